/** Text for people, and numbers from people: how untrusted text is shown, and how a written quantity is read. */
import type { Unit } from './verdict.ts'

const longest = 80

/** Control, format (bidi, zero width, tags), line and paragraph separators, lone surrogates, and the quote itself. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}`\\]/gu

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' }

const escapeCharacter = (character: string): string =>
  shortEscapes[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`

/**
 * Untrusted text for a message: in backticks, on one line, at most 80 characters, and with nothing in it that a terminal
 * or a browser would obey instead of show.
 */
export function printable(value: unknown): string {
  const text = typeof value === 'string' ? value : describe(value)
  // Cut before splitting into characters: a cell may hold a megabyte.
  const characters = [...text.slice(0, 2 * longest + 2)]
  const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('')
  return `\`${cut.replace(unprintable, escapeCharacter)}\``
}

function describe(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return Object.prototype.toString.call(value)
  }
}

/**
 * The candidate that was most likely meant, or undefined when none is near (optimal string alignment distance): a third of its
 * letters may differ, and at most `most`.
 */
export function suggest(word: string, candidates: Iterable<string>, most = Infinity): string | undefined {
  if (word.length > 64) return undefined
  const meant = word.toLowerCase()
  let nearest: string | undefined
  let least = Math.min(most, Math.max(1, Math.floor(word.length / 3))) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const distance = editDistance(meant, candidate.toLowerCase())
    if (distance < least) {
      nearest = candidate
      least = distance
    }
  }
  return nearest
}

/** "; did you mean `x`?", or nothing. */
export const didYouMean = (word: string, candidates: Iterable<string>, most?: number): string =>
  asking(suggest(word, candidates, most))

const asking = (meant: string | undefined): string => (meant === undefined ? '' : `; did you mean ${printable(meant)}?`)

/** All of them, the most alike first, and as they stood where they are equally so. Of long texts the beginning is compared. */
export function nearestFirst(word: string, candidates: readonly string[]): readonly string[] {
  const short = (text: string): string => text.slice(0, 64).toLowerCase()
  const distances = new Map(candidates.map((each) => [each, editDistance(short(word), short(each))]))
  return candidates.toSorted((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0))
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .slice(0, 64)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )

/** Words of both over words of either: 0 to 1. */
function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && [...a].every((word) => b.has(word))

/** All of them, those with the most words in common first, then the most alike. */
function relatedFirst(word: string, names: readonly string[]): readonly string[] {
  const words = wordsOf(word)
  const shared = new Map(names.map((name) => [name, inCommon(words, wordsOf(name))]))
  return nearestFirst(word, names).toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0))
}

/**
 * "; did you mean `x`?" of a column that is spelt alike, else of one that is the name with more words or with fewer (`income` and
 * `income_over_50k`), or nothing.
 */
export function columnMeant(word: string, names: readonly string[]): string {
  const words = wordsOf(word)
  const isRelated = (name: string): boolean => {
    const others = wordsOf(name)
    return isWithin(words, others) || isWithin(others, words)
  }
  return asking(suggest(word, names) ?? relatedFirst(word, names.filter(isRelated))[0])
}

/** What to say where there is no column of a name: which is meant, and which there are, those with the most in common first. */
export function columnsLike(
  word: string,
  names: readonly string[],
  most = 12,
): { readonly meant: string; readonly listed: string } {
  return { meant: columnMeant(word, names), listed: someOf(relatedFirst(word, names), most) }
}

/** "`a`, `b` and 3 more". */
export function someOf(names: readonly string[], most: number): string {
  const more = names.length > most ? ` and ${names.length - most} more` : ''
  return `${names.slice(0, most).map(printable).join(', ')}${more}`
}

function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

/** A list for a sentence: "`a`, `b` or `c`". */
export function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

/**
 * Three significant digits without a locale; whole numbers keep all their digits, in groups of three. A `fraction` is
 * shown as it is; give `'%'` where its limit was written in per cent. Durations of ten minutes and more are shown in `m`,
 * `h` or `d`.
 */
