/**
 * Lines whose value is one that a single row has, or tells it: the largest salary is somebody's, and so is the mean of one
 * row. Of a column that the contract classifies they keep their outcome and show no number, as the cells of failing rows are
 * masked.
 */
import { VALUE_FLOOR } from '@sea-trials/profile/state'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import type { Aggregate, Predicate } from '@sea-trials/tables/engine'
import { allOf, isHeld, notToken } from '../data/missing.ts'
import { verb } from '../decide/words.ts'
import { hiddenIn, isPrivate } from './contract/reading.ts'
import { type Ask, columnOf, namesOf } from './metrics/metric.ts'

/** What lies between all rows tells no more of a protected attribute than its groups do; the ends are a row's own. */
const [ENDS, BETWEEN] = [new Set(['min', 'max', 'freshness']), new Set(['median', 'quantile'])]
/** Numbers that all rows make together: as telling as the rows are few. */
const TOGETHER = new Set([...BETWEEN, 'sum', 'mean', 'stddev', 'skewness', 'kurtosis'])

/** The column that the line measures, where its values are private. */
export const privateColumn = (ask: Ask): string | undefined =>
  namesOf(ask, 'column').find((name) => isPrivate(ask.showing.schema, name))

/** The column whose value the line would give away whatever the rows. */
function givenAway(ask: Ask): string | undefined {
  const { metric } = ask.requirement.call
  if (ENDS.has(metric)) return privateColumn(ask)
  return BETWEEN.has(metric) ? namesOf(ask, 'column').find((name) => hiddenIn(ask.showing.schema).has(name)) : undefined
}

/** The same where few rows are behind the number of a group, or behind what the rest leaves of a total. */
async function givenAwayByFew(ask: Ask): Promise<string | undefined> {
  const { engine, data, requirement } = ask
  const { metric, by, condition } = requirement.call
  const name = TOGETHER.has(metric) ? privateColumn(ask) : undefined
  if (name === undefined || data.profile !== undefined) return undefined
  const column = columnOf(data, name, requirement)
  const numbers: Predicate = { kind: 'finite', column: name }
  const all = allOf([isHeld(column), notToken(column, data.missing), numbers]) as Predicate
  const where = allOf([all, condition]) as Predicate
  const wanted: readonly Aggregate[] = [
    { op: 'rows', where },
    { op: 'mode_count', column: name, where },
    { op: 'rows', where: all },
  ]
  const groups =
    by.length === 0
      ? [await engine.aggregate(data.table, wanted)]
      : (await engine.groups(data.table, by, wanted)).map(({ values }) => values)
  return groups.some((counts) => tellsOfFew(counts.map(Number))) ? name : undefined
}

/**
 * Where nearly all rows hold one value, a number of theirs tells it, or the few others; where a condition leaves few rows out,
 * the number of all rows beside it tells those.
 */
function tellsOfFew([rows = 0, most = 0, all = 0]: readonly number[]): boolean {
  if (rows === 0) return false
  const left = all - rows
  return rows - most < VALUE_FLOOR || (left > 0 && left < VALUE_FLOOR)
}

/** The check; without its numbers where they would tell a value, and then another object. */
export async function withoutSingleValues(check: Check, ask: Ask): Promise<Check> {
  const name = givenAway(ask) ?? (await givenAwayByFew(ask))
  if (name === undefined) return check
  const { approximate: _, interval: __, members, ...rest } = check
  const hidden = members && { members: members.map((member) => ({ ...member, observed: null })) }
  // A line without a value of its own says why; its groups may have theirs.
  if (check.observed === null) return { ...rest, ...hidden }
  return {
    ...rest,
    ...hidden,
    observed: null,
    reason: `${check.worst === undefined ? '' : `${check.worst} `}${verb(ask, check.outcome)}; values of ${printable(name)}, ${whyPrivate(ask, name)}, are not shown`,
  }
}

const whyPrivate = ({ showing }: Ask, name: string): string =>
  isPrivate(showing.declared ?? showing.schema, name) ? 'which the contract classifies' : 'which holds sensitive values'

/** A history would keep the value. Throws `bad-requirement`. */
export async function assertKept(ask: Ask): Promise<void> {
  const name = givenAway(ask) ?? (await givenAwayByFew(ask))
  if (name === undefined) return
  throw new SeaTrialsError(
    'bad-requirement',
    `\`${ask.requirement.call.metric}\` is a value of ${printable(name)}, ${whyPrivate(ask, name)}: no history keeps it`,
    'Name another number of the column, such as `completeness`, or the mean of many rows.',
    ask.requirement.source,
  )
}
