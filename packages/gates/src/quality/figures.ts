/** What the report draws: how the candidate ranks, how well it is calibrated, and how groups differ. */
import type { Check, Figure } from '@sea-trials/schema/verdict'
import { calibrationBins } from '@sea-trials/stats/quality/calibration'
import { type BinarySample, ranked, type Sample } from '@sea-trials/stats/quality/sample'

const MOST_POINTS = 200

/** ROC and precision-recall curves and the calibration plot of a binary sample with scores; nothing for other tasks. */
export function qualityFigures(candidate: Sample, baseline?: Sample): readonly Figure[] {
  const scored = [
    { name: 'candidate', sample: candidate },
    { name: 'baseline', sample: baseline },
  ].flatMap(({ name, sample }) => (sample?.task === 'binary' && sample.score !== undefined ? [{ name, sample }] : []))
  const [first] = scored
  if (first === undefined || first.name !== 'candidate') return []
  const curves = scored.map(({ name, sample }) => ({ name, points: thresholds(sample as Scored) }))
  if (curves.some(({ points }) => points === undefined)) return []
  const drawn = curves as readonly { name: string; points: readonly Point[] }[]
  return [roc(drawn), precisionRecall(drawn), ...calibration(scored)]
}

type Scored = BinarySample & { readonly score: Float64Array }

interface Point {
  readonly recall: number
  readonly falsePositiveRate: number
  readonly precision: number
}

/** Counts at distinct thresholds from the highest down, thinned. Undefined with one class only. */
function thresholds(sample: Scored): readonly Point[] | undefined {
  const { label, score, weight, n } = sample
  const order = ranked(sample)
  const at: { hits: number; selected: number }[] = [{ hits: 0, selected: 0 }]
  let [hits, selected] = [0, 0]
  const every = Math.max(1, Math.floor(n / MOST_POINTS))
  let next = every
  for (let i = n - 1; i >= 0; i--) {
    const row = order[i] as number
    const w = weight?.[row] ?? 1
    selected += w
    if (label[row] === 1) hits += w
    const isTied = i > 0 && score[order[i - 1] as number] === score[row]
    if (!isTied && (n - i >= next || i === 0)) {
      at.push({ hits, selected })
      next = n - i + every
    }
  }
  const [positives, negatives] = [hits, selected - hits]
  if (!(positives > 0 && negatives > 0)) return undefined
  return at.map((point) => ({
    recall: point.hits / positives,
    falsePositiveRate: (point.selected - point.hits) / negatives,
    precision: point.selected === 0 ? 1 : point.hits / point.selected,
  }))
}

type Curve = { readonly name: string; readonly points: readonly Point[] }

/** Curves of several models share one axis: each is read off at the same places. */
const GRID = Array.from({ length: 101 }, (_, i) => i / 100)

function roc(curves: readonly Curve[]): Figure {
  const read = ({ name, points }: Curve) => ({
    name,
    values: GRID.map((x) =>
      interpolate(
        points,
        x,
        (p) => p.falsePositiveRate,
        (p) => p.recall,
      ),
    ),
  })
  return {
    id: 'roc',
    title: 'ROC curve',
    kind: 'line',
    x: { label: 'false positive rate', values: GRID },
    y: { label: 'recall', min: 0, max: 1 },
    series: [...curves.map(read), { name: 'chance', values: GRID }],
  }
}

function precisionRecall(curves: readonly Curve[]): Figure {
  // Precision does not run straight between thresholds: the next threshold that reaches the recall counts.
  const read = ({ name, points }: Curve) => ({
    name,
    values: GRID.map((x) => points.find(({ recall }) => recall >= x)?.precision ?? null),
  })
  return {
    id: 'precision-recall',
    title: 'Precision and recall',
    kind: 'line',
    x: { label: 'recall', values: GRID },
    y: { label: 'precision', min: 0, max: 1 },
    series: curves.map(read),
  }
}

function interpolate(
  points: readonly Point[],
  x: number,
  xOf: (p: Point) => number,
  yOf: (p: Point) => number,
): number {
  // Of points straight above one another the highest counts.
  const last = points.findLastIndex((point) => xOf(point) <= x)
  const [before, after] = [points[last] as Point, points[last + 1]]
  if (after === undefined || xOf(before) === x) return yOf(before)
  const share = (x - xOf(before)) / (xOf(after) - xOf(before))
  return yOf(before) + share * (yOf(after) - yOf(before))
}

function calibration(scored: readonly { readonly name: string; readonly sample: BinarySample }[]): readonly Figure[] {
  const [first] = scored
  if (first === undefined || scored.some(({ sample }) => sample.score?.some((score) => score < 0 || score > 1)))
    return []
  const bins = scored.map(({ name, sample }) => ({ name, bins: calibrationBins(sample) }))
  const middles = (bins[0]?.bins ?? []).map(({ low, high }) => Math.round(((low + high) / 2) * 1000) / 1000)
  return [
    {
      id: 'calibration',
      title: 'Calibration',
      kind: 'line',
      x: { label: 'predicted probability', values: middles },
      y: { label: 'share of positives', min: 0, max: 1 },
      series: [
        ...bins.map(({ name, bins: all }) => ({ name, values: all.map(({ frequency }) => frequency) })),
        { name: 'perfect', values: middles },
      ],
    },
  ]
}

/** Members of a family with their intervals, at most fifty: one figure a line. */
export function memberFigure(check: Check, index: number): readonly Figure[] {
  const members = check.members?.slice(0, 50) ?? []
  if (members.length < 2) return []
  const limit = check.limit?.value ?? undefined
  return [
    {
      id: `groups-${index + 1}`,
      title: check.requirement,
      kind: 'intervals',
      x: { label: 'group', values: members.map(({ name }) => name) },
      y: { label: check.requirement.split(/[({ ]/)[0] ?? '' },
      series: [
        {
          name: 'observed',
          values: members.map(({ observed }) => observed),
          low: members.map(({ interval }) => interval?.low ?? null),
          high: members.map(({ interval }) => interval?.high ?? null),
        },
      ],
      ...(limit === undefined ? {} : { limit }),
    },
  ]
}
