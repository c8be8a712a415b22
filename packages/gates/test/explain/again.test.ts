/** A limit that is read off one hold-out is one that a model as good passes on the next: after four hold-outs in five, four times in five. */
import { expect, test } from '@jest/globals'
import { stopsAgain } from '@sea-trials/gates/explain/again'
import { type DrawnLine, lineWorlds } from '@sea-trials/gates/explain/line-worlds'
import { SIMPLE } from '@sea-trials/gates/explain/worlds'
import type { Check } from '@sea-trials/schema/verdict'
import { normalCdf } from '@sea-trials/stats/distributions'
import { random } from '@sea-trials/stats/random'
import { line } from './worlds.ts'

const { normal } = random('again')
const Z = 1.96
const [TRUTH, ERROR] = [0.8, 0.02]

/** Values about `centre`, each with an interval whose width is itself known to `doubt` of it. */
function holdout(text: string, centre: number, error: number, doubt: number): DrawnLine {
  const seenAt = (observed: number, of: number) => {
    const interval = { low: observed - Z * of, high: observed + Z * of, level: 0.95, method: '' }
    return { observed, interval }
  }
  const seen = seenAt(centre, error)
  const draws = Array.from({ length: 200 }, () => {
    const { observed, interval } = seenAt(centre + error * normal(), error * Math.exp(doubt * normal()))
    return { limit: 0, members: [{ name: '', outcome: 'inconclusive' as const, value: observed, plain: interval }] }
  })
  const check = { ...seen, outcome: 'inconclusive', limit: { value: 0 } } as unknown as Check
  return { ...line('accuracy-gate', text), seen: check, draws, share: 1 }
}

/** Of 200 hold-outs: the chance of a model as good to pass the strictest limit that each leaves, on the next one. */
function chancesAgain(text: string, doubt: number, strictest: (of: DrawnLine) => number, truth: number) {
  return Array.from({ length: 200 }, () => {
    const error = ERROR * Math.exp(doubt * normal())
    const limit = strictest(holdout(text, truth + ERROR * normal(), error, doubt))
    return normalCdf((truth - limit) / ERROR - Z)
  })
}

/** Halves the stretch between a limit that stops and one that does not. */
function strictestFrom(of: DrawnLine, stops: number): number {
  const worlds = lineWorlds(of, SIMPLE)
  let [low, high] = [stops - 0.4, stops]
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2
    if (stopsAgain(worlds, middle) <= 0.2) low = middle
    else high = middle
  }
  return low
}

const often = (chances: readonly number[]): number => chances.filter((chance) => chance >= 0.8).length / chances.length

test('a value: the room is that of a lucky one', () => {
  const chances = chancesAgain('roc_auc >= 0.5', 0, (of) => strictestFrom(of, 1), TRUTH)
  expect(often(chances)).toBeGreaterThan(0.74)
  expect(often(chances)).toBeLessThan(0.88)
})

test('against a baseline: the room is that of a spread that looks too small', () => {
  const chances = chancesAgain('roc_auc >= baseline - 0.01', 0.2, (of) => strictestFrom(of, 0.2), 0)
  expect(often(chances)).toBeGreaterThan(0.72)
  expect(often(chances)).toBeLessThan(0.9)
})

test('where every width is the same nothing is added to a spread', () => {
  const worlds = lineWorlds(holdout('roc_auc >= baseline - 0.01', 0, ERROR, 0), SIMPLE)
  for (const limit of [-0.03, -0.05, -0.06]) expect(stopsAgain(worlds, limit)).toBe(worlds.stops({ limit }))
})
