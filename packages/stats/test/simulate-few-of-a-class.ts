/**
 * Two models on the same rows, of which few are of one class: how often a line passes whose limit is the true difference, by the influence of rows
 * alone and as the gates judge; and how often two equally good models pass a line with a margin. As Markdown on standard output. By hand,
 * from the root of the checkout (ONLY: tables by their titles):
 *
 *   npx esbuild packages/stats/test/simulate-few-of-a-class.ts --bundle --platform=node --format=cjs --outfile=/tmp/few.cjs
 *   REPEATS=1000 node /tmp/few.cjs
 */
import { pairedDifference } from '@sea-trials/stats/compare'
import { tOf } from '@sea-trials/stats/distributions'
import type { Estimate } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { binarySample, type Sample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import { rareLabel, rareOfEight, rareOfThree, rareWorld, type TwoModels } from './rare-world.ts'

const REPEATS = Number(process.env.REPEATS ?? 200)
const ONLY = new RegExp(process.env.ONLY ?? '')
const ROWS = 300

const row = (...cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
const percent = (count: number) => ((100 * count) / REPEATS).toFixed(1)

const table = (title: string, [text, ...numbers]: readonly [string[], ...string[]], body: () => void): void => {
  if (!ONLY.test(title)) return
  process.stdout.write(`\n### ${title}\n\n`)
  row(...text, ...numbers)
  row(...text.map(() => '---'), ...numbers.map(() => '--:'))
  body()
}

type Draw = () => readonly [Sample, Sample]

/** How often the lower end lies above the limit. */
const passes = (metric: QualityMetricName, draw: Draw, limit: number) => {
  let [before, now] = [0, 0]
  for (let i = 0; i < REPEATS; i++) {
    const [ours, theirs] = draw()
    const gap = pairedDifference(metric, ours, theirs)
    if (gap.kind === 'undefined') continue
    if (gap.value - tOf(0.95, ours.n - 1) * (gap.se as number) > limit) before++
    if ((gap.interval(0.95).low ?? -1) > limit) now++
  }
  return [percent(before), percent(now)] as const
}

/** Of as many rows as hold the difference to about 0.003. */
const truthOf = (metric: QualityMetricName, positives: number, world: TwoModels, drawn: Drawn = rareWorld): number => {
  if (world.ours === world.theirs) return 0
  const times = Math.ceil((drawn === rareWorld ? 15_000 : 4000) / positives)
  const [a, b] = drawn(times * ROWS, times * positives, world, random('truth', metric, positives))
  return (measure(metric, a) as Estimate).value - (measure(metric, b) as Estimate).value
}

type Drawn = (n: number, rare: number, world: TwoModels, source: Random) => readonly [Sample, Sample]

const METRICS = ['roc_auc', 'average_precision', 'balanced_accuracy', 'f1', 'matthews_corrcoef', 'precision'] as const
const WORLDS = [
  ['both by chance', { ours: 0, theirs: 0, alike: 0 }],
  ['equally good', { ours: 2, theirs: 2, alike: 0.5 }],
  ['the candidate is worse', { ours: 2.3, theirs: 3, alike: 0.9 }],
] as const

const MEANS = ['macro_average_precision', 'macro_roc_auc', 'roc_auc_ovo', 'macro_f1', 'macro_precision'] as const
const MEANS_OF_LABELS = ['macro_average_precision', 'macro_roc_auc', 'macro_recall', 'macro_f1'] as const
const OF_THREE = [
  ['both by chance', { ours: 0, theirs: 0, alike: 0 }],
  ['equally good', { ours: 2, theirs: 2, alike: 0.5 }],
  ['the candidate is worse', { ours: 1.5, theirs: 2, alike: 0.9 }],
] as const
const OF_LABELS = [OF_THREE[0], OF_THREE[2]] as const
const OF_EIGHT = [...OF_THREE, ['the candidate is much worse', { ours: 1, theirs: 2, alike: 0.5 }]] as const

table(
  'Passes at the limit, by accident',
  [['models', 'metric'], 'positives', 'true difference', 'by influence alone, %', 'now, %'],
  () => {
    for (const [name, world] of WORLDS)
      for (const metric of METRICS)
        for (const positives of [1, 2, 3, 5, 10, 20, 50]) {
          const source = random('few', name, metric, positives)
          const truth = truthOf(metric, positives, world)
          row(
            name,
            `\`${metric}\``,
            positives,
            truth.toFixed(3),
            ...passes(metric, () => rareWorld(ROWS, positives, world, source), truth),
          )
        }
  },
)

table('`> naive`, of a model by chance', [['metric'], 'positives', 'by influence alone, %', 'now, %'], () => {
  for (const metric of ['roc_auc', 'balanced_accuracy'] as const)
    for (const positives of [1, 2, 3, 5, 10, 20]) {
      const source = random('few naive', metric, positives)
      const draw: Draw = () => {
        const [ours] = rareWorld(ROWS, positives, WORLDS[0][1], source)
        return [ours, binarySample(ours.label, { score: new Float64Array(ROWS).fill(positives / ROWS) })]
      }
      row(`\`${metric}\``, positives, ...passes(metric, draw, 0))
    }
})

table(
  'Equally good models and a margin of 0.02',
  [['metric'], 'rows', 'positives', 'errors alike', 'by influence alone passes, %', 'now, %'],
  () => {
    for (const metric of ['roc_auc', 'average_precision', 'balanced_accuracy', 'f1'] as const)
      for (const [rows, positives] of [
        [500, 200],
        [2000, 200],
        [2000, 800],
        [10_000, 1000],
      ] as const)
        for (const alike of [0.9, 0.99]) {
          const source = random('few power', metric, rows, positives, alike)
          const draw: Draw = () => rareWorld(rows, positives, { ours: 2, theirs: 2, alike }, source)
          row(`\`${metric}\``, rows, positives, alike, ...passes(metric, draw, -0.02))
        }
  },
)

const fewOf =
  (
    drawn: Drawn,
    metrics: readonly QualityMetricName[],
    worlds: readonly (readonly [string, TwoModels])[],
    numbers = [1, 2, 3, 5, 10, 20],
  ) =>
  (): void => {
    for (const [name, world] of worlds)
      for (const metric of metrics)
        for (const rare of numbers) {
          const truth = truthOf(metric, rare, world, drawn)
          const source = random('few of three', name, metric, rare)
          row(
            name,
            `\`${metric}\``,
            rare,
            truth.toFixed(3),
            ...passes(metric, () => drawn(ROWS, rare, world, source), truth),
          )
        }
  }
const HEAD = ['true difference', 'by influence alone, %', 'now, %'] as const

table(
  'Of three classes, passes at the limit, by accident',
  [['models', 'metric'], 'rows of the rare class', ...HEAD],
  fewOf(rareOfThree, MEANS, OF_THREE),
)

table(
  'Of eight classes, passes at the limit, by accident',
  [['models', 'metric'], 'rows of the rare class', ...HEAD],
  fewOf(rareOfEight, ['macro_average_precision', 'macro_roc_auc'], OF_EIGHT, [2, 5, 10, 20]),
)

table(
  'Of three labels, passes at the limit, by accident',
  [['models', 'metric'], 'rows with the rare label', ...HEAD],
  fewOf(rareLabel, MEANS_OF_LABELS, OF_LABELS),
)
