/** What decisions cost: the mean, over rows, of the cost of what was predicted where this is true. */
import type { Estimate, Undefined } from '../estimate.ts'
import type { ClassSample } from './cells.ts'
import { meanOf } from './mean.ts'

/** Cost by true, then by predicted class; of two classes `1` is the positive one and `0` the other. A benefit is below 0. */
export type Costs = ReadonlyMap<string, ReadonlyMap<string, number>>

export const costBetween = (costs: Costs, actual: string, predicted: string): number => {
  const cost = costs.get(actual)?.get(predicted)
  if (cost === undefined) throw new TypeError(`no cost of predicting ${predicted} where ${actual} is true`)
  return cost
}

export const cost = (sample: ClassSample, costs: Costs | undefined): Estimate | Undefined => {
  if (costs === undefined) throw new TypeError('a cost needs a table of costs')
  const { n, label, prediction } = sample
  const classes = sample.task === 'binary' ? ['0', '1'] : sample.classes
  const cells = classes.flatMap((actual) => classes.map((predicted) => costBetween(costs, actual, predicted)))
  const rows = new Float64Array(n)
  for (let i = 0; i < n; i++) rows[i] = cells[label[i]! * classes.length + prediction![i]!]!
  return meanOf(sample, rows, { min: Math.min(...cells), max: Math.max(...cells) })
}
