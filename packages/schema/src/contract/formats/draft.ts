/** What a reader of another language fills: the schema of a row, lines, and whatever could not be said. */
import type { Position } from '../../error.ts'
import type { Burden } from '../../verdict.ts'
import { type Path, pointer, type Sheet } from '../../yaml.ts'
import type { ForeignKey } from '../ours.ts'
import type { Format } from './format.ts'
import { cannotFail, type Line, printLine } from './lines.ts'
import type { Node } from './node.ts'

/** Something of the source that the contract does not say. */
export interface Lost {
  /** `rule`: it would have judged data. `remark`: it describes or administers. */
  readonly kind: 'rule' | 'remark'
  /** A JSON pointer into the source. */
  readonly where: string
  readonly what: string
  readonly why: string
  readonly at: Position
}

export interface Foreign {
  readonly format: Format
  /** The contract as if it had been written so, with the places of the source. */
  readonly sheet: Sheet
  readonly unsupported: readonly Lost[]
}

type Schema = Record<string, unknown>

/** Of the requirement language. */
const longestLine = 4096

export class Draft {
  readonly #source: Sheet
  readonly #ofWhat: (path: Path) => string
  readonly #schema: Schema = { type: 'object' }
  readonly #columns = new Map<string, Schema>()
  readonly #places = new Map<string, Position>()
  readonly #lines = new Map<string, Position>()
  readonly #lost: Lost[] = []

  /** @param ofWhat what a place is a part of, for people, where the language numbers its rules; else empty */
  constructor(source: Sheet, ofWhat: (path: Path) => string = () => '') {
    this.#source = source
    this.#ofWhat = ofWhat
  }

  /** Names a column, in order; what is said of it comes with `say`. */
  column(name: string, from: Node): void {
    if (this.#columns.has(name)) return
    this.#columns.set(name, {})
    this.#places.set(pointer(['properties', name]), from.at)
  }

  has(name: string): boolean {
    return this.#columns.has(name)
  }

  /** A keyword of a column. A second, other value is said beside the first: both are kept. */
  say(name: string, keyword: string, value: unknown, from: Node): void {
    this.column(name, from)
    this.#add(this.#columns.get(name) as Schema, ['properties', name], keyword, value, from)
  }

  #add(schema: Schema, path: Path, keyword: string, value: unknown, from: Node): void {
    const known = schema[keyword]
    if (known === undefined) {
      schema[keyword] = value
      this.#places.set(pointer([...path, keyword]), from.at)
    } else if (JSON.stringify(known) !== JSON.stringify(value)) {
      const beside = [...((schema.allOf ?? []) as unknown[]), { [keyword]: value }]
      schema.allOf = beside
      this.#places.set(pointer([...path, 'allOf', beside.length - 1, keyword]), from.at)
    }
  }

  /** What has been said of a column under a keyword. */
  said(name: string, keyword: string): unknown {
    return this.#columns.get(name)?.[keyword]
  }