export function formatNumber(value: number | null, unit: Unit | '%' = '', digits = 3): string {
  if (value === null) return 'undefined'
  if (!Number.isFinite(value)) return value > 0 ? '+∞' : value < 0 ? '-∞' : 'undefined'
  const shown = (number: number): string => significant(number, digits)
  if (unit === '%') return `${shown(value * 100)}%`
  if (unit === 'fraction' || unit === '') return shown(value)
  if (unit === '/s') return `${shown(value)}/s`
  const long = unit === 'ms' ? LONG.find(({ from }) => Math.abs(value) >= from) : undefined
  return long === undefined ? `${shown(value)} ${unit}` : `${shown(value / long.ms)} ${long.unit}`
}

/** With as many digits as it takes to tell it from other numbers: 0.8496 is not "0.85". */
export function formatApart(value: number, unit: Unit | '%', others: readonly number[]): string {
  const twins = others.filter((other) => other !== value)
  const isApart = (digits: number): boolean =>
    twins.every((other) => formatNumber(other, unit, digits) !== formatNumber(value, unit, digits))
  const digits = DIGITS.find(isApart) ?? MOST_DIGITS
  return formatNumber(value, unit, digits)
}

/** Of a double. */
const MOST_DIGITS = 17
const DIGITS = Array.from({ length: MOST_DIGITS - 2 }, (_, i) => i + 3)

/** Of durations that nobody reads in milliseconds. */
const LONG = [
  { unit: 'd', ms: 86_400_000, from: 172_800_000 },
  { unit: 'h', ms: 3_600_000, from: 7_200_000 },
  { unit: 'm', ms: 60_000, from: 600_000 },
]

function significant(value: number, digits: number): string {
  if (value === 0) return '0'
  if (Number.isSafeInteger(value)) return inThousands(String(value))
  const size = Math.abs(value)
  if (size >= 1e15 || size < 1e-6) return value.toExponential(digits - 1)
  if (size >= 10 ** digits) return significant(Math.round(value), digits)
  return String(Number(value.toPrecision(digits))).replace(/^-?\d+/, inThousands)
}

const inThousands = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ' ')

const decimal = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/**
 * A decimal number times a power of ten, rounded once: `7%` is 0.07 and `0.7%` is 0.007, which division by a hundred
 * misses. Undefined when the text is no decimal number or lies beyond what a double holds.
 */
export function scaledNumber(text: string, power = 0): number | undefined {
  const [, sign, whole, fraction, exponent] = decimal.exec(text) ?? []
  if (whole === undefined) return undefined
  const value = Number(`${sign}${whole}.${fraction ?? '0'}e${Number(exponent ?? 0) + power}`)
  return Number.isFinite(value) ? value : undefined
}

/** Strict: `12`, `-0.5`, `1e-3`; no spaces, signs alone, hexadecimal, infinity. */
export const parseNumber = (text: string): number | undefined => scaledNumber(text)

/** "positives" to "positive", "queries" to "query", "rows of A and B" to "row of A and B". */
export const singular = (plural: string): string =>
  plural.replace(/^(\S+?)(ies|s)(?=\s|$)/, (_, stem: string, end: string) => `${stem}${end === 'ies' ? 'y' : ''}`)

/** `95%` or `0.95` to 0.95. */
export function parsePercent(text: string): number | undefined {
  return text.endsWith('%') ? scaledNumber(text.slice(0, -1), -2) : scaledNumber(text)
}

const durations: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** `500ms`, `30s`, `5m`, `1h` in milliseconds; a bare number is none. */
export function parseDuration(text: string): number | undefined {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? []
  if (amount === undefined || unit === undefined) return undefined
  return (scaledNumber(amount) ?? Number.NaN) * (durations[unit] ?? Number.NaN)
}

/** `200/s` in events a second. */
export function parseRate(text: string): number | undefined {
  const [, amount] = /^(\d+(?:\.\d+)?)\/s$/.exec(text) ?? []
  return amount === undefined ? undefined : scaledNumber(amount)
}

/** `3,14` and `1.234,5`: numbers of who writes a comma before the fraction. */
export const hasDecimalComma = (text: string): boolean => /^[+-]?\d{1,3}(\.?\d{3})*,\d+$/.test(text)

/** What to do about them. */
export const DECIMAL_POINT =
  'Numbers have a decimal point: write 3.14, not 3,14. Nothing divides thousands: 1234, not 1,234.'
