/**
 * Shares of rows of which an entity has many: how often an end of the interval lies on the wrong side of the truth, and how wide it is.
 * As Markdown on standard output. By hand, from the root of the checkout:
 *
 *   npx esbuild packages/stats/test/simulate-entities.ts --bundle --platform=node --format=cjs --outfile=/tmp/entities.cjs
 *   REPEATS=2000 node /tmp/entities.cjs
 */
import type { Estimate } from '@sea-trials/stats/estimate'
import { measure } from '@sea-trials/stats/quality/measure'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { random } from '@sea-trials/stats/random'
import { type EntityWorld, entitySample, type Sizes } from './entity-world.ts'

const REPEATS = Number(process.env.REPEATS ?? 200)
const METRIC: QualityMetricName = 'recall'
const SIZES: readonly Sizes[] = ['twenty each', 'log-normal about 20', 'one of half the rows', 'Pareto from 5']

const row = (...cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
const percent = (count: number) => ((100 * count) / REPEATS).toFixed(1)

const missesOf = (world: EntityWorld) => {
  let [low, high, width] = [0, 0, 0]
  for (let i = 0; i < REPEATS; i++) {
    const sample = entitySample(world, random('entities', JSON.stringify(world), i))
    const ends = (measure(METRIC, sample) as Estimate).interval(0.95)
    if (ends.low! > world.right) low++
    if (ends.high! < world.right) high++
    width += ends.high! - ends.low!
  }
  return [percent(low), percent(high), (width / REPEATS).toFixed(3)]
}

process.stdout.write(`${REPEATS} samples a row.\n\n`)
row('rows of an entity', 'entities', 'alike', 'right', 'lower end too high %', 'upper end too low %', 'width')
row('---', '--:', '--:', '--:', '--:', '--:', '--:')
for (const sizes of SIZES)
  for (const entities of [5, 10, 20, 50, 200])
    for (const alike of [0.1, 0.5, 1])
      for (const right of [0.5, 0.8, 0.95])
        row(sizes, entities, alike, right, ...missesOf({ sizes, entities, alike, right }))
