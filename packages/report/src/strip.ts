/** An interval against its limit in a line of text, for faces that have no pictures: the limit in the middle, what holds to its right. */
import type { Check, Limit, Member, VerdictInterval } from '@sea-trials/schema/verdict'
import { decidingInterval } from './words.ts'

const half = 8

/** What is drawn: a value with its interval, seen from the limit; more is to the right where more is better. */
interface Span {
  readonly middle: number
  readonly interval?: { readonly low: number | undefined; readonly high: number | undefined } | undefined
}

/** "────────│───━●━──": empty where nothing was observed, or nothing can be better or worse. */
export function strip(check: Check): string {
  const span = spanOf(check.limit, check.observed, decidingInterval(check))
  return span === undefined ? '' : drawn(span, reachOf(span))
}

/** One for each of its members, all on the scale of the farthest. */
export function memberStrips(check: Check, members: readonly Member[]): readonly string[] {
  const spans = members.map(({ observed, interval }) => spanOf(check.limit, observed, interval))
  const reach = Math.max(...spans.map((span) => (span === undefined ? 0 : reachOf(span))))
  return spans.map((span) => (span === undefined ? '' : drawn(span, reach)))
}

function spanOf(limit: Limit | undefined, observed: number | null, interval?: VerdictInterval): Span | undefined {
  if (observed === null || !Number.isFinite(observed) || limit === undefined || limit.value === null) return undefined
  if (limit.operator === '=' || limit.operator === '!=') return undefined
  const [value, sign] = [limit.value, limit.operator.startsWith('>') ? 1 : -1]
  const offset = (x: number | null): number | undefined => (x === null ? undefined : sign * (x - value))
  const middle = sign * (observed - value)
  if (interval === undefined) return { middle }
  const [low, high] = sign === 1 ? [interval.low, interval.high] : [interval.high, interval.low]
  return { middle, interval: { low: offset(low), high: offset(high) } }
}

const reachOf = ({ middle, interval }: Span): number =>
  Math.max(...[middle, interval?.low ?? 0, interval?.high ?? 0].map(Math.abs))

function drawn({ middle, interval }: Span, reach: number): string {
  /** A side that is not the limit's own: however near, what holds is never drawn on the line. */
  const at = (x: number): number => {
    const step = reach === 0 ? 0 : Math.round((x / reach) * (half - 1))
    return half + (step === 0 ? Math.sign(x) : step)
  }
  const cells: string[] = Array.from({ length: 2 * half + 1 }, (_, i) => (i === half ? '│' : '─'))
  if (interval !== undefined) {
    const { low, high } = interval
    const [from, to] = [low === undefined ? 0 : at(low), high === undefined ? 2 * half : at(high)]
    for (let i = from; i <= to; i++) cells[i] = i === half ? '┿' : '━'
    if (low === undefined) cells[0] = '‹'
    if (high === undefined) cells[2 * half] = '›'
  }
  cells[at(middle)] = '●'
  return cells.join('')
}
