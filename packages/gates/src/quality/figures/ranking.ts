/** ROC and precision-recall curves of two classes, exact but for what cannot be seen, with the point at the threshold. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'
import type { BinarySample } from '@sea-trials/stats/quality/sample'
import { eachScore } from '@sea-trials/stats/quality/standings'
import { hasScores } from '@sea-trials/stats/quality/stored'
import type { Side } from './side.ts'
import { NEAR, thinned } from './thin.ts'

type Scored = BinarySample & { readonly score: Float64Array }

/** A curve from the highest score down, without points that lie where another stays. */
interface Curve {
  readonly name: string
  readonly roc: Line
  readonly precisionRecall: Line
  /** Share of positives. */
  readonly share: number
}

type Point = readonly [number, number]

interface Line {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly summary: number
  /** Where the model stands at its threshold: the last score that is not below it. */
  readonly stands: Point
}

/** Nothing for other tasks, for labels without scores, and where there is one class only. */
export function rankingCurves(sides: readonly Side[], threshold: number): readonly Figure[] {
  const curves = sides.flatMap(({ name, sample }) => {
    if (sample.task !== 'binary' || !hasScores(sample)) return []
    return curvesOf(name, sample as Scored, threshold)
  })
  if (curves[0]?.name !== 'candidate') return []
  return [roc(curves, threshold), precisionRecall(curves, threshold)]
}

/** Points by the thousand whatever the number of rows: one sweep over the scores, of which nothing else is kept. */
function curvesOf(name: string, sample: Scored, threshold: number): readonly Curve[] {
  const { label, weight, n } = sample
  let [positives, all] = [0, 0]
  for (let i = 0; i < n; i++) {
    const w = weight?.[i] ?? 1
    all += w
    if (label[i] === 1) positives += w
  }
  const negatives = all - positives
  if (!(positives > 0 && negatives > 0)) return []
  const [rocPoints, precisionPoints] = [apart(), apart()]
  let [hits, falls, area, average] = [0, 0, 0, 0]
  let [standsInRoc, standsInPrecision]: Point[] = [[0, 0]]
  rocPoints.add(0, 0)
  eachScore(sample, 'down', (score, right, wrong) => {
    const [x, y] = [falls / negatives, hits / positives]
    hits += right
    falls += wrong
    const [fpr, recall, precision] = [falls / negatives, hits / positives, hits / (hits + falls)]
    // Nothing is selected at first, and has no precision: the curve begins level.
    if (standsInPrecision === undefined) {
      standsInPrecision = [0, precision]
      precisionPoints.add(0, precision)
    }
    rocPoints.add(fpr, recall)
    precisionPoints.add(recall, precision)
    area += ((fpr - x) * (recall + y)) / 2
    average += (recall - y) * precision
    if (score >= threshold) {
      standsInRoc = [fpr, recall]
      standsInPrecision = [recall, precision]
    }
  })
  return [
    {
      name,
      roc: { ...rocPoints.all(), summary: area, stands: standsInRoc as Point },
      precisionRecall: { ...precisionPoints.all(), summary: average, stands: standsInPrecision as Point },
      share: positives / all,
    },
  ]
}

/** Points one by one; of those that nobody could tell apart the first, and the very last. */
function apart() {
  const [x, y]: [number[], number[]] = [[], []]
  let skipped: Point | undefined
  return {
    add(atX: number, atY: number): void {
      const isNear =
        x.length > 0 && Math.abs(atX - (x.at(-1) as number)) < NEAR && Math.abs(atY - (y.at(-1) as number)) < NEAR
      skipped = isNear ? [atX, atY] : undefined
      if (isNear) return
      x.push(atX)
      y.push(atY)
    },
    all(): { readonly x: readonly number[]; readonly y: readonly number[] } {
      return thinned(skipped === undefined ? { x, y } : { x: [...x, skipped[0]], y: [...y, skipped[1]] }, 1)
    },
  }
}

function roc(curves: readonly Curve[], threshold: number): Figure {
  const lines = curves.map(({ name, roc: line }) => ({ name, line }))
  return {
    id: 'roc',
    title: 'ROC curve',
    ...square('false positive rate', 'recall'),
    series: seriesOf(lines, 'area', threshold, { name: 'chance', values: [0, 1] }),
  }
}

function precisionRecall(curves: readonly Curve[], threshold: number): Figure {
  const lines = curves.map(({ name, precisionRecall: line }) => ({ name, line }))
  const { share } = curves[0] as Curve
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

/** Of two shares. */
const square = (x: string, y: string) =>
  ({ kind: 'line', square: true, x: { label: x, values: [] }, y: { label: y, min: 0, max: 1 } }) as const

interface Named {
  readonly name: string
  readonly line: Line
}

/** The lines, the candidate's point, and what chance gives from end to end. */
function seriesOf(
  lines: readonly Named[],
  what: string,
  threshold: number,
  chance: Pick<FigureSeries, 'name' | 'values'>,
): readonly FigureSeries[] {
  const { stands } = (lines[0] as Named).line
  return [
    ...lines.map(({ name, line }) => ({
      name: `${name}: ${what} ${formatNumber(line.summary)}`,
      x: line.x,
      values: line.y,
    })),
    { name: `candidate at ${formatNumber(threshold)}`, x: [stands[0]], values: [stands[1]] },
    { ...chance, x: [0, 1], reference: true },
  ]
}
