/**
 * Drift of twenty columns against a profile in which nothing has moved, beside drift against the rows: the rows of
 * `docs/simulation/drift-profile.md`. Numbers only; the profile's bins are filled as `profileOf` fills them. Bundle and run as
 * `simulate-drift.ts`.
 */

import { dataVocabulary } from '@sea-trials/gates/data-validate/metrics'
import { judgeFamily } from '@sea-trials/gates/decide/judge'
import { cutOf, rowsBetween } from '@sea-trials/profile/cells'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { massMoved } from '@sea-trials/stats/drift'
import { fit, type Histogram, keyOfNumber } from '@sea-trials/stats/histogram'
import { COLUMNS, type Column } from './simulate-drift-worlds.ts'

const RUNS = Number(process.env.REPEATS ?? 200)
const requirement = parseRequirement({ text: 'drift(reference) <= 0.1', burden: 'require' }, dataVocabulary)
const kinds = Object.values(COLUMNS).filter(({ upTo }) => upTo !== undefined)

function histogramOf(column: Column, rows: number): Histogram {
  const bins = new Map<bigint, number>()
  for (let i = 0; i < rows; i++) {
    const key = keyOfNumber(column.draw(0) as number)
    bins.set(key, (bins.get(key) ?? 0) + 1)
  }
  return fit({ scale: 'log', shift: 0, bins })
}

function countsOf(column: Column, rows: number, edges: readonly number[]): readonly number[] {
  const counts = new Array<number>(edges.length + 1).fill(0)
  for (let i = 0; i < rows; i++) {
    const value = column.draw(0) as number
    const at = edges.findIndex((edge) => value <= edge)
    const cell = at < 0 ? edges.length : at
    counts[cell] = (counts[cell] as number) + 1
  }
  return counts
}

for (const [n, m] of [
  [1500, 300],
  [10_000, 2000],
] as const) {
  const found: Record<string, number> = { pass: 0, inconclusive: 0, fail: 0 }
  let above = 0
  for (let run = 0; run < RUNS; run++) {
    const members = Array.from({ length: 20 }, (_, i) => {
      const column = kinds[i % kinds.length] as Column
      const histogram = histogramOf(column, n)
      const { edges } = cutOf(histogram)
      const measured = massMoved(rowsBetween(histogram, edges), countsOf(column, m, edges))
      if (measured.kind === 'estimate' && (measured.interval(0.95).low ?? 0) > 0) above++
      return { name: `c${i}`, measured }
    })
    const spec = { kind: 'estimate', unit: 'fraction' } as const
    const { outcome } = judgeFamily({ requirement, spec, confidence: 0.95, limit: 0.1, members })
    found[outcome] = (found[outcome] ?? 0) + 1
  }
  const shares = ['pass', 'inconclusive', 'fail'].map((each) => ((100 * (found[each] ?? 0)) / RUNS).toFixed(1))
  const cells = [`${n} / ${m}`, ...shares, ((100 * above) / RUNS / 20).toFixed(1)]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}
