/** Where a column of numbers is cut into the few cells over which two samples of it are compared. */
import { below } from './histogram.ts'

/** Of the mass, ascending: where a column is looked at before it is cut; every two hundredth, and closer towards the ends. */
export const FRACTIONS: readonly number[] = Array.from({ length: 1001 }, (_, i) => i)
  .filter((i) => i % 5 === 0 || i < 20 || i > 980)
  .map((i) => i / 1000)

/** The mass that each of them stands for: half of what lies to its neighbours. */
const MASSES = FRACTIONS.map((at, i) => ((FRACTIONS[i + 1] ?? at) - (FRACTIONS[i - 1] ?? at)) / 2)

/** Ascending; cell i holds edges[i - 1] < x <= edges[i], the first and the last are open. */
export type Edges = readonly number[]

export interface Cut {
  readonly edges: Edges
  /** Those of them that leave about ten cells, none of a small mass. */
  readonly tenths: Edges
}

const TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
const HUNDREDTHS = [0.01, 0.99]
/** For sums of masses. */
const ROUNDING = 1e-9

/**
 * `places`: the column at `FRACTIONS`; `before`: of a place, the largest number that is told apart from it and smaller.
 *
 * A place that holds a tenth of the mass is a cell of its own, and the others share ten cells among themselves: in a column that
 * is mostly 0, all that is not 0 would be one cell, in which nothing could ever be seen to move. For the same reason the
 * outermost hundredths are cells, and what lies beyond all that the column has shown.
 */
export function cutAmong(places: readonly number[], before: (place: number) => number = below): Cut {
  if (places.length === 0) return { edges: [], tenths: [] }
  const masses = new Map<number, number>()
  for (const [i, place] of places.entries()) masses.set(place, (masses.get(place) ?? 0) + MASSES[i]!)
  const [atoms, rest]: [number[], number[]] = [[], []]
  for (const [place, mass] of masses) (mass >= 0.1 - ROUNDING ? atoms : rest).push(place)
  const among = (fractions: readonly number[]): Edges => quantiles(rest, masses, fractions)
  const tenths = [...atoms.flatMap((place) => [before(place), place]), ...among(TENTHS)]
  return {
    edges: ascending([...tenths, ...among(HUNDREDTHS), before(places[0]!), places.at(-1)!]),
    tenths: ascending(tenths),
  }
}

/** The first places up to which so much of their mass lies. */
function quantiles(
  places: readonly number[],
  masses: ReadonlyMap<number, number>,
  fractions: readonly number[],
): Edges {
  let mass = 0
  const upTo = places.map((place) => (mass += masses.get(place)!))
  return places.length === 0
    ? []
    : fractions.map((fraction) => places[upTo.findIndex((at) => at >= fraction * mass - ROUNDING)]!)
}

const ascending = (edges: Edges): Edges => [...new Set(edges)].sort((a, b) => a - b)

/** Counts over the cells between `edges` as counts over the cells between `tenths`. */
export function foldedInto({ edges, tenths }: Cut, counts: readonly number[]): readonly number[] {
  const folded = new Array<number>(tenths.length + 1).fill(0)
  let at = 0
  for (const [i, count] of counts.entries()) {
    const last = edges[i] ?? Number.POSITIVE_INFINITY
    while (at < tenths.length && last > tenths[at]!) at++
    folded[at] = folded[at]! + count
  }
  return folded
}
