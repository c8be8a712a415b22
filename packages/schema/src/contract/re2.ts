/**
 * Patterns of JSON Schema (ECMA-262) in the words of RE2, as far as both mean the same and write it differently: characters by
 * their number, and groups with a name. What RE2 does not know is left, for RE2 to refuse.
 */

/** `\u{1F600}`, `\uD83D\uDE00` (one character in two halves), `\u0041`. */
const HEX = '[0-9a-fA-F]'
const CHARACTER = String.raw`\\u\{(${HEX}+)\}|\\u([dD][89abAB]${HEX}{2})\\u([dD][c-fC-F]${HEX}{2})|\\u(${HEX}{4})`
const ESCAPE = new RegExp(String.raw`${CHARACTER}|\\[\s\S]`, 'g')

const QUOTED = String.raw`\\Q[\s\S]*?(?:\\E|$)`
const CLASS = String.raw`\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]`
const NAMED = String.raw`\(\?<(?![=!])`
/** What is taken as a whole. */
const PIECE = new RegExp(`${QUOTED}|${CLASS}|${CHARACTER}|${NAMED}|\\\\[\\s\\S]`, 'g')

/** A pattern for RE2; one of RE2 already is itself. Half of a character alone is left: it is none. */
export const asRe2 = (pattern: string): string =>
  pattern.replace(PIECE, (piece) =>
    piece === '(?<' ? '(?P<' : piece.startsWith('\\Q') ? piece : piece.replace(ESCAPE, byNumber),
  )

function byNumber(written: string, braced?: string, high?: string, low?: string, four?: string): string {
  const code =
    high === undefined || low === undefined
      ? Number.parseInt(braced ?? four ?? '', 16)
      : 0x10000 + ((Number.parseInt(high, 16) - 0xd800) << 10) + (Number.parseInt(low, 16) - 0xdc00)
  const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? `\\x{${code.toString(16)}}` : written
}
