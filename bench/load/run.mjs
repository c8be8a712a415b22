// The load generator beside wrk (closed loop) and vegeta (open loop) on the same trivial server, in turns.
// node bench/load/run.mjs     (wrk and vegeta are taken from PATH where they are there)
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('../../node_modules/.cache/sea-trials/load/', import.meta.url))
mkdirSync(folder, { recursive: true })
await build({
  entryPoints: [fileURLToPath(new URL('./ours.ts', import.meta.url))],
  outfile: `${folder}ours.mjs`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url)" },
})

const body = JSON.stringify({
  inputs: [{ name: 'x', shape: [1, 8], datatype: 'FP32', data: [1, 2, 3, 4, 5, 6, 7, 8] }],
})
writeFileSync(`${folder}body.json`, body)
const has = (tool) => spawnSync('which', [tool]).status === 0
const pinned = process.platform === 'linux' && availableParallelism() > 1 && has('taskset')
const on = (core, command) => (pinned ? ['taskset', '-c', String(core), ...command] : command)

/** A server that does nothing but answer; `stall`: 100 ms of every second it does not. */
async function serve(stall) {
  const [program, ...rest] = on(1, [
    process.execPath,
    fileURLToPath(new URL('./server.mjs', import.meta.url)),
    String(stall),
  ])
  const server = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise((resolve) => {
    server.stdout.once('data', (line) => resolve(String(line).trim()))
  })
  return { url, stop: () => server.kill() }
}

const run = (command, input) => {
  const [program, ...rest] = on(0, command)
  return spawnSync(program, rest, { encoding: 'utf8', input, maxBuffer: 1 << 28 }).stdout
}
const ours = (url, rate, seconds) =>
  JSON.parse(run([process.execPath, `${folder}ours.mjs`, url, String(rate), String(seconds), body]))

for (const tool of ['wrk', 'vegeta'])
  if (!has(tool)) process.stdout.write(`(${tool} left out: it is not on the PATH)\n\n`)

const rows = []
{
  const server = await serve(0)
  if (has('wrk')) {
    writeFileSync(
      `${folder}post.lua`,
      `wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nwrk.body = [[${body}]]\n`,
    )
    for (let turn = 0; turn < 2; turn++) {
      const text = run(['wrk', '-t1', '-c50', '-d4s', '-s', `${folder}post.lua`, server.url])
      rows.push([
        'wrk, closed loop, 50 connections',
        `${Math.round(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1] ?? 0)}/s`,
      ])
    }
  }
  for (const rate of [2000, 5000, 10_000, 20_000, 30_000, 40_000]) {
    const { achieved, lateP99, answered, n, cpu, p50, p99 } = ours(server.url, rate, 4)
    rows.push([
      `ours, open loop, ${rate}/s`,
      `${Math.round(achieved)}/s`,
      `late p99 ${lateP99.toFixed(2)} ms`,
      `p50 ${p50.toFixed(2)} p99 ${p99.toFixed(2)} ms`,
      `answered ${answered}/${n}`,
      `cpu ${cpu.toFixed(1)} s`,
    ])
  }
  server.stop()
}
{
  const server = await serve(100)
  const show = ({ p50, p90, p95, p99, max }) =>
    `p50 ${p50.toFixed(2)} p90 ${p90.toFixed(1)} p95 ${p95.toFixed(1)} p99 ${p99.toFixed(1)} max ${max.toFixed(1)} ms`
  for (let turn = 0; turn < 2; turn++) {
    rows.push(['stall of 100 ms a second, 2000/s: ours', show(ours(server.url, 2000, 10))])
    if (!has('vegeta')) continue
    const target = `POST ${server.url}\nContent-Type: application/json\n@${folder}body.json\n`
    const report = run(['sh', '-c', 'vegeta attack -rate 2000 -duration 10s | vegeta report -type json'], target)
    const { latencies } = JSON.parse(report)
    const ms = Object.fromEntries(Object.entries(latencies).map(([name, value]) => [name, value / 1e6]))
    rows.push([
      'the same: vegeta',
      show({ p50: ms['50th'], p90: ms['90th'], p95: ms['95th'], p99: ms['99th'], max: ms.max }),
    ])
  }
  rows.push(['the truth (first come first served)', 'p50 0.02 p90 4.1 p95 52 p99 90.4 max 100 ms'])
  server.stop()
}
const widest = Math.max(...rows.map(({ length }) => length))
const table = [['generator on one core, a trivial server on the other'], [], ...rows].map((cells, index) =>
  Array.from({ length: widest }, (_, at) => cells[at] ?? (index === 1 ? '---' : '')),
)
process.stdout.write(`${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`)
