/**
 * Rulesets of AWS Glue Data Quality. Rules that are about numbers of a column or of the table become lines, rules about every value
 * keywords or lines. A rule that could only be said otherwise is listed with its reason.
 */

import { SeaTrialsError } from '../../../error.ts'
import { own } from '../../../json.ts'
import type { Condition as Rows } from '../../../requirement/ast.ts'
import { parseCondition } from '../../../requirement/condition.ts'
import { printable } from '../../../text.ts'
import type { Sheet } from '../../../yaml.ts'
import { Draft, type Foreign } from '../draft.ts'
import { type Line, within } from '../lines.ts'
import { Node } from '../node.ts'
import type { Reader } from './ask.ts'
import { RULES } from './rules.ts'
import type { Condition, Rule } from './ruleset.ts'
import { RULE_TYPES } from './types.ts'

export function readDqdl(source: Sheet): Foreign {
  const draft = new Draft(source)
  const { rules, analyzers } = source.value as { readonly rules: readonly Rule[]; readonly analyzers: readonly Rule[] }
  for (const [i, rule] of rules.entries()) readRule(draft, rule, new Node(source, rule, ['rules', i]))
  for (const [i, { type }] of analyzers.entries())
    draft.lose(
      'remark',
      new Node(source, type, ['analyzers', i]),
      printable(type).slice(1, -1),
      'an analyzer judges nothing',
    )
  return draft.finish('dqdl')
}

function readRule(draft: Draft, rule: Rule, node: Node): void {
  const why = reasonAgainst(draft, rule, node)
  if (why !== undefined) draft.lose('rule', node, printable(rule.type).slice(1, -1), why)
}

/** Says the rule, or gives the reason why it cannot be said. */
function reasonAgainst(draft: Draft, rule: Rule, node: Node): string | undefined {
  const read = own<Reader>(RULES, rule.type)
  if (rule.either) return 'one of several rules (`or`) is no line: write a condition with `or` in `compliance(...)`'
  if (read === undefined) {
    node.refuseSlip('rule', rule.type, RULE_TYPES)
    return 'it has no counterpart here'
  }
  if ([rule.condition, ...Object.values(rule.tags)].some(isDynamic))
    return 'its limit is taken from earlier runs: write `anomaly(metric) <= 3`'
  const where = rule.where === undefined ? undefined : rowsOf(rule.where)
  if (rule.where !== undefined && where === undefined) return 'its `where` is no condition of ours'
  const say = (line: Line): void => draft.line(within(line, where), 'require', node)
  return read({ draft, node, rule, where, say })
}

/** Limits such as `avg(last(10))`. */
const isDynamic = (condition: Condition | undefined): boolean =>
  condition?.operands.some(
    (operand) => typeof operand === 'object' && /\b(last|index|avg|min|max|sum|std)\w*\(/.test(operand.word),
  ) ?? false

/** SQL has texts in single quotes. */
function rowsOf(where: string): Rows | undefined {
  const text = where.replace(/'((?:[^']|'')*)'/g, (_, inside: string) => JSON.stringify(inside.replaceAll("''", "'")))
  try {
    return parseCondition({ text, burden: 'require' })
  } catch (error) {
    if (error instanceof SeaTrialsError) return undefined
    throw error
  }
}
