/** Figures as pictures and as tables, and the checks with their intervals against limits. */
import { describe, expect, test } from '@jest/globals'
import type { Check, Figure, Member } from '@sea-trials/schema/verdict'
import { checksHtml, familyHtml, hasFamily } from '../src/html/checks.ts'
import { figureHtml } from '../src/html/figure.ts'
import { intervalBar } from '../src/html/intervals.ts'

const plain = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ')
    .trim()
const line = (more: Partial<Figure> = {}): Figure => ({
  id: 'f',
  title: 'Loss',
  kind: 'line',
  x: { label: 'step', values: [1, 2, 3] },
  y: { label: 'loss' },
  series: [
    { name: 'train', values: [3, 2, 1] },
    { name: 'held out', values: [3, null, 2] },
  ],
  ...more,
})

describe('a figure', () => {
  test('is named and described for who cannot see it', () => {
    const page = figureHtml(line({ limit: 2.5, marks: [{ x: 2, text: 'best' }] }), 'a')
    expect(page).toContain('aria-labelledby="a-t a-d"><title id="a-t">Loss</title>')
    expect(/<desc id="a-d">(.*?)<\/desc>/.exec(page)?.[1]).toBe(
      'loss over step. train goes from 3 to 1, between 1 and 3; held out goes from 3 to 2, between 2 and 3; limit 2.5; best at 2.',
    )
  })
  test.each([
    ['subnormal numbers', [5e-324, 1e-323, 3e-323]],
    ['numbers that are next to each other', [1e-310, 2e-310, 1.5e-310]],
    ['numbers whose difference is none', [-1.7e308, 1.7e308, 0]],
  ])('of %s is drawn', (_, values) => {
    expect(figureHtml(line({ series: [{ name: 'train', values }] }), 'a')).toContain('<svg')
  })
  test('has its numbers beside it', () => {
    expect(plain(figureHtml(line(), 'a'))).toMatch(/Numbers of Loss step train held out 1 3 3 2 2 – 3 1 2$/)
  })
  test('of a thousand points, every so-manieth', () => {
    const values = Array.from({ length: 1000 }, (_, i) => i)
    const page = figureHtml(line({ x: { label: 'i', values }, series: [{ name: 's', values }] }), 'a')
    expect(plain(page)).toContain('Numbers, every 17th of 1 000')
    expect(page.match(/<tr>/g)?.length).toBe(60)
  })
  test('of lines with points of their own: all of few, and of many what is read off at even places and at single points', () => {
    const few = line({
      x: { label: 'p', values: [] },
      series: [
        { name: 'a', x: [0, 0.5], values: [1, 2] },
        { name: 'b', x: [0.5, 1], values: [3, 4] },
      ],
    })
    expect(plain(figureHtml(few, 'a'))).toMatch(/Numbers of Loss p a b 0 1 – 0\.5 2 3 1 – 4$/)
    const x = Array.from({ length: 101 }, (_, i) => i / 100)
    const many = line({
      x: { label: 'p', values: [] },
      series: [
        { name: 'a', x, values: x.map((at) => at * 2) },
        { name: 'at', x: [0.123], values: [7] },
      ],
    })
    const text = plain(figureHtml(many, 'a'))
    expect(text).toContain('read off the curves')
    expect(text).toContain('0.05 0.1 – 0.1 0.2 – 0.123 0.246 7 0.15 0.3 –')
  })
  test('what is compared with takes no colour of the palette', () => {
    const page = figureHtml(
      line({
        series: [
          { name: 'chance', values: [1, 1, 1], reference: true },
          { name: 'model', values: [3, 2, 1] },
        ],
      }),
      'a',
    )
    expect(page.match(/<g class="\w+"/g)).toEqual(['<g class="ref"', '<g class="s0"'])
  })
  test('bars over evenly spaced numbers stand on an axis of numbers', () => {
    const bins = (values: number[]) =>
      figureHtml(line({ kind: 'bar', x: { label: 'score', values }, series: [{ name: 's', values: [1, 2, 3] }] }), 'a')
    expect(bins([0.1, 0.3, 0.5])).toContain('>0.2</text>')
    expect(bins([0.1, 0.2, 0.5])).not.toContain('>0.3</text>')
  })
  test('a matrix is a table, its cells shaded by their share of the row', () => {
    const page = figureHtml(
      line({
        kind: 'matrix',
        x: { label: 'predicted', values: ['no', 'yes'] },
        y: { label: 'true' },
        series: [
          { name: 'no', values: [9, 1] },
          { name: 'yes', values: [0, 0] },
        ],
      }),
      'a',
    )
    expect(plain(page)).toBe('Loss true over predicted true ↓ predicted → no yes no 9 90% 1 10% yes 0 0% 0 0%')
    expect(page.match(/cell m\d+/g)).toEqual(['cell m9', 'cell m1', 'cell m0', 'cell m0'])
  })
})

const check = (more: Partial<Check>): Check => ({
  requirement: 'recall >= 0.5',
  burden: 'require',
  outcome: 'pass',
  observed: 0.7,
  unit: 'fraction',
  n: 100,
  limit: { operator: '>=', value: 0.5, text: '0.5' },
  reason: 'it meets',
  exact: false,
  ...more,
})
const interval = (low: number | null, high: number | null) => ({ low, high, level: 0.95, method: 'Wilson' })

