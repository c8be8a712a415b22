/** How many rows of a data set break each rule: in the one scan, or by a validator over streamed rows. */
import type { Aggregate, ColumnInfo, Engine, LocatedRow } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import { tokensOf } from '../../data/missing.ts'
import type { Answer } from '../metrics/metric.ts'
import type { Rule } from './rule.ts'

type Row = Readonly<Record<string, unknown>>

export interface Count {
  readonly failing: number
  /** Rows that the rule says something about, where these may be fewer than all. */
  readonly judged?: number
  /** Keywords that rows break, where the rule is a whole schema: the first few. */
  readonly by?: readonly string[]
}

const MOST_KEYWORDS = 3

/** What the scan must answer for a rule. */
export function wantedBy(rule: Rule): readonly Aggregate[] {
  const { judged } = rule
  return [...countedBy(rule), ...(judged === undefined ? [] : [{ op: 'rows', where: judged } as const])]
}

function countedBy({ test }: Rule): readonly Aggregate[] {
  if (test.kind === 'where') return [{ op: 'count_if', predicate: test.failing }]
  if (test.kind !== 'repeats') return []
  const { columns, present } = test
  const [only] = columns
  // Of one column nulls do not count by themselves; without a condition the engine counts a dense key without hashing.
  const where = present === undefined ? {} : { where: present }
  if (columns.length > 1 || only === undefined) return [{ op: 'duplicates', columns, ...where }]
  return [
    { op: 'count', column: only, ...where },
    { op: 'distinct', columns, ...where },
  ]
}

/** A rule's count from the scan's answers; undefined where the rows must be streamed. */
export function countOf(rule: Rule, answers: readonly Answer[], rows: number): Count | undefined {
  const { kind } = rule.test
  if (kind === 'schema' || kind === 'orphans') return undefined
  const judged = judgedOf(rule, answers)
  if (kind === 'broken') return { failing: rows, ...judged }
  const [first, distinct] = answers.slice(0, countedBy(rule).length)
  return { failing: first === undefined ? 0 : Number(first) - Number(distinct ?? 0), ...judged }
}

/** The last answer of a rule that may judge fewer than all rows. */
export const judgedOf = ({ judged }: Rule, answers: readonly Answer[]): Pick<Count, 'judged'> =>
  judged === undefined ? {} : { judged: Number(answers.at(-1)) }

/** Asks a validator about every row, for all the rules at once that SQL cannot say. */
export async function streamCounts(
  engine: Engine,
  data: DataSet,
  rules: readonly Rule[],
): Promise<ReadonlyMap<Rule, Count>> {
  const { judges, columns, prepare } = await judgesOf(data, rules)
  if (judges.length === 0) return new Map()
  const failing = new Map(judges.map(({ rule }) => [rule, 0]))
  const keywords = new Map(judges.map(({ rule }) => [rule, new Set<string>()]))
  for await (const batch of engine.rows(
    data.table,
    columns.map(({ name }) => name),
  )) {
    for (const found of batch) {
      const row = prepare(found)
      for (const { rule, breaks, broken } of judges) {
        if (!breaks(row)) continue
        failing.set(rule, (failing.get(rule) as number) + 1)
        const by = keywords.get(rule) as Set<string>
        const keyword = by.size < MOST_KEYWORDS ? broken() : undefined
        if (keyword !== undefined) by.add(keyword)
      }
    }
  }
  return new Map(
    judges.map(({ rule }) => [rule, { failing: failing.get(rule) as number, by: [...keywords.get(rule)!] }]),
  )
}

/** The first rows that break each rule that SQL cannot say; reads no further than it must. */
export async function streamRows(
  engine: Engine,
  data: DataSet,
  rules: readonly Rule[],
  show: readonly string[],
  most: number,
): Promise<ReadonlyMap<Rule, readonly LocatedRow[]>> {
  const { judges, columns, prepare } = await judgesOf(data, rules)
  const found = new Map<Rule, LocatedRow[]>(judges.map(({ rule }) => [rule, []]))
  if (judges.length === 0) return found
  const names = [...new Set([...columns.map(({ name }) => name), ...show])]
  for await (const batch of engine.locatedRows(data.table, names)) {
    for (const { file, row, values } of batch) {
      const prepared = prepare(values)
      for (const { rule, breaks } of judges) {
        const rows = found.get(rule) as LocatedRow[]
        if (rows.length < most && breaks(prepared)) rows.push({ file, row, values: values as LocatedRow['values'] })
      }
    }
    if ([...found.values()].every((rows) => rows.length >= most)) break
  }
  return found
}

async function judgesOf(data: DataSet, rules: readonly Rule[]) {
  const asked = rules.flatMap((rule) => (rule.test.kind === 'schema' ? [{ rule, test: rule.test }] : []))
  const columns = columnsOf(
    data,
    asked.map(({ test }) => test.cell),
  )
  if (asked.length === 0) return { judges: [], columns, prepare: preparation([]) }
  // Loaded only by contracts that need it: most are counted in SQL alone.
  const { rowValidator } = await import('@sea-trials/schema/contract/validator')
  const judges = asked.map(({ rule, test }) => {
    const accepts = rowValidator(test.schema)
    // A keyword that was cut out of the contract is named by the rule.
    const broken = test.schema.$ref === undefined ? () => undefined : accepts.broken
    return { rule, breaks: breaks(accepts, test.cell, data), broken }
  })
  return { judges, columns, prepare: preparation(columns) }
}

/** The columns whose cells are asked for; all of them where a rule is about the row. */
function columnsOf(data: DataSet, cells: readonly (string | undefined)[]): readonly ColumnInfo[] {
  return data.table.columns.filter(({ name }) => cells.includes(undefined) || cells.includes(name))
}

/** A row as JSON has it: nothing absent, and an integer a number even beyond 2^53, where the engine gives digits. */
function preparation(columns: readonly ColumnInfo[]): (row: Row) => Row {
  const entry = (row: Row, { name, type, tokens }: ColumnInfo): [string, unknown] => {
    const value = row[name] ?? null
    const isDigits = type === 'integer' && typeof value === 'string' && !tokens?.includes(value) && BEYOND.test(value)
    return [name, isDigits ? Number(value) : value]
  }
  return (row) => Object.fromEntries(columns.map((column) => entry(row, column)))
}

/** As the engine writes them. */
const BEYOND = /^-?[1-9]\d{15,38}$/

/** A rule of one column does not judge the column's tokens of `x-missing`. */
function breaks(accepts: (value: unknown) => boolean, cell: string | undefined, data: DataSet): (row: Row) => boolean {
  if (cell === undefined) return (row) => !accepts(row)
  const column = data.table.columns.find(({ name }) => name === cell)
  const tokens = new Set<unknown>(column === undefined ? [] : tokensOf(column, data.missing))
  return (row) => !tokens.has(row[cell]) && !accepts(row[cell])
}
