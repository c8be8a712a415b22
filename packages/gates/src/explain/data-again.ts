/** What other data of the same truth would show of an estimate: its value and its intervals, some standard errors up or down. */
import { normalCdf, zOf } from '@sea-trials/stats/distributions'
import type { Estimate, Shown } from '@sea-trials/stats/estimate'
import type { Random } from '@sea-trials/stats/random'

const STEP = 0.25
/** So many standard errors up and down; beyond, the last step goes on. */
const FAR = 8

/**
 * The ends of an estimate at all levels make two curves: what lies z standard errors up, and down (confidence distributions; Xie and
 * Singh 2013). What other data would show lies elsewhere on the same curves, also where a distance that was freed of its bias is held at
 * zero, and an end does not move as far as the rows do. Between the two curves there is a gap where the bias itself is not known.
 */
export function again(estimate: Estimate): (chance: Random) => Shown {
  if (estimate.again !== undefined) return estimate.again
  const { value, interval } = estimate
  const ends = Array.from({ length: FAR / STEP }, (_, i) => interval(2 * normalCdf((i + 1) * STEP) - 1))
  const [lows, highs] = [ends.map(({ low }) => low), ends.map(({ high }) => high)]
  const truth = truthOf(highs, value)
  const { method } = interval(0.95)
  const beside = (z: number): Shown => ({
    value: value + ((at(highs, OFTEN + truth + z) ?? value) - (at(highs, OFTEN + truth) ?? value)),
    interval: (level) => ({
      low: at(lows, zOf(level) - truth - z),
      high: at(highs, zOf(level) + truth + z),
      level,
      method,
    }),
  })
  return ({ normal }) => beside(normal())
}

const OFTEN = zOf(0.95)

type Curve = readonly (number | null)[]

/** Where the truth lies, were it what was seen: past all that is held at it. */
function truthOf(highs: Curve, value: number): number {
  const held = highs.findIndex((high) => high === null || high > value)
  return (held < 0 ? highs.length : held) * STEP
}

/** The first step and the last go on. */
function at(curve: Curve, z: number): number | null {
  const place = z / STEP - 1
  const from = Math.min(Math.max(0, Math.floor(place)), curve.length - 2)
  const [a, b] = [curve[from] as number | null, curve[from + 1] as number | null]
  return a === null || b === null ? null : a + (place - from) * (b - a)
}
