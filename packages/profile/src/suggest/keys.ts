/** Columns that say how rows belong together: what they are of, and which step of which series they are. */
import type { Engine, Table } from '@sea-trials/tables/engine'
import type { ColumnDraft } from './draft.ts'
import { isName } from './unique.ts'

const CALLED_ID = /(^|[_\s-])id$|Id$|ID$/i
/** An entity of more rows than these is a group. */
const MOST_ROWS_EACH = 20
/** More are read for next to nothing. */
const MOST_COLUMNS = 8

export interface Steps {
  readonly series: string
  readonly time: string
}

/** Columns called like a key of which a value stands in a few rows, in some of them more than once. */
export async function repeatedKeys(
  engine: Engine,
  table: Table,
  { rows, columns, label }: About,
): Promise<readonly RepeatedKey[]> {
  const found: RepeatedKey[] = []
  for (const { info, complete } of columns) {
    const { name, type } = info
    if (!complete || name === label || !CALLED_ID.test(name) || !isName(name)) continue
    if (type !== 'integer' && type !== 'string') continue
    const distinct = rows - (await engine.repeats(table, [name]))
    if (distinct < rows && distinct >= rows / MOST_ROWS_EACH) found.push({ column: name, distinct })
  }
  return found
}

export interface RepeatedKey {
  readonly column: string
  readonly distinct: number
}

interface About {
  readonly rows: number
  readonly columns: readonly Pick<ColumnDraft, 'info' | 'complete'>[]
  readonly label: string
}

/** A time of which every series has each value once; undefined where no two columns are that. */
export async function stepsOf(engine: Engine, table: Table, label: string): Promise<Steps | undefined> {
  const named = table.columns.filter(({ name }) => name !== label && isName(name))
  const times = named.filter(({ type }) => type === 'date' || type === 'timestamp')
  const keys = named.filter(({ type }) => type === 'string' || type === 'integer')
  for (const { name: time } of times.slice(0, MOST_COLUMNS)) {
    if ((await engine.repeats(table, [time])) === 0) continue
    for (const { name: series } of keys.slice(0, MOST_COLUMNS)) {
      if ((await engine.repeats(table, [series])) === 0) continue
      if ((await engine.repeats(table, [series, time])) === 0) return { series, time }
    }
  }
  return undefined
}
