/** Text for statements. Columns are named c0, c1, ... inside, so that no name of the user's ever stands in SQL. */

import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'

/** A string literal. SQL text ends at a NUL byte, hence `chr(0)`. */
export function text(value: string): string {
  return value
    .split('\0')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ')
}

/** An exact number literal: digits with an exponent are read as a double, without one as a decimal, which loses the last of sixteen. */
export function number(value: number): string {
  if (Number.isSafeInteger(value)) return value < 0 || Object.is(value, -0) ? `(${value})` : String(value)
  if (Number.isFinite(value)) return `(${value.toExponential()}::DOUBLE)`
  return `'${value}'::DOUBLE`
}

/** The same beside whole numbers: of two that are one double the engine would not tell which is larger. */
export const exactly = (value: number): string =>
  Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 2 ** 127
    ? `(${BigInt(value)}::HUGEINT)`
    : number(value)

export const list = (values: readonly string[]): string => `[${values.map(text).join(', ')}]`

/** A quoted name, for views that a statement of the user's speaks of, and nowhere else. Throws on what no name can hold. */
export function identifier(name: string): string {
  if (!name.includes('\0')) return `"${name.replaceAll('"', '""')}"`
  throw new SeaTrialsError('bad-requirement', `${printable(name)} cannot stand in a statement`, 'Rename it.')
}

/** The name of the i-th column inside a statement. */
export const columnAt = (index: number): string => `c${index}`

/** The name of the column beside it that holds the texts which mean "there is no value". */
export const tokenAt = (index: number): string => `m${index}`

/** And of the one that holds texts which are not of its type. */
export const misfitAt = (index: number): string => `x${index}`
