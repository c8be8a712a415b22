/** Decisions on the same rows, and looks at growing ones: counted, said, and paid for. */
import { describe, expect, test } from '@jest/globals'
import { accuracyVocabulary } from '@sea-trials/gates/accuracy-gate/metrics'
import type { GateContext } from '@sea-trials/gates/gate'
import type { Decision, PastRun } from '@sea-trials/gates/history'
import { holdoutOf, lineKey, lookedBefore, looksAt, openLines, runOf, usesOf } from '@sea-trials/gates/quality/looked'
import type { Material } from '@sea-trials/gates/quality/material'
import type { Rows } from '@sea-trials/gates/quality/rows'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Check } from '@sea-trials/schema/verdict'
import { zOf } from '@sea-trials/stats/distributions'
import { expectedBest, levelAfterLooks, levelAfterUses } from '@sea-trials/stats/looks'
import { wilsonEnds } from '@sea-trials/stats/proportion'
import { random } from '@sea-trials/stats/random'

const digest = (name: string): string => `sha256:${name.repeat(64).slice(0, 64)}`
const key = lineKey('accuracy-gate', 'recall >= 0.7')
const decision = (holdout: string, rows: number, open: readonly string[] = []): Decision => ({
  holdout: digest(holdout),
  rows,
  open,
})
const now = { holdout: digest('f'), rows: 1000 }

test.each<[string, readonly Decision[], number]>([
  ['nothing was decided', [], 0],
  ['undecided on fewer rows', [decision('a', 500, [key])], 1],
  ['twice, as the rows grew', [decision('a', 300, [key]), decision('b', 500, [key])], 2],
  ['the same rows again are the same look', [decision('a', 500, [key]), decision('a', 500, [key])], 1],
  ['these rows already', [decision('a', 500, [key]), decision('f', 1000, [key])], 1],
  ['rows were lost in between', [decision('a', 500, [key]), decision('b', 400, [key])], 2],
  ['there were more rows in between', [decision('a', 500, [key]), decision('b', 2000, [key])], 1],
  ['the same rows by turns', [decision('a', 500, [key]), decision('b', 600, [key]), decision('a', 500, [key])], 2],
  ['these rows decided it, and are judged again alike', [decision('a', 500, [key]), decision('f', 1000)], 1],
  ['another line was undecided', [decision('a', 500, ['0'.repeat(16)])], 0],
  ['it was decided meanwhile', [decision('a', 300, [key]), decision('b', 500)], 0],
  ['the rows did not grow', [decision('a', 1000, [key])], 0],
])('%s', (_, decisions, looks) => {
  expect(looksAt(decisions, key, now)).toBe(looks)
})

