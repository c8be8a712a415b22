/**
 * What a statement of the user's own may be: one SELECT over the data sets of the policy. It is read by the engine's own parser before it
 * runs, and may name nothing else: no file, no other table, no setting, no clock, no chance.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { Instance } from './instance.ts'
import { text } from './sql.ts'

/** Table functions that read nothing. */
const PURE_TABLES = new Set(['range', 'generate_series', 'unnest'])
/** What the engine calls consistent, and is not the same on another machine, tomorrow, or with other threads. */
const INCONSISTENT = [
  ...['current_setting', 'getvariable', 'current_localtime', 'current_localtimestamp'],
  ...['approx_quantile', 'approx_top_k', 'reservoir_quantile'],
]
/** Of a list, by an aggregate that a text names: which, only the run would tell. */
const BY_TEXT = new Set(['aggregate', 'list_aggregate', 'list_aggr', 'array_aggregate', 'array_aggr'])
/** With one argument: until today. */
const AGE = 'age'
/** What these give goes by which row comes first, of `mode` and `arg_max` where several are equal: that is for threads to say. */
const BY_ORDER = new Set([
  ...['first', 'last', 'any_value', 'arbitrary', 'mode'],
  ...['list', 'array_agg', 'string_agg', 'group_concat', 'listagg'],
  ...['arg_max', 'argmax', 'max_by', 'arg_max_null', 'arg_min', 'argmin', 'min_by', 'arg_min_null'],
])
/** Over rows beside each other. */
const BY_NEIGHBOURS = new Set(['row_number', 'ntile', 'lag', 'lead', 'first_value', 'last_value', 'nth_value'])
/** Words that are functions without parentheses, and columns only where a data set has such. */
const CLOCKS = new Set(['current_date', 'current_time', 'current_timestamp', 'localtime', 'localtimestamp'])

/** Names of the tables that a statement reads. Throws `bad-requirement` for what is not one pure SELECT. */
export async function tablesOf(instance: Instance, sql: string): Promise<readonly string[]> {
  const [[json] = []] = await instance.rows(`SELECT json_serialize_sql(${text(sql)})`)
  const parsed = serialized(String(json))
  if (parsed.error) throw refusal(`the statement cannot be read: ${printable(parsed.error_message)}`)
  if (parsed.statements.length !== 1) throw refusal(`there are ${parsed.statements.length} statements`)
  const found = namesIn(parsed.statements)
  const impure = await impureFunctions(instance)
  const unsure =
    found.untilToday ??
    [...found.functions].find((name) => impure.has(name) || BY_TEXT.has(name)) ??
    [...found.columns].find((name) => CLOCKS.has(name))
  if (unsure !== undefined)
    throw refusal(`${printable(unsure)} does not give the same answer each time`, 'Use what stands in the data alone.')
  if (found.unordered !== undefined)
    throw refusal(
      `${printable(found.unordered.what)} goes by the order in which rows come, which differs from run to run`,
      `Say in which: ${printable(found.unordered.instead)}.`,
    )
  const reader = [...found.tableFunctions].find((name) => !PURE_TABLES.has(name))
  if (reader !== undefined)
    throw refusal(`the table function ${printable(reader)} may not be called`, 'Read the data sets of the policy.')
  if (found.sampled) throw refusal('a sample is another one each time', 'Leave the sample out.')
  if (found.qualified !== undefined)
    throw refusal(`${printable(found.qualified)} is not a data set`, 'Name a data set of the policy, without a schema.')
  const tables = [...found.tables].filter((name) => !found.ctes.has(name))
  if (tables.length === 0) throw refusal('the statement reads no data set')
  return tables
}

/** The engine writes numbers beyond a double as what is no JSON. */
function serialized(json: string): Serialized {
  try {
    return JSON.parse(json) as Serialized
  } catch {
    throw refusal('the statement holds a number beyond what a double holds', 'Write numbers below 1.8e308.')
  }
}

type Serialized =
  | { readonly error: true; readonly error_message: string }
  | { readonly error: false; readonly statements: readonly unknown[] }

interface Names {
  readonly tables: Set<string>
  readonly ctes: Set<string>
  readonly functions: Set<string>
  readonly tableFunctions: Set<string>
  readonly columns: Set<string>
  sampled: boolean
  untilToday: string | undefined
  unordered: Unordered | undefined
  qualified: string | undefined
}

interface Unordered {
  readonly what: string
  readonly instead: string
}

/** Everything that a statement's tree names. */
function namesIn(tree: unknown): Names {
  const names: Names = {
    tables: new Set(),
    ctes: new Set(),
    functions: new Set(),
    tableFunctions: new Set(),
    columns: new Set(),
    sampled: false,
    untilToday: undefined,
    unordered: undefined,
    qualified: undefined,
  }
  const open: unknown[] = [tree]
  while (open.length > 0) {
    const node = open.pop()
    if (typeof node !== 'object' || node === null) continue
    open.push(...Object.values(node))
    if (!Array.isArray(node)) note(node as Node, names)
  }
  return names
}

