/**
 * Sixteen checks as whole processes: one raw DuckDB statement that computes the same exactly, our scan alone, the gate from the
 * command line (with its digests, evidence and report), and the peers that BENCH_PEERS has: a folder with a virtual environment
 * for each, named as in peers.mjs, which also says what to install. `--first` times a job's first run: no language has compiled
 * anything before; over 1,000 rows, where that counts.
 * Usage: node bench/validate/run.mjs [--rounds 5] [--rows 10000000] [--first] [--keep folder]
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { inTurns, line } from '../processes.mjs'
import { makeData } from './data.mjs'
import { peers } from './peers.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    rows: { type: 'string', default: '10000000' },
    first: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
})
const rows = Number(values.rows)
// Inside the checkout, so that the bundles find the engine where a user's would.
const work = mkdtempSync(join(import.meta.dirname, '.run-'))
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'sea-trials-bench-'))
mkdirSync(folder, { recursive: true })
try {
  await bundle()
  const others = peers(values.first)
  const small = ['CSV', 1000, join(folder, 'people-1000.csv')]
  const large = [
    ['Parquet', rows, join(folder, `people-${rows}.parquet`)],
    ['CSV', rows / 10, join(folder, `people-${rows / 10}.csv`)],
  ]
  const cases = values.first ? [small] : [...large, small]
  for (const [format, count, file] of cases) {
    await makeData(count, file)
    const contenders = [
      ['one raw DuckDB statement', [process.execPath, join(work, 'dist/raw.mjs'), file]],
      ['our scan', [process.execPath, join(work, 'dist/scan.mjs'), file]],
      ['data-validate', [process.execPath, ...gate(file)]],
      ...others.map(({ name, command }) => [name, command(file)]),
    ]
    const runs = await inTurns(
      contenders.map(([, command]) => command),
      Number(values.rounds),
      // Under CI nothing that Node compiled is kept for the next run.
      { cwd: work, env: values.first ? { ...process.env, CI: 'true' } : process.env },
    )
    for (const { stdout } of [...runs[0], ...runs[1]])
      if (!JSON.parse(stdout).good) throw new Error('the data were not found good')
    const shown = `16 checks, ${count.toLocaleString('en')} rows of ${format}${values.first ? ', first run' : ''}`
    process.stdout.write(`| ${shown} | s | ratio | peak MiB |\n|---|---|---|---|\n`)
    for (const [index, [name]] of contenders.entries()) process.stdout.write(line(name, runs[index], runs[0]))
    process.stdout.write('\n')
  }
} finally {
  rmSync(work, { recursive: true })
  if (values.keep === undefined) rmSync(folder, { recursive: true })
}

function gate(file) {
  const lines = [
    'row_count > 0',
    'completeness(age) >= 95%',
    'completeness(income) >= 95%',
    'completeness(id) >= 100%',
    'mean(income) >= 30000',
    'mean(income) <= 40000',
    'stddev(score) >= 0.27',
    'stddev(score) <= 0.31',
    'median(income) >= 25000',
    'median(income) <= 35000',
    'max(score) <= 1',
  ]
  return [
    join(import.meta.dirname, '../../dist/cli.js'),
    // Or the second round would be told what the first one found.
    ...['data-validate', '--fresh', '--data', file, '--contract', join(import.meta.dirname, 'contract.json')],
    ...lines.flatMap((text) => ['--require', text]),
  ]
}

/** Bundled alike: what is compared is work, not the number of files that Node opens. */
async function bundle() {
  // The engine is looked for beside dist/ alone, as in a checkout.
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(work, 'node_modules'), 'junction')
  await build({
    entryPoints: ['scan.ts', 'raw.mjs'].map((name) => join(import.meta.dirname, name)),
    outdir: join(work, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['@duckdb/node-bindings'],
    banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  })
}
