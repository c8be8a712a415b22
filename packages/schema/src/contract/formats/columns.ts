/** What several languages say of a column, in one way. */
import { didYouMean, printable } from '../../text.ts'
import { formats } from '../schema.ts'
import type { Draft } from './draft.ts'
import type { Pattern } from './expressions.ts'
import type { Node } from './node.ts'

/** A type that nulls may or may not be of. */
export const nullable = (type: string, optional: boolean): string | readonly string[] =>
  optional ? [type, 'null'] : type

/** A pattern, or why it cannot be one of ours. */
export function sayPattern(draft: Draft, name: string, pattern: Pattern, from: Node): void {
  if ('text' in pattern) draft.say(name, 'pattern', pattern.text, from)
  else draft.lose('rule', from, 'the pattern', pattern.why)
}

/** A format that is asserted here; others are lost. */
export function sayFormat(draft: Draft, name: string, format: string, from: Node): void {
  if (formats.includes(format)) draft.say(name, 'format', format, from)
  else draft.lose('rule', from, `the format ${printable(format)}`, 'it is none that is checked here')
}

/** Title, description and examples describe, and come along. */
export function describe(draft: Draft, name: string, node: Node, keys: Readonly<Record<string, string>>): void {
  for (const [key, keyword] of Object.entries(keys)) {
    const told = node.get(key)
    if (told === undefined) continue
    if (keyword === 'examples') told.list()
    else told.text()
    draft.say(name, keyword, told.value, told)
  }
}

/** `description@de` of Frictionless. */
const isTranslated = (key: string): boolean => key.includes('@')

export interface Others {
  /** Keys that judge. */
  readonly rules?: ReadonlySet<string>
  /** Keys that the language has, too, and that describe. */
  readonly remarks?: ReadonlySet<string>
  /** Whether the language leaves room for keys of one's own. */
  readonly open?: boolean
}

/**
 * Keys that a reader does not know: each is named, as what judges or as what describes. One that looks misspelt would have
 * judged: it is refused, and listed as what judges where it may be somebody's own.
 */
export function loseOthers(
  draft: Draft,
  node: Node,
  known: ReadonlySet<string>,
  why: string,
  others: Others = {},
): void {
  const { rules = new Set(), remarks = new Set(), open = false } = others
  for (const [key, value] of node.entries()) {
    if (known.has(key)) continue
    const names = rules.has(key) || remarks.has(key) ? [] : [...known, ...rules]
    if (!open && !isTranslated(key)) value.refuseSlip('key', key, names)
    const near = didYouMean(key, names)
    draft.lose(rules.has(key) || near !== '' ? 'rule' : 'remark', value, printable(key), `${why}${near}`)
  }
}
