/** How the scores of both classes lie: what a threshold can tell apart, and what it cannot. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure } from '@sea-trials/schema/verdict'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { hasScores, scoredRows } from '@sea-trials/stats/quality/stored'
import { outsideUnit } from '../numbers.ts'
import { histogram, rangeOf } from './histogram.ts'

const BINS = 25

/** Each class by itself, so that the rare one is seen. Nothing for other tasks and without scores. */
export function distributions(sample: Sample, threshold: number): readonly Figure[] {
  if (sample.task !== 'binary' || !hasScores(sample)) return []
  const { label, weight } = sample
  const range = outsideUnit(sample).length === 0 ? ([0, 1] as const) : rangeOf(scoredRows(sample))
  const shares = [0, 1].map((kind) =>
    histogram(
      () => scoredRows(sample),
      BINS,
      range,
      (row) => (label[row] === kind ? (weight?.[row] ?? 1) : 0),
    ),
  )
  const [negatives, positives] = shares
  if (negatives === undefined || positives === undefined) return []
  return [
    {
      id: 'scores',
      title: 'Scores by class',
      kind: 'bar',
      x: { label: 'score', values: positives.middles },
      y: { label: 'share of the class', min: 0 },
      series: [
        { name: 'negatives', values: negatives.shares },
        { name: 'positives', values: positives.shares },
      ],
      marks: [{ x: threshold, text: `threshold ${formatNumber(threshold)}` }],
    },
  ]
}
