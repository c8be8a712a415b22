/** Lines of stress-test, told before anything is served: what the planned load can show at best, by counting. */
import type { Caught } from '@sea-trials/schema/explained'
import { formatNumber } from '@sea-trials/schema/text'
import { binomialCdf, zOf } from '@sea-trials/stats/distributions'
import { narrowed } from '@sea-trials/stats/narrowed'
import { shareEnds } from '@sea-trials/stats/proportion'
import { firstWhere, percentileRanks, rowsForPercentile } from '@sea-trials/stats/quantile'
import { sideOfValue } from '../decide/side.ts'
import type { ReadLine } from '../quality/run.ts'
import { isPercentile, PERCENTILES } from '../stress-test/metrics.ts'
import { OFTEN } from './line-worlds.ts'

export interface Planned {
  /** Of the candidate: half of all where a baseline is served in turns. */
  readonly requests: number
  /** The policy's. */
  readonly confidence: number
}

export interface ToldLoad {
  readonly why: string
  readonly catches?: readonly Caught[]
  readonly warnings: readonly string[]
}

/** Of so many requests: up to how many may be bad for the line to pass, and from how many on it fails. Null: not by any number. */
interface Counts {
  readonly passesTo: number | null
  readonly failsFrom: number | null
}

/** Undefined for what only a run can show: comparisons with a baseline, and limits from below. */
export function toldLoad({ requirement, spec }: ReadLine, { requests, confidence }: Planned): ToldLoad | undefined {
  const { limit, limitText, operator, burden } = requirement
  if (limit.kind !== 'number' || (operator !== '<' && operator !== '<=')) return undefined
  const level = requirement.confidence ?? confidence
  const { name } = spec
  const counts = isPercentile(name)
    ? ofPercentile(requests, PERCENTILES[name], level)
    : name === 'error_rate'
      ? ofShare(requests, level, (share) => sideOfValue(share, operator, limit.value) === 'good')
      : undefined
  if (counts === undefined) return undefined
  const bad = isPercentile(name) ? `take longer than ${limitText}` : 'have no good answer'
  const { passesTo, failsFrom } = counts
  const caught = smallestCaught(requests, burden === 'require' ? (passesTo ?? -1) + 1 : failsFrom)
  const passes = passesTo === null ? 'it cannot pass' : `at most ${formatNumber(passesTo)} may ${bad} for it to pass`
  const fails = failsFrom === null ? 'no number breaks it' : `from ${formatNumber(failsFrom)} on it is broken`
  const stops =
    caught === undefined ? '' : `; it stops four services in five of whose requests ${formatNumber(caught, '%')} do`
  const fewest = isPercentile(name) ? rowsForPercentile(PERCENTILES[name], level) : fewestForShare(limit.value, level)
  return {
    why: `of ${formatNumber(requests)} requests ${passes}, ${fails}${stops}; this is where requests do not hang together, and how much they do shows when it is run`,
    ...(caught === undefined || isPercentile(name) ? {} : { catches: [{ loss: caught, at: caught }] }),
    warnings:
      passesTo === null
        ? [
            `can never pass: ${formatNumber(requests)} requests are too few, whatever they bring; it takes about ${formatNumber(fewest)} (raise \`load.for\` or \`load.rate\`)`,
          ]
        : [],
  }
}

/** The ends are latencies in their order, so that it is counted how many lie above the limit. */
function ofPercentile(n: number, p: number, level: number): Counts {
  const { low, high } = percentileRanks(n, p, level)
  return { passesTo: high === null ? null : n - high, failsFrom: low === null ? null : n - low + 1 }
}

function ofShare(n: number, level: number, isGood: (share: number) => boolean): Counts {
  const ends = (bad: number): readonly [number, number] => shareEnds(bad / n, n, zOf(level))
  const passes = firstWhere(n, (bad) => !isGood(ends(bad)[1]))
  const fails = firstWhere(n, (bad) => !isGood(ends(bad)[0]))
  return { passesTo: passes === 0 ? null : passes - 1, failsFrom: fails > n ? null : fails }
}

/** With none of them bad, Wilson's upper end is z^2 / (n + z^2). */
const fewestForShare = (limit: number, level: number): number =>
  limit > 0 ? Math.ceil(zOf(level) ** 2 * (1 / limit - 1)) : Number.POSITIVE_INFINITY

/** The smallest true share of bad requests of which four times in five at least so many come. */
function smallestCaught(n: number, from: number | null): number | undefined {
  if (from === null || from > n || from < 1) return undefined
  return narrowed({ fails: 0, holds: 1 }, (share) => share === 1 || 1 - binomialCdf(from - 1, n, share) >= OFTEN, 40)
}
