/** What a line means, in one plain sentence. */
import type { Operator, Reference, Requirement } from '@sea-trials/schema/requirement/ast'
import { printCall } from '@sea-trials/schema/requirement/print'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { formatNumber } from '@sea-trials/schema/text'
import { isCap, isFloor } from '../decide/side.ts'

const WORDS: Readonly<Record<Operator, string>> = {
  '>=': 'at least',
  '>': 'above',
  '<=': 'at most',
  '<': 'below',
  '=': 'exactly',
  '!=': 'anything but',
}

const WHOSE: Readonly<Record<Reference, string>> = {
  baseline: "the baseline's",
  naive: "the naive model's",
  simple: "the simple model's",
  registered: "the registered version's",
}

export function meaningOf(requirement: Requirement, spec: MetricSpec): string {
  const what = `${subjectOf(requirement)} (${spec.summary})`
  const limit = limitOf(requirement, spec)
  if (requirement.burden === 'warn') return `Reported, and never a reason to stop, when ${what} is not ${limit}.`
  if (spec.kind === 'exact') return `Stops unless ${what} is ${limit}.`
  const cap = isCap(requirement, spec) ? ' A cap on what is too good to be true: it stops no model for being bad.' : ''
  return requirement.burden === 'guard'
    ? `Stops only when ${what} is shown not to be ${limit}.${cap}`
    : `Stops unless ${what} is shown to be ${limit}.${cap}`
}

function subjectOf({ call, over }: Requirement): string {
  const { condition, conditionText: _, by, dataset, ...plain } = call
  const metric = `\`${printCall({ ...plain, by: [] })}\``
  const groups = by.join(' and ')
  const families = {
    difference: `the largest gap of ${metric} between any two groups of ${groups}`,
    ratio: `the smallest ${metric} over the largest among the groups of ${groups}`,
  }
  const whole = by.length === 0 ? metric : `${metric} in every group of ${groups}`
  const among = condition === undefined ? '' : `, among rows where ${call.conditionText},`
  const on = dataset === undefined ? '' : ` on ${dataset}`
  return `${over === undefined ? whole : families[over]}${on}${among}`
}

function limitOf({ limit, limitText, operator }: Requirement, spec: MetricSpec): string {
  if (limit.kind === 'number') return `${WORDS[operator]} ${limitText}`
  const { strategy } = limit
  const whose = strategy === undefined ? WHOSE[limit.reference] : `the naive model's (${strategy})`
  if (limit.factor !== 1) return `${WORDS[operator]} ${formatNumber(limit.factor)} times ${whose} on the same rows`
  if (limit.offset === 0) return `${WORDS[operator]} ${whose} on the same rows`
  const size = formatNumber(Math.abs(limit.offset), limit.unit ?? (spec.unit === 'fraction' ? '' : spec.unit))
  const side = limit.offset < 0 ? 'below' : 'above'
  const isSlack = limit.offset < 0 === isFloor(operator)
  return isSlack
    ? `no more than ${size} ${side} ${whose} on the same rows`
    : `${WORDS[operator]} ${size} ${side} ${whose} on the same rows`
}
