/** How many rows of a data set break each rule: in the one scan, or by a validator over streamed rows. */
import { rowValidator } from '@sea-trials/schema/contract/validator'
import type { Aggregate, ColumnInfo, Engine, Predicate } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import { allOf, tokensOf } from '../../data/missing.ts'
import type { Answer } from '../metrics/metric.ts'
import type { Rule } from './rule.ts'

type Row = Readonly<Record<string, unknown>>

export interface Count {
  readonly failing: number
  /** Of streamed rules: properties by which the first failing rows are found again. */
  readonly examples?: readonly Predicate[]
}

/** What the scan must answer for a rule. */
export function wantedBy({ test }: Rule): readonly Aggregate[] {
  if (test.kind === 'where') return [{ op: 'count_if', predicate: test.failing }]
  if (test.kind === 'repeats') return [{ op: 'duplicates', columns: test.columns, where: test.present }]
  return []
}

/** A rule's count from the scan's answers; undefined where the rows must be streamed. */
export function countOf({ test }: Rule, answers: readonly Answer[], rows: number): Count | undefined {
  if (test.kind === 'schema') return undefined
  if (test.kind === 'broken') return { failing: rows }
  return { failing: answers.length === 0 ? 0 : Number(answers[0]) }
}

/** Asks a validator about every row, for all the rules at once that SQL cannot say. */
export async function streamCounts(
  engine: Engine,
  data: DataSet,
  rules: readonly Rule[],
  examples: number,
): Promise<ReadonlyMap<Rule, Count>> {
  const asked = rules.flatMap((rule) => (rule.test.kind === 'schema' ? [{ rule, test: rule.test }] : []))
  if (asked.length === 0) return new Map()
  const columns = columnsOf(data, asked.map(({ test }) => test.columns))
  const prepare = preparation(columns, data)
  const tallies = asked.map(({ rule, test }) => ({
    rule,
    accepts: rowValidator(test.schema),
    columns: columns.filter(({ name }) => test.columns?.includes(name) ?? true),
    failing: 0,
    examples: [] as Predicate[],
  }))
  for await (const batch of engine.rows(data.table, columns.map(({ name }) => name))) {
    for (const found of batch) {
      const row = prepare(found)
      for (const tally of tallies) {
        if (tally.accepts(row)) continue
        tally.failing++
        if (tally.examples.length < examples) tally.examples.push(sameRow(found, tally.columns))
      }
    }
  }
  return new Map(tallies.map(({ rule, failing, examples }) => [rule, { failing, examples }]))
}

function columnsOf(data: DataSet, wanted: readonly (readonly string[] | undefined)[]): readonly ColumnInfo[] {
  if (wanted.includes(undefined)) return data.table.columns
  const names = new Set(wanted.flatMap((columns) => columns ?? []))
  return data.table.columns.filter(({ name }) => names.has(name))
}

/** A row as the contract sees it: a token of `x-missing` is null, and an integer is a number even beyond 2^53. */
function preparation(columns: readonly ColumnInfo[], data: DataSet): (row: Row) => Row {
  const changes = columns
    .map((column) => ({ column, tokens: new Set<unknown>(tokensOf(column, data.missing)) }))
    .filter(({ column, tokens }) => tokens.size > 0 || column.type === 'integer')
  return (row) => {
    const prepared: Record<string, unknown> = Object.create(null)
    for (const { name } of columns) prepared[name] = row[name] ?? null
    for (const { column, tokens } of changes) {
      const value = prepared[column.name]
      if (tokens.has(value)) prepared[column.name] = null
      else if (column.type === 'integer' && typeof value === 'string') prepared[column.name] = Number(value)
    }
    return prepared
  }
}

/** Holds for a row with these cells. Cells that the engine cannot compare (lists, structs) are left out. */
function sameRow(row: Row, columns: readonly ColumnInfo[]): Predicate {
  const same = columns
    .filter(({ type }) => type !== 'other')
    .map(({ name }): Predicate => {
      const value = (row[name] ?? null) as string | number | boolean | null
      return { kind: 'compare', column: name, operator: '=', value }
    })
  return allOf(same) ?? { kind: 'all', parts: [] }
}

