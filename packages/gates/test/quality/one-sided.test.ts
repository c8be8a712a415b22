/** Scores that the threshold was not meant for are told of, with what to write. */
import { describe, expect, test } from '@jest/globals'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { storedSample } from '@sea-trials/stats/quality/stored'
import { thresholdNote } from '../../src/quality/one-sided.ts'
import { folder, judgeWith } from './harness.ts'

const label = Uint8Array.of(0, 1, 0, 1)
const scores = {
  'per cent': [12, 55, 3, 99],
  'per cent, some of them small': [0.2, 55, 3, 99],
  'log-odds': [-3, -0.1, -2, -1],
  'log-odds of both signs': [-3, 2, -2, 1],
  'rare positives': [0.01, 0.2, 0.02, 0.4],
  'points of a card': [300, 720, 410, 800],
  probabilities: [0.1, 0.9, 0.2, 0.5],
} as const

describe('what is said of', () => {
  test.each<[keyof typeof scores, number, string | undefined]>([
    [
      'per cent',
      0.5,
      'scores of x go from 3 to 99, all at or above the threshold 0.5, so that every one is positive: if they are per cent, write `threshold: 50` beside the predictions (`--threshold 50`), or give probabilities',
    ],
    ['per cent, some of them small', 50, undefined],
    [
      'log-odds',
      0.5,
      'all below the threshold 0.5, so that none is positive: if they are log-odds, write `threshold: 0`',
    ],
    ['log-odds of both signs', 0, undefined],
    ['rare positives', 0.5, 'so that none is positive: write as `threshold` the score'],
    ['rare positives', 0.1, undefined],
    ['points of a card', 0.5, 'write as `threshold` the score from which a row is positive'],
    ['points of a card', 600, undefined],
    ['probabilities', 0.5, undefined],
    ['probabilities', 0.9, undefined],
    ['probabilities', 0.91, 'so that none is positive'],
    ['probabilities', 0.1, 'so that every one is positive'],
  ])('%s, cut at %d', (kind, threshold, said) => {
    const note = thresholdNote(binarySample(label, { score: Float64Array.from(scores[kind]) }), threshold, 'x')
    if (said === undefined) expect(note).toBeUndefined()
    else expect(note).toContain(said)
  })

  test('rows of one class, which all lie on its side', () => {
    const score = Float64Array.from(scores['rare positives'])
    expect(thresholdNote(binarySample(Uint8Array.of(0, 0, 0, 0), { score }), 0.5, 'x')).toBeUndefined()
  })

  test('scores that nobody holds, of which no more than a stretch is read at a time', () => {
    const score = Float64Array.from(scores['rare positives'])
    const most: number[] = []
    const read = (from: number, into: Float64Array): void => {
      most.push(into.length)
      into.set(score.subarray(from, from + into.length))
    }
    const beside = () => {
      throw new Error('a note needs no room')
    }
    const note = thresholdNote(storedSample(label, { stored: { length: 4, atOnce: 2, read, beside } }), 0.5, 'x')
    expect(note).toBe(thresholdNote(binarySample(label, { score }), 0.5, 'x'))
    expect(Math.max(...most)).toBe(2)
  })
})

describe('a gate', () => {
  const y = Array.from({ length: 200 }, (_, i) => i % 2)
  const files = { 'p.csv': { y, score: y.map((each, i) => 40 * each + 20 + (i % 30)), said: y } }
  const notes = async (require: string, inputs: object = {}) => {
    const given = { predictions: 'p.csv', label: 'y', require, ...inputs }
    const verdict = await judgeWith('accuracy-gate', folder(files), given)
    return verdict.notes.filter((note) => note.includes('threshold'))
  }

  test('says it of a line about decisions, and once', async () => {
    expect(await notes('accuracy >= 0.4\nrecall >= 0.4', { threshold: '0.6' })).toEqual([
      expect.stringContaining('of the predictions file go from 20 to 89, all at or above the threshold 0.6'),
    ])
  })
  test.each<[string, object]>([
    ['roc_auc >= 0.4', {}],
    ['accuracy >= 0.4', { threshold: '50' }],
    ['accuracy >= 0.4', { prediction: 'said' }],
  ])('not of %s with %j', async (line, inputs) => expect(await notes(line, inputs)).toEqual([]))
})

describe('a gate of caps alone', () => {
  const wrongWay = 'no line of this gate stops a model for being bad: '
  const root = folder({ 'p.csv': { y: [0, 1, 0, 1, 0, 1], score: [0.1, 0.9, 0.2, 0.6, 0.6, 0.7] } })
  const notes = async (...require: readonly string[]) =>
    (await judgeWith('accuracy-gate', root, { predictions: 'p.csv', label: 'y', require: require.join('\n') })).notes ??
    []
  test.each([
    ['roc_auc <= 0.99', 'higher'],
    ['log_loss >= 0.01', 'lower'],
  ])('is told: %s', async (line, better) => {
    expect(await notes(line)).toContainEqual(expect.stringContaining(wrongWay))
    expect((await notes(line)).join()).toContain(`the better the ${better} it is`)
  })
  test('beside a limit it is none', async () => {
    expect((await notes('roc_auc <= 0.99', 'log_loss <= 5')).join()).not.toContain(wrongWay)
    expect((await notes('roc_auc >= 0.01')).join()).not.toContain(wrongWay)
  })
})
