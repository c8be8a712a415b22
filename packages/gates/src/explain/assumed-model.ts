/** A model to work with before there is one. */
import {
  binarySample,
  multiclassSample,
  multilabelSample,
  rankingSample,
  regressionSample,
  type Sample,
} from '@sea-trials/stats/quality/sample'
import type { Random } from '@sea-trials/stats/random'
import { factsOf, type Rows } from '../quality/rows.ts'

const ROC_AUC = 0.85
/** Distance of two normal distributions of unit spread between which it is `ROC_AUC`: root 2 times the quantile of it. */
const APART = 1.4657
const R2 = 0.7

/** Answers of a model of middling skill to the rows, by their task; what it is, in a sentence. */
export function assumedModel(rows: Rows, random: Random): { readonly sample: Sample; readonly sentence: string } {
  const { truth, n } = rows
  const facts = factsOf(rows)
  const told = (what: string): string =>
    `the candidate's answers are not there: ${what} are assumed, alike for all groups`
  if (truth.task === 'binary') {
    return {
      sample: binarySample(truth.positive, { score: calibrated(truth.positive, random) }, facts),
      sentence: told(`calibrated scores with a roc_auc of ${ROC_AUC}`),
    }
  }
  if (truth.task === 'multilabel') {
    return {
      sample: multilabelSample(truth.labels, truth.values, { score: calibrated(truth.values, random) }, facts),
      sentence: told(`scores with a roc_auc of ${ROC_AUC} for every label`),
    }
  }
  if (truth.task === 'multiclass') {
    const classes = truth.classes.map(String)
    const probabilities = new Float64Array(n * classes.length)
    for (let row = 0; row < n; row++) {
      const evidence = classes.map((_, c) => Math.exp(2 * (random.normal() + (truth.codes[row] === c ? 2 : 0))))
      const total = evidence.reduce((sum, each) => sum + each, 0)
      evidence.forEach((each, c) => {
        probabilities[row * classes.length + c] = each / total
      })
    }
    return {
      sample: multiclassSample(classes, truth.codes, { probabilities }, facts),
      sentence: told('probabilities in which the right class stands two standard deviations out'),
    }
  }
  if (truth.task === 'ranking') {
    const score = truth.values.map((relevance) => relevance + random.normal())
    return {
      sample: rankingSample(truth.values, score, truth.queries, facts),
      sentence: told('scores that are the relevance with a noise of one'),
    }
  }
  const mean = truth.values.reduce((sum, value) => sum + value, 0) / n
  const spread = Math.sqrt(truth.values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n)
  const prediction = truth.values.map(
    (value) => mean + R2 * (value - mean) + spread * Math.sqrt(R2 * (1 - R2)) * random.normal(),
  )
  return {
    sample: regressionSample(truth.values, prediction, facts, { task: truth.task }),
    sentence: told(`predictions with an r2 of ${R2}`),
  }
}

/** Two normal distributions of unit spread, and the probability that follows from where a row lies between them. */
function calibrated(positive: Uint8Array, random: Random): Float64Array {
  const odds = logOdds(positive)
  return Float64Array.from(positive, (each) => {
    const evidence = random.normal() + (each === 1 ? APART : 0)
    return 1 / (1 + Math.exp(-(odds + APART * evidence - APART ** 2 / 2)))
  })
}

function logOdds(positive: Uint8Array): number {
  const count = positive.reduce((sum, each) => sum + each, 0)
  return Math.log((count + 0.5) / (positive.length - count + 0.5))
}
