/** What every implementation of `Model` must do, whatever stands behind it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FeatureRow, Model } from '../src/model.ts'
import { oracle, vectorsOf } from './support.ts'

export interface Opened {
  readonly model: Model
  readonly stop?: () => Promise<void>
}

/** Opens the fixture of that name, by whatever way is proven. Names are those of a matrix. */
export type Open = (fixture: string, names?: readonly string[]) => Promise<Opened>

const matrix = ['age', 'children', 'member']

export const conformance = (name: string, open: Open): void =>
  describe(`${name}: conformance`, () => {
    const opened = new Map<string, Opened>()
    beforeAll(async () => {
      for (const fixture of ['columns', 'zipmap']) opened.set(fixture, await open(fixture))
      for (const fixture of ['multiclass', 'regression']) opened.set(fixture, await open(fixture, matrix))
    })
    afterAll(async () => {
      for (const { model, stop } of opened.values()) {
        await model.close()
        await stop?.()
      }
    })
    const modelOf = (fixture: string) => opened.get(fixture)!.model

    test.each(['columns', 'zipmap'])('binary (%s): the probability of the positive class', async (fixture) => {
      const { rows, answers } = oracle[fixture]!
      const wanted = answers.map((row) => row[1]!)
      near((await modelOf(fixture).predict(rows)).scores, wanted)
      const { values, width } = await modelOf(fixture).predictColumns(vectorsOf(rows), rows.length)
      expect(width).toBe(1)
      near([...values], wanted)
    })

    test('multiclass: a row of probabilities', async () => {
      const { rows, answers } = oracle.multiclass!
      near((await modelOf('multiclass').predict(rows)).scores.flat(), answers.flat())
      const { values, width } = await modelOf('multiclass').predictColumns(vectorsOf(rows), rows.length)
      expect(width).toBe(3)
      near([...values], answers.flat())
    })

    test('regression: the value', async () => {
      const { rows, answers } = oracle.regression!
      near((await modelOf('regression').predict(rows)).scores, answers.flat())
    })

    test('many rows come back in their order', async () => {
      const { rows, answers } = oracle.columns!
      const many = Array.from({ length: 5000 }, (_, row) => rows[(row * 7) % rows.length]!)
      const wanted = many.map((_, row) => answers[(row * 7) % rows.length]![1]!)
      near((await modelOf('columns').predict(many)).scores, wanted)
      near([...(await modelOf('columns').predictColumns(vectorsOf(many), many.length)).values], wanted)
    })

    test('no rows, no scores', async () => {
      expect((await modelOf('columns').predict([])).scores).toEqual([])
      expect((await modelOf('columns').predictColumns({}, 0)).values).toHaveLength(0)
    })

    test('it says what it takes', () => {
      expect(modelOf('columns').features.map(({ name, type }) => [name, type])).toEqual([
        ['age', 'number'],
        ['children', 'integer'],
        ['region', 'string'],
      ])
      expect(modelOf('multiclass').features.map((feature) => feature.name)).toEqual(matrix)
    })

    test('an unseen category is answered, a value of the wrong kind is an error', async () => {
      const row: FeatureRow = { age: 40, children: 1, region: 'nowhere' }
      expect((await modelOf('columns').predict([row])).scores).toHaveLength(1)
      await expect(modelOf('columns').predict([{ ...row, age: 'old' }])).rejects.toMatchObject({
        name: 'SeaTrialsError',
        message: expect.stringContaining('the model takes numbers, and row 1 has'),
      })
    })

    test('a column that is not there is an error', async () => {
      await expect(modelOf('columns').predictColumns({}, 1)).rejects.toMatchObject({ code: 'missing-column' })
    })
  })

/** onnxruntime in Python and in WebAssembly sum floats in another order. */
const near = (got: readonly unknown[], wanted: readonly number[]) => {
  expect(got.length).toBe(wanted.length)
  expect(Math.max(...got.map((score, row) => Math.abs((score as number) - wanted[row]!)))).toBeLessThan(1e-6)
}
