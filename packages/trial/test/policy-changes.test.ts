import { describe, expect, test } from '@jest/globals'
import { VOCABULARIES } from '@sea-trials/gates/vocabularies'
import { readPolicy } from '@sea-trials/schema/policy/load'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { policyChanges } from '../src/policy-changes.ts'

const policy = (lines: readonly string[], top = ''): Promise<Policy> => {
  const list = lines.map((line) => `      - '${line}'`).join('\n')
  const text = `version: 1\nmodel: income\ntask: binary\n${top}data: { holdout: h.csv }\ncolumns: { label: y, score: s }\ncandidate: { predictions: h.csv }\ngates:\n  accuracy-gate:\n    require:\n${list}\n`
  return readPolicy(Buffer.from(text), 'sea-trials.yml', { root: process.cwd(), workspace: process.cwd() })
}
const changes = async (base: readonly string[], here: readonly string[]) =>
  policyChanges(await policy(base), await policy(here), VOCABULARIES)

describe('a line that changes', () => {
  test.each([
    ['roc_auc >= 0.85', 'roc_auc >= 0.70', 'looser'],
    ['roc_auc >= 0.70', 'roc_auc >= 0.85', 'tighter'],
    ['log_loss <= 0.3', 'log_loss <= 0.4', 'looser'],
    ['roc_auc >= 0.85', 'guard: roc_auc >= 0.85', 'looser'],
    ['warn: roc_auc >= 0.85', 'guard: roc_auc >= 0.85', 'tighter'],
    ['roc_auc >= 0.85', 'warn: roc_auc >= 0.99', 'looser'],
    ['roc_auc >= baseline - 0.01', 'roc_auc >= baseline - 0.05', 'looser'],
    ['roc_auc >= 0.85', 'roc_auc > 0.85', 'tighter'],
    ['roc_auc >= 0.85', 'roc_auc >= 0.85 at 99%', 'tighter'],
    ['recall by race >= 0.5', 'recall by race >= 0.4', 'looser'],
  ] as const)('%s -> %s: %s', async (base, here, direction) => {
    expect(await changes([base], [here])).toEqual([{ gate: 'accuracy-gate', base, here, direction }])
  })

  test('gone is looser, new is tighter', async () => {
    expect(await changes(['roc_auc >= 0.85', 'f1 >= 0.5'], ['roc_auc >= 0.85', 'accuracy > naive'])).toEqual([
      { gate: 'accuracy-gate', base: 'f1 >= 0.5', direction: 'looser' },
      { gate: 'accuracy-gate', here: 'accuracy > naive', direction: 'tighter' },
    ])
  })

  test('against something else it is another line', async () => {
    expect(await changes(['roc_auc >= baseline'], ['roc_auc >= 0.5'])).toEqual([
      { gate: 'accuracy-gate', base: 'roc_auc >= baseline', direction: 'looser' },
      { gate: 'accuracy-gate', here: 'roc_auc >= 0.5', direction: 'tighter' },
    ])
  })

  test('another order changes nothing', async () => {
    expect(await changes(['roc_auc >= 0.85', 'f1 >= 0.5'], ['f1 >= 0.5', 'roc_auc >= 0.85'])).toEqual([])
  })
})

test('what is not a requirement is shown too', async () => {
  const base = await policy(['roc_auc >= 0.85'])
  const here = await policy(['roc_auc >= 0.85'], 'confidence: 80%\n')
  expect(policyChanges(base, here, VOCABULARIES)).toEqual([
    { gate: 'policy', base: 'confidence: 0.95', here: 'confidence: 0.8', direction: 'looser' },
  ])
})

test('a data set may be called like a part of ours', async () => {
  const named = (path: string): Promise<Policy> => {
    const text = `version: 1\nmodel: m\ndata: { at: ${path}, file: f.csv }\ngates: { data-validate: { require: [row_count >= 1] } }\n`
    return readPolicy(Buffer.from(text), 'p.yml', { root: process.cwd(), workspace: process.cwd() })
  }
  expect(policyChanges(await named('a.csv'), await named('b.csv'), VOCABULARIES)).toMatchObject([
    { base: 'data.at.path: "a.csv"', here: 'data.at.path: "b.csv"' },
  ])
})

test('a gate that goes', async () => {
  const base = await policy(['roc_auc >= 0.85'])
  const here: Policy = { ...base, gates: {} }
  expect(policyChanges(base, here, VOCABULARIES)).toEqual([
    { gate: 'accuracy-gate', base: 'roc_auc >= 0.85', direction: 'looser' },
  ])
})

describe('waivers, one by one', () => {
  const top = (expires: string, owner = '@maria'): string =>
    `waivers: [{ requirement: roc_auc >= 0.85, owner: '${owner}', reason: r, expires: '${expires}' }]\n`
  test.each([
    ['one more', '', top('2027-01-31'), 'looser'],
    ['one less', top('2027-01-31'), '', 'tighter'],
    ['a day more', top('2027-01-31'), top('2027-02-01'), 'looser'],
    ['a day less', top('2027-01-31'), top('2027-01-30'), 'tighter'],
    ['another owner', top('2027-01-31'), top('2027-01-31', '@otto'), 'changed'],
    ['fewer groups judged', '', 'min-support: 30\n', 'looser'],
    ['more groups judged', 'min-support: 30\n', 'min-support: 20\n', 'tighter'],
  ])('%s', async (_, base, here, direction) => {
    const found = policyChanges(
      await policy(['roc_auc >= 0.85'], base),
      await policy(['roc_auc >= 0.85'], here),
      VOCABULARIES,
    )
    expect(found.map((change) => change.direction)).toEqual([direction])
  })
})
