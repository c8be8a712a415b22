/** A cursor over the tokens of one requirement. */
import type { RequirementText } from '../policy/policy.ts'
import { printable } from '../text.ts'
import type { Span } from './ast.ts'
import { refuse, type Token, tokens } from './lexer.ts'

/** Words of the grammar; a column of such a name stands in backticks. */
export const reservedWords: ReadonlySet<string> = new Set([
  'and',
  'at',
  'baseline',
  'by',
  'difference',
  'false',
  'in',
  'is',
  'naive',
  'not',
  'null',
  'or',
  'ratio',
  'registered',
  'true',
])

export class TokenStream {
  readonly source: RequirementText
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(source: RequirementText) {
    this.source = source
    this.#tokens = tokens(source)
  }

  /** Index of the next token, for `written` and `spanFrom`. */
  get position(): number {
    return this.#at
  }

  peek(ahead = 0): Token {
    const last = this.#tokens.length - 1
    return this.#tokens[Math.min(this.#at + ahead, last)] as Token
  }

  next(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.#at++
    return token
  }

  /** Back to where `position` was. */
  rewind(position: number): void {
    this.#at = position
  }

  /** Whether a symbol or an unquoted word comes next. */
  sees(text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return (token.kind === 'symbol' || token.kind === 'name') && token.raw === text
  }

  take(text: string): boolean {
    const seen = this.sees(text)
    if (seen) this.#at++
    return seen
  }

  expect(text: string, where: string): void {
    if (!this.take(text)) this.unexpected(`\`${text}\` ${where}`)
  }

  /** A name: an identifier that is no word of the grammar, or anything in backticks. */
  name(what: string): Token {
    const token = this.peek()
    if (token.kind === 'quoted name') return this.next()
    if (token.kind !== 'name') {
      const fix = 'Names that are no plain identifiers stand in backticks, without double quotes.'
      return this.unexpected(what, token.kind === 'string' ? fix : undefined)
    }
    if (reservedWords.has(token.raw))
      this.fail(
        token.span,
        `expected ${what}, found the word \`${token.raw}\``,
        `Write it in backticks if it is a name.`,
      )
    return this.next()
  }

  /** As written from token `from` up to the next token, with single spaces. */
  written(from: number): string {
    const part = this.#tokens.slice(from, this.#at)
    return part.map((token, i) => (i > 0 && token.spaceBefore ? ` ${token.raw}` : token.raw)).join('')
  }

  spanFrom(from: number): Span {
    const first = this.#tokens[from] as Token
    const last = this.#tokens[Math.max(from, this.#at - 1)] as Token
    return { start: first.span.start, end: last.span.end }
  }

  unexpected(wanted: string, fix?: string): never {
    const token = this.peek()
    const found = token.kind === 'end' ? 'the end of the line' : printable(token.raw)
    const shape =
      'A requirement reads `[burden:] [data set.]metric[(arguments)][{condition}] [by columns] operator limit`.'
    return this.fail(token.span, `expected ${wanted}, found ${found}`, fix ?? shape)
  }

  fail(span: Span, message: string, fix: string): never {
    return refuse(this.source, span, message, fix)
  }
}
