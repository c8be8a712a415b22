/**
 * Coverage of every interval, as a Markdown table on standard output. By hand, from the root of the checkout (Node 20 runs
 * no TypeScript):
 *
 *   npx esbuild packages/stats/test/simulate.ts --bundle --platform=node --format=cjs --outfile=/tmp/simulate.cjs
 *   node /tmp/simulate.cjs > docs/simulation/intervals.md
 *
 * REPEATS: samples a row; ONLY: sections by their names, to draw some of them again. AGAIN: samples a row of ends that missed. What the
 * introduction says of the tables is written by hand, in `intervals-said.ts`: to be read again after every run.
 */

import { pairedDifference } from '@sea-trials/stats/compare'
import type { Estimate } from '@sea-trials/stats/estimate'
import { difference, ratio } from '@sea-trials/stats/family'
import { measure } from '@sea-trials/stats/quality/measure'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import type { BinarySample } from '@sea-trials/stats/quality/sample'
import { percentileRanks } from '@sea-trials/stats/quantile'
import { random } from '@sea-trials/stats/random'
import { count, fresh, heading, LEVEL, numberOf, quality, REPEATS, row } from './coverage-table.ts'
import { folds, statements } from './drawn-again.ts'
import { drift } from './drawn-bins.ts'
import { endsAgain } from './ends-again.ts'
import { fewRows } from './enumerated.ts'
import { introduce } from './intervals-said.ts'
import { amountWorld, binaryWorld, multiclassWorld, regressionWorld, rival, type World } from './scenarios.ts'
import { tailsOfLosses } from './tails-of-losses.ts'

const paired = (world: World, noise: number, sizes: readonly number[]): void => {
  heading(`Paired difference of two models: ${world.name}`)
  const names: QualityMetricName[] = [
    'accuracy',
    'recall',
    'precision',
    'f1',
    'roc_auc',
    'average_precision',
    'log_loss',
    'brier_score',
    'matthews_corrcoef',
    'balanced_accuracy',
  ]
  const source = random('truth', 'paired', world.name)
  const big = world.draw(1_000_000, source) as BinarySample
  const other = rival(big, source, noise)
  const truths = new Map(names.map((name) => [name, numberOf(pairedDifference(name, big, other))]))
  for (const n of sizes) {
    const stream = random('paired', world.name, n)
    const tallies = new Map(names.map((name) => [name, fresh()]))
    for (let i = 0; i < REPEATS; i++) {
      const a = world.draw(n, stream) as BinarySample
      const b = rival(a, stream, noise)
      for (const name of names) count(tallies.get(name)!, pairedDifference(name, a, b), truths.get(name)!)
    }
    for (const name of names) row(name, n, truths.get(name)!, tallies.get(name)!)
  }
}

/** Gaps over groups of one world, and of groups of which one is worse; all intervals of pairs at once. */
const gaps = (sizes: readonly number[], separations: readonly number[]): void => {
  heading(`Gaps between ${separations.length} groups, separations ${separations.join(', ')} (recall, simultaneous)`)
  const worlds = separations.map((separation) => binaryWorld(0.3, separation))
  const truths = worlds.map((world) => numberOf(measure('recall', world.draw(1_000_000, random('truth', world.name)))))
  const span = Math.max(...truths) - Math.min(...truths)
  const quotient = Math.min(...truths) / Math.max(...truths)
  for (const n of sizes) {
    const stream = random('gaps', n, separations.length)
    const [ofDifference, ofRatio, ofPairs] = [fresh(), fresh(), fresh()]
    for (let i = 0; i < REPEATS; i++) {
      const groups = worlds.map((world) => measure('recall', world.draw(n, stream)))
      if (groups.some((group) => group.kind === 'undefined')) continue
      const estimates = groups as Estimate[]
      const apart = difference(estimates, 'nothing')
      count(ofDifference, apart.estimate, span)
      count(ofRatio, ratio(estimates, 'nothing').estimate, quotient)
      const level = apart.simultaneous(LEVEL)
      const all = apart.pairs.every(({ first, second, estimate }) => {
        if (estimate.kind === 'undefined') return true
        const truth = Math.abs(truths[first]! - truths[second]!)
        const { low, high } = estimate.interval(level)
        return (low ?? 0) <= truth && truth <= (high ?? 1)
      })
      ofPairs.defined++
      if (all) ofPairs.covered++
    }
    row('difference(recall)', n, span, ofDifference)
    row('ratio(recall)', n, quotient, ofRatio)
    row('all pairs at once', n, span, ofPairs)
  }
}

const percentiles = (): void => {
  heading('Percentiles of log-normal latencies')
  const z = { 0.5: 0, 0.95: 1.6448536269514722, 0.99: 2.3263478740408408 }
  for (const [p, at] of Object.entries(z))
    for (const n of [100, 500, 5000]) {
      const tally = fresh()
      const stream = random('percentiles', p, n)
      for (let i = 0; i < REPEATS; i++) {
        const values = new Float64Array(n)
        for (let j = 0; j < n; j++) values[j] = Math.exp(0.35 * stream.normal())
        values.sort()
        const end = (rank: number | null) => (rank === null ? null : values[rank - 1]!)
        const interval = (level: number) => {
          const ranks = percentileRanks(n, Number(p), level)
          return { low: end(ranks.low), high: end(ranks.high), level, method: 'order statistics' }
        }
        count(tally, { kind: 'estimate', value: 0, n, interval }, Math.exp(0.35 * at))
      }
      row(`p${Number(p) * 100}`, n, Math.exp(0.35 * at), tally)
    }
}

const sizes = [50, 200, 1000]
const ofQuality: readonly (readonly [World, readonly number[]])[] = [
  [binaryWorld(0.5, 1.5), sizes],
  [binaryWorld(0.1, 1.5), sizes],
  [binaryWorld(0.1, 3), sizes],
  [binaryWorld(0.5, 4), sizes],
  [binaryWorld(0.3, 1.5, { sharpness: 1.6 }), sizes],
  [binaryWorld(0.3, 1.5, { digits: 1 }), [200]],
  [binaryWorld(0.3, 1.5, { weights: true }), sizes],
  [binaryWorld(0.3, 1.5, { entities: 5 }), [200, 1000]],
  [multiclassWorld(2), sizes],
  [multiclassWorld(5), sizes],
  [regressionWorld('normal'), [20, ...sizes]],
  [regressionWorld('heavy'), [20, ...sizes]],
  [amountWorld, [20, ...sizes]],
]
const SECTIONS: readonly (readonly [title: string, write: () => void])[] = [
  ['introduction', introduce],
  ['ends', endsAgain],
  ['tails', tailsOfLosses],
  ...ofQuality.map(([world, of]) => [world.name, () => quality(world, of)] as const),
  ['paired', () => paired(binaryWorld(0.3, 2), 0.5, sizes)],
  ['paired', () => paired(binaryWorld(0.1, 3), 0.2, sizes)],
  ['gaps', () => gaps([50, 300], [1.5, 1.5])],
  ['gaps', () => gaps([50, 300], [1.5, 1.5, 1.5, 1.5, 1.5])],
  ['gaps', () => gaps([50, 300], [1.2, 1.5, 1.5, 1.5, 2.2])],
  ['drift', drift],
  ['percentiles', percentiles],
  ['statements', statements],
  ['folds', folds],
  ['few rows', fewRows],
]
const ONLY = new RegExp(process.env.ONLY ?? '')
for (const [title, write] of SECTIONS) if (ONLY.test(title)) write()
