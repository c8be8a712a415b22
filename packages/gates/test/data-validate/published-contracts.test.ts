/**
 * Contracts that others publish: examples of ODCS, descriptors of Frictionless, suites of Great Expectations with their test
 * definitions, schemas of TFDV. Their files are not ours to commit: with SEA_TRIALS_PUBLISHED_CONTRACTS naming a folder that
 * holds `odcs/`, `table-schema/`, `suites/`, `tfdv/`, `json-schema/` and `gx/` (tests/test_definitions), all are read, and the cases of the
 * last are judged by the gate and held against what Great Expectations answers.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Contract, readContract } from '@sea-trials/schema/contract/contract'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { parse } from 'yaml'
import { judgeContract } from './contracts.ts'
import { type Lab, openLab } from './lab.ts'

const folder = process.env.SEA_TRIALS_PUBLISHED_CONTRACTS

if (folder === undefined) test.skip('published contracts: SEA_TRIALS_PUBLISHED_CONTRACTS names no folder', () => {})
else {
  describe.each(['odcs', 'table-schema', 'suites', 'tfdv', 'json-schema'])('%s', (kind) => {
    const tally = { read: 0, whole: 0, refused: new Map<string, number>(), lost: new Map<string, number>() }
    test.each(readdirSync(join(folder, kind)))('%s', async (name) => {
      const bytes = readFileSync(join(folder, kind, name))
      for (const table of tablesOf(bytes)) {
        const read = await attempt(bytes, name, table)
        if (read instanceof SeaTrialsError) {
          count(tally.refused, `${name}: ${read.at?.line}: ${read.message}`)
          continue
        }
        tally.read++
        const rules = read.unsupported.filter((lost) => lost.kind === 'rule')
        if (rules.length === 0) tally.whole++
        for (const lost of rules) count(tally.lost, `${lost.what}: ${lost.why}`)
      }
    })
    afterAll(() => report(kind, tally))
  })
  describe('cases of Great Expectations', () => cases(join(folder, 'gx')))
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

function report(name: string, tally: object): void {
  const shown = Object.entries(tally).flatMap(([key, value]) =>
    value instanceof Map
      ? [
          `  ${key}: ${[...value.values()].reduce((sum, times) => sum + times, 0)}`,
          ...[...value].sort((a, b) => b[1] - a[1]).map(([what, times]) => `    ${times} ${what}`),
        ]
      : [`  ${key}: ${value}`],
  )
  process.stderr.write(`${[name, ...shown].join('\n')}\n`)
}

/** Anything but an error of ours is a bug, and throws. */
async function attempt(bytes: Uint8Array, name: string, table?: string): Promise<Contract | SeaTrialsError> {
  return readContract(bytes, name, table).catch((error: unknown) => {
    if (error instanceof SeaTrialsError) return error
    throw error
  })
}

/** The names of the tables that a file describes, where there are several. */
function tablesOf(bytes: Uint8Array): readonly (string | undefined)[] {
  try {
    const { schema, resources } = parse(new TextDecoder().decode(bytes))
    const list = (resources ?? schema) as readonly { readonly name: string }[]
    return Array.isArray(list) && list.length > 1 ? list.map(({ name }) => name) : [undefined]
  } catch {
    return [undefined]
  }
}

interface Case {
  readonly title: string
  readonly in: Readonly<Record<string, unknown>> | readonly unknown[]
  readonly out: { readonly success?: boolean; readonly traceback_substring?: string }
  readonly suppress_test_for?: readonly string[]
  readonly only_for?: readonly string[]
}

interface Definition {
  readonly expectation_type: string
  readonly datasets: readonly {
    readonly data: Readonly<Record<string, readonly unknown[]>>
    readonly tests: readonly Case[]
  }[]
}

function cases(definitions: string): void {
  let lab: Lab
  let tables = 0
  beforeAll(async () => {
    lab = await openLab()
  })
  afterAll(() => lab.close())
  const tally = {
    same: 0,
    refused: new Map<string, number>(),
    elsewhere: 0,
    empty: 0,
    lost: new Map<string, number>(),
    other: new Map<string, number>(),
  }

  test.each(readdirSync(definitions).filter((name) => name.endsWith('.json')))('%s', async (name) => {
    const { expectation_type: type, datasets } = JSON.parse(
      withoutNaN(readFileSync(join(definitions, name), 'utf8')),
    ) as Definition
    for (const { data, tests } of datasets.flat()) {
      const file = await lab.write(`cases${tables++}.jsonl`, rowsOf(data))
      for (const one of tests ?? []) {
        const kwargs = one.in
        const onPandas =
          !(one.suppress_test_for ?? []).includes('pandas') && (one.only_for ?? ['pandas']).includes('pandas')
        if (Object.keys(data).length === 0 || rowsOf(data).length === 0) {
          tally.empty++
          continue
        }
        if (!onPandas || Array.isArray(kwargs)) {
          tally.elsewhere++
          continue
        }
        const suite = new TextEncoder().encode(JSON.stringify({ name: 'case', expectations: [{ type, kwargs }] }))
        const read = await attempt(suite, name)
        const [lost] = read instanceof SeaTrialsError ? [] : read.unsupported.filter((each) => each.kind === 'rule')
        if (read instanceof SeaTrialsError) count(tally.refused, `${type}: ${one.title}: ${read.message}`)
        else if (lost !== undefined) count(tally.lost, `${lost.what}: ${lost.why.slice(0, 90)}`)
        else {
          const answer = await judge(read, file)
          if (answer === one.out.success || (one.out.success === undefined && answer !== true)) tally.same++
          else
            count(
              tally.other,
              `${type}: ${one.title}: ${answer}, not ${one.out.success} ${JSON.stringify(kwargs).slice(0, 200)}`,
            )
        }
      }
    }
  })
  afterAll(() => report('cases of Great Expectations', tally))

  async function judge({ schema, require }: Contract, file: string): Promise<boolean | string> {
    const table = await lab.engine.open({ name: `t${tables++}`, files: [file] })
    const rules = await judgeContract(lab.engine, schema, table)
    const lines = await lab.judge(
      lab.policy({ train: file }),
      require.map(({ text }) => text),
      {},
      schema,
    )
    const wrong = [...rules, ...lines].find(({ outcome }) => outcome === 'error' || outcome === 'inconclusive')
    if (wrong !== undefined) return `${wrong.outcome}: ${wrong.reason}`
    const judged = [...rules, ...lines].filter(({ outcome }) => outcome !== 'not-applicable')
    if (judged.length === 0) return 'error: there is nothing to check'
    return judged.every(({ outcome }) => outcome === 'pass')
  }
}

/** Python writes them, and JSON has no such numbers. */
const withoutNaN = (text: string): string => text.replace(/(?<=[[,:\s])(NaN|-?Infinity)(?=[\s,\]}])/g, 'null')

const rowsOf = (data: Readonly<Record<string, readonly unknown[]>>): readonly object[] => {
  const columns = Object.entries(data)
  const longest = Math.max(0, ...columns.map(([, values]) => values.length))
  return Array.from({ length: longest }, (_, i) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[i] ?? null])),
  )
}

test('the folder is one of contracts', () => {
  if (folder !== undefined)
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['gx', 'odcs', 'suites', 'tfdv']))
})
