/** What is left of each row when the model has spoken: what independent rows share nothing of. */
import { isSortedBy } from '../serial.ts'
import { isOfClasses, isOfNumbers, type Sample } from './sample.ts'
import { hasScores, scoreOf } from './stored.ts'

/**
 * Residuals of the rows; where the file looks sorted by labels, by answers or by both (or was made from counts), also what is left
 * of them among rows of one label, of one answer, of one cell: rows that hang together show it in each, sorted ones do not.
 */
export const residualsOf = (sample: Sample): readonly Float64Array[] => {
  const { n } = sample
  if (isOfNumbers(sample))
    return [Float64Array.from({ length: n }, (_, row) => sample.label[row]! - sample.prediction[row]!)]
  if (!isOfClasses(sample)) return []
  const { label, prediction } = sample
  if (prediction === undefined) return []
  const plain = new Float64Array(n)
  if (sample.task === 'binary') {
    const said = hasScores(sample) ? scoreOf(sample) : (row: number) => prediction[row]!
    for (let row = 0; row < n; row++) plain[row] = label[row]! - said(row)
  } else {
    const [{ probabilities }, k] = [sample, sample.classes.length]
    for (let row = 0; row < n; row++)
      plain[row] = (label[row] === prediction[row] ? 1 : 0) - (probabilities?.[row * k + prediction[row]!] ?? 0)
  }
  const classes = sample.task === 'binary' ? 2 : sample.classes.length
  const both = new Int32Array(n)
  for (let row = 0; row < n; row++) both[row] = label[row]! * classes + prediction[row]!
  return [plain, ...[label, prediction, both].filter(isSortedBy).map((codes) => within(plain, codes))]
}

/** Labels alone: whether each is the most frequent one. */
export const marksOf = (codes: Uint8Array | Int32Array): Float64Array => {
  const counts: number[] = []
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  const most = counts.reduce((best, count, code) => (count > (counts[best] ?? 0) ? code : best), 0)
  return Float64Array.from(codes, (code) => (code === most ? 1 : 0))
}

const within = (series: Float64Array, codes: Uint8Array | Int32Array): Float64Array => {
  const sums = new Map<number, [number, number]>()
  for (let i = 0; i < series.length; i++) {
    const [sum, n] = sums.get(codes[i]!) ?? [0, 0]
    sums.set(codes[i]!, [sum + series[i]!, n + 1])
  }
  return series.map((x, i) => {
    const [sum, n] = sums.get(codes[i]!)!
    return x - sum / n
  })
}
