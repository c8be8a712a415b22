/** Metrics that one scan answers: how many, how complete, how large. All are exact. */

import { CLEAR_TOKENS } from '@sea-trials/profile/looks'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printName } from '@sea-trials/schema/requirement/print'
import { printable } from '@sea-trials/schema/text'
import { exact, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import type { Aggregate, ColumnInfo } from '@sea-trials/tables/engine'
import { allOf, isMissing, notToken } from '../../data/missing.ts'
import { privateColumn } from '../single-values.ts'
import {
  type Answer,
  type Ask,
  columnArgument,
  columnOf,
  conditionOf,
  namesOf,
  numberArgument,
  type Plan,
  rowsOf,
} from './metric.ts'

export const rowCount = (ask: Ask): Plan => ({
  wanted: [{ op: 'rows', ...rowsOf(ask) }],
  measure: ([rows]) => exact(Number(rows), Number(rows)),
})

/** Rows without a value over rows: null, and the contract's tokens. */
export function nullShare(ask: Ask): Plan {
  const column = columnArgument(ask)
  const where = rowsOf(ask)
  return {
    wanted: [
      { op: 'count_if', predicate: isMissing(column, ask.data.missing), ...where },
      { op: 'rows', ...where },
    ],
    measure: ([missing, rows]) => share(Number(missing), Number(rows)),
  }
}

/** `nan_share` and `infinite_share`: neither is a number, and neither is the other. Both are 0 of a column of whole numbers. */
export function notNumberShare(ask: Ask): Plan {
  const column = numberArgument(ask)
  const where = rowsOf(ask)
  const odd = column.type === 'number'
  return {
    wanted: [
      { op: 'rows', ...where },
      { op: 'nonfinite', column: column.name, ...where },
      ...(odd ? [{ op: 'infinite', column: column.name, ...where } as const] : []),
    ],
    measure: ([rows, nonfinite, infinite]) => {
      const found = Number(infinite ?? 0)
      const wanted = ask.requirement.call.metric === 'nan_share' ? Number(nonfinite) - found : found
      return share(wanted, Number(rows))
    },
  }
}

/** Rows for which the condition is true over rows: where a value is missing it is not true. */
export function compliance(ask: Ask): Plan {
  const predicate = conditionOf(ask)
  const where = rowsOf(ask)
  return {
    wanted: [
      { op: 'count_if', predicate, ...where },
      { op: 'rows', ...where },
    ],
    measure: ([holds, rows]) => share(Number(holds), Number(rows)),
  }
}

/** Rows with a value over rows. Null, the contract's tokens, NaN and infinities are no values. */
export function completeness(ask: Ask): Plan {
  const column = columnArgument(ask)
  const held = rowsOf(ask, column)
  const rest: readonly Aggregate[] =
    column.type === 'number'
      ? [{ op: 'nonfinite', column: column.name, ...held }]
      : column.type === 'string'
        ? [{ op: 'count_if', predicate: { kind: 'in', column: column.name, values: LIKELY_MISSING }, ...held }]
        : []
  return {
    wanted: [{ op: 'rows', ...rowsOf(ask) }, { op: 'count', column: column.name, ...held }, ...rest],
    measure: ([rows, count, nonfinite]) =>
      share(Number(count) - (column.type === 'number' ? Number(nonfinite) : 0), Number(rows)),
    notes: ([, , likely]) =>
      column.type === 'string' && Number(likely) > 0 ? [countedAsValues(ask, column.name, Number(likely))] : [],
  }
}

const LIKELY_MISSING: readonly string[] = [...CLEAR_TOKENS, 'NA', 'na', 'n.a.', 'None']

const countedAsValues = ({ data }: Ask, column: string, rows: number): string =>
  `${rows} ${rows === 1 ? 'row' : 'rows'} of ${printable(column)} in ${printable(data.name)} say \`NA\`, \`-\`, \`null\` or the like and count as values; where they are none, say so in the contract: \`x-missing: ["NA"]\` of the column`

/** Values that differ; of several columns, combinations of values. Rows without a value in any of them do not count. */
export function distinctCount(ask: Ask): Plan {
  const columns = namesOf(ask, 'column').map((name) => columnOf(ask.data, name, ask.requirement))
  const names = columns.map(({ name }) => name)
  const where = allOf([ask.requirement.call.condition, ...columns.map((column) => notToken(column, ask.data.missing))])
  return {
    wanted: [
      { op: 'distinct', columns: names, ...(where === undefined ? {} : { where }) },
      { op: 'rows', ...rowsOf(ask) },
    ],
    measure: ([distinct, rows]) =>
      Number(rows) === 0 ? undefinedBecause('no rows', 0) : exact(Number(distinct), Number(rows)),
  }
}

/** Rows that repeat an earlier one, over rows. An id makes every row differ, and is left out unless it is named. */
export function duplicateRows(ask: Ask): Plan {
  const named = namesOf(ask, 'column').map((name) => columnOf(ask.data, name, ask.requirement).name)
  const all = ask.data.table.columns.map(({ name }) => name)
  const columns = named.length > 0 ? named : all.filter((name) => name !== ask.roles.id)
  return {
    wanted: [
      { op: 'duplicates', ...(columns.length === all.length ? {} : { columns }), ...rowsOf(ask) },
      { op: 'rows', ...rowsOf(ask) },
    ],
    measure: ([repeats, rows]) => share(Number(repeats), Number(rows)),
  }
}

export const share = (part: number, rows: number): Measured =>
  rows === 0 ? undefinedBecause('no rows', 0) : exact(part / rows, rows)

/** `min`, `max`, `sum`, `mean`, `stddev`, `median` and `quantile` speak of the numbers of a column. NaN is none, and an infinity an error. */
export function moment(ask: Ask): Plan {
  const op = ask.requirement.call.metric as 'min' | 'max' | 'sum' | 'mean' | 'stddev'
  const column = numberArgument(ask)
  const rows = rowsOf(ask, column)
  return {
    wanted: [{ op, column: column.name, ...rows }, ...numbers(ask)],
    measure: ([value, ...counts]) => number(value as Answer, numberCount(ask, counts), ask),
    leftOut: ([, ...counts]) => notNumbers(counts),
  }
}

/** What `numberCount` and `notNumbers` read. */
export function numbers(ask: Ask): Plan['wanted'] {
  const column = numberArgument(ask)
  const rows = rowsOf(ask, column)
  const count = { op: 'count', column: column.name, ...rows } as const
  if (column.type !== 'number') return [count]
  return [count, { op: 'nonfinite', column: column.name, ...rows }, { op: 'infinite', column: column.name, ...rows }]
}

/** How many numbers there are. Throws `bad-value` for infinities: left out, they would hide the very value that is asked about. */
export function numberCount(ask: Ask, [count, nonfinite, infinite]: readonly Answer[]): number {
  refuseInfinite(ask, columnArgument(ask), Number(infinite ?? 0))
  return Number(count) - Number(nonfinite ?? 0)
}

export function refuseInfinite(ask: Ask, { name }: ColumnInfo, found: number): void {
  if (found === 0) return
  throw new SeaTrialsError(
    'bad-value',
    `${printable(name)} is infinite in ${found} ${found === 1 ? 'row' : 'rows'}; \`${ask.requirement.call.metric}\` needs finite numbers`,
    `Mend the data, or leave such rows out by a condition: \`{${printName(name)} < 1e300}\`.`,
    ask.requirement.source,
  )
}

export const notNumbers = ([, nonfinite]: readonly Answer[]): number => Number(nonfinite ?? 0)

/** A value, or why there is none: no number at all, or (of a standard deviation) a single one. */
export function number(value: Answer, n: number, ask: Ask): Measured {
  if (n === 0) return undefinedBecause('no rows', 0)
  return value === null ? undefinedBecause('too few rows', n) : exact(doubleOf(value, ask), n)
}

/** Throws `bad-value` where a whole number beyond 2^53 and the limit are two numbers and one double, which would be held equal. */
export function doubleOf(value: number | string, ask: Ask): number {
  const { limit, source, call } = ask.requirement
  const near = Number(value)
  const isLimit = typeof value === 'string' && limit.kind === 'number' && near === limit.value
  if (!isLimit || BigInt(value) === BigInt(near)) return near
  const shown = privateColumn(ask) === undefined ? value : 'a whole number'
  throw new SeaTrialsError(
    'bad-value',
    `\`${printName(call.metric)}\` is ${shown}, which a double cannot tell from the limit`,
    'Take the limit away within `sql("SELECT ... - 9007199254740992 FROM ...")`, where whole numbers are exact, and compare the rest with 0.',
    source,
  )
}
