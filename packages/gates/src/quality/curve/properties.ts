/** What a learning curve says of the run that there was. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { formatNumber, printable } from '@sea-trials/schema/text'
import { type Exact, exact, type Measured, type Undefined, undefinedBecause } from '@sea-trials/stats/estimate'
import { riseSinceBest } from '@sea-trials/stats/rise'
import { theilSen } from '@sea-trials/stats/trend'
import type { Curve, Line } from './series.ts'

const FEWEST_POINTS = 5
/** Of the last fifth, for the slopes of all pairs. */
const MOST_POINTS = 400

/**
 * How far the validation loss has risen since its best, judged with its noise, at the step that the model was taken from (the
 * last unless said); and in words where, and what the training loss did meanwhile. Throws `bad-value` for a step that is not there.
 */
export function overfitting(
  { metric, train }: Curve,
  validation: Line,
  step?: number,
): { readonly measured: Measured; readonly note?: string } {
  const { measured, windows, together = 1 } = riseSinceBest(validation.values, positionOf(validation, metric, step))
  if (
    windows === undefined ||
    measured.kind === 'undefined' ||
    !Number.isFinite(measured.value) ||
    windows.best[0] === windows.taken[0]
  )
    return { measured }
  const [best, taken] = [windows.best, windows.taken].map(([from, to]) => spanOf(validation, from, to))
  const [before, after] = [best, taken].map((span) => (train === undefined ? undefined : meanOver(train, span as Span)))
  const meanwhile =
    before === undefined || after === undefined || before === 0
      ? ''
      : `; the training loss ${changeText((after - before) / Math.abs(before))}`
  const where = `steps ${best?.join(' to ')}, and ${formatNumber(measured.value, '%')} higher at steps ${taken?.join(' to ')}`
  const noisy = together >= MUCH && measured.interval(0.95).low === 0 ? WANDERS : ''
  return {
    measured,
    note: `learning curve ${printable(metric)}: the validation loss was lowest at ${where}${meanwhile}${noisy}`,
  }
}

/** Of how much larger noise is for hanging together; below, other noise is as good a reason why a curve is undecided. */
const MUCH = 2

const WANDERS =
  '; it wanders rather than scatters about a course: evaluate more often, or on more rows, for a rise to be told from that'

type Span = readonly [number, number]

const spanOf = ({ steps }: Line, from: number, to: number): Span => [steps[from] as number, steps[to] as number]

function meanOver({ steps, values }: Line, [from, to]: Span): number | undefined {
  const within = values.filter((_, i) => (steps[i] as number) >= from && (steps[i] as number) <= to)
  return within.length === 0 ? undefined : within.reduce((sum, value) => sum + value, 0) / within.length
}

/** Less of a change, as a fraction, is none that anybody would call one. */
const STILL = 5e-4

function changeText(change: number): string {
  if (Math.abs(change) < STILL) return 'stood still meanwhile'
  return change < 0
    ? `fell by ${formatNumber(-change, '%')} meanwhile`
    : `rose by ${formatNumber(change, '%')} too: see \`divergence\``
}

/**
 * Prechelt's generalization loss as a fraction: the validation loss at the chosen step (the last unless said) over the
 * smallest before and after it, minus one. Lutz Prechelt, "Early Stopping - But When?", 1998.
 */
export function generalizationLoss({ metric }: Curve, line: Line, step?: number): Exact | Undefined {
  if (line.values.length < FEWEST_POINTS) return tooShort(line)
  const at = positionOf(line, metric, step)
  return relative(line.values[at] as number, leastOf(line.values), line.values.length)
}

/** How far the training loss ended above its own minimum, as a fraction of it: what a diverging optimiser does. */
export function divergence(line: Line): Exact | Undefined {
  if (line.values.length < FEWEST_POINTS) return tooShort(line)
  return relative(line.values.at(-1) as number, leastOf(line.values), line.values.length)
}

/**
 * What the validation loss would still lose over a tenth more steps, at the slope (Theil-Sen) of its last fifth, as a
 * fraction of its smallest value. Zero where it no longer falls: the training has converged.
 */
export function projectedGain(line: Line): Exact | Undefined {
  if (line.values.length < FEWEST_POINTS) return tooShort(line)
  const n = line.values.length
  const from = n - Math.max(FEWEST_POINTS, Math.ceil(n / 5))
  const every = Math.ceil((n - from) / MOST_POINTS)
  const last = <T>(all: readonly T[]): T[] => all.slice(from).filter((_, i) => i % every === 0)
  const slope = theilSen(last(line.steps), last(line.values))
  const more = ((line.steps.at(-1) as number) - (line.steps[0] as number)) / 10
  const least = leastOf(line.values)
  return least > 0
    ? exact(Math.max(0, -slope * more) / least, n)
    : undefinedBecause('the smallest loss is not above zero', n)
}

/** Where a step stands; the last unless said. Throws `bad-value` for one that is not there. */
export function positionOf({ steps }: Line, metric: string, step: number | undefined): number {
  const at = step === undefined ? steps.length - 1 : steps.indexOf(step)
  if (at !== -1 || steps.length === 0) return at
  throw new SeaTrialsError(
    'bad-value',
    `the learning curve has no step ${step} with a validation ${metric}`,
    `Name one of its steps, ${steps[0]} to ${steps.at(-1)}: the one that the model was taken from.`,
  )
}

const tooShort = ({ values }: Line): Undefined => undefinedBecause('too few points', values.length)

/** Curves of every step are longer than a call may have arguments. */
const leastOf = (values: readonly number[]): number =>
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)

const relative = (value: number, least: number, n: number): Exact | Undefined =>
  least > 0 ? exact(value / least - 1, n) : undefinedBecause('the smallest loss is not above zero', n)
