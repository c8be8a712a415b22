import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { silent } from '@sea-trials/schema/log'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Check, Verdict } from '@sea-trials/schema/verdict'
import type { Engine } from '@sea-trials/tables/engine'
import { dataValidate } from '../../src/data-validate/gate.ts'
import { csv, type Lab, openLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  await lab.write(
    'train.csv',
    csv(
      'id,age,city,mail,label',
      '1,20,Rome,a@b.ch,yes',
      '2,-3,Oslo,nonsense,no',
      '2,200,?,c@d.ch,no',
      '4,50,,x@y.z,yes',
    ),
  )
  await lab.write('recent.csv', csv('id,age,city,mail', '11,20,Rome,a@b.ch', '12,30,Oslo,b@b.ch'))
  await lab.write('empty.csv', 'id,age,city,mail,label\n')
  await lab.write('part1.csv', csv('age', '1', '2'))
  await lab.write('part2.csv', csv('age', '3', '-4'))
  await lab.write(
    'contract.yml',
    `$schema: https://json-schema.org/draft/2020-12/schema
type: object
required: [age, label]
properties:
  id: { type: integer, x-unique: true }
  age:
    type: integer
    minimum: 0
    maximum: 120
  city: { type: [string, "null"], x-missing: ["?"] }
  mail: { type: string, format: email, x-classification: personal }
  label: { enum: [yes, no] }
x-require:
  - completeness(city) >= 80%
  - warn: distinct_count(city) >= 2
`,
  )
})
afterAll(() => lab.close())

async function run(policy: Policy, engine: Engine = lab.engine): Promise<Verdict> {
  return dataValidate.run({
    policy,
    engine: async () => engine,
    log: silent,
    clock: { now: () => 0, sleep: async () => {} },
    evidence: lab.folder,
    digest: async (file) =>
      `sha256:${createHash('sha256')
        .update(await readFile(file))
        .digest('hex')}`,
    run: {},
  })
}

const require = (...lines: readonly string[]): Policy['gates'] => ({
  'data-validate': {
    require: lines.map((text, i) => ({ text, burden: 'require', source: { file: 'sea-trials.yml', line: i + 10 } })),
  },
})
const named = (verdict: Verdict, requirement: string): Check => {
  const found = verdict.checks.find((check) => check.requirement === requirement)
  if (found === undefined)
    throw new Error(`no ${requirement} among ${verdict.checks.map((check) => check.requirement).join('; ')}`)
  return found
}

