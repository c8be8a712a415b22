/** Words of DQDL, one after the other, with their places. */
import type { Position } from '../../../error.ts'
import { printable } from '../../../text.ts'
import { placesIn, type Sheet } from '../../../yaml.ts'

export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'symbol' | 'end'
  readonly text: string
  readonly offset: number
}

const TOKEN =
  /(?:\s|#[^\n]*)*(?:(?<number>\d+(?:\.\d+)?(?![\w.]))|(?<word>[$]?[A-Za-z0-9_.]+)|(?<text>"(?:\\.|[^"\\])*")|(?<symbol>[<>]=|[<>=![\](){},:+*/-]))/uy
const REST = /(?:\s|#[^\n]*)*/y

export class Words {
  protected readonly text: string
  protected readonly file: string
  protected readonly refuse: Sheet['refuse']
  readonly #placeOf: (offset: number) => Position
  readonly #pattern = new RegExp(TOKEN.source, 'uy')
  #next: Token

  constructor(text: string, file: string, refuse: Sheet['refuse']) {
    this.text = text
    this.file = file
    this.refuse = refuse
    this.#placeOf = placesIn(text, file)
    this.#next = this.#scan()
  }

  /** The word to come, by whatever has been read so far. */
  protected get next(): Token {
    return this.#next
  }

  /** The text behind the word to come. */
  protected get rest(): string {
    return this.text.slice(this.#pattern.lastIndex, this.#pattern.lastIndex + 200)
  }

  protected string(): string {
    if (this.#next.kind !== 'text') return this.unexpected('a text in quotes')
    return this.advance()
      .text.slice(1, -1)
      .replace(/\\(["\\])/g, '$1')
  }

  protected word(wanted: string): string {
    return this.#next.kind === 'word' ? this.advance().text : this.unexpected(wanted)
  }

  protected sees(symbol: string): boolean {
    return this.#next.kind === 'symbol' && this.#next.text === symbol
  }

  protected take(symbol: string): boolean {
    return this.sees(symbol) && Boolean(this.advance())
  }

  protected need(symbol: string): void {
    if (!this.take(symbol)) this.unexpected(`\`${symbol}\``)
  }

  protected advance(): Token {
    const token = this.#next
    this.#next = this.#scan()
    return token
  }

  #scan(): Token {
    const from = this.#pattern.lastIndex
    const match = this.#pattern.exec(this.text)
    if (match !== null) {
      const [kind, text] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) as [
        Token['kind'],
        string,
      ]
      return { kind, text, offset: this.#pattern.lastIndex - text.length }
    }
    REST.lastIndex = from
    REST.exec(this.text)
    const offset = REST.lastIndex
    this.#pattern.lastIndex = this.text.length
    if (offset < this.text.length)
      this.fail(`${printable(this.text.slice(offset, offset + 20))} is no DQDL`, 'See the reference of DQDL.', {
        kind: 'end',
        text: '',
        offset,
      })
    return { kind: 'end', text: '', offset }
  }

  protected unexpected(wanted: string): never {
    const found = this.#next.kind === 'end' ? 'the file ends' : `there is ${printable(this.#next.text)}`
    return this.fail(`${found} where ${wanted} should stand`, 'See the reference of DQDL.')
  }

  protected fail(message: string, fix: string, token: Token = this.#next): never {
    return this.refuse(this.at(token), message, fix)
  }

  protected at({ offset }: Token): Position {
    return this.#placeOf(offset)
  }
}
