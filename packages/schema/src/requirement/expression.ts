/** Numbers computed from the cells of a row: `price * quantity`, `abs(a - b)`, `(high + low) / 2`. */
import type { Expression } from './ast.ts'
import { quantity, startsQuantity } from './quantity.ts'
import type { TokenStream } from './stream.ts'

/** More says nothing that a person could review, and would exhaust the stack of the engine. */
export const mostTerms = 32

/** A sum of products of columns and numbers. Throws `bad-requirement`. */
export function expression(stream: TokenStream): Expression {
  let terms = 0
  const count = (): void => {
    if (++terms <= mostTerms) return
    stream.fail(stream.peek().span, 'a computation that is too long', `Use at most ${mostTerms} terms and parentheses.`)
  }
  const term = (): Expression => {
    count()
    if (isAbs(stream)) {
      stream.next()
      return { kind: 'abs', of: parenthesis('after `abs`') }
    }
    if (stream.sees('(')) return parenthesis('before a computation')
    if (startsQuantity(stream)) return { kind: 'number', value: plainNumber(stream) }
    const token = stream.peek()
    if (token.kind === 'string' || stream.sees('true') || stream.sees('false') || stream.sees('null'))
      stream.fail(token.span, `${token.raw} cannot be computed with`, 'Compute with columns and numbers.')
    return { kind: 'column', column: stream.name('a column').text }
  }
  const parenthesis = (where: string): Expression => {
    stream.expect('(', where)
    const inner = sum()
    stream.expect(')', 'at the end of the parenthesis')
    return inner
  }
  const product = (): Expression => chain(stream, ['*', '/'], term)
  const sum = (): Expression => chain(stream, ['+', '-'], product)
  return sum()
}

/** `abs` is a word only before a parenthesis; a column may be called so. */
export const isAbs = (stream: TokenStream): boolean => stream.sees('abs') && stream.sees('(', 1)

type Arithmetic = Extract<Expression, { kind: 'arithmetic' }>['operator']

function chain(stream: TokenStream, operators: readonly Arithmetic[], part: () => Expression): Expression {
  let left = part()
  for (;;) {
    if (stream.sees('/s')) stream.fail(stream.peek().span, '`/s` is a unit', 'Write a space before `s`: `a / s`.')
    const operator = operators.find((symbol) => stream.take(symbol))
    if (operator === undefined) return left
    left = { kind: 'arithmetic', operator, left, right: part() }
  }
}

/** A number as it stands in a column: a per cent is a hundredth, other units there are none. */
export function plainNumber(stream: TokenStream): number {
  const { value, unit, span } = quantity(stream, 'a number')
  if (unit !== '' && unit !== 'fraction')
    stream.fail(span, 'a unit in a condition', 'Write the number as it stands in the column.')
  return value
}

/** Whether an expression reads any cell at all. */
export function readsColumn(one: Expression): boolean {
  switch (one.kind) {
    case 'column':
      return true
    case 'number':
      return false
    case 'abs':
      return readsColumn(one.of)
    case 'arithmetic':
      return readsColumn(one.left) || readsColumn(one.right)
  }
}
