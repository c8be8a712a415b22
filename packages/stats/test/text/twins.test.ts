import { describe, expect, test } from '@jest/globals'
import { random } from '@sea-trials/stats/random'
import { bandsFor, missed, PLACES } from '@sea-trials/stats/text/minhash'
import { folded, jaccardTo, SHINGLE } from '@sea-trials/stats/text/shingles'
import { twinsOf } from '@sea-trials/stats/text/twins'
import fc from 'fast-check'

const setOf = (text: string): Set<string> => {
  const pieces = new Set<string>()
  for (let i = 0; i === 0 || i + SHINGLE <= text.length; i++) pieces.add(text.slice(i, i + SHINGLE))
  return pieces
}

/** By the definition: strings in sets. */
function jaccard(a: string, b: string): number {
  const [one, two] = [setOf(a), setOf(b)]
  const both = [...one].filter((piece) => two.has(piece)).length
  return both / (one.size + two.size - both)
}

const search = { threshold: 0.8, seed: 'test', most: 1e6 }

describe('similarity', () => {
  test.each([
    ['abcde', 'abcde', 1],
    ['abcdef', 'abcdeg', 1 / 3],
    ['abc', 'abd', 0],
    ['abc', 'abc', 1],
    ['', '', 1],
    ['abcd', 'abcde', 0],
    ['aaaaaaaa', 'aaaaa', 1],
  ])('of %p and %p is %p', (a, b, similarity) => {
    expect(jaccardTo(a)(b)).toBeCloseTo(similarity, 12)
  })

  test('is the one of the definition, and symmetric', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀'), maxLength: 60 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(jaccardTo(a)(b)).toBeCloseTo(jaccard(a, b), 12)
        expect(jaccardTo(b)(a)).toBe(jaccardTo(a)(b))
      }),
    )
  })

  test('is of what is read, not of how it is typed', () => {
    expect(folded('  Ｆｕｌｌ　Width\n\tand  ﬁne ')).toBe('full width and fine')
    expect(folded('CAFE\u0301')).toBe(folded('café'))
  })
})

describe('bands', () => {
  test.each([0.5, 0.6, 0.8, 0.9, 0.99])('at %p miss a pair at most once in ten thousand', (threshold) => {
    const bands = bandsFor(threshold)
    expect(missed(threshold, bands)).toBeLessThanOrEqual(1e-4)
    expect(bands.count * bands.width).toBeLessThanOrEqual(PLACES)
    const wider = { width: bands.width + 1, count: Math.floor(PLACES / (bands.width + 1)) }
    expect(missed(threshold, wider)).toBeGreaterThan(1e-4)
  })
})

/** Sentences of few words, so that some are alike by chance, and copies of which a few letters were changed. */
function corpus(seed: string, words: number, count = 160): readonly string[] {
  const { below, uniform } = random(seed)
  const word = () => Array.from({ length: 2 + below(8) }, () => String.fromCharCode(97 + below(26))).join('')
  const known = Array.from({ length: 60 }, word)
  const text = () => Array.from({ length: words }, () => known[below(known.length)]).join(' ')
  const texts = Array.from({ length: count }, text)
  const changed = texts.slice(0, count / 2).map((each) => {
    const letters = [...each]
    for (let i = 0; i <= letters.length / 60; i++) if (uniform() < 0.8) letters[below(letters.length)] = '#'
    return letters.join('')
  })
  return [...new Set([...texts, ...changed])]
}

describe('texts that are nearly the same', () => {
  test.each([3, 8, 20, 80])('of %p words are those that comparing all pairs finds', (words) => {
    const texts = corpus(`corpus ${words}`, words)
    const found = twinsOf(texts, undefined, search)
    const alike = texts.map((text, i) => {
      const similarityTo = jaccardTo(text)
      return texts.slice(0, i).some((earlier) => similarityTo(earlier) >= search.threshold)
    })
    expect(found.map((twin) => twin !== undefined)).toEqual(alike)
    expect(alike.filter(Boolean).length).toBeGreaterThan(3)
    found.forEach((twin, i) => {
      if (twin === undefined) return
      expect(twin.of).toBeLessThan(i)
      expect(twin.similarity).toBeCloseTo(jaccard(texts[i] as string, texts[twin.of] as string), 12)
    })
  })

  test('between two sets: each is looked for in the other alone', () => {
    const texts = corpus('between', 20)
    const [one, two] = [texts.filter((_, i) => i % 2 === 0), texts.filter((_, i) => i % 2 === 1)]
    const found = twinsOf(one, two, { ...search, threshold: 0.6 })
    const alike = one.map((text) => two.some((other) => jaccard(text, other) >= 0.6))
    expect(found.map((twin) => twin !== undefined)).toEqual(alike)
    expect(twinsOf(['the very same text'], ['another one', 'the very same text'], search)).toEqual([
      { of: 1, similarity: 1 },
    ])
  })

  test('the same seed finds the same', () => {
    const texts = corpus('seeds', 12)
    expect(twinsOf(texts, undefined, search)).toEqual(twinsOf(texts, undefined, search))
  })

  test('what comes near the threshold and does not reach it costs no more than it may', () => {
    const texts = Array.from(
      { length: 200 },
      (_, i) => `${'boilerplate of one kind and no other '.repeat(1)} ${i * 7919}`,
    )
    expect(() => twinsOf(texts, undefined, { ...search, threshold: 0.9, most: 10 })).toThrow(RangeError)
    expect(twinsOf(texts, undefined, { ...search, threshold: 0.9 }).filter(Boolean).length).toBeLessThan(200)
  })

  test('nothing, and nothing to compare with', () => {
    expect(twinsOf([], [], search)).toEqual([])
    expect(twinsOf(['a text'], [], search)).toEqual([undefined])
    expect(twinsOf(['a text'], undefined, search)).toEqual([undefined])
  })
})
