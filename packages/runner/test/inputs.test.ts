import { describe, expect, test } from '@jest/globals'
import { INPUTS } from '@sea-trials/gates/inputs'
import type { InputSpec } from '@sea-trials/schema/inputs'
import { readInputs, variableOf } from '../src/inputs.ts'

const spec = (name: string, kind: InputSpec['kind'], choices?: readonly string[]): InputSpec => ({
  name,
  kind,
  summary: '',
  otherwise: '',
  example: '',
  ...(choices === undefined ? {} : { choices }),
})

describe('readInputs', () => {
  test('names keep their hyphens, as the runner passes them', () => {
    expect(variableOf('working-directory')).toBe('INPUT_WORKING-DIRECTORY')
    expect(readInputs([spec('working-directory', 'path')], { 'INPUT_WORKING-DIRECTORY': 'a' })).toEqual({
      'working-directory': 'a',
    })
  })

  test('empty is not given; several lines stay lines', () => {
    const env = { INPUT_DATA: '  ', INPUT_REQUIRE: '\nroc_auc >= 0.9\n  warn: f1 >= 0.5\n' }
    expect(readInputs([spec('data', 'path'), spec('require', 'lines')], env)).toEqual({
      require: 'roc_auc >= 0.9\n  warn: f1 >= 0.5',
    })
  })

  test('a choice that is none lists those that are', () => {
    const env = { INPUT_SUBJECT: 'modle' }
    expect(() => readInputs([spec('subject', 'choice', ['data', 'model'])], env)).toThrow(
      expect.objectContaining({
        code: 'bad-input',
        message: '`modle` is not valid for the input `subject`',
        fix: 'Valid values are `data` or `model`.',
      }),
    )
  })

  test('a flag is true or false', () => {
    expect(readInputs([spec('exact', 'flag')], { INPUT_EXACT: 'true' })).toEqual({ exact: 'true' })
    expect(() => readInputs([spec('exact', 'flag')], { INPUT_EXACT: 'yes' })).toThrow(/exact/)
  })

  test('nothing given, nothing read', () => expect(readInputs(INPUTS, {})).toEqual({}))
})
