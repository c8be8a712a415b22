/** A learning curve taken apart into its course and its noise, so that it can be drawn again: for what is told before a gate judges. */
import type { Random } from './random.ts'

export interface Course {
  /** Moving means over about a quarter of the points, shorter towards the ends. */
  readonly course: readonly number[]
  /** Standard deviation of what is left of the later three fifths, without what lies beyond three of them as told by the median deviation. */
  readonly spread: number
  /** Of neighbours of what is left, 0 to 0.9; without what lies beyond three standard deviations. */
  readonly correlation: number
  /** How far off the spread may be, one standard error as a fraction of it: one curve of few points shows little of its own noise. */
  readonly doubt: number
}

const MOST_CORRELATED = 0.9
/** Of a normal, over its median absolute deviation. */
const OF_MEDIAN = 1.4826
const FAR = 3
/** Of the points. */
const STEEP = 0.4

/** @param values of a loss, finite, ten or more */
export function courseOf(values: readonly number[]): Course {
  const half = Math.max(1, Math.round(values.length / 8))
  const course = values.map((_, i) => {
    const reach = Math.min(half, i, values.length - 1 - i)
    let sum = 0
    for (let j = i - reach; j <= i + reach; j++) sum += values[j] as number
    return sum / (2 * reach + 1)
  })
  // The last value is its own mean, and leaves nothing; where a loss falls steeply it is the fall that is left.
  const left = values.map((value, i) => value - (course[i] as number)).slice(Math.floor(STEEP * values.length), -1)
  const far = FAR * OF_MEDIAN * medianOf(left.map(Math.abs))
  const near = left.filter((each) => Math.abs(each) <= far)
  const square = near.reduce((sum, each) => sum + each ** 2, 0) / near.length
  const spread = Math.sqrt(square / (1 - 1 / (2 * half + 1)))
  const correlation = correlationOf(left, far, 1 / (2 * half))
  // Squares of neighbours correlate by the square: so many of them are worth as many independent ones.
  const worth = (near.length * (1 - correlation ** 2)) / (1 + correlation ** 2)
  return { course, spread, correlation, doubt: 1 / Math.sqrt(2 * Math.max(1, worth)) }
}

/** The course with other noise of the same kind. */
export function drawnAgain({ course, spread, correlation }: Course, { normal }: Random): number[] {
  const fresh = Math.sqrt(1 - correlation ** 2)
  let noise = normal()
  return course.map((value, i) => {
    if (i > 0) noise = correlation * noise + fresh * normal()
    return value + spread * noise
  })
}

/** What a moving mean takes with it makes neighbours unlike each other: for white noise by 1 over its other points. */
function correlationOf(left: readonly number[], far: number, taken: number): number {
  let [squares, products] = [0, 0]
  for (let i = 1; i < left.length; i++) {
    const [a, b] = [left[i - 1] as number, left[i] as number]
    if (Math.abs(a) > far || Math.abs(b) > far) continue
    squares += (a * a + b * b) / 2
    products += a * b
  }
  return squares > 0 ? Math.min(MOST_CORRELATED, Math.max(0, products / squares + taken)) : 0
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}
