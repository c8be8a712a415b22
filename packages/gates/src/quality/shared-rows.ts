/** Rows that a model has learnt from and is judged on: by their ids where they have any, else by all that they hold. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { columnsIn } from '@sea-trials/schema/requirement/columns'
import { printable } from '@sea-trials/schema/text'
import { agreementOfIds, isBeyondChance, isBeyondOneDraw, sharedShare } from '@sea-trials/stats/coincidence'
import type { Coincidences, Engine, Table } from '@sea-trials/tables/engine'
import { labelColumns } from './roles.ts'
import type { Rows } from './rows.ts'

type Side = Pick<Rows, 'where' | 'table'>

/**
 * `many`: enough for what is said of one data set against the other to be wrong. `maybe`: they may be other rows that look alike.
 * `few`: to be told, and no more.
 */
export interface Shared {
  readonly standing: 'many' | 'maybe' | 'few'
  /** "12 of 100 rows of data set `train` are rows of data set `holdout` as well, by `id` and ...". */
  readonly said: string
  readonly mend: string
}

/** From this share of the rows of either data set on they are many. */
const MANY = 0.05
/** Of ids that count rows none agrees with the rest but by chance; of ids that are of rows, all do. The label alone says less. */
const [OF_ROWS, OF_LABELS] = [0.5, 0.9]

/** What the training rows and the rows that are judged have in common; undefined where nothing shows that it is a row. */
export async function sharedRows(
  engine: Engine,
  policy: Policy,
  training: Side,
  held: Side,
): Promise<Shared | undefined> {
  const ids = idsOf(policy, training.table, held.table)
  const others = comparable(policy, training.table, held.table).filter((name) => !ids.includes(name))
  const coincide: Coincide = (names) => engine.coincidences(training.table, held.table, names)
  const told = (counted: Counted): Shared => describe(counted, policy, training, held)
  if (others.length === 0) return undefined
  const byId = ids.length === 0 ? undefined : await coincide(ids)
  if (byId !== undefined && byId.matched > 0) {
    const labels = labelColumns(policy.columns).filter((name) => others.includes(name))
    for (const [rest, least] of [[others, OF_ROWS] as const, [labels, OF_LABELS] as const]) {
      const found = await agreeing(coincide, ids, rest, byId, least)
      if (found === undefined || found.shared[0] === 0) continue
      const share = Math.max(found.shared[0] / found.rows[0], found.shared[1] / found.rows[1])
      const by = `by ${ids.map(printable).join(', ')} and ${rest === labels && labels.length < others.length ? 'the label' : 'all else that both have'}`
      return told({ rows: found.shared[0], of: found.rows[0], by, standing: share >= MANY ? 'many' : 'few' })
    }
  }
  const alike = await coincide(others)
  if (alike === undefined) return undefined
  const share = sharedShare(alike)
  const isOther = byId !== undefined && byId.matched === 0
  // Rows with ids of their own may be what one customer is like in two months.
  if (isOther && share < 0.5) return undefined
  const isBeyond = isBeyondChance(alike)
  if (!isBeyond && !isBeyondOneDraw(alike)) return undefined
  if (await isCounted(engine, coincide, [training.table, held.table], others, alike)) return undefined
  const standing = share < MANY ? 'few' : isBeyond && !isOther ? 'many' : 'maybe'
  const by = `by the ${others.length === 1 ? 'column' : `${others.length} columns`} that both have${isOther ? ' besides the id' : ''}`
  return told({ rows: alike.matched, of: alike.rows[0], by, standing })
}

/** Throws `bad-input` where many rows are on both sides. */
export function assertFew(shared: Shared | undefined, consequence: string): void {
  if (shared?.standing !== 'many') return
  throw new SeaTrialsError('bad-input', `${shared.said}: ${consequence}`, shared.mend)
}

/** Columns that both have, without those that tell the data sets apart by construction. */
function comparable({ columns, data }: Policy, training: Table, held: Table): readonly string[] {
  const conditions = Object.values(data).flatMap(({ where }) => (where === undefined ? [] : columnsIn(where)))
  const { id, fold, run, horizon } = columns
  const aside = new Set([...conditions, id, fold, run, horizon])
  return held.columns.map(({ name }) => name).filter((name) => !aside.has(name) && has(training, name))
}

const has = ({ columns }: Table, column: string): boolean => columns.some(({ name }) => name === column)

/** A forecast is of a series at a time, whatever it is numbered. */
function idsOf({ task, columns: { id, series, time } }: Policy, ...tables: readonly Table[]): readonly string[] {
  const ids = task === 'forecasting' ? [series, time] : [id]
  const named = ids.filter((name) => name !== undefined)
  return named.every((name) => tables.every((table) => has(table, name))) ? named : []
}

type Coincide = (names: readonly string[]) => Promise<Coincidences | undefined>

/** Rows whose ids and whose other columns are the same, where ids are of rows and not counted in each data set by itself. */
async function agreeing(
  coincide: Coincide,
  ids: readonly string[],
  rest: readonly string[],
  byId: Coincidences,
  least: number,
): Promise<Coincidences | undefined> {
  const apart = rest.length === 0 ? undefined : await coincide(rest)
  const whole = apart && (await coincide([...ids, ...rest]))
  if (apart === undefined || whole === undefined) return undefined
  const agreement = agreementOfIds(byId.shared[1], whole.shared[1], apart.agreeing)
  return agreement !== undefined && agreement >= least ? whole : undefined
}

/**
 * Whether what is alike holds a column that is each row's own and counts rows, which nobody named as the id: 1, 2, 3 stand in any two
 * files, and are no draws of anything.
 */
async function isCounted(
  engine: Engine,
  coincide: Coincide,
  tables: readonly [Table, Table],
  names: readonly string[],
  alike: Coincidences,
): Promise<boolean> {
  const own = tables[1].columns.filter(({ name, type }) => names.includes(name) && !MEASURED.includes(type))
  const [ours, theirs] = await Promise.all(
    tables.map((table) =>
      engine.aggregate(
        table,
        own.map(({ name }) => ({ op: 'distinct', columns: [name] })),
      ),
    ),
  )
  for (const [i, { name }] of own.entries()) {
    if (ours?.[i] !== alike.rows[0] || theirs?.[i] !== alike.rows[1]) continue
    const rest = names.filter((other) => other !== name)
    const [byKey, apart] = [await coincide([name]), rest.length === 0 ? undefined : await coincide(rest)]
    if (byKey === undefined) continue
    const agreement = apart && agreementOfIds(byKey.shared[1], alike.shared[1], apart.agreeing)
    if (agreement === undefined || agreement < OF_ROWS) return true
  }
  return false
}

const MEASURED: readonly string[] = ['number', 'boolean']

interface Counted {
  /** Of the training data. */
  readonly rows: number
  readonly of: number
  readonly by: string
  readonly standing: Shared['standing']
}

function describe(
  { rows, of, by, standing }: Counted,
  { columns, minCount = 0 }: Policy,
  training: Side,
  held: Side,
): Shared {
  const count = rows < minCount ? `fewer than ${minCount}` : String(rows)
  const unless =
    standing === 'maybe' || columns.id === undefined
      ? '; where they are other rows that look alike, name the column that tells them apart as `id` under `columns`'
      : ''
  return {
    standing,
    said: `${count} of ${of} rows of ${training.where} ${standing === 'maybe' ? 'look like' : 'are'} rows of ${held.where}, ${by}`,
    mend: `Train on rows that are not in the hold-out, and give those alone as the training data${unless}.`,
  }
}
