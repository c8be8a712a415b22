/**
 * Text format of protocol buffers (protobuf.dev/reference/protobuf/textformat-spec), as far as messages of schemas need it,
 * with the place of every field. No descriptor is read: which fields of `tensorflow.metadata.v0` repeat stands here.
 */
import type { Position } from '../../../error.ts'
import { own } from '../../../json.ts'
import { printable } from '../../../text.ts'
import { decode, largestFile, type Path, placesIn, pointer, readSheet, type Sheet } from '../../../yaml.ts'
import { type Fail, numberOf, TOKEN, type Token, unescaped } from './tokens.ts'

/** Repeated fields by the field that holds them; the message itself is ''. */
const REPEATED: Readonly<Record<string, readonly string[]>> = {
  '': [
    ...['feature', 'sparse_feature', 'weighted_feature', 'string_domain', 'float_domain', 'int_domain'],
    ...['default_environment', 'tensor_representation_group'],
  ],
  feature: ['in_environment', 'not_in_environment'],
  struct_domain: ['feature', 'sparse_feature'],
  sparse_feature: ['index_feature'],
  string_domain: ['value'],
  shape: ['dim'],
  value_counts: ['value_count'],
  natural_language_domain: ['token_constraints'],
}

const deepest = 64

/** The text as a sheet: messages as mappings, repeated fields as lists, names of enumerations as text. Throws `bad-contract`. */
export function readTextProto(bytes: Uint8Array, file: string): Sheet {
  // Our own reader of files knows how to refuse.
  const { refuse } = readSheet('', file, 'bad-contract')
  if (bytes.length > largestFile)
    refuse({ file }, `${bytes.length} bytes of text`, `Keep the file under ${largestFile} bytes.`)
  return new Reader(decode(bytes, file, refuse), file, refuse).read()
}

class Reader {
  readonly #text: string
  readonly #file: string
  readonly #refuse: Sheet['refuse']
  readonly #places = new Map<string, Position>()
  readonly #placeOf: (offset: number) => Position
  readonly #pattern = new RegExp(TOKEN.source, 'y')
  #next: Token

  constructor(text: string, file: string, refuse: Sheet['refuse']) {
    this.#text = text
    this.#file = file
    this.#refuse = refuse
    this.#placeOf = placesIn(text, file)
    this.#next = this.#scan()
  }

