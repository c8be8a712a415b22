/**
 * Intervals against their limits: the picture that everybody reads. In the table of checks every limit stands on one line, with
 * what holds to its right, whatever the metric and its direction; a family has one axis for all of its members.
 */
import type { Check, Limit, Member, Outcome, VerdictInterval } from '@sea-trials/schema/verdict'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { html } from '../escape.ts'
import { known } from '../read-off.ts'
import { decidingInterval, limitText, quantity, scaleOf, withInterval } from '../words.ts'
import { ticksOf, tickText } from './figure/ticks.ts'

type Axis = ScaleLinear<number, number>

export const tone: Readonly<Record<Outcome, string>> = {
  pass: 'pass',
  fail: 'fail',
  inconclusive: 'open',
  'not-applicable': 'none',
  error: 'error',
}

const number = (x: number): string => String(Math.round(x * 100) / 100)

const [width, height, edge] = [200, 26, 8] as const
const middle = height / 2
/** Width of a letter of the ticks. */
const glyph = 7.2

/** Of a check: the limit in the middle, broken to its left, held to its right. Each has a scale of its own. Empty where nothing was observed or compared. */
export function intervalBar(check: Check, look: string): string {
  const { observed, limit } = check
  if (observed === null || !Number.isFinite(observed) || limit === undefined || limit.value === null) return ''
  const interval = decidingInterval(check)
  const text = `${withInterval(observed, interval, scaleOf(check))}, required ${limitText(check)}`
  const x = axisAround(limit.value, isUpper(limit), [observed, interval?.low, interval?.high])
  return `<svg class="bar ${look}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${html(text)}">${[
    isOrdered(limit) ? `<rect class="good" x="${width / 2}" y="0" width="${width / 2}" height="${height}"/>` : '',
    `<line class="axis" x1="0" x2="${width}" y1="${middle}" y2="${middle}"/>`,
    `<line class="limit" x1="${width / 2}" x2="${width / 2}" y1="0" y2="${height}"/>`,
    interval === undefined ? '' : rangeLine('range', interval, x),
    `<circle class="dot" cx="${number(x(observed))}" cy="${middle}" r="4.5"/>`,
  ].join('')}</svg>`
}

const isUpper = ({ operator }: Limit): boolean => operator === '<=' || operator === '<'
const isOrdered = ({ operator }: Limit): boolean => operator !== '=' && operator !== '!='

/** Reaches as far on both sides, so that the limit is in the middle; turned round where less is better. */
function axisAround(limit: number, isTurned: boolean, values: readonly (number | null | undefined)[]): Axis {
  const reach = Math.max(...values.filter(known).map((value) => Math.abs(value - limit)))
  const half = reach > 0 ? reach * 1.06 : 1
  const ends = [limit - half, limit + half]
  return scaleLinear(isTurned ? ends.reverse() : ends, [edge, width - edge])
}

export interface FamilyAxis {
  readonly x: Axis
  readonly limit: Limit | undefined
}

/** One axis over all that the members have, and the limit; of members that are counted (weak slices) the limit is one of their number, and on another axis. */
export function familyAxis(check: Check, members: readonly Member[]): FamilyAxis {
  const isCounted = check.exact && members.some(({ interval }) => interval !== undefined)
  const limit = isCounted ? undefined : check.limit
  const ends = members.flatMap(({ observed, interval, simultaneous }) => [
    observed,
    ...[interval, simultaneous].flatMap((each) => [each?.low, each?.high]),
  ])
  const all = [...ends, limit?.value].filter(known)
  const [low, high] = all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)]
  const air = low === high ? Math.abs(low) / 10 || 1 : (high - low) * 0.06
  return { limit, x: scaleLinear([low - air, high + air], [edge, width - edge]) }
}

/** Of a member: thick its own interval, thin the one that is simultaneous over the family. */
export function memberBar({ x, limit }: FamilyAxis, member: Member): string {
  const { observed, interval, simultaneous, outcome } = member
  return `<svg class="bar ${tone[outcome]}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${[
    goodSide(limit, x),
    `<line class="axis" x1="0" x2="${width}" y1="${middle}" y2="${middle}"/>`,
    limitAt(limit, x),
    interval === undefined ? '' : rangeLine('range', interval, x),
    simultaneous === undefined ? '' : rangeLine('wide', simultaneous, x),
    observed === null ? '' : `<circle class="dot" cx="${number(x(observed))}" cy="${middle}" r="4.5"/>`,
  ].join('')}</svg>`
}

/** The ticks below the members. */
export function familyTicks(check: Check, { x, limit }: FamilyAxis): string {
  const scale = scaleOf(check)
  const show = (value: number): string => quantity(value, { unit: scale.unit, apart: [] })
  const ticks = ticksOf(x, 5, glyph, show).map((tick) => {
    const at = number(tick.at)
    return `<line class="tick" x1="${at}" x2="${at}" y1="0" y2="5"/>${tickText(tick, 18, width, glyph)}`
  })
  return `<svg class="bar" viewBox="0 0 ${width} ${height}" aria-hidden="true">${limitAt(limit, x, 6)}${ticks.join('')}</svg>`
}

function goodSide(limit: Limit | undefined, x: Axis): string {
  if (limit === undefined || limit.value === null || !isOrdered(limit)) return ''
  const at = Math.min(width, Math.max(0, x(limit.value)))
  const [from, to] = isUpper(limit) ? [0, at] : [at, width]
  return `<rect class="good" x="${number(from)}" y="0" width="${number(to - from)}" height="${height}"/>`
}

function limitAt(limit: Limit | undefined, x: Axis, to: number = height): string {
  if (limit === undefined || limit.value === null) return ''
  const at = number(x(limit.value))
  return `<line class="limit" x1="${at}" x2="${at}" y1="0" y2="${to}"/>`
}

/** An end that the data cannot bound runs to the edge and ends in an arrow. */
function rangeLine(kind: string, { low, high }: VerdictInterval, x: Axis): string {
  const [first, last] = x.domain() as [number, number]
  const isTurned = last < first
  const [atLow, atHigh] = isTurned ? [width - 4, 4] : [4, width - 4]
  const ends = [low === null ? atLow : x(low), high === null ? atHigh : x(high)].sort((a, b) => a - b)
  const [from, to] = ends as [number, number]
  const line = `<line class="${kind}" x1="${number(from)}" x2="${number(to)}" y1="${middle}" y2="${middle}"/>`
  const arrow = (at: number): string => {
    const way = at < width / 2 ? 5 : -5
    return `<path class="more" d="M${number(at + way)} ${middle - 4}L${number(at)} ${middle}L${number(at + way)} ${middle + 4}"/>`
  }
  return line + (low === null ? arrow(atLow) : '') + (high === null ? arrow(atHigh) : '')
}
