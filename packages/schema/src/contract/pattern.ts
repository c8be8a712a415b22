/** Patterns of a contract: RE2's dialect, which needs time linear in the text, on every path that judges a row. */
import { RE2JS } from 're2js'
import { messageOf, SeaTrialsError } from '../error.ts'
import { printable } from '../text.ts'
import { isInAnyText } from './any-text.ts'
import { asRe2 } from './re2.ts'

export interface Pattern {
  readonly test: (value: string) => boolean
  /** Whether it is found in every text there can be. */
  readonly isInAnyText: () => boolean
  /** ajv keeps one pattern for each text that this gives. */
  readonly toString: () => string
}

/**
 * Unanchored, as JSON Schema has it, and in its words where RE2 has the same (`asRe2`). Throws `bad-contract` on what RE2 does not
 * know: look-around, back-references.
 */
export function pattern(text: string): Pattern {
  try {
    const compiled = RE2JS.compile(asRe2(text))
    return {
      test: (value) => compiled.matcher(value).find(),
      isInAnyText: () => isInAnyText(compiled),
      toString: () => text,
    }
  } catch (cause) {
    const why = messageOf(cause)
      .replace(/^error parsing regexp: /, '')
      .replaceAll('`', "'")
    const message = `the pattern ${printable(text)} is not of RE2's dialect: ${printable(why)}`
    const fix = /\\u/.test(asRe2(text))
      ? 'A character is written by its number, `\\u{1F600}` or `\\x{1F600}`, up to 10FFFF and never one half of a pair alone.'
      : 'Write it without look-around and back-references; see the syntax of RE2.'
    throw new SeaTrialsError('bad-contract', message, fix, undefined, { cause })
  }
}
