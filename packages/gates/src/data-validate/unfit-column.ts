/** A column of texts where a line needs numbers or dates: as a rule a few cells keep it from being one, and the first of them is named. */
import { type Position, SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { DECIMAL_POINT, hasDecimalComma, printable } from '@sea-trials/schema/text'
import type { ColumnInfo, Engine, Predicate } from '@sea-trials/tables/engine'
import { BEYOND, DAY, NUMBER } from '@sea-trials/tables/written'
import type { DataSet } from '../data/data-set.ts'
import { allOf, notToken } from '../data/missing.ts'
import { isPrivate } from './contract/reading.ts'
import type { Showing } from './failing-rows.ts'

/** What a text must look like, by the rule that types columns. */
const WANTED = {
  numbers: `^(${NUMBER})$`,
  'dates or times': `^${DAY}([T ][0-9]{2}:[0-9]{2}.*)?$`,
} as const

/** Of a column of texts it is looked which of them it is due to. */
export class OddColumn extends SeaTrialsError {
  readonly column: ColumnInfo
  readonly wanted: keyof typeof WANTED

  constructor(column: ColumnInfo, wanted: keyof typeof WANTED, message: string, fix: string, at?: Position) {
    super('bad-value', message, fix, at)
    this.column = column
    this.wanted = wanted
  }
}

export class UnfitColumn extends OddColumn {
  constructor(column: ColumnInfo, wanted: keyof typeof WANTED, { call, source }: Requirement, fix: string) {
    const message = `${printable(column.name)} is of type ${column.type}; \`${call.metric}\` needs ${wanted}`
    super(column, wanted, message, fix, source)
  }
}

interface Looking {
  readonly engine: Engine
  readonly data: DataSet
  readonly showing: Showing
}

/** The same with the first cell that is none, where there is one and it may be shown. */
export async function withFirstCell(error: unknown, { engine, data, showing }: Looking): Promise<unknown> {
  if (!(error instanceof OddColumn) || error.column.type !== 'string' || data.profile !== undefined) return error
  const { column, wanted, message, fix, at } = error
  const like = (pattern: string): Predicate => ({ kind: 'pattern', column: column.name, pattern })
  const other: Predicate = { kind: 'negate', part: like(WANTED[wanted]) }
  const odd: Predicate = wanted === 'numbers' ? { kind: 'any', parts: [other, like(BEYOND)] } : other
  const none = allOf([notToken(column, data.missing), odd]) as Predicate
  const [first] = await engine.locate(data.table, none, [column.name], 1)
  if (first === undefined) return error
  const value = String(first.values[column.name])
  const isHidden = isPrivate(showing.schema, column.name)
  const cell = isHidden ? 'a text that is none' : printable(value)
  return new SeaTrialsError(
    error.code,
    `${message}, and row ${first.row} of ${showing.file(first.file)} holds ${cell}`,
    wanted === 'numbers' && !isHidden && hasDecimalComma(value) ? DECIMAL_POINT : fix,
    at,
  )
}
