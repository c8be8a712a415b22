import { describe, expect, test } from '@jest/globals'
import type { GateName } from '@sea-trials/gates/inputs'
import type { GateTrial } from '@sea-trials/trial/result'
import { accuracyGate } from '../../report/test/fixtures/income.ts'
import { outputsOf } from '../src/outputs.ts'

const trial = (gate: GateName, ...names: readonly string[]): GateTrial => ({
  gate,
  verdict: { ...accuracyGate, gate, subjects: names.map((name) => ({ name, digest: `sha256:${gate} ${name}` })) },
  seconds: 1,
})
const digests = (...gates: readonly GateTrial[]) => {
  const outputs = outputsOf({ gates, report: '/w/.sea-trials/report.html', evidence: '/w/.sea-trials/evidence' }, '/w')
  return [outputs['model-digest'], outputs['data-digest']].map((digest) => digest?.replace('sha256:', ''))
}

describe('digests of what was judged', () => {
  test.each<[string, readonly GateTrial[], readonly string[]]>([
    [
      'the hold-out, not the training data that were read for a gap',
      [trial('accuracy-gate', 'model', 'data:train', 'data:holdout', 'policy')],
      ['accuracy-gate model', 'accuracy-gate data:holdout'],
    ],
    [
      'training data where data are judged',
      [trial('data-validate', 'data:recent', 'data:train')],
      ['', 'data-validate data:train'],
    ],
    ['`data` of plain inputs', [trial('bias-check', 'data:reference', 'data:data')], ['', 'bias-check data:data']],
    ['the first of others', [trial('data-validate', 'data:recent', 'data:old')], ['', 'data-validate data:recent']],
    [
      'predictions alone are data, and no model',
      [trial('accuracy-gate', 'predictions')],
      ['', 'accuracy-gate predictions'],
    ],
    [
      'predictions beside data',
      [trial('accuracy-gate', 'predictions', 'data:holdout')],
      ['', 'accuracy-gate data:holdout'],
    ],
    [
      'a whole run: the hold-out that the model was judged on',
      [trial('data-validate', 'data:train'), trial('accuracy-gate', 'data:holdout', 'model')],
      ['accuracy-gate model', 'accuracy-gate data:holdout'],
    ],
    ['nothing', [trial('data-validate', 'contract', 'policy')], ['', '']],
  ])('%s', (_, gates, expected) => expect(digests(...gates)).toEqual(expected))
})
