/** Intervals against their limit: a small bar beside a check, and a plot of the members of a family. */
import type { Check, Limit, Member, Outcome, VerdictInterval } from '@sea-trials/schema/verdict'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { html, shorten } from '../escape.ts'
import { decidingInterval, limitText, outcomeWord, quantity, scaleOf, withInterval } from '../words.ts'

type Axis = ScaleLinear<number, number>

export const tone: Readonly<Record<Outcome, string>> = {
  pass: 'pass',
  fail: 'fail',
  inconclusive: 'open',
  'not-applicable': 'none',
  error: 'error',
}

const number = (x: number): string => String(Math.round(x * 100) / 100)

/** A picture of 168 by 26; empty where nothing was observed. */
export function intervalBar(check: Check, look: string): string {
  const { observed, limit } = check
  if (observed === null || !Number.isFinite(observed)) return ''
  const interval = decidingInterval(check)
  const [width, height] = [168, 26]
  const x = axisOver([observed, limit?.value, interval?.low, interval?.high], [8, width - 8])
  const text = `${withInterval(observed, interval, scaleOf(check))}, required ${limitText(check)}`
  return `<svg class="bar ${look}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${html(text)}">${[
    goodSide(limit, x, 3, height - 3, [0, width]),
    `<line class="axis" x1="0" x2="${width}" y1="13" y2="13"/>`,
    interval === undefined ? '' : rangeLine('range', interval, x, 13, [0, width]),
    limitLine(limit, x, 3, height - 3),
    `<circle class="dot" cx="${number(x(observed))}" cy="13" r="4.5"/>`,
  ].join('')}</svg>`
}

/** Every member as a point with its interval; the thin line is the one that is simultaneous over the family. */
export function familyPlot(check: Check, members: readonly Member[]): string {
  const scale = scaleOf(check)
  const [left, right, width, rowHeight, top] = [210, 190, 760, 26, 22]
  const ends = members.flatMap(({ observed, interval, simultaneous }) => [
    observed,
    interval?.low,
    interval?.high,
    simultaneous?.low,
    simultaneous?.high,
  ])
  const x = axisOver([...ends, check.limit?.value], [left, width - right])
  const bottom = top + members.length * rowHeight
  const rows = members.map((member, i) => memberRow(member, x, top + (i + 0.5) * rowHeight, width - right + 14, scale))
  const ticks = x.ticks(5).map((value) => {
    const label = `<text x="${number(x(value))}" y="${bottom + 18}" text-anchor="middle">${html(quantity(value, scale))}</text>`
    return `<line class="grid" x1="${number(x(value))}" x2="${number(x(value))}" y1="${top}" y2="${bottom}"/>${label}`
  })
  const title = `${check.requirement}: ${members.length} members`
  return `<svg viewBox="0 0 ${width} ${bottom + 26}" role="img" aria-label="${html(title)}">${[
    goodSide(check.limit, x, top, bottom, [left, width - right]),
    ...ticks,
    limitLine(check.limit, x, top - 4, bottom),
    limitLabel(check, x, top - 9),
    ...rows,
  ].join('')}</svg>`
}

function memberRow(member: Member, x: Axis, y: number, textAt: number, scale: ReturnType<typeof scaleOf>): string {
  const range = x.range() as [number, number]
  const value = member.observed === null ? (member.reason ?? 'undefined') : quantity(member.observed, scale)
  return `<g class="${tone[member.outcome]}"><title>${html(`${member.name}: ${outcomeWord[member.outcome]}`)}</title>${[
    `<text class="name" x="${range[0] - 14}" y="${y + 4}" text-anchor="end">${html(shorten(member.name, 30))}</text>`,
    member.interval === undefined ? '' : rangeLine('range', member.interval, x, y, range),
    member.simultaneous === undefined ? '' : rangeLine('wide', member.simultaneous, x, y, range),
    member.observed === null ? '' : `<circle class="dot" cx="${number(x(member.observed))}" cy="${y}" r="5"/>`,
    `<text class="value" x="${textAt}" y="${y + 4}">${html(shorten(value, 24))}</text>`,
    `<text x="${textAt + 62}" y="${y + 4}">n ${html(quantity(member.n, { unit: '', apart: [] }))}, ${outcomeWord[member.outcome]}</text>`,
  ].join('')}</g>`
}

/** Covers all that is there, with air at both ends; a single value has an axis too. */
function axisOver(values: readonly (number | null | undefined)[], range: readonly [number, number]): Axis {
  const finite = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
  const [low, high] = [Math.min(...finite), Math.max(...finite)]
  if (finite.length === 0) return scaleLinear([0, 1], range)
  const air = low === high ? Math.abs(low) / 10 || 1 : (high - low) * 0.08
  return scaleLinear([low - air, high + air], range)
}

function goodSide(
  limit: Limit | undefined,
  x: Axis,
  top: number,
  bottom: number,
  [from, to]: readonly number[],
): string {
  if (limit === undefined || limit.value === null || limit.operator === '=' || limit.operator === '!=') return ''
  const at = x(limit.value)
  const [start, end] = limit.operator.startsWith('>') ? [at, to as number] : [from as number, at]
  const width = Math.max(0, end - start)
  return `<rect class="good" x="${number(start)}" y="${top}" width="${number(width)}" height="${bottom - top}"/>`
}

function limitLine(limit: Limit | undefined, x: Axis, top: number, bottom: number): string {
  if (limit === undefined || limit.value === null) return ''
  const at = number(x(limit.value))
  return `<line class="limit" x1="${at}" x2="${at}" y1="${top}" y2="${bottom}"/>`
}

function limitLabel(check: Check, x: Axis, y: number): string {
  const value = check.limit?.value ?? null
  if (value === null) return ''
  const text = html(shorten(limitText(check), 40))
  return `<text class="limit" x="${number(x(value))}" y="${y}" text-anchor="middle">${text}</text>`
}

/** An end that the data cannot bound runs to the edge and ends in an arrow. */
function rangeLine(kind: string, interval: VerdictInterval, x: Axis, y: number, [from, to]: readonly number[]): string {
  const start = interval.low === null ? (from as number) + 4 : x(interval.low)
  const end = interval.high === null ? (to as number) - 4 : x(interval.high)
  const line = `<line class="${kind}" x1="${number(start)}" x2="${number(end)}" y1="${y}" y2="${y}"/>`
  const arrow = (at: number, way: number): string =>
    `<path class="more" d="M${number(at + 5 * way)} ${y - 4}L${number(at)} ${y}L${number(at + 5 * way)} ${y + 4}"/>`
  return [line, interval.low === null ? arrow(start, 1) : '', interval.high === null ? arrow(end, -1) : ''].join('')
}
