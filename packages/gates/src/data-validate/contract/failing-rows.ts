/** Rows that break a rule, for people: where they stand, by which key they are known, and the value, masked where it is private. */
import type { FailingRow } from '@sea-trials/schema/verdict'
import type { LocatedRow, Predicate } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import { allOf } from '../../data/missing.ts'
import { MOST_SHOWN } from './checks.ts'
import { streamRows } from './count.ts'
import type { ContractInput } from './input.ts'
import type { JsonSchema, Rule } from './rule.ts'

/** Of each rule and data set, where all rows are asked for. */
export const MOST_WRITTEN = 10_000

/** The first rows that break each of the rules, in the order of the files. */
export async function rowsOf(
  input: ContractInput,
  data: DataSet,
  rules: readonly Rule[],
): Promise<ReadonlyMap<Rule, readonly FailingRow[]>> {
  const most = input.failing === undefined ? MOST_SHOWN : MOST_WRITTEN
  const id = data.table.columns.some(({ name }) => name === input.id) ? [input.id as string] : []
  const found = new Map(await streamRows(input.engine, data, rules, id, most))
  for (const rule of rules) {
    const has = data.table.columns.some(({ name }) => name === rule.column)
    const show = [...new Set([...(has ? [rule.column as string] : []), ...id])]
    const located = await locate(input, data, rule, show, most)
    if (located !== undefined) found.set(rule, located)
  }
  return new Map([...found].map(([rule, rows]) => [rule, rows.map((row) => shown(row, rule, input))]))
}

async function locate(
  { engine }: ContractInput,
  { table }: DataSet,
  { test }: Rule,
  show: readonly string[],
  most: number,
): Promise<readonly LocatedRow[] | undefined> {
  if (test.kind === 'where') return engine.locate(table, test.failing, show, most)
  if (test.kind === 'orphans') return engine.locateOrphans(table, test.reference, show, most, test.present)
  if (test.kind !== 'repeats') return undefined
  const held = test.columns.map((column): Predicate => ({ kind: 'compare', column, operator: '!=', value: null }))
  return engine.locateDuplicates(table, test.columns, show, most, allOf([test.present, ...held]))
}

function shown({ file, row, values }: LocatedRow, { column }: Rule, { schema, show, id }: ContractInput): FailingRow {
  const at = { file: show(file), row }
  const text = (name: string): string => (isPrivate(schema, name) ? MASK : cell(values[name]))
  return {
    ...at,
    ...(id === undefined || !(id in values) ? {} : { key: text(id) }),
    ...(column === undefined ? {} : { column }),
    ...(column === undefined || !(column in values) ? {} : { value: text(column) }),
  }
}

const MASK = '(masked)'
const LONGEST = 80

function cell(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null)
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

/** Any classification but these two says that values are nobody else's business. */
function isPrivate(schema: JsonSchema, name: string): boolean {
  const properties = schema.properties as Readonly<Record<string, JsonSchema>> | undefined
  const said =
    properties !== undefined && Object.hasOwn(properties, name) ? properties[name]?.['x-classification'] : undefined
  return said !== undefined && said !== 'public' && said !== 'internal'
}
