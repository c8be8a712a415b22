/** What other data would show, from the intervals of these alone; and lines about one column, drawn in step. */
import { expect, test } from '@jest/globals'
import { dataVocabulary } from '@sea-trials/gates/data-validate/metrics'
import { outcomeOfInterval } from '@sea-trials/gates/decide/outcome'
import { again } from '@sea-trials/gates/explain/data-again'
import { dataDraws, type SeenData } from '@sea-trials/gates/explain/data-draws'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Check } from '@sea-trials/schema/verdict'
import { zOf } from '@sea-trials/stats/distributions'
import type { Estimate } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'

const draw = random('data again')
const SD = 0.02

const estimate = (value: number, ends: (z: number) => readonly [number, number]): Estimate => ({
  kind: 'estimate',
  value,
  n: 500,
  interval: (level) => {
    const [low, high] = ends(zOf(level))
    return { low, high, level, method: 'test' }
  },
})
/** A distance that is freed of its bias and held at zero, of data that lie `seen` standard errors off it. */
const held = (seen: number) =>
  estimate(Math.max(0, seen * SD), (z) => [Math.max(0, (seen - z) * SD), Math.max(0, (seen + z) * SD)])

test.each([
  ['a normal', estimate(0.2, (z) => [0.2 - z * SD, 0.2 + z * SD]), 0.2],
  ['held at zero, and as far below it as chance takes it', held(-1), 0],
  ['held at zero by little', held(-0.2), 0],
  ['where the bias itself is not known', estimate(0.2, (z) => [0.17 - z * SD, 0.21 + z * SD]), 0.21],
])('%s: the upper end spreads about the truth by its standard error', (_, seen, centre) => {
  const make = again(seen)
  const highs = Array.from({ length: 4000 }, () => make(draw).interval(0.95).high as number)
  const mean = highs.reduce((sum, high) => sum + high, 0) / highs.length
  const sd = Math.sqrt(highs.reduce((sum, high) => sum + (high - mean) ** 2, 0) / highs.length)
  expect(Math.abs(mean - centre - 1.96 * SD)).toBeLessThan(0.25 * SD)
  expect(Math.abs(sd / SD - 1)).toBeLessThan(0.1)
})

test('nothing bounds what nothing bounds at hand', () => {
  const open: Estimate = { ...held(1), interval: (level) => ({ low: 0, high: null, level, method: 'test' }) }
  expect(again(open)(draw).interval(0.95).high).toBeNull()
})

function lineOf(text: string): SeenData {
  const requirement = parseRequirement({ text, burden: 'require' }, dataVocabulary)
  const spec = dataVocabulary.metrics.find(({ name }) => name === requirement.call.metric)!
  const measured = estimate(0.1, (z) => [0.1 - z * SD, 0.1 + z * SD])
  const seen = { outcome: 'pass', observed: 0.1, interval: measured.interval(0.95), limit: { value: 0.1 } }
  return { requirement, spec, measured, seen: seen as unknown as Check }
}

test.each([
  ['about one column fail together', 'wasserstein', 'x', 1],
  ['about two columns know nothing of each other', 'wasserstein', 'z', 0.25],
])('lines %s', (_, metric, column, most) => {
  const failing = [lineOf('recent.psi(x, train) <= 0.12'), lineOf(`recent.${metric}(${column}, train) <= 0.12`)].map(
    (line) => dataDraws(line, 1000).map(({ members }) => outcomeOfInterval(members[0]!.plain!, '<=', 0.14) !== 'pass'),
  )
  const share = (holds: (draw: number) => boolean) => failing[0]!.filter((_, i) => holds(i)).length / 1000
  const both = share((i) => failing[0]![i]! && failing[1]![i]!)
  const each = share((i) => failing[0]![i]!)
  expect(each).toBeGreaterThan(0.4)
  expect(each).toBeLessThan(0.6)
  expect(Math.abs(both - each * (most === 1 ? 1 : each))).toBeLessThan(0.06)
})
