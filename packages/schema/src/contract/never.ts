/** Schemas that no value keeps, where that is plain: what asks for a column that is nowhere. */
import { referred, type Schema } from './schemas.ts'

interface Known {
  readonly root: Schema
  /** The columns of a row; undefined where it may have any. */
  readonly columns: readonly string[] | undefined
  readonly isRow: boolean
}

/** Said only of what is certain: of a schema that is not looked into, it is false. */
export function isNeverKept(schema: unknown, known: Known): boolean {
  if (typeof schema !== 'object' || schema === null) return schema === false
  return Object.entries(schema).some(([keyword, value]) => refusesAll(keyword, value, known))
}

function refusesAll(keyword: string, value: unknown, known: Known): boolean {
  const { root, columns, isRow } = known
  switch (keyword) {
    case 'required':
      return columns !== undefined && (value as readonly string[]).some((name) => !columns.includes(name))
    case 'type':
      return isRow && ![value].flat().includes('object')
    case 'allOf':
      return (value as readonly unknown[]).some((each) => isNeverKept(each, known))
    case 'anyOf':
    case 'oneOf':
      return (value as readonly unknown[]).every((each) => isNeverKept(each, known))
    case '$ref':
      return isNeverKept(referred(root, value as string), known)
    case 'not':
      return value === true || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
    default:
      return false
  }
}
