/** How often a gap between two groups that are alike is found, worked out and not drawn. */
import type { Estimate } from '@sea-trials/stats/estimate'
import { independentDifference } from '@sea-trials/stats/independent'
import { selectionRate } from '@sea-trials/stats/quality/rates'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { heading, percent, print } from './page.ts'

export function exactly(title: string): void {
  const rates = [0.05, 0.1, 0.3, 0.5]
  heading(title, 'Two groups without a gap, in per cent of all samples: every pair of counts with its chance.', [
    'rows of the groups',
    'line',
    ...rates.map(String),
  ])
  for (const [n, m] of [
    [20, 20],
    [50, 50],
    [100, 100],
    [50, 500],
    [300, 300],
  ] as const) {
    const failing = rates.map((rate) => percent(sizeOf(n, m, rate)))
    print(`| ${n}, ${m} | \`difference(selection_rate by g) <= 0\` | ${failing.join(' | ')} |`)
  }
}

function sizeOf(n: number, m: number, rate: number): number {
  const [first, second] = [chances(n, rate), chances(m, rate)]
  const of = (count: number, rows: number): Estimate => {
    const prediction = Uint8Array.from({ length: rows }, (_, i) => (i < count ? 1 : 0))
    return selectionRate(binarySample(new Uint8Array(rows), { prediction })) as Estimate
  }
  const ends = [first, second].map((chance, side) =>
    chance.map((_, count) => {
      const { value, interval } = of(count, side === 0 ? n : m)
      const found = interval(0.95)
      return { kind: 'estimate' as const, value, n: 0, interval: () => found }
    }),
  )
  let total = 0
  first.forEach((p, i) => {
    second.forEach((q, j) => {
      if (p * q < 1e-12) return
      const { low, high } = independentDifference(ends[0]![i]!, ends[1]![j]!).interval(0.95)
      if (low! > 0 || high! < 0) total += p * q
    })
  })
  return total
}

/** Of so many positives among n, by the ratio of one to the last. */
function chances(n: number, rate: number): readonly number[] {
  let logarithm = n * Math.log1p(-rate)
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) logarithm += Math.log(((n - k + 1) / k) * (rate / (1 - rate)))
    return Math.exp(logarithm)
  })
}
