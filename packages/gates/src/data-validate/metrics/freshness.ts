/** How old the values of a column of dates or times are, by the clock of the run: the newest of them, or each. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printName } from '@sea-trials/schema/requirement/print'
import { printable } from '@sea-trials/schema/text'
import { exact, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import type { Aggregate } from '@sea-trials/tables/engine'
import { isPrivate } from '../contract/reading.ts'
import { UnfitColumn } from '../unfit-column.ts'
import { type Answer, type Ask, columnArgument, numberOf, type Plan, rowsOf } from './metric.ts'

/** How far a value may lie ahead of the clock: a date that has begun somewhere on earth, clocks that differ by minutes. */
const AHEAD = { date: 14 * 3_600_000, timestamp: 5 * 60_000 } as const
const DAY = 86_400_000
/** Older than anything that is still waited for, and a time that every engine can write. */
const OLDEST = 100 * 365 * DAY

/** In milliseconds; a date is as old as its first moment, UTC. Throws `bad-value` where a value lies in the future. */
export function freshness(ask: Ask): Plan {
  const { now, wanted, aged } = agesOf(ask)
  return {
    wanted,
    measure: aged(([newest], n) => exact(Math.max(0, now - Date.parse(String(newest))), n)),
  }
}

/** Values that are no older than a duration over values: what holds of every row where it is 1. Throws as `freshness`. */
export function freshShare(ask: Ask): Plan {
  const { name, now, wanted, aged } = agesOf(ask)
  const age = numberOf(ask, 'age') ?? Number.NaN
  if (!(age > 0 && age <= OLDEST))
    throw new SeaTrialsError(
      'bad-requirement',
      'no age that a row could pass: it is nothing, or more than a hundred years',
      `Write how old a row may be: \`${ask.requirement.call.metric}(updated_at, 24h) >= 100%\`.`,
      ask.requirement.source,
    )
  const since = new Date(now - age).toISOString()
  return {
    wanted: [
      ...wanted,
      { op: 'count_if', predicate: { kind: 'compare', column: name, operator: '>=', value: since }, ...rowsOf(ask) },
    ],
    measure: aged((answers, n) => exact(Number(answers.at(-1)) / n, n)),
  }
}

interface Ages {
  readonly name: string
  readonly now: number
  /** The newest value, how many there are, and how many of them lie in the future. */
  readonly wanted: readonly Aggregate[]
  readonly aged: (measure: (answers: readonly Answer[], n: number) => Measured) => Plan['measure']
}

function agesOf(ask: Ask): Ages {
  const column = columnArgument(ask)
  const { name, type } = column
  if (type !== 'date' && type !== 'timestamp')
    throw new UnfitColumn(
      column,
      'dates or times',
      ask.requirement,
      type === 'string'
        ? 'Name a column of dates, written as 2026-01-31 or 2026-01-31T12:00:00Z throughout; where the contract says `type: string`, add `format: date` or `format: date-time` and nothing else about the text, and they are read as such.'
        : 'Name a column of dates, written as 2026-01-31 or 2026-01-31T12:00:00Z.',
    )
  const now = ask.now()
  const latest = new Date(now + AHEAD[type]).toISOString()
  const rows = rowsOf(ask)
  return {
    name,
    now,
    wanted: [
      { op: 'max', column: name, ...rows },
      { op: 'count', column: name, ...rows },
      { op: 'count_if', predicate: { kind: 'compare', column: name, operator: '>', value: latest }, ...rows },
    ],
    aged: (measure) => (answers) => {
      const [newest, count, future] = answers
      if (Number(count) === 0) return undefinedBecause('no rows', 0)
      const isTime = !Number.isNaN(Date.parse(String(newest)))
      if (Number(future) > 0 || !isTime) throw inFuture(ask, Number(future), String(newest))
      return measure(answers, Number(count))
    },
  }
}

/** One such row would make the oldest file look fresh. */
function inFuture(ask: Ask, rows: number, newest: string): SeaTrialsError {
  const { name } = columnArgument(ask)
  const what = rows === 1 ? '1 row lies' : `${rows} rows lie`
  const furthest = isPrivate(ask.showing.schema, name) ? '' : `, up to ${printable(newest)}`
  const tomorrow = new Date(ask.now() + DAY).toISOString().slice(0, 10)
  return new SeaTrialsError(
    'bad-value',
    `${what} in the future by ${printable(name)}${furthest}; how fresh the data are cannot be told`,
    `Mend the data, or leave such rows out by a condition: \`{${printName(name)} < "${tomorrow}"}\`.`,
    ask.requirement.source,
  )
}
