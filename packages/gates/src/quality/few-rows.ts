/** Means that few rows decide: what an interval cannot know, said beside it. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Measured } from '@sea-trials/stats/estimate'
import type { Asked } from './judge-parts.ts'

/** Of the variance, in one row; of few rows one makes up more, whatever they are. */
const MUCH = 0.25
const OF_FEW = 10

/** What was measured, with what is to be said of the rows behind it. */
export function heard<M extends Measured>({ material, metric, requirement, rows }: Asked, measured: M): M {
  const { call, limit } = requirement
  const isOfSeries = rows.truth.task === 'forecasting' && material.policy.columns?.entity === undefined
  const note = fewRowsNote(measured, {
    metric: metric.name,
    ...(limit.kind === 'reference' ? { beside: limit.reference } : {}),
    isPart: call.by.length > 0 || call.condition !== undefined,
    units: isOfSeries ? 'series' : 'entities',
  })
  if (note !== undefined) material.note(note)
  return measured
}

interface Of {
  readonly metric: string
  /** What it is compared with, where it is a difference. */
  readonly beside?: string
  /** Parts are told of without numbers. */
  readonly isPart: boolean
  /** What varies where it is not single rows: entities, series. */
  readonly units: string
}

/** Where one row makes up so much of a mean's variance that larger ones are likely missing; undefined where none does. */
function fewRowsNote(measured: Measured, { metric, beside, isPart, units }: Of): string | undefined {
  if (measured.kind !== 'estimate' || measured.largest === undefined || measured.score !== undefined) return undefined
  const { share, among } = measured.largest
  if (share < MUCH + OF_FEW / among) return undefined
  const what = among === measured.n ? 'rows' : units
  const one = isPart
    ? `in a part of the ${what} one makes up much of its variance`
    : `one of ${among} ${what} makes up ${formatNumber(share, '%')} of its variance`
  const of = beside === undefined ? '' : `, less that of \`${beside}\``
  return `\`${metric}\`${of}: ${one}, so that a few ${what} decide it; larger ones may be missing from these data, and its interval is then too narrow. A metric that they do not rule, such as \`median_absolute_error\`, or more ${what}, would tell`
}
