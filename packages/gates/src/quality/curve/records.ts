/** Objects, one a step, as JSON lines or in a list: nested ones are named by their path, as in `train/loss`. */
import { isObject } from '@sea-trials/schema/json'
import type { Columns } from './columns.ts'
import { isJsonNumber } from './python-json.ts'

export type Records = readonly Readonly<Record<string, unknown>>[]

export const isRecords = (value: unknown): value is Records =>
  Array.isArray(value) && value.length > 0 && value.every((each) => isObject(each) && Object.values(each).some(isCell))

/** A key that a record lacks is an absent cell. What is neither number nor text is left out. */
export function columnsOfRecords(records: Records): Columns {
  const columns = new Map<string, (number | string | null)[]>()
  records.forEach((record, i) => {
    for (const [key, value] of cellsOf(record)) {
      const cells = columns.get(key) ?? new Array<number | string | null>(records.length).fill(null)
      cells[i] = value
      columns.set(key, cells)
    }
  })
  return columns
}

function cellsOf(record: Readonly<Record<string, unknown>>): readonly (readonly [string, number | string])[] {
  return Object.entries(record).flatMap(([key, value]): (readonly [string, number | string])[] => {
    if (isCell(value)) return [[key, value]]
    if (!isObject(value)) return []
    return Object.entries(value).flatMap(([inner, cell]) => (isCell(cell) ? [[`${key}/${inner}`, cell] as const] : []))
  })
}

const isCell = (value: unknown): value is number | string => isJsonNumber(value) || typeof value === 'string'