describe('a contract', () => {
  const columns = { label: 'label', id: 'id', groups: [] }
  const policy = () => lab.policy({ train: 'train.csv' }, { contract: 'contract.yml', columns })

  test('every rule is a check, with its line and the rows that break it', async () => {
    const verdict = await run(policy())
    expect(verdict.verdict).toBe('failed')
    expect(named(verdict, 'age: minimum 0')).toMatchObject({
      outcome: 'fail',
      observed: 1,
      n: 4,
      exact: true,
      source: { file: 'contract.yml', line: 8 },
      failingRows: [{ file: 'train.csv', row: 2, key: '2', column: 'age', value: '-3' }],
      reason: '1 of 4 rows break it',
    })
    expect(named(verdict, 'age: maximum 120')).toMatchObject({
      outcome: 'fail',
      observed: 1,
      failingRows: [{ row: 3, value: '200' }],
    })
    expect(named(verdict, 'id: unique')).toMatchObject({
      outcome: 'fail',
      observed: 1,
      failingRows: [{ row: 3, key: '2' }],
    })
    expect(named(verdict, 'age: type integer')).toMatchObject({ outcome: 'pass', observed: 0, n: 4 })
    expect(named(verdict, 'city: type string, null')).toMatchObject({ outcome: 'pass' })
    expect(named(verdict, 'label: required')).toMatchObject({ outcome: 'pass' })
  })

  test('what SQL cannot say is asked of the rows, and private values are masked', async () => {
    expect(named(await run(policy()), 'mail: format email')).toMatchObject({
      outcome: 'fail',
      observed: 1,
      failingRows: [{ file: 'train.csv', row: 2, key: '2', column: 'mail', value: '(masked)' }],
    })
  })

  test('x-require is judged, tokens of x-missing counted as missing, burdens kept', async () => {
    const verdict = await run(policy())
    expect(named(verdict, 'completeness(city) >= 80%')).toMatchObject({
      outcome: 'fail',
      observed: 0.5,
      source: { file: 'contract.yml', line: 14 },
    })
    expect(named(verdict, 'distinct_count(city) >= 2')).toMatchObject({ outcome: 'pass', burden: 'warn', observed: 2 })
  })

  test('speaks of every data set, and asks for labels only where they are', async () => {
    const late = { name: 'recent', path: 'recent.csv', labels: 'late' as const }
    const both = lab.policy({ train: 'train.csv' }, { contract: 'contract.yml', columns })
    const verdict = await run({ ...both, data: { ...both.data, recent: late } })
    expect(named(verdict, 'label: required').members).toMatchObject([
      { name: 'train', outcome: 'pass' },
      { name: 'recent', outcome: 'not-applicable' },
    ])
    expect(named(verdict, 'age: minimum 0')).toMatchObject({ outcome: 'fail', worst: 'train', n: 6, observed: 1 })
    const twice = await run({
      ...both,
      data: { ...both.data, again: { name: 'again', path: 'train.csv', labels: 'yes' } },
    })
    expect(named(twice, 'age: minimum 0')).toMatchObject({
      reason: '1 of 4 rows of `train` break it; in `again` 1 of 4 rows',
      worst: 'train',
    })
    const strict = await run({ ...both, data: { ...both.data, recent: { ...late, labels: 'yes' } } })
    expect(named(strict, 'label: required')).toMatchObject({ outcome: 'fail', worst: 'recent' })
  })

  test('rows of several files are found in their own', async () => {
    await lab.write('ages.yml', 'properties: { age: { minimum: 0 } }\n')
    const verdict = await run(lab.policy({ data: 'part*.csv' }, { contract: 'ages.yml' }))
    expect(named(verdict, 'age: minimum 0').failingRows).toEqual([
      { file: 'part2.csv', row: 2, column: 'age', value: '-4' },
    ])
    const sha256 = (bytes: string | Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    const parts = ['part1.csv', 'part2.csv'].map((name) => readFile(join(lab.folder, name)).then(sha256))
    expect(verdict.subjects[0]?.digest).toBe(sha256(JSON.stringify(await Promise.all(parts))))
    expect(verdict.subjects.map(({ name, path }) => [name, path])).toEqual([
      ['data:data', undefined],
      ['contract', 'ages.yml'],
      ['policy', undefined],
    ])
  })
})

describe('nothing is green by accident', () => {
  test('no rows is an error', async () => {
    const verdict = await run(lab.policy({ train: 'empty.csv' }, { gates: require('duplicate_rows <= 1%') }))
    expect(verdict.verdict).toBe('error')
    expect(named(verdict, 'train.row_count > 0')).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/no rows/),
    })
  })

  test('a column that must be there is missing from a file without rows, too', async () => {
    await lab.write('zip.yml', 'required: [zip]\n')
    const verdict = await run(lab.policy({ train: 'empty.csv' }, { contract: 'zip.yml' }))
    expect(named(verdict, 'zip: required')).toMatchObject({
      outcome: 'fail',
      reason: expect.stringMatching(/not there/),
    })
  })

  test('no checks is an error', async () => {
    await expect(run(lab.policy({ train: 'train.csv' }))).rejects.toMatchObject({
      code: 'bad-policy',
      message: expect.stringMatching(/nothing to check/),
    })
  })

  test('a contract about columns that are not there judges nothing', async () => {
    await lab.write('gone.yml', 'properties: { agee: { minimum: 0 } }\n')
    const policy = lab.policy({ train: 'train.csv' }, { contract: 'gone.yml' })
    await expect(run(policy)).rejects.toMatchObject({
      code: 'bad-policy',
      message: expect.stringContaining('the contract `gone.yml`'),
      fix: expect.not.stringContaining('Name a `contract`'),
    })
  })

  test('a missing file is an error, with its code', async () => {
    const verdict = await run(lab.policy({ train: 'nowhere.csv' }, { gates: require('row_count >= 1') }))
    expect(verdict).toMatchObject({ verdict: 'error', error: { code: 'missing-file' } })
    expect(verdict.checks.map(({ requirement }) => requirement)).toEqual(['row_count >= 1'])
  })

  describe('data that no line speaks of', () => {
    const at = { file: 'sea-trials.yml', line: 3, column: 3 }
    const beside = async (recent: Partial<Policy['data'][string]>) => {
      const policy = lab.policy({ train: 'train.csv' }, { gates: require('row_count >= 1') })
      const source = { name: 'recent', path: 'recent.csv', labels: 'yes' as const, at, ...recent }
      return run({ ...policy, data: { ...policy.data, recent: source } })
    }
    const where = (column: string) => ({ kind: 'compare', column, operator: '>', value: 90 }) as const

    test.each<[string, Parameters<typeof beside>[0], string, RegExp]>([
      ['have no file', { path: 'nowhere.csv' }, 'recent: can be read', /no file "nowhere.csv"/],
      ['have no column of their `where`', { where: where('agee') }, 'recent: can be read', /Did you mean "age"/],
      ['have no row of it', { where: where('age') }, 'recent.row_count > 0', /`age` goes from 20 to 30/],
      ['have no rows', { path: 'empty.csv' }, 'recent.row_count > 0', /no rows/],
    ])('%s', async (_, recent, requirement, reason) => {
      const verdict = await beside(recent)
      expect(verdict.verdict).toBe('error')
      expect(named(verdict, requirement)).toMatchObject({
        outcome: 'error',
        reason: expect.stringMatching(reason),
        source: at,
      })
      expect(named(verdict, 'row_count >= 1').outcome).toBe('pass')
    })
    test('a condition that cannot be read is told at its own place', async () => {
      const whereAt = { file: 'sea-trials.yml', line: 5, column: 12 }
      const verdict = await beside({ where: where('agee'), whereAt })
      expect(named(verdict, 'recent: can be read').source).toEqual(whereAt)
    })
    test('are there', async () => expect((await beside({})).verdict).toBe('passed'))
  })

  describe('a role of a column that no data set has', () => {
    const at = { file: 'sea-trials.yml', line: 6, column: 3 }
    const judged = (columns: Partial<Policy['columns']>, labels: 'yes' | 'late' = 'yes') => {
      const policy = lab.policy({ train: 'train.csv', recent: 'recent.csv' }, { gates: require('row_count >= 1') })
      const [role = ''] = Object.keys(columns)
      const data = Object.entries(policy.data).map(([name, source]) => [name, { ...source, labels }])
      return run({
        ...policy,
        data: Object.fromEntries(data),
        columns: { groups: [], ...columns },
        columnsAt: { [role]: at },
      })
    }
    test.each<[string, Partial<Policy['columns']>]>([
      ['id', { id: 'agee' }],
      ['label', { label: 'agee' }],
      ['weight', { weight: 'agee' }],
      ['entity', { entity: 'agee' }],
      ['time', { time: 'agee' }],
      ['groups', { groups: ['city', 'agee'] }],
    ])('%s', async (role, columns) => {
      const verdict = await judged(columns)
      const message = `no data set has column \`agee\`, which the policy calls \`${role}\`; did you mean \`age\`?`
      expect(verdict).toMatchObject({ verdict: 'error', error: { code: 'missing-column', message, at } })
      expect(named(verdict, 'columns: are in the data')).toMatchObject({ outcome: 'error', source: at })
      expect(named(verdict, 'row_count >= 1').outcome).toBe('pass')
    })
    test('is none where one of them has it', async () =>
      expect((await judged({ label: 'label' })).verdict).toBe('passed'))
    test('is not asked of data whose labels come later, nor of a model’s answers', async () => {
      expect((await judged({ id: 'agee' }, 'late')).verdict).toBe('passed')
      expect((await judged({ score: 'p', prediction: 'q' })).verdict).toBe('passed')
    })
  })

  describe('a positive class that the label has nowhere', () => {
    const at = { file: 'sea-trials.yml', line: 6, column: 3 }
    const judged = async (positive: string | number | boolean, labels: readonly string[], task = 'binary') => {
      const file = `classes-${positive}-${labels.join('-')}.csv`
      await lab.write(file, csv('a,y', ...labels.map((label, i) => `${i},${label}`)))
      return run(
        lab.policy(
          { train: file },
          {
            gates: require('row_count >= 1'),
            task: task as Policy['task'],
            columns: { groups: [], label: 'y', positive },
            columnsAt: { positive: at },
          },
        ),
      )
    }
    test.each<[string | number | boolean, readonly string[], string, string]>([
      [7, ['0', '1'], 'no label of `train` is `7`, which the policy calls `positive`', 'The label `y` is `0`, `1`.'],
      ['approve', ['approved', 'denied'], 'did you mean `approved`?', 'is `approved`, `denied`'],
    ])('%s of %j', async (positive, labels, message, fix) => {
      const verdict = await judged(positive, labels)
      expect(verdict).toMatchObject({ verdict: 'error', error: { code: 'bad-value', at } })
      expect(verdict.error?.message).toContain(message)
      expect(verdict.error?.fix).toContain(fix)
    })
    test.each<[string | number | boolean, readonly string[], string]>([
      [true, ['0', '1'], 'binary'],
      [1, ['0.0', '1.0'], 'binary'],
      ['1', ['0', '1'], 'binary'],
      ['yes', ['no', 'yes'], 'binary'],
      // One class alone may be the other one; of more the task is another.
      [1, ['0', '0'], 'binary'],
      ['k', ['a', 'b', 'c'], 'multiclass'],
    ])('%s of %j is none', async (positive, labels, task) => {
      expect((await judged(positive, labels, task)).verdict).toBe('passed')
    })
  })

  test('one line that cannot be judged is an error, the others are judged', async () => {
    const verdict = await run(
      lab.policy(
        { train: 'train.csv' },
        { gates: require('max(agee) <= 3', 'row_count{city > 3} >= 1', 'row_count >= 4', 'row_cout > 1') },
      ),
    )
    expect(verdict.checks.map(({ outcome }) => outcome)).toEqual(['error', 'error', 'pass', 'error'])
    expect(verdict.checks[0]).toMatchObject({
      source: { line: 10 },
      reason: expect.stringMatching(/did you mean `age`/),
    })
    expect(verdict.verdict).toBe('error')
  })

  test('a crash of the engine in one question is that check’s own', async () => {
    const broken: Engine = {
      ...lab.engine,
      aggregate: async (table, wanted) => {
        if (wanted.some(({ op }) => op === 'mean')) throw new Error('boom')
        return lab.engine.aggregate(table, wanted)
      },
    }
    const verdict = await run(
      lab.policy({ train: 'train.csv' }, { gates: require('mean(age) >= 0', 'max(age) >= 200') }),
      broken,
    )
    expect(verdict.checks.map(({ outcome }) => outcome)).toEqual(['error', 'pass'])
    expect(verdict.checks[0]?.reason).toBe('internal error: boom')
  })
})

