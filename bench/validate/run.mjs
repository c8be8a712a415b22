/**
 * Sixteen checks, as whole processes, in turns with one raw DuckDB statement that computes the same exactly.
 * Usage: node bench/validate/run.mjs [--rounds 5] [--rows 10000000] [--keep folder]
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { build } from 'esbuild'
import { makeData } from './data.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    rows: { type: 'string', default: '10000000' },
    keep: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const rows = Number(values.rows)
// Inside the checkout, so that the bundle finds the engine where a user's would.
const work = mkdtempSync(join(import.meta.dirname, '.run-'))
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'sea-trials-bench-'))
mkdirSync(folder, { recursive: true })
try {
  const ours = await bundle()
  const raw = join(import.meta.dirname, 'raw.mjs')
  const cases = [
    ['Parquet', rows, join(folder, `people-${rows}.parquet`)],
    ['CSV', rows / 10, join(folder, `people-${rows / 10}.csv`)],
    ['CSV', 1000, join(folder, 'people-1000.csv')],
  ]
  print('| 16 checks over | raw s | ours s | ratio | raw MiB | ours MiB |\n|---|---|---|---|---|---|\n')
  for (const [format, count, file] of cases) {
    await makeData(count, file)
    const [a, b] = [[], []]
    for (let round = 0; round < rounds; round++) {
      a.push(await once(raw, file))
      b.push(await once(ours, file))
    }
    const [theirs, mine] = [median(a, 'seconds'), median(b, 'seconds')]
    const ratio = median(
      a.map((one, index) => ({ ratio: b[index].seconds / one.seconds })),
      'ratio',
    )
    print(
      `| ${count.toLocaleString('en')} rows of ${format} | ${theirs.toFixed(2)} | ${mine.toFixed(2)} | ${ratio.toFixed(2)} ` +
        `| ${Math.round(median(a, 'memory') / 1024)} | ${Math.round(median(b, 'memory') / 1024)} |\n`,
    )
  }
} finally {
  rmSync(work, { recursive: true })
  if (values.keep === undefined) rmSync(folder, { recursive: true })
}

async function bundle() {
  await build({
    entryPoints: [join(import.meta.dirname, 'scan.ts')],
    outdir: work,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    alias: { '@duckdb/node-bindings': join(import.meta.dirname, '../../packages/tables/src/duckdb-binding.cjs') },
    banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  })
  return join(work, 'scan.mjs')
}

async function once(script, file) {
  const start = performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, [script, file])
  const seconds = (performance.now() - start) / 1000
  const { good, memory } = JSON.parse(stdout)
  if (!good) throw new Error(`${script} did not find the data good`)
  return { seconds, memory }
}

function median(runs, key) {
  const sorted = runs.map((run) => run[key]).sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

function print(text) {
  process.stdout.write(text)
}
