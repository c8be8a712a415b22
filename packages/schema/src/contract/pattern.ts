/** Patterns of a contract: RE2's dialect, which needs time linear in the text, on every path that judges a row. */
import { RE2JS } from 're2js'
import { SeaTrialsError } from '../error.ts'
import { printable } from '../text.ts'

export interface Pattern {
  readonly test: (value: string) => boolean
  /** ajv keeps one pattern for each text that this gives. */
  readonly toString: () => string
}

/** Unanchored, as JSON Schema has it. Throws `bad-contract` on what RE2 does not know: look-around, back-references. */
export function pattern(text: string): Pattern {
  try {
    const compiled = RE2JS.compile(text)
    return { test: (value) => compiled.matcher(value).find(), toString: () => text }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/^error parsing regexp: /, '') : String(cause)
    const message = `the pattern ${printable(text)} is not of RE2's dialect: ${printable(why)}`
    const fix = 'Write it without look-around and back-references; see the syntax of RE2.'
    throw new SeaTrialsError('bad-contract', message, fix, undefined, { cause })
  }
}
