/** A figure as SVG: axes, series, bands and the limit. Scales, ticks and paths are d3's; colours are the style sheet's. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure } from '@sea-trials/schema/verdict'
import { type ScaleLinear, scaleBand, scaleLinear, scalePoint } from 'd3-scale'
import { area, line } from 'd3-shape'
import { html, shorten } from '../escape.ts'

type Series = Figure['series'][number]
type Place = (value: number) => number

interface Frame {
  readonly across: (i: number) => number
  readonly up: ScaleLinear<number, number>
  /** Width that one category may take. */
  readonly step: number
}

const [width, height] = [520, 300]
const box = { left: 58, right: width - 26, top: 14, bottom: height - 44 }
const palette = 6
const number = (x: number): string => String(Math.round(x * 10) / 10)

/** A `<figure>` with its caption, legend, picture, and the same numbers as a table. */
export function figureHtml(figure: Figure): string {
  const frame = frameOf(figure)
  const picture = `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${html(`${figure.title}: ${figure.y.label} over ${figure.x.label}`)}">${[
    yAxis(frame.up),
    xAxis(figure, frame),
    ...figure.series.map(
      (series, i) => `<g class="s${i % palette}">${drawn[figure.kind](series, frame, i, figure)}</g>`,
    ),
    limit(figure, frame.up),
  ].join('')}</svg>`
  const caption = `${html(figure.title)}<small>${html(`${figure.y.label} over ${figure.x.label}`)}</small>`
  return `<figure><figcaption>${caption}</figcaption>${legend(figure)}${picture}${numbers(figure)}</figure>`
}

function frameOf(figure: Figure): Frame {
  const across = [box.left, box.right] as const
  const up = scaleLinear(rangeOf(figure), [box.bottom, box.top])
  if (figure.y.min === undefined || figure.y.max === undefined) up.nice(5)
  const { values } = figure.x
  const keys = values.map((_, i) => i)
  if (figure.kind === 'bar') {
    const band = scaleBand(keys, across).paddingInner(0.25).paddingOuter(0.15)
    return { across: (i) => (band(i) ?? 0) + band.bandwidth() / 2, up, step: band.bandwidth() }
  }
  const numeric = values.every((value) => typeof value === 'number' && Number.isFinite(value))
  if (!numeric || figure.kind === 'intervals') {
    const point = scalePoint(keys, across).padding(0.5)
    return { across: (i) => point(i) ?? 0, up, step: point.step() }
  }
  const x = scaleLinear(extent(values as readonly number[]), across)
  return { across: (i) => x(values[i] as number), up, step: 0 }
}

function rangeOf(figure: Figure): [number, number] {
  const all = figure.series.flatMap(({ values, low, high }) => [...values, ...(low ?? []), ...(high ?? [])])
  const finite = [...all, figure.limit].filter((v): v is number => typeof v === 'number' && Number.isFinite(v))
  const [least, most] = extent(figure.kind === 'bar' ? [0, ...finite] : finite)
  return [figure.y.min ?? least, figure.y.max ?? most]
}

/** Never empty and never of no width, so that a scale over it is one. A loop: there may be more values than arguments. */
function extent(values: readonly number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  if (low > high) return [0, 1]
  return low === high ? [low - (Math.abs(low) / 10 || 1), high + (Math.abs(high) / 10 || 1)] : [low, high]
}

function yAxis(up: ScaleLinear<number, number>): string {
  return up
    .ticks(5)
    .map((value) => {
      const y = number(up(value))
      const text = `<text x="${box.left - 8}" y="${number(up(value) + 4)}" text-anchor="end">${html(formatNumber(value))}</text>`
      return `<line class="grid" x1="${box.left}" x2="${box.right}" y1="${y}" y2="${y}"/>${text}`
    })
    .join('')
}

const mostLabels = 12
const glyph = 7

/** Where some are left out anyway, as many as can be read: dates cut to their year tell nothing. */
function labelsThatFit(values: readonly (string | number)[]): number {
  if (values.length <= mostLabels) return mostLabels
  const longest = Math.min(20, Math.max(...values.map((value) => String(value).length)))
  return Math.max(3, Math.min(mostLabels, Math.floor((box.right - box.left) / (longest * glyph))))
}

function xAxis({ x, kind }: Figure, { across }: Frame): string {
  const labelled = Math.max(1, Math.min(x.values.length, labelsThatFit(x.values)))
  const every = Math.ceil(x.values.length / labelled)
  const longest = Math.floor((((box.right - box.left) / labelled) * 1.7) / 12)
  const numeric = kind !== 'bar' && x.values.every((value) => typeof value === 'number')
  const labels = numeric ? numericLabels(x.values as readonly number[]) : categoryLabels()
  const base = `<line class="axis" x1="${box.left}" x2="${box.right}" y1="${box.bottom}" y2="${box.bottom}"/>`
  const name = `<text x="${(box.left + box.right) / 2}" y="${height - 8}" text-anchor="middle">${html(shorten(x.label, 70))}</text>`
  return base + labels + name

  function categoryLabels(): string {
    return x.values
      .map((value, i) => (i % every === 0 ? label(across(i), shorten(String(value), Math.max(4, longest))) : ''))
      .join('')
  }
}

