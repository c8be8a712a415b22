/** The noise of a learning curve about its course: how large it is, and by how much it hangs together. */

/** Of the smaller second differences; the larger ones are where a curve falls steeply, drops with the learning rate or is restarted. */
const KEPT = 0.5
/** Where the steep part is over. */
const STEEP = 0.4
/** Of the points: what noise that hangs together has moved by. */
const FAR = 1 / 7

/** `into`: where they are put; as many as there are windows. */
export function windowMeans(
  points: Float64Array,
  width: number,
  into = new Float64Array(points.length - width + 1),
): Float64Array {
  let sum = 0
  for (let i = 0; i < points.length; i++) {
    sum += points[i]!
    if (i >= width) sum -= points[i - width]!
    if (i >= width - 1) into[i - width + 1] = sum / width
  }
  return into
}

/** Of the first `count` values. */
export function indexOfLeast(values: Float64Array, count: number): number {
  let least = 0
  for (let i = 1; i < count; i++) if ((values[i] as number) < (values[least] as number)) least = i
  return least
}

/** The smallest difference between two values that differ, 0 where none do: the step that they are rounded to, or less. */
export function leastApart(values: Float64Array): number {
  const sorted = values.slice().sort()
  let least = Number.POSITIVE_INFINITY
  for (let i = 1; i < sorted.length; i++) {
    const apart = (sorted[i] as number) - (sorted[i - 1] as number)
    if (apart > 0) least = Math.min(least, apart)
  }
  return Number.isFinite(least) ? least : 0
}

/** The noise of a curve about its course. */
export interface Noise {
  /** Root mean square of the smaller second differences of means of half a window. Its level is the simulation's to know. */
  readonly level: number
  /**
   * By how many times second differences over a seventh of the points vary more than those of neighbours: 1 for noise of which
   * each point has its own, up to as many as there are points between for a random walk. It is held between the two: a course
   * that bends would be more. What comes before two fifths of the points is left out, where most curves fall.
   */
  readonly together: number
}

/** Measures curves of so many points, seen through windows of a width. A simulation measures thousands: no array is made anew. */
export function noiseMeter(count: number, width: number): (points: Float64Array) => Noise {
  const half = Math.floor(width / 2)
  const means = new Float64Array(count - half + 1)
  const squares = new Float64Array(means.length - 2 * half)
  const kept = Math.ceil(squares.length * KEPT)
  const from = Math.floor(STEEP * count)
  const far = Math.max(2, Math.round(FAR * count))
  return (points) => {
    windowMeans(points, half, means)
    for (let i = 0; i < squares.length; i++) squares[i] = secondDifference(means, i, half) ** 2
    const smaller = meanOfFirst(squares.sort(), kept)
    // A score that only takes a few values stands still more often than not, and moves all the same; nothing says how.
    if (smaller === 0) return { level: Math.sqrt(meanOfFirst(squares, squares.length)), together: 1 }
    const [near, wide] = [meanSquare(points, from, 1), meanSquare(points, from, far)]
    return { level: Math.sqrt(smaller), together: Math.max(1, Math.min(far, near > 0 ? wide / near : far)) }
  }
}

/** How far a point lies from the middle of those `lag` before and after it; `at` is the one before. */
const secondDifference = (points: Float64Array, at: number, lag: number): number =>
  points[at + lag]! - (points[at]! + points[at + 2 * lag]!) / 2

function meanSquare(points: Float64Array, from: number, lag: number): number {
  const to = points.length - 2 * lag
  let sum = 0
  for (let i = from; i < to; i++) sum += secondDifference(points, i, lag) ** 2
  return sum / (to - from)
}

function meanOfFirst(values: Float64Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += values[i]!
  return sum / count
}
