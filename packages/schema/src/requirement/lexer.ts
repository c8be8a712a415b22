/** From text to tokens. Every refusal names the file, line and column of the character that it is about. */
import { type Position, SeaTrialsError } from '../error.ts'
import type { RequirementText } from '../policy/policy.ts'
import { printable } from '../text.ts'
import type { Span } from './ast.ts'

export interface Token {
  readonly kind: 'name' | 'quoted name' | 'string' | 'number' | 'symbol' | 'end'
  /** What it means: a name without its backticks, a string with its escapes resolved, else as written. */
  readonly text: string
  readonly raw: string
  readonly span: Span
  readonly spaceBefore: boolean
}

/** A line that is longer says something that belongs into a contract; the bound also keeps parsing cheap. */
const longestLine = 4096

const space = /[ \t\r\n]+/y
const rules: readonly { readonly kind: Token['kind']; readonly pattern: RegExp }[] = [
  { kind: 'name', pattern: /[\p{ID_Start}_]\p{ID_Continue}*/uy },
  { kind: 'quoted name', pattern: /`(?:[^`]|``)*`/uy },
  { kind: 'string', pattern: /"(?:[^"\\]|\\.)*"/suy },
  { kind: 'number', pattern: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y },
  { kind: 'symbol', pattern: />=|<=|!=|\/s(?!\p{ID_Continue})|[><=(){},.:*+%/-]/uy },
]

/** What other languages write, and what is written here. */
const mistaken: readonly (readonly [RegExp, string])[] = [
  [/==/y, '='],
  [/=>|≥/y, '>='],
  [/=<|≤/y, '<='],
  [/<>|≠/y, '!='],
  [/&&|&/y, 'and'],
  [/\|\||\|/y, 'or'],
  [/!/y, 'not'],
  [/['’“”]/y, '"'],
]

/** `.7` where no name stands before the point; `0,3` behind an operator, unless it may be thousands. */
const mistakenNumber = /(?<![\p{ID_Continue}`])\.\d+|(?<=[<>=]\s*)(?:0,\d+|\d+,(?!\d{3}(?!\d))\d+)(?![\d,])/uy

/** Refuses a requirement: `span` is turned into a place in the user's file. */
export function refuse(source: RequirementText, span: Span, message: string, fix: string): never {
  throw new SeaTrialsError('bad-requirement', message, fix, place(source, span))
}

function place(source: RequirementText, span: Span): Position {
  const start = source.source
  if (start === undefined) return { file: 'requirement', line: 1, column: span.start }
  // Without a column the text is not one to one what stands in the file (a folded or escaped YAML scalar).
  return start.column === undefined ? start : { ...start, column: start.column + span.start - 1 }
}

/** The tokens of a line, the last one of kind `end`. Throws `bad-requirement`. */
export function tokens(source: RequirementText): readonly Token[] {
  const { text } = source
  if (text.length > longestLine) {
    const message = `a requirement of ${text.length} characters`
    refuse(source, { start: 1, end: 2 }, message, `Keep a requirement under ${longestLine} characters.`)
  }
  const found: Token[] = []
  let at = 0
  for (;;) {
    const gap = match(space, text, at)
    at += gap.length
    if (at === text.length) {
      found.push({ kind: 'end', text: '', raw: '', span: { start: at + 1, end: at + 1 }, spaceBefore: gap !== '' })
      return found
    }
    const token = tokenAt(source, at, gap !== '')
    found.push(token)
    at += token.raw.length
  }
}

function tokenAt(source: RequirementText, at: number, spaceBefore: boolean): Token {
  const advised = mistaken.find(
    ([pattern]) => match(pattern, source.text, at) !== '' && !source.text.startsWith('!=', at),
  )
  if (advised !== undefined) {
    const written = match(advised[0], source.text, at)
    refuse(source, spanOf(at, written), `unexpected ${printable(written)}`, `Write \`${advised[1]}\`.`)
  }
  const number = match(mistakenNumber, source.text, at)
  if (number !== '') {
    const fix = `Write \`${number.replace(/^\./, '0.').replace(',', '.')}\`.`
    refuse(source, spanOf(at, number), `unexpected ${printable(number)}`, fix)
  }
  for (const { kind, pattern } of rules) {
    const raw = match(pattern, source.text, at)
    if (raw === '') continue
    const span = spanOf(at, raw)
    return { kind, text: meaning(source, kind, raw, span), raw, span, spaceBefore }
  }
  const character = String.fromCodePoint(source.text.codePointAt(at) ?? 0)
  const open = character === '"' ? 'string' : 'name'
  if (character === '"' || character === '`')
    refuse(source, spanOf(at, character), `the ${open} that starts here has no end`, `Close it with \`${character}\`.`)
  const fix = 'Names that are no plain identifiers stand in backticks, strings in double quotes.'
  return refuse(source, spanOf(at, character), `unexpected character ${printable(character)}`, fix)
}

function meaning(source: RequirementText, kind: Token['kind'], raw: string, span: Span): string {
  if (kind === 'quoted name') {
    if (raw === '``') refuse(source, span, 'an empty name', 'Write the name between the backticks.')
    return raw.slice(1, -1).replaceAll('``', '`')
  }
  if (kind !== 'string') return raw
  try {
    return String(JSON.parse(raw))
  } catch {
    const fix = 'Write it as in JSON: `\\"` for a double quote, `\\\\` for a backslash, `\\n` for a line break.'
    return refuse(source, span, `the string ${printable(raw)} has an escape or a control character in it`, fix)
  }
}

const spanOf = (at: number, raw: string): Span => ({ start: at + 1, end: at + 1 + raw.length })

function match(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? ''
}
