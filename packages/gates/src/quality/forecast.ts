/**
 * Forecasts: rows of series in time. The steps of a series are its times in order, those of the training rows and of the
 * rows that are judged, whatever lies between two of them.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns } from '@sea-trials/schema/policy/policy'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import type { Sample } from '@sea-trials/stats/quality/sample'
import type { Vector } from '@sea-trials/tables/engine'
import { codesOf, type Named, someRows } from './classes.ts'
import { readNumbers } from './numbers.ts'
import { instantOf } from './times.ts'

export interface Forecasts {
  readonly values: Float64Array
  /** The series of each row, as a code into `names`. */
  readonly series: Int32Array
  readonly names: readonly string[]
  /** Of each row: milliseconds since 1970, or what the column counts. */
  readonly instants: Float64Array
  /** How many steps ahead each row was forecast, where a column says it. */
  readonly horizon?: Float64Array
}

/** Labels of one series in the order of their times. */
interface Series {
  readonly instants: readonly number[]
  readonly values: readonly number[]
}

/** What was known before: the training rows of each series, by its name. */
export type Past = ReadonlyMap<string, Series>

/** Labels, series, times and horizons; `read` has a column where the table has it. Throws `bad-value`. */
export function readForecasts(
  read: (column: string) => Vector | undefined,
  columns: Columns,
  place: Omit<Named, 'column'>,
): Forecasts {
  const named = (column: string): Named => ({ column, ...place })
  const { label, time, series, horizon } = columns as Columns & { readonly label: string; readonly time: string }
  const values = readNumbers(read(label) as Vector, named(label))
  const ofSeries =
    series === undefined
      ? { codes: new Int32Array(values.length), values: ['' as Scalar] }
      : codesOf(read(series) as Vector, named(series))
  const when = codesOf(read(time) as Vector, named(time))
  const instants = when.values.map(instantOf)
  const ahead = horizon === undefined ? undefined : read(horizon)
  return {
    values,
    series: ofSeries.codes,
    names: ofSeries.values.map(String),
    instants: Float64Array.from(when.codes, (code) => instants[code] as number),
    ...(ahead === undefined || horizon === undefined ? {} : { horizon: readSteps(ahead, named(horizon)) }),
  }
}

function readSteps(vector: Vector, named: Named): Float64Array {
  const steps = readNumbers(vector, named)
  const wrong = [...steps.keys()].filter((row) => !(Number.isInteger(steps[row]) && (steps[row] as number) >= 1))
  if (wrong.length === 0) return steps
  throw new SeaTrialsError(
    'bad-value',
    `${printable(named.column)} of ${named.where} is no number of steps ahead in ${wrong.length} rows: ${someRows(wrong)}`,
    'Write whole numbers: 1 for the step after the last that the model knew.',
    { file: named.file },
  )
}

/** The rows of a data set as the past of others. Throws `bad-value` where a series has two rows of one time. */
export function pastOf({ values, series, names, instants }: Forecasts, where: string): Past {
  const rows = names.map((): number[] => [])
  series.forEach((code, row) => {
    rows[code]?.push(row)
  })
  const past = rows.map((of, code): [string, Series] => {
    of.sort((a, b) => (instants[a] as number) - (instants[b] as number))
    const twice = of.find((row, i) => i > 0 && instants[row] === instants[of[i - 1] as number])
    if (twice !== undefined) {
      throw new SeaTrialsError(
        'bad-value',
        `${seriesName(names, code)} of ${where} has two rows of one time, one of them row ${twice + 1}`,
        'Name the column that tells them apart with `series`, or keep one row a time.',
      )
    }
    return [
      names[code] as string,
      { instants: of.map((row) => instants[row] as number), values: of.map((row) => values[row] as number) },
    ]
  })
  return new Map(past)
}

export const seriesName = (names: readonly string[], code: number): string =>
  names.length === 1 && names[0] === '' ? 'the series' : `series ${printable(names[code])}`

/**
 * Of each row what `mase` divides by: the mean absolute error that the (seasonal) naive forecast, one season ahead, makes on
 * the training rows of its series (Hyndman and Koehler 2006). NaN where there are too few of them.
 */
export function scaleOf({ series, names }: Forecasts, past: Past, season: number): Float64Array {
  const scales = names.map((name) => {
    const { values } = past.get(name) ?? { values: [] }
    let sum = 0
    for (let t = season; t < values.length; t++) sum += Math.abs((values[t] as number) - (values[t - season] as number))
    return values.length > season ? sum / (values.length - season) : Number.NaN
  })
  return Float64Array.from(series, (code) => scales[code] as number)
}

