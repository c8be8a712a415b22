import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { digestBytes } from '@sea-trials/registry/digest'
import { readEvidence, writeEvidence } from '@sea-trials/registry/evidence'
import type { Verdict } from '@sea-trials/schema/verdict'

const scratch = () => mkdtemp(join(tmpdir(), 'sea-trials-'))
const options = { toolVersion: '1.0.0', facts: {} }

const verdict = (more: Partial<Verdict> = {}): Verdict => ({
  gate: 'accuracy-gate',
  model: 'income',
  verdict: 'passed',
  checks: [
    {
      requirement: 'roc_auc >= 0.9',
      burden: 'require',
      outcome: 'pass',
      observed: 0.93,
      unit: '',
      n: 100,
      reason: '0.93 (0.91 to 0.95) meets >= 0.9',
      exact: false,
    },
  ],
  metrics: { roc_auc: 0.93 },
  figures: [],
  subjects: [
    { name: 'policy', digest: digestBytes('policy') },
    { name: 'model', digest: digestBytes('model'), path: 'model/income.onnx' },
    { name: 'baseline', digest: digestBytes('model') },
    { name: 'data:holdout', digest: digestBytes('data'), path: 'data/holdout.parquet' },
  ],
  evidence: 'executed',
  scope: { rows: 100 },
  notes: [],
  ...more,
})

describe('written evidence', () => {
  test('is read back as it was', async () => {
    const folder = await scratch()
    const facts = { commit: 'c'.repeat(40), url: 'https://github.com/acme/income/actions/runs/1' }
    const path = await writeEvidence(folder, verdict(), { ...options, facts })
    expect(basename(path)).toBe('income.accuracy-gate.json')
    const [one, ...others] = await readEvidence(folder)
    expect(others).toEqual([])
    expect(one).toEqual({
      path,
      digest: digestBytes(await readFile(path)),
      verdict: verdict(),
      toolVersion: '1.0.0',
      facts,
    })
  })

  test('is a statement whose subjects are ordered by digest', async () => {
    const path = await writeEvidence(await scratch(), verdict(), options)
    const statement = JSON.parse(await readFile(path, 'utf8'))
    expect(statement._type).toBe('https://in-toto.io/Statement/v1')
    expect(statement.predicateType).toBe('https://sea-trials.dev/evidence/v1')
    const digests = statement.subject.map((subject: { digest: { sha256: string } }) => subject.digest.sha256)
    expect(digests).toEqual([...digests].sort())
    expect(statement.subject.map((subject: { name: string }) => subject.name).sort()).toEqual([
      'baseline',
      'data:holdout',
      'model',
      'policy',
    ])
  })

  test('has the same bytes whoever ran it, and however the verdict was put together', async () => {
    const reversed = Object.fromEntries(Object.entries(verdict()).reverse()) as unknown as Verdict
    const shuffled = { ...reversed, subjects: verdict().subjects }
    const first = await writeEvidence(await scratch(), verdict(), { ...options, facts: { commit: 'a' } })
    const second = await writeEvidence(await scratch(), shuffled, { ...options, facts: { commit: 'b', time: 'later' } })
    expect(await readFile(first)).toEqual(await readFile(second))
  })

  test('of one gate on data and on a model stands in two files; a second run replaces its own', async () => {
    const folder = await scratch()
    await writeEvidence(folder, verdict({ gate: 'bias-check' }), { ...options, subject: 'data' })
    await writeEvidence(folder, verdict({ gate: 'bias-check' }), { ...options, subject: 'model' })
    await writeEvidence(folder, verdict({ gate: 'bias-check', verdict: 'failed' }), { ...options, subject: 'model' })
    expect((await readdir(folder)).sort()).toEqual([
      'income.bias-check.data.json',
      'income.bias-check.data.run.json',
      'income.bias-check.model.json',
      'income.bias-check.model.run.json',
    ])
    expect((await readEvidence(folder)).map((one) => one.verdict.verdict)).toEqual(['passed', 'failed'])
  })

  test('never leaves its folder', async () => {
    for (const model of ['../x', 'a/b', '..', 'a\0', '', 'CON.', '-x'])
      await expect(writeEvidence(await scratch(), verdict({ model }), options)).rejects.toMatchObject({
        code: 'bad-policy',
      })
  })

  test('that cannot be written says so', async () => {
    const file = join(await scratch(), 'file')
    await writeFile(file, '')
    await expect(writeEvidence(file, verdict(), options)).rejects.toMatchObject({ code: 'unwritable-output' })
  })

  test('takes facts of the run and nothing else: no token ever', async () => {
    const facts = { commit: 'a', token: 'ghs_secret', apiUrl: 'https://api.github.com' }
    const path = await writeEvidence(await scratch(), verdict(), { ...options, facts })
    expect(await readFile(path.replace('.json', '.run.json'), 'utf8')).toBe('{"commit":"a"}')
  })
})

