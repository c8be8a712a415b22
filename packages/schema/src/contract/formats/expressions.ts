/** Patterns of other dialects as ours: RE2, unanchored. */
import { SeaTrialsError } from '../../error.ts'
import { printable } from '../../text.ts'
import { pattern } from '../pattern.ts'

export type Pattern = { readonly text: string } | { readonly why: string }

/** A pattern that may match anywhere: JSON Schema's, ODCS' (ECMA-262), that of `match_regex`. */
export function unanchored(text: string): Pattern {
  try {
    pattern(text)
    return { text }
  } catch (error) {
    if (error instanceof SeaTrialsError) return { why: error.message }
    throw error
  }
}

const ANYWHERE = /^\[\\s\\S\]\*\(\?:([\s\S]*)\)\[\\s\\S\]\*$/

/** A pattern of the whole text, as XML Schema and so Table Schema have it. */
export function anchored(text: string): Pattern {
  if (hasXmlClass(text))
    return { why: `the pattern ${printable(text)} uses classes of XML Schema that RE2 does not know` }
  const [, part] = ANYWHERE.exec(text) ?? []
  if (part !== undefined && compiles(part)) return { text: part }
  return anchoredAsWhole(text)
}

/** `\i` and `\c`, or one class taken from another: `[a-z-[aeiou]]`. Outside of a class `-[` is a dash before one. */
function hasXmlClass(text: string): boolean {
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const two = text.slice(i, i + 2)
    if (/^\\[icIC]$/.test(two) || (inside && two === '-[')) return true
    if (two[0] === '\\') i++
    else if (two[0] === '[' || two[0] === ']') inside = two[0] === '['
  }
  return false
}

/** A pattern of the whole text in a dialect without classes of its own: DQDL's. */
export function anchoredAsWhole(text: string): Pattern {
  const alone = unanchored(text)
  return 'why' in alone || isAnchored(text) ? alone : { text: `^(?:${text})$` }
}

/** The other way: what `anchored` reads as this pattern. */
export function withoutAnchors(text: string): string {
  const [, inside] = /^\^\(\?:([\s\S]*)\)\$$/.exec(text) ?? []
  for (const candidate of [inside, text]) {
    if (candidate === undefined || !compiles(candidate)) continue
    const read = anchored(candidate)
    if ('text' in read && read.text === text) return candidate
  }
  return `[\\s\\S]*(?:${text})[\\s\\S]*`
}

/** Starts and ends with an anchor, and no alternative can slip past one of them. */
const isAnchored = (text: string): boolean =>
  text.startsWith('^') && /(?<!\\)(?:\\\\)*\$$/.test(text) && !text.includes('|') && compiles(text)

const compiles = (text: string): boolean => 'text' in unanchored(text)

/** SQL's LIKE: `%` any text, `_` one character. */
export const like = (text: string): string =>
  `^${[...text].map((c) => (c === '%' ? '[\\s\\S]*' : c === '_' ? '[\\s\\S]' : c.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))).join('')}$`