/** The times of each series, past ones and those of the rows, with what is true of them. */
interface Timeline {
  readonly at: ReadonlyMap<number, number>
  readonly values: readonly number[]
  /** How many of them are past. */
  readonly known: number
}

function timelines({ values, series, names, instants }: Forecasts, past: Past | undefined): readonly Timeline[] {
  const merged = names.map((name) => {
    const before = past?.get(name)
    return {
      known: before?.instants.length ?? 0,
      labels: new Map(before?.instants.map((instant, i) => [instant, before.values[i] as number])),
    }
  })
  series.forEach((code, row) => {
    const { labels } = merged[code] as (typeof merged)[number]
    const instant = instants[row] as number
    if (!labels.has(instant)) labels.set(instant, values[row] as number)
  })
  return merged.map(({ labels, known }) => {
    const order = [...labels.keys()].sort((a, b) => a - b)
    return {
      at: new Map(order.map((instant, step) => [instant, step])),
      values: order.map((instant) => labels.get(instant) as number),
      known,
    }
  })
}

/** How many steps ahead each row is forecast: as a column says, else counted from the end of the past. */
function stepsAhead(forecasts: Forecasts, lines: readonly Timeline[]): Float64Array {
  const { horizon, series, instants } = forecasts
  if (horizon !== undefined) return horizon
  return Float64Array.from(series, (code, row) => {
    const { at, known } = lines[code] as Timeline
    return (at.get(instants[row] as number) as number) - known + 1
  })
}

/** Steps ahead by row, where they can be told: from a column, or where all rows lie after the past of their series. */
export function horizonsOf(forecasts: Forecasts, past: Past | undefined): Float64Array | undefined {
  if (forecasts.horizon === undefined && past === undefined) return undefined
  const lines = timelines(forecasts, past)
  const steps = stepsAhead(forecasts, lines)
  return steps.every((step) => step >= 1) && lines.every(({ known }) => forecasts.horizon !== undefined || known > 0)
    ? steps
    : undefined
}

/**
 * What a model says that repeats the last season: for a row forecast h steps ahead, the label season * ceil(h / season) steps
 * before it (Hyndman and Athanasopoulos, "Forecasting: principles and practice", 5.2); with a season of 1 the last one known.
 * Throws `bad-input` where rows have nothing to go by.
 */
export function naiveForecast(
  forecasts: Forecasts,
  past: Past | undefined,
  season: number,
  { where, file }: Omit<Named, 'column'>,
): Float64Array {
  const { series, names, instants, horizon } = forecasts
  const refuse = (message: string, fix: string): never => {
    throw new SeaTrialsError('bad-input', message, fix, { file })
  }
  if (horizon === undefined && past === undefined)
    return refuse(
      `nothing says what was known when the rows of ${where} were forecast`,
      'Give training data, or say with `horizon` how many steps ahead each row was forecast.',
    )
  const lines = timelines(forecasts, past)
  const steps = stepsAhead(forecasts, lines)
  const early = steps.findIndex((step) => step < 1)
  if (early >= 0)
    return refuse(
      `row ${early + 1} of ${where} does not lie after the training rows of ${seriesName(names, series[early] as number)}`,
      'Take the rows of the hold-out out of the training data, or say with `horizon` how many steps ahead each row was forecast.',
    )
  const said = Float64Array.from(series, (code, row) => {
    const { at, values } = lines[code] as Timeline
    const step = at.get(instants[row] as number) as number
    return values[step - season * Math.ceil((steps[row] as number) / season)] ?? Number.NaN
  })
  const without = [...said.keys()].filter((row) => Number.isNaN(said[row]))
  if (without.length === 0) return said
  const first = without[0] as number
  return refuse(
    `the naive forecast has nothing to go by for ${without.length} of ${said.length} rows of ${where}, the first of ${seriesName(names, series[first] as number)}: ${someRows(without)}`,
    `It repeats what was ${season === 1 ? 'last' : `${season} steps before`}: give training rows of every series, or judge only series that have them.`,
  )
}

/** Throws `bad-input` for an error that is measured in those of training rows, where there are none. */
export function assertScale(name: QualityMetricName, sample: Sample): void {
  if (name !== 'mase' || sample.task !== 'forecasting' || sample.scale !== undefined) return
  throw new SeaTrialsError(
    'bad-input',
    '`mase` is measured in errors of the naive forecast on the training rows, and there are none with these columns',
    'Name the training data: `train` under `data`, or the input `reference`; with the columns of label, time and series.',
  )
}
