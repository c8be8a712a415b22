import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

interface Frame {
  readonly name: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly metrics: Readonly<Record<string, number>>
}
const { frames } = JSON.parse(readFileSync(new URL('oracles/data-metrics.json', import.meta.url), 'utf8')) as {
  readonly frames: readonly Frame[]
}

const judged = async (line: string, file: string, policy = {}) =>
  (await lab.judge(lab.policy({ train: file }, policy), [line]))[0]!

test.each(frames.map((frame) => [frame.name, frame] as const))(
  '%s: of scikit-learn’s mutual information and scipy’s entropy',
  async (name, frame) => {
    const file = `${name.replaceAll(' ', '-')}.jsonl`
    await lab.write(file, frame.rows)
    const kinds = (columns: readonly string[]): number =>
      new Set(frame.rows.map((row) => columns.map((column) => row[column]).join(' '))).size
    const n = 2 * frame.rows.length
    const [k, l, both] = [kinds(['a']), kinds(['b']), kinds(['a', 'b'])]
    const mutual = frame.metrics['mutual_information(a, b)']! - (both - k - l + 1) / n
    const expected = mutual / (frame.metrics['entropy(a)']! + (k - 1) / n)
    expect((await judged('theils_u(a, b) <= 0.9', file)).observed).toBeCloseTo(Math.min(1, Math.max(0, expected)), 6)
  },
)

test('a line is undecided where few rows tell, and decided where many do', async () => {
  const rows = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ a: i % 2, b: i % 10 < 2 ? 1 - (i % 2) : i % 2, who: i % 7 }))
  await lab.write('few.jsonl', rows(40))
  await lab.write('many.jsonl', rows(4000))
  expect((await judged('theils_u(a, b) <= 0.5', 'few.jsonl')).outcome).toBe('inconclusive')
  expect((await judged('theils_u(a, b) <= 0.5', 'many.jsonl')).outcome).toBe('pass')
  expect(
    (await judged('theils_u(a, b) <= 0.5', 'many.jsonl', { columns: { groups: [], entity: 'who' } })).outcome,
  ).toBe('inconclusive')
})

test('only the rows of a condition, only those with a value in both, and missing tokens are none', async () => {
  const pair = (a: unknown, b: unknown) => Array.from({ length: 50 }, () => ({ a, b }))
  await lab.write('part.jsonl', [...pair('x', 'p'), ...pair('y', 'q'), ...pair(null, 'p'), ...pair('x', null)])
  expect(await judged('theils_u(a, b) >= 0.5', 'part.jsonl')).toMatchObject({ observed: 1, n: 100 })
  expect((await judged('theils_u(a, b){b = "p"} >= 0.5', 'part.jsonl')).reason).toContain('zero variance')
})

test('ids say nothing: undecided, and nothing is gathered', async () => {
  await lab.write(
    'ids.jsonl',
    Array.from({ length: 700 }, (_, i) => ({ a: i, b: `id-${i}` })),
  )
  expect(await judged('theils_u(a, b) <= 0.5', 'ids.jsonl')).toMatchObject({
    outcome: 'inconclusive',
    reason: expect.stringMatching(
      /^undefined: fewer than five rows for each pair of values \(n 700\); ids and measured/,
    ),
  })
})
