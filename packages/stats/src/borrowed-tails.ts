/**
 * What groups of few rows cannot know of their own losses, from the losses of all groups. Losses have a long tail upward,
 * of which few rows mostly lack the largest: their mean is then too low, and so is the spread that would say how much. Beside a
 * large group nothing balances that. So the end of a small group that bounds its loss from above is no nearer than it is if
 * the group's losses are spread around their mean as those of all groups are around theirs.
 */
import { zOf } from './distributions.ts'
import type { Estimate, Losses } from './estimate.ts'

/** With so many units a group knows its tail by itself. */
const ENOUGH = 1000
/** Of more losses, neighbours are averaged: their mean stays, and so does all that counts of a lower tail. */
const MOST_POOLED = 10_000
/** The saddlepoints tried: losses over their mean are weighed by exp(-tilt x loss), from hardly to only the least of them. */
const TILTS = Array.from({ length: 80 }, (_, i) => 3e-3 * 1.2 ** i)

/** The estimates, as they go into differences; those of few units with ends as far away as the losses of all groups say. */
export const withBorrowedTails = (estimates: readonly Estimate[]): readonly Estimate[] => {
  const groups = estimates.map(asBeside)
  const all = groups.flatMap(({ losses }) => losses ?? [])
  if (!all.some(isFew)) return groups
  let leastMean: LeastMean | undefined
  return groups.map((group) => {
    const { losses } = group
    if (losses === undefined || !isFew(losses)) return group
    const known = new Map<number, number>()
    return reaching(group, losses, (level) => {
      leastMean ??= leastMeanOf(pooled(all))
      const factor = known.get(level) ?? 1 / leastMean(losses.units, level)
      known.set(level, factor)
      return factor
    })
  })
}

/** Influences are not worked out for it. */
const asBeside = (group: Estimate): Estimate =>
  group.beside === undefined
    ? group
    : Object.defineProperties({} as Estimate, {
        ...Object.getOwnPropertyDescriptors(group),
        interval: { value: group.beside, enumerable: true },
      })

const isFew = ({ units }: Losses): boolean => units < ENOUGH

/** `factorAt`: how many times as large as the mean loss that was seen the true one may be. */
const reaching = (group: Estimate, losses: Losses, factorAt: (level: number) => number): Estimate => ({
  ...group,
  interval: (level) => {
    const own = group.interval(level)
    const factor = factorAt(level)
    const end = Number.isFinite(factor) ? losses.times(factor) : null
    const farther = (from: number | null, of: (a: number, b: number) => number): number | null =>
      from === null || end === null ? null : of(from, end)
    return losses.times(2) < losses.times(1)
      ? { ...own, low: farther(own.low, Math.min) }
      : { ...own, high: farther(own.high, Math.max) }
  },
})

/** Losses over the mean of their group, ascending. */
const pooled = (groups: readonly Losses[]): Float64Array => {
  const all = new Float64Array(groups.reduce((sum, { units }) => sum + units, 0))
  let filled = 0
  for (const { units, deviations } of groups) {
    all.set(deviations(), filled)
    filled += units
  }
  for (let i = 0; i < all.length; i++) all[i]! += 1
  all.sort()
  if (all.length <= MOST_POOLED) return all
  return Float64Array.from({ length: MOST_POOLED }, (_, i) => {
    const from = Math.floor((i * all.length) / MOST_POOLED)
    const part = all.subarray(from, Math.floor(((i + 1) * all.length) / MOST_POOLED))
    return part.reduce((sum, loss) => sum + loss, 0) / part.length
  })
}

/** How low the mean of so many losses, which have a mean of 1, falls with a chance of (1 - level) / 2. */
type LeastMean = (units: number, level: number) => number

/**
 * By the saddlepoint of the losses seen, a bootstrap without draws (Davison and Hinkley 1988, "Saddlepoint approximations in
 * resampling methods"), with the tail of Barndorff-Nielsen (1986): as good for five rows as for hundreds.
 */
const leastMeanOf = (losses: Float64Array): LeastMean => {
  const saddlepoints: Saddlepoint[] = []
  return (units, level) => {
    const wanted = -zOf(level)
    let before = { root: 0, mean: 1 }
    for (const [i, tilt] of TILTS.entries()) {
      saddlepoints[i] ??= tiltedBy(losses, tilt)
      const { cumulant, mean, variance } = saddlepoints[i]
      const w = -Math.sqrt(Math.max(0, 2 * units * (-tilt * mean - cumulant)))
      const u = -tilt * Math.sqrt(units * variance)
      // Next to the mean both vanish; where only the least loss is left the variance does.
      if (!(w < -NEXT_TO_THE_MEAN && u < 0)) continue
      const root = w + Math.log(u / w) / w
      if (root <= wanted)
        return Math.max(0, before.mean + ((before.root - wanted) / (before.root - root)) * (mean - before.mean))
      if (root < before.root) before = { root, mean }
    }
    return Math.max(0, losses[0]!)
  }
}

const NEXT_TO_THE_MEAN = 1e-3

interface Saddlepoint {
  /** The logarithm of the mean of exp(-tilt x loss). */
  readonly cumulant: number
  /** Of the losses weighed by that. */
  readonly mean: number
  readonly variance: number
}

const tiltedBy = (losses: Float64Array, tilt: number): Saddlepoint => {
  const least = losses[0]!
  let [mass, sum, squares] = [0, 0, 0]
  for (const loss of losses) {
    const weight = Math.exp(-tilt * (loss - least))
    mass += weight
    sum += weight * (loss - least)
    squares += weight * (loss - least) ** 2
  }
  const above = sum / mass
  return {
    cumulant: Math.log(mass / losses.length) - tilt * least,
    mean: least + above,
    variance: squares / mass - above * above,
  }
}
