/** What is measured knows nothing of the limit: nobody rolls again by rewriting it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Check } from '@sea-trials/schema/verdict'
import { random } from '@sea-trials/stats/random'
import { type Lab, openLab } from './data-validate/lab.ts'
import { folder, judgeWith } from './quality/harness.ts'

const { normal, uniform } = random('seeds')
const n = 200
const rows = Array.from({ length: n }, (_, id) => {
  const label = uniform() < 0.4
  return { id, label, hint: normal() + (label ? 0.7 : 0), word: `w${Math.floor(6 * uniform())}` }
})
const measured = ({ observed, interval, members }: Check) => ({
  observed,
  interval,
  members: members?.map((member) => [member.name, member.observed, member.interval]),
})

describe('data-validate', () => {
  let lab: Lab
  beforeAll(async () => {
    lab = await openLab()
    await lab.write('train.jsonl', rows)
    await lab.write(
      'recent.jsonl',
      rows.map((row) => ({ ...row, id: n + row.id, hint: row.hint + 0.3 * normal() + 0.2 })),
    )
    await lab.write('other.jsonl', rows.map((row) => `${JSON.stringify(row)} \n`).join(''))
  })
  afterAll(() => lab.close())

  const judged = async (line: string, train = 'train.jsonl') => {
    const policy = lab.policy({ train, recent: 'recent.jsonl' }, { columns: { label: 'label', id: 'id', groups: [] } })
    return measured((await lab.judge(policy, [line]))[0] as Check)
  }
  test.each(['train.label_leakage', 'train.order_leakage', 'recent.domain_auc(train)'])(
    '%s is the same under any limit, operator and burden',
    async (metric) => {
      const known = await judged(`${metric} <= 0.9`)
      expect(known.observed).toEqual(expect.any(Number))
      for (const line of [`${metric} <= 0.91`, `${metric} < 0.6`, `guard: ${metric} <= 0.7`, `warn: ${metric} <= 0.4`])
        expect(await judged(line)).toEqual(known)
    },
  )
  test('other bytes are other luck', async () => {
    const line = 'train.label_leakage <= 0.9'
    expect(await judged(line, 'other.jsonl')).not.toEqual(await judged(line))
  })
})

test.each([
  ['sql("SELECT avg(score) FROM predictions")', '<='],
  ['f1 by g', '>='],
  ['calibration_error', '<='],
  ['difference(accuracy by g)', '<='],
])('accuracy-gate, bias-check: %s is the same under any limit', async (metric, operator) => {
  const root = folder({
    'p.csv': {
      id: rows.map(({ id }) => id),
      y: rows.map(({ label }) => (label ? 1 : 0)),
      g: rows.map(({ id }) => (id % 2 ? 'a' : 'b')),
      score: rows.map(({ hint }) => Number((1 / (1 + Math.exp(-hint))).toFixed(3))),
    },
  })
  const judged = async (limit: string) => {
    const inputs = { predictions: 'p.csv', label: 'y', require: `${metric} ${operator} ${limit}` }
    return measured((await judgeWith('bias-check', root, inputs)).checks[0] as Check)
  }
  const known = await judged('0.5')
  expect(known.observed).toEqual(expect.any(Number))
  expect(await judged('0.51')).toEqual(known)
})
