/** Where things stand in a picture: its size, and the scales of both axes. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'
import { type ScaleLinear, scaleBand, scaleLinear, scalePoint } from 'd3-scale'
import { known } from '../../read-off.ts'

export interface Frame {
  readonly width: number
  readonly height: number
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** Of the i-th point of a series. */
  readonly across: (series: FigureSeries, i: number) => number
  readonly up: ScaleLinear<number, number>
  /** The x axis; undefined where it is one of names. */
  readonly scale?: ScaleLinear<number, number>
  /** The middle of the i-th name. */
  readonly middle: (i: number) => number
  /** Width that one name may take. */
  readonly step: number
}

/** Width of a letter, in units of the picture, where the style sheet makes letters largest. */
export const letter = 9.8

/** In units of the picture: at one to one on a wide screen, and at about a half of it on a phone. */
const [wide, high, edge] = [480, 290, 400] as const

export function frameOf(figure: Figure): Frame {
  const [width, height] = figure.square ? [edge, edge] : [wide, high]
  const [top, bottom] = [16, height - 52]
  const up = scaleLinear(rangeOf(figure), [bottom, top])
  if (figure.y.min === undefined || figure.y.max === undefined) up.nice(5)
  const box = { left: marginFor(up), right: width - 18, top, bottom }
  const range = [box.left, box.right] as const
  const { values } = figure.x
  const keys = values.map((_, i) => i)
  const common = { width, height, box, up }
  const numeric = values.every((value) => typeof value === 'number' && Number.isFinite(value))
  if (figure.kind === 'bar') {
    const band = scaleBand(keys, range)
      .paddingInner(numeric ? 0.08 : 0.25)
      .paddingOuter(numeric ? 0 : 0.15)
    const middle = (i: number): number => (band(i) ?? 0) + band.bandwidth() / 2
    return { ...common, across: (_, i) => middle(i), middle, step: band.bandwidth(), ...binScale(figure, middle) }
  }
  if (!numeric || figure.kind === 'intervals') {
    const point = scalePoint(keys, range).padding(0.5)
    const middle = (i: number): number => point(i) ?? 0
    return { ...common, across: (_, i) => middle(i), middle, step: point.step() }
  }
  const own = figure.series.flatMap(({ x }) => x ?? [])
  const scale = scaleLinear(extent([...(values as readonly number[]), ...own]), range)
  const at = (i: number): number => scale(values[i] as number)
  return {
    ...common,
    scale,
    across: ({ x }, i) => (x === undefined ? at(i) : scale(x[i] as number)),
    middle: at,
    step: 0,
  }
}

/** As wide as its numbers, in letters as large as a phone makes them. */
const marginFor = (up: ScaleLinear<number, number>): number =>
  Math.max(54, ...up.ticks(5).map((value) => formatNumber(value).length * letter + 12))

/** Bars over evenly spaced numbers are bins: the axis is one of numbers, from middle to middle. */
function binScale({ x }: Figure, middle: (i: number) => number): { readonly scale?: ScaleLinear<number, number> } {
  const { values } = x
  const [first, last] = [values[0], values.at(-1)]
  if (values.length < 2 || typeof first !== 'number' || typeof last !== 'number' || !(last > first)) return {}
  const step = (last - first) / (values.length - 1)
  const even = values.every((value, i) => typeof value === 'number' && Math.abs(value - first - i * step) < step * 1e-6)
  return even ? { scale: scaleLinear([first, last], [middle(0), middle(values.length - 1)]) } : {}
}

function rangeOf(figure: Figure): [number, number] {
  const all = figure.series.flatMap(({ values, low, high }) => [...values, ...(low ?? []), ...(high ?? [])])
  const finite = [...all, figure.limit].filter(known)
  const [least, most] = extent(figure.kind === 'bar' ? [0, ...finite] : finite)
  return [figure.y.min ?? least, figure.y.max ?? most]
}

/** Never empty and never of no width, so that a scale over it is one. A loop: there may be more values than arguments. */
export function extent(values: readonly number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  // Of subnormal numbers, and of those whose difference is none, no ticks can be made.
  if (low > high || !Number.isFinite(high - low)) return [0, 1]
  if (high !== low && high - low < 1e-290) return [low - 1e-290, high + 1e-290]
  return low === high ? [low - (Math.abs(low) / 10 || 1), high + (Math.abs(high) / 10 || 1)] : [low, high]
}

export const short = (x: number): string => String(Math.round(x * 10) / 10)
