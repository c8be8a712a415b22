/**
 * Rulesets of AWS Glue Data Quality (DQDL; grammar of awslabs/dqdl) as a sheet: each rule as its type, parameters, conditions and
 * row filter, with its place. What a rule means is read elsewhere.
 */
import type { Position } from '../../../error.ts'
import { printable } from '../../../text.ts'
import { decode, largestFile, type Path, readSheet, type Sheet } from '../../../yaml.ts'
import { isRuleType } from './types.ts'
import { Words } from './words.ts'

/** A number, a text, or what has no value here: a function of earlier runs, a date of today, a unit. */
export type Operand = number | string | { readonly word: string }

export interface Condition {
  readonly not: boolean
  readonly operator: '=' | '>' | '>=' | '<' | '<=' | 'between' | 'in' | 'matches'
  readonly operands: readonly Operand[]
}

export interface Rule {
  readonly type: string
  readonly parameters: readonly string[]
  readonly condition?: Condition
  readonly where?: string
  /** `with threshold > 0.9`, by its name. */
  readonly tags: Readonly<Record<string, Condition>>
  /** Of rules that are joined by `or`, one of which must hold. */
  readonly either?: true
}

const OPERATORS = new Set(['=', '>', '>=', '<', '<='])
const SECTIONS = new Set(['Metadata', 'DataSources', 'DefaultLabels', 'Rules', 'Analyzers'])
const deepest = 64

/** Throws `bad-contract` at the place of what is no DQDL. */
export function readRuleset(bytes: Uint8Array, file: string): Sheet {
  const { refuse } = readSheet('', file, 'bad-contract')
  if (bytes.length > largestFile)
    refuse({ file }, `${bytes.length} bytes of text`, `Keep the file under ${largestFile} bytes.`)
  return new Reader(decode(bytes, file, refuse), file, refuse).read()
}

class Reader extends Words {
  readonly #places: { readonly rules: Position[]; readonly analyzers: Position[] } = { rules: [], analyzers: [] }
  readonly #rules: Rule[] = []
  readonly #analyzers: Rule[] = []

