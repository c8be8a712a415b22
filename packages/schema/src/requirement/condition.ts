/** Conditions on rows: `age >= 65 and (sex = "Female" or race in ("White", "Black"))`. */
import type { Condition, Operator, Scalar } from './ast.ts'
import { quantity, startsQuantity } from './quantity.ts'
import type { TokenStream } from './stream.ts'

export const operators: readonly Operator[] = ['>=', '<=', '>', '<', '=', '!=']

/** Deeper nesting says nothing that a person could review, and would exhaust the stack. */
const deepest = 32

/** The condition up to `}`, which is left for the caller. Throws `bad-requirement`. */
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
  if (stream.take('(')) {
    const inner = condition(stream, depth + 1)
    stream.expect(')', 'at the end of the parenthesis')
    return inner
  }
  return comparison(stream)
}

function comparison(stream: TokenStream): Condition {
  const column = stream.name('a column').text
  if (stream.take('is')) {
    const operator = stream.take('not') ? '!=' : '='
    stream.expect('null', 'after `is`')
    return { kind: 'compare', column, operator, value: null }
  }
  const negated = stream.sees('not') && stream.sees('in', 1)
  if (negated) stream.next()
  if (stream.take('in')) {
    const isIn: Condition = { kind: 'in', column, values: list(stream) }
    return negated ? { kind: 'not', part: isIn } : isIn
  }
  const operator = takeOperator(stream)
  if (operator === undefined) return stream.unexpected('`=`, `>=` or another operator, `in (...)` or `is null`')
  const token = stream.peek()
  const compared = value(stream)
  if (typeof compared === 'boolean' && operator !== '=' && operator !== '!=')
    stream.fail(token.span, `\`${operator} ${compared}\`: true and false have no order`, 'Use `=` or `!=`.')
  return { kind: 'compare', column, operator, value: compared }
}

function list(stream: TokenStream): readonly Scalar[] {
  stream.expect('(', 'after `in`')
  const values = [value(stream)]
  while (stream.take(',')) values.push(value(stream))
  stream.expect(')', 'at the end of the list')
  return values
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
  const number = quantity(stream, 'a number')
  if (number.unit !== '' && number.unit !== 'fraction')
    stream.fail(number.span, `a unit in a condition`, 'Write the number as it stands in the column.')
  return number.value
}

export function takeOperator(stream: TokenStream): Operator | undefined {
  return operators.find((operator) => stream.take(operator))
}