test('a line without a data set is about the policy’s own, or about `data` of plain inputs', async () => {
  const gates = require('row_count = 4')
  expect((await run(lab.policy({ data: 'recent.csv', train: 'train.csv' }, { gates }))).verdict).toBe('passed')
  expect((await run(lab.policy({ data: 'train.csv', reference: 'recent.csv' }, { gates }))).verdict).toBe('passed')
  const other = await run(lab.policy({ rows: 'train.csv' }, { gates }))
  expect(other.checks[0]).toMatchObject({
    outcome: 'error',
    reason: expect.stringMatching(/no data set is called `train`/),
  })
})

describe('the verdict', () => {
  test('one statement answers contract and requirements', async () => {
    const asked: number[] = []
    const counting: Engine = {
      ...lab.engine,
      aggregate: (table, wanted) => {
        asked.push(wanted.length)
        return lab.engine.aggregate(table, wanted)
      },
    }
    await run(
      lab.policy(
        { train: 'train.csv' },
        { contract: 'contract.yml', gates: require('max(age) <= 3', 'median(age) >= 3') },
      ),
      counting,
    )
    expect(asked).toHaveLength(1)
  })

  test('names what was measured and what it is about', async () => {
    const verdict = await run(
      lab.policy(
        { train: 'train.csv', recent: 'recent.csv' },
        {
          gates: require('max(age) <= 300', 'recent.max(age){city = "Rome"} <= 20', 'median(age) > 1'),
          columns: { id: 'id', groups: [] },
        },
      ),
    )
    expect(verdict).toMatchObject({
      gate: 'data-validate',
      verdict: 'passed',
      evidence: 'executed',
      scope: { rows: 6, columns: 5 },
    })
    expect(verdict.metrics).toEqual({
      'train.row_count': 4,
      'recent.row_count': 2,
      'max(age)': 200,
      'recent.max(age){city = "Rome"}': 20,
    })
    const digest = createHash('sha256')
      .update(await readFile(join(lab.folder, 'train.csv')))
      .digest('hex')
    expect(verdict.subjects[0]).toEqual({ name: 'data:train', digest: `sha256:${digest}`, path: 'train.csv' })
  })
})

