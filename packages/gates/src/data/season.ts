/**
 * The same season of a reference: of a history of years, only the weeks that the data are from, one and more years before.
 * Without it a December is compared with the whole year, and has drifted every time.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Season } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { ColumnInfo, Engine, Predicate } from '@sea-trials/tables/engine'
import type { DataSet } from './data-set.ts'

export interface Seasonal {
  readonly data: DataSet
  /** Which stretches of time were taken. */
  readonly note: string
}

/** Beyond so many seasons back a history is another world, and a statement has an end. */
const MOST_SEASONS = 100

/** Rows of `reference` in the stretch of time of `data`, shifted back by one season and more. */
export async function inSeason(
  engine: Engine,
  reference: DataSet & { readonly season: Season },
  data: DataSet,
  time: string | undefined,
): Promise<Seasonal> {
  if (time === undefined)
    throw new SeaTrialsError(
      'bad-policy',
      `${printable(reference.name)} has a \`season\`, and no column says the time`,
      'Name it: `columns: { time: ... }` in the policy.',
    )
  for (const each of [reference, data]) isTime(each, time)
  const extremes = [{ op: 'min', column: time } as const, { op: 'max', column: time } as const]
  const [from = null, to = null] = (await engine.aggregate(data.table, extremes)) as readonly (string | null)[]
  const [earliest = null] = (await engine.aggregate(reference.table, extremes)) as readonly (string | null)[]
  const stretches = stretchesOf(from, to, earliest, reference.season)
  const named = `${printable(from)} to ${printable(to)}`
  const table = await engine.filter(reference.table, {
    kind: 'any',
    parts: stretches.map((each) => between(time, each)),
  })
  const [rows] = await engine.aggregate(table, [{ op: 'rows' }])
  if (Number(rows) === 0)
    throw new SeaTrialsError(
      'bad-value',
      `${printable(reference.name)} has no rows in the season of ${printable(data.name)} (${named}, by ${printable(time)})`,
      'Give a history that reaches back by a season at least, or compare without `season`.',
    )
  const [last] = stretches
  const more = stretches.length > 1 ? ` and ${stretches.length - 1} earlier` : ''
  return {
    data: { ...reference, table },
    note: `${printable(reference.name)} is looked at in the season of ${printable(data.name)}: ${printable(last?.[0])} to ${printable(last?.[1])}${more}, ${rows} rows`,
  }
}

type Stretch = readonly [string, string]

function stretchesOf(
  from: string | null,
  to: string | null,
  earliest: string | null,
  season: Season,
): readonly Stretch[] {
  if (from === null || to === null || earliest === null) return []
  const stretches: Stretch[] = []
  for (let back = 1; back <= MOST_SEASONS; back++) {
    const until = shifted(to, season, back)
    if (until < earliest) break
    stretches.push([shifted(from, season, back), until])
  }
  return stretches
}

/** A date or an instant in ISO, UTC, so many seasons earlier; the 29th of February becomes the 28th. */
export function shifted(iso: string, { count, unit }: Season, back: number): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number) as [number, number, number]
  const rest = iso.slice(10)
  if (unit === 'day') return new Date(Date.UTC(year, month - 1, day - back * count)).toISOString().slice(0, 10) + rest
  const lastDay = new Date(Date.UTC(year, month - back * count, 0)).getUTCDate()
  const date = new Date(Date.UTC(year, month - 1 - back * count, Math.min(day, lastDay)))
  return date.toISOString().slice(0, 10) + rest
}

function between(column: string, [from, to]: Stretch): Predicate {
  return {
    kind: 'all',
    parts: [
      { kind: 'compare', column, operator: '>=', value: from },
      { kind: 'compare', column, operator: '<=', value: to },
    ],
  }
}

function isTime({ name, table }: DataSet, time: string): void {
  const column: ColumnInfo | undefined = table.columns.find((each) => each.name === time)
  if (column?.type === 'date' || column?.type === 'timestamp') return
  throw new SeaTrialsError(
    column === undefined ? 'missing-column' : 'bad-value',
    column === undefined
      ? `${printable(name)} has no column ${printable(time)}, which says the time`
      : `${printable(time)} of ${printable(name)} is of type ${column.type}, no date and no time`,
    'Write dates as 2026-01-31 and instants as 2026-01-31T12:00:00Z, or name another column as `time`.',
  )
}
