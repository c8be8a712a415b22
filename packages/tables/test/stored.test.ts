/** Numbers of which none is held: the same as in memory, in a file that nobody finds. */
import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Vector } from '@sea-trials/tables/engine'
import { openScratch } from '../src/duckdb/scratch.ts'
import { engineOf, parquet } from './support.ts'

const ROWS = 300_000
const NUMBERS = `SELECT sin(i) AS x, CASE WHEN i % 70000 = 3 THEN NULL WHEN i = 299999 THEN 'nan'::DOUBLE ELSE i / 7 END AS y, i AS z FROM range(${ROWS}) t(i)`

const all = ({ length, read }: { length: number; read: (from: number, into: Float64Array) => void }) => {
  const into = new Float64Array(length)
  read(0, into)
  return into
}

test('in the order of the file, from any row on, whatever is missing', async () => {
  const engine = await engineOf()
  const table = await engine.open({ name: 'd', files: [await parquet(NUMBERS), await parquet(NUMBERS)] })
  const held = await engine.vectors(table, ['x', 'y', 'z'])
  for (const name of ['x', 'y', 'z']) {
    const stored = await engine.stored(table, name)
    const { values } = held[name] as Extract<Vector, { kind: 'number' }>
    expect(all(stored).findIndex((value, row) => !Object.is(value, values[row]))).toBe(-1)
    expect(stored.length).toBe(values.length)
    const some = new Float64Array(5)
    stored.read(ROWS - 2, some)
    expect(some).toEqual(all(stored).subarray(ROWS - 2, ROWS + 3))
    expect(() => stored.read(2 * ROWS - 2, some)).toThrow(RangeError)
    expect(stored.odd.count).toBe(name === 'y' ? 12 : 0)
  }
  const { odd } = await engine.stored(table, 'y')
  expect(odd.first).toEqual([3, 70003, 140003, 210003, 280003, 299999, 300003, 370003])
})

test('nothing has a name while it is there, and nothing is left behind', () => {
  const folder = join(tmpdir(), `sea-trials-test-${process.pid}-scratch`)
  const file = openScratch(folder, 'one')
  file.append(Float64Array.of(1, 2, 3))
  file.append(Float64Array.of(4))
  const into = new Float64Array(2)
  file.read(2, into)
  expect([...into]).toEqual([3, 4])
  if (process.platform !== 'win32') expect(readdirSync(folder)).toEqual([])
  file.close()
  rmSync(folder, { recursive: true })
  expect(() => openScratch(join(folder, '\0'), 'one')).toThrow(expect.objectContaining({ code: 'engine-failed' }))
})
