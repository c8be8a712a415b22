/** Metrics of predicted probabilities, row by row: log loss and Brier score, how much of them is explained, top-k accuracy. */
import { type Estimate, type Undefined, undefinedBecause } from '../estimate.ts'
import type { ClassSample } from './cells.ts'
import { explainedOf } from './explained.ts'
import { meanOfEach, shareOf } from './mean.ts'
import type { Expected } from './mean-interval.ts'
import { type MulticlassSample, mass, oncePer } from './sample.ts'
import { scoreOf } from './stored.ts'

const EPSILON = { single: 2 ** -23, double: 2 ** -52 }

/**
 * Moments of the loss if each row's class were drawn from the row's own probabilities. A probability of 0 or 1 leaves no
 * doubt at all; such a row is believed as far as n rows can vouch for it.
 */
const expectedMoments = (n: number, classes: number, probability: Loss, loss: Loss): Expected => {
  const doubt = 1 / (n + 2)
  const believed: Loss = (row, c) => probability(row, c) || doubt
  const look = classes === 2 ? ofTwo(believed, loss) : ofSeveral(classes, believed, loss)
  let [mean, meanSquares, meanCubes, variance, third, mixed] = [0, 0, 0, 0, 0, 0]
  for (let row = 0; row < n; row++) {
    const { first, v, t } = look(row)
    mean += first
    meanSquares += first * first
    meanCubes += first * first * first
    variance += v
    third += t
    mixed += v * first
  }
  const m = mean / n
  const between = meanSquares / n - m * m
  return {
    variance: variance / n + Math.max(0, between),
    third: third / n + 3 * (mixed / n - (variance / n) * m) + meanCubes / n - 3 * m * (meanSquares / n) + 2 * m ** 3,
  }
}

/** Mean, variance and third central moment of a row's loss; the object is the same for all rows. */
type Look = (row: number) => { readonly first: number; readonly v: number; readonly t: number }

const ofTwo = (believed: Loss, loss: Loss): Look => {
  const seen = { first: 0, v: 0, t: 0 }
  return (row) => {
    const [p, q] = [believed(row, 1), believed(row, 0)]
    const share = p / (p + q)
    const other = loss(row, 0)
    const gap = loss(row, 1) - other
    seen.first = other + share * gap
    seen.v = share * (1 - share) * gap * gap
    seen.t = seen.v * (1 - 2 * share) * gap
    return seen
  }
}

const ofSeveral = (classes: number, believed: Loss, loss: Loss): Look => {
  const seen = { first: 0, v: 0, t: 0 }
  const own = new Float64Array(classes)
  const shares = new Float64Array(classes)
  return (row) => {
    let [mass, first] = [0, 0]
    for (let c = 0; c < classes; c++) {
      shares[c] = believed(row, c)
      own[c] = loss(row, c)
      mass += shares[c]!
      first += shares[c]! * own[c]!
    }
    first /= mass
    let [v, t] = [0, 0]
    for (let c = 0; c < classes; c++) {
      const share = shares[c]! / mass
      const off = own[c]! - first
      v += share * off * off
      t += share * off * off * off
    }
    return Object.assign(seen, { first, v, t })
  }
}

type Scoring = 'log' | 'square'
/** The loss of a row if its class were `c`, or the probability of that. */
type Loss = (row: number, c: number) => number

/** Natural logarithm; probabilities are held away from 0 and 1 by the epsilon of their precision, as scikit-learn does. */
const scoring = (kind: Scoring, sample: ClassSample, probability: Loss): Loss => {
  if (kind === 'log') {
    const epsilon = epsilonOf(sample)
    return (row, c) => -Math.log(Math.min(1 - epsilon, Math.max(epsilon, probability(row, c))))
  }
  if (sample.task === 'binary') return (row, c) => (1 - probability(row, c)) ** 2
  const k = sample.classes.length
  let [last, squares] = [-1, 0]
  return (row, c) => {
    // Asked class by class of one row, and of one row after the other.
    if (row !== last) {
      ;[last, squares] = [row, 0]
      for (let each = 0; each < k; each++) squares += probability(row, each) ** 2
    }
    return squares - 2 * probability(row, c) + 1
  }
}

