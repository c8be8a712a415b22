/** A profile as a page and on a terminal: nothing in it is obeyed, everything fits. */
import { describe, expect, test } from '@jest/globals'
import type { ColumnProfile, Profile } from '@sea-trials/profile/state'
import { fit, keyOfNumber } from '@sea-trials/stats/histogram'
import { barsOf } from '../src/profile/bars.ts'
import type { ProfileView } from '../src/profile/facts.ts'
import { profileHtml } from '../src/profile/html.ts'
import { profileTerminal } from '../src/profile/terminal.ts'

const HOSTILE = '<script>alert(1)</script>\u202e\n::error::x ##[group]'

const empty = { nulls: 0, tokens: 0, nan: 0, infinite: 0, empty: 0, registers: new Uint8Array(2048), buckets: [] }
const number = (name: string): ColumnProfile => {
  const values = Array.from({ length: 600 }, (_, i) => Math.sin(i) * 100)
  const histogram = fit({ scale: 'log', shift: 0, bins: new Map(values.map((x) => [keyOfNumber(x), 1])) })
  return {
    ...empty,
    name,
    type: 'number',
    moments: { n: 600, mean: 0, m2: 3e6, m3: 0, m4: 4e10 },
    extremes: [-100, 100],
    histogram,
  }
}
const text = (name: string): ColumnProfile => ({
  ...empty,
  name,
  type: 'string',
  values: {
    counts: [
      [HOSTILE, 500],
      ['', 90],
    ],
    other: 10,
  },
  histogram: fit({ scale: 'log', shift: 0, bins: new Map([[keyOfNumber(3), 600]]) }),
})
const masked: ColumnProfile = { ...empty, name: 'secret', type: 'string', classification: 'personal' }

const viewOf = (columns: readonly ColumnProfile[], more: Partial<ProfileView> = {}): ProfileView => {
  const profile: Profile = { rows: 600, files: [], columns }
  return { title: 'data.csv', version: '1.0.0', profile, warnings: [{ column: HOSTILE, text: 'constant' }], ...more }
}

describe('the page', () => {
  test('holds names and values as text, asks for nothing and runs nothing', () => {
    const page = profileHtml(viewOf([text(HOSTILE), number('x'), masked], { title: HOSTILE }))
    expect(page).not.toMatch(/<script|javascript:|\u202e|style=|src=/)
    expect(page).toContain("default-src 'none'")
    expect(page).toMatch(/&lt;script&gt;/)
    expect(page).toMatch(/prefers-color-scheme:dark/)
  })
  test('of many columns stays below a megabyte', () => {
    const columns = Array.from({ length: 1200 }, (_, i) => (i % 2 === 0 ? number(`n${i}`) : text(`t${i}`)))
    const names = columns.slice(0, 20).map(({ name }) => name)
    const matrix = { measure: 'Pearson', names, values: names.map(() => names.map(() => -0.5)) }
    const associations = { sampled: 100, leftOut: 1180, matrices: [matrix, matrix, matrix] }
    expect(profileHtml(viewOf(columns, { associations })).length).toBeLessThan(1_000_000)
  })
})

test('numbers whose deviations are no doubles have bars and quantiles, and what is too large is told', () => {
  const values = Array.from({ length: 600 }, (_, i) => (i % 2 ? 1 : -1) * (1 - i / 700) * Number.MAX_VALUE)
  const sorted = [...values].sort((a, b) => a - b)
  const histogram = fit({ scale: 'log', shift: 0, bins: new Map(sorted.map((x) => [keyOfNumber(x), 1])) })
  const column: ColumnProfile = {
    ...number('far'),
    moments: { n: 600, mean: 0, m2: Number.POSITIVE_INFINITY, m3: Number.NaN, m4: Number.POSITIVE_INFINITY },
    extremes: [sorted[0]!, sorted.at(-1)!],
    histogram,
  }
  const view = viewOf([column])
  const [page, terminal] = [profileHtml(view), profileTerminal(view, { colour: false, unicode: true })]
  for (const said of [page, terminal]) expect(said).not.toMatch(/\bNaN\b|∞|Infinity/)
  expect(page).toMatch(/standard deviation.{0,60}beyond what a double holds/s)
  expect(page).not.toMatch(/skewness/)
  const rows = barsOf(histogram, false).map((bar) => bar.rows)
  expect([rows.length, rows.reduce((sum, n) => sum + n, 0)]).toEqual([24, 600])
  expect(rows[0]).toBeGreaterThan(20)
})

describe('the terminal', () => {
  test('shows a line a column, and nothing that steers it', () => {
    const shown = profileTerminal(viewOf([text(HOSTILE), number('x'), masked]), { colour: false, unicode: true })
    expect(shown.split('\n').filter((line) => line.includes('none missing'))).toHaveLength(3)
    expect(shown).not.toMatch(/[\u202e\u0007]/)
    expect(shown).toMatch(/x +number +none missing/)
    expect(shown).toMatch(/secret .* masked \(personal\)/)
  })
  test('NaN and infinities are not missing, null and tokens are', () => {
    const odd = { ...number('x'), nan: 100, infinite: 50 }
    const shown = (column: ColumnProfile) => profileTerminal(viewOf([column]), { colour: false, unicode: false })
    expect(shown(odd)).toMatch(/x +number +none missing/)
    expect(shown({ ...odd, nulls: 90, tokens: 30 })).toMatch(/x +number +20% missing/)
  })
  test('is plain where the terminal is', () => {
    const shown = profileTerminal(viewOf([number('x')]), { colour: false, unicode: false })
    expect(shown).toMatch(/^[\n\x20-\x7e]*$/)
  })
})
