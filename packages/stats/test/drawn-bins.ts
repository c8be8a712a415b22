/** Two sides of a column in bins whose shares are known, and their table. */
import { psi } from '@sea-trials/stats/divergence'
import { massMoved } from '@sea-trials/stats/drift'
import { type Random, random } from '@sea-trials/stats/random'
import { count, fresh, heading, REPEATS, row } from './coverage-table.ts'

const drawn = (shares: readonly number[], n: number, source: Random): Float64Array => {
  const cumulative: number[] = []
  shares.reduce((sum, share, i) => {
    cumulative[i] = sum + share
    return cumulative[i]!
  }, 0)
  const counts = new Float64Array(shares.length)
  for (let i = 0; i < n; i++) {
    const u = source.uniform() * cumulative.at(-1)!
    let [low, high] = [0, shares.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (cumulative[middle]! > u) high = middle
      else low = middle + 1
    }
    counts[low]!++
  }
  return counts
}

const normalised = (shares: readonly number[]) => {
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => share / sum)
}

const tilted = (by: number) => (p: readonly number[]) =>
  normalised(p.map((x, i) => x * Math.exp(by * (i / (p.length - 1) - 0.5))))

const SHAPES = {
  uniform: (k: number) => normalised(Array.from({ length: k }, () => 1)),
  skewed: (k: number) => normalised(Array.from({ length: k }, (_, i) => (i + 1) ** -1.5)),
  'one heavy bin': (k: number) => normalised(Array.from({ length: k }, (_, i) => (i === 0 ? 3 * k : 1))),
} as const
const MOVES = { none: (p: readonly number[]) => p, small: tilted(0.8), large: tilted(3) } as const

export interface Bins {
  readonly bins: number
  readonly shape: keyof typeof SHAPES
  readonly move: keyof typeof MOVES
}

/** What is true of both sides, and samples of them. */
export const binsOf = ({ bins, shape, move }: Bins) => {
  const p = SHAPES[shape](bins)
  const q = MOVES[move](p)
  return {
    moved: p.reduce((sum, x, i) => sum + Math.abs(x - q[i]!) / 2, 0),
    index: p.reduce((sum, x, i) => sum + (q[i]! - x) * Math.log(q[i]! / x), 0),
    rarest: Math.min(...p, ...q),
    draw: (n: number, m: number, source: Random) => [drawn(p, n, source), drawn(q, m, source)] as const,
  }
}

const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as K[]

/** A section of docs/simulation/intervals.md. */
export const drift = (): void => {
  heading('Drift: the mass that moved, and PSI')
  for (const bins of [2, 10, 100])
    for (const [n, m] of [
      [100, 100],
      [1500, 300],
      [10_000, 1_000],
      [100_000, 10_000],
    ] as const)
      for (const shape of keysOf(SHAPES))
        for (const move of keysOf(MOVES)) {
          const { moved, index, rarest, draw } = binsOf({ bins, shape, move })
          const [ofMass, ofIndex] = [fresh(), fresh()]
          const stream = random('drift', bins, n, shape, move)
          const repeats = n > 50_000 ? 100 : Math.min(REPEATS, 400)
          for (let i = 0; i < repeats; i++) {
            const [a, b] = draw(n, m, stream)
            count(ofMass, massMoved(a, b), moved)
            count(ofIndex, psi(a, b), index)
          }
          row(`drift, ${bins} bins, ${shape}, move ${move}`, `${n} / ${m}`, moved, ofMass, repeats)
          // Rare bins are counted as one, which is another quantity than the index over all bins.
          if (rarest * Math.min(n, m) >= 5)
            row(`psi, ${bins} bins, ${shape}, move ${move}`, `${n} / ${m}`, index, ofIndex, repeats)
        }
}
