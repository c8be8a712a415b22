/** Numbers with units, as tokens. */
import { scaledNumber } from '../text.ts'
import type { Unit } from '../verdict.ts'
import type { Span } from './ast.ts'
import type { TokenStream } from './stream.ts'

export interface Quantity {
  readonly value: number
  readonly unit: Unit
  readonly span: Span
}

/** Units as written: what they are, and the power of ten from them to it. */
const units: ReadonlyMap<string, { readonly unit: Unit; readonly power: number }> = new Map([
  ['%', { unit: 'fraction', power: -2 }],
  ['ms', { unit: 'ms', power: 0 }],
  ['s', { unit: 'ms', power: 3 }],
  ['/s', { unit: '/s', power: 0 }],
  ['MB', { unit: 'MB', power: 0 }],
])

export function startsQuantity(stream: TokenStream): boolean {
  const signed = stream.sees('-') || stream.sees('+') ? 1 : 0
  return stream.peek(signed).kind === 'number'
}

/** `[sign] number [unit]`; the unit may stand apart by a space. Throws `bad-requirement`. */
export function quantity(stream: TokenStream, what: string): Quantity {
  const from = stream.position
  const negative = stream.sees('-')
  if (negative || stream.sees('+')) stream.next()
  const digits = stream.peek()
  if (digits.kind !== 'number') stream.unexpected(what)
  stream.next()
  const { unit, power } = unitAfter(stream)
  const size = scaledNumber(digits.raw, power)
  if (size === undefined)
    stream.fail(digits.span, `the number \`${digits.raw}\` is too large`, 'Write a number below 1e308.')
  // Never -0: it prints as 0, and would not be the same number when read again.
  return { value: negative && size !== 0 ? -size : size, unit, span: stream.spanFrom(from) }
}

function unitAfter(stream: TokenStream): { readonly unit: Unit; readonly power: number } {
  const token = stream.peek()
  const known = token.kind === 'name' || token.kind === 'symbol' ? units.get(token.raw) : undefined
  if (known !== undefined) {
    stream.next()
    return known
  }
  if (token.kind === 'name' && !token.spaceBefore)
    stream.fail(token.span, `unknown unit \`${token.raw}\``, 'Units are `%`, `ms`, `s`, `/s` and `MB`.')
  return { unit: '', power: 0 }
}