  read(): Sheet {
    const value = this.#message('', 'end', [])
    const place = (path: Path): Position => {
      for (let length = path.length; length > 0; length--) {
        const known = this.#places.get(pointer(path.slice(0, length)))
        if (known !== undefined) return known
      }
      return { file: this.#file, line: 1, column: 1 }
    }
    return { file: this.#file, value, valueAt: place, keyAt: place, refuse: this.#refuse }
  }

  #message(holder: string, close: string, path: Path): object {
    if (path.length > deepest) this.#fail('messages nested too deeply', `Nest at most ${deepest} levels.`)
    const fields = new Map<string, unknown>()
    while (!this.#sees(close)) {
      const token = this.#next
      const name = this.#fieldName()
      const repeated = own(REPEATED, holder)?.includes(name) === true
      const known = fields.get(name)
      if (known !== undefined && !repeated)
        this.#fail(`the field ${printable(name)} twice`, 'Keep one of the two.', token)
      const list = repeated ? ((known ?? []) as unknown[]) : undefined
      const at = [...path, name]
      if (list === undefined || list.length === 0) this.#places.set(pointer(at), this.#at(token))
      this.#field(name, at, token, list, (value) => fields.set(name, value))
      if (list !== undefined) fields.set(name, list)
      if (!this.#take(',')) this.#take(';')
    }
    this.#advance()
    const found = {}
    for (const [name, value] of fields)
      Object.defineProperty(found, name, { value, enumerable: true, configurable: true, writable: true })
    return found
  }

  #field(name: string, path: Path, token: Token, list: unknown[] | undefined, put: (value: unknown) => void): void {
    const colon = this.#take(':')
    const one = (): void => {
      const own = list === undefined ? path : [...path, list.length]
      this.#places.set(pointer(own), this.#at(list === undefined ? token : this.#next))
      const value =
        this.#sees('{') || this.#sees('<')
          ? this.#braced(name, own)
          : colon
            ? this.#scalar()
            : this.#unexpected('`:` or `{`')
      if (list === undefined) put(value)
      else list.push(value)
    }
    if (!colon || !this.#sees('[')) {
      one()
      return
    }
    this.#advance()
    const several: unknown[] = []
    const into = list ?? several
    while (!this.#sees(']')) {
      const own = [...path, into.length]
      this.#places.set(pointer(own), this.#at(this.#next))
      into.push(this.#sees('{') || this.#sees('<') ? this.#braced(name, own) : this.#scalar())
      if (!this.#take(',') && !this.#sees(']')) this.#unexpected('`,` or `]`')
    }
    this.#advance()
    if (list === undefined) put(several)
  }

  #braced(name: string, path: Path): object {
    const close = this.#sees('{') ? '}' : '>'
    this.#advance()
    return this.#message(name, close, path)
  }

  /** `name`, or `[package.extension]` and `[host/type]`. */
  #fieldName(): string {
    if (this.#next.kind === 'name') return this.#advance().text
    if (!this.#take('[')) return this.#unexpected('the name of a field')
    let name = ''
    while (!this.#sees(']')) {
      if (this.#next.kind === 'end') this.#unexpected('`]`')
      name += this.#advance().text
    }
    this.#advance()
    return `[${name}]`
  }

  #scalar(): unknown {
    const negative = this.#take('-')
    const token = this.#next
    if (token.kind === 'number') return numberOf(this.#advance(), negative, this.#failAt)
    if (token.kind === 'name' && /^(inf|infinity|nan)$/i.test(token.text))
      this.#fail(`${printable(token.text)} is no limit`, 'Write a number, or leave the field out.')
    if (negative) this.#unexpected('a number')
    if (token.kind === 'name') {
      const { text } = this.#advance()
      return /^(true|True|t)$/.test(text) ? true : /^(false|False|f)$/.test(text) ? false : text
    }
    if (token.kind !== 'text') return this.#unexpected('a value')
    let text = ''
    while (this.#next.kind === 'text') text += unescaped(this.#advance(), this.#failAt)
    return text
  }

  #sees(what: string): boolean {
    return what === 'end' ? this.#next.kind === 'end' : this.#next.kind === 'symbol' && this.#next.text === what
  }

  #take(symbol: string): boolean {
    if (!this.#sees(symbol)) return false
    this.#advance()
    return true
  }

  #advance(): Token {
    const token = this.#next
    this.#next = this.#scan()
    return token
  }

  #scan(): Token {
    const from = this.#pattern.lastIndex
    const match = this.#pattern.exec(this.#text)
    if (match === null) {
      const rest = /(?:\s|#[^\n]*)*/y
      rest.lastIndex = from
      rest.exec(this.#text)
      const offset = rest.lastIndex
      this.#pattern.lastIndex = this.#text.length
      if (offset < this.#text.length)
        this.#fail(
          `${printable(this.#text.slice(offset, offset + 20))} is no text format`,
          'See the text format of protocol buffers.',
          { kind: 'end', text: '', offset },
        )
      return { kind: 'end', text: '', offset }
    }
    const [kind, text] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) as [
      Token['kind'],
      string,
    ]
    return { kind, text, offset: this.#pattern.lastIndex - text.length }
  }

  #unexpected(wanted: string): never {
    const found = this.#next.kind === 'end' ? 'the file ends' : `there is ${printable(this.#next.text)}`
    return this.#fail(`${found} where ${wanted} should stand`, 'See the text format of protocol buffers.')
  }

  readonly #failAt: Fail = (message, fix, token) => this.#fail(message, fix, token)

  #fail(message: string, fix: string, token: Token = this.#next): never {
    return this.#refuse(this.#at(token), message, fix)
  }

  #at({ offset }: Token): Position {
    return this.#placeOf(offset)
  }
}
