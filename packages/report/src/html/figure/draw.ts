/** How a series is drawn, by the kind of its figure. */
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'
import { area, line } from 'd3-shape'
import { known } from '../../read-off.ts'
import { type Frame, short } from './frame.ts'

export type Draw = (series: FigureSeries, frame: Frame, index: number, figure: Figure) => string

/** Points of a line are marked where there are few of them. */
const mostSpots = 24

const drawLine: Draw = (series, { across, up }) => {
  const { values, low, high, reference } = series
  const path = line<number | null>()
    .defined(known)
    .x((_, i) => across(series, i))
    .y((value) => up(value as number))
    .digits(1)
  const band =
    low === undefined || high === undefined
      ? ''
      : area<number | null>()
          .defined((_, i) => known(low[i]) && known(high[i]))
          .x((_, i) => across(series, i))
          .y0((_, i) => up(low[i] as number))
          .y1((_, i) => up(high[i] as number))
          .digits(1)(values as (number | null)[])
  const shade = band === '' || band === null ? '' : `<path class="band" d="${band}"/>`
  const spots = values.length <= mostSpots && !reference ? circles(series, (i) => across(series, i), up, 3, 'fill') : ''
  return `${shade}<path class="stroke" d="${path(values as (number | null)[]) ?? ''}"/>${spots}`
}

const drawScatter: Draw = (series, { across, up }) => circles(series, (i) => across(series, i), up, 2.4, 'spot')

const drawBar: Draw = (series, { across, up, step }, index, figure) => {
  const each = step / figure.series.length
  return series.values
    .map((value, i) => {
      if (!known(value)) return ''
      const x = across(series, i) - step / 2 + index * each
      const [top, bottom] = [Math.min(up(value), up(0)), Math.max(up(value), up(0))]
      const gap = Math.min(1, each / 8)
      return `<rect class="fill" x="${short(x + gap)}" y="${short(top)}" width="${short(Math.max(0.5, each - 2 * gap))}" height="${short(bottom - top)}"/>`
    })
    .join('')
}

const drawIntervals: Draw = (series, { across, up, step }, index, figure) => {
  const { values, low, high } = series
  const shift = (index - (figure.series.length - 1) / 2) * Math.min(14, step / (figure.series.length + 1))
  const ranges = values.map((_, i) => {
    const [from, to] = [low?.[i], high?.[i]]
    const x = short(across(series, i) + shift)
    if (!known(from) || !known(to)) return ''
    return `<line class="range" x1="${x}" x2="${x}" y1="${short(up(from))}" y2="${short(up(to))}"/>`
  })
  return ranges.join('') + circles(series, (i) => across(series, i) + shift, up, 4.5, 'dot')
}

export const drawn: Readonly<Record<Exclude<Figure['kind'], 'matrix'>, Draw>> = {
  line: drawLine,
  scatter: drawScatter,
  bar: drawBar,
  intervals: drawIntervals,
}

function circles(
  { values }: FigureSeries,
  across: (i: number) => number,
  up: (value: number) => number,
  r: number,
  look: string,
): string {
  return values
    .map((value, i) =>
      known(value) ? `<circle class="${look}" cx="${short(across(i))}" cy="${short(up(value))}" r="${r}"/>` : '',
    )
    .join('')
}
