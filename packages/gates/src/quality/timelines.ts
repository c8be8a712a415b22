/** Steps of series in time: what was known when each row was forecast. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { type Named, someRows } from './classes.ts'
import { type Forecasts, type Past, seriesName } from './forecast.ts'

/** The times of a series, past ones and those of the rows, with what is true of them. */
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

/** A row in its series: its step, and how many steps before it the last one is that was known. */
interface Place {
  readonly line: Timeline
  readonly step: number
  readonly ahead: number
}

/** Of each row. Throws `bad-input` where nothing says what was known, and for rows among the training rows. */
export function knownBefore(
  forecasts: Forecasts,
  past: Past | undefined,
  { where, file }: Omit<Named, 'column'>,
): readonly Place[] {
  const { series, instants, horizon } = forecasts
  if (horizon === undefined && past === undefined)
    throw new SeaTrialsError(
      'bad-input',
      `nothing says what was known when the rows of ${where} were forecast`,
      'Give training data, or say with `horizon` how many steps ahead each row was forecast.',
      { file },
    )
  const lines = timelines(forecasts, past)
  const steps = stepsAhead(forecasts, lines)
  const early = steps.findIndex((step) => step < 1)
  if (early >= 0)
    throw new SeaTrialsError(
      'bad-input',
      `row ${early + 1} of ${where} does not lie after the training rows of ${seriesName(forecasts, series[early] as number)}`,
      'Take the rows of the hold-out out of the training data, or say with `horizon` how many steps ahead each row was forecast.',
      { file },
    )
  return Array.from(series, (code, row) => {
    const line = lines[code] as Timeline
    return { line, step: line.at.get(instants[row] as number) as number, ahead: steps[row] as number }
  })
}

/** The step of the same season as `step` that was the last to be known `ahead` steps before it. */
export const sameSeason = (step: number, ahead: number, season: number): number =>
  step - season * Math.ceil(ahead / season)

/** Steps ahead by row, where they can be told: from a column, or where all rows lie after the past of their series. */
export function horizonsOf(forecasts: Forecasts, past: Past | undefined): Float64Array | undefined {
  if (forecasts.horizon === undefined && past === undefined) return undefined
  const lines = timelines(forecasts, past)
  const steps = stepsAhead(forecasts, lines)
  return steps.every((step) => step >= 1) && lines.every(({ known }) => forecasts.horizon !== undefined || known > 0)
    ? steps
    : undefined
}

/** Throws `bad-input` where a model that goes by earlier labels had none for some rows, whose number is NaN. */
export function assertAll(
  said: Float64Array,
  forecasts: Forecasts,
  { where, file }: Omit<Named, 'column'>,
  { who, how }: { readonly who: string; readonly how: string },
): void {
  const without = [...said.keys()].filter((row) => Number.isNaN(said[row]))
  if (without.length === 0) return
  throw new SeaTrialsError(
    'bad-input',
    `${who} has nothing to go by for ${without.length} of ${said.length} rows of ${where}, the first of ${seriesName(forecasts, forecasts.series[without[0] as number] as number)}: ${someRows(without)}`,
    `It ${how}: give training rows of every series, or judge only series that have them.`,
    { file },
  )
}
