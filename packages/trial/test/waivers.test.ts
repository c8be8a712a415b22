/** Waivers from the line in the policy to what every face says, over real rows. */
import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { annotations } from '@sea-trials/report/annotations'
import { commentSections, mergeComment } from '@sea-trials/report/comment'
import { summary } from '@sea-trials/report/summary'
import { terminal } from '@sea-trials/report/terminal'
import { silent } from '@sea-trials/schema/log'
import { isExpired } from '@sea-trials/schema/policy/waivers'
import { runTrial } from '../src/trial.ts'
import { trialsOf } from '../src/trials-of.ts'

const TODAY = Date.parse('2027-01-15T12:00:00Z')
const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 2}`).join('\n')
const contract = `type: object
properties: { id: { type: integer, minimum: 5 } }
`

function folder(
  waivers: string,
  { lines = ['row_count >= 100', 'row_count >= 10'], withContract = false } = {},
): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'waivers-')))
  const required = lines.map((line) => `      - ${line}`).join('\n')
  writeFileSync(join(root, 'd.csv'), `id,y\n${rows}\n`)
  writeFileSync(join(root, 'contract.yml'), contract)
  writeFileSync(
    join(root, 'sea-trials.yml'),
    `version: 1\nmodel: m\ndata: { train: d.csv }\n${withContract ? 'contract: contract.yml\n' : ''}${waivers}gates:\n  data-validate:\n    require:\n${required}\n`,
  )
  return root
}

const run = async (root: string, now = TODAY, require?: string) =>
  runTrial({
    gates: ['data-validate'],
    inputs: require === undefined ? {} : { require },
    directory: root,
    workspace: root,
    log: silent,
    clock: { now: () => now, sleep: async () => {} },
    run: {},
  })
const verdictIn = async (root: string, now?: number, require?: string) => {
  const { gates } = await run(root, now, require)
  return gates[0]?.verdict as NonNullable<(typeof gates)[number]['verdict']>
}

const waiver = (more: Readonly<Record<string, string>> = {}): string => {
  const fields = {
    requirement: 'row_count >= 100',
    owner: '@maria',
    reason: 'the survey ends in March',
    expires: '2027-03-31',
    ...more,
  }
  const written = Object.entries(fields).filter(([, value]) => value !== '')
  return `waivers:\n  - { ${written.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ')} }\n`
}

describe('a line that is waived', () => {
  test('blocks nothing, is not passed, and is seen on every face and in the evidence', async () => {
    const result = await run(folder(waiver()))
    const verdict = result.gates[0]?.verdict
    expect(verdict?.verdict).toBe('passed')
    expect(verdict?.checks[0]).toMatchObject({
      outcome: 'fail',
      waiver: { owner: '@maria', reason: 'the survey ends in March', expires: '2027-03-31' },
    })
    expect(result.exitCode).toBe(0)
    const read = (path: string | undefined): string => readFileSync(path as string, 'utf8')
    const trials = trialsOf(result)
    const text = terminal(trials, { colour: false, unicode: true })
    const [annotation] = annotations(trials.gates.flatMap(({ verdict: one }) => one ?? []))
    expect(annotation).toMatchObject({ level: 'warning', line: expect.any(Number) })
    for (const face of [
      text,
      summary(trials),
      mergeComment(undefined, commentSections(trials)),
      annotation?.message ?? '',
      read(result.report),
      read(result.junit),
      read(result.sarif),
      read(result.gates[0]?.evidence),
    ])
      for (const word of ['maria', 'the survey ends in March', '2027-03-31']) expect(face).toContain(word)
    expect(text).toMatch(/passed: 1 requirement, 1 waived/)
    expect(read(result.junit)).toMatch(/failures="0" errors="0" skipped="1"/)
    expect(read(result.junit)).toMatch(/<skipped message="\w+, waived: waived by @maria until 2027-03-31/)
    expect(JSON.parse(read(result.sarif)).runs[0].results[0].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: expect.stringContaining('until 2027-03-31') },
    ])
  })

  test.each<[string, string, string | undefined]>([
    ['in another spelling', waiver({ requirement: 'row_count  >=  1e2' }), undefined],
    ['with a burden, which is no matter', waiver({ requirement: 'guard: row_count >= 100' }), undefined],
    ['by its metric', waiver({ requirement: '', gate: 'data-validate', metric: 'row_count' }), undefined],
  ])('%s', async (_, waivers) => {
    expect((await verdictIn(folder(waivers))).checks[0]?.waiver?.owner).toBe('@maria')
  })

  test('counts on its last day, UTC, and not on the next', async () => {
    const root = folder(waiver({ expires: '2027-01-15' }))
    expect((await verdictIn(root, Date.parse('2027-01-15T23:59:59Z'))).verdict).toBe('passed')
    const late = await verdictIn(root, Date.parse('2027-01-16T00:00:00Z'))
    expect(late.verdict).toBe('failed')
    expect(late.checks[0]?.waiver).toBeUndefined()
    expect(late.notes).toContainEqual(
      expect.stringMatching(
        /^The waiver of `row_count >= 100` by @maria \(sea-trials\.yml:\d+:\d+\) expired on 2027-01-15: it counts for nothing\.$/,
      ),
    )
  })

  test('that holds is named: the waiver is not used', async () => {
    const { checks, notes } = await verdictIn(folder(waiver({ requirement: 'row_count >= 10' })))
    expect(checks.every(({ waiver: one }) => one === undefined)).toBe(true)
    expect(notes).toContainEqual(expect.stringMatching(/waiver of `row_count >= 10`.*is not used.*Remove it/))
  })

  test('does not bring a gate to a conclusion by itself', async () => {
    expect((await verdictIn(folder(waiver(), { lines: ['row_count >= 100'] }))).verdict).toBe('inconclusive')
  })

  test('does not let another line pass, nor one that an input adds', async () => {
    const two = folder(waiver(), { lines: ['row_count >= 100', 'row_count >= 200'] })
    expect((await verdictIn(two)).verdict).toBe('failed')
    const added = folder(waiver(), { lines: ['row_count >= 100', 'row_count >= 10'] })
    expect((await verdictIn(added, TODAY, 'row_count >= 100')).verdict).toBe('failed')
  })

  test('is never one that could not be judged', async () => {
    const root = folder(waiver({ requirement: 'mean(nothing) >= 1' }), {
      lines: ['mean(nothing) >= 1', 'row_count >= 1'],
    })
    const { verdict, checks, notes } = await verdictIn(root)
    expect([verdict, checks[0]?.waiver]).toEqual(['error', undefined])
    expect(notes).toContainEqual(
      expect.stringMatching(/mean\(nothing\).*a line that could not be judged cannot be waived/),
    )
    expect(notes).not.toContainEqual(expect.stringContaining('Remove it'))
  })

  test('may be a rule of the contract, as the report shows it', async () => {
    const lines = ['row_count >= 10']
    const broken = await verdictIn(folder('', { withContract: true, lines }))
    const rule = broken.checks.find(({ outcome }) => outcome === 'fail')?.requirement as string
    const { verdict } = await verdictIn(folder(waiver({ requirement: rule }), { withContract: true, lines }))
    expect(verdict).toBe('passed')
  })
})

