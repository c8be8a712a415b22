/**
 * Rows of a data set that stood in another one on the base: a hold-out that was trained on examines nothing any more, and
 * after the move neither file shows it.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import type { DataSet } from '../../data/data-set.ts'
import { columnsShown, failingRow } from '../failing-rows.ts'
import type { Ask, Computed } from './metric.ts'
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
  if (version.kind === 'same' && (await versions.of(data)).kind === 'same')
    return notApplicable(`neither ${printable(data.name)} nor ${printable(other.name)} changed since ${base}`)
  const there = version.kind === 'same' ? other : version.data
  const likeness = { columns: columnsCompared(ask, there) }
  const [rows] = await engine.aggregate(data.table, [{ op: 'rows' }])
  const moved = await engine.overlap(data.table, there.table, likeness)
  /** A file of the base by the name that it has there. */
  const file = (path: string): string =>
    version.kind === 'same' ? showing.file(path) : (version.paths[there.table.files.indexOf(path)] as string)
  return {
    measured: exact(moved, Number(rows)),
    failing: async (most) => {
      const located = await engine.locateOverlap(data.table, there.table, likeness, columnsShown(data, showing), most)
      return located.map((row) => ({
        ...failingRow(row, showing),
        value: `stood in ${file(row.twin.file)} row ${row.twin.row}`,
      }))
    },
  }
}

const notApplicable = (why: string): Computed => ({ measured: undefinedBecause('no rows', 0), notApplicable: why })
