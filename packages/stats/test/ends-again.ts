/** Ends that missed in 6 % or more of the samples of a row of docs/simulation/intervals.md, drawn again from other seeds, and more often. */
import { psi } from '@sea-trials/stats/divergence'
import { measure } from '@sea-trials/stats/quality/measure'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { random } from '@sea-trials/stats/random'
import { AGAIN, count, fresh, line, numberOf, percent } from './coverage-table.ts'
import { type Bins, binsOf } from './drawn-bins.ts'
import { amountWorld, binaryWorld, costs, multiclassWorld, type World } from './scenarios.ts'

type End = 'lower too high' | 'upper too low'

interface OfWorld {
  readonly world: World
  readonly n: number
  readonly metrics: readonly QualityMetricName[]
  readonly end: End
  /** Lines that may pass, or fail, by accident. */
  readonly lines: string
}

const HIGH = 'an upper limit passes, a lower one fails'
const OF_WORLDS: readonly OfWorld[] = [
  ...[20, 50, 200, 1000].map(
    (n) =>
      ({
        world: amountWorld,
        n,
        metrics: ['mse', 'rmse'],
        end: 'upper too low',
        lines: '`mse <= 10` passes',
      }) satisfies OfWorld,
  ),
  {
    world: amountWorld,
    n: 20,
    metrics: ['mae', 'pinball', 'mape'],
    end: 'upper too low',
    lines: '`mae <= 2` passes',
  },
  {
    world: amountWorld,
    n: 50,
    metrics: ['r2', 'explained_variance'],
    end: 'upper too low',
    lines: '`r2 >= 0.6` fails',
  },
  { world: binaryWorld(0.1, 1.5), n: 50, metrics: ['conditional_acceptance'], end: 'upper too low', lines: HIGH },
  { world: binaryWorld(0.5, 4), n: 50, metrics: ['calibration_slope'], end: 'upper too low', lines: HIGH },
  {
    world: multiclassWorld(2),
    n: 50,
    metrics: ['miscalibration'],
    end: 'lower too high',
    lines: '`miscalibration <= 0.01` fails',
  },
  {
    world: multiclassWorld(5),
    n: 200,
    metrics: ['miscalibration'],
    end: 'upper too low',
    lines: '`miscalibration <= 0.01` passes',
  },
]

const OF_BINS: readonly (Bins & { readonly sides: readonly [n: number, m: number] })[] = [
  { bins: 10, shape: 'one heavy bin', move: 'small', sides: [1500, 300] },
  { bins: 10, shape: 'skewed', move: 'small', sides: [10_000, 1000] },
  { bins: 10, shape: 'one heavy bin', move: 'small', sides: [100_000, 10_000] },
  { bins: 10, shape: 'one heavy bin', move: 'large', sides: [100_000, 10_000] },
]

/** A section of docs/simulation/intervals.md. */
export const endsAgain = (): void => {
  process.stdout.write(`\n## Ends that missed, drawn again\n\n${AGAIN} samples a row.\n\n`)
  line(['metric', 'where', 'rows', 'end', 'misses %', 'the other end %', 'lines that may pass, or fail, by accident'])
  line(['---', '---', '--:', '---', '--:', '--:', '---'])
  for (const { world, n, metrics, end, lines } of OF_WORLDS) {
    const big = world.draw(1_000_000, random('truth', world.name))
    const source = random('ends again', world.name, n)
    const rows = metrics.map((name) => ({
      name,
      tally: fresh(),
      truth: numberOf(measure(name, big, { costs })),
    }))
    for (let i = 0; i < AGAIN; i++) {
      const sample = world.draw(n, source)
      for (const { name, tally, truth } of rows) count(tally, measure(name, sample, { costs }), truth)
    }
    for (const { name, tally } of rows) print(`\`${name}\``, world.name, n, end, tally, lines)
  }
  for (const { sides, ...of } of OF_BINS) {
    const { index, draw } = binsOf(of)
    const [source, tally] = [random('ends again', of.bins, of.shape, of.move, sides[0]), fresh()]
    for (let i = 0; i < AGAIN; i++) count(tally, psi(...draw(...sides, source)), index)
    const where = `${of.bins} bins, ${of.shape}, move ${of.move}`
    print('`psi`', where, sides.join(' and '), 'lower too high', tally, '`psi <= 0.05` fails')
  }
}

const print = (
  name: string,
  where: string,
  rows: number | string,
  end: End,
  { below, above, defined }: ReturnType<typeof fresh>,
  lines: string,
): void => {
  const [it, other] = end === 'lower too high' ? [below, above] : [above, below]
  line([name, where, rows, end, percent(it, defined), percent(other, defined), lines])
}
