/**
 * `multipleOf` in decimals, as people mean it: 19.99 is a multiple of 0.01, although no double is either, and their quotient is
 * 1998.9999999999998.
 */

/** Powers of ten up to this one are doubles themselves. */
const LARGEST_POWER = 22

/** The number as a whole number over a power of ten; undefined for one that is whole, or has more digits than a double keeps. */
export function asFraction(value: number): readonly [over: number, under: number] | undefined {
  const [, digits = '', fraction = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  const power = fraction.length - Number(exponent)
  const over = Number(digits + fraction)
  return power > 0 && power <= LARGEST_POWER && Number.isSafeInteger(over) ? [over, 10 ** power] : undefined
}

/** @param of above 0 */
export function isMultiple(value: number, of: number): boolean {
  const quotient = value / of
  if (!Number.isFinite(quotient)) return false
  if (Number.isInteger(quotient)) return true
  const fraction = asFraction(of)
  if (fraction === undefined) return false
  const [over, under] = fraction
  return (Math.round(quotient) * over) / under === value
}
