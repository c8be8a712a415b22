/**
 * Suites of Great Expectations, 0.x and 1.x. An expectation about a column needs the column. Nulls are judged by
 * `not_be_null` alone, as there; an expectation with an argument that changes what it means is lost as a whole.
 */

import { inOneLine, SeaTrialsError } from '../../../error.ts'
import { isObject, own } from '../../../json.ts'
import { valueUnder } from '../../../place.ts'
import type { Condition } from '../../../requirement/ast.ts'
import { printable } from '../../../text.ts'
import type { Burden } from '../../../verdict.ts'
import type { Path, Sheet } from '../../../yaml.ts'
import { loseOthers } from '../columns.ts'
import { Draft, type Foreign } from '../draft.ts'
import { completeness } from '../lines.ts'
import { Node } from '../node.ts'
import { AGGREGATES } from './aggregates.ts'
import { COLUMNS } from './columns.ts'
import { DISTRIBUTIONS } from './distributions.ts'
import type { Ask, Expectation, Reader } from './expectation.ts'
import { NO_BOUNDS } from './limits.ts'
import { PAIRS } from './pairs.ts'
import { choosesByUnequal, chosenRows, isPandas, ROWS } from './row-condition.ts'
import { TABLES } from './tables.ts'

const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  ...TABLES,
  ...COLUMNS,
  ...AGGREGATES,
  ...PAIRS,
  ...DISTRIBUTIONS,
}

/** Names are long and begin alike: one that differs in more letters is another one. */
const MOST_SLIPS = 3

/** Expectations that others have contributed there, and whose names come as near. */
const CONTRIBUTED = new Set(['expect_column_skew_to_be_between', 'expect_column_values_to_be_slug'])

/** Arguments that say how a result is shown, and not what is expected. */
const SHOWN = new Set([
  'column',
  'result_format',
  'include_config',
  'catch_exceptions',
  'batch_id',
  'auto',
  'profiler_config',
  'meta',
])

const SUITE = new Set([
  'name',
  'expectation_suite_name',
  'expectations',
  'meta',
  'id',
  'ge_cloud_id',
  'data_asset_name',
  'data_asset_type',
])
const ITEM = new Set([
  'type',
  'expectation_type',
  'kwargs',
  'meta',
  'id',
  'ge_cloud_id',
  'severity',
  'notes',
  'rendered_content',
  'success_on_last_run',
])

/** A p-value is no effect: turned into a limit on the mass that moved, it would ask for something else. */
const BY_SHARES =
  'a p-value says how many rows there are as much as how far they lie: state the shares by `x-distribution`, and `moved`, the mass that may lie elsewhere, or a line of `kl_divergence`'
const P_VALUES = new Set(
  [
    'chisquare_test_p_value_to_be_greater_than',
    'bootstrapped_ks_test_p_value_to_be_greater_than',
    'parameterized_distribution_ks_test_p_value_to_be_greater_than',
  ].map((name) => `expect_column_${name}`),
)

export function readSuite(source: Sheet): Foreign {
  const draft = new Draft(source, (path) => expectationAt(path, source.value))
  const suite = new Node(source)
  loseOthers(draft, suite, SUITE, 'it is not judged here', {
    rules: new Set(['evaluation_parameters', 'suite_parameters']),
  })
  const expectations = suite.need('expectations').list()
  const neverNull = new Map<string, Node>()
  const mentioned = new Map<string, Node>()
  for (const node of expectations.toSorted((a, b) => turnOf(a) - turnOf(b)))
    readExpectation(draft, node, neverNull, mentioned)
  // Without a type NaN would pass for a value, and there it is null.
  for (const [column, node] of neverNull)
    if (!draft.forbidNull(column)) draft.line(completeness(column, '>=', 1), 'require', node)
  // A line needs its column anyway.
  for (const [column, node] of mentioned) if (draft.has(column)) draft.require(column, node)
  return draft.finish('great-expectations')
}

