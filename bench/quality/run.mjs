/**
 * accuracy-gate with ten requirements, five of them by ten groups, intervals and all, and bias-check with the gaps of five rates
 * between ten groups, held together, beside fairlearn's MetricFrame with as few bootstrap rounds as show what one costs (a
 * percentile interval wants about a thousand).
 * Usage: node bench/quality/run.mjs [--rounds 3] [--rows 1000000] [--boot 2]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inTurns, line, pythonWith } from '../processes.mjs'
import { makePredictions } from './data.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    rows: { type: 'string', default: '1000000' },
    boot: { type: 'string', default: '2' },
  },
})
const LINES = [
  ...['roc_auc >= 0.6', 'average_precision >= 0.3', 'log_loss <= 5', 'brier_score <= 0.3', 'calibration_error <= 0.5'],
  ...['accuracy', 'recall', 'precision', 'selection_rate'].map((metric) => `${metric} by group >= 0.1`),
  'false_positive_rate by group <= 0.9',
]
const GAPS = ['accuracy', 'recall', 'precision', 'selection_rate', 'false_positive_rate'].map(
  (metric) => `difference(${metric} by group) <= 0.5`,
)
const folder = mkdtempSync(join(tmpdir(), 'sea-trials-bench-'))
try {
  const file = join(folder, 'predictions.parquet')
  await makePredictions(Number(values.rows), file)
  const python = pythonWith(['fairlearn', 'pandas', 'sklearn'], 'fairlearn')
  const cli = join(import.meta.dirname, '../../dist/cli.js')
  const gate = (name, lines) => [
    ...[process.execPath, cli, name, '--fresh', '--predictions', file, '--label', 'y', '--score', 'score'],
    ...lines.flatMap((text) => ['--require', text]),
  ]
  const contenders = [
    ['bias-check, gaps of 5 rates between 10 groups, simultaneous', gate('bias-check', GAPS)],
    ['accuracy-gate, 10 requirements', gate('accuracy-gate', LINES)],
    ...(python === undefined
      ? []
      : [
          [
            `fairlearn, 5 rates by group, n_boot=${values.boot}`,
            [python, join(import.meta.dirname, 'by_group.py'), file, values.boot],
          ],
        ]),
  ]
  const runs = await inTurns(
    contenders.map(([, command]) => command),
    Number(values.rounds),
    { cwd: folder },
  )
  process.stdout.write(
    `| ${Number(values.rows).toLocaleString('en')} predictions, 10 groups | s | ratio | peak MiB |\n|---|---|---|---|\n`,
  )
  for (const [index, [name]] of contenders.entries()) process.stdout.write(line(name, runs[index], runs[0]))
} finally {
  rmSync(folder, { recursive: true })
}
