/** Columns that are asked for under other names than their files write. */
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { Engine } from '../src/engine.ts'
import { openEngine } from '../src/open-engine.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'called-')))
const csv = join(folder, 'a.csv')
const jsonl = join(folder, 'a.jsonl')
writeFileSync(csv, 'gender,code,n\nf,01,1\nm,?,2\n')
writeFileSync(jsonl, '{"gender":"f","n":1}\n{"gender":"m","n":2}\n')
const engine: Promise<Engine> = openEngine({ files: [csv, jsonl] })
afterAll(async () => (await engine).close())

const open = async (file: string, called: Readonly<Record<string, string>>) =>
  (await engine).open({ name: 'd', files: [file], called, types: { key: 'string' }, missing: { key: ['?'] } })

describe('a column is asked for by the name that it is called', () => {
  test.each([csv, jsonl])('%s', async (file) => {
    const table = await open(file, { gender: 'sex' })
    expect(table.columns[0]).toMatchObject({ name: 'sex', written: 'gender' })
    const found = await (await engine).vectors(table, ['sex'])
    expect(found.sex).toMatchObject({ kind: 'coded', values: ['f', 'm'] })
    await expect((await engine).vectors(table, ['gender'])).rejects.toMatchObject({ code: 'missing-column' })
  })

  test('and so are its type and what is missing in it', async () => {
    const table = await open(csv, { code: 'key' })
    expect(table.columns[1]).toMatchObject({ name: 'key', written: 'code', type: 'string' })
    expect((await open(csv, {})).columns[1]).toMatchObject({ name: 'code', type: 'string' })
  })

  test('after it was loaded for another question, too', async () => {
    const table = await open(csv, { gender: 'sex' })
    const one = await engine
    expect(await one.histogram(table, 'sex')).toHaveLength(2)
    expect(
      await one.locate(table, { kind: 'compare', column: 'sex', operator: '=', value: 'm' }, ['sex'], 9),
    ).toMatchObject([{ row: 2, values: { sex: 'm' } }])
  })

  test('a column that is called so by itself keeps its name, and the other its own', async () => {
    const table = await open(csv, { gender: 'n' })
    expect(table.columns.map(({ name }) => name)).toEqual(['gender', 'code', 'n'])
  })
})
