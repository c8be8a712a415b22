import { expect, test } from '@jest/globals'
import { Instance } from '../src/duckdb/instance.ts'

test('a long statement says how far it is, a short one nothing', async () => {
  const said: number[] = []
  const instance = await Instance.create({ files: [], threads: 1, progress: (share) => said.push(share) })
  await instance.rows('SELECT 1')
  expect(said).toEqual([])
  // As many rows as it takes: machines differ.
  for (let rows = 2e7; said.length === 0 && rows < 1e12; rows *= 4)
    await instance.rows(`SELECT max(hash(i) % 7) FROM range(${rows}) t(i)`)
  expect(said.length).toBeGreaterThan(0)
  expect(said.every((share) => share >= 0 && share <= 1)).toBe(true)
  expect([...said].sort((a, b) => a - b)).toEqual(said)
  await instance.close()
})
