/** Columns whose values never repeat, where that is no accident. */
import { distinctOf } from '@sea-trials/stats/distinct'
import type { Engine, Table } from '@sea-trials/tables/engine'
import { type ColumnProfile, type Profile, presentIn } from '../state.ts'
import type { ColumnDraft } from './draft.ts'

/** Whether the requirement language can name it: on one line, nothing that an editor would obey. */
export const isName = (name: string): boolean => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)

const CALLED_KEY = /(^|[_\s-])(id|key|uuid|guid|no|number|nr|code)$|Id$|ID$/i

/**
 * Names of the columns that are promised to be unique: without gaps, no value twice in any of the tables (exact), and either
 * called like a key or so dense that chance would have repeated one: with n values out of a range of w, n^2 / 2w repeats
 * are expected, and ten of them that did not happen are evidence.
 */
export async function uniqueness(
  engine: Engine,
  tables: readonly Table[],
  drafts: readonly ColumnDraft[],
  half: Profile,
  rows: number,
): Promise<ReadonlySet<string>> {
  const [table] = tables as readonly [Table]
  const likely = drafts.filter(({ info, complete }, i) => {
    const column = half.columns[i] as ColumnProfile
    const present = presentIn(column, half.rows)
    if (!complete || present < 10 || (info.type !== 'integer' && info.type !== 'string')) return false
    if (distinctOf(column.registers) < 0.85 * present) return false
    return CALLED_KEY.test(info.name) || isDense(column, rows)
  })
  const unique = new Set<string>()
  for (const { info } of likely) {
    const columns = [info.name]
    let holds = true
    for (const each of [table, ...tables.slice(1)]) {
      if (!each.columns.some(({ name }) => name === info.name)) continue
      holds &&= (await engine.repeats(each, columns)) === 0
    }
    if (holds) unique.add(info.name)
  }
  return unique
}

function isDense({ type, extremes }: ColumnProfile, rows: number): boolean {
  if (type !== 'integer' || extremes === undefined) return false
  const width = extremes[1] - extremes[0] + 1
  return (rows * rows) / (2 * width) >= 10
}