test('rows that a line leaves out are named', async () => {
  await lab.write('nan.csv', csv('x,g', '1,a', 'NaN,a', '2,b', 'NaN,b'))
  const verdict = await run(
    lab.policy({ train: 'nan.csv' }, { gates: require('max(x) <= 9', 'median(x) by g <= 9', 'max(x){g = "c"} <= 9') }),
  )
  expect(verdict.notes).toEqual([
    '`max(x) <= 9` leaves out 2 rows of `train`, where the value is NaN',
    '`median(x) by g <= 9` leaves out 2 rows of `train`, where the value is NaN',
  ])
})

test('what the engine says of a line is said at the line', async () => {
  for (const line of ['compliance(age > "x") >= 90%', 'psi(age, nope) <= 0.1']) {
    const gates = require(line)
    const [asked] = gates['data-validate']?.require ?? []
    const { error, verdict } = await run(lab.policy({ train: 'train.csv' }, { gates }))
    expect(verdict).toBe('error')
    expect(error?.at).toEqual(asked?.source)
  }
})

describe('nothing is compared with itself', () => {
  const reasons = async (policy: Policy) => (await run(policy)).checks.map(({ outcome, reason }) => [outcome, reason])

  test.each(['drift(train) <= 0.1', 'train.drift(train) <= 0.1', 'psi(age, train) <= 0.1', 'overlap(train) = 0'])(
    '%s',
    async (line) => {
      const [only] = await reasons(lab.policy({ train: 'train.csv', recent: 'recent.csv' }, { gates: require(line) }))
      const advice = `Write the other data set before the dot: \`recent.${
        line
          .replace(/^train\./, '')
          .split(' <=')[0]
          ?.split(' =')[0]
      }\`.`
      expect(only).toEqual(['error', `\`train\` is compared with itself. ${advice}`])
    },
  )
  test('plain inputs', async () => {
    const [only] = await reasons(lab.policy({ data: 'train.csv' }, { gates: require('drift(data) <= 0.1') }))
    expect(only).toEqual(['error', expect.stringContaining('`recent.drift(data)`')])
  })
  test.each(['train.csv', 'copy.csv'])('two names of one content: %s', async (holdout) => {
    await lab.write('copy.csv', await readFile(join(lab.folder, 'train.csv'), 'utf8'))
    const lines = ['holdout.drift(train) <= 0.1', 'holdout.psi(age, train) <= 0.1', 'holdout.overlap(train) <= 9']
    const found = await reasons(lab.policy({ train: 'train.csv', holdout }, { gates: require(...lines) }))
    const said = [
      'error',
      expect.stringContaining('holdout and train are the same file, and nothing differs from itself'),
    ]
    expect(found).toEqual([said, said, said])
  })
})

