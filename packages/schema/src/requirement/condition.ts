/** Conditions on rows: `age >= 65 and (sex = "Female" or end >= start)`. */
import type { RequirementText } from '../policy/policy.ts'
import type { Condition, Expression, Operator, Scalar } from './ast.ts'
import { expression, plainNumber, readsColumn } from './expression.ts'
import { startsQuantity } from './quantity.ts'
import { TokenStream } from './stream.ts'

export const operators: readonly Operator[] = ['>=', '<=', '>', '<', '=', '!=']

/** Deeper nesting says nothing that a person could review, and would exhaust the stack. */
const deepest = 32

/** A line that is nothing but a condition. Throws `bad-requirement` with its place. */
export function parseCondition(source: RequirementText): Condition {
  const stream = new TokenStream(source)
  const parsed = condition(stream)
  if (stream.peek().kind !== 'end') stream.unexpected('the end of the condition', 'Join conditions by `and` or `or`.')
  return parsed
}

/** The columns that a condition reads, each once. */
export function columnsRead(one: Condition): readonly string[] {
  const found = new Set<string>()
  const open: (Condition | Expression)[] = [one]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('parts' in next) open.push(...next.parts)
    else if ('part' in next) open.push(next.part)
    else if ('of' in next) open.push(next.of)
    else if ('left' in next) open.push(next.left, next.right)
    else if ('column' in next) found.add(next.column)
  }
  return [...found]
}

/** The condition up to what cannot belong to it, which is left for the caller. Throws `bad-requirement`. */
export function condition(stream: TokenStream, depth = 0): Condition {
  return chain(stream, 'or', () => chain(stream, 'and', () => factor(stream, depth)))
}

function chain(stream: TokenStream, word: 'and' | 'or', part: () => Condition): Condition {
  const parts = [part()]
  while (stream.take(word)) parts.push(part())
  if (parts.length === 1) return parts[0] as Condition
  // `(a and b) and c` means `a and b and c`; one shape for one meaning.
  return { kind: word, parts: parts.flatMap((one) => (one.kind === word ? one.parts : [one])) }
}

function factor(stream: TokenStream, depth: number): Condition {
  if (depth > deepest)
    stream.fail(stream.peek().span, 'a condition nested too deeply', `Nest at most ${deepest} levels.`)
  if (stream.take('not')) return { kind: 'not', part: factor(stream, depth + 1) }
  if (stream.sees('(') && !startsComputation(stream)) {
    stream.next()
    const inner = condition(stream, depth + 1)
    stream.expect(')', 'at the end of the parenthesis')
    return inner
  }
  return comparison(stream)
}

/** Whether a parenthesis is part of a computation: `(a + b) * 2 > c`, and not `(a = 1 or b = 2)`. */
function startsComputation(stream: TokenStream): boolean {
  let open = 0
  for (let ahead = 0; stream.peek(ahead).kind !== 'end'; ahead++) {
    if (stream.sees('(', ahead)) open++
    if (stream.sees(')', ahead) && --open === 0) return continuesComparison(stream, ahead + 1)
  }
  return false
}

/** Whether a comparison goes on at a token, after what may be its left side. */
export const continuesComparison = (stream: TokenStream, ahead = 0): boolean =>
  [...operators, '+', '-', '*', '/', '/s', 'is', 'in', 'not'].some((symbol) => stream.sees(symbol, ahead))

function comparison(stream: TokenStream): Condition {
  const start = stream.peek()
  if (start.kind === 'string' || stream.sees('true') || stream.sees('false'))
    stream.unexpected('a column', 'Write the column first: `sex = "Female"`.')
  const from = stream.position
  const left = expression(stream)
  const plain = left.kind === 'column' && stream.position === from + 1 ? left.column : undefined
  if (plain !== undefined) {
    const ofColumn = membership(stream, plain)
    if (ofColumn !== undefined) return ofColumn
  }
  const operator = takeOperator(stream)
  if (operator === undefined)
    return stream.unexpected(
      plain === undefined ? '`=`, `>=` or another operator' : '`=`, `>=` or another operator, `in (...)` or `is null`',
    )
  const compared = plain === undefined ? undefined : valueAlone(stream, operator)
  if (plain !== undefined && compared !== undefined)
    return { kind: 'compare', column: plain, operator, value: compared }
  const right = computed(stream)
  if (!readsColumn(left) && !readsColumn(right))
    stream.fail(start.span, 'a comparison of numbers, without a column', 'Compare a column with something.')
  return { kind: 'relate', left, operator, right }
}

/** `is null`, `is not null`, `in (...)` and `not in (...)`. */
function membership(stream: TokenStream, column: string): Condition | undefined {
  if (stream.take('is')) {
    const operator = stream.take('not') ? '!=' : '='
    stream.expect('null', 'after `is`')
    return { kind: 'compare', column, operator, value: null }
  }
  const negated = stream.sees('not') && stream.sees('in', 1)
  if (negated) stream.next()
  if (!stream.take('in')) return undefined
  const isIn: Condition = { kind: 'in', column, values: list(stream) }
  return negated ? { kind: 'not', part: isIn } : isIn
}

function list(stream: TokenStream): readonly Scalar[] {
  stream.expect('(', 'after `in`')
  const values = [value(stream)]
  while (stream.take(',')) values.push(value(stream))
  stream.expect(')', 'at the end of the list')
  return values
}

/** A value that is all there is on the right of an operator; undefined where a computation starts. */
function valueAlone(stream: TokenStream, operator: Operator): Exclude<Scalar, null> | undefined {
  const token = stream.peek()
  if (startsQuantity(stream)) {
    const from = stream.position
    const number = plainNumber(stream)
    if (!['+', '-', '*', '/', '/s'].some((symbol) => stream.sees(symbol))) return number
    stream.rewind(from)
    return undefined
  }
  if (token.kind !== 'string' && !['true', 'false', 'null'].some((word) => stream.sees(word))) return undefined
  const compared = value(stream)
  if (typeof compared === 'boolean' && operator !== '=' && operator !== '!=')
    stream.fail(token.span, `\`${operator} ${compared}\`: true and false have no order`, 'Use `=` or `!=`.')
  return compared
}

function value(stream: TokenStream): Exclude<Scalar, null> {
  const token = stream.peek()
  if (token.kind === 'string') return stream.next().text
  if (stream.take('true')) return true
  if (stream.take('false')) return false
  if (stream.sees('null'))
    stream.fail(token.span, 'null is not compared with', 'Write `is null` or `is not null` after the column.')
  if (!startsQuantity(stream))
    stream.unexpected('a value', 'Values are numbers, true, false, or strings in double quotes.')
  return plainNumber(stream)
}

function computed(stream: TokenStream): Expression {
  const token = stream.peek()
  if (token.kind === 'end' || (token.kind === 'symbol' && !stream.sees('(') && !startsQuantity(stream)))
    stream.unexpected('a value', 'Values are numbers, true, false, strings in double quotes, and columns.')
  return expression(stream)
}

export function takeOperator(stream: TokenStream): Operator | undefined {
  return operators.find((operator) => stream.take(operator))
}
