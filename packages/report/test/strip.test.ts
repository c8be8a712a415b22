/** What faces without pictures show of an interval, and of figures. */
import { describe, expect, test } from '@jest/globals'
import type { Check, Figure, Member } from '@sea-trials/schema/verdict'
import fc from 'fast-check'
import { mermaid } from '../src/mermaid.ts'
import { memberStrips, strip } from '../src/strip.ts'

const check = (
  operator: '>=' | '<=' | '>' | '<' | '=',
  value: number | null,
  observed: number | null,
  low?: number | null,
  high?: number | null,
): Check => ({
  requirement: 'recall >= 0.5',
  burden: 'require',
  outcome: 'pass',
  observed,
  unit: 'fraction',
  n: 100,
  limit: { operator, value, text: '0.5' },
  reason: 'it meets',
  exact: low === undefined,
  ...(low === undefined ? {} : { interval: { low, high: high as number | null, level: 0.95, method: 'Wilson' } }),
})

describe('an interval in a line of text', () => {
  test('the limit in the middle, what holds to its right', () =>
    expect(strip(check('>=', 0.5, 0.7, 0.6, 0.8))).toBe('────────│─━━━●━━─'))
  test.each([
    ['>=', 0.5, 0.6, 0.8, 'right'],
    ['<=', 0.5, 0.2, 0.4, 'right'],
    ['>', 0.5, 0.1, 0.4999, 'left'],
    ['<', 0.5, 0.50001, 0.9, 'left'],
    ['<=', 0.5, 0.4, 0.9, 'across'],
  ] as const)('%s %d, %d to %d: %s', (operator, value, low, high, where) => {
    const text = strip(check(operator, value, (low + high) / 2, low, high))
    const [left, right] = [text.slice(0, 8), text.slice(9)].map((side) => /[━●]/.test(side))
    expect(left && right ? 'across' : right ? 'right' : 'left').toBe(where)
    expect(text[8]).toBe(where === 'across' ? '┿' : '│')
  })
  test('an end without a bound is an arrow; nothing observed, nothing compared and equality are nothing', () => {
    expect(strip(check('>=', 0.5, 0.7, null, 0.8))).toMatch(/^‹━+┿━+●━*─*$/)
    expect(strip(check('<=', 0.5, 0.3, null, 0.6))).toMatch(/^─*━+┿━*●━*›$/)
    for (const none of [check('>=', 0.5, null), check('>=', null, 0.5), check('=', 0, 0)]) expect(strip(none)).toBe('')
    expect(strip(check('>=', 0.5, 0.5))).toBe('────────●────────')
  })
  test('always as long, with one dot', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.constantFrom('>=' as const, '<' as const), (observed, value, operator) => {
        const text = strip(check(operator, value, observed, observed - 1, observed + 2))
        expect([...text]).toHaveLength(17)
        expect(text.split('●')).toHaveLength(2)
      }),
    )
  })
})

describe('the members of a family', () => {
  const member = (observed: number | null, low: number, high: number): Member => ({
    name: 'a',
    outcome: 'pass',
    observed,
    n: 10,
    interval: { low, high, level: 0.95, method: 'Wilson' },
  })
  test('one scale for all of them, that of the farthest', () => {
    const members = [member(0.7, 0.6, 0.9), member(0.55, 0.45, 0.6), member(null, 0, 1)]
    expect(memberStrips(check('>=', 0.5, 0.55), members)).toEqual(['────────│─━●━━━━─', '───────━┿●━──────', ''])
  })
  test('less is better: turned round', () =>
    expect(memberStrips(check('<=', 0.5, 0.55), [member(0.3, 0.1, 0.4)])).toEqual(['────────│─━━●━━━─']))
})

describe('figures in Markdown', () => {
  const figure = (more: Partial<Figure>): Figure => ({
    id: 'f',
    title: 'F',
    kind: 'line',
    x: { label: 'x', values: [] },
    y: { label: 'y' },
    series: [],
    ...more,
  })
  test('lines with points of their own are read off at even places; single points are left out', () => {
    const text = mermaid(
      figure({
        series: [
          { name: 'a', x: [0, 1, 4], values: [0, 1, 4] },
          { name: 'b', x: [0, 2], values: [2, 0] },
          { name: 'at', x: [1], values: [1] },
        ],
      }),
    ) as string
    expect(text).toContain('x-axis "x" 0 --> 2')
    expect(text.match(/ {2}line \[/g)).toHaveLength(2)
    expect(text).toContain('<sub>Lines in their order: a; b.</sub>')
    expect(text).toMatch(/line \[0, 0\.05, 0\.1, .*1\.95, 2\]/)
  })
  test('a range has no form in such a chart, and is said to be drawn elsewhere', () => {
    const text = mermaid(
      figure({
        x: { label: 'x', values: [0, 1] },
        series: [{ name: 'perfect, with its noise (95 %)', values: [0, 1], low: [null, 0.9], high: [null, 1] }],
      }),
    ) as string
    expect(text).toContain('<sub>The range of perfect, with its noise (95 %) is drawn in the HTML report alone.</sub>')
  })
  test('a matrix is a table', () => {
    const text = mermaid(
      figure({
        kind: 'matrix',
        x: { label: 'predicted', values: ['no', '|'] },
        y: { label: 'true' },
        series: [{ name: 'no', values: [3, 1] }],
      }),
    )
    expect(text).toBe('**F** (rows: true; columns: predicted)\n\n|  | no | &#124; |\n|---|---|---|\n| **no** | 3 | 1 |')
  })
  test('bars of several series would hide one another, and are lines', () => {
    const bars = figure({ kind: 'bar', x: { label: 'x', values: [1, 2] }, series: [{ name: 'a', values: [1, 2] }] })
    expect(mermaid(bars)).toContain('  bar [1, 2]')
    expect(mermaid({ ...bars, series: [...bars.series, { name: 'b', values: [2, 1] }] })).not.toContain('bar [')
  })
  test('without a picture: intervals, gaps, nothing', () => {
    const values = [1, 2]
    for (const none of [
      figure({}),
      figure({ kind: 'intervals', x: { label: 'x', values }, series: [{ name: 'a', values }] }),
      figure({ x: { label: 'x', values }, series: [{ name: 'a', values: [1, null] }] }),
    ])
      expect(mermaid(none)).toBeUndefined()
  })
})
