/** What `init` writes is run at once, and is green on the data that it was written from. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse, resolve } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { random } from '@sea-trials/stats/random'
import { runTrial } from '@sea-trials/trial/trial'
import fc from 'fast-check'
import { parse as parseYaml } from 'yaml'
import { type InitFlags, initCommand } from '../src/init-command.ts'

const examples = resolve(import.meta.dirname, '../../../examples')
const folder = mkdtempSync(join(tmpdir(), 'init-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let said = ''
beforeEach(() => {
  said = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
})

const COMMIT = '-c user.name=a -c user.email=a@example.com commit -q --allow-empty -m x'
let projects = 0
const project = (): string => {
  const path = join(folder, `p${projects++}`)
  mkdirSync(join(path, '.git'), { recursive: true })
  return path
}
const silent = { info: () => {}, warning: () => {}, debug: () => {}, progress: () => {} }

/** Of the gates' checks, those that do not pass; the contract and the policy. */
async function judged(out: string, args: readonly string[], flags: InitFlags = {}) {
  expect(await initCommand(args, { ...flags, out })).toBe(0)
  const [contract, policy] = ['contract.yml', 'sea-trials.yml'].map((name) => readFileSync(join(out, name), 'utf8'))
  const clock = { now: () => 0, sleep: async () => {} }
  const options = { directory: out, workspace: parse(out).root, log: silent, clock, run: {}, inputs: {} } as const
  const { exitCode, gates } = await runTrial({ ...options, gates: 'all' })
  const verdicts = gates.map(({ verdict }) => verdict)
  const red = verdicts.flatMap(({ checks, error }) => [
    ...checks.filter(({ outcome }) => outcome !== 'pass').map(({ requirement, reason }) => `${requirement}: ${reason}`),
    ...(error === undefined ? [] : [error.message]),
  ])
  const states = Object.fromEntries(verdicts.map(({ gate, verdict }) => [gate, verdict]))
  return { exitCode, red, verdicts: states, contract: contract as string, policy: policy as string }
}

const csv = (path: string, header: string, rows: readonly string[]): string => {
  const file = join(path, 'data.csv')
  writeFileSync(file, `${header}\n${rows.map((row) => `${row}\n`).join('')}`)
  return file
}

/** Three rows of each of 400, with one label and one luck; `one` and `other` name columns that say whose. */
async function judgedCustomers(one: string, other: string) {
  const out = project()
  const chance = (k: number): number => (((k + 1) * 2654435761) % 4294967296) / 4294967296
  const rows = Array.from({ length: 1200 }, (_, row) => {
    const whose = Math.floor(row / 3)
    const label = Number(chance(whose) < 0.5)
    const score = (label + 2 * chance(whose + 7777) + chance(row * 31)) / 4
    return `${row},c${whose},${other.endsWith('_id') ? `s${whose >> 1}` : row % 4},${label},${score.toFixed(4)}`
  })
  const data = csv(out, `row_id,${one},${other},label,score`, rows)
  return judged(out, [data], { label: 'label', predictions: data })
}

