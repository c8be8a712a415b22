/** An interval against its limit in a line of text, for faces that have no pictures: the limit in the middle, what holds to its right. */
import type { Check } from '@sea-trials/schema/verdict'
import { decidingInterval } from './words.ts'

const half = 8

/** "────────│───━●━──": empty where nothing was observed, or nothing can be better or worse. */
export function strip(check: Check): string {
  const { observed, limit } = check
  if (observed === null || !Number.isFinite(observed) || limit === undefined || limit.value === null) return ''
  if (limit.operator === '=' || limit.operator === '!=') return ''
  const [value, sign] = [limit.value, limit.operator.startsWith('>') ? 1 : -1]
  const interval = decidingInterval(check)
  const offset = (x: number | null | undefined): number | undefined =>
    x === null || x === undefined ? undefined : sign * (x - value)
  const ends = interval === undefined ? [] : [interval.low, interval.high].map(offset)
  const middle = offset(observed) as number
  const reach = Math.max(...[middle, ...ends].map((x) => Math.abs(x ?? 0)))
  /** A side that is not the limit's own: however near, what holds is never drawn on the line. */
  const at = (x: number): number => {
    const step = reach === 0 ? 0 : Math.round((x / reach) * (half - 1))
    return half + (step === 0 ? Math.sign(x) : step)
  }
  const cells: string[] = Array.from({ length: 2 * half + 1 }, (_, i) => (i === half ? '│' : '─'))
  if (interval !== undefined) {
    const [low, high] = sign === 1 ? ends : [...ends].reverse()
    const [from, to] = [low === undefined ? 0 : at(low), high === undefined ? 2 * half : at(high)]
    for (let i = from; i <= to; i++) cells[i] = i === half ? '┿' : '━'
    if (low === undefined) cells[0] = '‹'
    if (high === undefined) cells[2 * half] = '›'
  }
  cells[at(middle)] = '●'
  return cells.join('')
}