describe('an interval against its limit', () => {
  const range = (svg: string) =>
    /class="range" x1="([\d.]+)" x2="([\d.]+)"/.exec(svg)?.slice(1).map(Number) as [number, number]
  test.each([
    ['>=', 0.5, 0.6, 0.8, 'right'],
    ['>', 0.5, 0.2, 0.4, 'left'],
    ['<=', 0.5, 0.2, 0.4, 'right'],
    ['<', 0.5, 0.6, 0.8, 'left'],
    ['<=', 0.5, 0.4, 0.6, 'across'],
  ] as const)('%s %d, %d to %d: %s', (operator, value, low, high, where) => {
    const [from, to] = range(
      intervalBar(
        check({ observed: (low + high) / 2, interval: interval(low, high), limit: { operator, value, text: '0.5' } }),
        'pass',
      ),
    )
    expect(from > 100 ? 'right' : to < 100 ? 'left' : 'across').toBe(where)
    expect(from).toBeGreaterThanOrEqual(8)
    expect(to).toBeLessThanOrEqual(192)
  })
  test('an end without a bound runs to the edge, and says so by an arrow', () => {
    const svg = intervalBar(check({ interval: interval(null, 0.8) }), 'pass')
    expect(range(svg)[0]).toBe(4)
    expect(svg.match(/class="more"/g)?.length).toBe(1)
    const turned = intervalBar(
      check({ interval: interval(null, 0.8), limit: { operator: '<=', value: 0.9, text: '0.9' } }),
      'pass',
    )
    expect(range(turned)[1]).toBe(196)
  })
  test('nothing observed, nothing drawn', () => {
    expect(intervalBar(check({ observed: null }), 'error')).toBe('')
    expect(intervalBar(check({ limit: { operator: '>=', value: null, text: 'baseline' } }), 'none')).toBe('')
  })
})

describe('many checks', () => {
  const exact = check({ exact: true, limit: { operator: '=', value: 0, text: '0' }, observed: 0 })
  test('what simply holds is folded away where it is much; what does not is never', () => {
    const some = checksHtml([check({}), ...Array<Check>(12).fill(exact)])
    expect(some).not.toContain('<details>')
    const many = checksHtml([
      check({ requirement: 'loud' }),
      { ...exact, outcome: 'fail', requirement: 'broken' },
      ...Array<Check>(13).fill(exact),
    ])
    const [shown = '', folded = ''] = many.split('<details>')
    expect(shown).toContain('loud')
    expect(shown).toContain('broken')
    expect(folded).toContain('13 more exact checks, all of them held')
  })
  const member = { name: 'a', outcome: 'pass' as const, observed: 0, n: 3 }
  test('a group that is not judged says why, and among gaps nothing of it is drawn', () => {
    const members: Member[] = [
      {
        name: 'b against a',
        observed: 0.07,
        n: 500,
        outcome: 'pass',
        interval: { low: 0.02, high: 0.12, level: 0.95, method: 'm' },
      },
      { name: 'c', observed: null, n: 8, outcome: 'not-applicable', reason: '8 positives, below <min-support> 30' },
    ]
    const drawn = familyHtml(check({ requirement: 'difference(recall by g) <= 0.3', members }), 60)
    expect(drawn.match(/<circle/g)).toHaveLength(1)
    expect(drawn).toContain('not applicable<small>8 positives, below &lt;min-support&gt; 30</small>')
  })
  test('a family is drawn where there is more to see than that all of it holds', () => {
    expect(hasFamily({ ...exact, members: [member, member] })).toBe(false)
    expect(hasFamily({ ...exact, outcome: 'fail', members: [member, { ...member, outcome: 'fail' }] })).toBe(true)
    expect(hasFamily(check({ members: [{ ...member, interval: interval(0, 1) }, member] }))).toBe(true)
    expect(hasFamily(check({ members: [member] }))).toBe(false)
  })
  test('its members stand in a table, the gravest first, with what they observed or why not', () => {
    const members = [
      member,
      {
        ...member,
        name: 'b',
        outcome: 'fail' as const,
        interval: interval(0.1, 0.2),
        simultaneous: interval(0, 0.3),
        observed: 0.15,
      },
      { ...member, name: 'c', outcome: 'inconclusive' as const, observed: null, reason: 'no positives' },
    ]
    expect(plain(familyHtml(check({ requirement: 'recall by g >= 0.5', members }), 60))).toContain(
      'Member >= 0.5 Observed n Outcome b 0.15 0.1 to 0.2 3 failed c no positives 3 inconclusive a 0 3 passed',
    )
  })
  test('members that are counted are not drawn against the limit of their number', () => {
    const interval = { low: 0.1, high: 0.2, level: 0.95, method: 'newcombe' }
    const members = ['a', 'b'].map((name) => ({ name, outcome: 'fail' as const, observed: 0.15, n: 300, interval }))
    const one = { requirement: 'weak_slices(accuracy, 0.05) = 0', outcome: 'fail' as const, observed: 2, members }
    const html = familyHtml(check({ ...one, exact: true, limit: { operator: '=', value: 0, text: '0' } }), 60)
    expect(html).not.toContain('class="limit"')
    expect(plain(html)).toContain('Member Interval Observed')
  })
})
