/** How the error of forecasts grows with the steps ahead. */
import type { Figure } from '@sea-trials/schema/verdict'
import { measure } from '@sea-trials/stats/quality/measure'
import type { Sample } from '@sea-trials/stats/quality/sample'
import type { Rows } from '../rows.ts'
import { partOf } from '../samples.ts'
import { sidesOf } from './side.ts'

const MOST_HORIZONS = 50

/** Mean absolute error by steps ahead, with its interval at `level`; nothing where there is one horizon only, or none is known. */
export function horizonFigure(
  rows: Rows,
  candidate: Sample,
  baseline: Sample | undefined,
  level: number,
): readonly Figure[] {
  if (rows.truth.task !== 'forecasting') return []
  const ahead = rows.truth.horizon ?? rows.truth.ahead
  const horizons = [...new Set(ahead)].sort((a, b) => a - b).slice(0, MOST_HORIZONS)
  if (ahead === undefined || horizons.length < 2) return []
  const positions = horizons.map((step) => Uint32Array.from(ahead.keys()).filter((row) => ahead[row] === step))
  const series = sidesOf(candidate, baseline).map(({ name, sample }) => {
    const errors = positions.map((at) => measure('mae', partOf(rows, sample, at)))
    const ends = errors.map((error) => (error.kind === 'estimate' ? error.interval(level) : undefined))
    return {
      name,
      values: errors.map((error) => (error.kind === 'estimate' ? error.value : null)),
      low: ends.map((end) => end?.low ?? null),
      high: ends.map((end) => end?.high ?? null),
    }
  })
  return [
    {
      id: 'error-by-horizon',
      title: 'Error by steps ahead',
      kind: 'intervals',
      x: { label: 'steps ahead', values: horizons.map(String) },
      y: { label: 'mean absolute error', min: 0 },
      series,
    },
  ]
}