export const logLoss = oncePer((sample: ClassSample): Estimate | Undefined =>
  lossOf(sample, 'log', -Math.log(epsilonOf(sample))),
)

/** Mean squared error of the probability; over several classes their sum, 0 to 2, not halved. */
export const brierScore = oncePer((sample: ClassSample): Estimate | Undefined =>
  lossOf(sample, 'square', sample.task === 'binary' ? 1 : 2),
)

const lossRows = (sample: ClassSample, loss: Loss): Float64Array => {
  const rows = new Float64Array(sample.n)
  for (let row = 0; row < rows.length; row++) rows[row] = loss(row, sample.label[row]!)
  return rows
}

const epsilonOf = (sample: ClassSample): number => (sample.single ? EPSILON.single : EPSILON.double)
const classesOf = (sample: ClassSample): number => (sample.task === 'binary' ? 2 : sample.classes.length)

const probabilityOf = (sample: ClassSample): ((row: number, c: number) => number) => {
  if (sample.task === 'binary') {
    const score = scoreOf(sample)
    return (row, c) => (c === 1 ? score(row) : 1 - score(row))
  }
  const probabilities = sample.probabilities!
  const k = sample.classes.length
  return (row, c) => probabilities[row * k + c]!
}

/** 1 - log loss / log loss of the classes' shares among the labels. */
export const d2LogLoss = (sample: ClassSample): Estimate | Undefined => explained(sample, 'log')

/** 1 - Brier score / that of the classes' shares among the labels: Brier's skill score. */
export const d2Brier = (sample: ClassSample): Estimate | Undefined => explained(sample, 'square')

const expectedLoss = (kind: Scoring) =>
  oncePer((sample: ClassSample): Expected => {
    const probability = probabilityOf(sample)
    return expectedMoments(sample.n, classesOf(sample), probability, scoring(kind, sample, probability))
  })
const expectedOf = { log: expectedLoss('log'), square: expectedLoss('square') }

const explained = (sample: ClassSample, kind: Scoring): Estimate | Undefined => {
  const shares = labelShares(sample)
  const isOne = sample.n > 1 && sample.label.every((c) => c === sample.label[0])
  if (isOne) return undefinedBecause('one class only', sample.n)
  const probability = probabilityOf(sample)
  const own = scoring(kind, sample, probability)
  const expected = expectedOf[kind](sample)
  const ofShares = scoring(kind, sample, (_, c) => shares[c]!)
  return explainedOf(sample, lossRows(sample, own), lossRows(sample, ofShares), 'one class only', { expected })
}

/** Of each class its share of the labels. */
export const labelShares = (sample: ClassSample): Float64Array => {
  const shares = new Float64Array(classesOf(sample))
  const { total } = mass(sample)
  for (let i = 0; i < sample.n; i++) shares[sample.label[i]!]! += (sample.weight ? sample.weight[i]! : 1) / total
  return shares
}

const lossOf = (sample: ClassSample, kind: Scoring, max: number): Estimate | Undefined => {
  const loss = scoring(kind, sample, probabilityOf(sample))
  const { label } = sample
  return meanOfEach(
    sample,
    (row) => loss(row, label[row]!),
    { min: 0, max },
    () => expectedOf[kind](sample),
  )
}

/**
 * Share of rows whose class is among the `k` most probable. Where a tie straddles the k-th place a row counts by its chance
 * of being inside (scikit-learn lets the order of the classes decide). Of as many classes as there are it is 1 whatever the
 * model says, and has no value (scikit-learn warns).
 */
export const topKAccuracy = (sample: MulticlassSample, k: number): Estimate | Undefined => {
  const classes = sample.classes.length
  if (k >= classes) return undefinedBecause('the first k are all classes', sample.n)
  const rows = new Float64Array(sample.n)
  for (let i = 0; i < rows.length; i++) {
    const own = sample.probabilities![i * classes + sample.label[i]!]!
    let above = 0
    let tied = 0
    for (let c = 0; c < classes; c++) {
      const p = sample.probabilities![i * classes + c]!
      if (p > own) above++
      else if (p === own) tied++
    }
    rows[i] = Math.min(1, Math.max(0, (k - above) / tied))
  }
  return shareOf(sample, rows)
}
