/** What is missing in the columns of a table, exactly. */
import { own } from '@sea-trials/schema/json'
import type { Aggregate, ColumnInfo, Engine, Table } from '@sea-trials/tables/engine'
import { isNumeric } from '../state.ts'

export const has = ({ columns }: Table, name: string): boolean => columns.some((column) => column.name === name)

/** Tokens that stand for "missing", by column. */
export type Missing = Readonly<Record<string, readonly string[]>>

export interface Counts {
  /** Null, or a token. */
  readonly missing: number
  readonly nulls: number
  readonly nonfinite: number
  readonly empty: number
  readonly extremes?: readonly [number, number]
}

export async function countsOf(
  engine: Engine,
  table: Table,
  columns: readonly ColumnInfo[],
  missing: Missing,
): Promise<readonly Counts[]> {
  const asked = columns.flatMap(({ name, type }): readonly Aggregate[] => {
    const values = own(missing, name) ?? []
    const gone = { kind: 'in', column: name, values: [...values, null] } as const
    return [
      { op: 'count_if', predicate: gone },
      { op: 'count_if', predicate: { kind: 'compare', column: name, operator: '=', value: null } },
      { op: 'nonfinite', column: name },
      ...(type === 'string'
        ? ([{ op: 'count_if', predicate: { kind: 'compare', column: name, operator: '=', value: '' } }] as const)
        : []),
      ...(isNumeric(type) ? (['min', 'max'] as const).map((op) => ({ op, column: name })) : []),
    ]
  })
  const answers = await engine.aggregate(table, asked)
  let at = 0
  return columns.map(({ type }) => {
    const [gone, nulls, nonfinite] = [Number(answers[at++]), Number(answers[at++]), Number(answers[at++])]
    const empty = type === 'string' ? Number(answers[at++]) : 0
    const [low, high] = isNumeric(type) ? [answers[at++], answers[at++]] : [null, null]
    const ends = low == null || high == null ? {} : { extremes: [Number(low), Number(high)] as const }
    return { missing: gone, nulls, nonfinite, empty, ...ends }
  })
}

/** Columns whose sum may be more than a double holds. */
export async function tooLarge(engine: Engine, table: Table, rows: number): Promise<ReadonlySet<string>> {
  const numbers = table.columns.filter(({ type }) => isNumeric(type)).map(({ name }) => name)
  const asked = numbers.flatMap((column) => (['min', 'max'] as const).map((op): Aggregate => ({ op, column })))
  const ends = asked.length === 0 ? [] : await engine.aggregate(table, asked)
  const most = (i: number): number => Math.max(Math.abs(Number(ends[2 * i])), Math.abs(Number(ends[2 * i + 1])))
  return new Set(numbers.filter((_, i) => !Number.isFinite(most(i) * rows)))
}

/** Columns that hold a null in one of the further data sets. */
export async function nullsIn(engine: Engine, others: readonly Table[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const table of others) {
    const counts = await countsOf(engine, table, table.columns, {})
    table.columns.forEach(({ name }, i) => {
      if (counts[i]!.nulls > 0) found.add(name)
    })
  }
  return found
}