const numericLabels = (values: readonly number[]): string => {
  const scale = scaleLinear(extent(values), [box.left, box.right])
  return scale
    .ticks(6)
    .map((value) => label(scale(value), formatNumber(value)))
    .join('')
}

const label = (x: number, text: string): string =>
  `<text x="${number(x)}" y="${box.bottom + 17}" text-anchor="middle">${html(text)}</text>`

type Draw = (series: Series, frame: Frame, index: number, figure: Figure) => string

const known = (value: number | null | undefined): value is number => typeof value === 'number' && Number.isFinite(value)

const drawLine: Draw = ({ values, low, high }, { across, up }) => {
  const path = line<number | null>()
    .defined(known)
    .x((_, i) => across(i))
    .y((value) => up(value as number))
    .digits(1)
  const band =
    low === undefined || high === undefined
      ? ''
      : area<number | null>()
          .defined((_, i) => known(low[i]) && known(high[i]))
          .x((_, i) => across(i))
          .y0((_, i) => up(low[i] as number))
          .y1((_, i) => up(high[i] as number))
          .digits(1)(values as (number | null)[])
  const shade = band === '' || band === null ? '' : `<path class="band" d="${band}"/>`
  const spots = values.length <= 24 ? circles(values, across, up, 3, 'fill') : ''
  return `${shade}<path class="stroke" d="${path(values as (number | null)[]) ?? ''}"/>${spots}`
}

const drawScatter: Draw = ({ values }, { across, up }) => circles(values, across, up, 2.4, 'spot')

const drawBar: Draw = ({ values }, { across, up, step }, index, { series }) => {
  const each = step / series.length
  return values
    .map((value, i) => {
      if (!known(value)) return ''
      const x = across(i) - step / 2 + index * each
      const [top, bottom] = [Math.min(up(value), up(0)), Math.max(up(value), up(0))]
      return `<rect class="fill" x="${number(x + 1)}" y="${number(top)}" width="${number(Math.max(1, each - 2))}" height="${number(bottom - top)}" rx="2"/>`
    })
    .join('')
}

const drawIntervals: Draw = ({ values, low, high }, { across, up, step }, index, { series }) => {
  const shift = (index - (series.length - 1) / 2) * Math.min(14, step / (series.length + 1))
  const ranges = values.map((_, i) => {
    const [from, to] = [low?.[i], high?.[i]]
    const x = number(across(i) + shift)
    if (!known(from) || !known(to)) return ''
    return `<line class="range" x1="${x}" x2="${x}" y1="${number(up(from))}" y2="${number(up(to))}"/>`
  })
  return ranges.join('') + circles(values, (i) => across(i) + shift, up, 4.5, 'dot')
}

const drawn: Readonly<Record<Figure['kind'], Draw>> = {
  line: drawLine,
  scatter: drawScatter,
  bar: drawBar,
  intervals: drawIntervals,
}

function circles(values: Series['values'], across: (i: number) => number, up: Place, r: number, look: string): string {
  return values
    .map((value, i) =>
      known(value) ? `<circle class="${look}" cx="${number(across(i))}" cy="${number(up(value))}" r="${r}"/>` : '',
    )
    .join('')
}

function limit({ limit: value }: Figure, up: Place): string {
  if (value === undefined) return ''
  const y = number(up(value))
  const text = `<text class="limit" x="${box.right}" y="${number(up(value) - 5)}" text-anchor="end">limit ${html(formatNumber(value))}</text>`
  return `<line class="limit" x1="${box.left}" x2="${box.right}" y1="${y}" y2="${y}"/>${text}`
}

function legend({ series, kind }: Figure): string {
  if (series.length < 2) return ''
  const sign = kind === 'line' ? '<path class="stroke" d="M1 5H21"/>' : '<circle class="fill" cx="11" cy="5" r="4.5"/>'
  const items = series.map(
    ({ name }, i) =>
      `<li><svg class="s${i % palette}" viewBox="0 0 22 10" aria-hidden="true">${sign}</svg>${html(name)}</li>`,
  )
  return `<ul class="legend">${items.join('')}</ul>`
}

const mostNumbers = 100

/** The numbers themselves, for those who cannot see the picture or do not trust it. */
function numbers({ x, series }: Figure): string {
  if (x.values.length > mostNumbers) return ''
  const head = [x.label, ...series.map(({ name }) => name)].map((text) => `<th scope="col">${html(text)}</th>`).join('')
  const rows = x.values.map((value, i) => {
    const cells = series.map(({ values, low, high }) => {
      const at = values[i] ?? null
      const range = known(low?.[i]) && known(high?.[i]) ? ` (${formatNumber(low[i])} to ${formatNumber(high[i])})` : ''
      return `<td class="seen">${at === null ? '–' : html(formatNumber(at) + range)}</td>`
    })
    const shown = typeof value === 'number' ? formatNumber(value) : value
    return `<tr><th scope="row">${html(shown)}</th>${cells.join('')}</tr>`
  })
  return `<details><summary>Numbers</summary><div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`
}
