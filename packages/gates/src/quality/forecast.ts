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
import { readMeasured, readNumbers } from './numbers.ts'
import { instantOf } from './times.ts'

export interface Forecasts {
  readonly values: Float64Array
  /** The series of each row, as a code into `names`. */
  readonly series: Int32Array
  readonly names: readonly string[]
  readonly hidesNames?: true
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
  const values = readMeasured(read(label) as Vector, named(label))
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
    ...(place.masked?.has(series ?? '') ? { hidesNames: true } : {}),
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
export function pastOf(forecasts: Forecasts, where: string): Past {
  const { values, series, names, instants } = forecasts
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
        `${seriesName(forecasts, code)} of ${where} has two rows of one time, one of them row ${twice + 1}`,
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

/** For messages. */
export function seriesName({ names, hidesNames }: Pick<Forecasts, 'names' | 'hidesNames'>, code: number): string {
  if (names.length === 1 && names[0] === '') return 'the series'
  return hidesNames ? 'a series whose name is not shown' : `series ${printable(names[code])}`
}

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

/** Throws `bad-input` for an error that is measured in those of training rows, where there are none. */
export function assertScale(name: QualityMetricName, sample: Sample): void {
  if (name !== 'mase' || sample.task !== 'forecasting' || sample.scale !== undefined) return
  throw new SeaTrialsError(
    'bad-input',
    '`mase` is measured in errors of the naive forecast on the training rows, and there are none with these columns',
    'Name the training data: `train` under `data`, or the input `reference`; with the columns of label, time and series.',
  )
}
