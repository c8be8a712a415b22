/** Canonical JSON: the same value is the same bytes on every machine. */
import { createHash } from 'node:crypto'
import serialize from 'canonicalize'

/**
 * RFC 8785 (JSON Canonicalization Scheme) after rounding numbers to 9 significant digits: what a digest is taken of.
 * Keys whose value is undefined are left out. Throws `TypeError` on NaN, infinities, lone surrogates and what is no JSON.
 */
export function canonicalJson(value: unknown): string {
  // The package has CommonJS types for an ES default export.
  const text = (serialize as unknown as (value: unknown) => string | undefined)(rounded(value))
  if (text === undefined) throw new TypeError('nothing to serialize')
  return text
}

/** `sha256:` and 64 hexadecimal digits, of bytes or of text in UTF-8. */
export function sha256(bytes: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** 9 significant digits; beyond them, results of the same computation differ between machines. A count is never rounded. */
export function roundNumber(value: number): number {
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value
  const nine = Number(value.toPrecision(9))
  return nine === 0 ? 0 : nine
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no place in JSON`)
    return roundNumber(value)
  }
  if (typeof value === 'string') return wellFormed(value)
  if (value === null || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    return Object.fromEntries(entries.map(([key, item]) => [wellFormed(key), rounded(item)]))
  }
  throw new TypeError(`a ${typeof value} has no place in JSON`)
}

/** RFC 8785 section 3.2.2.2: a lone surrogate is an error. */
function wellFormed(text: string): string {
  if (/\p{Cs}/u.test(text)) throw new TypeError('a lone surrogate has no place in JSON')
  return text
}
