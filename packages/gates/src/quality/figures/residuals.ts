/**
 * Where a regression errs: the middle and the spread of its residuals (truth minus prediction) by what was predicted, and how they
 * are distributed. Of groups of rows alone: a single row's residual beside its prediction would give its label away.
 */
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'
import { residualsOf } from '@sea-trials/stats/quality/residuals'
import type { RegressionSample } from '@sea-trials/stats/quality/sample'
import { percentile } from '@sea-trials/stats/quantile'
import { argsort } from '@sea-trials/stats/rank'
import { histogram } from './histogram.ts'
import type { Side } from './side.ts'

const MOST_PARTS = 20
/** With fewer rows a part has no tenth. */
const FEWEST_ROWS = 10
const BINS = 31
/** Of the residuals that the picture reaches over; a single wild row would leave nothing to be seen of the others. */
const REACH = 0.005

export function residuals(sides: readonly Side[]): readonly Figure[] {
  const lines = sides.flatMap(({ name, sample }) =>
    sample.task === 'regression' || sample.task === 'forecasting'
      ? residualsOf(sample).map((residual) => ({ name, sample, residual }))
      : [],
  )
  const [first] = lines
  if (first?.name !== 'candidate' || first.sample.n < FEWEST_ROWS) return []
  const parts = lines.map(({ name, sample, residual }) => byPrediction(name, sample, residual))
  const all = lines.map(({ residual }) => Float64Array.from(residual).sort())
  const reach = Math.max(...all.flatMap((sorted) => [REACH, 1 - REACH].map((p) => Math.abs(percentile(sorted, p)))))
  const range = reach > 0 ? ([-reach, reach] as const) : undefined
  const bins = lines.map(({ name, residual }) => ({
    name,
    of: histogram(() => [{ from: 0, values: residual }], BINS, range),
  }))
  return [
    {
      id: 'residuals',
      title: 'Residuals by prediction',
      kind: 'line',
      x: { label: 'predicted', values: [] },
      y: { label: 'truth minus prediction: median, and the middle 80 %' },
      series: [...parts, zero(parts)],
    },
    {
      id: 'residual-distribution',
      title: 'Distribution of the residuals',
      kind: 'bar',
      x: { label: 'truth minus prediction', values: bins[0]?.of?.middles ?? [] },
      y: { label: 'share of the rows', min: 0 },
      series: bins.map(({ name, of }) => ({ name, values: of?.shares ?? [] })),
      marks: [{ x: 0, text: 'no error' }],
    },
  ]
}

/** Parts of as many rows each, in order of their predictions. */
function byPrediction(
  name: string,
  { prediction, n }: RegressionSample,
  residual: Float64Array,
): FigureSeries & { x: number[] } {
  const order = argsort(prediction)
  const count = Math.max(1, Math.min(MOST_PARTS, Math.floor(n / FEWEST_ROWS)))
  const parts = Array.from({ length: count }, (_, part) => {
    const [from, to] = [part, part + 1].map((edge) => Math.floor((edge * n) / count)) as [number, number]
    const rows = Array.from(order.subarray(from, to))
    const sorted = Float64Array.from(rows, (row) => residual[row] as number).sort()
    const middle = rows.reduce((sum, row) => sum + (prediction[row] as number), 0) / rows.length
    return { middle, low: percentile(sorted, 0.1), median: percentile(sorted, 0.5), high: percentile(sorted, 0.9) }
  })
  return {
    name,
    x: parts.map(({ middle }) => middle),
    values: parts.map(({ median }) => median),
    low: parts.map(({ low }) => low),
    high: parts.map(({ high }) => high),
  }
}

function zero(parts: readonly { readonly x: readonly number[] }[]): FigureSeries {
  const all = parts.flatMap(({ x }) => x)
  return { name: 'no error', x: [Math.min(...all), Math.max(...all)], values: [0, 0], reference: true }
}
