/** What a learning curve says of itself, exactly: these describe the run that there was. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { type Exact, exact, type Undefined, undefinedBecause } from '@sea-trials/stats/estimate'
import { theilSen } from '@sea-trials/stats/trend'
import type { Curve, Line } from './series.ts'

const FEWEST_POINTS = 5
/** Of the last fifth, for the slopes of all pairs. */
const MOST_POINTS = 400

/**
 * Prechelt's generalization loss as a fraction: the validation loss at the chosen step (the last unless said) over the
 * smallest before and after it, minus one. Lutz Prechelt, "Early Stopping - But When?", 1998.
 */
export function generalizationLoss(curve: Curve, step?: number): Exact | Undefined {
  const line = curve.validation
  if (line === undefined || line.values.length < FEWEST_POINTS) return tooShort(line)
  const at = step === undefined ? line.steps.length - 1 : line.steps.indexOf(step)
  if (at === -1) {
    throw new SeaTrialsError(
      'bad-value',
      `the learning curve has no step ${step} with a validation ${curve.metric}`,
      `Name one of its steps, ${line.steps[0]} to ${line.steps.at(-1)}: the one that the model was taken from.`,
    )
  }
  return relative(line.values[at] as number, Math.min(...line.values), line.values.length)
}

/** How far the training loss ended above its own minimum, as a fraction of it: what a diverging optimiser does. */
export function divergence(curve: Curve): Exact | Undefined {
  const line = curve.train
  if (line === undefined || line.values.length < FEWEST_POINTS) return tooShort(line)
  return relative(line.values.at(-1) as number, Math.min(...line.values), line.values.length)
}

/**
 * What the validation loss would still lose over a tenth more steps, at the slope (Theil-Sen) of its last fifth, as a
 * fraction of its smallest value. Zero where it no longer falls: the training has converged.
 */
export function projectedGain(curve: Curve): Exact | Undefined {
  const line = curve.validation
  if (line === undefined || line.values.length < FEWEST_POINTS) return tooShort(line)
  const n = line.values.length
  const from = n - Math.max(FEWEST_POINTS, Math.ceil(n / 5))
  const every = Math.ceil((n - from) / MOST_POINTS)
  const last = <T>(all: readonly T[]): T[] => all.slice(from).filter((_, i) => i % every === 0)
  const slope = theilSen(last(line.steps), last(line.values))
  const more = ((line.steps.at(-1) as number) - (line.steps[0] as number)) / 10
  const least = Math.min(...line.values)
  return least > 0 ? exact(Math.max(0, -slope * more) / least, n) : undefinedBecause('zero denominator', n)
}

const tooShort = (line: Line | undefined): Undefined => undefinedBecause('too few rows', line?.values.length ?? 0)

const relative = (value: number, least: number, n: number): Exact | Undefined =>
  least > 0 ? exact(value / least - 1, n) : undefinedBecause('zero denominator', n)
