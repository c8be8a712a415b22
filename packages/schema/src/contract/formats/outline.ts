/** A contract as a writer of another language goes through it: what it does not take is lost, and named. */
import type { Position } from '../../error.ts'
import type { RequirementText } from '../../policy/policy.ts'
import { printable } from '../../text.ts'
import { pointer } from '../../yaml.ts'
import type { Contract } from '../contract.ts'
import type { ForeignKey } from '../ours.ts'
import { asksForAll, isNotNull, type Lost } from './draft.ts'

export type Written = Readonly<Record<string, unknown>>

/** A writer gives the file's text, and tells the outline what it could not say. */
export type Writer = (outline: Outline) => string

export type RequirementLine = RequirementText & { readonly path: readonly (string | number)[] }

export class Column {
  readonly name: string
  readonly schema: Written
  readonly #outline: Outline
  readonly #taken = new Set<string>()

  constructor(name: string, schema: Written, outline: Outline) {
    this.name = name
    this.schema = schema
    this.#outline = outline
  }

  /** The value of a keyword, which the writer says. */
  take<T = unknown>(keyword: string): T | undefined {
    this.#taken.add(keyword)
    return this.schema[keyword] as T | undefined
  }

  get path(): readonly string[] {
    return ['properties', this.name]
  }

  lose(keyword: string, why: string): void {
    this.#taken.add(keyword)
    this.#outline.lose([...this.path, keyword], `${keyword} of ${printable(this.name)}`, why)
  }

  /** Keywords that nothing has taken. */
  loseOthers(why: string): void {
    for (const keyword of Object.keys(this.schema)) if (!this.#taken.has(keyword)) this.lose(keyword, why)
  }

  /** The types but null; empty where none is said. */
  get types(): readonly string[] {
    return [(this.schema.type ?? []) as string | readonly string[]].flat().filter((type) => type !== 'null')
  }

  /** Whether null is allowed, as far as types say; where they say nothing, values do. */
  get optional(): boolean {
    const { type, not } = this.schema
    if (type !== undefined) return [type].flat().includes('null')
    return this.#values?.includes(null) ?? !isNotNull(not)
  }

  get #values(): readonly unknown[] | undefined {
    if (Array.isArray(this.schema.enum)) return this.schema.enum
    return Object.hasOwn(this.schema, 'const') ? [this.schema.const] : undefined
  }

  /** The values of `enum` or `const` without null; undefined where none are said, or null is among them and may not be, or is not and may. */
  values(): readonly unknown[] | undefined {
    const values = this.#values
    this.take('enum')
    if (!Object.hasOwn(this.schema, 'enum')) this.take('const')
    if (values === undefined) return undefined
    if (values.includes(null) === this.optional) return values.filter((value) => value !== null)
    this.lose('enum', 'whether null is one of the values, and whether the type allows it, are two things there')
    return undefined
  }
}

export class Outline {
  readonly #contract: Contract
  readonly #lost: Lost[] = []
  readonly columns: readonly Column[]

  /** `rows`: the language says everything of a row that a contract does. */
  constructor(contract: Contract, rows = false) {
    this.#contract = contract
    const properties = (contract.schema.properties ?? {}) as Readonly<Record<string, unknown>>
    this.columns = Object.entries(properties).map(
      ([name, schema]) => new Column(name, rows ? {} : this.#asMapping(name, schema), this),
    )
    if (!rows) this.#loseRow()
  }

  #loseRow(): void {
    const contract = this.#contract
    const known = new Set([
      'type',
      'properties',
      'required',
      'title',
      'description',
      'x-primary-key',
      'x-require',
      'additionalProperties',
      'x-fields-match',
      'x-unique-keys',
      'x-foreign-keys',
      'x-rows',
    ])
    for (const keyword of Object.keys(contract.schema))
      if (!known.has(keyword) && !keyword.startsWith('$')) this.lose([keyword], keyword, 'it is about the whole row')
    if (!['undefined', 'boolean'].includes(typeof contract.schema.additionalProperties))
      this.lose(['additionalProperties'], 'additionalProperties', 'other columns cannot be judged there')
  }

