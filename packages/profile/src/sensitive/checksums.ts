/**
 * Check digits of published identifiers. Each takes a text whose format was checked and says whether its check digits are
 * right; how often random texts of the format would pass stands beside it in the table of kinds.
 */

const digitAt = (text: string, i: number): number => text.charCodeAt(i) - 48

/** Sum of weight times digit, over as many digits as there are weights. */
export const weighted = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * digitAt(text, i), 0)

/** Of a number too long for a double. */
export function remainder(digits: string, modulus: number): number {
  let rest = 0
  for (let i = 0; i < digits.length; i++) rest = (rest * 10 + digitAt(digits, i)) % modulus
  return rest
}

/** ISO/IEC 7812-1 annex B: from the right every second digit is doubled. */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digitAt(digits, digits.length - 1 - i)
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit
  }
  return sum % 10 === 0
}

const PERMUTE = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
/** Multiplication of the dihedral group of ten elements. */
const dihedral = (a: number, b: number): number => {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5)
  return b < 5 ? 5 + ((a - 5 - b + 5) % 5) : (a - b + 5) % 5
}

/** Verhoeff (1969). */
export function verhoeff(digits: string): boolean {
  let check = 0
  for (let i = 0; i < digits.length; i++) {
    let digit = digitAt(digits, digits.length - 1 - i)
    for (let turn = i % 8; turn > 0; turn--) digit = PERMUTE[digit] as number
    check = dihedral(check, digit)
  }
  return check === 0
}

/** ISO 7064, MOD 11,10. */
export function mod11And10(digits: string): boolean {
  let product = 10
  for (let i = 0; i < digits.length - 1; i++) {
    const sum = (product + digitAt(digits, i)) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return (11 - product) % 10 === digitAt(digits, digits.length - 1)
}

/** The last digit is 11 less the weighted sum's remainder, 0 for 11; a remainder that would need a 10 is never given out. */
export function mod11Complement(digits: string, weights: readonly number[]): boolean {
  const check = (11 - (weighted(digits, weights) % 11)) % 11
  return check === digitAt(digits, weights.length)
}

/** Whether year, month and day (numbers) are a day of the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The same of two digits each, where the century is not told. */
export const isShortDay = (yy: string, mm: string, dd: string): boolean =>
  isDay(2000 + Number(yy), Number(mm), Number(dd)) || isDay(1900 + Number(yy), Number(mm), Number(dd))
