/** ROC and precision-recall curves of two classes, exact but for what cannot be seen, with the point at the threshold. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'
import { type BinarySample, ranked } from '@sea-trials/stats/quality/sample'
import type { Side } from './side.ts'
import { thinned } from './thin.ts'

type Scored = BinarySample & { readonly score: Float64Array }

/** Counts (or weights) at each distinct score, from the highest down; first of all nothing is selected. */
interface Thresholds {
  readonly score: Float64Array
  readonly hits: Float64Array
  readonly selected: Float64Array
  readonly positives: number
  readonly negatives: number
}

interface Curve {
  readonly name: string
  readonly at: Thresholds
}

/** Nothing for other tasks, for labels without scores, and where there is one class only. */
export function rankingCurves(sides: readonly Side[], threshold: number): readonly Figure[] {
  const curves = sides.flatMap(({ name, sample }): Curve[] => {
    const at = sample.task === 'binary' && sample.score !== undefined ? thresholdsOf(sample as Scored) : undefined
    return at === undefined ? [] : [{ name, at }]
  })
  if (curves[0]?.name !== 'candidate') return []
  return [roc(curves, threshold), precisionRecall(curves, threshold)]
}

function thresholdsOf(sample: Scored): Thresholds | undefined {
  const { label, weight, n } = sample
  const order = ranked(sample)
  let distinct = n === 0 ? 0 : 1
  for (let i = 1; i < n; i++) if (sample.score[order[i - 1] as number] !== sample.score[order[i] as number]) distinct++
  const score = new Float64Array(distinct + 1).fill(Number.POSITIVE_INFINITY, 0, 1)
  const hits = new Float64Array(distinct + 1)
  const selected = new Float64Array(distinct + 1)
  let [right, all, at] = [0, 0, 0]
  for (let i = n - 1; i >= 0; i--) {
    const row = order[i] as number
    const w = weight?.[row] ?? 1
    all += w
    if (label[row] === 1) right += w
    const here = sample.score[row] as number
    if (i > 0 && sample.score[order[i - 1] as number] === here) continue
    at++
    score[at] = here
    hits[at] = right
    selected[at] = all
  }
  return right > 0 && all > right ? { score, hits, selected, positives: right, negatives: all - right } : undefined
}

function roc(curves: readonly Curve[], threshold: number): Figure {
  const lines = curves.map(({ name, at }) => {
    const x = at.selected.map((all, i) => (all - (at.hits[i] as number)) / at.negatives)
    const y = at.hits.map((right) => right / at.positives)
    return { name, at, x, y, summary: areaUnder(x, y) }
  })
  return {
    id: 'roc',
    title: 'ROC curve',
    ...square('false positive rate', 'recall'),
    series: seriesOf(lines, 'area', threshold, { name: 'chance', values: [0, 1] }),
  }
}

function precisionRecall(curves: readonly Curve[], threshold: number): Figure {
  const lines = curves.map(({ name, at }) => {
    const precision = at.hits.map((right, i) => (i === 0 ? Number.NaN : right / (at.selected[i] as number)))
    // Nothing is selected at first, and has no precision: the curve begins level.
    precision[0] = precision[1] as number
    const recall = at.hits.map((right) => right / at.positives)
    const summary = recall.reduce(
      (sum, value, i) => sum + (i === 0 ? 0 : (value - (recall[i - 1] as number)) * (precision[i] as number)),
      0,
    )
    return { name, at, x: recall, y: precision, summary }
  })
  const { positives, negatives } = (curves[0] as Curve).at
  const share = positives / (positives + negatives)
  return {
    id: 'precision-recall',
    title: 'Precision and recall',
    ...square('recall', 'precision'),
    series: seriesOf(lines, 'average precision', threshold, {
      name: 'chance: the share of positives',
      values: [share, share],
    }),
  }
}

interface Line extends Curve {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly summary: number
}

/** Of two shares. */
const square = (x: string, y: string) =>
  ({ kind: 'line', square: true, x: { label: x, values: [] }, y: { label: y, min: 0, max: 1 } }) as const

/** The lines, the candidate's point, and what chance gives from end to end. */
function seriesOf(
  lines: readonly Line[],
  what: string,
  threshold: number,
  chance: Pick<FigureSeries, 'name' | 'values'>,
): readonly FigureSeries[] {
  return [
    ...lines.map(({ name, x, y, summary }) => {
      const points = thinned({ x, y })
      return { name: `${name}: ${what} ${formatNumber(summary)}`, x: points.x, values: points.y }
    }),
    pointAt(lines[0] as Line, threshold),
    { ...chance, x: [0, 1], reference: true },
  ]
}

/** Where the model stands at its threshold: the last score that is not below it. */
function pointAt({ at, x, y }: Line, threshold: number): FigureSeries {
  const last = at.score.findLastIndex((score) => score >= threshold)
  return { name: `candidate at ${formatNumber(threshold)}`, x: [x[last] as number], values: [y[last] as number] }
}

const areaUnder = (x: Float64Array, y: Float64Array): number =>
  x.reduce((sum, at, i) => {
    if (i === 0) return sum
    return sum + ((at - (x[i - 1] as number)) * ((y[i] as number) + (y[i - 1] as number))) / 2
  }, 0)
