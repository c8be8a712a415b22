/** A figure with its caption, legend, picture, and the same numbers as a table. Scales, ticks and paths are d3's; colours are the style sheet's. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'
import { html } from '../escape.ts'
import { known } from '../read-off.ts'
import { limitLine, marks, xAxis, yAxis } from './figure/axes.ts'
import { type Draw, drawn } from './figure/draw.ts'
import { frameOf } from './figure/frame.ts'
import { matrix } from './figure/matrix.ts'
import { numbers } from './figure/numbers.ts'

const palette = 6

/** A `<figure>`. `id` is unique in the page. */
export function figureHtml(figure: Figure, id: string): string {
  const about = `${figure.y.label} over ${figure.x.label}`
  const caption = `<figcaption>${html(figure.title)}<small>${html(about)}</small></figcaption>`
  if (figure.kind === 'matrix') return `<figure>${caption}${matrix(figure)}</figure>`
  const look = figure.square ? ' class="square"' : ''
  return `<figure${look}>${caption}${legend(figure)}${picture(figure, id, drawn[figure.kind])}${numbers(figure)}</figure>`
}

function picture(figure: Figure, id: string, draw: Draw): string {
  const frame = frameOf(figure)
  const looks = looksOf(figure)
  const lines = figure.series.map((series, i) => `<g class="${looks[i]}">${draw(series, frame, i, figure)}</g>`)
  return `<svg viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${html(figure.title)}</title><desc id="${id}-d">${html(described(figure))}</desc>${[
    yAxis(frame),
    xAxis(figure, frame),
    marks(figure, frame),
    ...lines,
    limitLine(figure, frame),
  ].join('')}</svg>`
}

/** What is compared with is drawn in the colour of the axes, and takes none of the palette. */
function looksOf({ series }: Figure): readonly string[] {
  let next = 0
  return series.map(({ reference }) => (reference ? 'ref' : `s${next++ % palette}`))
}

/** The picture in words: each line's ends and extremes. */
function described({ series, x, y, limit, marks: places = [] }: Figure): string {
  const lines = series.map((each) => `${each.name} ${course(each)}`)
  const limits = limit === undefined ? [] : [`limit ${formatNumber(limit)}`]
  const marked = places.map((mark) => `${mark.text} at ${formatNumber(mark.x)}`)
  return `${y.label} over ${x.label}. ${[...lines, ...limits, ...marked].join('; ')}.`
}

function course({ values }: FigureSeries): string {
  const all = values.filter(known)
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return 'has no value'
  if (all.length === 1) return `is ${formatNumber(first)}`
  const [low, high] = all.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [first, first],
  )
  return `goes from ${formatNumber(first)} to ${formatNumber(last)}, between ${formatNumber(low)} and ${formatNumber(high)}`
}

function legend(figure: Figure): string {
  const { series, kind } = figure
  if (series.length < 2) return ''
  const line = '<path class="stroke" d="M1 5H21"/>'
  const dot = '<circle class="fill" cx="11" cy="5" r="4.5"/>'
  const looks = looksOf(figure)
  const items = series.map(
    ({ name, values }, i) =>
      `<li><svg class="${looks[i]}" viewBox="0 0 22 10" aria-hidden="true">${kind === 'line' && values.length > 1 ? line : dot}</svg>${html(name)}</li>`,
  )
  return `<ul class="legend">${items.join('')}</ul>`
}
