import { describe, expect, test } from '@jest/globals'
import { tOf } from '@sea-trials/stats/distributions'
import type { Estimate } from '@sea-trials/stats/estimate'
import { shareEnds } from '@sea-trials/stats/proportion'
import { measure } from '@sea-trials/stats/quality/measure'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { type EntityWorld, entitySample } from './entity-world.ts'

/** Entities of so many rows each, so many of them right. */
const recallOf = (entities: readonly (readonly [rows: number, right: number])[]) => {
  const rows = entities.flatMap(([n, right], entity) =>
    Array.from({ length: n }, (_, i) => ({ entity, prediction: i < right ? 1 : 0 })),
  )
  const sample = binarySample(
    new Uint8Array(rows.length).fill(1),
    { prediction: Uint8Array.from(rows, ({ prediction }) => prediction) },
    { entity: Int32Array.from(rows, ({ entity }) => entity) },
  )
  return (measure('recall', sample) as Estimate).interval(0.95)
}

const many = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one)

describe('a share of rows of which an entity has many', () => {
  test('a few misses in one entity make no more certain than none', () => {
    const none = recallOf(many(20, [20, 20]))
    const few = recallOf([...many(19, [20, 20] as const), [20, 17]])
    expect(few.low).toBeLessThanOrEqual(none.low!)
  })

  test('no end goes further than if the rows of an entity were one', () => {
    const [low, high] = shareEnds(19 / 20, 20, tOf(0.95, 19))
    const alike = recallOf([...many(1, [20, 0] as const), ...many(19, [20, 20] as const)])
    expect(alike.low).toBeCloseTo(low, 12)
    expect(alike.high).toBeCloseTo(high, 2)
  })

  test('of a row each, as independent rows', () => {
    const { low } = recallOf([...many(30, [1, 0] as const), ...many(970, [1, 1] as const)])
    expect(low).toBeGreaterThan(0.956)
  })

  test('one entity of half the rows is known as few entities are', () => {
    const halves = many(10, [10, 6] as const)
    const width = ({ low, high }: { low: number | null; high: number | null }) => high! - low!
    expect(width(recallOf([[100, 75], ...halves]))).toBeGreaterThan(
      1.5 * width(recallOf([...many(10, [10, 8] as const), ...halves])),
    )
  })

  const worlds: readonly (readonly [EntityWorld, number])[] = [
    [{ sizes: 'twenty each', entities: 20, alike: 0.5, right: 0.95 }, 3.5],
    [{ sizes: 'twenty each', entities: 10, alike: 0.5, right: 0.8 }, 3.5],
    [{ sizes: 'log-normal about 20', entities: 50, alike: 1, right: 0.95 }, 3.5],
    [{ sizes: 'log-normal about 20', entities: 20, alike: 0.1, right: 0.5 }, 3.5],
    [{ sizes: 'one of half the rows', entities: 20, alike: 0.1, right: 0.8 }, 3.5],
  ]
  test.each(worlds)('simulated %j: an end is on the wrong side in at most %d %%', (world, most) => {
    const REPEATS = 600
    let [low, high] = [0, 0]
    for (let i = 0; i < REPEATS; i++) {
      const ends = (
        measure('recall', entitySample(world, random('test', JSON.stringify(world), i))) as Estimate
      ).interval(0.95)
      if (ends.low! > world.right) low++
      if (ends.high! < world.right) high++
    }
    expect((100 * Math.max(low, high)) / REPEATS).toBeLessThanOrEqual(most)
  })
})
