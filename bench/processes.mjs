/** Whole processes, timed from outside, in turns. */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Runs a command to its end. Throws unless it exits with one of `codes`.
 * @returns {Promise<{seconds: number, memory: number | undefined, stdout: string}>} memory in KiB, where Linux tells it
 */
export async function once([program, ...rest], { codes = [0], ...options } = {}) {
  const start = performance.now()
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  const [text, said] = [[], []]
  child.stdout.on('data', (part) => text.push(part))
  child.stderr.on('data', (part) => said.push(part))
  // The mark only rises, so what was read last is short of the peak by what came in the last few milliseconds.
  let memory
  const watch = setInterval(() => {
    memory = highWater(child.pid) ?? memory
  }, 10)
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  clearInterval(watch)
  const seconds = (performance.now() - start) / 1000
  const stdout = Buffer.concat(text).toString()
  if (!codes.includes(code))
    throw new Error(`${program} ${rest.join(' ')} exited with ${code}\n${stdout}${Buffer.concat(said)}`)
  return { seconds, memory, stdout }
}

function highWater(pid) {
  try {
    const mark = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return mark === undefined ? undefined : Number(mark)
  } catch {
    return undefined
  }
}

/** Each command once a round, in turns, so that what else the machine does falls on all of them alike. */
export async function inTurns(commands, rounds, options) {
  const runs = commands.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, command] of commands.entries()) runs[index].push(await once(command, options))
  return runs
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** One line of a table: median seconds, median of the ratios round by round to the first command, peak memory. */
export function line(name, runs, anchor) {
  const ratio = median(runs.map(({ seconds }, round) => seconds / anchor[round].seconds))
  const memory = runs.map((run) => run.memory).filter((kib) => kib !== undefined)
  return (
    `| ${name} | ${median(runs.map(({ seconds }) => seconds)).toFixed(2)} | ${ratio.toFixed(2)} ` +
    `| ${memory.length === 0 ? '' : Math.round(Math.max(...memory) / 1024)} |\n`
  )
}

/** The Python of `BENCH_PYTHON` if it can import the modules; else says what is left out. */
export function pythonWith(modules, purpose) {
  const python = process.env.BENCH_PYTHON
  const found = python && spawnSync(python, ['-c', `import ${modules.join(', ')}`]).status === 0
  if (!found)
    process.stdout.write(
      `(${purpose} left out: ${python ? `${python} has no ${modules.join(', ')}` : 'BENCH_PYTHON names no Python'})\n\n`,
    )
  return found ? python : undefined
}
