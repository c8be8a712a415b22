import { describe, expect, test } from '@jest/globals'
import { shifted } from '../../src/data/season.ts'

describe('a time so many seasons earlier', () => {
  const [day, week, month, year] = [
    { count: 1, unit: 'day' },
    { count: 7, unit: 'day' },
    { count: 1, unit: 'month' },
    { count: 12, unit: 'month' },
  ] as const
  test.each([
    ['2024-03-01', day, 1, '2024-02-29'],
    ['2024-01-03', week, 2, '2023-12-20'],
    ['2024-01-31', month, 2, '2023-11-30'],
    ['2024-02-29', year, 1, '2023-02-28'],
    ['2024-02-29', year, 4, '2020-02-29'],
    ['2024-02-29T23:59:59.5Z', year, 1, '2023-02-28T23:59:59.5Z'],
    ['2024-12-31T00:00:00Z', month, 1, '2024-11-30T00:00:00Z'],
  ])('%s by %j, %d times: %s', (iso, season, back, expected) => expect(shifted(iso, season, back)).toBe(expected))
})
