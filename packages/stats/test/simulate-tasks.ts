/**
 * Coverage of the intervals of rankings, multilabel, quantiles and forecasts, as Markdown on standard output. By hand, from
 * the root of the checkout:
 *
 *   npx esbuild packages/stats/test/simulate-tasks.ts --bundle --platform=node --format=cjs --outfile=/tmp/tasks.cjs
 *   REPEATS=500 node /tmp/tasks.cjs > docs/simulation/tasks.md
 */
import { pairedDifference } from '@sea-trials/stats/compare'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import { count, fresh, heading, numberOf, quality, REPEATS, row } from './coverage-table.ts'
import type { World } from './scenarios.ts'
import { multilabelWorld, rankingWorld, seriesWorld } from './scenarios-tasks.ts'

const KNOWN = 100_000

/** The same rows as another model sees them, whose scores (or forecasts) differ by noise. */
const rivalOf = (sample: Sample, source: Random): Sample => {
  const shaken = (values: Float64Array) => values.map((x) => x + 0.5 * source.normal())
  if (sample.task === 'ranking') return { ...sample, score: shaken(sample.score) }
  if (sample.task === 'forecasting') return { ...sample, prediction: shaken(sample.prediction) }
  throw new RangeError(sample.task)
}

const paired = (world: World, names: readonly QualityMetricName[], sizes: readonly number[]): void => {
  heading(`Paired difference of two models: ${world.name}`)
  const source = random('truth', 'paired', world.name)
  const big = world.draw(KNOWN, source)
  const other = rivalOf(big, source)
  const truths = new Map(names.map((name) => [name, numberOf(pairedDifference(name, big, other))]))
  for (const n of sizes) {
    const stream = random('paired', world.name, n)
    const tallies = new Map(names.map((name) => [name, fresh()]))
    for (let i = 0; i < REPEATS; i++) {
      const a = world.draw(n, stream)
      const b = rivalOf(a, stream)
      for (const name of names) count(tallies.get(name)!, pairedDifference(name, a, b), truths.get(name)!)
    }
    for (const name of names) row(name, n, truths.get(name)!, tallies.get(name)!)
  }
}

process.stdout.write(`# Coverage of the intervals of rankings, multilabel and forecasts

Measured as [those of classes and numbers](intervals.md): ${REPEATS} samples of each size, of worlds whose truth is that of ${KNOWN} queries,
rows or series; good to ${(196 * Math.sqrt((0.95 * 0.05) / REPEATS)).toFixed(1)} points. n counts queries, rows and series. Made by \`packages/stats/test/simulate-tasks.ts\`.

Series differ in level and spread by a factor of several in this world, so that what squares their errors (\`mse\`, \`rmse\`, \`r2\`) and the deviances rest on a few of them, and miss the truth
more often than one in twenty (up to 14 %): judge such series by \`mase\`, \`mae\` or \`smape\`, or by groups of alike series.
`)
quality(rankingWorld(), [20, 50, 200], KNOWN)
quality(rankingWorld({ digits: 0 }), [50], KNOWN)
quality(rankingWorld({ entities: 5 }), [50, 200], KNOWN)
quality(multilabelWorld(), [50, 200], KNOWN)
quality(multilabelWorld({ entities: 5 }), [200], KNOWN)
quality(seriesWorld, [10, 30, 100], KNOWN)
paired(rankingWorld(), ['ndcg', 'mean_average_precision', 'mean_reciprocal_rank', 'hit_rate'], [50, 200])
paired(seriesWorld, ['mase', 'smape', 'mae', 'rmse'], [10, 30, 100])