  read(): Sheet {
    const seen = new Set<string>()
    while (this.next.kind !== 'end') {
      const at = this.next
      const section = this.word('the name of a section')
      if (seen.has(section)) this.fail(`${section} twice`, 'Keep one of the two.', at)
      seen.add(section)
      this.need('=')
      if (section === 'Rules') this.#list(() => this.#joined(0))
      else if (section === 'Analyzers')
        this.#list(() => {
          this.#places.analyzers.push(this.at(this.next))
          this.#analyzers.push(this.#rule())
        })
      else this.#skip(SECTIONS.has(section))
    }
    const value = { rules: this.#rules, analyzers: this.#analyzers }
    const place = ([list, index]: Path): Position => {
      const known = list === 'rules' || list === 'analyzers' ? this.#places[list][Number(index)] : undefined
      return known ?? { file: this.file, line: 1, column: 1 }
    }
    return { file: this.file, value, valueAt: place, keyAt: place, refuse: this.refuse }
  }

  #list(one: () => void): void {
    this.need('[')
    while (!this.take(']')) {
      one()
      if (!this.sees(']') && !this.take(',')) this.#undivided()
    }
  }

  /** What follows a whole entry, and is neither a comma nor the end of the list. */
  #undivided(): never {
    if (this.next.kind === 'end') this.unexpected('`]`')
    return this.fail(
      `a comma is missing before ${printable(this.next.text)}`,
      'Divide rules, and the values of a list, by commas; see the reference of DQDL.',
    )
  }

  /** Rules joined by `and` are rules; joined by `or` they are one that is marked. */
  #joined(depth: number): void {
    if (depth > deepest) this.fail('rules nested too deeply', `Nest at most ${deepest} levels.`)
    const first = this.#rules.length
    let either = false
    for (let more = true; more; ) {
      if (this.take('(')) {
        this.#joined(depth + 1)
        this.need(')')
        this.#labels()
      } else {
        this.#places.rules.push(this.at(this.next))
        this.#rules.push(this.#rule())
      }
      const or = /^(or|OR)$/.test(this.next.text)
      either ||= or
      more = or || /^(and|AND)$/.test(this.next.text)
      if (more) this.advance()
    }
    if (either) for (let i = first; i < this.#rules.length; i++) this.#rules[i] = { ...this.#rules[i]!, either: true }
  }

  #rule(): Rule {
    const type = this.word('the type of a rule')
    const parameters: string[] = []
    for (;;) {
      if (/^(of|OF|and|AND)$/.test(this.next.text) && this.next.kind === 'word' && this.#followed()) this.advance()
      else if (this.next.kind === 'text' || (this.next.kind === 'word' && !this.#ends(parameters.length > 0)))
        parameters.push(this.#value() as string)
      else break
    }
    const condition = this.#condition()
    const where = this.next.text === 'where' && this.advance() ? this.string() : undefined
    this.#labels()
    const tags: Record<string, Condition> = Object.create(null)
    while (this.next.text === 'with' && this.next.kind === 'word') {
      this.advance()
      const tag = this.word('the name of a tag')
      tags[tag] = this.#condition() ?? this.fail('a tag without a condition', 'Write `with threshold > 0.9`.')
    }
    return {
      type,
      parameters,
      ...(condition === undefined ? {} : { condition }),
      ...(where === undefined ? {} : { where }),
      tags,
    }
  }

  /** Whether a parameter comes behind `of` or `and`, and no rule in parentheses. */
  #followed(): boolean {
    return /^\s*["$]/.test(this.rest)
  }

  /** Whether the word to come is no value: where one has been read, the type of a rule is the next one's. */
  #ends(hasOne: boolean): boolean {
    const { text } = this.next
    return /^(between|in|not|matches|where|with|labels|and|AND|or|OR)$/.test(text) || (hasOne && isRuleType(text))
  }

  #condition(): Condition | undefined {
    const not = this.take('!') || (this.next.text === 'not' && Boolean(this.advance()))
    const { text } = this.next
    if (OPERATORS.has(text)) {
      this.advance()
      return { not, operator: text as Condition['operator'], operands: [this.#operand()] }
    }
    if (text === 'between') {
      this.advance()
      const low = this.#operand()
      if (!/^(and|AND)$/.test(this.next.text)) this.unexpected('`and`')
      this.advance()
      return { not, operator: 'between', operands: [low, this.#operand()] }
    }
    if (text === 'matches') {
      this.advance()
      return { not, operator: 'matches', operands: [this.string()] }
    }
    if (text !== 'in') return not ? this.unexpected('a condition') : undefined
    this.advance()
    if (!this.sees('[')) return { not, operator: 'in', operands: [this.#operand()] }
    const operands: Operand[] = []
    this.#list(() => operands.push(this.#operand()))
    return { not, operator: 'in', operands }
  }

  /** A number or a text; whatever else is written there is kept as words. */
  #operand(): Operand {
    if (this.next.kind === 'text') return this.string()
    const from = this.next.offset
    let depth = 0
    let end = from
    const first = this.next
    while (!['end', 'text'].includes(this.next.kind)) {
      const { text, offset } = this.next
      if (depth === 0 && (text === ',' || text === ']' || text === ')' || this.#ends(end > from))) break
      depth += text === '(' ? 1 : text === ')' ? -1 : 0
      end = offset + text.length
      this.advance()
    }
    if (end === from) return this.unexpected('a value')
    const written = this.text.slice(from, end).replace(/\s+/g, ' ')
    const number = /^-? ?\d+(\.\d+)?$/.test(written) ? Number(written.replace(' ', '')) : Number.NaN
    if (Number.isNaN(number)) return { word: written }
    if (!Number.isFinite(number) || (Number.isInteger(number) && !Number.isSafeInteger(number)))
      this.fail(`the number ${printable(written)} is beyond 2^53 and would be rounded`, 'Leave the limit out.', first)
    return number
  }

  /** `labels=["team"="data"]` describe. */
  #labels(): void {
    if (this.next.text !== 'labels') return
    this.advance()
    this.need('=')
    this.#skip(true)
  }

  /** A list, a mapping or a text that says nothing about rows. A variable would change what rules say, and is refused. */
  #skip(known: boolean): void {
    if (!known) this.fail('a variable', 'Write its values into the rules: variables of DQDL are not read here.')
    let depth = 0
    do {
      const { kind, text } = this.next
      if (kind === 'end') this.unexpected('`]` or `}`')
      depth += text === '[' || text === '{' ? 1 : text === ']' || text === '}' ? -1 : 0
      this.advance()
    } while (depth > 0)
  }

  #value(): string {
    return this.next.kind === 'text' ? this.string() : this.advance().text
  }
}
