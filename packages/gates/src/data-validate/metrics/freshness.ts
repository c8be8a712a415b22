/** How old the newest value of a column of dates or times is, by the clock of the run. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import { type Ask, columnArgument, type Plan, rowsOf } from './metric.ts'

/** How far a value may lie ahead of the clock: a date that has begun somewhere on earth, clocks that differ by minutes. */
const AHEAD = { date: 14 * 3_600_000, timestamp: 5 * 60_000 } as const

/** In milliseconds; a date is as old as its first moment, UTC. Throws `bad-value` where a value lies in the future. */
export function freshness(ask: Ask): Plan {
  const { name, type } = columnArgument(ask)
  if (type !== 'date' && type !== 'timestamp')
    throw new SeaTrialsError(
      'bad-value',
      `${printable(name)} is of type ${type}; \`freshness\` needs dates or times`,
      'Name a column of dates, written as 2026-01-31 or 2026-01-31T12:00:00Z.',
      ask.requirement.source,
    )
  const now = ask.now()
  const latest = new Date(now + AHEAD[type]).toISOString()
  const rows = rowsOf(ask)
  return {
    wanted: [
      { op: 'max', column: name, ...rows },
      { op: 'count', column: name, ...rows },
      { op: 'count_if', predicate: { kind: 'compare', column: name, operator: '>', value: latest }, ...rows },
    ],
    measure: ([newest, count, future]) => {
      if (Number(count) === 0) return undefinedBecause('no rows', 0)
      const at = Date.parse(String(newest))
      if (Number(future) > 0 || Number.isNaN(at)) throw inFuture(ask, name, Number(future), String(newest))
      return exact(Math.max(0, now - at), Number(count))
    },
  }
}

/** One such row would make the oldest file look fresh. */
function inFuture(ask: Ask, name: string, rows: number, newest: string): SeaTrialsError {
  const what = rows === 1 ? '1 row lies' : `${rows} rows lie`
  return new SeaTrialsError(
    'bad-value',
    `${what} in the future by ${printable(name)}, up to ${printable(newest)}; how fresh the data are cannot be told`,
    `Mend the data, or leave such rows out by a condition: \`{${name} < "2100-01-01"}\`.`,
    ask.requirement.source,
  )
}
