/** Parts of a data set. Rows keep the numbers that they have in their files. */
import type { Predicate } from '../engine.ts'
import { predicate } from './predicate.ts'
import type { Relation } from './relation.ts'
import { columnAt, number } from './sql.ts'

/** As a data set of its own. */
export function filtered(base: Relation, only: Predicate): Relation {
  const where = predicate(base, only)
  return {
    instance: base.instance,
    table: { ...base.table },
    prepare: base.prepare,
    ...(base.extremes === undefined ? {} : { extremes: base.extremes }),
    // Text moves into a table when it is used again: what stands after FROM is asked for each time.
    get whole() {
      const { from, where: already } = base.whole ?? { from: base.from, where: 'true' }
      return { from, where: `${already} AND ${where}` }
    },
    get from() {
      return `(SELECT * FROM ${base.from} WHERE ${where})`
    },
    get rowsPerFile() {
      return base.rowsPerFile
    },
    get streaming() {
      return base.streaming
    },
  }
}

/**
 * One of so many rows of the file after another, which one by a hash: the same rows whatever the number of threads, and of files
 * whose rows take turns (two sensors, four quarters a customer) not those of the same turn.
 */
export function thinned(relation: Relation, every: number): string {
  if (every <= 1) return relation.from
  const { from, where } = relation.whole ?? { from: relation.from, where: 'true' }
  const row = relation.rowsPerFile === undefined ? 'file_row_number' : 'rowid'
  const names = relation.table.columns.map((_, index) => columnAt(index)).join(', ')
  const of = number(every)
  const picked = `sea_row % ${of} = hash(sea_row // ${of}) % ${of}`
  return `(SELECT ${names} FROM (SELECT *, ${row}::BIGINT AS sea_row FROM ${from}) WHERE ${picked} AND ${where})`
}
