/** Trends in learning curves. */
import { median } from 'simple-statistics'

/** Median of the slopes of all pairs of points (Theil 1950, Sen 1968). Throws RangeError below two distinct steps. */
export const theilSen = (steps: readonly number[], values: readonly number[]): number => {
  const slopes: number[] = []
  for (let i = 0; i < steps.length; i++)
    for (let j = 0; j < i; j++)
      if (steps[i] !== steps[j]) slopes.push((values[i]! - values[j]!) / (steps[i]! - steps[j]!))
  if (slopes.length === 0) throw new RangeError('a slope needs two distinct steps')
  return median(slopes)
}

/**
 * Prechelt's generalization loss (1998) at a step, as a fraction: validation loss over the least so far, less 1. Losses
 * are positive; null where the least is not.
 */
export const generalizationLoss = (validation: readonly number[], at = validation.length - 1): number | null => {
  const least = Math.min(...validation.slice(0, at + 1))
  return validation.length > 0 && least > 0 ? validation[at]! / least - 1 : null
}