/** "expectation 3, `expect_column_max_to_be_between` of `age`"; empty for what stands outside of the list. */
function expectationAt(path: Path, file: unknown): string {
  const [list, i] = path
  if (list !== 'expectations' || i === undefined) return ''
  const { type, expectation_type, kwargs } = valueUnder(file, [list, i]) as Readonly<Record<string, unknown>>
  const { column, column_A, column_B, column_list } = isObject(kwargs) ? kwargs : {}
  const columns = [column, column_A, column_B, column_list].flat().filter((name) => typeof name === 'string')
  const of = columns.length === 0 ? '' : ` of ${columns.map(printable).join(', ')}`
  return `expectation ${Number(i) + 1}, ${printable(type ?? expectation_type)}${of}`
}

const nameOf = (node: Node): Node => node.get('type') ?? node.need('expectation_type')

/**
 * The order of the columns is that of the first list of them. What a column's type is must be known before what its values
 * need of it, and what every value must keep before what a share of them may break.
 */
function turnOf(node: Node): number {
  const name = nameOf(node).text()
  if (/_ordered_list$/.test(name)) return 0
  if (/_of_type$|_in_type_list$/.test(name)) return 1
  return /_lengths_|_regex|_like_pattern|_strftime_/.test(name) && tolerates(node) ? 3 : 2
}

const tolerates = (node: Node): boolean => {
  const share = node.get('kwargs')?.get('mostly')?.value
  return typeof share === 'number' && share < 1
}

function readExpectation(draft: Draft, node: Node, neverNull: Ask['neverNull'], mentioned: Map<string, Node>): void {
  const name = nameOf(node).text()
  const lose = (why: string): void => draft.lose(why === NO_BOUNDS ? 'remark' : 'rule', node, 'all', why)
  const kwargs = node.get('kwargs') ?? new Node(node.sheet, {}, [...node.path, 'kwargs'])
  const known = own(EXPECTATIONS, name)
  if (known === undefined) {
    if (!CONTRIBUTED.has(name)) nameOf(node).refuseSlip('expectation', name, Object.keys(EXPECTATIONS), MOST_SLIPS)
    lose(P_VALUES.has(name) ? BY_SHARES : 'it has no counterpart here')
    return
  }
  loseOthers(draft, node, ITEM, 'it is not judged here')
  const strange = kwargs.keys().find((key) => !isRead(key, known))
  if (strange !== undefined) {
    kwargs.need(strange).refuseSlip('argument', strange, [...known.kwargs, ...SHOWN])
    lose(`its argument ${printable(strange)} is not read here`)
    return
  }
  if (holdsParameter(kwargs.value)) {
    lose('a parameter is filled in when the suite runs')
    return
  }
  const column = kwargs.get('column')?.text() ?? ''
  const { where, why } = attempt(() =>
    readOfRows(known.read, { draft, node, kwargs, column, burden: burdenOf(node), neverNull }),
  )
  if (why !== undefined) {
    lose(why)
    return
  }
  if (where !== undefined && choosesByUnequal(where) && !isPandas(kwargs))
    draft.lose(
      'remark',
      node,
      'rows without a value that pandas would choose by `!=`',
      'none is chosen here, as in SQL',
    )
  if (column !== '' && !mentioned.has(column)) mentioned.set(column, node)
}

const isRead = (key: string, { kwargs, whole }: Expectation): boolean =>
  SHOWN.has(key) || kwargs.includes(key) || (whole === undefined && ROWS.has(key))

interface Answer {
  readonly where?: Condition
  /** Why it is lost. */
  readonly why?: string | undefined
}

function readOfRows(read: Reader, ask: Omit<Ask, 'where'>): Answer {
  const chosen = chosenRows(ask.kwargs)
  if ('why' in chosen) return chosen
  return { ...chosen, why: read({ ...ask, where: chosen.where }) }
}

/** A faulty argument loses the expectation that it is of, and no other. */
function attempt(read: () => Answer): Answer {
  try {
    return read()
  } catch (error) {
    if (error instanceof SeaTrialsError) return { why: inOneLine(error) }
    throw error
  }
}

/** `{ $PARAMETER: ... }`, whose value is not in the file. */
function holdsParameter(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.hasOwn(value, '$PARAMETER') || Object.values(value).some(holdsParameter)
}

/** `critical`, the default, blocks. */
function burdenOf(node: Node): Burden {
  const severity = node.get('severity')?.text()
  return severity === 'warning' || severity === 'info' ? 'warn' : 'require'
}
