/** Worlds with known truth, to draw samples from: what the coverage of intervals is measured on. */
import {
  type BinarySample,
  binarySample,
  multiclassSample,
  regressionSample,
  type Sample,
} from '@sea-trials/stats/quality/sample'
import type { Random } from '@sea-trials/stats/random'

export interface World {
  readonly name: string
  readonly draw: (n: number, random: Random) => Sample
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/** Two normals `separation` apart; the score is the true probability, sharpened by `sharpness` (1: calibrated). */
export const binaryWorld = (
  prevalence: number,
  separation: number,
  { sharpness = 1, weights = false, entities = 0, digits = 17 } = {},
): World => ({
  name: `binary, ${prevalence * 100} % positive, separation ${separation}${sharpness === 1 ? '' : `, sharpness ${sharpness}`}${weights ? ', weights' : ''}${entities ? `, ${entities} rows an entity` : ''}${digits < 17 ? ', ties' : ''}`,
  draw: (n, random) => {
    const label = new Uint8Array(n)
    const score = new Float64Array(n)
    const weight = new Float64Array(n)
    const entity = new Int32Array(n)
    let shared = 0
    let y = 0
    for (let i = 0; i < n; i++) {
      if (!entities || i % entities === 0) {
        shared = random.normal()
        y = random.uniform() < prevalence ? 1 : 0
      }
      // Rows of an entity share their label and most of their score.
      const noise = entities ? 0.8 * shared + 0.6 * random.normal() : random.normal()
      const x = noise + (y ? separation / 2 : -separation / 2)
      const p = logistic(sharpness * (separation * x + Math.log(prevalence / (1 - prevalence))))
      label[i] = y
      score[i] = digits < 17 ? Math.round(p * 10 ** digits) / 10 ** digits : p
      weight[i] = Math.exp(0.7 * random.normal())
      entity[i] = entities ? Math.floor(i / entities) : i
    }
    return binarySample(label, { score }, { ...(weights ? { weight } : {}), ...(entities ? { entity } : {}) })
  },
})

/**
 * Rows of one entity (a customer, a device) of which each has labels of both kinds: they share how likely it is positive,
 * and how well the model reads it. `n` counts rows.
 */
export const clusteredWorld = (rowsEach: number): World => ({
  name: `binary, 40 % positive, ${rowsEach} rows an entity with labels of both kinds`,
  draw: (n, random) => {
    const label = new Uint8Array(n)
    const score = new Float64Array(n)
    const entity = new Int32Array(n)
    let [likely, shift] = [0, 0]
    for (let i = 0; i < n; i++) {
      if (i % rowsEach === 0) {
        likely = logistic(-0.4 + 0.6 * random.normal())
        shift = 0.6 * random.normal()
      }
      label[i] = random.uniform() < likely ? 1 : 0
      const x = shift + random.normal() + (label[i] === 1 ? 0.9 : -0.9)
      score[i] = logistic(1.2 * x - 0.4)
      entity[i] = Math.floor(i / rowsEach)
    }
    return binarySample(label, { score }, { entity })
  },
})

/** Three classes with shares 60, 30, 10 %, softmax of noisy logits. */
export const multiclassWorld = (separation: number): World => ({
  name: `three classes, separation ${separation}`,
  draw: (n, random) => {
    const label = new Int32Array(n)
    const probabilities = new Float64Array(3 * n)
    for (let i = 0; i < n; i++) {
      const u = random.uniform()
      const y = u < 0.6 ? 0 : u < 0.9 ? 1 : 2
      label[i] = y
      const odds = [0, 1, 2].map((c) => Math.exp(random.normal() + (c === y ? separation : 0)))
      const sum = odds[0]! + odds[1]! + odds[2]!
      for (let c = 0; c < 3; c++) probabilities[3 * i + c] = odds[c]! / sum
    }
    return multiclassSample(['a', 'b', 'c'], label, { probabilities })
  },
})

/** Labels log-normal (away from 0, where relative errors have no mean), errors normal or with the tails of a t with 5 degrees. */
export const regressionWorld = (tails: 'normal' | 'heavy'): World => ({
  name: `regression, ${tails} errors`,
  draw: (n, random) => {
    const label = new Float64Array(n)
    const prediction = new Float64Array(n)
    for (let i = 0; i < n; i++) {
      label[i] = 20 * Math.exp(0.25 * random.normal())
      let error = random.normal()
      if (tails === 'heavy') {
        let chi = 0
        for (let j = 0; j < 5; j++) chi += random.normal() ** 2
        error /= Math.sqrt(chi / 5)
      }
      prediction[i] = label[i]! + 2 * error
    }
    return regressionSample(label, prediction)
  },
})

/** Amounts above 0 whose errors are factors: what deviances and logarithms are for. */
export const amountWorld: World = {
  name: 'regression of amounts',
  draw: (n, random) => {
    const label = new Float64Array(n)
    const prediction = new Float64Array(n)
    for (let i = 0; i < n; i++) {
      const expected = Math.exp(1 + 0.6 * random.normal())
      label[i] = expected * Math.exp(0.5 * random.normal())
      prediction[i] = expected * Math.exp(0.2 * random.normal())
    }
    return regressionSample(label, prediction)
  },
}

/** A second model for the same rows: its score mixed with noise of its own. */
export const rival = (sample: BinarySample, random: Random, noise: number): BinarySample => {
  const score = sample.score!.map((p) => {
    const logit = Math.log(Math.max(p, 1e-9) / Math.max(1 - p, 1e-9))
    return logistic(logit + noise * random.normal())
  })
  return binarySample(sample.label, { score }, sample.weight ? { weight: sample.weight } : {})
}

const NAMED = ['0', '1', 'a', 'b', 'c', 'class 0', 'class 1', 'class 2']
/** Costs of any two classes of these: what is far from the truth costs more, and the truth is worth 1. */
export const costs = new Map(
  NAMED.map((a, i) => [a, new Map(NAMED.map((b, j) => [b, i === j ? -1 : (i - j) ** 2]))] as const),
)
