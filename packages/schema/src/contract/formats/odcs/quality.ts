/** Quality rules of ODCS: metrics of its library as keywords where no row may break them, as lines where some may. */

import { own } from '../../../json.ts'
import type { Condition, Scalar } from '../../../requirement/ast.ts'
import { parseNumber, printable } from '../../../text.ts'
import { sayPattern } from '../columns.ts'
import type { Draft } from '../draft.ts'
import { unanchored } from '../expressions.ts'
import { all, among, any, complies, held, isNull, isScalar, noRepeats, not, of, rows } from '../lines.ts'
import type { Node } from '../node.ts'
import { readQuery } from './query.ts'
import { type Rule, ruleOf, type Subject } from './rule.ts'

/** The engine under which our own lines stand in an ODCS contract. */
export const ENGINE = 'sea-trials'

export function readQuality(draft: Draft, node: Node, subject: Subject): void {
  const metric = node.get('metric') ?? node.get('rule')
  const type = node.get('type')?.text() ?? 'library'
  if (type === 'custom') {
    custom(draft, node)
    return
  }
  if (type === 'text') {
    draft.lose('rule', node, 'a rule in words', 'only people can judge it')
    return
  }
  if (type === 'sql') {
    const rule = ruleOf(draft, node)
    if (rule !== undefined) readQuery(draft, rule, subject)
    return
  }
  if (type !== 'library')
    node.need('type').refuse('no type of rule of ODCS', 'They are `library`, `text`, `sql` and `custom`.')
  if (metric === undefined) {
    draft.lose('rule', node, 'a rule without a metric', 'it says nothing that can be counted')
    return
  }
  const rule = ruleOf(draft, node)
  if (rule === undefined) return
  // `__proto__` is nobody's metric.
  const count = own(METRICS, metric.text())
  if (count === undefined) {
    const name = metric.text()
    metric.refuseSlip('metric', name, [...Object.keys(METRICS), ...EARLIER])
    draft.lose('rule', metric, `the metric ${printable(name)}`, 'the library of ODCS 3.1 has none of that name')
    return
  }
  count(draft, rule, subject.column, subject.names)
}

/** The library of ODCS 3.0 called its rules so. */
const EARLIER = ['duplicateCount', 'validValues']

type Count = (draft: Draft, rule: Rule, column: string | undefined, names: ReadonlyMap<string, string>) => void

const METRICS: Readonly<Record<string, Count>> = {
  rowCount: (draft, rule) => {
    if (rule.share) return draft.lose('rule', rule.node, 'a row count in per cent', 'it says not of what')
    for (const { operator, value } of rule.limits) draft.line(rows(operator, value), rule.severity, rule.node)
  },
  nullValues: ofColumn((draft, rule, column) => {
    for (const { operator, value } of rule.limits)
      if (rule.share)
        draft.line({ ...of('null_share', column, operator, value / 100), share: true }, rule.severity, rule.node)
      else draft.line(rows(operator, value, isNull(column)), rule.severity, rule.node)
  }),
  missingValues: ofColumn((draft, rule, column) => {
    const values = tokensOf(draft, rule.node.get('arguments')?.get('missingValues'), column)
    if (values.length === 0) return METRICS.nullValues?.(draft, rule, column, new Map())
    const missing = any(isNull(column), among(column, values))
    counted(draft, rule, missing)
  }),
  invalidValues: ofColumn((draft, rule, column) => {
    const given = rule.node.get('arguments')
    const [valid, pattern] = [given?.get('validValues'), given?.get('pattern') ?? rule.node.get('pattern')]
    if (valid !== undefined) oneOfThese(draft, rule, column, valid)
    if (pattern !== undefined) matching(draft, rule, column, pattern)
    if (valid === undefined && pattern === undefined)
      draft.lose('rule', rule.node, '`invalidValues` without `validValues` or `pattern`', 'it says not what is valid')
  }),
  duplicateValues: (draft, rule, column, names) => {
    const given = rule.node.get('arguments')?.get('properties')?.texts() ?? []
    const columns = column === undefined ? given.map((name) => names.get(name) ?? name) : [column]
    if (columns.length === 0)
      return draft.lose('rule', rule.node, '`duplicateValues` without properties', 'it says not of what')
    if (!isNever(rule))
      return draft.lose(
        'rule',
        rule.node,
        'a number of duplicates',
        'ODCS does not define what is counted; 0 is the same by every count',
      )
    const [only] = columns
    if (columns.length === 1 && only !== undefined && rule.severity === 'require')
      return draft.say(only, 'x-unique', true, rule.node)
    draft.line(noRepeats(columns), rule.severity, rule.node)
  },
}

