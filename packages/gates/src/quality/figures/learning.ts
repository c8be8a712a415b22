/** The learning curve as it was judged: both lines, and where the model stands. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'
import type { Direction } from '../curve/direction.ts'
import type { Curve, Line } from '../curve/series.ts'
import { envelope, thinned } from './thin.ts'

/** Of a picture: more columns than this are not seen. */
const COLUMNS = 240

/** `step`: that the model was taken from, where it is not the last. */
export function learningCurve({ metric, train, validation }: Curve, better: Direction, step?: number): Figure {
  const best = validation === undefined ? undefined : stepOfBest(validation, better)
  return {
    id: `learning-curve ${metric}`,
    title: `Learning curve: ${metric}`,
    kind: 'line',
    x: { label: 'step', values: [] },
    y: { label: metric },
    series: [...seriesOf('training', train), ...seriesOf('validation', validation)],
    marks: [
      ...(best === undefined ? [] : [{ x: best, text: `best validation, step ${formatNumber(best)}` }]),
      ...(step === undefined ? [] : [{ x: step, text: `taken, step ${formatNumber(step)}` }]),
    ],
  }
}

function seriesOf(name: string, line: Line | undefined): readonly FigureSeries[] {
  if (line === undefined) return []
  const { x, y } = thinned(envelope({ x: line.steps, y: line.values }, COLUMNS))
  return [{ name, x, values: y }]
}

function stepOfBest({ steps, values }: Line, better: Direction): number {
  const sign = better === 'lower' ? 1 : -1
  const at = values.reduce((best, value, i) => (sign * value < sign * (values[best] as number) ? i : best), 0)
  return steps[at] as number
}
