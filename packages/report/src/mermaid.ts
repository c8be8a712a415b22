/** A figure in Markdown: a mermaid chart where it is small and simple enough to be read as one, a table where it is one. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure, FigureSeries } from '@sea-trials/schema/verdict'
import { codeBlock, markdown, shorten } from './escape.ts'
import { table } from './markdown.ts'
import { interpolated, known, placesOf } from './read-off.ts'

const mostPoints = 60
/** Of lines that have points of their own. */
const places = 40

/** Undefined where there is no picture for it: intervals, gaps, scattered points. */
export function mermaid(figure: Figure): string | undefined {
  if (figure.kind === 'matrix') return matrix(figure)
  if (figure.kind !== 'line' && figure.kind !== 'bar') return undefined
  const even = evenly(figure)
  const drawable = even.series.every(({ values }) => values.length === even.x.values.length && values.every(known))
  if (!drawable || even.series.length === 0) return undefined
  if (even.x.values.length < 2 || even.x.values.length > mostPoints) return undefined
  const banded = figure.series.flatMap(({ name, low }) => (low === undefined ? [] : [name]))
  return chart(even, banded)
}

/** `banded`: series that have a range, for which these charts have no form. */
function chart({ title, x, y, series, kind, limit }: Figure, banded: readonly string[]): string {
  const numbers = series.flatMap(({ values }) => values as readonly number[])
  const all = limit === undefined ? numbers : [...numbers, limit]
  const low = y.min ?? Math.min(...all, kind === 'bar' ? 0 : Number.POSITIVE_INFINITY)
  const high = y.max ?? Math.max(...all)
  // Bars of several series would stand in front of one another.
  const drawn = series.length > 1 ? 'line' : kind
  const lines = [
    'xychart-beta',
    `  title "${word(title)}"`,
    xAxis(x),
    `  y-axis "${word(y.label)}" ${number(low)} --> ${number(high > low ? high : low + 1)}`,
    ...series.map(({ values }) => `  ${drawn} [${(values as readonly number[]).map(number).join(', ')}]`),
    ...(limit === undefined ? [] : [`  line [${x.values.map(() => number(limit)).join(', ')}]`]),
  ]
  const names = [...series.map(({ name }) => name), ...(limit === undefined ? [] : ['limit'])]
  const inOrder = names.length < 2 ? '' : `Lines in their order: ${names.map(markdown).join('; ')}.`
  const undrawn =
    banded.length === 0 ? '' : `The range of ${banded.map(markdown).join('; ')} is drawn in the HTML report alone.`
  const said = [inOrder, undrawn].filter((text) => text !== '').join(' ')
  const legend = said === '' ? '' : `\n\n<sub>${said}</sub>`
  return codeBlock(lines.join('\n'), 'mermaid') + legend
}

/** Lines with points of their own are read off at even places of what they have in common; single points are left out. */
function evenly(figure: Figure): Figure {
  if (figure.series.every(({ x }) => x === undefined)) return figure
  const lines = figure.series.filter((series) => placesOf(figure, series).length > 1)
  const ranges = lines.map((series) => placesOf(figure, series))
  const low = Math.max(...ranges.map((xs) => Math.min(...xs)))
  const high = Math.min(...ranges.map((xs) => Math.max(...xs)))
  const values = Array.from({ length: places + 1 }, (_, i) => low + ((high - low) * i) / places)
  const read = (series: FigureSeries): FigureSeries => {
    const xs = placesOf(figure, series)
    return {
      name: series.name,
      values: values.map((at) => series.values[xs.lastIndexOf(at)] ?? interpolated(xs, series.values, at) ?? null),
    }
  }
  return { ...figure, x: { ...figure.x, values: lines.length === 0 ? [] : values }, series: lines.map(read) }
}

const matrix = ({ title, x, y, series }: Figure): string =>
  `**${markdown(title)}** (rows: ${markdown(y.label)}; columns: ${markdown(x.label)})\n\n${table(
    ['', ...x.values.map((name) => markdown(shorten(String(name), 40)))],
    series.map(({ name, values }) => [
      `**${markdown(shorten(name, 40))}**`,
      ...values.map((value) => (known(value) ? formatNumber(value) : '–')),
    ]),
  )}`

function xAxis(x: Figure['x']): string {
  const numbers = x.values.filter((value): value is number => typeof value === 'number')
  const rising = numbers.length === x.values.length && isEvenlySpaced(numbers)
  const label = word(x.label)
  return rising
    ? `  x-axis "${label}" ${number(numbers[0] as number)} --> ${number(numbers.at(-1) as number)}`
    : `  x-axis "${label}" [${x.values.map((value) => `"${word(String(value))}"`).join(', ')}]`
}

/** Mermaid spreads the points of a numeric axis evenly, whatever their values. */
function isEvenlySpaced(values: readonly number[]): boolean {
  const [first = 0, last = 0] = [values[0], values.at(-1)]
  const step = (last - first) / (values.length - 1)
  return step > 0 && values.every((value, i) => Math.abs(value - (first + i * step)) <= step * 1e-6)
}

/** Mermaid's text has an escape of its own and a history of holes: only letters that mean nothing to it are let in. */
const word = (text: string): string => shorten(text.replace(/[^\p{L}\p{N} .,%()/+_-]/gu, ' ').trim(), 60)

const number = (value: number): string => {
  const plain = String(Number(value.toPrecision(6)))
  // The grammar has no exponents.
  return plain.includes('e')
    ? Number(value)
        .toFixed(12)
        .replace(/\.?0+$/, '')
    : plain
}