test('texts that the contract says are dates are compared as dates, and are judged as texts', async () => {
  const days = (from: string) =>
    Array.from({ length: 1500 }, (_, i) => new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10))
  await lab.write('then.csv', csv('day', ...days('2015-01-01')))
  await lab.write('now.csv', csv('day', ...days('2022-01-01')))
  await lab.write('none.csv', csv('day', ...days('2022-01-01'), 'soon'))
  await lab.write(
    'dated.yml',
    'type: object\nproperties:\n  day: { type: string, format: date, pattern: "^20", maxLength: 10 }\n',
  )
  const judged = async (file: string) =>
    run(
      lab.policy(
        { train: 'then.csv', recent: file },
        { contract: 'dated.yml', gates: require('recent.drift(train) <= 0.2') },
      ),
    )
  const moved = await judged('now.csv')
  expect(named(moved, 'recent.drift(train) <= 0.2')).toMatchObject({
    outcome: 'fail',
    observed: expect.closeTo(1, 5),
  })
  expect(named(moved, 'day: format date').outcome).toBe('pass')
  expect(named(moved, 'day: type string').outcome).toBe('pass')
  expect(named(await judged('none.csv'), 'day: format date')).toMatchObject({ outcome: 'fail', observed: 1 })
})

test('columns of the contract that no data set has are named, and their uniqueness is an error', async () => {
  const contract = (id: string) => `$schema: https://json-schema.org/draft/2020-12/schema
type: object
properties:
  ${id}: { type: integer }
  age: { type: integer }
`
  await lab.write('misspelt.yml', contract('ageing'))
  await lab.write('unique.yml', contract('idd').replace('integer }', 'integer, x-unique: true }'))
  const note = await run(lab.policy({ train: 'train.csv' }, { contract: 'misspelt.yml' }))
  expect([note.verdict, note.notes]).toEqual(['passed', ['no data set has the column `ageing` of the contract']])
  const unique = await run(lab.policy({ train: 'train.csv' }, { contract: 'unique.yml' }))
  expect([unique.verdict, unique.notes]).toEqual([
    'error',
    ['no data set has the column `idd` of the contract; did you mean `id`?'],
  ])
  expect(named(unique, 'idd: unique')).toMatchObject({
    outcome: 'error',
    reason: expect.stringContaining('no data set has the column `idd`'),
  })
})

