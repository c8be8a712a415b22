import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { checkDistinct, eachPolicy, policyGlob } from '../src/trials.ts'

function folder(...names: readonly string[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'trials-')))
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), '')
  }
  return root
}

test.each([
  ['models/*/sea-trials.yml', true],
  ['**/p.yml', true],
  ['models/[ab].yml', true],
  ['sea-trials.yml', false],
  // git reads these otherwise than a glob does.
  ['models/{a,b}/*.yml', false],
  ['!(a)/*.yml', false],
  ['models/\\*.yml', false],
])('%s is a glob: %s', (policy, is) => expect(policyGlob({ policy })).toBe(is ? policy : undefined))

describe('each policy', () => {
  test('that a glob names, by path, with the inputs of all', async () => {
    const root = folder('m/b/p.yml', 'm/a/p.yml', 'm/a/q.yml')
    const found = await eachPolicy({ policy: 'm/*/p.yml', require: 'r', confidence: '99%' }, root, root)
    expect(found.map(({ policy }) => policy)).toEqual(['m/a/p.yml', 'm/b/p.yml'])
    expect(found.every(({ require: line, confidence }) => line === 'r' && confidence === '99%')).toBe(true)
  })

  test('is the one that was named, or none', async () => {
    expect(await eachPolicy({ policy: 'no/such.yml', model: 'm' }, '/', '/')).toEqual([
      { policy: 'no/such.yml', model: 'm' },
    ])
    expect(await eachPolicy({ data: 'd.csv' }, '/', '/')).toEqual([{ data: 'd.csv' }])
  })

  test('may be given inputs of its own where the glob names one', async () => {
    const root = folder('m/a/p.yml')
    expect(await eachPolicy({ policy: 'm/*/p.yml', model: 'x' }, root, root)).toEqual([
      { policy: 'm/a/p.yml', model: 'x' },
    ])
  })

  test('is never silently nobody', async () => {
    const root = folder('m/a/p.yml', 'm/b/p.yml')
    await expect(eachPolicy({ policy: 'n/*/p.yml' }, root, root)).rejects.toMatchObject({ code: 'missing-file' })
    await expect(eachPolicy({ policy: 'm/*/p.yml', predictions: 'x' }, root, root)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('`predictions` cannot be given to the 2 models'),
    })
  })

  test('lies in the workspace', async () => {
    const [root, other] = [folder('m/a/p.yml'), folder('p.yml')]
    symlinkSync(other, join(root, 'm', 'b'))
    const found = await eachPolicy({ policy: 'm/*/p.yml' }, root, root)
    expect(found.map(({ policy }) => policy)).toEqual(['m/a/p.yml'])
    await expect(eachPolicy({ policy: `../${other.split('/').at(-1)}/*.yml` }, root, root)).rejects.toMatchObject({
      code: 'bad-input',
    })
  })
})

describe('two trials in one place', () => {
  const policy = (model: string) => `version: 1\nmodel: ${model}\ndata: { data: d.csv }\ngates: { data-validate: {} }\n`
  const check = (models: Readonly<Record<string, string>>) => {
    const root = folder()
    for (const [file, model] of Object.entries(models)) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), policy(model))
    }
    const inputs = Object.keys(models).map((file) => ({ policy: file }))
    return checkDistinct(inputs.map((one) => ({ gates: 'all', inputs: one, directory: root, workspace: root })))
  }
  test.each([
    [
      'one model',
      { 'x/a.yml': 'a', 'y/b.yml': 'b', 'z/c.yml': 'a' },
      /x\/a.yml` and `z\/c.yml` are about the model `a`/,
    ],
    ['one folder', { 'x/a.yml': 'a', 'x/b.yml': 'b' }, /x\/a.yml` and `x\/b.yml` write into the folder `.*x/],
  ])('%s', async (_, models, message) => {
    await expect(check(models)).rejects.toMatchObject({ code: 'bad-policy', message: expect.stringMatching(message) })
  })
  test('or not', async () => expect(await check({ 'x/a.yml': 'a', 'y/b.yml': 'b' })).toBeUndefined())
})
