/** A profile as a reference of drift: cells are cut from its bins and values, and counted by its state. */
import { cutOf, rowsBetween } from '@sea-trials/profile/cells'
import { type ColumnProfile, type Profile, presentIn } from '@sea-trials/profile/state'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { distinctOf } from '@sea-trials/stats/distinct'
import { countOf, type Histogram } from '@sea-trials/stats/histogram'
import { type Cells, type Counts, isCategory } from '../drift/cells.ts'
import type { Reference } from '../drift/reference.ts'

export function ofProfile(name: string, { rows, columns }: Profile): Reference {
  const known = new Map(columns.map((column) => [column.name, column]))
  const columnOf = (each: string): ColumnProfile => known.get(each) as ColumnProfile
  return {
    name,
    columns,
    cut: async (names) => names.map((each) => cut(columnOf(each), rows)),
    count: async (cells) => cells.map((each) => count(columnOf(each.column), rows, each)),
  }
}

/**
 * A text is compared value by value only where every value is named. Were those that few rows share thrown together, the
 * named ones would be those that happened to be frequent in the profile, and become rarer in any other rows. Hashes choose
 * no value by its count.
 */
function cut(column: ColumnProfile, rows: number): Cells {
  const { name, type, values, registers, histogram } = column
  if (type === 'boolean') return { kind: 'categories', column: name, values: [true, false] }
  const of = type === 'string' ? 'length' : 'value'
  const numbers = { kind: 'numbers', column: name, of, ...cutOf(histogram as Histogram) } as const
  if (type !== 'string') return numbers
  const named = values?.other === 0 ? values.counts : undefined
  if (!isCategory(named?.length ?? distinctOf(registers), presentIn(column, rows))) return numbers
  if (named === undefined) return { kind: 'buckets', column: name }
  return { kind: 'categories', column: name, values: named.map(([value]) => value) }
}

function count(column: ColumnProfile, rows: number, cells: Cells): Counts {
  const { nan, infinite, trues = 0, values, buckets, histogram } = column
  const missing = column.nulls + column.tokens
  const present = presentIn(column, rows)
  if (cells.kind === 'buckets') return [missing, ...buckets, 0]
  if (cells.kind === 'numbers') {
    const binned = countOf(histogram as Histogram)
    // Infinite dates have no bin, and are null to whoever counts rows in cells.
    return [missing + present - binned, ...rowsBetween(histogram as Histogram, cells.edges), nan, infinite]
  }
  const counts = new Map<Scalar, number>(
    column.type === 'boolean'
      ? [
          [true, trues],
          [false, present - trues],
        ]
      : values?.counts,
  )
  return [missing, ...cells.values.map((value) => counts.get(value) ?? 0), 0]
}
