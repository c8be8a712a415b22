import { describe, expect, test } from '@jest/globals'
import { readNameChanges, readPolicy } from '../src/policy/load.ts'
import { NAMES, nameKind } from '../src/policy/names.ts'
import { policySchema } from '../src/policy/schema.ts'

const bytes = (text: string): Uint8Array => Buffer.from(`version: 1\nmodel: m\n${text}`)
const gates = 'gates: { accuracy-gate: { require: [roc_auc >= 0.9] } }\n'
const ground = { root: process.cwd(), workspace: process.cwd() }

describe('what of a policy is a name', () => {
  const changed = (base: string, here: string): readonly string[] =>
    readNameChanges(bytes(base), bytes(here), 'p.yml').map(({ path, kind }) => `${path.join('.')}: ${kind}`)

  test.each<[string, string, string, readonly string[]]>([
    ['a path', 'data: { train: a.csv }', 'data: { train: b.csv }', ['data.train.path: path']],
    [
      'a path, written the long way on one side',
      'data: { train: a.csv }',
      'data: { train: { path: b.csv } }',
      ['data.train.path: path'],
    ],
    ['a column', 'columns: { label: y }', 'columns: { label: z }', ['columns.label: column']],
    ['the column of the weights', 'columns: { weight: w }', 'columns: { weight: v }', ['columns.weight: role']],
    ['the baseline', 'baseline: { onnx: a.onnx }', 'baseline: { onnx: b.onnx }', ['baseline.onnx: yardstick']],
    ['how it is served', 'serving: { start: ./a }', 'serving: { start: ./b }', ['serving.start: path']],
    [
      'a data set of that very name',
      'data: { __proto__: a.csv }',
      'data: { __proto__: b.csv }',
      ['data.__proto__.path: path'],
    ],
    ['a data set more', 'data: { train: a.csv }', 'data: { train: a.csv, holdout: easy.csv }', []],
    ['a column more', 'columns: { label: y }', 'columns: { label: y, weight: w }', []],
    ['a column less', 'columns: { label: y, entity: e }', 'columns: { label: y }', []],
    ['a profile in place of rows', 'data: { train: a.csv }', 'data: { train: { profile: a.json } }', []],
    ['told in place of run', 'candidate: { onnx: a.onnx }', 'candidate: { predictions: a.csv }', []],
    ['the rows that are meant', 'data: { h: { path: a, where: x > 1 } }', 'data: { h: { path: a, where: x > 9 } }', []],
    ['what is positive', 'columns: { positive: "a" }', 'columns: { positive: "b" }', []],
    ['the groups', 'columns: { groups: [a] }', 'columns: { groups: [b] }', []],
    ['the stage', 'baseline: { stage: production }', 'baseline: { stage: staging }', []],
    ['the contract, where it is the same', 'contract: a.yml', 'contract: b.yml', ['contract: yardstick']],
    ['the model', 'x: 1', 'model2: 1', []],
    ['a key of a later version', 'waivers: a', 'waivers: b', []],
  ])('%s', (_, base, here, names) => expect(changed(base, here)).toEqual(names))

  test('a key that is not in the table is policy', () => {
    expect(nameKind(['data', 'train', 'path'])).toBe('path')
    for (const path of [['data'], ['data', 'train'], ['columns', 'costs'], ['suppression'], ['gates', 'x', 'path']])
      expect([path, nameKind(path)]).toEqual([path, undefined])
  })

  test('every name of the table is a key of the policy, or said by inputs alone', () => {
    type Node = { properties?: Record<string, Node>; additionalProperties?: Node }
    const isThere = (key: string): boolean =>
      key
        .split('.')
        .reduce<Node | undefined>(
          (node, part) => (part === '*' ? node?.additionalProperties : node?.properties?.[part]),
          policySchema([]) as Node,
        ) !== undefined
    expect(Object.keys(NAMES).filter((key) => !isThere(key))).toEqual(['trainPredictions', 'learningCurve'])
  })
})

