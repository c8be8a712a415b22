/** How unusual a metric is after the accepted runs before: see `stats/anomaly`. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { formatNumber, printable } from '@sea-trials/schema/text'
import { deviation, FEWEST_RUNS, sameSeason, usual } from '@sea-trials/stats/anomaly'
import type { PastRun } from '../../history.ts'
import { type Ask, type Computed, type Inner, numberOf } from './metric.ts'

export async function anomaly(ask: Ask): Promise<Computed> {
  const { key, measure } = ask.inner as Inner
  const season = seasonOf(ask)
  const { measured } = await measure()
  if (Array.isArray(measured))
    throw new SeaTrialsError(
      'bad-requirement',
      `${printable(key)} is a number of each of several columns, not one`,
      'Name a metric that is one number.',
      ask.requirement.source,
    )
  const now = measured as Exclude<typeof measured, readonly unknown[]>
  if (now.kind === 'undefined') return { measured: now }
  const metrics = { [key]: now.value }
  const before = placesOf((await ask.past?.()) ?? [], key)
  const compared = sameSeason(before, season).filter((past) => past !== undefined)
  const found = deviation(now.value, compared)
  if (compared.length < FEWEST_RUNS) return { measured: found, metrics, notApplicable: tooFew(compared.length, season) }
  const { median, spread } = usual(compared)
  const [value, middle, width] = [now.value, median, spread].map((number) => formatNumber(number))
  return {
    measured: found,
    metrics,
    detail: `${value} now, median ${middle} and spread ${width} of ${compared.length} runs before`,
  }
}

/**
 * What each run has left of a metric, in their order. One that was not accepted has left nothing, and has its place all the same,
 * or every season after it would be another; other candidates that were judged on the same data are the same run.
 */
function placesOf(runs: readonly PastRun[], key: string): readonly (number | undefined)[] {
  const places = new Map<string, number | undefined>()
  for (const { commit, data, metrics } of runs) {
    const place = `${commit} ${data}`
    places.set(place, Object.hasOwn(metrics, key) ? metrics[key] : places.get(place))
  }
  return [...places.values()]
}

function tooFew(runs: number, season: number): string {
  const of = season === 1 ? 'runs' : `runs of the same season, every ${season}`
  const how = runs === 0 ? '; it is kept by `history: true` in runs of the default branch' : ''
  return `the history has ${runs} of ${FEWEST_RUNS} ${of}${how}`
}

function seasonOf(ask: Ask): number {
  const season = numberOf(ask, 'season') ?? 1
  if (Number.isInteger(season) && season >= 1) return season
  throw new SeaTrialsError(
    'bad-requirement',
    `a season of ${season} runs`,
    'Write the number of runs from one season to the next: 7 of daily runs.',
    ask.requirement.source,
  )
}
