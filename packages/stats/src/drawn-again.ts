/**
 * Two samples drawn again, from distributions that are as far apart as the value says. Drawn from themselves they would be further
 * apart, by their own noise, of which the value has been freed.
 */
import { ENDLESS, total } from './drift.ts'
import type { Estimate, Shown, Undefined } from './estimate.ts'
import { narrowed } from './narrowed.ts'
import type { Random } from './random.ts'

type Counts = readonly number[]
type OverCells = (reference: Counts, current: Counts) => Estimate | Undefined

/** The measure of counts over the same cells, and of such counts drawn again. */
export const withAgain = (measure: OverCells, reference: Counts, current: Counts): Estimate | Undefined => {
  const seen = measure(reference, current)
  if (seen.kind === 'undefined' || reference.length > MOST_CELLS) return seen
  let sides: readonly [Counts, Counts] | undefined
  return {
    ...seen,
    again: (chance) => {
      sides ??= asFarAs(seen.value, measure, reference, current)
      const [then, now] = [
        multinomial(total(reference), sides[0], chance),
        multinomial(total(current), sides[1], chance),
      ]
      return shown(measure(then, now), seen)
    },
  }
}

/** Of more a draw takes too long. */
const MOST_CELLS = 200

/** Data of no value are as those at hand: what lacks one is told apart elsewhere. */
export const shown = (drawn: Estimate | Undefined, seen: Shown): Shown => (drawn.kind === 'undefined' ? seen : drawn)

/** Shares of either side, drawn towards what both have in common until the measure of endless rows is the value. */
const asFarAs = (value: number, measure: OverCells, reference: Counts, current: Counts) => {
  const [n, m] = [total(reference), total(current)]
  const side = (counts: Counts, rows: number, apart: number): Counts =>
    counts.map((count, b) => {
      const common = (reference[b]! + current[b]!) / (n + m)
      return common + apart * (count / rows - common)
    })
  const sidesAt = (apart: number) => [side(reference, n, apart), side(current, m, apart)] as const
  const isNear = (apart: number): boolean => {
    const [p, q] = sidesAt(apart).map((shares) => shares.map((share) => share * ENDLESS)) as unknown as [Counts, Counts]
    const found = measure(p, q)
    return found.kind === 'undefined' || found.value <= value
  }
  return sidesAt(value > 0 ? (isNear(1) ? 1 : narrowed({ fails: 1, holds: 0 }, isNear, 20)) : 0)
}

const multinomial = (rows: number, shares: Counts, chance: Random): Counts => {
  let [left, mass] = [Math.round(rows), 1]
  return shares.map((share) => {
    const count = mass > 0 ? binomial(left, Math.min(1, share / mass), chance) : 0
    left -= count
    mass -= share
    return count
  })
}

/** Above such a variance the normal is as good. */
const MANY = 500

const binomial = (n: number, p: number, chance: Random): number => {
  if (p > 0.5) return n - binomial(n, 1 - p, chance)
  if (!(p > 0) || n <= 0) return 0
  const variance = n * p * (1 - p)
  if (variance > MANY) return Math.min(n, Math.max(0, Math.round(n * p + Math.sqrt(variance) * chance.normal())))
  // From one to the next there are as many rows as a geometric says.
  const scale = Math.log1p(-p)
  let count = 0
  for (let row = skipped(chance, scale); row <= n; row += skipped(chance, scale)) count++
  return count
}

const skipped = ({ uniform }: Random, scale: number): number => Math.floor(Math.log(1 - uniform()) / scale) + 1

/** `rows` values of a side in ascending order: its own with the chance `apart`, and otherwise of either side. */
export const mixture = (
  own: Float64Array,
  other: Float64Array,
  apart: number,
  { uniform, below }: Random,
): Float64Array =>
  Float64Array.from(own, () => {
    if (uniform() < apart) return own[below(own.length)]!
    const at = below(own.length + other.length)
    return at < own.length ? own[at]! : other[at - own.length]!
  }).sort()
