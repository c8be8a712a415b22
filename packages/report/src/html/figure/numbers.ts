/** The numbers of a figure as a table, for those who cannot see the picture or do not trust it. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'
import { html } from '../../escape.ts'
import { scrollable } from '../scroll.ts'
import { extent } from './frame.ts'

export const known = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value)

const mostRows = 60
/** Of lines that have points of their own. */
const places = 20
const mostPlaces = 24

interface Row {
  readonly at: string | number
  readonly cells: readonly string[]
}

export function numbers(figure: Figure): string {
  const own = figure.series.some(({ x }) => x !== undefined)
  const [rows, note] = own ? readOff(figure) : listed(figure)
  const head = [figure.x.label, ...figure.series.map(({ name }) => name)]
    .map((text) => `<th scope="col">${html(text)}</th>`)
    .join('')
  const body = rows.map(({ at, cells }) => {
    const shown = typeof at === 'number' ? formatNumber(at) : at
    return `<tr><th scope="row">${html(shown)}</th>${cells.map((cell) => `<td class="seen">${html(cell)}</td>`).join('')}</tr>`
  })
  const which = `Numbers${note === '' ? '' : `, ${note}`}<span class="of"> of ${html(figure.title)}</span>`
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
  return `<details><summary>${which}</summary>${scrollable(`Numbers of ${figure.title}`, table)}</details>`
}

function listed({ x, series }: Figure): readonly [readonly Row[], string] {
  const every = Math.max(1, Math.ceil(x.values.length / mostRows))
  const rows = x.values.flatMap((at, i) =>
    i % every === 0 ? [{ at, cells: series.map((each) => cellOf(each, i)) }] : [],
  )
  return [rows, every === 1 ? '' : `every ${every}th of ${formatNumber(x.values.length)}`]
}

function cellOf({ values, low, high }: FigureSeries, i: number): string {
  const [value, from, to] = [values[i], low?.[i], high?.[i]]
  if (!known(value)) return '–'
  const range = known(from) && known(to) ? ` (${formatNumber(from)} to ${formatNumber(to)})` : ''
  return formatNumber(value) + range
}

/** At even places, and where a line has but one point. */
function readOff({ x, series }: Figure): readonly [readonly Row[], string] {
  const shared = x.values.filter((value) => typeof value === 'number')
  const all = series.map((each) => each.x ?? shared)
  const few = all.every((own) => own.length <= mostPlaces)
  const [low, high] = extent([...all.flat()])
  const even = Array.from({ length: places + 1 }, (_, i) => low + ((high - low) * i) / places)
  const single = all.flatMap((own) => (own.length === 1 ? own : []))
  const at = [...new Set(few ? all.flat() : [...even, ...single])].sort((a, b) => a - b)
  const rows = at.map((place) => ({
    at: place,
    cells: series.map((each, i) => pointText(each, all[i] as readonly number[], place, few)),
  }))
  return [rows, few ? '' : 'read off the curves']
}

/** Of lines with few points these alone; of others what they are on their way between two. */
function pointText(series: FigureSeries, xs: readonly number[], at: number, few: boolean): string {
  const here = xs.lastIndexOf(at)
  return here === -1 && !few ? textOf(interpolated(xs, series.values, at)) : cellOf(series, here)
}

const textOf = (value: number | undefined): string => (value === undefined ? '–' : formatNumber(value))

/** On the straight line between the two points around a place; of points straight above one another the last. */
function interpolated(xs: readonly number[], ys: readonly (number | null)[], at: number): number | undefined {
  const i = xs.findLastIndex((x) => x < at)
  const [x, y, nextX, nextY] = [xs[i], ys[i], xs[i + 1], ys[i + 1]]
  if (x === undefined || nextX === undefined || !known(y) || !known(nextY)) return undefined
  return y + ((nextY - y) * (at - x)) / (nextX - x)
}
