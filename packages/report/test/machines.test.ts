/** What machines read: SARIF for code scanning, JUnit for CI systems. */
import { describe, expect, test } from '@jest/globals'
import type { Check } from '@sea-trials/schema/verdict'
import fc from 'fast-check'
import type { Log } from 'sarif'
import { junit } from '../src/junit.ts'
import { sarif } from '../src/sarif.ts'
import type { Trials } from '../src/trials.ts'
import { accuracyGate, broken, income } from './fixtures/income.ts'
import { hostile } from './hostile.ts'

const resultsOf = (all: readonly Trials[]) => (JSON.parse(sarif(all)) as Log).runs[0]?.results ?? []
const withCheck = (over: Partial<Check>): Trials => ({
  ...income,
  gates: [
    {
      gate: 'accuracy-gate',
      verdict: { ...accuracyGate, checks: [{ ...(accuracyGate.checks[0] as Check), ...over }] },
    },
  ],
})

describe('SARIF', () => {
  test('a result a check that is not quiet, at its line, graver where it blocks', () => {
    const levels = resultsOf([income]).map(({ ruleId, level, locations }) => [
      ruleId,
      level,
      locations?.[0]?.physicalLocation?.region?.startLine,
    ])
    expect(levels).toContainEqual(['accuracy-gate/roc_auc by race >= 0.85', 'error', 61])
    expect(levels.filter(([, level]) => level === 'error')).toHaveLength(1)
    expect(levels.some(([, level]) => level === 'warning')).toBe(true)
  })
  test('every rule of a result is described once', () => {
    const log = JSON.parse(sarif([income, income])) as Log
    const ids = log.runs[0]?.tool.driver.rules?.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(ids.length)
    expect(log.runs[0]?.results?.every(({ ruleId }) => ids.includes(ruleId as string))).toBe(true)
  })
  test('what could not be judged is a result, with a place', () => {
    const [result] = resultsOf([broken])
    expect(result).toMatchObject({ level: 'error', message: { text: expect.stringContaining('row 17 has 5 cells') } })
    expect(result?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'data/train.csv' },
      region: { startLine: 18 },
    })
  })
  test('failing rows are related places, and their files are URIs', () => {
    const failingRows = [{ file: 'data/a b%.csv', row: 3, key: 'k', column: 'age', value: '-1' }]
    const [result] = resultsOf([withCheck({ outcome: 'fail', burden: 'require', failingRows })])
    expect(result?.relatedLocations?.[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'data/a%20b%25.csv' } },
      message: { text: 'row 3, key k, column age' },
    })
    expect(JSON.stringify(result)).not.toContain('-1"')
  })
  test('a finding stays the same finding when its line moves', () => {
    const print = (line: number) =>
      resultsOf([withCheck({ outcome: 'fail', source: { file: 'p.yml', line } })])[0]?.partialFingerprints
    expect(print(3)).toEqual(print(30))
  })
  test('a run in which all passed has no result', () => {
    expect(resultsOf([withCheck({ outcome: 'pass' })])).toEqual([])
  })
})

describe('JUnit', () => {
  const attribute = (xml: string, name: string): number =>
    [...xml.matchAll(new RegExp(`<testsuite [^>]*${name}="(\\d+)"`, 'g'))].reduce((sum, [, n]) => sum + Number(n), 0)
  test('a case a check; what blocks has failed, also what is undecided', () => {
    expect(attribute(junit([income]), 'failures')).toBe(1)
    expect(junit([withCheck({ outcome: 'inconclusive', burden: 'require' })])).toContain('<failure type="inconclusive"')
    expect(attribute(junit([withCheck({ outcome: 'inconclusive', burden: 'guard' })]), 'failures')).toBe(0)
    expect(attribute(junit([withCheck({ outcome: 'fail', burden: 'warn' })]), 'failures')).toBe(0)
    expect(attribute(junit([withCheck({ outcome: 'error', burden: 'warn' })]), 'errors')).toBe(1)
    expect(attribute(junit([withCheck({ outcome: 'not-applicable' })]), 'skipped')).toBe(1)
  })
  test('a gate in which nothing blocking concluded has failed', () => {
    const quiet = withCheck({ outcome: 'inconclusive', burden: 'guard' })
    const gates = quiet.gates.map((run) => ({
      ...run,
      verdict: { ...accuracyGate, checks: [], verdict: 'inconclusive' as const },
    }))
    expect(attribute(junit([{ ...quiet, gates }]), 'failures')).toBe(1)
  })
  test('a gate that could not judge, and one that was not run', () => {
    expect(attribute(junit([broken]), 'errors')).toBe(1)
    expect(junit([income])).toContain('<skipped message="accuracy-gate failed"/>')
  })
  test('whatever stands in a cell, the document is well-formed', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, file) => {
        const xml = junit([
          withCheck({
            requirement: text,
            outcome: 'fail',
            burden: 'require',
            reason: text,
            failingRows: [{ file, row: 1, key: text }],
          }),
        ])
        expect(balanced(xml)).toBe(true)
        expect(() =>
          JSON.parse(
            sarif([withCheck({ requirement: text, outcome: 'fail', reason: text, failingRows: [{ file, row: 1 }] })]),
          ),
        ).not.toThrow()
      }),
    )
  })
})

/** Tags nest, attributes are quoted, every `&` is an entity, and no character stands that XML 1.0 does not have. */
function balanced(xml: string): boolean {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) return false
  if (/&(?!(amp|lt|gt|quot|#\d+);)/.test(xml)) return false
  const open: string[] = []
  const rest = xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .replace(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g, (_, end, name, __, empty) => {
      if (end === '/') return open.pop() === name ? '' : '<'
      if (empty !== '/') open.push(name)
      return ''
    })
  return open.length === 0 && !rest.includes('<')
}
