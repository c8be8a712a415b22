/** A profile on a terminal: a line a column, then what to look at. */
import { type ColumnProfile, isSensitive } from '@sea-trials/profile/state'
import { formatNumber } from '@sea-trials/schema/text'
import { countOf } from '@sea-trials/stats/histogram'
import { shorten, visible } from '../escape.ts'
import { ascii, type TerminalStyle } from '../terminal.ts'
import { count } from '../words.ts'
import { barsOf } from './bars.ts'
import { distinctText, factsOf, missingText, type ProfileView } from './facts.ts'

const LEVELS = '▁▂▃▄▅▆▇█'
const SPARKS = 12

export function profileTerminal(view: ProfileView, style: TerminalStyle): string {
  const { profile, warnings, title } = view
  const { rows, columns } = profile
  const cells = columns.map((column) => cellsOf(column, rows, style))
  const width = [0, 1, 2, 3, 4].map((i) => Math.max(0, ...cells.map((line) => line[i]!.length)))
  const lines = [
    visible(`Sea Trials ${view.version} · ${title} · ${count(rows, 'row')}, ${count(columns.length, 'column')}`),
    '',
    ...cells.map((line) => `  ${line.map((cell, i) => (i < 5 ? cell.padEnd(width[i]!) : cell)).join('  ')}`.trimEnd()),
    ...(warnings.length === 0 ? [] : ['', 'Look at']),
    ...warnings.map(({ column, text }) =>
      visible(`  ${column === undefined ? '' : `${shorten(column, 40)}: `}${text}`),
    ),
    ...associationLines(view),
  ]
  return style.unicode ? lines.join('\n') : ascii(lines.join('\n'))
}

function cellsOf(column: ColumnProfile, rows: number, style: TerminalStyle): readonly string[] {
  const facts = new Map(factsOf(column, rows))
  const range = ['smallest', 'quartiles', 'largest'].map((name) => facts.get(name) ?? facts.get(`length ${name}`))
  const told = range[0] === undefined ? topText(column, rows) : `${range[0]} [${range[1]}] ${range[2]}`
  const isMasked = column.type === 'string' && isSensitive(column.classification)
  const detail = isMasked || column.values !== undefined ? topText(column, rows) : told
  return [
    shorten(visible(column.name), 32),
    column.type,
    missingText(column, rows),
    `${distinctText(column, rows)} distinct`,
    style.unicode ? spark(column) : '',
    detail,
  ]
}

function topText({ values, trues, classification }: ColumnProfile, rows: number): string {
  if (trues !== undefined) return `true in ${formatNumber(trues)} rows`
  if (values === undefined) return classification === undefined ? '' : `masked (${classification})`
  const shown = values.counts.slice(0, 3).map(([value, n]) => {
    return `${value === '' ? '(empty)' : shorten(visible(value), 24)} ${formatNumber(n / Math.max(1, rows), '%')}`
  })
  return shown.join(', ')
}

function spark(column: ColumnProfile): string {
  const { histogram, type } = column
  if (histogram === undefined || type === 'string' || countOf(histogram) === 0) return ''
  const bars = barsOf(histogram, type === 'integer')
  const each = Math.max(1, Math.ceil(bars.length / SPARKS))
  const grouped = Array.from({ length: Math.ceil(bars.length / each) }, (_, i) =>
    bars.slice(i * each, (i + 1) * each).reduce((sum, { rows }) => sum + rows, 0),
  )
  const most = Math.max(...grouped, 1)
  return grouped.map((rows) => LEVELS[Math.min(7, Math.ceil((8 * rows) / most) - (rows > 0 ? 1 : 0))]).join('')
}

const STRONG = 0.5
const MOST_PAIRS = 8

/** The strongest pairs. */
function associationLines({ associations, profile }: ProfileView): readonly string[] {
  if (associations === undefined) return []
  const pairs = associations.matrices
    .filter(({ measure }) => measure !== 'Pearson')
    .flatMap(({ measure, names, values }) =>
      names.flatMap((name, i) =>
        names.slice(0, i).flatMap((other, j) => {
          const value = values[i]?.[j] ?? null
          return value === null || Math.abs(value) < STRONG ? [] : [{ measure, name, other, value }]
        }),
      ),
    )
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  if (pairs.length === 0) return []
  const sample =
    associations.sampled < profile.rows ? `, on ${formatNumber(associations.sampled)} rows drawn by a seed` : ''
  return [
    '',
    `Strongest associations${sample}`,
    ...pairs
      .slice(0, MOST_PAIRS)
      .map(({ measure, name, other, value }) =>
        visible(`  ${shorten(name, 32)} and ${shorten(other, 32)}: ${formatNumber(value)} (${measure})`),
      ),
  ]
}
