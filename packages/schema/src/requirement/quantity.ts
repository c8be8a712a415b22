/** Numbers with units, as tokens. */
import { scaledNumber } from '../text.ts'
import type { Unit } from '../verdict.ts'
import type { Span } from './ast.ts'
import type { TokenStream } from './stream.ts'

export interface Quantity {
  readonly value: number
  readonly unit: Unit
  /** Written in minutes, hours or days. */
  readonly long?: true
  readonly span: Span
}

/** A unit as written: what it is, and the power of ten and the factor from it to that. */
interface Written {
  readonly unit: Unit
  readonly power: number
  readonly times?: number
}

const units: ReadonlyMap<string, Written> = new Map<string, Written>([
  ['%', { unit: 'fraction', power: -2 }],
  ['ms', { unit: 'ms', power: 0 }],
  ['s', { unit: 'ms', power: 3 }],
  ['m', { unit: 'ms', power: 3, times: 60 }],
  ['h', { unit: 'ms', power: 3, times: 3_600 }],
  ['d', { unit: 'ms', power: 3, times: 86_400 }],
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
  if (/^\d+$/.test(digits.raw) && !Number.isSafeInteger(Number(digits.raw)))
    stream.fail(
      digits.span,
      `\`${digits.raw}\` is beyond 2^53 and would be rounded`,
      `Write it with an exponent, as \`9.2e18\`; a comparison within \`sql("...")\` is exact for whole numbers of that size.`,
    )
  stream.next()
  const { unit, power, times } = unitAfter(stream)
  const size = (scaledNumber(digits.raw, power) ?? Number.POSITIVE_INFINITY) * (times ?? 1)
  if (!Number.isFinite(size))
    stream.fail(digits.span, `the number \`${digits.raw}\` is too large`, 'Write a number below 1e308.')
  // Never -0: it prints as 0, and would not be the same number when read again.
  const value = negative && size !== 0 ? -size : size
  return { value, unit, ...(times === undefined ? {} : { long: true }), span: stream.spanFrom(from) }
}

function unitAfter(stream: TokenStream): Written {
  const token = stream.peek()
  const known = token.kind === 'name' || token.kind === 'symbol' ? units.get(token.raw) : undefined
  if (known !== undefined) {
    stream.next()
    return known
  }
  if (token.kind === 'name' && !token.spaceBefore)
    stream.fail(token.span, `unknown unit \`${token.raw}\``, 'Units are `%`, `ms`, `s`, `m`, `h`, `d`, `/s` and `MB`.')
  return { unit: '', power: 0 }
}
