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
