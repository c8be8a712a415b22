/**
 * The search for weak slices: on one half of the rows it is looked for them, on the other those that look weak are measured,
 * against the rows outside of each, and corrected for their number.
 */
import type { Member } from '@sea-trials/schema/verdict'
import { type Estimate, type Forced, type Measured, type Undefined, undefinedBecause } from '@sea-trials/stats/estimate'
import { bonferroni, correlationIn, holm } from '@sea-trials/stats/family'
import { independentDifference } from '@sea-trials/stats/independent'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { inSlice, type Slice, searchSlices } from '@sea-trials/stats/slices'
import { thinned } from '@sea-trials/stats/thin'
import { outcomeOfInterval } from '../../decide/outcome.ts'
import type { Metric } from '../metrics.ts'
import { type Placed, partOf } from '../samples.ts'
import { type Hanging, sharingOf } from '../sharing.ts'
import type { Binned } from './bins.ts'
import type { Halves } from './halves.ts'

const MOST_SEARCHED = 200_000
const MOST_CONFIRMED = 10
/** A slice of fewer rows, or of a smaller share of them, is too small to be found. */
const LEAST_ROWS = 30
const LEAST_SHARE = 0.005

/** Rows and the candidate's answers to them. */
export interface Looked {
  readonly rows: Placed & Hanging
  readonly sample: Sample
  readonly halves: Halves
  /** The columns to look at, cut by what stands in some of the rows. */
  readonly columns: (seen: Uint32Array) => Promise<readonly Binned[]>
}

export interface Wanted {
  readonly metric: Metric
  /** How much worse a slice may be, in the unit of the metric. */
  readonly margin: number
  readonly confidence: number
  readonly minSupport?: number
}

export interface Searched {
  /** All that looked weak, as they were confirmed: `fail` is worse by more than the margin. */
  readonly members: readonly Member[]
  /** Rows that confirm. */
  readonly n: number
}

/** Why nothing can be found: no row tells what it does to the metric, or they are too few; no column divides them. */
export type Unsearched = Undefined | 'undivided'

export async function searched(
  { rows, sample, halves: { search, confirm }, columns: binned }: Looked,
  { metric, margin, confidence, minSupport = 0 }: Wanted,
): Promise<Searched | Unsearched> {
  const seen = thinned(search, MOST_SEARCHED)
  const least = Math.max(LEAST_ROWS, minSupport, LEAST_SHARE * seen.length)
  const part = partOf(rows, sample, seen)
  const harm = harmOf(metric, part)
  if (harm === undefined || seen.length < 2 * least) return untold(metric.measure(part), search.length + confirm.length)
  const columns = await binned(seen)
  const looked = columns.map((column) => ({
    ...column,
    codes: Uint8Array.from(seen, (row) => column.codes[row] as number),
  }))
  if (!looked.some((column) => divides(column, least))) return 'undivided'
  const found = searchSlices(looked, harm, least, MOST_CONFIRMED)
  const gaps = found.map((slice) => gapOf(rows, sample, metric, columns, slice, confirm))
  return { members: confirmed(gaps, margin, confidence), n: confirm.length }
}

/** Whether some bin of a column has rows enough, and leaves as many: of columns without one nothing would ever be found. */
function divides({ codes, bins }: Binned, least: number): boolean {
  const counts = new Array<number>(bins).fill(0)
  for (const code of codes) if (code < bins) counts[code] = (counts[code] ?? 0) + 1
  return counts.some((count) => count >= least && count <= codes.length - least)
}

/** Why no row tells what it does to the metric. */
function untold(measured: Measured, n: number): Undefined {
  if (measured.kind === 'undefined') return { ...measured, n }
  const forced = measured.kind === 'estimate' ? forcedOf(measured) : undefined
  return forced === undefined ? undefinedBecause('too few rows', n) : { kind: 'undefined', ...forced, forced: true, n }
}

/** What makes all of a value the same for every model. */
const forcedOf = ({ forced }: Estimate): Forced | undefined => (forced?.isPart ? undefined : forced)

/** Row by row, for the search takes rows as if they were independent; what it finds is confirmed as they are. */
export function harmOf(metric: Metric, sample: Sample): Float64Array | undefined {
  const { entities: _, times: __, ...plain } = sample as Sample & { readonly times?: unknown }
  const measured = metric.measure(plain as Sample)
  const influence = measured.kind === 'estimate' && !forcedOf(measured) ? measured.influence : undefined
  if (influence?.length !== sample.n) return undefined
  return metric.spec.better === 'lower' ? influence : influence.map((each) => -each)
}

interface SliceGap {
  readonly name: string
  readonly n: number
  readonly gap: Estimate | Undefined
}

/** How much worse the metric is in the slice than on the other rows of the half that the search did not see. */
function gapOf(
  rows: Looked['rows'],
  sample: Sample,
  metric: Metric,
  columns: readonly Binned[],
  slice: Slice,
  confirm: Uint32Array,
): SliceGap {
  const holds = inSlice(columns, slice)
  const [inside, outside] = [confirm.filter(holds), confirm.filter((row) => !holds(row))]
  const parts = [inside, outside].map((positions) => {
    const part = partOf(rows, sample, positions)
    return { sample: part, measured: metric.measure(part) }
  })
  const [here, elsewhere] = parts.map(({ measured }) => measured)
  const name = slice.parts.map((part) => columns[part.column]?.named(part)).join(' and ')
  if (here?.kind !== 'estimate') return { name, n: inside.length, gap: undefinedBecause('too few rows', inside.length) }
  if (elsewhere?.kind !== 'estimate') return { name, n: here.n, gap: undefinedBecause('too few rows', here.n) }
  const correlation = correlationIn(sharingOf(rows, parts))(0, 1)
  const [worse, better] = metric.spec.better === 'lower' ? [here, elsewhere] : [elsewhere, here]
  return { name, n: here.n, gap: independentDifference(worse, better, correlation) }
}

/** Holm over all that were to be confirmed, whether they had a value or not. */
function confirmed(gaps: readonly SliceGap[], margin: number, confidence: number): readonly Member[] {
  const level = (rank: number): number => bonferroni(gaps.length - rank, confidence)
  const known = gaps.flatMap(({ gap }) => (gap.kind === 'estimate' ? [gap] : []))
  const shown = holm(known, margin, level)
  return gaps.map(({ name, n, gap }): Member => {
    if (gap.kind !== 'estimate') return { name, n, outcome: 'inconclusive', observed: null, reason: gap.reason }
    const interval = gap.interval(confidence)
    const rank = shown.get(gap)
    const simultaneous = gap.interval(rank ?? level(shown.size))
    const plain = outcomeOfInterval(interval, '<=', margin)
    const outcome = rank === undefined ? (plain === 'pass' ? 'pass' : 'inconclusive') : 'fail'
    return { name, n, outcome, observed: gap.value, interval, simultaneous }
  })
}