describe('what a level costs', () => {
  test('the first look has all of it, the others little', () => {
    expect(levelAfterLooks(0.95, 0)).toBe(0.95)
    expect(levelAfterLooks(0.95, 1)).toBeCloseTo(1 - 0.05 / 16, 12)
    const spent = Array.from({ length: 10_000 }, (_, before) => 1 - levelAfterLooks(0.95, before))
    expect(spent.reduce((sum, alpha) => sum + alpha, 0)).toBeLessThan(0.0581)
  })
  test('of 38 models each pays a thirty-eighth', () => {
    expect(levelAfterUses(0.95, 0)).toBeCloseTo(0.95, 12)
    expect(levelAfterUses(0.95, 37)).toBeCloseTo(1 - 0.05 / 38, 12)
  })
  // Teichroew, Annals of Mathematical Statistics 27 (1956), table I.
  test.each([
    [1, 0],
    [2, 0.56419],
    [3, 0.84628],
    [5, 1.16296],
    [10, 1.53875],
    [20, 1.86748],
  ])('the largest of %i normals is at %d on average', (models, largest) => {
    expect(expectedBest(models)).toBeCloseTo(largest, 5)
    expect(expectedBest(models)).toBeLessThanOrEqual(Math.sqrt(2 * Math.log(models)))
  })
  test('the best of twenty equally good models on the same rows looks better by no more than that', () => {
    const { uniform } = random('best of twenty')
    const [models, n, runs, p] = [20, 400, 300, 0.8]
    const luck = { apart: 0, alike: 0 }
    for (let run = 0; run < runs; run++)
      for (const how of ['apart', 'alike'] as const) {
        // Alike: two rows in three are hard for all models or for none.
        const common = Array.from({ length: n }, () => (how === 'alike' && uniform() < 2 / 3 ? uniform() : undefined))
        const hits = Array.from({ length: models }, () => common.filter((u) => (u ?? uniform()) < p).length)
        luck[how] += (Math.max(...hits) / n - p) / runs
      }
    const bound = expectedBest(models) * Math.sqrt((p * (1 - p)) / n)
    expect(luck.apart).toBeGreaterThan(0.9 * bound)
    expect(luck.apart).toBeLessThan(1.05 * bound)
    expect(luck.alike).toBeLessThan(0.8 * bound)
  })
  test('a model at the limit, looked at up to six times while it is undecided: wrong at most as often as one look, and a point', () => {
    const { uniform } = random('looks')
    const wrong = { paid: 0, unpaid: 0 }
    const runs = 8000
    for (let run = 0; run < runs; run++) {
      const decided = { paid: false, unpaid: false }
      let hits = 0
      let n = 0
      for (let look = 0; look < 6; look++) {
        for (const until = 200 * 2 ** look; n < until; n++) if (uniform() < 0.7) hits++
        for (const how of ['paid', 'unpaid'] as const) {
          if (decided[how]) continue
          const level = how === 'paid' ? levelAfterLooks(0.95, look) : 0.95
          const [low, high] = wilsonEnds(hits / n, n, zOf(level))
          if (low > 0.7 || high < 0.7) {
            decided[how] = true
            wrong[how]++
          }
        }
      }
    }
    expect(wrong.paid / runs).toBeLessThan(0.06)
    // Unpaid, it is decided wrongly three times as often as it says.
    expect(wrong.unpaid / runs).toBeGreaterThan(0.12)
  })
})

