/** How many independent rows a mean over rows in time is worth. */
import { type Dependence, unitsOfEach } from '../dependence.ts'
import type { RowByRow } from '../estimate.ts'
import { standardError, standardErrorOf } from '../influence.ts'
import { isOfNumbers, type MultilabelSample, type Rows, type Sample } from './rows.ts'

/**
 * How many times larger than for independent rows the variance of a mean over time is: the largest of what labels, answers
 * and errors show, and at least 1. For intervals that must have a width where a metric itself shows no spread.
 */
export const designOverTime = (rows: Rows | Sample): number => {
  const { times } = rows
  if (times === undefined || !('task' in rows)) return 1
  return Math.max(1, ...seriesOf(rows).map((series) => varianceRatio(rows, centred(series), { times })))
}

/** Variance of the sum of such influences in units of that of independent rows; 1 without spread. */
export const varianceRatio = ({ n, weight }: Rows, influence: RowByRow, dependence: Dependence): number => {
  const weighed: RowByRow = weight ? (row) => influence(row) * weight[row]! : influence
  const plain = standardErrorOf(weighed, n)
  return plain > 0 && n > 1 ? (standardError(unitsOfEach(weighed, n, dependence)) / plain) ** 2 : 1
}

const seriesOf = (sample: Sample): Float64Array<ArrayBufferLike>[] => {
  const { label, n } = sample
  if (sample.task === 'multilabel') return countsOf(sample)
  const series: Float64Array<ArrayBufferLike>[] = [Float64Array.from(label)]
  const prediction = 'prediction' in sample ? sample.prediction : undefined
  if (prediction) {
    const isNumber = isOfNumbers(sample)
    series.push(
      Float64Array.from({ length: n }, (_, i) =>
        isNumber ? Math.abs(label[i]! - prediction[i]!) : label[i] === prediction[i] ? 1 : 0,
      ),
    )
  }
  if ('score' in sample && sample.score) series.push(sample.score)
  return series
}

/** Of each row how many labels it has, and how many are predicted right. */
const countsOf = ({ n, labels, label, prediction }: MultilabelSample): Float64Array[] => {
  const width = labels.length
  const count = (is: (cell: number) => boolean): Float64Array =>
    Float64Array.from({ length: n }, (_, row) => {
      let found = 0
      for (let cell = row * width; cell < (row + 1) * width; cell++) if (is(cell)) found++
      return found
    })
  return [
    count((cell) => label[cell] === 1),
    ...(prediction ? [count((cell) => label[cell] === prediction[cell])] : []),
  ]
}

const centred = (series: Float64Array): RowByRow => {
  const mean = series.reduce((sum, x) => sum + x, 0) / Math.max(1, series.length)
  return (row) => series[row]! - mean
}