describe('green on its own data', () => {
  test('the census: training data, and a hold-out that keeps its promises', async () => {
    const data = join(examples, 'income/data')
    const files = [`train=${join(data, 'train.parquet')}`, `holdout=${join(data, 'holdout.parquet')}`]
    const { exitCode, red, contract, policy } = await judged(project(), files, { label: 'income_over_50k' })
    expect(red).toEqual([])
    expect(exitCode).toBe(0)
    expect(contract).toMatch(
      /^ {2}age: \{ type: integer, minimum: 0, maximum: 140 \} +# 71 720 rows, 0 missing; smallest 18, largest 90$/m,
    )
    expect(contract).toMatch(/^ {2}person_id: \{ type: integer, x-unique: true \}/m)
    expect(contract).toMatch(/sex: \{ enum: \[Female, Male\], x-classification: protected \}/)
    expect(contract).toMatch(/union_member: \{ enum: \["No", Not in universe, "Yes"\] \}/)
    expect(contract).toMatch(/^ {2}- completeness\(state_of_previous_residence\) >= 99% /m)
    // Its tail is heavy: the largest says nothing of what is still to come.
    expect(contract).toMatch(/^ {2}wage_per_hour: \{ type: integer, minimum: 0 \}/m)
    expect(policy).toMatch(/- holdout\.overlap\(train\) = 0/)
    expect(policy).toMatch(/^task: binary$/m)
    expect(policy).toMatch(/^ {2}id: person_id$/m)
  })

  test('what a text is besides is said, and whole numbers that no double holds are not all the same', async () => {
    const out = project()
    const data = csv(
      out,
      'price,day,big',
      Array.from(
        { length: 60 },
        (_, i) => `"${i},${i % 10}5",${(i % 12) + 1}/${(i % 28) + 1}/2024,${2n ** 60n + BigInt(i)}`,
      ),
    )
    const { red, contract } = await judged(out, [data])
    expect(red).toEqual([])
    expect(contract).toMatch(/^ {2}price: \{ type: string \} .*; numbers written as text: mend the file/m)
    expect(contract).toMatch(
      /^ {2}day: \{ type: string \} .*; dates written as text, in a notation that is not ISO 8601/m,
    )
    expect(contract).toMatch(/big: \{ type: integer.* smallest 1\.15e\+18, largest 1\.15e\+18/)
  })

  test('first steps', async () => {
    const out = project()
    const { exitCode, red, contract } = await judged(out, [join(examples, 'first-steps/predictions.csv')], {
      label: 'income_over_50k',
    })
    expect(red).toEqual([])
    expect(exitCode).toBe(0)
    expect(contract).toMatch(/score: \{ type: number, minimum: 0, maximum: 1 \}/)
    expect(readFileSync(join(out, '.github/workflows/trials.yml'), 'utf8')).toMatch(
      /uses: sea-trials\/sea-trials@v1\n$/,
    )
  })

  test('a model that is there: lines that an equally good one passes, none that it hardly ever would', async () => {
    const steps = join(import.meta.dirname, '../../../examples/first-steps')
    const flags = {
      label: 'income_over_50k',
      predictions: join(steps, 'predictions.csv'),
      baselinePredictions: join(steps, 'production.csv'),
    }
    const { exitCode, policy } = await judged(project(), [join(steps, 'predictions.csv')], flags)
    expect(exitCode).toBe(0)
    expect(policy).toMatch(/^ {2}groups: \[sex\]$/m)
    expect(policy).toMatch(/- roc_auc >= 0\.8\d /)
    // Not worse by more than a margin, instead of a bare `>`.
    expect(policy).toMatch(/- roc_auc >= baseline - 0\.0\d+ /)
    expect(policy).not.toMatch(/[<>] baseline/)
    expect(policy).toMatch(/warn: ratio\(selection_rate by sex\) >= 0\.8/)
    const promised = [...policy.matchAll(/passes in (\d+)%/g)].map(([, share]) => Number(share))
    expect(promised.length).toBeGreaterThanOrEqual(3)
    for (const share of promised) expect(share).toBeGreaterThanOrEqual(80)
  })

  test('too few rows to show that a model is as good: a guard, and small groups are not judged', async () => {
    const out = project()
    const rows = Array.from({ length: 120 }, (_, row) => ({
      label: row % 2,
      sex: row % 12 === 0 ? 'Female' : 'Male',
      row,
    }))
    const score = (row: number, label: number): string => ((label + (row % 7) / 3) / 3.5).toFixed(3)
    const data = csv(
      out,
      'label,sex,score',
      rows.map(({ label, sex, row }) => `${label},${sex},${score(row, label)}`),
    )
    const theirs = join(out, 'theirs.csv')
    writeFileSync(theirs, `score\n${rows.map(({ label, row }) => `${score(row * 3, label)}\n`).join('')}`)
    const flags = { label: 'label', predictions: data, baselinePredictions: theirs }
    const { policy } = await judged(out, [data], flags)
    expect(policy).toMatch(/guard: roc_auc >= baseline - 0\.05/)
    expect(policy).toMatch(/^min-support: 30 /m)
    // No woman has a positive label: a guard of the gap would be one over nothing, and an error.
    expect(policy).toMatch(/warn: difference\(recall by sex\) <= 0\.1" .*fewer than two groups/)
  })

  /** `n` rows of labels that a model and a baseline see so and so well; the groups as they are dealt. */
  const beside = (
    out: string,
    n: number,
    skill: { readonly own: number; readonly theirs: number },
    group: (row: number) => string,
  ) => {
    const chance = random('beside', n)
    const drawn = Array.from({ length: n }, (_, row) => {
      const label = Number(chance.uniform() < 0.42)
      const [both, own] = [chance.normal(), chance.normal()]
      const score = (d: number, luck: number): string => (1 / (1 + Math.exp(-(d * label + luck)))).toFixed(4)
      return { row, label, own: score(skill.own, both), theirs: score(skill.theirs, 0.6 * both + 0.8 * own) }
    })
    const data = csv(
      out,
      'row_id,sex,label,score',
      drawn.map(({ row, label, own }) => `${1000 + row},${group(row)},${label},${own}`),
    )
    const theirs = join(out, 'theirs.csv')
    writeFileSync(theirs, `row_id,score\n${drawn.map((each) => `${1000 + each.row},${each.theirs}\n`).join('')}`)
    return { data, flags: { label: 'label', predictions: data, baselinePredictions: theirs } }
  }
  const halves = (row: number): string => (row % 5 < 2 ? 'F' : 'M')

  test.each([
    [
      'better',
      800,
      { own: 1.2, theirs: 2 },
      'failed',
      /`roc_auc >= baseline - 0\.05` fails \(-0\.\d+, -0\.\d+ to -0\.\d+\)\. Judge a better model by it/,
    ],
    [
      'a little better',
      800,
      { own: 1.3, theirs: 1.6 },
      'inconclusive',
      /`roc_auc >= baseline - 0\.0\d+` is undecided .* more rows would settle it, or a better model$/m,
    ],
    [
      'one of few rows',
      30,
      { own: 0.7, theirs: 0.8 },
      'inconclusive',
      /`guard: roc_auc >= baseline - 0\.05` is undecided /,
    ],
  ])(
    'a baseline that is %s: the verdict of what is written is said, there and in the policy',
    async (_, n, skill, verdict, why) => {
      const out = project()
      const { data, flags } = beside(out, n, skill, halves)
      const { exitCode, verdicts, policy } = await judged(out, [data], flags)
      expect([exitCode, verdicts]).toEqual([
        1,
        { 'data-validate': 'passed', 'bias-check': 'passed', 'accuracy-gate': verdict },
      ])
      const note = said.split('\n').find((line) => line.startsWith('on these very rows')) as string
      expect(note).toMatch(new RegExp(`^on these very rows accuracy-gate is ${verdict}: `))
      expect(note).toMatch(why)
      expect(policy).toContain(`\n# ${note}\n`)
    },
  )

  test('groups too small to decide are reported, and no gate is written of warnings alone', async () => {
    const out = project()
    const three = beside(out, 384, { own: 1.6, theirs: 1.6 }, (row) => (row < 150 ? 'A' : row < 300 ? 'B' : 'C'))
    const { red, exitCode, policy } = await judged(out, [three.data], three.flags)
    expect(policy).toMatch(/- "warn: difference\(recall by sex\) <= 0\.1" .* make it a guard when they are larger/)
    expect([exitCode, red.filter((line) => !/^(ratio|difference)/.test(line))]).toEqual([0, []])
    const alone = project()
    const one = beside(alone, 300, { own: 1.6, theirs: 1.6 }, (row) => (row === 7 ? 'F' : 'M'))
    const again = await judged(alone, [one.data], one.flags)
    expect(again.exitCode).toBe(0)
    expect(again.policy).toMatch(/^# no line about groups: none of them is surely large enough on other rows$/m)
    expect(again.policy).not.toMatch(/bias-check/)
    expect(said).not.toMatch(/on these very rows/)
  })

  test('rows of one entity that are alike: the key that repeats is written as `entity`', async () => {
    const { exitCode, red, policy } = await judgedCustomers('customer_id', 'visits')
    expect(red).toEqual([])
    expect(exitCode).toBe(0)
    expect(policy).toMatch(
      /^ {2}entity: customer_id +# 1 200 rows of 400; errors of rows that stand together are alike$/m,
    )
    expect(policy).toMatch(/- roc_auc >= 0\.\d+ /)
  })

  test.each([
    ['two keys repeat', 'customer_id', 'shop_id', /^# no line .*; write `entity: customer_id` or `entity: shop_id`$/m],
    ['none does', 'customer', 'shop', /^# no line .*; no column looks like it: write `entity: <column>`$/m],
  ])('rows are alike and %s: it says what to write', async (_, one, other, note) => {
    const { policy } = await judgedCustomers(one, other)
    expect(policy).not.toMatch(/^ {2}entity:/m)
    expect(policy).toMatch(note)
    expect(said).toMatch(/^no line about the model is decided: errors of rows/m)
  })

  test('a forecast is called one', async () => {
    const out = project()
    const steps = Array.from({ length: 144 }, (_, k) => [
      `s${Math.floor(k / 12)}`,
      `2025-${String((k % 12) + 1).padStart(2, '0')}-01`,
      k,
    ])
    const data = csv(
      out,
      'store,month,units',
      steps.map(([store, month, k]) => `${store},${month},${Number(k) * 1.5}`),
    )
    const predictions = join(out, 'p.csv')
    writeFileSync(
      predictions,
      `prediction,prediction_0.1\n${steps.map(([, , k]) => `${Number(k) * 1.5 + (Number(k) % 5)},${k}\n`).join('')}`,
    )
    expect(await initCommand([data], { label: 'units', predictions, out })).toBe(0)
    const note =
      /^(# )?looks like a forecast: name `series` and `time` \(docs\/tasks\.md\).*\{ series: store, time: month \}/m
    expect(readFileSync(join(out, 'sea-trials.yml'), 'utf8')).toMatch(note)
    expect(said).toMatch(note)

    writeFileSync(
      predictions,
      `store,month,prediction\n${[...steps]
        .reverse()
        .map((each) => `${each.join(',')}\n`)
        .join('')}`,
    )
    const shuffled = initCommand([data], { label: 'units', predictions, out, force: true })
    await expect(shuffled).rejects.toMatchObject({
      code: 'unpaired-rows',
      fix: expect.stringMatching(/looks like a forecast/),
    })
  })

  test('predictions of which nothing fits: it says why there is no line', async () => {
    const out = project()
    const data = csv(
      out,
      'label,x',
      Array.from({ length: 200 }, (_, k) => `${k % 2},${k % 13}`),
    )
    const predictions = join(out, 'p.csv')
    writeFileSync(predictions, `score\n${Array.from({ length: 200 }, (_, k) => `${((k >> 1) % 10) / 10}\n`).join('')}`)
    expect(await initCommand([data], { label: 'label', predictions, out })).toBe(0)
    const note = /^(# )?no line about the model: roc_auc of these predictions is 0\.5, .*paired by their order/m
    expect(readFileSync(join(out, 'sea-trials.yml'), 'utf8')).toMatch(note)
    expect(said).toMatch(note)
  })

  test('scores of the other class: what is likely wrong, and no line that makes them the standard', async () => {
    const out = project()
    const rows = Array.from({ length: 600 }, (_, k) => `${k},${k % 3 === 0 ? 1 : 0},${k % 2 ? 'Male' : 'Female'}`)
    const data = csv(out, 'row_id,label,sex', rows)
    const predictions = join(out, 'p.csv')
    const score = (k: number): number => (k % 3 === 0 ? 0.3 : 0.5) + (k % 37) / 100
    writeFileSync(predictions, `row_id,score\n${Array.from({ length: 600 }, (_, k) => `${k},${score(k)}\n`).join('')}`)
    const flags = { label: 'label', predictions, baselinePredictions: predictions }
    const { exitCode, policy } = await judged(out, [data], flags)
    expect(exitCode).toBe(0)
    expect(policy).toMatch(/^# no line about the model: roc_auc of these predictions is 0\.\d+, worse than guessing/m)
    expect(policy).toMatch(/group_share\(sex\)/)
    expect(policy).not.toMatch(/^ +- .*(recall|selection_rate|roc_auc)/m)
  })

  test('per cent: the threshold is said, and stands in the policy', async () => {
    const out = project()
    const rows = Array.from({ length: 400 }, (_, k) => `${k % 2},${(20 + 40 * (k % 2) + (k % 37)).toFixed(1)}`)
    const data = csv(out, 'label,score', rows)
    const flags = { label: 'label', predictions: data, out }
    await expect(initCommand([data], flags)).rejects.toMatchObject({
      fix: expect.stringContaining('`threshold: 50` beside the predictions (`--threshold 50`)'),
    })
    await expect(initCommand([data], { ...flags, threshold: 'half' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(initCommand([data], { out, threshold: '50' })).rejects.toMatchObject({ code: 'bad-input' })
    const { exitCode, policy } = await judged(out, [data], { ...flags, threshold: '50' })
    expect(exitCode).toBe(0)
    expect(policy).toMatch(/^candidate: \{ predictions: .*, threshold: 50 \}$/m)
  })

  test('what is seen of a gap is what the gate will see: of groups that are large enough', async () => {
    const out = project()
    const group = (k: number): string => (k % 40 === 0 ? 'Other' : k % 2 ? 'Black' : 'White')
    const rows = Array.from({ length: 800 }, (_, k) => {
      const label = k % 4 < 2 ? 1 : 0
      const isHit = group(k) === 'Other' ? false : k % 5 > 0
      return `${label},${group(k)},${label === 1 ? (isHit ? 0.8 : 0.3) : 0.1 + (k % 9) / 30}`
    })
    const data = csv(out, 'label,race,score', rows)
    const { policy } = await judged(out, [data], { label: 'label', predictions: data })
    expect(policy).toMatch(/^min-support: 30 /m)
    const seen = /([\d.]+) seen.*\n?.*difference\(recall by race\)|difference\(recall by race\).*# ([\d.]+) seen/.exec(
      policy,
    )
    expect(Number(seen?.[1] ?? seen?.[2])).toBeLessThan(0.2)
  })

  test('predictions without the id of the rows: what to do', async () => {
    const out = project()
    const data = csv(
      out,
      'row_id,label',
      Array.from({ length: 60 }, (_, k) => `${k},${k % 2}`),
    )
    const predictions = join(out, 'p.csv')
    writeFileSync(predictions, `score\n${Array.from({ length: 60 }, (_, k) => `0.${k % 9}\n`).join('')}`)
    await expect(initCommand([data], { label: 'label', predictions, out })).rejects.toMatchObject({
      code: 'missing-column',
      fix: expect.stringMatching(/name that as the data and as --predictions/),
    })
  })

  test('an awkward file: gaps, dates, tokens, text, a constant, NaN, names that are no names', async () => {
    const rows = Array.from({ length: 400 }, (_, k) =>
      [
        k % 7 === 0 ? '' : (k * 13) % 50,
        new Date(1.6e12 + k * 86_400_000).toISOString().slice(0, 10),
        k % 11 === 0 ? '' : new Date(1.6e12 + k * 3_600_000).toISOString(),
        'same',
        k % 9 === 0 ? 'N/A' : `some text, ${k % 3 === 0 ? 'with ""quotes""' : 'without'} ${k}`,
        k % 50 === 0 ? 'nan' : Math.sin(k),
        k % 4 === 0 ? 'true' : 'false',
        '',
        k === 399 ? 'rare' : ['a', 'b', 'null'][k % 3],
        k,
        `00${k % 10}`,
        1e6 / (k + 1) ** 3,
      ]
        .map((cell) => (typeof cell === 'string' && /[",]/.test(cell) ? `"${cell}"` : cell))
        .join(','),
    )
    const header = 'gaps,day,"when: # it","""quoted""",`text`,nan number,yes,nothing,__proto__,-n,ключ,heavy'
    const { exitCode, red, contract } = await judged(project(), [csv(project(), header, rows)])
    expect(red).toEqual([])
    expect(exitCode).toBe(0)
    expect(contract).toMatch(/^ {2}gaps: \{ type: \[integer, "null"\], minimum: 0, maximum: \d+ \}/m)
    expect(contract).toMatch(/^ {2}day: \{ format: date \}/m)
    expect(contract).toMatch(/"when: # it": \{ format: date-time \}/)
    expect(contract).toMatch(/"`text`": \{.*x-missing: \[N\/A\] \}/)
    expect(contract).toMatch(/^ {2}"yes": \{ type: boolean \}/m)
    expect(contract).toMatch(/^ {2}"nan number": \{\}|^ {2}nan number: \{\}/m)
    expect(contract).not.toMatch(/^ {2}heavy: .*maximum/m)
    expect(contract).not.toMatch(/^ {2}"?__proto__/m)
    expect(contract).toMatch(/- completeness\(gaps\) >= \d+%/)
    expect(contract).toMatch(/completeness\(day\) = 100%/)
  })

  test('whole numbers with tokens for "missing" among them are numbers, whichever file has the token', async () => {
    const rows = (n: number, tokens: readonly string[]) =>
      Array.from(
        { length: n },
        (_, k) => `${tokens[k % 23] ?? k % 20},${k % 10 === 0 ? '-' : `1,5${k % 7}`.replace(',', '.')},0${k % 7}`,
      )
    const path = project()
    const train = csv(path, 'visits,price,zip', rows(900, ['N/A', '-']))
    const recent = join(path, 'recent.csv')
    writeFileSync(recent, `visits,price,zip\n${rows(300, ['?']).join('\n')}\n`)
    const { exitCode, red, contract } = await judged(project(), [`train=${train}`, `recent=${recent}`])
    expect(red).toEqual([])
    expect(exitCode).toBe(0)
    expect(contract).toMatch(
      /^ {2}visits: \{ type: integer, minimum: 0, maximum: \d+, x-missing: \["\?", "-", N\/A\] \}/m,
    )
    expect(contract).toMatch(/900 rows, 80 missing \(of these `\?`, `-`, `N\/A` in text\); smallest 0, largest 19/)
    expect(contract).toMatch(/^ {2}price: \{ type: number, .*x-missing: \["-"\] \}/m)
    expect(contract).toMatch(/^ {2}zip: \{ enum: \["00", /m)
  })

  test('values that no sum holds: nothing is promised of their column, and the rest is written', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, k) => `${k % 2 ? '1e308' : '-1.7e308'},${k % 5 ? k % 7 : ''},${k % 3 ? 'nan' : k}`,
    )
    const { exitCode, red, contract } = await judged(project(), [csv(project(), 'b,gaps,half', rows)])
    expect([exitCode, red]).toEqual([0, []])
    expect(contract).toMatch(/^required: \[b, gaps, half\]$/m)
    expect(contract).toMatch(
      /^ {2}b: \{\} +# 400 rows; the sum of such large values exceeds what a double can hold: nothing is promised$/m,
    )
    expect(contract).toMatch(/^ {2}gaps: \{ type: \[integer, "null"\], minimum: 0, maximum: \d+ \}/m)
    expect(contract).toMatch(/completeness\(gaps\) >= \d\d% +# 80 of 400 rows missing: 80% hold a value$/m)
    expect(contract).toMatch(
      /completeness\(half\) >= 2\d% +# 266 of 400 rows missing, NaN or infinite: 33\.5% hold a value$/m,
    )
  })

  test('codes of digits are no numbers that were written as text', async () => {
    const rows = Array.from({ length: 400 }, (_, k) => `${String(k % 97).padStart(5, '0')},"${k},5"`)
    const { red, contract } = await judged(project(), [csv(project(), 'zip,price', rows)])
    expect(red).toEqual([])
    expect(contract).toMatch(/^ {2}zip: \{ .* # 400 rows, 0 missing(; \d+ values)?$/m)
    expect(contract).toMatch(/^ {2}price: \{ .*; numbers written as text: mend the file/m)
  })

  test.each([
    ['none of them the usual', 'jan', 'feb-2', /^ {6}- jan\.row_count >= 300 /m],
    ['the usual one further down, and smaller', 'recent', 'train', /^ {6}- recent\.row_count >= 300 /m],
    ['the usual one first', 'train', 'feb', /^ {6}- row_count >= 300 /m],
  ])('data sets with names, %s: each line is about the one that it was read off', async (_, one, other, line) => {
    const rows = (n: number, first: number) =>
      Array.from({ length: n }, (__, k) => `${first + k},${k % 10 === 0 ? '' : (k * 13) % 50}`)
    const path = project()
    const first = csv(path, 'visit,gaps', rows(600, 0))
    const second = join(path, 'second.csv')
    writeFileSync(second, `visit,gaps\n${rows(200, 5000).join('\n')}\n`)
    const { exitCode, red, contract, policy } = await judged(project(), [`${one}=${first}`, `${other}=${second}`])
    expect([exitCode, red]).toEqual([0, []])
    expect(policy).toMatch(line)
    expect(contract).toContain(`- ${one === 'train' ? '' : `${one}.`}completeness(gaps) >= `)
  })

  test('few people in many rows: nothing that they are known by is written', async () => {
    const people = ['Anna', 'Peter', 'Maria'].map(
      (name, k) => `${name} Smith,${name.toLowerCase()}@example.org,523-45-678${k}`,
    )
    const rows = Array.from({ length: 300 }, (_, k) => `${people[k % 3]},4111111111111111,${k}`)
    const { red, contract, policy } = await judged(project(), [csv(project(), 'full_name,email,ssn,card,amount', rows)])
    expect(red).toEqual([])
    expect(contract + policy + said).not.toMatch(/Smith|@example|523-45|4 ?111 ?111/)
    for (const name of ['full_name', 'email', 'ssn', 'card'])
      expect(contract).toMatch(new RegExp(`^ {2}${name}: \\{.*x-classification: personal \\}`, 'm'))
  })

  test('ten rows: types and no bounds, and it says so', async () => {
    const rows = Array.from({ length: 10 }, (_, k) => `${k},${k / 3},x${k}`)
    const { exitCode, red, contract } = await judged(project(), [csv(project(), 'i,x,s', rows)])
    expect(red).toEqual([])
    expect(exitCode).toBe(0)
    expect(contract).toMatch(/10 rows are few/)
    expect(contract).not.toMatch(/minimum|maximum|enum|unique|completeness/)
    expect(said).toMatch(/so few rows show types and no more/)
  })

  const cell = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -1e6, max: 1e6 }).map(String) },
    { weight: 4, arbitrary: fc.double({ noNaN: true, min: -1e300, max: 1e300 }).map(String) },
    fc.constantFrom(
      '',
      'NA',
      '?',
      'null',
      'true',
      'False',
      '2024-02-29',
      '12:30',
      'nan',
      'inf',
      '007',
      'é',
      '""',
      '😀',
      ' ',
    ),
    fc
      .string({ maxLength: 8, unit: 'binary' })
      .map((text) => `"${text.replace(/[\ud800-\udfff\0]/g, '').replaceAll('"', '""')}"`),
  )
  test('whatever is in the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.constantFrom(1, 12, 90, 350)), {
          minLength: 1,
          maxLength: 4,
        }),
        async (columns) => {
          const length = Math.max(...columns.map(([, n]) => n))
          const rows = Array.from(
            { length },
            (_, k) => columns.map(([cells], i) => cells[(k * (i + 3)) % cells.length]).join(',') || '""',
          )
          const header = columns.map((_, i) => `c${i}`).join(',')
          const { exitCode, red } = await judged(project(), [csv(project(), header, rows)])
          expect(red).toEqual([])
          expect(exitCode).toBe(0)
        },
      ),
      { numRuns: 12 },
    )
  })
})

describe('bounds are proven on rows that they were not inferred from', () => {
  test('the same data give the same files', async () => {
    const data = csv(
      project(),
      'x,s',
      Array.from({ length: 300 }, (_, k) => `${(k * 37) % 101},${'abc'[k % 3]}`),
    )
    const [one, two] = [await judged(project(), [data]), await judged(project(), [data])]
    expect(one.contract).toBe(two.contract)
  })
  test('a key that a further data set repeats is none', async () => {
    const path = project()
    const rows = Array.from({ length: 400 }, (_, k) => `${k},${'ab'[k % 2]}`)
    const train = csv(path, 'row_id,s', rows)
    const other = join(path, 'other.csv')
    writeFileSync(other, 'row_id,s\n500,a\n500,b\n')
    expect((await judged(project(), [`train=${train}`])).contract).toMatch(/x-unique: true/)
    const { red, contract } = await judged(project(), [`train=${train}`, `recent=${other}`])
    expect(red).toEqual([])
    expect(contract).not.toMatch(/x-unique/)
  })
  test('a value that only the further data set has is not forbidden, and is said', async () => {
    const path = project()
    const train = csv(
      path,
      'x,s',
      Array.from({ length: 400 }, (_, k) => `${(k * 37) % 101},${'ab'[k % 2]}`),
    )
    const other = join(path, 'other.csv')
    writeFileSync(other, 'x,s\n5,a\n100000,c\n')
    const { exitCode, red, contract } = await judged(project(), [`train=${train}`, `recent=${other}`])
    expect(red).toEqual([])
    expect(exitCode).toBe(0)
    expect(contract).not.toMatch(/maximum:|enum:/)
    expect(contract).toMatch(/# Not written, since the other rows broke it: `x`: maximum, broken by 1 rows\./)
  })
})

describe('what it refuses', () => {
  test('to overwrite, unless told to', async () => {
    const out = project()
    const data = csv(project(), 'x', ['1', '2'])
    await judged(out, [data])
    await expect(initCommand([data], { out })).rejects.toThrow(/is there already|nothing is overwritten/)
    await judged(out, [data], { force: true })
  })
  test('but a workflow that is there stays, and does not stand in the way of a second policy', async () => {
    const root = project()
    const workflow = join(root, '.github/workflows/trials.yml')
    const data = csv(project(), 'x', ['1', '2'])
    await judged(join(root, 'one'), [data])
    writeFileSync(workflow, '# by hand')
    await judged(join(root, 'two'), [data])
    expect(readFileSync(workflow, 'utf8')).toBe('# by hand')
    await judged(join(root, 'two'), [data], { force: true })
    expect(readFileSync(workflow, 'utf8')).toMatch(/policy: two\/sea-trials\.yml/)
  })
  test('a column that a further set lacks is said, and a file that is named twice', async () => {
    const out = project()
    const rows = Array.from({ length: 60 }, (_, i) => `${i},${i % 2}`)
    const train = csv(out, 'x,z', rows)
    const holdout = csv(join(out, '.git'), 'x', ['1', '2'])
    expect(await initCommand([`train=${train}`, `holdout=${holdout}`], { out })).toBe(0)
    expect(said).toContain('`z`: required, absent from `holdout`')
    await expect(initCommand([train, train], { out: project() })).rejects.toThrow(/named more than once/)
  })
  test('data without rows, a label that is not there, a file that is not there', async () => {
    const empty = csv(project(), 'x', [])
    const out = project()
    await expect(initCommand([empty], { out })).rejects.toThrow(/^`[^`]*data\.csv` has no rows/)
    await expect(initCommand([csv(project(), 'x', ['1'])], { out, label: 'y' })).rejects.toThrow(
      /^`[^`]*data\.csv` has no column `y`/,
    )
    await expect(initCommand([csv(project(), 'income_over_50k,b', ['1,2'])], { out, label: 'income' })).rejects.toThrow(
      /has no column `income`; did you mean `income_over_50k`\?/,
    )
    await expect(initCommand([join(out, 'none.csv')], { out })).rejects.toThrow(/no file/)
    expect(existsSync(join(out, 'contract.yml'))).toBe(false)
  })
})

describe('in a repository', () => {
  test.each([
    ['that which is to be', ['symbolic-ref HEAD refs/heads/stem'], 'stem'],
    ['that of the only branch', ['symbolic-ref HEAD refs/heads/master', COMMIT], 'master'],
    ['main beside one of work', ['symbolic-ref HEAD refs/heads/main', COMMIT, 'checkout -q -b work'], 'main'],
    [
      'the default of origin',
      [
        COMMIT,
        'update-ref refs/remotes/origin/trunk HEAD',
        'symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/trunk',
      ],
      'trunk',
    ],
  ])('the workflow names the protected branch: %s', async (_, commands, branch) => {
    const root = join(folder, `git-${branch}-${commands.length}`)
    for (const command of [`init -q ${root}`, ...commands.map((each) => `-C ${root} ${each}`)])
      expect(spawnSync('git', command.split(' ')).status).toBe(0)
    await judged(join(root, 'm'), [csv(project(), 'x', ['1', '2'])])
    const { on } = parseYaml(readFileSync(join(root, '.github/workflows/trials.yml'), 'utf8')) as { on: object }
    expect(on).toEqual({ pull_request: { branches: [branch] }, merge_group: null })
  })
  test('the workflow lies at its root and names the policy below; files of a glob are one data set', async () => {
    const root = project()
    const out = join(root, 'models/one')
    mkdirSync(join(root, 'data'))
    for (const part of ['a', 'b']) writeFileSync(join(root, 'data', `${part}.csv`), `x\n${'1\n2\n'.repeat(20)}`)
    const files = ['a', 'b'].map((part) => join(root, 'data', `${part}.csv`))
    const { exitCode, policy } = await judged(out, files)
    expect(exitCode).toBe(0)
    expect(policy).toMatch(/data: "\.\.\/\.\.\/data\/\*\.csv"/)
    expect(readFileSync(join(root, '.github/workflows/trials.yml'), 'utf8')).toMatch(
      /with: \{ policy: models\/one\/sea-trials\.yml \}/,
    )
  })
})