describe('a contract beside other data sets, and with stated distributions', () => {
  beforeAll(async () => {
    await lab.write('cities.csv', csv('name,country', 'Rome,IT', 'Oslo,NO'))
    await lab.write(
      'many.csv',
      csv(
        'sex,age,city',
        ...Array.from({ length: 400 }, (_, i) => `${i % 4 === 0 ? 'Female' : 'Male'},${i % 100},Rome`),
      ),
    )
    await lab.write(
      'stated.yml',
      `required: [sex]
properties:
  city: { type: string }
  sex: { type: string, x-distribution: { shares: { Female: 26%, Male: 74% }, moved: 10% } }
  age: { type: integer, x-distribution: { shares: [50%, 25%, 25%], edges: [50, 75], moved: 0.1 } }
x-foreign-keys: [{ columns: [city], dataset: cities, references: [name] }]
x-require:
  - distribution_shift(sex) <= 0.5%
  - distribution_shift(city) <= 5%
  - distribution_shift(sex){age > 999} <= 5%
`,
    )
  })

  test('each stated distribution is a line, and what is only referred to is not judged', async () => {
    const verdict = await run(lab.policy({ train: 'many.csv', cities: 'cities.csv' }, { contract: 'stated.yml' }))
    expect(named(verdict, 'reference city to cities(name)')).toMatchObject({ outcome: 'pass', n: 400 })
    expect(named(verdict, 'train.distribution_shift(sex) <= 0.1')).toMatchObject({
      outcome: 'pass',
      n: 400,
      exact: false,
      source: { file: 'stated.yml', line: 4 },
    })
    expect(named(verdict, 'train.distribution_shift(age) <= 0.1')).toMatchObject({ outcome: 'pass' })
    expect(named(verdict, 'distribution_shift(sex) <= 0.5%')).toMatchObject({ outcome: 'inconclusive' })
    expect(named(verdict, 'distribution_shift(city) <= 5%')).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('no contract states a distribution of `city`'),
    })
    expect(named(verdict, 'distribution_shift(sex){age > 999} <= 5%')).toMatchObject({
      outcome: 'inconclusive',
      reason: 'undefined: no rows (n 0); `age` goes from 0 to 99',
    })
    expect(verdict.checks.some(({ requirement }) => requirement.startsWith('cities.'))).toBe(false)
    expect(verdict.notes).toContain('`cities` is referred to by the contract, and not judged by it')
  })

  test('a part of a file that has no rows says why', async () => {
    const part = {
      ...lab.policy({ train: 'many.csv' }).data.train,
      where: { kind: 'compare', column: 'sex', operator: '=', value: 'female' },
    }
    const policy = lab.policy({}, { data: { train: part as Policy['data'][string] }, gates: require('row_count >= 1') })
    expect(named(await run(policy), 'train.row_count > 0')).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(
        /^`train` has no rows \(none meets its `where`; `sex` is nowhere `female`: it has `Female`, `Male`\): nothing about it/,
      ),
    })
  })

  test('what was not stated is mass that moved', async () => {
    await lab.write(
      'other.csv',
      csv('sex,age,city', ...Array.from({ length: 400 }, (_, i) => `${i % 2 === 0 ? 'X' : 'Male'},${i % 50},Oslo`)),
    )
    const verdict = await run(lab.policy({ train: 'other.csv', cities: 'cities.csv' }, { contract: 'stated.yml' }))
    const moved = (column: string) => named(verdict, `train.distribution_shift(${column}) <= 0.1`)
    expect(moved('sex').outcome).toBe('fail')
    expect(moved('sex').observed).toBeCloseTo(0.5, 2)
    expect(moved('age').observed).toBeCloseTo(0.5, 2)
  })
})

