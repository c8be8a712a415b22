/** What is said of a column, in whatever face. Values of sensitive columns are not in a profile, and so in none of these. */
import type { Associations } from '@sea-trials/profile/associations'
import {
  type ColumnProfile,
  isNumeric,
  isSensitive,
  isTemporal,
  knowsValues,
  type Profile,
  presentIn,
} from '@sea-trials/profile/state'
import type { Warning } from '@sea-trials/profile/warnings'
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure } from '@sea-trials/schema/verdict'
import { distinctOf } from '@sea-trials/stats/distinct'
import { countOf, endsOf, quantileOf } from '@sea-trials/stats/histogram'
import { skewnessOf, stddevOf } from '@sea-trials/stats/moments'
import { barsOf } from './bars.ts'

export interface ProfileView {
  /** What it is of: the path as it was given. */
  readonly title: string
  readonly version: string
  readonly profile: Profile
  readonly warnings: readonly Warning[]
  readonly associations?: Associations
}

/** Name and text, in order of importance. */
export type Fact = readonly [name: string, text: string]

/** NaN and infinities are told by themselves. */
export function missingText({ nulls, tokens }: ColumnProfile, rows: number): string {
  const missing = nulls + tokens
  if (missing === 0) return 'none missing'
  return `${formatNumber(missing / Math.max(1, rows), '%')} missing`
}

/**
 * About: the sketch errs by 2.3 % (one standard error). Small numbers are exact where values are known, and so few values as
 * hardly ever share a register of the sketch are told without it.
 */
export function distinctText(column: ColumnProfile, rows: number): string {
  if (column.trues !== undefined) {
    const falses = presentIn(column, rows) - column.trues
    return String(Number(column.trues > 0) + Number(falses > 0))
  }
  if (column.histogram !== undefined && column.type !== 'string' && knowsValues(column))
    return formatNumber(column.histogram.bins.size)
  if (column.values !== undefined && column.values.other === 0) return formatNumber(column.values.counts.length)
  const distinct = Math.round(Number(distinctOf(column.registers).toPrecision(2)))
  return `${distinct <= FEW ? '' : 'about '}${formatNumber(distinct)}`
}

/** Two of six fall into one of 2048 registers in less than one case of a hundred (15 / 2048). */
const FEW = 6

export function factsOf(column: ColumnProfile, rows: number): readonly Fact[] {
  const { type, moments, nulls, tokens, nan, infinite, empty, classification } = column
  const gaps = [
    ['null', nulls],
    ['missing tokens', tokens],
    ['NaN', nan],
    ['infinite', infinite],
    ['empty text', empty],
  ] as const
  const deviation = moments && stddevOf(moments)
  const skewness = moments && skewnessOf(moments)
  return [
    ...(classification === undefined ? [] : ([['classified', classification]] as const)),
    ['rows with a value', formatNumber(presentIn(column, rows))],
    ...gaps.filter(([, n]) => n > 0).map(([name, n]): Fact => [name, formatNumber(n)]),
    ['distinct', distinctText(column, rows)],
    ...(moments === undefined || moments.n === 0 ? [] : ([['mean', orTooLarge(moments.mean)]] as const)),
    ...(deviation === undefined ? [] : ([['standard deviation', orTooLarge(deviation)]] as const)),
    ...(skewness === undefined || !Number.isFinite(skewness) ? [] : ([['skewness', formatNumber(skewness)]] as const)),
    ...quantileFacts(column),
    ...(type === 'boolean' && column.trues !== undefined ? ([['true', formatNumber(column.trues)]] as const) : []),
  ]
}

/** Squares of numbers above 10^154 are no doubles. */
const orTooLarge = (value: number): string =>
  Number.isFinite(value) ? formatNumber(value) : 'beyond what a double holds'

function quantileFacts(column: ColumnProfile): readonly Fact[] {
  const { histogram, extremes, type } = column
  if (histogram === undefined || countOf(histogram) === 0) return []
  const show = (value: number): string => shownValue(type, value)
  const at = (p: number): string => show(quantileOf(histogram, p)?.value ?? Number.NaN)
  const what = type === 'string' ? 'length ' : ''
  const [low, high] = extremes ?? outermost(histogram)
  const about = isSensitive(column.classification) ? 'about ' : ''
  return [
    [`${what}smallest`, about + show(low)],
    [`${what}quartiles`, [0.25, 0.5, 0.75].map(at).join(' · ')],
    [`${what}largest`, about + show(high)],
  ]
}

function outermost(histogram: NonNullable<ColumnProfile['histogram']>): readonly [number, number] {
  const keys = [...histogram.bins.keys()]
  return [endsOf(keys[0] as bigint, histogram)[0], endsOf(keys.at(-1) as bigint, histogram)[1]]
}

export function shownValue(type: ColumnProfile['type'], value: number): string {
  if (!isTemporal(type)) return formatNumber(value)
  const date = new Date(value * 1000)
  if (Number.isNaN(date.getTime())) return formatNumber(value)
  const iso = date.toISOString()
  if (type === 'time') return iso.slice(11, 19)
  return type === 'date' ? iso.slice(0, 10) : `${iso.slice(0, 19)}Z`
}

/** Bars of the histogram, or of the values; undefined where there is nothing to draw. */
export function figureOf(column: ColumnProfile, id: string): Figure | undefined {
  const { values, histogram, type, name } = column
  const figure = (label: string, names: readonly string[], rows: readonly number[]): Figure => ({
    id,
    title: name,
    kind: 'bar',
    x: { label, values: names },
    y: { label: 'rows', min: 0 },
    series: [{ name: 'rows', values: rows }],
  })
  if (values !== undefined && values.counts.length > 0) {
    const shown = values.counts.slice(0, 12)
    const rest = values.counts.slice(12).reduce((sum, [, n]) => sum + n, 0) + values.other
    const others: readonly (readonly [string, number])[] = rest > 0 ? [['(others)', rest]] : []
    const all = [...shown, ...others]
    return figure(
      'value',
      all.map(([value]) => (value === '' ? '(empty)' : value)),
      all.map(([, n]) => n),
    )
  }
  if (histogram === undefined || countOf(histogram) === 0) return undefined
  const bars = barsOf(histogram, type === 'integer')
  const label = type === 'string' ? 'length in characters' : isNumeric(type) ? 'value' : 'time, UTC'
  return figure(
    label,
    bars.map(({ from }) => shownValue(type, from)),
    bars.map(({ rows }) => rows),
  )
}
