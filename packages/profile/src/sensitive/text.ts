/** A text as people would read it, and as nobody can read it any more. */

/** Full-width and other digits as ASCII, zero-width characters gone, single spaces. */
export function plain(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.trim()
  const narrow = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  return narrow
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/\s+/gu, ' ')
    .trim()
}

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/

/** Digits of a script stand in blocks of ten. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) as number
  let zero = code
  while (code - zero < 10 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--
  return code < 128 ? digit : String((code - zero) % 10)
}

/** Without what people put between groups of digits and letters. */
export const compact = (text: string): string => text.replace(/[ ()./-]/g, '')

const LONGEST_SHAPE = 24

/** Digits are `d`, letters `a`, marks as they are: no value can be read from it. */
export function shapeOf(text: string): string {
  const shape = [...text.slice(0, 4 * LONGEST_SHAPE)].map((character) =>
    /\p{Nd}/u.test(character) ? 'd' : /[ -/:-@[-`{-~]/.test(character) ? character : 'a',
  )
  return shape.length > LONGEST_SHAPE ? `${shape.slice(0, LONGEST_SHAPE).join('')}…` : shape.join('')
}
