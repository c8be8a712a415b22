/** Rules about every value of a column. */
import type { Condition as Rows, Scalar } from '../../../requirement/ast.ts'
import { nullable } from '../columns.ts'
import type { Draft } from '../draft.ts'
import { all, among, compared, complies, held, not, type Operator, of, rows } from '../lines.ts'
import type { Node } from '../node.ts'
import { type Limit, limitsOf, type Reader } from './ask.ts'
import type { Condition, Rule } from './ruleset.ts'

/** Of every value; missing ones break nothing, unless `NULL` is what is asked about. */
export const columnValues: Reader = ({ draft, node, rule, say }) => {
  const [column, ...more] = rule.parameters
  const { condition, tags } = rule
  if (column === undefined || more.length > 0 || condition === undefined) return 'its parameters are not read here'
  const share = thresholdOf(tags)
  if (typeof share === 'string') return share
  if (isNull(condition)) {
    if (!condition.not) return 'a column of nothing but nulls is not asked for'
    draft.require(column, node)
    say({ ...of('completeness', column, share?.operator ?? '>=', share?.limit ?? 1), share: true })
    return undefined
  }
  if (condition.operator === 'matches') return matches(draft, node, column, condition, rule)
  const kept = keptBy(column, condition)
  if (typeof kept === 'string') return kept
  draft.require(column, node)
  if (share === undefined) say(rows('=', 0, all(held(column), not(kept))))
  else say(complies(kept, share.operator, share.limit, held(column)))
  return undefined
}

const isNull = ({ operator, operands: [first] }: Condition): boolean =>
  operator === '=' && typeof first === 'object' && /^null$/i.test(first.word)

/** `with threshold > 0.9`; undefined where every value counts. */
function thresholdOf(tags: Rule['tags']): Limit | string | undefined {
  const [name, ...more] = Object.keys(tags)
  if (name === undefined) return undefined
  const limits = name === 'threshold' && more.length === 0 ? limitsOf(tags[name]) : 'its tags are not read here'
  if (typeof limits === 'string') return limits
  return limits.length === 1 ? limits[0] : 'a share between two limits is no single line'
}

function keptBy(column: string, { not: isNot, operator, operands }: Condition): Rows | string {
  const plain = operands.flatMap((each): (string | number | undefined)[] =>
    typeof each !== 'object'
      ? [each]
      : /^null$/i.test(each.word)
        ? []
        : /^empty$/i.test(each.word)
          ? ['']
          : [undefined],
  )
  if (plain.length === 0 || plain.includes(undefined)) return 'it compares with something else than plain values'
  const values = plain as readonly Scalar[]
  const [first, second] = values as [Scalar, Scalar]
  const kept =
    operator === 'in'
      ? among(column, [...values])
      : operator === 'between'
        ? all(compared(column, '>', first), compared(column, '<', second))
        : compared(column, operator as Operator, first)
  return isNot ? not(kept) : kept
}

function matches(
  draft: Draft,
  node: Node,
  column: string,
  { not: isNot, operands }: Condition,
  rule: Rule,
): string | undefined {
  if (isNot || Object.keys(rule.tags).length > 0 || rule.where !== undefined)
    return 'a pattern that some values may break, or none may keep, has no line'
  const known = draft.said(column, 'type')
  if (known === undefined) draft.say(column, 'type', nullable('string', true), node)
  else if (![known].flat().includes('string')) return 'a pattern is of text'
  draft.require(column, node)
  draft.say(column, 'pattern', operands[0], node)
  return undefined
}

export const length: Reader = ({ draft, node, rule, say }) => {
  const [column, ...more] = rule.parameters
  const limits = limitsOf(rule.condition)
  if (column === undefined || more.length > 0 || Object.keys(rule.tags).length > 0)
    return 'its parameters are not read here'
  if (typeof limits === 'string') return limits
  if (limits.some(({ operator }) => operator === '!=')) return 'no line says which length none has'
  draft.require(column, node)
  for (const { operator, limit } of limits) {
    if (operator !== '<' && operator !== '<=') say(of('min_length', column, operator === '=' ? '>=' : operator, limit))
    if (operator !== '>' && operator !== '>=') say(of('max_length', column, operator === '=' ? '<=' : operator, limit))
  }
  return undefined
}

const TYPES: Readonly<Record<string, string>> = {
  ...{ BOOLEAN: 'boolean', INTEGER: 'integer', INT: 'integer', LONG: 'integer', SHORT: 'integer', BYTE: 'integer' },
  ...{ DOUBLE: 'number', FLOAT: 'number', DECIMAL: 'number', STRING: 'string' },
}

export const dataType: Reader = ({ draft, node, rule, where }) => {
  const [column] = rule.parameters
  const [type] = rule.condition?.operands ?? []
  const named = typeof type === 'string' ? TYPES[type.toUpperCase()] : undefined
  if (column === undefined || where !== undefined || Object.keys(rule.tags).length > 0)
    return 'a type is of the whole column'
  if (named === undefined || rule.condition?.operator !== '=' || rule.condition.not) return 'it names no type of JSON'
  draft.require(column, node)
  draft.say(column, 'type', nullable(named, true), node)
  return undefined
}