describe('a waiver that is none', () => {
  test('where it may mean a rule of the contract, is told of the line that is spelt alike', async () => {
    const root = folder(waiver({ requirement: 'row_cuont >= 100' }), { withContract: true })
    const { verdict, error } = await verdictIn(root)
    expect([verdict, error?.message]).toEqual(['error', expect.stringMatching(/no line and no rule is meant/)])
    expect(error?.fix).toBe('Write it as the report shows it; did you mean `row_count >= 100`?')
  })
  test.each<[string, string, RegExp]>([
    ['misspelt', waiver({ requirement: 'row_count >= 1000' }), /waives nothing: no line of the policy is meant/],
    ['of a gate that has no such line', waiver({ gate: 'accuracy-gate' }), /waives nothing/],
    [
      'of a metric that no line is about',
      waiver({ requirement: '', gate: 'data-validate', metric: 'row_cuont' }),
      /waives nothing/,
    ],
    ['too long', waiver({ expires: '2027-07-16' }), /more than 180 days ahead/],
    ['twice', `${waiver()}${waiver().split('\n')[1]}\n`, /stands there twice/],
    ['on no day', waiver({ expires: '2027-02-30' }), /is no day/],
    ['for ever', waiver({ expires: '' }), /expires/],
    ['nobody’s', waiver({ owner: '' }), /owner/],
    ['without a reason', waiver({ reason: '' }), /reason/],
    ['of evidence', waiver({ gate: 'model-register' }), /gate/],
    ['of everything', waiver({ requirement: '', metric: 'row_count' }), /waivers/],
  ])('%s', async (_, waivers, why) => {
    await expect(run(folder(waivers))).rejects.toMatchObject({
      code: 'bad-policy',
      message: expect.stringMatching(why),
    })
  })

  test('what was probably meant is said, and where it stands', async () => {
    await expect(run(folder(waiver({ requirement: 'row_count >= 101' })))).rejects.toMatchObject({
      fix: expect.stringContaining('did you mean `row_count >= 100`?'),
      at: { file: expect.stringContaining('sea-trials.yml'), line: 5 },
    })
  })

  test('the one line of its metric is named, however far its end is from what was written', async () => {
    const root = folder(waiver({ requirement: 'mean(y) >= 0.2' }), {
      lines: ['mean(y) >= 0.123456789', 'row_count >= 1'],
    })
    await expect(run(root)).rejects.toMatchObject({ fix: expect.stringContaining(': `mean(y) >= 0.123456789`.') })
  })

  test('misspelt, where it could have been a rule of the contract, is an error when that was judged', async () => {
    const { verdict, error } = await verdictIn(folder(waiver({ requirement: 'id: minimum 6' }), { withContract: true }))
    expect([verdict, error?.code]).toEqual(['error', 'bad-policy'])
  })

  test('the longest one is as long as is said', async () => {
    expect((await verdictIn(folder(waiver({ expires: '2027-07-14' })))).verdict).toBe('passed')
  })
})

test('the day itself still counts', () => {
  expect(isExpired({ expires: '2027-01-15' }, Date.parse('2027-01-15T00:00:00Z'))).toBe(false)
})
