/**
 * `label_leakage` and `order_leakage` on columns whose area under the curve is known: false stops and power, as Markdown tables
 * on standard output. Areas are measured by `areaOf` and judged by `judgeFamily`, as the gate does. By hand, from the root:
 *
 *   npx esbuild packages/gates/test/simulate-leakage.ts --bundle --platform=node --format=cjs \
 *     --external:@duckdb/* --external:onnxruntime-web --outfile=/tmp/simulate.cjs
 *   node /tmp/simulate.cjs > docs/simulation/leakage.md
 */
import { dataVocabulary } from '@sea-trials/gates/data-validate/metrics'
import { areaOf, cellsOf } from '@sea-trials/gates/data-validate/metrics/encoding'
import { judgeFamily } from '@sea-trials/gates/decide/judge'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { normalQuantile } from '@sea-trials/stats/distributions'
import { random } from '@sea-trials/stats/random'
import type { Vector } from '@sea-trials/tables/engine'

const REPEATS = Number(process.env.REPEATS ?? 400)
const { normal, uniform, below } = random('leakage')
const print = (text = ''): void => {
  process.stdout.write(`${text}\n`)
}

/** A column, given the label; of several kinds, that a single column's best guess reaches the stated area. */
type Draw = (label: number, row: number) => number
/** Two normals that far apart reach Phi(d / sqrt 2). */
const reaching = (area: number): Draw => {
  const apart = Math.SQRT2 * normalQuantile(area)
  return (label) => normal() + apart * label
}
const NOISE: Readonly<Record<string, Draw>> = {
  'normal noise': () => normal(),
  '5 values': () => below(5),
  '50 values': () => below(50),
  'a number a row': (_, row) => row,
}

function outcome(line: string, rows: number, draws: readonly Draw[], share = 0.3): string {
  const requirement = parseRequirement({ text: line, burden: 'require' }, dataVocabulary)
  const classes = Int32Array.from({ length: rows }, () => Number(uniform() < share))
  const members = draws.map((draw, i) => {
    const values = Float64Array.from(classes, (label, row) => draw(label, row))
    const vector: Vector = { kind: 'number', values, valid: null }
    return { name: `c${i}`, measured: areaOf({ ...cellsOf(vector), classes }, 1, `${uniform()}`) }
  })
  const spec = { kind: 'estimate', unit: 'fraction' } as const
  const { limit } = requirement.limit.kind === 'number' ? { limit: requirement.limit.value } : { limit: Number.NaN }
  return judgeFamily({ requirement, spec, confidence: 0.95, members, limit }).outcome
}

const ROWS = [200, 1_000, 5_000]

function table(title: string, line: string, draws: () => readonly Draw[]): void {
  print(`\n**${title}**\n`)
  print(`| \`${line}\` | ${ROWS.map((rows) => `${rows.toLocaleString('en')} rows`).join(' | ')} |`)
  print(`|---|${ROWS.map(() => '--:').join('|')}|`)
  const counts = ROWS.map((rows) => {
    const found: Record<string, number> = { pass: 0, inconclusive: 0, fail: 0 }
    for (let i = 0; i < REPEATS; i++) {
      const one = outcome(line, rows, draws())
      found[one] = (found[one] ?? 0) + 1
    }
    return found
  })
  for (const name of ['pass', 'inconclusive', 'fail'])
    print(`| ${name} | ${counts.map((found) => ((100 * (found[name] ?? 0)) / REPEATS).toFixed(1)).join(' | ')} |`)
}

print('# Columns that give the label away: simulation\n')
print(
  `Made by \`packages/gates/test/simulate-leakage.ts\`; ${REPEATS} data sets a number, 30 % positives, per cent of data sets.`,
)

print('\n## False stops: nothing gives the label away')
for (const [name, draw] of Object.entries(NOISE))
  table(`twenty columns of noise: ${name}`, 'label_leakage <= 0.6', () => Array.from({ length: 20 }, () => draw))
print('\n## An honest column as good as the limit')
table('one column of area 0.8', 'label_leakage <= 0.8', () => [reaching(0.8)])
table('twenty columns of area 0.8', 'label_leakage <= 0.8', () => Array.from({ length: 20 }, () => reaching(0.8)))
print('\n## An honest column below it')
table('one column of area 0.8', 'label_leakage <= 0.95', () => [reaching(0.8)])
print('\n## Leaks')
table('one of twenty columns of area 0.99', 'label_leakage <= 0.95', () => [
  reaching(0.99),
  ...Array.from({ length: 19 }, () => NOISE['normal noise'] as Draw),
])
table('the label itself, in one of twenty columns', 'label_leakage <= 0.95', () => [
  (label) => label,
  ...Array.from({ length: 19 }, () => NOISE['normal noise'] as Draw),
])
