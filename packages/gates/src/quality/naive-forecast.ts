/** The forecast that repeats what was. */
import type { Named } from './classes.ts'
import type { Forecasts, Past } from './forecast.ts'
import { assertAll, knownBefore, sameSeason } from './timelines.ts'

/**
 * What a model says that repeats the last season: for a row forecast h steps ahead, the label season * ceil(h / season) steps
 * before it (Hyndman and Athanasopoulos, "Forecasting: principles and practice", 5.2); with a season of 1 the last one known.
 * Throws `bad-input` where rows have nothing to go by.
 */
export function naiveForecast(
  forecasts: Forecasts,
  past: Past | undefined,
  season: number,
  place: Omit<Named, 'column'>,
): Float64Array {
  const places = knownBefore(forecasts, past, place)
  const said = Float64Array.from(places, ({ line, step, ahead }) => line.values[sameSeason(step, ahead, season)] ?? NaN)
  assertAll(said, forecasts, place, {
    who: 'the naive forecast',
    how: `repeats what was ${season === 1 ? 'last' : `${season} steps before`}`,
  })
  return said
}