interface Node {
  readonly type?: string
  readonly table_name?: string
  readonly schema_name?: string
  readonly catalog_name?: string
  readonly function_name?: string
  readonly function?: Node
  readonly children?: readonly unknown[]
  /** Within the parentheses of an aggregate, and within `OVER`. */
  readonly order_bys?: { readonly orders?: readonly unknown[] }
  readonly orders?: readonly unknown[]
  readonly class?: string
  /** Ends of a window's frame. */
  readonly start?: string
  readonly end?: string
  /** What stands behind a SELECT: its order, its limit. */
  readonly modifiers?: readonly Node[]
  readonly distinct_on_targets?: readonly unknown[]
  /** How a join pairs rows. */
  readonly ref_type?: string
  readonly column_names?: readonly string[]
  readonly sample?: unknown
  readonly cte_map?: { readonly map?: readonly { readonly key: string }[] }
}

function note(node: Node, names: Names): void {
  if (node.type === 'BASE_TABLE' && node.table_name !== undefined) {
    names.tables.add(node.table_name)
    const schema = node.catalog_name || node.schema_name
    if (schema) names.qualified = `${schema}.${node.table_name}`
  }
  // SHOW and DESCRIBE name a table without reading it.
  if (node.type === 'SHOW_REF') names.tableFunctions.add('show')
  const called = node.function_name?.toLowerCase()
  if (called !== undefined) names.functions.add(called)
  if (called === AGE && node.children?.length === 1) names.untilToday = AGE
  names.unordered = unorderedCall(node, called) ?? unorderedRows(node) ?? names.unordered
  if (node.type === 'TABLE_FUNCTION' && node.function?.function_name !== undefined)
    names.tableFunctions.add(node.function.function_name.toLowerCase())
  if (node.type === 'COLUMN_REF') for (const name of node.column_names ?? []) names.columns.add(name.toLowerCase())
  if (node.sample !== null && node.sample !== undefined) names.sampled = true
  for (const { key } of node.cte_map?.map ?? []) names.ctes.add(key)
}

function unorderedCall(node: Node, called: string | undefined): Unordered | undefined {
  const orders = [...(node.order_bys?.orders ?? []), ...(node.orders ?? [])]
  if (called === undefined || orders.length > 0) return undefined
  if (BY_ORDER.has(called)) return { what: called, instead: `${called}(... ORDER BY id)` }
  const isByRows = node.class === 'WINDOW' && [node.start, node.end].some((end) => end?.endsWith('_ROWS'))
  return isByRows || BY_NEIGHBOURS.has(called)
    ? { what: called, instead: `${called}(...) OVER (ORDER BY id)` }
    : undefined
}

/** Which rows are left, or stand beside each other, is for their order to say. */
function unorderedRows({ modifiers = [], ref_type }: Node): Unordered | undefined {
  if (ref_type === 'POSITIONAL') return { what: 'POSITIONAL JOIN', instead: 'JOIN ... USING (id)' }
  const has = (type: string): boolean => modifiers.some((modifier) => modifier.type?.startsWith(type))
  if (has('ORDER')) return undefined
  if (has('LIMIT')) return { what: 'LIMIT', instead: 'ORDER BY id LIMIT 1' }
  return modifiers.some(({ distinct_on_targets: on = [] }) => on.length > 0)
    ? { what: 'DISTINCT ON', instead: 'SELECT DISTINCT ON (a) ... ORDER BY a, id' }
    : undefined
}

/** A macro is as impure as what it calls, and one that selects reads the catalogue. */
async function impureFunctions(instance: Instance): Promise<ReadonlySet<string>> {
  const rows = await instance.rows(
    `SELECT DISTINCT function_name, coalesce(macro_definition, '') FROM duckdb_functions() ` +
      `WHERE stability IN ('VOLATILE', 'CONSISTENT_WITHIN_QUERY') OR macro_definition IS NOT NULL`,
  )
  const named = rows.map(([name, definition]) => ({ name: String(name), words: wordsOf(String(definition)) }))
  const impure = new Set([...INCONSISTENT, ...named.flatMap(({ name, words }) => (words.length === 0 ? [name] : []))])
  const isImpure = (word: string): boolean => word === 'select' || CLOCKS.has(word) || impure.has(word)
  return new Set([...impure, ...named.flatMap(({ name, words }) => (words.some(isImpure) ? [name] : []))])
}

const wordsOf = (definition: string): readonly string[] => definition.toLowerCase().match(/\w+/g) ?? []

export const refusal = (
  message: string,
  fix = 'Write one SELECT over data sets of the policy that gives one number.',
) => new SeaTrialsError('bad-requirement', message, fix)