  #asMapping(name: string, schema: unknown): Written {
    if (typeof schema !== 'boolean') return schema as Written
    if (!schema)
      this.lose(['properties', name], `that there is no column ${printable(name)}`, 'it cannot be said there')
    return {}
  }

  get schema(): Written {
    return this.#contract.schema
  }

  /** Columns that must be there. */
  get required(): readonly string[] {
    const { required, properties } = this.#contract.schema
    const named = (required ?? []) as readonly string[]
    return asksForAll(this.match) ? [...new Set([...Object.keys(properties ?? {}), ...named])] : named
  }

  /** Those of which no more is said. */
  get onlyRequired(): readonly string[] {
    return this.required.filter((name) => this.columns.every((column) => column.name !== name))
  }

  loseOnlyRequired(): void {
    for (const name of this.onlyRequired)
      this.lose(['required'], `that ${printable(name)} is there`, 'nothing else is said of it')
  }

  /** Whether no other columns may be there. */
  get closed(): boolean {
    return (
      this.#contract.schema.additionalProperties === false ||
      ['exact', 'equal', 'superset'].includes(String(this.match))
    )
  }

  /** `x-fields-match`. */
  get match(): unknown {
    return this.#contract.schema['x-fields-match']
  }

  /** What `required` and `closed` leave of it. */
  loseMatch(): void {
    if (this.match === 'exact') this.lose(['x-fields-match'], 'the order of the columns', 'it is not said there')
    if (this.match === 'partial' && this.required.length === 0 && !this.closed)
      this.lose(['x-fields-match'], 'that one column at least is there', 'it is not said there')
  }

  get uniqueKeys(): readonly (readonly string[])[] {
    return (this.#contract.schema['x-unique-keys'] ?? []) as readonly (readonly string[])[]
  }

  get foreignKeys(): readonly ForeignKey[] {
    return (this.#contract.schema['x-foreign-keys'] ?? []) as readonly ForeignKey[]
  }

  /** Conditions that no row may break. */
  get rows(): readonly string[] {
    return (this.#contract.schema['x-rows'] ?? []) as readonly string[]
  }

  /** Keys, references and conditions that nothing there says. */
  loseEach(keyword: 'x-unique-keys' | 'x-foreign-keys' | 'x-rows', why: string): void {
    const words = { 'x-unique-keys': 'a key', 'x-foreign-keys': 'a reference', 'x-rows': 'a condition on rows' }
    const list = (this.#contract.schema[keyword] ?? []) as readonly unknown[]
    for (const i of list.keys()) this.lose([keyword, i], words[keyword], why)
  }

  get key(): readonly string[] {
    return (this.#contract.schema['x-primary-key'] ?? []) as readonly string[]
  }

  get lines(): readonly RequirementLine[] {
    return this.#contract.require.map((line, i) => ({ ...line, path: ['x-require', i] }))
  }

  /** With its burden, as it is written. */
  loseLine({ text, burden, path }: RequirementLine, why: string): void {
    this.lose(path, printable(burden === 'require' ? text : `${burden}: ${text}`), why)
  }

  lose(path: readonly (string | number)[], what: string, why: string): void {
    const at: Position = this.#contract.place(path)
    this.#lost.push({ kind: 'rule', where: pointer(path), what, why, at })
  }

  /** What a line says is said there too, and less. */
  remark({ text, path }: RequirementLine, why: string): void {
    this.#lost.push({
      kind: 'remark',
      where: pointer(path),
      what: printable(text),
      why,
      at: this.#contract.place(path),
    })
  }

  get lost(): readonly Lost[] {
    return this.#lost
  }
}

/** Without the keys whose value is undefined. */
export const without = (mapping: Written): Written =>
  Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined))

/** A simple line of the language, taken apart: `completeness(income) >= 95%`. */
export interface Simple {
  readonly metric: string
  readonly column?: string
  readonly operator: '>=' | '<=' | '>' | '<' | '='
  readonly limit: number
}

const SIMPLE = /^(\w+)(?:\((?:(\w+)|`((?:[^`]|``)+)`)\))? (>=|<=|>|<|=) (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(%?)$/

export function simpleLine(text: string): Simple | undefined {
  const [, metric, plain, quoted, operator, digits, percent] = SIMPLE.exec(text) ?? []
  if (metric === undefined) return undefined
  const column = plain ?? quoted?.replaceAll('``', '`')
  const limit = percent === '%' ? Number((Number(digits) / 100).toPrecision(12)) : Number(digits)
  return { metric, operator: operator as Simple['operator'], limit, ...(column === undefined ? {} : { column }) }
}