describe('the policy of the base with the names from here', () => {
  const base = bytes(`data: { train: a.csv, holdout: { path: h.csv, labels: late } }\n${gates}`)

  test('takes these names and nothing else', async () => {
    const here = bytes(`data: { train: { path: b.csv }, holdout: { path: i.csv } }\n${gates.replace('0.9', '0.1')}`)
    const judging = await readPolicy(base, 'p.yml', ground, { names: readNameChanges(base, here, 'p.yml') })
    expect(judging.data.train?.path).toBe('b.csv')
    expect(judging.data.holdout).toMatchObject({ path: 'i.csv', labels: 'late' })
    expect(judging.gates['accuracy-gate']?.require).toMatchObject([{ text: 'roc_auc >= 0.9', source: { line: 4 } }])
  })

  test('is another policy by its digest, and the same without a name', async () => {
    const here = bytes(`data: { train: b.csv }\n${gates}`)
    const plain = await readPolicy(base, 'p.yml', ground)
    const named = await readPolicy(base, 'p.yml', ground, { names: readNameChanges(base, here, 'p.yml') })
    expect(named.digest).not.toBe(plain.digest)
    expect((await readPolicy(base, 'p.yml', ground, { names: [] })).digest).toBe(plain.digest)
  })

  test('holds a name against the workspace like any other', async () => {
    const here = bytes(`data: { train: ../../etc/passwd }\n${gates}`)
    const judging = readPolicy(base, 'p.yml', ground, { names: readNameChanges(base, here, 'p.yml') })
    await expect(judging).rejects.toMatchObject({ code: 'bad-policy', message: expect.stringContaining('outside') })
  })

  test('from another folder leads where it led', async () => {
    const all = bytes(`data: { train: a.csv, h: { path: ./d/*.csv }, p: { profile: p.json } }
contract: c/contracts.yml#orders
candidate: { onnx: m.onnx, train-predictions: t.csv }
baseline: { predictions: b.csv, first: adopt }
gates:
  accuracy-gate: { require: [roc_auc >= 0.9] }
  model-register: { registry: file:reg, card: card.md }
`)
    const inside = { ...ground, root: `${ground.root}/m` }
    const moved = await readPolicy(all, 'm/p.yml', inside, { way: '../old' })
    const { data, contract, contractTable, candidate, baseline, gates: judged } = moved
    expect(Object.values(data).map(({ path }) => path)).toEqual(['../old/a.csv', '../old/d/*.csv', '../old/p.json'])
    expect([contract, contractTable]).toEqual(['../old/c/contracts.yml', 'orders'])
    expect([candidate?.onnx, candidate?.trainPredictions]).toEqual(['../old/m.onnx', '../old/t.csv'])
    expect([baseline?.predictions, baseline?.first]).toEqual(['../old/b.csv', 'adopt'])
    expect(judged['model-register']).toMatchObject({ registry: 'file:../old/reg', card: '../old/card.md' })
    expect(moved.digest).not.toBe((await readPolicy(all, 'm/p.yml', inside)).digest)
    const here = bytes(`data: { train: ../old/a.csv }\n${gates}`)
    expect(readNameChanges(all, here, 'p.yml', '../old').map(({ here: name }) => name)).toEqual([])
  })

  test('from another folder leads out of the workspace no more than any other', async () => {
    const moved = readPolicy(base, 'p.yml', ground, { way: '../../..' })
    await expect(moved).rejects.toMatchObject({ code: 'bad-policy', message: expect.stringContaining('outside') })
  })

  test('knows the words of a registry in a registry alone', async () => {
    const text = bytes(`data: { train: releases, test: file:x.csv }\ngates: { data-validate: { require: [] } }\n`)
    const inside = { ...ground, root: `${ground.root}/m` }
    const { data } = await readPolicy(text, 'm/p.yml', inside, { way: '../old' })
    expect(Object.values(data).map(({ path }) => path)).toEqual(['../old/releases', '../old/file:x.csv'])
  })

  test('leaves what is no path of the folder', async () => {
    const text = bytes(`candidate: { url: http://127.0.0.1:1/ }\ngates: { model-register: { registry: releases } }\n`)
    const { candidate, gates: judged } = await readPolicy(text, 'p.yml', ground, { way: '../old' })
    expect([candidate?.url, judged['model-register']?.registry]).toEqual(['http://127.0.0.1:1/', 'releases'])
  })
})
