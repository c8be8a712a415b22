/** YAML (and JSON, which is YAML) with the place of every key and value. Shared by policy and contract. */
import { readFileSync } from 'node:fs'
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml'
import { type ErrorCode, type Position, SeaTrialsError } from './error.ts'
import { jsonProblem } from './json-problem.ts'
import { printable } from './text.ts'

/** A path into the document: keys and indexes. */
export type Path = readonly (string | number)[]

export interface Sheet {
  readonly file: string
  readonly value: unknown
  /** Where the value stands, or the nearest one around it. */
  readonly valueAt: (path: Path) => Position
  /** Where the key stands. */
  readonly keyAt: (path: Path) => Position
  readonly refuse: (at: Position, message: string, fix: string) => never
}

export const largestFile = 4_000_000
/** Far beyond any honest file; an alias bomb or a cycle ends here instead of in memory. */
const mostNodes = 200_000
const mostAliases = 100
const deepest = 64

/** The bytes of a file of ours. Throws `missing-file`. */
export function readBytes(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    const message = missing ? `${printable(shown)} does not exist` : `${printable(shown)} cannot be read`
    throw new SeaTrialsError(
      'missing-file',
      message,
      'Check the path; it is relative to the policy or working directory.',
      undefined,
      { cause },
    )
  }
}

/** The place of an offset in a text that is no YAML. */
export function placesIn(text: string, file: string): (offset: number) => Position {
  const counter = new LineCounter()
  counter.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) counter.addNewLine(index + 1)
  return placesBy(counter, file)
}

const placesBy =
  (counter: LineCounter, file: string) =>
  (offset: number): Position => {
    const { line, col } = counter.linePos(offset)
    return { file, line, column: col }
  }

/** Reads YAML. Throws `code` with a position on bad UTF-8, bad YAML or JSON, double keys, tags, alias bombs, `.nan` and `.inf`. */
export function readSheet(bytes: Uint8Array | string, file: string, code: ErrorCode): Sheet {
  const refuse = (at: Position, message: string, fix: string): never => {
    throw new SeaTrialsError(code, message, fix, at)
  }
  if (bytes.length > largestFile)
    refuse({ file }, `${bytes.length} bytes of text`, `Keep the file under ${largestFile} bytes.`)
  const text = typeof bytes === 'string' ? bytes : decode(bytes, file, refuse)
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, strict: true })
  const at = placesBy(counter, file)
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined) {
    const start = at(problem.pos[0])
    if (problem.code === 'DUPLICATE_KEY') refuse(start, 'the same key twice', 'Keep one of the two.')
    const json = jsonProblem(text)
    if (json !== undefined)
      refuse(
        json.offset === undefined ? start : at(json.offset),
        `not valid JSON: ${printable(json.message)}`,
        'Divide entries by commas, put names and texts in double quotes, and close what is opened.',
      )
    const fix = 'Put text with `: `, ` #`, a leading backtick or `@`, or brackets in it in single quotes.'
    refuse(start, `not valid YAML: ${printable(problem.message)}`, fix)
  }
  const places = new Map<string, { readonly key: Position; readonly value: Position }>()
  const value = new Walk(document, text, at, places, refuse).node(document.contents, [], { file, line: 1, column: 1 })
  const find = (path: Path, which: 'key' | 'value'): Position => {
    for (let length = path.length; length >= 0; length--) {
      const place = places.get(pointer(path.slice(0, length)))
      if (place !== undefined) return place[length === path.length ? which : 'value']
    }
    return { file }
  }
  return {
    file,
    value,
    valueAt: (path) => find(path, 'value'),
    keyAt: (path) => find(path, 'key'),
    refuse,
  }
}

/** RFC 6901. */
export const pointer = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

export const pathOf = (text: string): Path =>
  text
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Bytes as text. Refuses what is no UTF-8. */
export function decode(bytes: Uint8Array, file: string, refuse: Sheet['refuse']): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse({ file }, 'the file is not UTF-8', 'Save it as UTF-8.')
  }
}

type Places = Map<string, { readonly key: Position; readonly value: Position }>

class Walk {
  readonly #document: Document
  readonly #text: string
  readonly #at: (offset: number) => Position
  readonly #places: Places
  readonly #refuse: Sheet['refuse']
  #nodes = 0
  #aliases = 0

  constructor(
    document: Document,
    text: string,
    at: (offset: number) => Position,
    places: Places,
    refuse: Sheet['refuse'],
  ) {
    this.#document = document
    this.#text = text
    this.#at = at
    this.#places = places
    this.#refuse = refuse
  }

  node(node: unknown, path: Path, key: Position): unknown {
    const value = this.#position(node, key)
    this.#nodes++
    if (this.#nodes > mostNodes || path.length > deepest)
      this.#refuse(
        key,
        'more nested or repeated content than a policy or contract can hold',
        'Write it without aliases.',
      )
    this.#places.set(pointer(path), { key, value })
    if (isAlias(node)) {
      this.#aliases++
      const meant = this.#aliases > mostAliases ? undefined : node.resolve(this.#document)
      if (meant === undefined)
        this.#refuse(value, `the alias ${printable(node.source)} leads nowhere, or is one of too many`, 'Write it out.')
      return this.node(meant, path, key)
    }
    if (isMap(node)) return this.#map(node.items, path, value)
    if (isSeq(node)) return node.items.map((item, i) => this.node(item, [...path, i], this.#position(item, value)))
    return isScalar(node) ? this.#scalar(node.value, node.source, value) : null
  }

  #map(items: readonly { readonly key: unknown; readonly value: unknown }[], path: Path, around: Position): object {
    const found = {}
    for (const item of items) {
      const at = this.#position(item.key, around)
      const name = isScalar(item.key) ? keyOf(item.key) : undefined
      if (name === undefined) return this.#refuse(at, 'a key that is no text', 'Put the key in double quotes.')
      const value = this.node(item.value, [...path, name], at)
      // `__proto__` is a key like any other.
      Object.defineProperty(found, name, { value, enumerable: true, configurable: true, writable: true })
    }
    return found
  }

  #scalar(value: unknown, source: string | undefined, at: Position): unknown {
    if (typeof value !== 'number') return value
    if (!Number.isFinite(value))
      this.#refuse(at, `${printable(source ?? String(value))} is no number`, 'Write a number.')
    if (Number.isInteger(value) && !Number.isSafeInteger(value) && /^[-+]?\d+$/.test(source ?? ''))
      this.#refuse(
        at,
        `${printable(source)} is beyond 2^53 and would be rounded`,
        'Write it with an exponent: `9.2e18`.',
      )
    return value
  }

  /** Of the content: behind an opening quote. Without a column where the text is not one to one what stands in the file. */
  #position(node: unknown, otherwise: Position): Position {
    const range = (node as Node | null | undefined)?.range
    if (range === null || range === undefined) return otherwise
    const [start, end] = range
    if (!isScalar(node) || typeof node.value !== 'string') return this.#at(start)
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
    const written = this.#text.slice(start + (quoted ? 1 : 0), end - (quoted ? 1 : 0))
    const { file, line, column } = this.#at(start)
    if (line === undefined || column === undefined || written !== node.value)
      return { file, ...(line === undefined ? {} : { line }) }
    return { file, line, column: quoted ? column + 1 : column }
  }
}

/** Classes are keys of a table of costs, and `true` and 1 are classes: a key is what stands there. */
function keyOf({ value, source }: Scalar): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'boolean' || typeof value === 'number' ? (source ?? String(value)) : undefined
}
