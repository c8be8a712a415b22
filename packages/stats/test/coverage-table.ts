/** Tables of coverage: how often an interval at 95 % holds what is true of the world that samples are drawn from. */
import type { Estimate, Undefined } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import { type QualityMetric, type QualityMetricName, qualityMetrics } from '@sea-trials/stats/quality/metrics'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { costs, type World } from './scenarios.ts'

export const REPEATS = Number(process.env.REPEATS ?? 1000)
/** Samples of a row of ends that missed, drawn again. */
export const AGAIN = Number(process.env.AGAIN ?? 4000)
export const LEVEL = 0.95

interface Tally {
  covered: number
  below: number
  above: number
  defined: number
  width: number
  open: number
}

export const count = (tally: Tally, estimate: Estimate | Undefined, truth: number): void => {
  if (estimate.kind === 'undefined') return
  const { low, high } = estimate.interval(LEVEL)
  tally.defined++
  if (low === null || high === null) tally.open++
  else tally.width += high - low
  const tolerance = 1e-12
  if (low !== null && truth < low - tolerance) tally.below++
  else if (high !== null && truth > high + tolerance) tally.above++
  else tally.covered++
}

export const fresh = (): Tally => ({ covered: 0, below: 0, above: 0, defined: 0, width: 0, open: 0 })
export const percent = (part: number, whole: number) => (whole === 0 ? '' : ((100 * part) / whole).toFixed(1))

export const line = (cells: readonly (string | number)[]): void => {
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}

export const row = (what: string, n: number | string, truth: number, t: Tally, repeats = REPEATS): void =>
  line([
    what,
    n,
    truth.toPrecision(4),
    percent(t.covered, t.defined),
    percent(t.below, t.defined),
    percent(t.above, t.defined),
    t.defined > t.open ? (t.width / (t.defined - t.open)).toPrecision(3) : '',
    percent(t.defined, repeats),
  ])

export const heading = (title: string): void => {
  process.stdout.write(`\n## ${title}\n\n`)
  line(['quantity', 'n', 'truth', 'covered %', 'truth below %', 'truth above %', 'mean width', 'defined %'])
  line(['---', '--:', '--:', '--:', '--:', '--:', '--:', '--:'])
}

const alias = new Set([
  'micro_precision',
  'micro_recall',
  'micro_f1',
  'micro_fbeta',
  'macro_fbeta',
  'weighted_fbeta',
  'fbeta',
  'label_rate',
  'max_error',
])
/** Those that the answers have all for. */
const metricsOf = (sample: Sample): QualityMetricName[] =>
  (Object.entries(qualityMetrics) as [QualityMetricName, QualityMetric][])
    .filter(([name, { tasks, needs }]) => tasks.includes(sample.task) && !alias.has(name) && needs.every(has(sample)))
    .map(([name]) => name)

const has =
  (sample: Sample) =>
  (need: QualityMetric['needs'][number]): boolean =>
    (need === 'score' && sample.task === 'multiclass' ? 'probabilities' : NAMES[need]) in sample

const NAMES = { score: 'score', prediction: 'prediction', quantiles: 'quantiles', scale: 'scale' } as const

export const numberOf = (estimate: Estimate | Undefined): number =>
  estimate.kind === 'estimate' ? estimate.value : Number.NaN

/** `known`: how many are drawn to know the truth by. */
export const quality = (world: World, sizes: readonly number[], known = 1_000_000): void => {
  heading(world.name)
  const big = world.draw(known, random('truth', world.name))
  const names = metricsOf(big)
  const truths = new Map(names.map((name) => [name, numberOf(measure(name, big, { costs }))]))
  for (const n of sizes) {
    const source = random('simulate', world.name, n)
    const tallies = new Map(names.map((name) => [name, fresh()]))
    for (let i = 0; i < REPEATS; i++) {
      const sample = world.draw(n, source)
      for (const name of names) count(tallies.get(name)!, measure(name, sample, { costs }), truths.get(name)!)
    }
    for (const name of names) row(name, n, truths.get(name)!, tallies.get(name)!)
  }
}
