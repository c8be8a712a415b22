/** Whether values rise or fall from row to row, as the files have them: what is appended, what is read as a sequence. */
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import type { Direction } from '@sea-trials/tables/engine'
import { columnsShown, failingRow } from '../failing-rows.ts'
import { notNumbers, numberCount, numbers } from './aggregates.ts'
import { type Ask, type Computed, columnArgument, columnOf, leftOutNote, namesOf, rowsOf } from './metric.ts'

export const DIRECTIONS: readonly Direction[] = [
  'increasing',
  'decreasing',
  'strictly_increasing',
  'strictly_decreasing',
]

/**
 * Values that do not stand on the wrong side of the one before them over values, the first of a sequence being in order by
 * itself: Great Expectations' share. Rows without a value are passed over. Undefined where no value has one before it.
 */
export async function inOrder(ask: Ask): Promise<Computed> {
  const { data, engine, showing, requirement } = ask
  const column = columnArgument(ask)
  const wanted = {
    column: column.name,
    direction: namesOf(ask, 'direction')[0] as Direction,
    within: namesOf(ask, 'within').map((name) => columnOf(data, name, requirement).name),
    ...rowsOf(ask, column),
  }
  const counts = column.type === 'number' ? await engine.aggregate(data.table, numbers(ask)) : []
  numberCount(ask, counts)
  const { values, pairs, breaks } = await engine.order(data.table, wanted)
  return {
    measured:
      pairs === 0
        ? undefinedBecause(values === 0 ? 'no rows' : 'too few rows', values)
        : exact((values - breaks) / values, values),
    notes: leftOutNote(ask, notNumbers(counts)),
    failing: async (most) => {
      const found = await engine.locateDisorder(data.table, wanted, columnsShown(data, showing, column.name), most)
      return found.map((row) => failingRow(row, showing, column.name))
    },
  }
}
