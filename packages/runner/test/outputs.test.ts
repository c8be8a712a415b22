import { describe, expect, test } from '@jest/globals'
import type { GateName } from '@sea-trials/gates/inputs'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { GateTrial } from '@sea-trials/trial/result'
import { accuracyGate, dataValidate } from '../../report/test/fixtures/income.ts'
import { outputsOf } from '../src/outputs.ts'

const trial = (gate: GateName, ...names: readonly string[]): GateTrial => ({
  gate,
  verdict: { ...accuracyGate, gate, subjects: names.map((name) => ({ name, digest: `sha256:${gate} ${name}` })) },
  seconds: 1,
})
const ran = (model: string, gates: readonly GateTrial[]) => ({
  policy: { model } as Policy,
  gates,
  report: `/w/${model}/report.html`,
  sarif: `/w/${model}/results.sarif`,
  junit: `/w/${model}/junit.xml`,
  evidence: `/w/${model}/evidence`,
})
const digests = (...gates: readonly GateTrial[]) => {
  const outputs = outputsOf([ran('income', gates)], '/w')
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

test('several models: the gravest verdict, metrics by model, no digest that would be of one', () => {
  const passed: GateTrial = { ...trial('data-validate'), verdict: { ...dataValidate, metrics: { rows: 3 } } }
  const failed = trial('accuracy-gate', 'model')
  const outputs = outputsOf([ran('a', [passed]), ran('b', [failed])], '/w')
  expect(outputs).toMatchObject({
    verdict: 'failed',
    report: 'a/report.html\nb/report.html',
    sarif: 'a/results.sarif\nb/results.sarif',
    junit: 'a/junit.xml\nb/junit.xml',
    'model-digest': '',
    'data-digest': '',
  })
  expect(JSON.parse(outputs.metrics as string)).toEqual({ a: { rows: 3 }, b: failed.verdict.metrics })
  expect(outputsOf([ran('a', [passed]), ran('b', [])], '/w').verdict).toBe('error')
})
