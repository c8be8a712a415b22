/** What the values of a column are: said by an expectation of types, or needed by one of text or numbers. */
import { printable } from '../../../text.ts'
import type { Ask } from './expectation.ts'

/** Keywords of text need a column that is read as text, and keywords of numbers one of numbers; it cannot be both. */
export function typed({ draft, node, column }: Ask, type: 'string' | 'number'): string | undefined {
  const said = draft.said(column, 'type') as readonly string[] | undefined
  if (said === undefined) draft.say(column, 'type', [type, 'null'], node)
  else if (said[0] !== type && !(type === 'number' && said[0] === 'integer'))
    return `another expectation reads the column as ${said[0]}`
  return undefined
}

/** Names that pandas, Spark and databases give to types that JSON knows. */
const TYPES: readonly (readonly [string, RegExp])[] = [
  [
    'integer',
    /^(u?int(8|16|32|64)?|integer(type)?|big_?int(eger)?|small_?int(eger)?|tinyint|longtype|shorttype|bytetype|hugeint)$/i,
  ],
  ['number', /^(float(16|32|64)?|floattype|double(type|_precision)?|real|numeric|decimal(type)?|number)$/i],
  ['string', /^(str|string(type|dtype)?|(n?var)?char|text|varchar2)(\(\d+\))?$/i],
  ['boolean', /^(bool|boolean(type)?|bool_)$/i],
]

export function ofType({ draft, node, column }: Ask, names: readonly string[]): string | undefined {
  const types = names.map((name) => TYPES.find(([, known]) => known.test(name))?.[0])
  const named = new Set(types.filter((type) => type !== undefined))
  // Whole numbers are numbers.
  const known = [...named].filter((type) => type !== 'integer' || !named.has('number'))
  const strange = names[types.indexOf(undefined)]
  if (known.length === 0 || strange !== undefined) return `the type ${printable(strange ?? '')} is none of JSON`
  const said = draft.said(column, 'type') as readonly string[] | undefined
  // Said before by what the column needs: the type itself says more.
  if (said?.some((type) => type !== 'null' && !known.includes(type)))
    return `another expectation reads the column as ${said[0]}`
  if (said === undefined) draft.say(column, 'type', [...known, 'null'], node)
  return undefined
}
