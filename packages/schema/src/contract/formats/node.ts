/** A value in a file of another language, with its place: what is of the wrong kind is an error there, never a guess. */

import type { Position } from '../../error.ts'
import { isObject, own } from '../../json.ts'
import { placeText } from '../../place.ts'
import { didYouMean, printable } from '../../text.ts'
import type { Path, Sheet } from '../../yaml.ts'

export class Node {
  readonly sheet: Sheet
  readonly value: unknown
  readonly path: Path

  constructor(sheet: Sheet, value: unknown = sheet.value, path: Path = []) {
    this.sheet = sheet
    this.value = value
    this.path = path
  }

  get at(): Position {
    return this.sheet.valueAt(this.path)
  }

  /** What stands under a key; undefined where there is nothing, or null. */
  get(key: string): Node | undefined {
    const mapping = this.mapping()
    const value = own(mapping, key)
    return value === undefined || value === null ? undefined : new Node(this.sheet, value, [...this.path, key])
  }

  /** The same, which must be there. */
  need(key: string): Node {
    return this.get(key) ?? this.#refuse(`lacks \`${key}\``)
  }

  keys(): readonly string[] {
    return Object.keys(this.mapping()).filter((key) => this.get(key) !== undefined)
  }

  /** With those whose value is null. */
  keysAsWritten(): readonly string[] {
    return Object.keys(this.mapping())
  }

  entries(): readonly (readonly [string, Node])[] {
    return this.keys().map((key) => [key, this.need(key)])
  }

  mapping(): Readonly<Record<string, unknown>> {
    if (isObject(this.value)) return this.value
    return this.#refuse('is no mapping')
  }

  list(): readonly Node[] {
    if (!Array.isArray(this.value)) return this.#refuse('is no list')
    return this.value.map((item, i) => new Node(this.sheet, item, [...this.path, i]))
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.#refuse('is no text')
  }

  number(): number {
    return typeof this.value === 'number' ? this.value : this.#refuse('is no number')
  }

  /** A whole number from 0. */
  count(): number {
    const value = this.number()
    return Number.isSafeInteger(value) && value >= 0 ? value : this.#refuse('is no whole number from 0')
  }

  flag(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.#refuse('is neither true nor false')
  }

  texts(): readonly string[] {
    return this.list().map((each) => each.text())
  }

  #refuse(problem: string): never {
    const name = placeText(this.path, this.sheet.value)
    const shown = typeof this.value === 'object' ? '' : `: ${printable(this.value)}`
    return this.sheet.refuse(this.at, `${name} ${problem}${shown}`, 'Mend it; see the format’s own specification.')
  }

  /** Refuses a name that the language does not know and that comes near one of those that it does: what is misspelt judges nothing. */
  refuseSlip(what: string, name: string, known: readonly string[], most?: number): void {
    const meant = known.includes(name) ? '' : didYouMean(name, known, most)
    if (meant !== '')
      this.refuse(`unknown ${what} ${printable(name)}${meant}`, 'Mend it: misspelt, it would judge nothing.')
  }

  /** For what is of the right kind and cannot be meant. */
  refuse(message: string, fix: string): never {
    return this.sheet.refuse(this.at, message, fix)
  }
}
