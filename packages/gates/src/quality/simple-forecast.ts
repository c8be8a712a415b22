/** The simple model of a forecast: a line through a few values that were known, fitted on the training rows. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { type Coefficients, predictLinear, ridge } from '@sea-trials/stats/linear'
import type { Named } from './classes.ts'
import type { Forecasts, Past } from './forecast.ts'
import { assertAll, knownBefore, sameSeason } from './timelines.ts'

/** So many examples, evenly taken, teach a line what there is to learn. */
const MOST_EXAMPLES = 20_000
const FEWEST_EXAMPLES = 10
/** A level is the mean of a season, and of no less than this. */
const SHORTEST_LEVEL = 4

/** What a forecast for a step goes by, of labels that were known so many steps before: never a column of the row itself. */
const COLUMNS = 4

/**
 * Least squares with a ridge on the last value that was known, the mean of the last season, and the values one season and two
 * before; a line of its own for each number of steps ahead, over all series, each in units of its own mean and standard
 * deviation (a direct, global, linear autoregression). Columns of a row are left aside: nobody knows which of them were known
 * when it was forecast. Throws `bad-input` where training rows are too few, or series of the rows have none.
 */
export function simpleForecast(
  forecasts: Forecasts,
  past: Past,
  season: number,
  place: Omit<Named, 'column'>,
): Float64Array {
  const units = new Map([...past].map(([name, { values }]) => [name, unitOf(values)]))
  const known = [...past].map(([name, { values }]) => standardised(values, units.get(name) as Unit))
  const models = new Map<number, Coefficients>()
  const modelOf = (ahead: number): Coefficients => {
    const model = models.get(ahead) ?? fitted(known, ahead, season, place)
    models.set(ahead, model)
    return model
  }
  const lines = new Map<readonly number[], readonly number[]>()
  const said = Float64Array.from(knownBefore(forecasts, past, place), ({ line, step, ahead }, row) => {
    const unit = units.get(forecasts.names[forecasts.series[row] as number] as string)
    if (unit === undefined) return Number.NaN
    const values = lines.get(line.values) ?? standardised(line.values, unit)
    lines.set(line.values, values)
    const columns = lagged(values, step, ahead, season)
    if (columns === undefined) return Number.NaN
    const [z] = predictLinear({ rows: 1, columns: COLUMNS, values: Float64Array.from(columns) }, modelOf(ahead))
    return unit.mean + unit.spread * (z as number)
  })
  assertAll(said, forecasts, place, { who: 'the simple forecast', how: 'goes by labels of a season before' })
  return said
}

interface Unit {
  readonly mean: number
  readonly spread: number
}

function unitOf(values: readonly number[]): Unit {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0)
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2 / values.length, 0))
  return { mean, spread: spread > 0 ? spread : 1 }
}

const standardised = (values: readonly number[], { mean, spread }: Unit): readonly number[] =>
  values.map((value) => (value - mean) / spread)

/** Undefined where the season before is not known. */
function lagged(values: readonly number[], step: number, ahead: number, season: number): number[] | undefined {
  const origin = step - ahead
  const at = sameSeason(step, ahead, season)
  if (at < 0) return undefined
  const recent = values.slice(Math.max(0, origin + 1 - Math.max(season, SHORTEST_LEVEL)), origin + 1)
  const level = recent.reduce((sum, value) => sum + value / recent.length, 0)
  return [values[origin] as number, level, values[at] as number, (values[at - season] ?? values[at]) as number]
}

function fitted(
  series: readonly (readonly number[])[],
  ahead: number,
  season: number,
  { file }: Omit<Named, 'column'>,
): Coefficients {
  const first = season * Math.ceil(ahead / season)
  const count = series.reduce((sum, { length }) => sum + Math.max(0, length - first), 0)
  if (count < FEWEST_EXAMPLES)
    throw new SeaTrialsError(
      'bad-input',
      `a simple model cannot learn to forecast ${ahead} steps ahead from ${count} training rows that have a season before them`,
      'Give longer training series, or compare with `naive(last)` or `naive(seasonal)`, which learn nothing.',
      { file },
    )
  const stride = Math.ceil(count / MOST_EXAMPLES)
  const design: number[] = []
  const labels: number[] = []
  let place = 0
  for (const values of series)
    for (let step = first; step < values.length; step++)
      if (place++ % stride === 0) {
        design.push(...(lagged(values, step, ahead, season) as number[]))
        labels.push(values[step] as number)
      }
  return ridge({ rows: labels.length, columns: COLUMNS, values: Float64Array.from(design) }, Float64Array.from(labels))
}
