/**
 * Great Expectations' own test definitions (`tests/test_definitions`, 663 cases), as far as they can be said here. Its files are
 * not ours to commit: with SEA_TRIALS_GREAT_EXPECTATIONS naming that folder all are run, and what differs must be known.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readContract } from '@sea-trials/schema/contract/contract'
import type { Check } from '@sea-trials/schema/verdict'
import { judgeContract } from './contracts.ts'
import { type Arguments, sayIn } from './great-expectations-cases.ts'
import { type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

interface Definitions {
  readonly expectation_type: string
  readonly datasets: readonly {
    readonly data: Readonly<Record<string, readonly unknown[]>> | readonly unknown[]
    readonly tests: readonly {
      readonly title: string
      readonly in: Arguments
      readonly out: { readonly success?: boolean; readonly error?: unknown }
      readonly suppress_test_for?: readonly unknown[]
      readonly only_for?: readonly unknown[]
    }[]
  }[]
}

/** Python's JSON has infinities. */
const parse = (text: string): Definitions => JSON.parse(text.replace(/(?<=[\s,[:])-?(Infinity|NaN)\b/g, 'null'))

let files = 0
async function answer(data: Readonly<Record<string, readonly unknown[]>>, expectation: string, given: Arguments) {
  const said = sayIn(expectation, given)
  if (said === undefined) return 'not said'
  const names = Object.keys(data)
  const rows = (data[names[0] as string] ?? []).map((_, i) =>
    Object.fromEntries(names.map((name) => [name, data[name]?.[i] ?? null])),
  )
  const file = `case${files++}.jsonl`
  await lab.write(file, rows)
  const checks: Check[] = []
  if (said.contract !== undefined) {
    await readContract(new TextEncoder().encode(JSON.stringify(said.contract)), 'contract.json')
    const table = await lab.engine.open({ name: file, files: [join(lab.folder, file)] })
    checks.push(...(await judgeContract(lab.engine, said.contract, table)))
  }
  checks.push(...(await lab.judge(lab.policy({ train: file }), said.lines ?? [])))
  const outcomes = checks.map(({ outcome }) => outcome)
  if (outcomes.includes('error')) return `error: ${checks.find(({ outcome }) => outcome === 'error')?.reason}`
  if (outcomes.includes('fail')) return false
  return outcomes.includes('inconclusive') ? 'undecided' : true
}

describe('what is said of an expectation', () => {
  test.each<[string, Arguments, object | undefined]>([
    [
      'expect_column_values_to_be_in_set',
      { column: 'a', value_set: [1] },
      { contract: { properties: { a: { enum: [1, null] } } } },
    ],
    ['expect_column_mean_to_be_between', { column: 'a b', min_value: 1 }, { lines: ['mean(`a b`) >= 1'] }],
    ['expect_column_values_to_be_unique', { column: 'a', row_condition: 'b > 1' }, undefined],
    ['expect_something_else', { column: 'a' }, undefined],
  ])('%s %j', (expectation, given, said) => expect(sayIn(expectation, given)).toEqual(said))
})

const folder = process.env.SEA_TRIALS_GREAT_EXPECTATIONS

describe('the test definitions', () => {
  if (folder === undefined) {
    test.skip('Great Expectations: SEA_TRIALS_GREAT_EXPECTATIONS names no folder', () => {})
    return
  }
  const tally: Record<string, number> = { agree: 0, 'not said': 0, differ: 0, undecided: 0, error: 0, gated: 0 }
  const differing: string[] = []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  test.each(names)('%s', async (name) => {
    const { expectation_type, datasets } = parse(readFileSync(join(folder, name), 'utf8'))
    for (const { data, tests } of datasets)
      for (const { title, in: given, out, suppress_test_for = [], only_for = ['pandas'] } of tests) {
        const elsewhere = suppress_test_for.includes('pandas') || !only_for.includes('pandas')
        const cannot =
          Array.isArray(data) || Array.isArray(given) || out.success === undefined || out.error !== undefined
        if (elsewhere || cannot) {
          tally.gated = (tally.gated as number) + 1
          continue
        }
        const found = await answer(data as Record<string, unknown[]>, expectation_type, given).catch(
          (error: Error) => `error: ${error.message}`,
        )
        const kind =
          found === out.success ? 'agree' : typeof found === 'boolean' ? 'differ' : (found.split(':')[0] as string)
        tally[kind] = (tally[kind] as number) + 1
        if (kind !== 'agree' && kind !== 'not said') differing.push(`${expectation_type}: ${title}: ${found}`)
      }
  })
  // No rows, numbers against texts, moments of truths, limits that nothing can keep or that are none.
  test('none is answered otherwise, and what is an error here is known', () =>
    expect([tally.differ, tally.undecided, tally.error]).toEqual([0, 0, 12]))
  afterAll(() => {
    process.stderr.write(
      `Great Expectations: ${JSON.stringify(tally)}\n${differing.map((one) => `  ${one}\n`).join('')}`,
    )
  })
})
