import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { FeatureRow } from '../src/model.ts'
import { openOnnx } from '../src/onnx.ts'
import { fixture, oracle, vectorsOf } from './support.ts'

/** onnxruntime in Python and in WebAssembly sum floats in another order. */
const close = (got: readonly (number | readonly number[])[], wanted: readonly (readonly number[])[]) => {
  expect(got.length).toBe(wanted.length)
  const distances = got.map((score, row) =>
    Math.max(...[score].flat().map((value, index) => Math.abs(value - wanted[row]![index]!))),
  )
  expect(Math.max(...distances)).toBeLessThan(1e-6)
}

describe('a model from scikit-learn', () => {
  test.each(['columns', 'zipmap'])(
    '%s: the probability of the second class, as onnxruntime in Python',
    async (name) => {
      const model = await openOnnx(fixture(name))
      const { rows, answers } = oracle[name]!
      const second = answers.map((row) => [row[1]!])
      expect(rows.some((row) => row.age === null)).toBe(true)
      expect(model.features).toEqual([
        { name: 'age', type: 'number' },
        { name: 'children', type: 'integer' },
        { name: 'region', type: 'string' },
      ])
      expect(model.classes).toEqual([0, 1])
      close((await model.predict(rows)).scores, second)
      const columns = await model.predictColumns(vectorsOf(rows), rows.length)
      expect(columns.width).toBe(1)
      close(Array.from(columns.values), second)
      await model.close()
    },
  )

  test('the positive class may be the first', async () => {
    const { rows, answers } = oracle.words!
    const model = await openOnnx(fixture('words'), { positive: '<=50K' })
    expect(model.classes).toEqual(['>50K', '<=50K'])
    close(
      (await model.predict(rows)).scores,
      answers.map((row) => [row[0]!]),
    )
    await expect(openOnnx(fixture('words'), { positive: 'yes' })).rejects.toMatchObject({
      code: 'bad-value',
      message: expect.stringContaining('"<=50K" and ">50K", and none is the positive "yes"'),
    })
  })

  test('true means the class 1 of a model that was trained on booleans', async () => {
    const { rows, answers } = oracle.columns!
    for (const positive of [true, 1, '1', 'true']) {
      const model = await openOnnx(fixture('columns'), { positive })
      close(
        (await model.predict(rows)).scores,
        answers.map((row) => [row[1]!]),
      )
    }
    const model = await openOnnx(fixture('columns'), { positive: false })
    close(
      (await model.predict(rows)).scores,
      answers.map((row) => [row[0]!]),
    )
  })

  test('several classes: a row of probabilities; a matrix takes its columns by the names it is given', async () => {
    const { rows, answers } = oracle.multiclass!
    const model = await openOnnx(fixture('multiclass'), { featureNames: ['age', 'children', 'member'] })
    expect(model.classes).toEqual([0, 1, 2])
    expect(model.features[1]).toEqual({ name: 'children', type: 'number', matrix: { name: 'X', column: 1 } })
    close((await model.predict(rows)).scores, answers)
    close([[...(await model.predictColumns(vectorsOf(rows), rows.length)).values]], [answers.flat()])
  })

  test('regression: the value', async () => {
    const { rows, answers } = oracle.regression!
    const model = await openOnnx(fixture('regression'), { featureNames: ['age', 'children', 'member'] })
    close((await model.predict(rows)).scores, answers)
  })

  test('more rows than one batch, in the rows’ order', async () => {
    const { rows, answers } = oracle.columns!
    const many = Array.from({ length: 10_000 }, (_, row) => rows[row % rows.length]!)
    const model = await openOnnx(fixture('columns'))
    close(
      (await model.predict(many)).scores,
      many.map((_, row) => [answers[row % rows.length]![1]!]),
    )
  })

  test('no rows, no scores', async () => {
    const model = await openOnnx(fixture('columns'))
    expect((await model.predict([])).scores).toEqual([])
  })
})

describe('models of other makers', () => {
  test('booleans, and one output of shape [rows, 1]', async () => {
    const model = await openOnnx(fixture('boolean'))
    expect((await model.predict([{ member: true }, { member: false }, { member: 1 }])).scores).toEqual([1, 0, 1])
    await expect(model.predict([{ member: null }])).rejects.toMatchObject({ code: 'bad-value' })
  })

  test('a fixed batch of one row; names of columns in the file', async () => {
    const model = await openOnnx(fixture('named'))
    expect(model.features.map(({ name }) => name)).toEqual(['length', 'width'])
    expect(
      (
        await model.predict([
          { length: 3, width: 1 },
          { length: 0, width: 4 },
        ])
      ).scores,
    ).toEqual([5, -4])
  })

  test('a model of images is named for what it is', async () => {
    await expect(openOnnx(fixture('image'))).rejects.toMatchObject({
      code: 'bad-model',
      message: 'its input `image` is not a tensor of table rows',
    })
  })
})

describe('rows that do not fit', () => {
  const row = { age: 40, children: 1, region: 'north' }
  test.each<[string, FeatureRow, string, string]>([
    ['a feature is absent', { age: 40, children: 1 }, 'missing-column', 'the feature `region`, and row 1'],
    ['only inherited', Object.create(row) as FeatureRow, 'missing-column', 'the feature `age`'],
    ['text for a number', { ...row, age: 'old' }, 'bad-value', '`age`: the model takes numbers, and row 1 has "old"'],
    ['null for an integer', { ...row, children: null }, 'bad-value', 'whole numbers without nulls'],
    ['a fraction for an integer', { ...row, children: 1.5 }, 'bad-value', 'row 1 has 1.5'],
    ['a number for text', { ...row, region: 5 }, 'bad-value', '`region`: the model takes text'],
  ])('%s', async (_, bad, code, message) => {
    const model = await openOnnx(fixture('columns'))
    await expect(model.predict([bad])).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    })
  })
})

describe('files that are no models', () => {
  test.each([
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('not a model\n::error::x')],
    ['truncated', readFileSync(fixture('columns')).subarray(0, 700)],
    [
      'corrupted',
      (() => {
        const bytes = readFileSync(fixture('columns'))
        bytes.fill(255, 200, 400)
        return bytes
      })(),
    ],
  ])('%s', async (_, bytes) => {
    const file = join(await mkdtemp(join(tmpdir(), 'onnx-')), 'm.onnx')
    await writeFile(file, bytes)
    await expect(openOnnx(file)).rejects.toMatchObject({ code: 'bad-model', at: { file } })
  })

  test('absent', async () => {
    await expect(openOnnx('/nowhere/m.onnx')).rejects.toMatchObject({ code: 'missing-file' })
  })

  test('errors call the file what it is said to be called', async () => {
    const shown = 'models/m.onnx'
    for (const path of ['/nowhere/m.onnx', fixture('image')])
      await expect(openOnnx(path, { shown })).rejects.toMatchObject({ at: { file: shown } })
  })

  test('the number of names must be the number of columns', async () => {
    await expect(openOnnx(fixture('regression'), { featureNames: ['a'] })).rejects.toMatchObject({
      message: 'its input `X` takes 3 columns, and 1 names are given',
    })
  })
})
