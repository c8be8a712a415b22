/** Rules about every value of a column. */
import type { Condition as Rows, Scalar } from '../../../requirement/ast.ts'
import { nullable } from '../columns.ts'
import { anchoredAsWhole } from '../expressions.ts'
import {
  all,
  among,
  any,
  compared,
  completeness,
  complies,
  held,
  isNull,
  not,
  type Operator,
  of,
  rows,
} from '../lines.ts'
import { type Ask, type Limit, limitsOf, type Reader } from './ask.ts'
import type { Condition, Rule } from './ruleset.ts'

/** Of every row: a missing value breaks all but `!=` and `not in`, as there. */
export const columnValues: Reader = (ask) => {
  const { draft, node, rule, say } = ask
  const [column, ...more] = rule.parameters
  const { condition, tags } = rule
  if (column === undefined || more.length > 0 || condition === undefined) return 'its parameters are not read here'
  const share = thresholdOf(tags)
  if (typeof share === 'string') return share
  if (condition.operator === '=' && condition.operands.some(isNullWord)) {
    if (!condition.not) return 'a column of nothing but nulls is not asked for'
    draft.require(column, node)
    say(completeness(column, share?.operator ?? '>=', share?.limit ?? 1))
    return undefined
  }
  if (condition.operator === 'matches') return matches(ask, column, condition)
  const kept = keptBy(column, condition)
  if (typeof kept === 'string') return kept
  draft.require(column, node)
  const spared = sparesMissing(condition)
  if (share === undefined) say(rows('=', 0, spared ? all(held(column), not(kept)) : any(isNull(column), not(kept))))
  else say(complies(spared ? any(isNull(column), kept) : kept, share.operator, share.limit))
  return undefined
}

const isNullWord = (operand: Condition['operands'][number]): boolean =>
  typeof operand === 'object' && /^null$/i.test(operand.word)

/** `NULL` in a list says of missing values what the list says of its members. */
function sparesMissing({ not: isNot, operator, operands }: Condition): boolean {
  if (operator !== '=' && operator !== 'in') return false
  return isNot !== operands.some(isNullWord)
}

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
    typeof each !== 'object' ? [each] : isNullWord(each) ? [] : /^empty$/i.test(each.word) ? [''] : [undefined],
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

/** Of the whole text, as there. */
function matches(
  { draft, node, rule, say }: Ask,
  column: string,
  { not: isNot, operands: [text] }: Condition,
): string | undefined {
  if (isNot || Object.keys(rule.tags).length > 0 || rule.where !== undefined)
    return 'a pattern that some values may break, or none may keep, has no line'
  if (typeof text !== 'string') return 'its pattern is no text'
  const pattern = anchoredAsWhole(text)
  if ('why' in pattern) return pattern.why
  const known = draft.said(column, 'type')
  if (known === undefined) draft.say(column, 'type', nullable('string', true), node)
  else if (![known].flat().includes('string')) return 'a pattern is of text'
  draft.require(column, node)
  draft.say(column, 'pattern', pattern.text, node)
  say(completeness(column, '>=', 1))
  return undefined
}

/** A missing value is a text of no length, as there. */
export const length: Reader = ({ draft, node, rule, say }) => {
  const [column, ...more] = rule.parameters
  const limits = limitsOf(rule.condition)
  if (column === undefined || more.length > 0 || Object.keys(rule.tags).length > 0)
    return 'its parameters are not read here'
  if (typeof limits === 'string') return limits
  if (limits.some(({ operator }) => operator === '!=')) return 'no line says which length none has'
  draft.require(column, node)
  for (const { operator, limit } of limits) {
    if (operator !== '<' && operator !== '<=') {
      say(of('min_length', column, operator === '=' ? '>=' : operator, limit))
      if (limit > 0 || operator === '>') say(completeness(column, '>=', 1))
    }
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
