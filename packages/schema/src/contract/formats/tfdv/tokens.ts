/** Words of the text format of protocol buffers: what they are, and which number or text they write. */
import { printable } from '../../../text.ts'

export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'symbol' | 'end'
  readonly text: string
  readonly offset: number
}

export const TOKEN =
  /(?:\s|#[^\n]*)*(?:(?<number>(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[fF]?(?![A-Za-z0-9_.]))|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<text>"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*')|(?<symbol>[{}<>[\],;:/.-]))/y

/** Refuses at the token. */
export type Fail = (message: string, fix: string, token: Token) => never

/** The number of a token; `fail` refuses what would be rounded. */
export function numberOf(token: Token, negative: boolean, fail: Fail): number {
  const written = token.text.replace(/^0[xX].*|[fF]$/g, (part) => (part.length > 1 ? part : ''))
  const size = /^0[0-7]+$/.test(written) ? Number.parseInt(written, 8) : Number(written)
  if (!Number.isFinite(size) || (Number.isInteger(size) && !Number.isSafeInteger(size) && /^\w+$/.test(written)))
    fail(`the number ${printable(token.text)} is beyond 2^53 and would be rounded`, 'Leave the limit out.', token)
  return negative && size !== 0 ? -size : size
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '?': '?', '\\': '\\', "'": "'", '"': '"' },
}

/** The text of a quoted token; `fail` refuses what is none. */
export function unescaped(token: Token, fail: Fail): string {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  const inside = token.text.slice(1, -1)
  for (const [part, escaped] of inside.matchAll(
    /\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|[^\\]+/gsu,
  )) {
    if (escaped === undefined) bytes.push(...encoder.encode(part))
    else if (/^[0-7]/.test(escaped)) bytes.push(Number.parseInt(escaped, 8) & 255)
    else if (/^x./.test(escaped)) bytes.push(Number.parseInt(escaped.slice(1), 16))
    else if (/^[uU]./.test(escaped)) bytes.push(...encoder.encode(character(escaped, token, fail)))
    else
      bytes.push(
        ...encoder.encode(ESCAPES[escaped] ?? fail(`the escaped ${printable(part)}`, 'Write it plainly.', token)),
      )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return fail('a text that is not UTF-8', 'Names and values are UTF-8.', token)
  }
}

function character(escaped: string, token: Token, fail: Fail): string {
  const point = Number.parseInt(escaped.slice(1), 16)
  return point > 0x10ffff
    ? fail(`the escaped ${printable(escaped)}`, 'There is no such character.', token)
    : String.fromCodePoint(point)
}