function ofColumn(count: (draft: Draft, rule: Rule, column: string) => void): Count {
  return (draft, rule, column) =>
    column === undefined
      ? draft.lose('rule', rule.node, 'a rule of a column at a table', 'it says not of which')
      : count(draft, rule, column)
}

/** Tokens that a value of the column's type can be. A condition compares with no others, and who holds one breaks `type`. */
function tokensOf(draft: Draft, node: Node | undefined, column: string): readonly Scalar[] {
  const listed = (node?.list() ?? []).map(({ value }) => value).filter(isScalar)
  const [type, format] = [draft.typeOf(column), draft.said(column, 'format')]
  const values = listed.map((token) => tokenAs(type, format, token))
  const lost = listed.filter((_, i) => values[i] === undefined)
  if (node !== undefined && lost.length > 0)
    draft.lose(
      'remark',
      node,
      `the missing ${lost.length === 1 ? 'value' : 'values'} ${lost.map((token) => JSON.stringify(token)).join(', ')}`,
      `no ${format === 'date' ? 'date' : `value of type ${type}`} is that, and a cell that holds it breaks the type`,
    )
  return values.filter((value) => value !== undefined)
}

function tokenAs(type: string | undefined, format: unknown, token: Scalar): Scalar | undefined {
  switch (type) {
    case undefined:
      return token
    case 'string':
      return format === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(String(token)) ? undefined : String(token)
    case 'integer':
    case 'number':
      return parseNumber(String(token))
    default:
      return typeof token === type ? token : undefined
  }
}

/** Whether no row at all may break it. */
function isNever({ limits: [only, other], share }: Rule): boolean {
  if (only === undefined || other !== undefined) return false
  const { operator, value } = only
  return value === 0 ? operator === '=' || operator === '<=' : !share && operator === '<' && value > 0 && value <= 1
}

/** Rows for which a condition holds, or their share. */
function counted(draft: Draft, { node, limits, share, severity }: Rule, condition: Condition): void {
  for (const { operator, value } of limits)
    draft.line(share ? complies(condition, operator, value / 100) : rows(operator, value, condition), severity, node)
}

function oneOfThese(draft: Draft, rule: Rule, column: string, valid: Node): void {
  const values = valid.list().map(({ value }) => value)
  if (values.length === 0 || !values.every((value) => value === null || isScalar(value))) {
    draft.lose('rule', valid, 'valid values', 'they are none, or no plain values')
    return
  }
  // Null is no value, valid or not.
  if (isNever(rule) && rule.severity === 'require') {
    draft.sayValues(column, values, rule.node)
    return
  }
  const invalid = all(held(column), not(among(column, values.filter(isScalar) as Scalar[])))
  counted(draft, rule, invalid)
}

function matching(draft: Draft, rule: Rule, column: string, pattern: Node): void {
  if (isNever(rule) && rule.severity === 'require') {
    sayPattern(draft, column, unanchored(pattern.text()), pattern)
    return
  }
  draft.lose('rule', rule.node, 'a pattern that some rows may break, or that only warns', 'a line has no patterns')
}

function custom(draft: Draft, node: Node): void {
  const engine = node.get('engine')?.text() ?? ''
  if (engine !== ENGINE) {
    draft.lose('rule', node, `a rule of the engine ${printable(engine)}`, 'it is in the language of another tool')
    return
  }
  draft.written(node.need('implementation').text(), node)
}
