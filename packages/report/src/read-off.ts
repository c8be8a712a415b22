/** Lines of figures, read at places of their x axis. */
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'

export const known = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value)

/** Where the points of a series stand: its own places, or those of its figure. */
export const placesOf = ({ x }: Figure, series: FigureSeries): readonly number[] =>
  series.x ?? x.values.filter((value) => typeof value === 'number')

/** At a place that is none of its points: on the straight line between the two around it. Undefined beyond its ends. */
export function interpolated(xs: readonly number[], ys: readonly (number | null)[], at: number): number | undefined {
  const i = xs.findLastIndex((x) => x < at)
  const [x, y, nextX, nextY] = [xs[i], ys[i], xs[i + 1], ys[i + 1]]
  if (x === undefined || nextX === undefined || !known(y) || !known(nextY)) return undefined
  return y + ((nextY - y) * (at - x)) / (nextX - x)
}