describe('hostile evidence is refused by name', () => {
  const spoiled: readonly (readonly [string, (text: string) => string, string | RegExp])[] = [
    ['truncated', (text) => text.slice(0, -1), /JSON/],
    ['empty', () => '', /JSON/],
    ['not JSON', () => '#!/bin/sh', /JSON/],
    ['pretty-printed', (text) => JSON.stringify(JSON.parse(text), null, 2), 'canonical'],
    ['a key twice', (text) => text.replace('"gate":', '"gate":"stress-test","gate":'), 'canonical'],
    ['a byte order mark', (text) => `\ufeff${text}`, /JSON/],
    ['__proto__', (text) => text.replace('{"_type"', '{"__proto__":{},"_type"'), /not ours|canonical/],
    ['constructor', (text) => text.replace('"tool":{', '"tool":{"constructor":{},'), 'not ours'],
    ['another type', (text) => text.replace('Statement/v1', 'Statement/v2'), '_type'],
    ['another predicate', (text) => text.replace('evidence/v1', 'evidence/v2'), 'predicateType'],
    ['an unknown state', (text) => text.replace('"verdict":"passed"', '"verdict":"PASSED"'), 'none of passed'],
    ['an unknown outcome', (text) => text.replace('"outcome":"pass"', '"outcome":"ok"'), 'outcome'],
    ['no checks', (text) => text.replace('"checks":[', '"checks":{},"chocks":['), /checks|chocks|canonical/],
    ['a null', () => 'null', 'no object'],
    ['a list', () => '[]', 'no object'],
    ['deep nesting', () => '['.repeat(200_000) + ']'.repeat(200_000), /./],
    ['a subject twice', (text) => text.replaceAll('"name":"baseline"', '"name":"model"'), 'twice'],
    [
      'a statement about other bytes than its verdict',
      (text) => text.replace(digestBytes('data').slice(7), digestBytes('other').slice(7)),
      'not those of its verdict',
    ],
    ['a subject without a digest', (text) => text.replaceAll(digestBytes('data').slice(7), 'abc'), 'digest'],
    [
      'another model than its name says',
      (text) => text.replace('"model":"income"', '"model":"churn"'),
      'its name says',
    ],
    ['another gate than its name says', (text) => text.replace('"accuracy-gate"', '"stress-test"'), 'its name says'],
  ]
  test.each(spoiled)('%s', async (_, spoil, why) => {
    const folder = await scratch()
    const path = await writeEvidence(folder, verdict(), options)
    const text = await readFile(path, 'utf8')
    expect(spoil(text)).not.toBe(text)
    await writeFile(path, spoil(text))
    await expect(readEvidence(folder)).rejects.toMatchObject({ code: 'bad-evidence', at: { file: path } })
    await expect(readEvidence(folder)).rejects.toThrow(why)
  })

  test('not UTF-8', async () => {
    const path = await writeEvidence(await scratch(), verdict(), options)
    await writeFile(path, Buffer.from([...(await readFile(path)), 0xff]))
    await expect(readEvidence(dirname(path))).rejects.toThrow('not valid')
  })

  test('a file too large, a link, and spoilt facts', async () => {
    const folder = await scratch()
    const path = await writeEvidence(folder, verdict(), options)
    await symlink(path, join(folder, 'income.stress-test.json'))
    await expect(readEvidence(folder)).rejects.toThrow('no regular file')
    const large = join(await scratch(), 'income.accuracy-gate.json')
    await writeFile(large, Buffer.alloc(16 * 1024 * 1024 + 1, ' '))
    await expect(readEvidence(dirname(large))).rejects.toThrow('more than evidence can have')
    await writeFile(path.replace('.json', '.run.json'), '{"token":"x"}')
    await expect(readEvidence(dirname(path))).rejects.toThrow('not ours')
  })

  test('reading changes no prototype', async () => {
    const folder = await scratch()
    const path = await writeEvidence(folder, verdict(), options)
    const text = (await readFile(path, 'utf8')).replace('"metrics":{', '"metrics":{"__proto__":1,')
    await writeFile(path, text)
    await readEvidence(folder).catch(() => {})
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

test('a folder that is not there holds no evidence; other files in it are left alone', async () => {
  const folder = await scratch()
  expect(await readEvidence(join(folder, 'none'))).toEqual([])
  await writeFile(join(folder, 'README.md'), 'x')
  expect(await readEvidence(folder)).toEqual([])
})
