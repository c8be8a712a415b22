/** Means that few rows decide: what an interval cannot know, said beside it. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Measured } from '@sea-trials/stats/estimate'

/** Of the variance, in one row; of few rows one makes up more, whatever they are. */
const MUCH = 0.25
const OF_FEW = 10

interface Of {
  readonly metric: string
  /** Parts are told of without numbers. */
  readonly isPart: boolean
  /** What varies where it is not single rows: entities, series. */
  readonly units: string
}

/** Where one row makes up so much of a mean's variance that larger ones are likely missing; undefined where none does. */
export function fewRowsNote(measured: Measured, { metric, isPart, units }: Of): string | undefined {
  if (measured.kind !== 'estimate' || measured.largest === undefined || measured.score !== undefined) return undefined
  const { share, among } = measured.largest
  if (share < MUCH + OF_FEW / among) return undefined
  const what = among === measured.n ? 'rows' : units
  const one = isPart
    ? `in a part of the ${what} one makes up much of its variance`
    : `one of ${among} ${what} makes up ${formatNumber(share, '%')} of its variance`
  return `\`${metric}\`: ${one}, so that a few ${what} decide it; larger ones may be missing from these data, and its interval is then too narrow. A metric that they do not rule, such as \`median_absolute_error\`, or more ${what}, would tell`
}
