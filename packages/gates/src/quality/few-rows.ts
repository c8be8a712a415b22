/** Means that few rows decide: what an interval cannot know, said beside it. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Measured } from '@sea-trials/stats/estimate'

/** Of the variance, in one row; of few rows one makes up more, whatever they are. */
const MUCH = 0.25
const OF_FEW = 10

/** Where one row makes up so much of a mean's variance that larger ones are likely missing; undefined where none does. Parts are told of without numbers. */
export function fewRowsNote(measured: Measured, metric: string, isOfPart: boolean): string | undefined {
  if (measured.kind !== 'estimate' || measured.largest === undefined || measured.score !== undefined) return undefined
  const { largest, n } = measured
  if (largest < MUCH + OF_FEW / n) return undefined
  const one = isOfPart
    ? 'in a part of the rows one makes up much of its variance'
    : `one of ${n} rows makes up ${formatNumber(largest, '%')} of its variance`
  return `\`${metric}\`: ${one}, so that a few rows decide it; larger ones may be missing from these data, and its interval is then too narrow. A metric that they do not rule, such as \`median_absolute_error\`, or more rows, would tell`
}
