/**
 * Drift of many numeric columns as whole processes: the gate from the command line, beside a floor (one DuckDB statement a file
 * for quantiles and moments) and what BENCH_PYTHON has of scipy, evidently and nannyml.
 * Usage: node bench/drift/run.mjs [--rounds 3] [--rows 200000] [--columns 50] [--keep folder]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inTurns, line, pythonWith } from '../processes.mjs'
import { makeData } from './data.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    rows: { type: 'string', default: '200000' },
    columns: { type: 'string', default: '50' },
    keep: { type: 'string' },
  },
})
const [rows, columns] = [Number(values.rows), Number(values.columns)]
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'sea-trials-bench-'))
mkdirSync(folder, { recursive: true })
try {
  const [reference, current] = ['reference', 'current'].map((name) =>
    join(folder, `${name}-${rows}-${columns}.parquet`),
  )
  await makeData(rows, columns, 0, reference)
  await makeData(rows, columns, 1, current)
  const peers = ['scipy', 'evidently', 'nannyml'].flatMap((name) => {
    const python = pythonWith([name, 'pandas'], name)
    return python === undefined
      ? []
      : [[name, [python, join(import.meta.dirname, 'peers.py'), name, reference, current]]]
  })
  const contenders = [
    ['floor', [process.execPath, join(import.meta.dirname, 'floor.mjs'), reference, current, String(columns)]],
    ['data-validate, `drift(reference) <= 0.1`', gate('drift(reference) <= 0.1')],
    ['data-validate, `domain_auc(reference) <= 0.6`', gate('domain_auc(reference) <= 0.6')],
    ...peers,
  ]
  const runs = await inTurns(
    contenders.map(([, command]) => command),
    Number(values.rounds),
    { cwd: folder },
  )
  const shown = `drift of ${columns} columns, ${rows.toLocaleString('en')} rows against as many, Parquet`
  process.stdout.write(`| ${shown} | s | ratio | peak MiB |\n|---|---|---|---|\n`)
  for (const [index, [name]] of contenders.entries()) process.stdout.write(line(name, runs[index], runs[0]))

  function gate(requirement) {
    const cli = join(import.meta.dirname, '../../dist/cli.js')
    return [
      process.execPath,
      cli,
      'data-validate',
      '--fresh',
      '--data',
      current,
      '--reference',
      reference,
      '--require',
      requirement,
    ]
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true })
}
