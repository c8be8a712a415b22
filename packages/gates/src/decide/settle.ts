/** What would settle a line that is undecided: how many more rows, or positives, or queries. */
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { Settle } from '@sea-trials/schema/verdict'
import type { Interval, Measured } from '@sea-trials/stats/estimate'
import { rowsToSettle } from '@sea-trials/stats/settle'

interface Asked {
  readonly requirement: Pick<Requirement, 'nextConfidence'>
  readonly limit: number
  /** What is counted: "rows" unless said. */
  readonly counts?: string
  /** Rows of the whole data set. */
  readonly dataRows?: number
}

export function settleOf(measured: Measured, asked: Asked, level: number): Settle | undefined {
  // Without a bound nothing is known of the spread, and so nothing of how many rows would do.
  if (measured.kind !== 'estimate' || !isBounded(measured.interval(level))) return undefined
  const { rows, because, least } = rowsToSettle(measured, asked.limit, asked.requirement.nextConfidence ?? level)
  const unit = asked.counts ?? 'rows'
  if (because !== undefined) return { rows, unit, because, ...(least === undefined ? {} : { least }) }
  return rows === null ? { rows, unit } : settleFrom(rows, measured.n, asked)
}

/** Of a group that lacks so many to be judged. */
export function supportOf(
  { lacking, measured }: { readonly lacking?: number; readonly measured: Measured },
  asked: Asked,
): Settle | undefined {
  if (lacking === undefined) return undefined
  const counts = (measured.kind === 'estimate' ? measured.counted : undefined) ?? asked.counts
  return settleFrom([lacking, lacking], measured.n, { ...asked, ...(counts === undefined ? {} : { counts }) })
}

/** So many more of what is counted, of which there are `n`; also in rows of the data where these are more. */
function settleFrom(rows: readonly [number, number], n: number, { counts, dataRows }: Asked): Settle {
  const unit = counts ?? 'rows'
  if (dataRows === undefined || dataRows <= n || n === 0) return { rows, unit }
  const share = dataRows / n
  return { rows, ofData: [twoDigits(rows[0] * share), twoDigits(rows[1] * share)], unit }
}

const isBounded = ({ low, high }: Interval): boolean => low !== null && high !== null

/** More would be pretence. */
const twoDigits = (rows: number): number => Number(rows.toPrecision(2))