describe('data that a foreign key refers to', () => {
  const keyTo = (dataset: string, more = '') =>
    `properties: { city: { type: string, minLength: 5 }, limit: { type: integer } }
x-foreign-keys: [{ columns: [city], dataset: ${dataset}, references: [city] }]
${more}`
  beforeAll(async () => {
    await lab.write('places.csv', csv('city,limit', 'Rome,1', 'Oslo,2'))
    await lab.write('towns.csv', csv('city', 'Rome', 'Oslo'))
    await lab.write('labelled.csv', csv('city,label', 'Rome,1', 'Oslo,2'))
  })
  const judged = async (text: string, data: Record<string, string>, more: Partial<Policy> = {}): Promise<Verdict> => {
    await lab.write('keys.yml', text)
    return run(lab.policy(data, { contract: 'keys.yml', columns: { label: 'label', groups: [] }, ...more }))
  }
  const rules = (verdict: Verdict): readonly string[] =>
    verdict.checks
      .filter(({ requirement }) => requirement.endsWith('minLength 5'))
      .flatMap(({ outcome, failingRows }) => [outcome, ...(failingRows ?? []).map(({ file }) => file)])

  test.each<[string, string, Record<string, string>]>([
    ['the own data set of the gate', 'train', { train: 'towns.csv' }],
    ['data of plain inputs', 'data', { data: 'towns.csv' }],
    ['examples with a label', 'test', { train: 'nobody.csv', test: 'labelled.csv' }],
  ])('%s is judged all the same', async (_, dataset, data) => {
    await lab.write('nobody.csv', csv('city', 'Bergen'))
    const verdict = await judged(keyTo(dataset), data)
    const file = Object.values(data).at(-1)
    expect(rules(verdict)).toEqual(['fail', file, file])
    expect(verdict.notes.join()).not.toContain('referred to')
  })

  test('examples whose labels come later are judged all the same', async () => {
    const policy = lab.policy({ train: 'towns.csv', recent: 'places.csv' })
    const { recent, train } = policy.data as Record<string, Policy['data'][string]>
    const data = { train: { ...train!, path: 'nobody.csv' }, recent: { ...recent!, labels: 'late' as const } }
    expect(rules(await judged(keyTo('recent'), {}, { data }))).toEqual(['fail', 'places.csv', 'places.csv'])
  })

  test('a column that only such a table has is judged nowhere, which is an error', async () => {
    const verdict = await judged(keyTo('places', 'x-rows: ["limit > 5"]'), { train: 'towns.csv', places: 'places.csv' })
    expect(named(verdict, 'rows: limit > 5')).toMatchObject({ outcome: 'error' })
    expect(verdict.notes).toContain('`places` is referred to by the contract, and not judged by it')
    expect(verdict.notes).toContain('no data set has the column `limit` of the contract')
  })

  test('a contract that judges no data set at all is an error', async () => {
    const gates = require('places.row_count >= 1')
    const verdict = await judged(keyTo('places'), { places: 'places.csv' }, { gates })
    expect(verdict.verdict).toBe('error')
    expect(named(verdict, 'contract: judges a data set').outcome).toBe('error')
    expect(named(verdict, 'places.row_count >= 1').outcome).toBe('pass')
  })
})

test('what a statement of SQL reads is what the verdict is about', async () => {
  const data = { train: 'train.csv', recent: 'recent.csv' }
  const verdict = await run(
    lab.policy(data, { gates: require('sql("SELECT count(*) FROM recent JOIN train USING (city)") = 2') }),
  )
  expect(verdict.checks).toMatchObject([{ outcome: 'pass', observed: 2, n: 6 }])
  expect(verdict.subjects.map(({ name }) => name)).toEqual(expect.arrayContaining(['data:train', 'data:recent']))
})
