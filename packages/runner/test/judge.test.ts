/** By which policy a pull request is judged: real git, and a pull request that would like to be judged by another. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { git, remembering } from '@sea-trials/trial/git'
import { besideAdded, readPolicy } from '@sea-trials/trial/policy'
import { judgeOf } from '../src/judge.ts'
import { type Files, gitIn, repository, shallow } from './repository.ts'

const policy = `version: 1
model: income
data: { holdout: h.csv }
columns: { label: y, id: id, weight: w }
candidate: { onnx: m.onnx }
baseline: { onnx: old.onnx }
contract: contract.yml
gates:
  accuracy-gate:
    require:
      - roc_auc >= 0.9
`
const contract = 'type: object\nproperties: { age: { type: integer, minimum: 18 } }\n'
const base: Files = {
  'sea-trials.yml': policy,
  'contract.yml': contract,
  'h.csv': 'y\n1\n',
  'm.onnx': 'm',
  'old.onnx': 'o',
}

interface Case {
  readonly here: Files
  readonly inputs?: Readonly<Record<string, string>>
  readonly cut?: boolean
  readonly without?: readonly string[]
  readonly there?: Files
  readonly gates?: Parameters<typeof judgeOf>[0]['gates']
}

async function judge({ here, inputs = {}, cut = false, without = [], there, gates = ['accuracy-gate'] }: Case) {
  const before = { ...base, ...there }
  const files = Object.fromEntries(Object.entries({ ...before, ...here }).filter(([name]) => !without.includes(name)))
  const made = repository(before, files)
  for (const name of without) gitIn(made.folder, 'rm', '-q', '-f', '--ignore-unmatch', name)
  const workspace = cut ? shallow(made.folder) : made.folder
  const facts = { base: { sha: made.baseSha, ref: 'main' }, workspace } as Parameters<typeof judgeOf>[1]
  const github = cut
    ? ({ fileAt: async (path: string) => Buffer.from(base[path] ?? '') } as unknown as Parameters<
        typeof judgeOf
      >[2]['github'])
    : undefined
  const asked = { gates, inputs, directory: workspace }
  const found = await judgeOf(asked, facts, { git: remembering(git), github })
  const wanted = { ...asked, workspace, ...(found.base && { base: found.base }) }
  const [judging, old] = [await readPolicy(wanted), await readPolicy(besideAdded(wanted))]
  // Whether it counts already is another question, with tests of its own.
  const notes = found.notes.filter((note) => !note.startsWith('The change of the policy does not count'))
  return {
    ...found,
    judging,
    old,
    notes,
    rows: found.changes.map(({ base: a, here: b, direction }) => [a, b, direction]),
  }
}

const edited = (from: string, to: string): Files => {
  expect(policy).toContain(from)
  return { 'sea-trials.yml': policy.replace(from, to) }
}

describe('names come from the pull request', () => {
  test('a hold-out that moved is found where it is', async () => {
    const { judging, rows, notes } = await judge({
      here: { ...edited('h.csv', 'data/i.csv'), 'data/i.csv': base['h.csv'] as string },
      without: ['h.csv'],
    })
    expect(judging.data.holdout?.path).toBe('data/i.csv')
    expect(rows).toEqual([['data.holdout.path: "h.csv"', 'data.holdout.path: "data/i.csv"', 'renamed']])
    expect(notes).toEqual([])
  })

  test('another hold-out under another name is a change of the policy', async () => {
    const { judging, rows, notes } = await judge({ here: { ...edited('h.csv', 'easy.csv'), 'easy.csv': 'y\n0\n' } })
    expect(judging.data.holdout?.path).toBe('easy.csv')
    expect(rows[1]).toEqual([
      expect.stringMatching(/^data.holdout: h.csv sha256:\w+$/),
      expect.stringMatching(/^data.holdout: easy.csv sha256:\w+$/),
      'changed',
    ])
    expect(notes).toEqual([expect.stringMatching(/hold.*not the one of main/)])
  })

  test('a column is renamed together with the data that hold it', async () => {
    const { judging } = await judge({ here: { ...edited('label: y', 'label: target'), 'h.csv': 'target\n1\n0\n' } })
    expect(judging.columns.label).toBe('target')
  })

  test('and not where the data hold it still: the other one is another column', async () => {
    const { judging, notes } = await judge({
      here: { ...edited('label: y', 'label: proxy'), 'h.csv': 'y,proxy\n1,0\n' },
    })
    expect(judging.columns.label).toBe('y')
    expect(notes).toContainEqual(expect.stringMatching(/`columns.label` stays `y`.*the data hold that column still/))
  })

  test.each([[true], [false]])('and not where no data changed, or that is not known (shallow: %s)', async (cut) => {
    const { judging, notes, rows } = await judge({ here: edited('label: y', 'label: proxy'), cut })
    expect(judging.columns.label).toBe('y')
    const stays = expect.stringMatching(/^`columns.label` stays `y`, as on main: no file of data/)
    const unseen =
      'Whether data, baseline or workflows are those of main could not be seen: the clone does not hold it.'
    expect(notes).toEqual([...(cut ? [expect.stringContaining(unseen)] : []), stays])
    expect(rows).toEqual([['columns.label: "y"', 'columns.label: "proxy"', 'changed']])
  })

  test('a baseline may move, and not be another', async () => {
    const moved = await judge({ here: { ...edited('old.onnx', 'prod.onnx'), 'prod.onnx': 'o' } })
    expect(moved.judging.baseline?.onnx).toBe('prod.onnx')
    const weaker = await judge({ here: { ...edited('old.onnx', 'weak.onnx'), 'weak.onnx': 'x' } })
    expect(weaker.judging.baseline?.onnx).toBe('old.onnx')
    expect(weaker.notes).toContainEqual(expect.stringMatching(/the file here is another one/))
  })
})

describe('all else comes from the base', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['a line', '>= 0.9', '>= 0.1', ['roc_auc >= 0.9', 'roc_auc >= 0.1', 'looser']],
    ['a burden', '- roc_auc', '- warn: roc_auc', ['roc_auc >= 0.9', 'warn: roc_auc >= 0.9', 'looser']],
    ['the confidence', 'gates:', 'confidence: 60%\ngates:', ['confidence: 0.95', 'confidence: 0.6', 'looser']],
    ['what is told', 'onnx: m.onnx', 'predictions: p.csv', ['candidate.onnx: "m.onnx"', undefined as never, 'changed']],
    ['weights', ', weight: w', '', ['columns.weight: "w"', undefined as never, 'changed']],
    ['adoption', 'old.onnx', 'old.onnx, first: adopt', ['baseline.first: "fail"', 'baseline.first: "adopt"', 'looser']],
    [
      'a condition',
      'holdout: h.csv',
      'holdout: { path: h.csv, where: y = 1 }',
      [undefined as never, 'data.holdout.where: "y = 1"', 'changed'],
    ],
  ])('%s', async (_, from, to, row) => {
    const { judging, rows, notes } = await judge({ here: edited(from, to) })
    const there = await readPolicy({
      gates: ['accuracy-gate'],
      inputs: {},
      directory: judging.root,
      workspace: judging.root,
      base: { bytes: Buffer.from(policy) },
    })
    expect({ ...judging, contract: '' }).toEqual({ ...there, contract: '' })
    expect(rows).toContainEqual(row)
    expect(notes).toEqual([])
  })

  test('a line that moved down its file has not changed', async () => {
    expect((await judge({ here: edited('gates:', '# a comment\ngates:') })).changes).toEqual([])
  })
})

describe('the contract', () => {
  const judged = (found: Awaited<ReturnType<typeof judge>>): string =>
    readFileSync(`${found.judging.root}/${found.judging.contract}`, 'utf8')

  test.each<[string, Case]>([
    ['loosened', { here: { 'contract.yml': contract.replace('18', '0') } }],
    ['gone', { here: {}, without: ['contract.yml'] }],
    [
      'another one',
      { here: { ...edited('contract: contract.yml', 'contract: new.yml'), 'new.yml': contract.replace('18', '0') } },
    ],
    ['no longer named', { here: { ...edited('contract: contract.yml\n', ''), 'contract.yml': 'type: object\n' } }],
  ])('%s: the base’s judges', async (_, given) => {
    const found = await judge(given)
    expect(judged(found)).toBe(contract)
    expect(found.changes.some(({ gate }) => gate === 'contract')).toBe(true)
  })

  test('is shown promise by promise', async () => {
    const { rows } = await judge({ here: { 'contract.yml': contract.replace('18', '0') } })
    expect(rows).toContainEqual(['age: minimum: 18', 'age: minimum: 0', 'looser'])
  })
})

describe('inputs only tighten', () => {
  test.each<[string, string]>([
    ['threshold', '0.1'],
    ['predictions', 'p.csv'],
    ['entity', 'e'],
    ['positive', 'b'],
    ['groups', 'g'],
    ['contract', 'loose.yml'],
    ['baseline-predictions', 'weak.csv'],
    ['task', 'regression'],
    ['delimiter', ';'],
    ['confidence', '60%'],
    ['label', 'z'],
    ['id', 'z'],
    ['weight', 'z'],
  ])('%s', async (name, value) => {
    await expect(judge({ here: {}, inputs: { policy: 'sea-trials.yml', [name]: value } })).rejects.toMatchObject({
      code: 'bad-input',
    })
  })

  test('another file of the baseline is no other name of it', async () => {
    const told = {
      'sea-trials.yml': policy.replace('baseline: { onnx: old.onnx }', 'baseline: { predictions: old.csv }'),
    }
    const { folder, baseSha } = repository({ ...base, ...told }, { ...base, ...told })
    const facts = { base: { sha: baseSha, ref: 'main' }, workspace: folder } as Parameters<typeof judgeOf>[1]
    const inputs = { 'baseline-predictions': 'weak.csv', policy: 'sea-trials.yml' }
    const asked = { gates: ['accuracy-gate'] as const, inputs, directory: folder }
    await expect(judgeOf(asked, facts, { git: remembering(git), github: undefined })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/`baseline.predictions`.*`weak.csv`|baseline.predictions/),
    })
  })

  test.each<[string, string]>([
    ['require', 'f1 >= 0.5'],
    ['confidence', '99%'],
    ['model', 'other.onnx'],
    ['threshold', '0.5'],
    ['train-predictions', 't.csv'],
    ['learning-curve', 'c.csv'],
  ])('%s: %s is taken', async (name, value) => {
    expect((await judge({ here: {}, inputs: { policy: 'sea-trials.yml', [name]: value } })).changes).toEqual([])
  })
})

describe('an input that names a column otherwise', () => {
  const inputs = { policy: 'sea-trials.yml', label: 'z' }
  const rows = (name: string, values: readonly number[]) =>
    `id,${name}\n${values.map((value, i) => `${i},${value}`).join('\n')}\n`
  const [before, flipped] = [
    [1, 0, 1, 0],
    [0, 1, 0, 1],
  ]
  const there = { 'h.csv': rows('y', before) }

  test.each<[string, string]>([
    ['is its new name', rows('z', before)],
    ['names what stands in its place, as in the policy', rows('z', flipped)],
  ])('%s', async (_, data) => {
    expect((await judge({ there, here: { 'h.csv': data }, inputs })).judging.columns.label).toBe('z')
  })

  test('says the same as a policy that renames it: the lines are about the old name', async () => {
    const { judging } = await judge({
      there,
      here: { ...edited('label: y', 'label: z'), 'h.csv': rows('z', before) },
      inputs,
    })
    expect([judging.columns.label, judging.renamed]).toEqual(['y', { z: 'y' }])
  })

  test.each<[string, string]>([
    ['is another column: the data hold the old one still', 'id,y,z\n0,1,0\n1,0,1\n'],
    ['of data that are what they were', there['h.csv']],
  ])('%s', async (_, data) => {
    await expect(judge({ there, here: { 'h.csv': data }, inputs })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/replaces `columns.label`, which is `"y"` in the policy that judges, by `"z"`/),
      fix: expect.stringMatching(/where a file of data changed and holds the old name no more/),
    })
  })
})

describe('what the policy here would say is looked at too', () => {
  const gatesFor = async (here: Files): Promise<readonly string[]> => (await judge({ here })).informal

  test('where a line or a key that decides has changed', async () => {
    expect(await gatesFor(edited('>= 0.9', '>= 0.1'))).toEqual(['accuracy-gate'])
    expect(await gatesFor(edited('gates:', 'confidence: 60%\ngates:'))).toEqual(['accuracy-gate'])
  })

  test.each<[string, Files]>([
    ['nothing', {}],
    ['a comment', edited('gates:', '# x\ngates:')],
    ['a path', { ...edited('m.onnx', 'n.onnx'), 'n.onnx': 'n' }],
    ['the contract, which this gate does not read', { 'contract.yml': 'type: object\n' }],
    ['data', { 'h.csv': 'y\n0\n' }],
  ])('and not for %s', async (_, here) => expect(await gatesFor(here)).toEqual([]))
})

test.each<[string, Case, true | undefined]>([
  ['is as it was', { here: {} }, undefined],
  [
    'changed, and may have kept a history',
    { here: { '.github/workflows/t.yml': 'jobs: { t: { steps: [{ uses: sea-trials/sea-trials@v1 }] } }\n' } },
    true,
  ],
  ['cannot be seen', { here: {}, cut: true }, true],
])('a workflow that %s', async (_, given, may) => {
  expect((await judge(given)).mayKeepLess).toBe(may)
})

test('a first policy is judged under itself, and says so', async () => {
  const { folder, baseSha } = repository({}, base)
  const facts = { base: { sha: baseSha, ref: 'main' }, workspace: folder } as Parameters<typeof judgeOf>[1]
  const asked = { gates: ['accuracy-gate'] as const, inputs: {}, directory: folder }
  const found = await judgeOf(asked, facts, { git: remembering(git), github: undefined })
  expect(found.notes).toContainEqual('There is no policy on main yet: this one is judged under its own.')
  expect(found.base?.bytes).toBeUndefined()
})

describe('a gate that the pull request adds', () => {
  const bias = '  bias-check: { require: [difference(recall by sex) <= 0.5] }\n'
  const more = (text = policy): Files => ({ 'sea-trials.yml': `${text}${bias}` })
  const linesOf = ({ gates }: Awaited<ReturnType<typeof readPolicy>>) =>
    Object.entries(gates).flatMap(([gate, { require }]) => require.map(({ text }) => `${gate}: ${text}`))
  const [OLD, NEW] = ['accuracy-gate: roc_auc >= 0.9', 'bias-check: difference(recall by sex) <= 0.5']
  const isNew = expect.stringMatching(/gate bias-check is new on this pull request.*judged under its own/)

  test.each<[string, Case, readonly string[]]>([
    ['by itself', { here: more(), gates: ['bias-check'] }, [OLD, NEW]],
    ['with all others', { here: more(), gates: 'all' }, [OLD, NEW]],
    ['with another that is loosened', { here: more(policy.replace('0.9', '0.1')), gates: 'all' }, [OLD, NEW]],
    [
      'in place of one that is removed',
      { here: { 'sea-trials.yml': `${policy.split('  accuracy-gate')[0]}${bias}` }, gates: 'all' },
      [OLD, NEW],
    ],
  ])('%s: is judged under its own lines, and said to be', async (_, given, lines) => {
    const { judging, old, notes, rows, informal } = await judge(given)
    expect([linesOf(judging), linesOf(old)]).toEqual([lines, [OLD]])
    expect(notes).toEqual([isNew])
    expect(rows).toContainEqual([undefined, 'difference(recall by sex) <= 0.5', 'tighter'])
    expect(informal).not.toContain('bias-check')
    expect(judging.digest).toBe(old.digest)
    expect(judging.gates['bias-check']?.require[0]?.source?.line).toBeGreaterThan(8)
  })

  test('alone waits for nobody’s approval', async () => {
    const { folder, baseSha } = repository(base, { ...base, ...more() })
    const facts = { base: { sha: baseSha, ref: 'main' }, workspace: folder } as Parameters<typeof judgeOf>[1]
    const asked = { gates: ['bias-check'] as const, inputs: {}, directory: folder }
    expect((await judgeOf(asked, facts, { git: remembering(git), github: undefined })).notes).toEqual([isNew])
  })

  test('is not asked for by the step of another', async () => {
    const { judging, notes } = await judge({ here: more() })
    expect([linesOf(judging), notes]).toEqual([[OLD], []])
  })

  test.each<[string, string, string, (judging: Awaited<ReturnType<typeof readPolicy>>) => unknown, unknown]>([
    ['the label of the base', 'label: y', 'label: proxy', ({ columns }) => columns.label, 'y'],
    ['its confidence', 'gates:', 'confidence: 60%\ngates:', ({ confidence }) => confidence, 0.95],
    ['its baseline', 'onnx: old.onnx', 'onnx: m.onnx', ({ baseline }) => baseline?.onnx, 'old.onnx'],
    ['its contract', 'contract.yml', 'easy.yml', ({ contract }) => contract, 'contract.yml'],
    [
      'its waivers',
      'gates:',
      "waivers: [{ gate: bias-check, requirement: difference(recall by sex) <= 0.5, owner: '@m', reason: r, expires: 2030-01-01 }]\ngates:",
      ({ waivers }) => waivers,
      undefined,
    ],
    ['names from here', 'onnx: m.onnx', 'onnx: n.onnx', ({ candidate }) => candidate?.onnx, 'n.onnx'],
    [
      'a role that only it has, from here',
      'label: y',
      'label: y, groups: [sex]',
      ({ columns }) => columns.groups,
      ['sex'],
    ],
    ['a data set, too', 'h.csv }', 'h.csv, more: i.csv }', ({ data }) => data.more?.path, 'i.csv'],
  ])('has %s', async (_, from, to, read, value) => {
    const given = { here: more(policy.replace(from, to)), gates: ['bias-check'] as const }
    const { judging, old } = await judge(given)
    expect(policy).toContain(from)
    const found = read(judging)
    expect(typeof found === 'string' ? found.replace('.sea-trials/base/', '') : found).toEqual(value)
    expect(old.columns.groups).toEqual([])
    expect(Object.keys(old.data)).toEqual(['holdout'])
  })

  describe('does not take the place of a policy of the base', () => {
    const flow = (file: string, job = 't') =>
      `on: { pull_request: }\njobs: { ${job}: { runs-on: u, steps: [{ uses: sea-trials/sea-trials/actions/bias-check@v1, with: { policy: ${file} } }] } }\n`
    const workflow = '.github/workflows/t.yml'
    const judged = (model: string, t: string, u: string) =>
      judge({
        there: {
          'fair.yml': `version: 1\nmodel: ${model}\ndata: { holdout: h.csv }\ngates:\n  bias-check: { require: [recall by sex >= 0.9] }\n`,
          [workflow]: flow('fair.yml'),
        },
        here: { ...more(), [workflow]: t, '.github/workflows/u.yml': u },
        gates: ['bias-check'],
      })
    const behindCondition = flow('fair.yml').replace('runs-on: u', 'if: a')

    test.each<[string, string, string, string]>([
      ['of its model', 'income', flow('fair.yml'), flow('fair.yml')],
      [
        'of another model, which is called behind a condition now',
        'other',
        flow('sea-trials.yml', 'n'),
        behindCondition,
      ],
    ])('%s', async (_, model, t, u) => {
      const { judging, notes } = await judged(model, t, u)
      expect(linesOf(judging)).toEqual([OLD])
      expect(notes).toEqual([
        expect.stringMatching(/does not count before it is merged: `fair.yml` of main judges it for/),
      ])
    })
    test('nor its check', async () => {
      await expect(judged('other', flow('sea-trials.yml'), behindCondition)).rejects.toThrow(
        'this job may report as `t`, as which `fair.yml` judges `other` on `main`, and does not judge it',
      )
    })
  })

  test('brings no weights for the gates that were there, from no input either', async () => {
    const bare = policy.replace(', weight: w', '')
    const given = { there: { 'sea-trials.yml': bare }, here: more(), gates: 'all' as const }
    expect((await judge(given)).old.columns.weight).toBeUndefined()
    await expect(judge({ ...given, inputs: { weight: 'w' } })).rejects.toMatchObject({ code: 'bad-input' })
  })
})
