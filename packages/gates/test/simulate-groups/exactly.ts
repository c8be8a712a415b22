/** How often a gap between two groups that are alike is found, worked out and not drawn. */
import type { Estimate } from '@sea-trials/stats/estimate'
import { independentDifference } from '@sea-trials/stats/independent'
import { chances, selected } from './counted.ts'
import { heading, percent, print } from './page.ts'

const RATES = [0.01, 0.05, 0.1, 0.3, 0.5]
const SIZES = [
  [20, 20],
  [50, 50],
  [100, 100],
  [300, 300],
  [50, 500],
  [5, 5000],
  [10, 5000],
  [20, 5000],
  [50, 5000],
] as const

export function exactly(title: string): void {
  heading(title, 'Two groups without a gap, in per cent of all samples: every pair of counts with its chance.', [
    'rows of the groups',
    'line',
    ...RATES.map(String),
  ])
  for (const [n, m] of SIZES) {
    const failing = RATES.map((rate) => percent(sizeOf(n, m, rate)))
    print(`| ${n}, ${m} | \`difference(selection_rate by g) <= 0\` | ${failing.join(' | ')} |`)
  }
}

/** As the gate has it: with the ends that a share brings into a pair. */
function sizeOf(n: number, m: number, rate: number): number {
  const countsOf = (rows: number): Counts =>
    chances(rows, rate).flatMap((chance, count) => (chance < LEAST ? [] : [{ chance, of: selected(count, rows) }]))
  const [first, second] = [countsOf(n), countsOf(m)]
  let total = 0
  for (const a of first)
    for (const b of second) {
      if (a.chance * b.chance < LEAST) continue
      const { low, high } = independentDifference(a.of, b.of).interval(0.95)
      if (low! > 0 || high! < 0) total += a.chance * b.chance
    }
  return total
}

type Counts = readonly { readonly chance: number; readonly of: Estimate }[]

/** What is less likely counts for nothing. */
const LEAST = 1e-12