  /** The keywords that have been said of a column. */
  keywords(name: string): readonly string[] {
    return Object.keys(this.#columns.get(name) ?? {})
  }

  /** Of its values that are not null; undefined where none is said, or several. */
  typeOf(name: string): string | undefined {
    const [type, other] = [this.#columns.get(name)?.type].flat().filter((each) => each !== 'null')
    return other === undefined ? (type as string | undefined) : undefined
  }

  /** As far as its type says. */
  allowsNull(name: string): boolean {
    const { type, not } = this.#columns.get(name) ?? {}
    return type === undefined ? !isNotNull(not) : [type].flat().includes('null')
  }

  /** The values that a column may have; null is one of them where its type allows it. */
  sayValues(name: string, values: readonly unknown[], from: Node): void {
    const optional = this.allowsNull(name)
    const known = new Set(values.filter((value) => value !== null))
    this.say(name, 'enum', optional ? [...known, null] : [...known], from)
    const column = this.#columns.get(name) as Schema
    // The values say as much.
    if (isNotNull(column.not)) delete column.not
  }

  /** Takes null from type and values; false where no type is said, or some rows may break what is said. */
  forbidNull(name: string): boolean {
    const column = this.#columns.get(name)
    if (column?.type === undefined || column['x-mostly'] !== undefined) return false
    const types = [column.type].flat().filter((type) => type !== 'null')
    column.type = types.length === 1 ? types[0] : types
    if (Array.isArray(column.enum)) column.enum = column.enum.filter((value) => value !== null)
    return true
  }

  /** Leaves a column with a format of dates to be read as dates; whether it may be null is said without the type. */
  untype(name: string, from: Node): void {
    const column = this.#columns.get(name)
    if (column?.format === undefined || column.type === undefined) return
    const optional = this.allowsNull(name)
    delete column.type
    if (!optional) this.say(name, 'not', NOT_NULL, from)
  }

  /** A keyword of the row. */
  top(keyword: string, value: unknown, from: Node): void {
    this.#add(this.#schema, [], keyword, value, from)
  }

  /** One more entry of a keyword of the row that is a list: keys, conditions. Said twice, it stands once. */
  append(keyword: string, value: unknown, from: Node): void {
    const known = (this.#schema[keyword] ?? []) as readonly unknown[]
    if (known.some((each) => JSON.stringify(each) === JSON.stringify(value))) return
    this.#schema[keyword] = [...known, value]
    this.#places.set(pointer([keyword, known.length]), from.at)
  }

  /** `x-foreign-keys`; an empty `dataset` is the table itself. */
  reference({ columns, dataset, references }: Required<ForeignKey>, from: Node): void {
    const value = { columns, ...(dataset === '' ? {} : { dataset }), references }
    this.append('x-foreign-keys', value, from)
  }

  /** Whether `x-fields-match` asks for every column already. */
  get asksForAll(): boolean {
    return asksForAll(this.#schema['x-fields-match'])
  }

  /** The column must be there. */
  require(name: string, from: Node): void {
    const names = (this.#schema.required ?? []) as string[]
    if (names.includes(name) || this.asksForAll) return
    this.#schema.required = [...names, name]
    this.#places.set(pointer(['required', names.length]), from.at)
  }

  /** A line of the requirement language. */
  line(line: Line, burden: Burden, from: Node): void {
    if (cannotFail(line)) this.lose('remark', from, 'a limit', 'whatever the data, it would hold')
    else this.#lineText(printLine(line), burden, from)
  }

  #lineText(text: string, burden: Burden, from: Node): void {
    const line = burden === 'require' ? text : `${burden}: ${text}`
    if (text.length > longestLine) this.lose('rule', from, 'a condition', 'it is longer than a line may be')
    else if (!this.#lines.has(line)) this.#lines.set(line, from.at)
  }

  /** A line of ours as it stands, with its burden before it. */
  written(text: string, from: Node): void {
    const [, burden = 'require', rest = text] = /^(warn|guard): *([\s\S]*)$/.exec(text) ?? []
    this.#lineText(rest, burden as Burden, from)
  }

  lose(kind: Lost['kind'], from: Node, what: string, why: string): void {
    const of = this.#ofWhat(from.path)
    this.#lost.push({ kind, where: pointer(from.path), what: of === '' ? what : `${what} of ${of}`, why, at: from.at })
  }

  finish(format: Format): Foreign {
    const lines = [...this.#lines]
    const value: Schema = { ...this.#schema }
    if (this.#columns.size > 0) value.properties = Object.fromEntries(this.#columns)
    if (lines.length > 0) value['x-require'] = lines.map(([line]) => entry(line))
    for (const [i, [, at]] of lines.entries()) {
      this.#places.set(pointer(['x-require', i]), at)
    }
    const { file } = this.#source
    const place = (path: Path): Position => {
      for (let length = path.length; length > 0; length--) {
        const known = this.#places.get(pointer(path.slice(0, length)))
        if (known !== undefined) return known
      }
      return { file }
    }
    const sheet: Sheet = { file, value, valueAt: place, keyAt: place, refuse: this.#source.refuse }
    return { format, sheet, unsupported: this.#lost }
  }
}

/** Ways of `x-fields-match` by which no column of the contract may lack. */
export const asksForAll = (match: unknown): boolean => match === 'exact' || match === 'equal' || match === 'subset'

/** How a column without a type says that it has no nulls. */
export const NOT_NULL = { const: null } as const
export const isNotNull = (not: unknown): boolean => JSON.stringify(not) === JSON.stringify(NOT_NULL)

function entry(line: string): unknown {
  const [, burden, text] = /^(warn|guard): ([\s\S]*)$/.exec(line) ?? []
  return burden === undefined ? line : { [burden]: text }
}
