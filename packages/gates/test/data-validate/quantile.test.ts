import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Aggregate, ColumnInfo } from '@sea-trials/tables/engine'
import fc from 'fast-check'
import type { Ask, Plan } from '../../src/data-validate/metrics/metric.ts'
import { median, quantile } from '../../src/data-validate/metrics/quantile.ts'
import { dataVocabulary } from '../../src/data-validate/metrics.ts'
import { csv, type Lab, openLab } from './lab.ts'

/** Answers of a table with one column of numbers, by definition. */
function answers(numbers: readonly number[], wanted: readonly Aggregate[]): (number | null)[] {
  const sorted = [...numbers].sort((a, b) => a - b)
  const holds = (x: number, where: Aggregate['where']): boolean => {
    if (where?.kind !== 'compare') return true
    const limit = where.value as number
    return { '<': x < limit, '<=': x <= limit, '>': x > limit, '>=': x >= limit }[where.operator as '<']
  }
  return wanted.map((aggregate) => {
    const some = sorted.filter((x) => holds(x, aggregate.where))
    switch (aggregate.op) {
      case 'count':
        return some.length
      case 'nonfinite':
      case 'infinite':
        return 0
      case 'count_below':
        return some.filter((x) => x < aggregate.value).length
      case 'count_at_most':
        return some.filter((x) => x <= aggregate.value).length
      case 'min':
        return some[0] ?? null
      case 'max':
        return some.at(-1) ?? null
      case 'median':
        return type7(some, 0.5)
      case 'quantile':
        return type7(some, aggregate.p)
      default:
        throw new Error(`not expected: ${aggregate.op}`)
    }
  })
}

function type7(sorted: readonly number[], p: number): number | null {
  if (sorted.length === 0) return null
  const h = (sorted.length - 1) * p
  const [low, high] = [sorted[Math.floor(h)]!, sorted[Math.ceil(h)]!]
  return low + (h - Math.floor(h)) * (high - low)
}

const compare = (a: number, operator: string, b: number): boolean =>
  ({ '>=': a >= b, '<=': a <= b, '>': a > b, '<': a < b })[operator as '<']

function askOf(requirement: Requirement): Ask {
  const column: ColumnInfo = { name: 'x', type: 'number', engineType: 'DOUBLE' }
  const data = {
    name: 'train',
    table: { name: 'train', files: [], columns: [column] },
    labels: 'yes',
    missing: {},
  } as const
  const [name, p] = requirement.call.arguments
  return {
    requirement,
    seed: async () => '',
    data,
    engine: undefined as never,
    exact: false,
    sets: undefined as never,
    stated: {},
    search: undefined as never,
    now: () => 0,
    confidence: 0.95,
    notes: [],
    roles: { task: 'binary', noFeatures: new Set() },
    showing: { file: (path) => path, schema: {} },
    arguments: new Map([
      ['column', [name!]],
      ['p', p === undefined ? [] : [p]],
    ]),
  }
}

function settle(line: string, numbers: readonly number[]) {
  const ask = askOf(parseRequirement({ text: line, burden: 'require' }, dataVocabulary))
  let plan: Plan = ask.requirement.call.metric === 'median' ? median(ask) : quantile(ask)
  for (;;) {
    const measured = plan.measure(answers(numbers, plan.wanted))
    if (!('wanted' in measured)) return { ask, measured }
    plan = measured
  }
}

describe('a quantile settled by counting', () => {
  test('is computed all the same where the user asks for it', () => {
    const ask = {
      ...askOf(parseRequirement({ text: 'median(x) >= 1', burden: 'require' }, dataVocabulary)),
      exact: true,
    }
    expect(median(ask).wanted[0]).toEqual({ op: 'median', column: 'x' })
    expect(median({ ...ask, exact: false }).wanted[0]).toMatchObject({ op: 'count_below', value: 1 })
  })

  const small = fc.integer({ min: -4, max: 4 })
  test('always agrees with the sorted numbers, and its bound lies on the same side', () => {
    fc.assert(
      fc.property(
        fc.array(small, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('>=', '<=', '>', '<'),
        fc.integer({ min: -9, max: 9 }).map((x) => x / 2),
        fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1),
        (numbers, operator, limit, p) => {
          const value = type7(
            [...numbers].sort((a, b) => a - b),
            p,
          )!
          const { measured } = settle(`quantile(x, ${p}) ${operator} ${limit}`, numbers)
          if (measured.kind !== 'exact') throw new Error('there are numbers')
          expect(measured.n).toBe(numbers.length)
          expect(compare(measured.value, operator, limit)).toBe(compare(value, operator, limit))
          if (measured.approximate !== true) expect(measured.value).toBeCloseTo(value, 12)
          else if (compare(value, '>=', limit)) expect(value).toBeGreaterThanOrEqual(measured.value)
          else expect(value).toBeLessThanOrEqual(measured.value)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('of no numbers there is none', () => {
    expect(settle('median(x) >= 1', []).measured).toMatchObject({ kind: 'undefined', reason: 'no rows' })
  })
})

describe('in the engine', () => {
  let lab: Lab
  beforeAll(async () => {
    lab = await openLab()
    await lab.write('x.csv', csv('x', '1', '2', '3', '10', '20', 'NaN', ''))
  })
  afterAll(() => lab.close())
  const judge = async (line: string) => (await lab.judge(lab.policy({ train: 'x.csv' }), [line]))[0]!

  test.each([
    ['median(x) >= 3', 'pass', 3],
    ['median(x) > 3', 'fail', 3],
    ['median(x) <= 3', 'pass', 3],
    ['median(x) < 3', 'fail', 3],
    ['median(x) > 2.5', 'pass', 3],
    ['median(x) < 11', 'pass', 10],
    ['quantile(x, 0.9) > 16', 'fail', 16],
    ['quantile(x, 0.9) >= 16', 'pass', 16],
    ['median(x) = 3', 'pass', 3],
  ])('%s: %s, %d', async (line, outcome, observed) => {
    expect(await judge(line)).toMatchObject({ outcome, observed, n: 5 })
  })

  test('nothing is sorted where counting is enough, and the check says what is known', async () => {
    const aggregate = jest.spyOn(lab.engine, 'aggregate')
    const check = await judge('median(x) >= 2')
    expect(aggregate.mock.calls.flatMap(([, wanted]) => wanted.map(({ op }) => op))).not.toContain('median')
    expect(check).toMatchObject({ outcome: 'pass', approximate: true, observed: 2 })
    expect(check.reason).toMatch(/^at least 2, which meets >= 2; settled by counting/)
    expect((await judge('median(x) >= 4')).reason).toMatch(/^at most 3, which breaks >= 4; settled by counting/)
    aggregate.mockRestore()
  })
})
