/** What a reader of a profile should look at first. No sentence holds a value. */
import { formatNumber, printable } from '@sea-trials/schema/text'
import { distinctOf } from '@sea-trials/stats/distinct'
import { skewnessOf } from '@sea-trials/stats/moments'
import { CLEAR_TOKENS, type Looks, writtenAs } from './looks.ts'
import { type ColumnProfile, isSensitive, knowsValues, type Profile, presentIn } from './state.ts'

export interface Warning {
  /** Undefined where it is about the rows. */
  readonly column?: string
  readonly text: string
}

const ALMOST = 0.95
const MUCH_MISSING = 0.5
const SKEWED = 5
const ENOUGH = 100

export function warningsOf(profile: Profile, looks: readonly Looks[], duplicates: number): readonly Warning[] {
  const { rows, columns } = profile
  const repeated: readonly Warning[] =
    duplicates === 0
      ? []
      : [{ text: `${formatNumber(duplicates)} rows repeat another one (${formatNumber(duplicates / rows, '%')})` }]
  if (rows === 0) return [{ text: 'no rows: nothing is known of these data' }]
  return [
    ...repeated,
    ...columns.flatMap((column) => {
      const look = looks.find((each) => each.column === column.name)
      return [...ofColumn(column, rows), ...(look === undefined ? [] : ofTexts(column, look))].map((text) => ({
        column: column.name,
        text,
      }))
    }),
  ]
}

function ofColumn(column: ColumnProfile, rows: number): readonly string[] {
  const present = presentIn(column, rows)
  if (present === 0) return ['no value in any row']
  const found: string[] = []
  const missing = (column.nulls + column.tokens) / rows
  if (missing > MUCH_MISSING) found.push(`${formatNumber(missing, '%')} missing`)
  if (column.nan + column.infinite > 0)
    found.push(`${formatNumber(column.nan)} NaN and ${formatNumber(column.infinite)} infinite`)
  const most = largestShare(column, present)
  if (most === 1) found.push('constant')
  else if (most !== undefined && most >= ALMOST)
    found.push(`almost constant: one value in ${formatNumber(most, '%')} of the rows`)
  const skewness = column.moments && skewnessOf(column.moments)
  if (skewness !== undefined && Math.abs(skewness) > SKEWED) found.push(`skewed: ${formatNumber(skewness)}`)
  return [...found, ...cardinality(column, present)]
}

/** Of the most frequent value, where single values are known. */
function largestShare(column: ColumnProfile, present: number): number | undefined {
  const { trues, histogram, values, type } = column
  if (trues !== undefined) return Math.max(trues, present - trues) / present
  if (type === 'string')
    return values === undefined ? undefined : Math.max(0, ...values.counts.map(([, n]) => n)) / present
  if (histogram === undefined || !knowsValues(column)) return undefined
  return Math.max(...histogram.bins.values()) / present
}

function cardinality({ type, registers }: ColumnProfile, present: number): readonly string[] {
  if (present < ENOUGH || (type !== 'string' && type !== 'integer')) return []
  const share = distinctOf(registers) / present
  if (share > ALMOST) return ['nearly every row has a value of its own: an id?']
  return type === 'string' && share > MUCH_MISSING
    ? [`high cardinality: about ${formatNumber(Number((share * present).toPrecision(2)))} values`]
    : []
}

function ofTexts({ nulls, classification }: ColumnProfile, look: Looks): readonly string[] {
  const { tokens, others } = look
  const kinds = [
    ...(nulls > 0 ? ['null'] : []),
    ...[...tokens.keys()].map((token) => (token === '' ? 'empty text' : printable(token))),
  ]
  const clear = [...tokens.keys()].some((token) => CLEAR_TOKENS.includes(token))
  const found: string[] = []
  if (kinds.length > 1 || clear) found.push(`may stand for missing: ${kinds.join(', ')}`)
  if (isSensitive(classification) || others === 0) return found
  return [...found, ...writtenAs(look)]
}
