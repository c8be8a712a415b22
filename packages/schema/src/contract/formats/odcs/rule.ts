/** What all quality rules of ODCS have: limits, a unit, a severity. */
import { own } from '../../../json.ts'
import { printable } from '../../../text.ts'
import type { Burden } from '../../../verdict.ts'
import type { Draft } from '../draft.ts'
import type { Operator } from '../lines.ts'
import type { Node } from '../node.ts'

/** What a rule is about. */
export interface Subject {
  /** The data's names of the table's properties. */
  readonly names: ReadonlyMap<string, string>
  /** Absent: the whole table. */
  readonly column?: string
}

/** Severities that do not block; ODCS leaves the words open, and these are the ones in use. */
const MILD = new Set(['info', 'warning', 'warn', 'low', 'minor', 'trivial'])

/** `mustBeBetween` includes its ends, as the standard's symbols and its command-line tool have it. */
const OPERATORS: Readonly<Record<string, readonly Operator[]>> = {
  mustBe: ['='],
  mustNotBe: ['!='],
  mustBeGreaterThan: ['>'],
  mustBeGreaterOrEqualTo: ['>='],
  mustBeGreaterThanOrEqualTo: ['>='],
  mustBeLessThan: ['<'],
  mustBeLessOrEqualTo: ['<='],
  mustBeLessThanOrEqualTo: ['<='],
  mustBeBetween: ['>=', '<='],
}

export interface Limit {
  readonly operator: Operator
  readonly value: number
}

export interface Rule {
  readonly node: Node
  readonly severity: Burden
  readonly limits: readonly Limit[]
  readonly share: boolean
}

/** Undefined where no line says its limits; that is lost then. */
export function ruleOf(draft: Draft, node: Node): Rule | undefined {
  const limits = node.entries().flatMap(([key, value]) => limitsOf(key, value))
  const severity = node.get('severity')
  const mild = severity !== undefined && MILD.has(severity.text().toLowerCase())
  const unit = node.get('unit')?.text() ?? 'rows'
  const outside = node.get('mustNotBeBetween')
  if (outside !== undefined) {
    draft.lose('rule', outside, '`mustNotBeBetween`', 'no line says it')
    return undefined
  }
  for (const [key, value] of node.entries())
    if (key.startsWith('must')) value.refuseSlip('limit', key, Object.keys(OPERATORS))
  if (limits.length === 0) {
    draft.lose('rule', node, 'a rule without a limit', 'no line says it')
    return undefined
  }
  if (unit !== 'rows' && unit !== 'percent') {
    draft.lose('rule', node.need('unit'), `the unit ${printable(unit)}`, 'ODCS counts rows or per cent')
    return undefined
  }
  return { node, severity: mild ? 'warn' : 'require', limits, share: unit === 'percent' }
}

function limitsOf(key: string, value: Node): readonly Limit[] {
  const operators = own(OPERATORS, key) ?? []
  if (operators.length < 2) return operators.map((operator) => ({ operator, value: value.number() }))
  const ends = value.list()
  if (ends.length !== 2) value.refuse(`\`${key}\` needs two numbers`, 'Write `[least, most]`.')
  return ends.map((end, i) => ({ operator: operators[i] as Operator, value: end.number() }))
}