describe('in the gate', () => {
  const rows = { n: 1000 } as Rows
  const requirement = parseRequirement({ text: 'recall >= 0.7', burden: 'require' }, accuracyVocabulary)
  const file = 'acme/income/.github/workflows/trials.yml'
  const past = (each: Decision, i: number): PastRun => ({
    commit: `${i}`.repeat(40).slice(0, 40),
    data: digest('d'),
    time: '2026-01-01T00:00:00.000Z',
    metrics: {},
    decision: each,
  })
  const refused = async () => Promise.reject(new Error('no remote'))
  async function looked(
    decisions: readonly Decision[],
    policy: object = {},
    keepsHistory = true,
    number = 0,
    commit = 'e'.repeat(40),
    more: Partial<GateContext> = {},
  ) {
    const notes: string[] = []
    const material = {
      note: (text: string) => notes.push(text),
      read: () => [],
      data: { opened: () => [] },
    } as unknown as Material
    const context = {
      policy: {
        model: 'm',
        confidence: 0.95,
        root: '/',
        digest: digest('9'),
        candidate: { predictions: 'p' },
        ...policy,
      },
      history: async () => decisions.map(past),
      run: { commit, ...(number === 0 ? {} : { workflow: { file, number } }) },
      keepsHistory,
      digest: async () => digest('f'),
      ...more,
    } as unknown as GateContext
    // The predictions carry the label: they are the rows.
    const withRows = { ...material, read: () => [['predictions', 'p']] as const } as unknown as Material
    const { paid, told } = await lookedBefore('accuracy-gate', context, withRows, rows)
    const { confidence: level, nextConfidence: next } = paid(requirement)
    const interval = { low: 0.7, high: 0.8, level: 0.95, method: 'wilson' }
    const reasons = [interval, undefined].map((each) => {
      const check = { reason: 'so', unit: 'fraction', ...(each === undefined ? {} : { interval: each }) }
      return told(check as Check, requirement).reason
    })
    return { level, next, notes, reasons }
  }
  const same = Array.from({ length: 37 }, () => decision('f', 1000))

  test('says how often these rows were decided upon, and what that would cost', async () => {
    const { level, notes } = await looked(same)
    expect(level).toBeUndefined()
    expect(notes).toEqual([
      'decisions on this hold-out so far: 37; for the best of 38 models intervals would have to be at 99.87%, 1.64 times as wide as these',
    ])
  })
  test('pays where the policy says so', async () => {
    const { level, notes } = await looked(same, { holdoutUses: 'paid' }, false)
    expect(level).toBeCloseTo(1 - 0.05 / 38, 12)
    expect(notes[0]).toContain('intervals are at 99.87% instead of 95% for it')
  })
  test('says where there is nothing to pay for, and nothing is kept', async () => {
    const said = expect.stringMatching(/holdout-uses: paid.*no history holds a decision: nothing is paid for/)
    expect((await looked([], { holdoutUses: 'paid' }, false)).notes).toEqual([said])
    expect((await looked([], { holdoutUses: 'paid' }, true)).notes).toEqual([])
  })
  test('fails where it is to be paid for and cannot be read', async () => {
    const asked = looked([], { holdoutUses: 'paid' }, false, 0, undefined, { history: refused })
    await expect(asked).rejects.toThrow('no remote')
  })
  test('a pull request that asks for no history any more pays for looks all the same', async () => {
    const open = [{ ...decision('a', 500), open: [lineKey('accuracy-gate', requirement.text)] }]
    const recalls = { recallsHistory: true }
    expect((await looked(open, {}, false)).notes).toEqual([])
    const { level, notes } = await looked(open, {}, false, 0, undefined, recalls)
    expect(notes).toEqual([expect.stringContaining('look 2 at rows that grew')])
    expect(level).toBe((await looked(open)).level)
    expect((await looked(open, {}, false, 0, undefined, { ...recalls, history: refused })).notes).toEqual([
      'a workflow changed, and whether earlier looks at these rows were kept was not seen: no remote',
    ])
  })
  test('other rows cost nothing; nothing is read where nobody asks', async () => {
    expect(await looked([decision('a', 1000)])).toMatchObject({ level: undefined, notes: [], reasons: ['so', 'so'] })
    expect(await looked(same, {}, false)).toMatchObject({ level: undefined, next: undefined, notes: [] })
  })
  test('a run that is done again is itself; other rows at the same commit, which git does not keep, are a look', async () => {
    const key = lineKey('accuracy-gate', requirement.text)
    const at = '0'.repeat(40)
    const grown = await looked([{ ...decision('a', 500), open: [key] }], {}, true, 0, at)
    expect(grown.notes[0]).toContain('look 2 at rows that grew')
    expect(await looked([{ ...decision('f', 1000), open: [key] }], {}, true, 0, at)).toMatchObject({ notes: [] })
  })
  test('other answers at the same commit are a use of these rows, the same ones are the run itself', async () => {
    const at = '0'.repeat(40)
    const by = async (name: string) =>
      (await looked([{ ...decision('f', 1000), candidate: digest(name) }], {}, true, 0, at)).notes
    expect(await by('f')).toEqual([])
    expect(await by('c')).toEqual([expect.stringContaining('decisions on this hold-out so far: 1; for the best of 2')])
  })
  test('a model that is judged again by the same policy is no further one, at whatever commit', async () => {
    const of = (candidate: string, policy: string): Decision => ({
      ...decision('f', 1000),
      candidate: digest(candidate),
      policy: digest(policy),
    })
    const paid = async (decisions: readonly Decision[]) => (await looked(decisions, { holdoutUses: 'paid' })).level
    // The answers that are judged now are `f`, by the policy `9`.
    expect(await paid([of('f', '9'), of('f', '9')])).toBeUndefined()
    expect(await paid([of('c', '9'), of('c', '9'), of('f', '9')])).toBeCloseTo(levelAfterUses(0.95, 1), 12)
    expect(await paid([of('f', '8')])).toBeCloseTo(levelAfterUses(0.95, 1), 12)
    expect(await paid([{ ...decision('f', 1000), candidate: digest('f') }])).toBeCloseTo(levelAfterUses(0.95, 1), 12)
    const kept = [5, 6, 7].map((number) => ({ ...of('f', '9'), run: runOf({ file, number }) }))
    expect(usesOf(kept, digest('f'), { file, number: 8 }, of('f', '9'))).toEqual({ kept: 0, unseen: 0 })
    expect(usesOf(kept, digest('f'), { file, number: 10 }, of('f', '9'))).toEqual({ kept: 0, unseen: 2 })
  })
  test('what may be luck stands beside the interval: the standard error times the expected largest of 38 normals', async () => {
    expect((await looked(same)).reasons).toEqual([
      'so; as the best of 38 equally good models on these rows it would look better than it is by up to 0.0546 on average',
      'so',
    ])
    expect((0.05 / zOf(0.95)) * expectedBest(38)).toBeCloseTo(0.0546, 4)
  })
  test('runs of the workflow that are not kept count, as many as there can have been', async () => {
    const kept = [5, 9].map((number) => ({ ...decision('f', 1000), run: runOf({ file, number }) }))
    const { notes, reasons, level } = await looked(kept, { holdoutUses: 'paid' }, true, 20)
    // 5 to 19 are 15 runs, two of which are kept.
    expect(notes[0]).toContain(
      'decisions on this hold-out so far: 2, and up to 13 runs of this workflow since the first that are not kept (pull requests; runs done again, other workflows and laptops are not counted); intervals are at 99.69%',
    )
    expect(reasons[0]).toContain('best of 16 equally good models')
    expect(level).toBeCloseTo(levelAfterUses(0.95, 15), 12)
  })
  test.each<[string, readonly Decision[], number, object]>([
    ['other rows', [{ ...decision('a', 1000), run: runOf({ file, number: 5 }) }], 20, { kept: 0, unseen: 0 }],
    [
      'another workflow',
      [{ ...decision('f', 1000), run: runOf({ file: 'b.yml', number: 5 }) }],
      20,
      { kept: 1, unseen: 0 },
    ],
    ['runs before numbers were kept', [decision('f', 1000)], 20, { kept: 1, unseen: 0 }],
    [
      'a workflow that was begun anew',
      [{ ...decision('f', 1000), run: runOf({ file, number: 50 }) }],
      2,
      { kept: 1, unseen: 0 },
    ],
    ['the run before', [{ ...decision('f', 1000), run: runOf({ file, number: 19 }) }], 20, { kept: 1, unseen: 0 }],
  ])('%s', (_, decisions, number, uses) => {
    expect(usesOf(decisions, digest('f'), { file, number })).toEqual(uses)
  })
  test('a look at rows that grew is paid for, and said', async () => {
    const { level, next, notes } = await looked([decision('a', 500, [key])])
    // What would settle it is told for the look that it takes.
    expect(next).toBeCloseTo(levelAfterLooks(0.95, 2), 12)
    expect(level).toBeCloseTo(levelAfterLooks(0.95, 1), 12)
    expect(notes).toEqual(['`recall >= 0.7`: look 2 at rows that grew while it was undecided, judged at 99.69%'])
  })
})

test('which rows, and which lines', () => {
  const subject = (name: string, each: string) => ({ name, digest: digest(each) })
  expect(holdoutOf([subject('data:train', 'a'), subject('data:holdout', 'b')])).toBe(digest('b'))
  expect(holdoutOf([subject('predictions', 'c')])).toBe(digest('c'))
  expect(holdoutOf([subject('model', 'c')])).toBeUndefined()
  const check = (outcome: Check['outcome'], exact = false) =>
    ({ outcome, exact, requirement: 'recall >= 0.7' }) as Check
  expect(openLines('accuracy-gate', [check('inconclusive'), check('pass')])).toEqual([key])
  expect(openLines('accuracy-gate', [check('inconclusive', true), check('fail')])).toEqual([])
})
