/** Rows of one data set that also stand in another: what was learnt by heart must not be examined. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { exact } from '@sea-trials/stats/estimate'
import type { Likeness } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import { columnsShown, twinRow } from '../failing-rows.ts'
import { type Ask, type Computed, columnOf, namesOf, numberOf } from './metric.ts'

/** Of two floats of single precision that came from the same number, the first six digits agree. */
const DIGITS = 6
/** A double has no more. */
const MOST_DIGITS = 15

export const overlap = (ask: Ask): Promise<Computed> => shared(ask, { columns: columnsCompared(ask, otherOf(ask)) })

export const normalisedOverlap = async (ask: Ask): Promise<Computed> =>
  shared(ask, { columns: columnsCompared(ask, otherOf(ask)), digits: digitsOf(ask) })

const otherOf = ({ other }: Ask): DataSet => other as DataSet

async function shared(ask: Ask, likeness: Likeness): Promise<Computed> {
  const { data, engine, showing } = ask
  const second = otherOf(ask)
  const [rows] = await engine.aggregate(data.table, [{ op: 'rows' }])
  const count = await engine.overlap(data.table, second.table, likeness)
  return {
    measured: exact(count, Number(rows)),
    failing: async (most) => {
      const show = columnsShown(data, showing)
      const found = await engine.locateOverlap(data.table, second.table, likeness, show, most)
      return found.map((row) => twinRow(row, showing))
    },
  }
}

/** Without named columns a row is what it says, not the number it was given: the id is left out. */
export function columnsCompared(ask: Ask, other: DataSet): readonly string[] {
  const { data, roles, requirement } = ask
  const named = namesOf(ask, 'column')
  for (const name of named) for (const each of [data, other]) columnOf(each, name, requirement)
  const both = data.table.columns
    .map(({ name }) => name)
    .filter((name) => name !== roles.id && other.table.columns.some((column) => column.name === name))
  const columns = named.length > 0 ? named : both
  if (columns.length > 0) return columns
  throw new SeaTrialsError(
    'missing-column',
    `${printable(data.name)} and ${printable(other.name)} have no column in common`,
    'Are these the files that were meant?',
    requirement.source,
  )
}

function digitsOf(ask: Ask): number {
  const digits = numberOf(ask, 'digits') ?? DIGITS
  if (Number.isInteger(digits) && digits >= 1 && digits <= MOST_DIGITS) return digits
  throw new SeaTrialsError(
    'bad-requirement',
    `numbers cannot be rounded to ${digits} significant digits`,
    `Write a whole number from 1 to ${MOST_DIGITS}.`,
    ask.requirement.source,
  )
}
