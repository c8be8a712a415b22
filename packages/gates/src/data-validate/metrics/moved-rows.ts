/**
 * Rows of a data set that stood in another one on the base: a hold-out that was trained on examines nothing any more, and
 * after the move neither file shows it.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printName } from '@sea-trials/schema/requirement/print'
import { formatNumber, printable, someOf } from '@sea-trials/schema/text'
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import type { DataSet } from '../../data/data-set.ts'
import { columnsShown, failingRow } from '../failing-rows.ts'
import { type Ask, type Computed, namesOf } from './metric.ts'
import { columnsCompared } from './overlap.ts'

export async function movedRows(ask: Ask): Promise<Computed> {
  const { data, engine, versions, showing, requirement } = ask
  const other = ask.other as DataSet
  if (versions === undefined) return notApplicable('there is no earlier version to compare with')
  // Whether rows have moved is not known, and what is not shown is no pass.
  if (versions.lost !== undefined) return { measured: undefinedBecause('no rows', 0), told: { reason: versions.lost } }
  const base = printable(versions.base)
  const version = await versions.of(other)
  if (version.kind === 'absent' || version.kind === 'untracked')
    return notApplicable(`${base} has no ${printable(other.name)}`)
  if (version.kind === 'unknown') throw new SeaTrialsError('missing-file', version.why, version.fix, requirement.source)
  const [counted] = await engine.aggregate(data.table, [{ op: 'rows' }])
  const rows = Number(counted)
  if (version.kind === 'same' && (await versions.of(data)).kind === 'same')
    return {
      measured: exact(0, rows),
      notes: [
        `neither ${printable(data.name)} nor ${printable(other.name)} changed since ${base}: no row can have moved`,
      ],
    }
  const there = version.kind === 'same' ? other : version.data
  const likeness = { columns: columnsCompared(ask, there) }
  const moved = await engine.overlap(data.table, there.table, likeness)
  const alike = moved === 0 ? undefined : await onlyAlike(ask, there, likeness.columns)
  if (alike !== undefined) {
    const of = `${formatNumber(moved)} of ${formatNumber(rows)} rows of ${printable(data.name)} look like one`
    return { measured: undefinedBecause('no rows', 0), told: { reason: `${alike}: ${of}. ${TELL_APART}` } }
  }
  const kept = moved === 0 ? await idsKept(ask, there) : 0
  /** A file of the base by the name that it has there. */
  const file = (path: string): string =>
    version.kind === 'same' ? showing.file(path) : (version.paths[there.table.files.indexOf(path)] as string)
  return {
    measured: exact(moved, rows),
    ...(kept === 0 ? {} : { notes: [idNote(ask, kept)] }),
    failing: async (most) => {
      const located = await engine.locateOverlap(data.table, there.table, likeness, columnsShown(data, showing), most)
      return located.map((row) => ({
        ...failingRow(row, showing),
        value: `stood in ${file(row.twin.file)} row ${row.twin.row}`,
      }))
    },
  }
}

const TELL_APART =
  'Name columns that tell rows apart, `moved_rows(..., column)`, or rename in a pull request that changes no rows.'

/**
 * Columns that went, or have another name here, may be what told the rows apart: what is left then matches rows that were never the
 * same. Undefined where the columns compared tell as many rows of the base apart as all of its columns do, and where the line names them.
 */
async function onlyAlike(ask: Ask, there: DataSet, columns: readonly string[]): Promise<string | undefined> {
  const { data, roles, engine } = ask
  if (namesOf(ask, 'column').length > 0) return undefined
  const all = there.table.columns.map(({ name }) => name).filter((name) => name !== roles.id)
  const gone = all.filter((name) => !data.table.columns.some((column) => column.name === name))
  if (gone.length === 0) return undefined
  const different = async (by: readonly string[]): Promise<number> =>
    (await engine.classSizes(there.table, by)).reduce((sum, { classes }) => sum + classes, 0)
  const [whole, left] = [await different(all), await different(columns)]
  if (left === whole) return undefined
  return `${someOf(gone, 3)} of ${printable(there.name)} is not in ${printable(data.name)} here, and without it ${formatNumber(whole)} different rows are ${formatNumber(left)}`
}

/** Rows with the id of a row that stood there, where an id names one row over both data sets today. */
async function idsKept(ask: Ask, there: DataSet): Promise<number> {
  const { data, other, engine, roles } = ask
  const sides = [data, there, other as DataSet]
  const named = roles.id
  if (named === undefined || namesOf(ask, 'column').length > 0) return 0
  if (!sides.every(({ table }) => table.columns.some(({ name }) => name === named))) return 0
  const likeness = { columns: [named] }
  const today = await engine.overlap(data.table, (other as DataSet).table, likeness)
  return today === 0 ? engine.overlap(data.table, there.table, likeness) : 0
}

function idNote({ data, other, versions, roles }: Ask, kept: number): string {
  const [name, id] = [printName((other as DataSet).name), printName(roles.id as string)]
  const base = printable(versions?.base as string)
  return `rows of ${printable(data.name)} whose ${printable(roles.id)} a row of \`${name}\` had on ${base}, with other values: ${formatNumber(kept)}; \`moved_rows(${name}, ${id})\` counts them`
}

const notApplicable = (why: string): Computed => ({ measured: undefinedBecause('no rows', 0), notApplicable: why })
