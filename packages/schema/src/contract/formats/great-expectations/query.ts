/**
 * What pandas' `DataFrame.query` reads: `x > 5 and (y == "a" or z.notnull())`, as far as it compares columns with plain values.
 * There `!=` and `not in` hold for a missing value, and `&` and `|` bind as `and` and `or` do.
 */
import type { Condition, Scalar } from '../../../requirement/ast.ts'
import { printable } from '../../../text.ts'
import { all, among, any, compared, held, isNull, not, type Operator } from '../lines.ts'

/** Theirs, and ours. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  ...{ '==': '=', '!=': '!=', '<': '<' },
  ...{ '<=': '<=', '>': '>', '>=': '>=' },
}

const TOKEN =
  /\s*(?:(?<name>[\p{ID_Start}_]\p{ID_Continue}*|`[^`]+`)|(?<number>[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)|(?<text>"[^"\\]*"|'[^'\\]*')|(?<symbol>[=!<>]=|[<>&|()[\],]|\.(?:notnull|notna|isnull|isna)\(\)))\s*/uy

interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'symbol'
  readonly text: string
}

/** The condition, or why there is none. */
export function readQuery(text: string): Condition | string {
  const tokens = tokensOf(text)
  if (tokens === undefined) return 'is no comparison of columns with plain values'
  try {
    return new Query(tokens).whole()
  } catch (error) {
    if (error instanceof Unread) return error.message
    throw error
  }
}

class Unread extends Error {}

function tokensOf(text: string): readonly Token[] | undefined {
  const found: Token[] = []
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const groups = TOKEN.exec(text)?.groups
    const [kind, token] = Object.entries(groups ?? {}).find(([, each]) => each !== undefined) ?? []
    if (token === undefined) return undefined
    found.push({ kind: kind as Token['kind'], text: token })
  }
  return found
}

/** Deeper nesting would exhaust the stack, and no condition of ours has it. */
const DEEPEST = 32

class Query {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): Condition {
    const found = this.#either(0)
    if (this.#at < this.#tokens.length) this.#unread()
    return found
  }

  #either(depth: number): Condition {
    return this.#joined(['|', 'or'], any, () => this.#joined(['&', 'and'], all, () => this.#one(depth)))
  }

  #joined(words: readonly string[], join: (...parts: readonly Condition[]) => Condition, part: () => Condition) {
    const parts = [part()]
    while (this.#take(...words) !== undefined) parts.push(part())
    return join(...parts)
  }

  #one(depth: number): Condition {
    if (this.#take('(') === undefined) return this.#comparison()
    if (depth === DEEPEST) this.#unread()
    const inner = this.#either(depth + 1)
    this.#need(')')
    return inner
  }

  #comparison(): Condition {
    const column = this.#column()
    const asked = this.#take('.notnull()', '.notna()', '.isnull()', '.isna()')
    if (asked !== undefined) return (asked.startsWith('.not') ? held : isNull)(column)
    const negated = this.#take('not') !== undefined
    if (this.#take('in') !== undefined) {
      const isIn = among(column, this.#values())
      return negated ? any(isNull(column), not(isIn)) : isIn
    }
    const operator = OPERATORS[this.#next()?.text ?? '']
    if (operator === undefined || negated) return this.#unread()
    const value = this.#value()
    if (typeof value === 'boolean' && operator !== '=' && operator !== '!=') return this.#unread()
    const found = compared(column, operator, value)
    return operator === '!=' ? any(isNull(column), found) : found
  }

  #values(): readonly Scalar[] {
    this.#need('[')
    const values = [this.#value()]
    while (this.#take(',') !== undefined) values.push(this.#value())
    this.#need(']')
    return values
  }

  #column(): string {
    const token = this.#next()
    if (token?.kind !== 'name' || WORDS.has(token.text)) return this.#unread()
    return token.text.startsWith('`') ? token.text.slice(1, -1) : token.text
  }

  #value(): Scalar {
    const token = this.#next()
    if (token?.kind === 'number' && Number.isFinite(Number(token.text))) return Number(token.text)
    if (token?.kind === 'text') return token.text.slice(1, -1)
    return token?.text === 'True' ? true : token?.text === 'False' ? false : this.#unread()
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++]
  }

  /** The next token where it is one of these, and no text. */
  #take(...wanted: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at]
    if (token === undefined || token.kind === 'text' || !wanted.includes(token.text)) return undefined
    this.#at++
    return token.text
  }

  #need(symbol: string): void {
    if (this.#take(symbol) === undefined) this.#unread()
  }

  #unread(): never {
    const token = this.#tokens[Math.min(this.#at, this.#tokens.length) - 1]
    throw new Unread(`is no comparison of columns with plain values, at ${printable(token?.text ?? '')}`)
  }
}

const WORDS = new Set(['and', 'or', 'not', 'in', 'True', 'False', 'None'])
