/** The most frequent value of a column: how frequent it is, whether it is alone, and whether it is one that is asked for. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Condition } from '@sea-trials/schema/requirement/ast'
import { columnsIn } from '@sea-trials/schema/requirement/columns'
import { printable } from '@sea-trials/schema/text'
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import type { ColumnInfo } from '@sea-trials/tables/engine'
import { isPrivate } from '../contract/reading.ts'
import { share } from './aggregates.ts'
import { type Ask, type Computed, columnArgument, columnOf, conditionOf, heldIn, type Plan } from './metric.ts'

/** Rows of the most frequent value over rows with a value. */
export function modeShare(ask: Ask): Plan {
  const column = columnArgument(ask)
  const where = heldIn(ask, column)
  return {
    wanted: [
      { op: 'mode_count', column: column.name, where },
      { op: 'rows', where },
    ],
    measure: ([most, held]) => share(Number(most), Number(held)),
  }
}

/** Values of which none is more frequent: 1, or as many as share the first place. */
export function modes(ask: Ask): Plan {
  const column = columnArgument(ask)
  const where = heldIn(ask, column)
  return {
    wanted: [
      { op: 'modes', column: column.name, where },
      { op: 'rows', where },
    ],
    measure: ([found, held]) =>
      Number(held) === 0 ? undefinedBecause('no rows', 0) : exact(Number(found), Number(held)),
  }
}

/** Of the most frequent values those that keep a condition: all or nothing, but where several share the first place. */
export async function modeCompliance(ask: Ask): Promise<Computed> {
  const { data, engine, showing } = ask
  const { condition, column } = asked(ask)
  const { name } = column
  const where = heldIn(ask, column)
  const counts = await engine.aggregate(data.table, [
    { op: 'modes', column: name, kept: condition, where },
    { op: 'modes', column: name, where },
    { op: 'mode_count', column: name, where },
    { op: 'rows', where },
  ])
  const [kept, found, most, held] = counts.map(Number) as [number, number, number, number]
  if (held === 0) return { measured: undefinedBecause('no rows', 0) }
  const measured = exact(kept / found, held)
  if (found > MOST_TOLD || isPrivate(showing.schema, name)) return { measured }
  const [values = []] = await engine.frequent(data.table, [{ column: name, where }], most)
  return { measured, detail: `most frequent: ${values.map(({ value }) => printable(value)).join(', ')}` }
}

/** Of several values that share the first place so many are named. */
const MOST_TOLD = 3

function asked(ask: Ask): { readonly condition: Condition; readonly column: ColumnInfo } {
  const { data, requirement } = ask
  const condition = conditionOf(ask)
  const [name, ...more] = columnsIn(condition)
  if (name !== undefined && more.length === 0) return { condition, column: columnOf(data, name, requirement) }
  throw new SeaTrialsError(
    'bad-requirement',
    'the condition is not about one column, whose most frequent value could keep it',
    'Name one column: `mode_compliance(city in ("Rome", "Oslo")) >= 100%`.',
    requirement.source,
  )
}
