/** Reliability: of rows that were given a probability, how many came true; and how far that may be off where all is well. */
import type { Figure } from '@sea-trials/schema/verdict'
import { type CalibrationBin, calibrationBins } from '@sea-trials/stats/quality/calibration'
import type { ClassSample } from '@sea-trials/stats/quality/cells'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { hasScores } from '@sea-trials/stats/quality/stored'
import { outsideUnit } from '../numbers.ts'
import type { Side } from './side.ts'

/** Of a two-sided 95 %. */
const Z = 1.959964

/** Several classes: the probability of the class that was predicted, and how often it was right. Nothing without probabilities. */
export function reliability(sides: readonly Side[]): readonly Figure[] {
  const lines = sides.flatMap(({ name, sample }) =>
    hasProbabilities(sample) ? [{ name, bins: calibrationBins(sample).filter(({ n }) => n > 0) }] : [],
  )
  const [first] = lines
  if (first?.name !== 'candidate') return []
  const isBinary = sides[0]?.sample.task === 'binary'
  return [
    {
      id: 'calibration',
      title: 'Reliability',
      kind: 'line',
      square: true,
      x: { label: isBinary ? 'predicted probability' : 'probability of the predicted class', values: [] },
      y: { label: isBinary ? 'share of positives' : 'share that was right', min: 0, max: 1 },
      series: [
        ...lines.map(({ name, bins }) => ({
          name,
          x: bins.map(({ confidence }) => confidence as number),
          values: bins.map(({ frequency }) => frequency),
        })),
        perfect(first.bins),
      ],
    },
  ]
}

/** The diagonal, with the range in which 95 % of the candidate's bins lie where its probabilities are right. */
function perfect(bins: readonly CalibrationBin[]): Figure['series'][number] {
  const ends = bins.map(({ confidence, spread }) => {
    const [p, off] = [confidence as number, Z * (spread as number)]
    return { p, low: Math.max(0, p - off), high: Math.min(1, p + off) }
  })
  return {
    name: 'perfect, with its noise (95 %)',
    x: [0, ...ends.map(({ p }) => p), 1],
    values: [0, ...ends.map(({ p }) => p), 1],
    low: [null, ...ends.map(({ low }) => low), null],
    high: [null, ...ends.map(({ high }) => high), null],
    reference: true,
  }
}

function hasProbabilities(sample: Sample): sample is ClassSample {
  if (sample.task === 'binary') return hasScores(sample) && outsideUnit(sample).length === 0
  return sample.task === 'multiclass' && sample.probabilities !== undefined && sample.prediction !== undefined
}
