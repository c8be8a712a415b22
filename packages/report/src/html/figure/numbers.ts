/** The numbers of a figure as a table, for those who cannot see the picture or do not trust it. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'
import { html } from '../../escape.ts'
import { interpolated, known, placesOf } from '../../read-off.ts'
import { scrollable } from '../scroll.ts'
import { extent } from './frame.ts'

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
function readOff(figure: Figure): readonly [readonly Row[], string] {
  const all = figure.series.map((each) => placesOf(figure, each))
  const few = all.every((own) => own.length <= mostPlaces)
  const [low, high] = extent([...all.flat()])
  const even = Array.from({ length: places + 1 }, (_, i) => low + ((high - low) * i) / places)
  const single = all.flatMap((own) => (own.length === 1 ? own : []))
  const at = [...new Set(few ? all.flat() : [...even, ...single])].sort((a, b) => a - b)
  const rows = at.map((place) => ({
    at: place,
    cells: figure.series.map((each, i) => pointText(each, all[i] as readonly number[], place, few)),
  }))
  return [rows, few ? '' : 'read off the curves']
}

/** Of lines with few points these alone; of others what they are on their way between two. */
function pointText(series: FigureSeries, xs: readonly number[], at: number, few: boolean): string {
  const here = xs.lastIndexOf(at)
  return here === -1 && !few ? textOf(interpolated(xs, series.values, at)) : cellOf(series, here)
}

const textOf = (value: number | undefined): string => (value === undefined ? '–' : formatNumber(value))
