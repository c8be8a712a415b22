/** Groups that are alike, of any number and any sizes, few rows and rare ones among them: how often a line stops them. */
import { difference, sidak } from '@sea-trials/stats/family'
import { random } from '@sea-trials/stats/random'
import { sharesOf } from '../quality/worlds.ts'
import { selecting } from '../quality/worlds-hanging.ts'
import { chances, selected } from './counted.ts'
import { all, heading, percent, print, REPEATS } from './page.ts'

const RATES = [0.01, 0.02, 0.1, 0.3, 0.5]

const PAIRS: readonly (readonly [string, readonly number[]])[] = [
  ['5000, 9 x 5', [5000, ...all(9, 5)]],
  ['5000, 9 x 20', [5000, ...all(9, 20)]],
  ['50000, 5000, 500, 50, 5', [50_000, 5000, 500, 50, 5]],
  ['5000, 99 x 5', [5000, ...all(99, 5)]],
  ['5000, 99 x 20', [5000, ...all(99, 20)]],
  ['100 x 20', all(100, 20)],
]

/** Counts have the chance of their group: of every rate so many samples, judged by the intervals that hold over all pairs. */
function gaps(rows: readonly number[], rate: number, repeats: number): number {
  const { uniform } = random('sizes', rate, ...rows)
  const sums = new Map(rows.map((size) => [size, summed(chances(size, rate))]))
  let failed = 0
  for (let run = 0; run < repeats; run++) {
    const groups = rows.map((size) => selected(drawn(sums.get(size) as Float64Array, uniform()), size))
    const { estimate } = difference(groups, 'nothing')
    if (estimate.kind === 'estimate' && (estimate.interval(0.95).low ?? 0) > 0) failed++
  }
  return failed / repeats
}

const summed = (parts: readonly number[]): Float64Array => {
  let sum = 0
  return Float64Array.from(parts, (part) => (sum += part))
}

/** The first place whose sum is not below. */
function drawn(sums: Float64Array, at: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Of so many groups at the limit one is on its wrong side on the interval that holds over all: worked out, not drawn. */
function anyOf(groups: number, rows: number, rate: number, operator: '>=' | '<='): number {
  const level = sidak(groups, 0.95)
  let one = 0
  for (const [count, chance] of chances(rows, rate).entries()) {
    if (chance < 1e-15) continue
    const { low, high } = selected(count, rows).interval(level)
    if (operator === '>=' ? (high as number) < rate : (low as number) > rate) one += chance
  }
  return 1 - (1 - one) ** groups
}

export async function sizes(title: string): Promise<void> {
  const repeats = 5 * REPEATS
  heading(
    title,
    `How often a line fails though every group has the rate at the head of the column, in per cent. \`difference\` of ${repeats} samples a cell: a figure near 5 % is good to ${(196 * Math.sqrt((0.05 * 0.95) / repeats)).toFixed(1)} points. The others, of which every group lies at the limit, are worked out. With \`min-support: 30\` in the policy, ${REPEATS} samples through the gate.`,
    ['line', 'rows of the groups', ...RATES.map(String)],
  )
  const row = (line: string, rows: string, cells: readonly number[]) =>
    print(`| \`${line}\` | ${rows} | ${cells.map(percent).join(' | ')} |`)
  const gap = 'difference(selection_rate by g) <= 0'
  for (const [what, rows] of PAIRS)
    row(
      gap,
      what,
      RATES.map((rate) => gaps(rows, rate, repeats)),
    )
  const small = [5000, 500, ...all(18, 5)]
  const supported: number[] = []
  for (const rate of RATES) {
    const source = random('sizes, supported', rate)
    const draw = () => ({ ...selecting(all(small.length, rate), small, source), minSupport: 30 })
    supported.push((await sharesOf(gap, draw, REPEATS)).fail)
  }
  row(gap, '5000, 500, 18 x 5, `min-support: 30`', supported)
  for (const [groups, rows] of [
    [200, 5],
    [200, 20],
    [200, 100],
    [200, 1000],
    [20, 5000],
  ] as const)
    for (const operator of ['>=', '<='] as const)
      row(
        `selection_rate by g ${operator} rate`,
        `${groups} x ${rows}`,
        RATES.map((rate) => anyOf(groups, rows, rate, operator)),
      )
}
