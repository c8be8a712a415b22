/** A policy under a new path, and the pull request that would like it to be a first one. */
import { readFileSync, rmSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { git, remembering } from '@sea-trials/trial/git'
import { readPolicy } from '@sea-trials/trial/policy'
import { judgeOf } from '../src/judge.ts'
import { type Files, gitIn, repository, shallow } from './repository.ts'

const policy = (least = 0.9, model = 'income', more = '') => `version: 1
model: ${model}
data: { holdout: data/h.csv }
columns: { label: y }
candidate: { onnx: m.onnx }
contract: contract.yml
gates:
  accuracy-gate: { require: [roc_auc >= ${least}] }
${more}`
const call = (given = '', around = '') => `on: { pull_request: }
jobs:
  trials:
    runs-on: ubuntu-latest
${around}    steps:
      - uses: sea-trials/sea-trials/actions/accuracy-gate@v1
${given}`
const named = (path: string) => call(`        with: { policy: ${path} }\n`)
const WORKFLOW = '.github/workflows/trials.yml'
const NIGHTLY = '.github/workflows/nightly.yml'
const nightly = call().replace('pull_request:', 'schedule: [{ cron: 0 0 * * * }]')
const through = (uses: string) => call().replace(/uses: .*/, `uses: ${uses}`)
const action = `runs:
  using: composite
  steps:
    - uses: sea-trials/sea-trials/actions/accuracy-gate@v1
`
const pushed = call().replace('pull_request:', 'push:')
const asks = (expression: string, around = '', top = '') =>
  `${top}${call(`        with: { policy: "$\{{ ${expression} }}" }\n`, around)}`
const behind = (text: string) =>
  call()
    .replace('jobs:\n', `jobs:\n  list: { runs-on: x, ${text} }\n`)
    .replace('    steps:', '    needs: list\n    steps:')
const telling = (text: string) =>
  asks('needs.list.outputs.p')
    .replace('jobs:\n', `jobs:\n  list: { runs-on: x, outputs: { p: x }, ${text} }\n`)
    .replace('    steps:', '    needs: list\n    steps:')
const own = (standard: string) =>
  `inputs: { p: { default: ${standard} } }\n${action}      with: { policy: "$\{{ inputs.p }}" }\n`
/** What judged it by an expression, or behind a condition, and stays to the letter; before, after, and other files of both sides. */
const redirected: Readonly<Record<string, readonly [string, string, (readonly [Files, Files])?]>> = {
  'a variable of the workflow is another': [
    asks('env.P', '', 'env: { P: sea-trials.yml }\n'),
    asks('env.P', '', 'env: { P: loose.yml }\n'),
  ],
  'a variable of its job is another': [
    asks('env.P', '    env: { P: sea-trials.yml }\n'),
    asks('env.P', '    env: { P: loose.yml }\n'),
  ],
  'its condition asks for another variable': [
    `env: { RUN: yes }\n${call('        if: env.RUN\n')}`,
    `env: { RUN: "" }\n${call('        if: env.RUN\n')}`,
  ],
  'the list of its matrix is another': [
    asks('matrix.p', '    strategy: { matrix: { p: [sea-trials.yml] } }\n'),
    asks('matrix.p', '    strategy: { matrix: { p: [loose.yml] } }\n'),
  ],
  'a command before it may write the variable': [
    asks('env.P', '', 'env: { P: sea-trials.yml }\n'),
    asks('env.P', '', 'env: { P: sea-trials.yml }\n').replace(
      '    steps:\n',
      '    steps:\n      - run: echo P=loose.yml >> $GITHUB_ENV\n',
    ),
  ],
  'the job that tells it does something else': [telling('steps: [{ run: a }]'), telling('steps: [{ run: b }]')],
  'the job that it needs is passed over': [behind('steps: [{ run: a }]'), behind('if: false, steps: [{ run: a }]')],
  'the action that is told nothing has another default': [
    through('./own'),
    through('./own'),
    [{ 'own/action.yml': own('sea-trials.yml') }, { 'own/action.yml': own('loose.yml') }],
  ],
  'the action sees another variable': [
    `env: { P: sea-trials.yml }\n${through('./own')}`,
    `env: { P: loose.yml }\n${through('./own')}`,
    [{ 'own/action.yml': `${action}      with: { policy: "$\{{ env.P }}" }\n` }, {}],
  ],
}
const REUSED = '.github/workflows/reused.yml'
const reused = call().replace('pull_request:', 'workflow_call:')
const told = `${reused}        with: { policy: "$\{{ inputs.p }}" }\n`
const reusing = (more = '') => `on: { pull_request: }
jobs:
  trials:
    uses: ./${REUSED}
${more}`
const base: Files = {
  'sea-trials.yml': policy(),
  'contract.yml': 'type: object\n',
  'data/h.csv': 'y\n1\n',
  'm.onnx': 'm',
  [WORKFLOW]: call(),
}

interface Given {
  readonly base?: Files
  readonly here: Files
  readonly without?: readonly string[]
  readonly inputs?: Readonly<Record<string, string>>
  readonly gates?: Parameters<typeof judgeOf>[0]['gates']
  readonly cut?: 'seen' | 'unseen'
}

async function judge({ base: there = base, here, without = [], inputs = {}, gates = ['accuracy-gate'], cut }: Given) {
  const all = { ...there, ...here }
  const files = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)))
  const made = repository(there, files)
  if (without.length > 0) {
    for (const name of without) rmSync(`${made.folder}/${name}`, { force: true })
    gitIn(made.folder, 'add', '-A')
    gitIn(made.folder, 'commit', '-q', '--allow-empty', '-m', 'gone')
  }
  const workspace = cut === undefined ? made.folder : shallow(made.folder)
  const facts = { base: { sha: made.baseSha, ref: 'main' }, workspace } as Parameters<typeof judgeOf>[1]
  const refuses = async () => Promise.reject(new Error('no'))
  const hub = {
    fileAt: async (path: string) => (there[path] === undefined ? undefined : Buffer.from(there[path])),
    pathsAt: cut === 'seen' ? async () => Object.keys(there) : refuses,
    pull: refuses,
  } as unknown as Parameters<typeof judgeOf>[2]['github']
  const asked = { gates, inputs, directory: workspace }
  const found = await judgeOf(asked, facts, { git: remembering(git), github: cut === undefined ? undefined : hub })
  const judging =
    inputs.data === undefined
      ? await readPolicy({ ...asked, workspace, ...(found.base && { base: found.base }) })
      : undefined
  const lines = judging?.gates['accuracy-gate']?.require.map(({ text }) => text)
  const rows = found.changes.map(({ base: a, here: b, direction }) => [a, b, direction])
  return { ...found, judging, lines, rows, notes: found.notes.join('\n') }
}

describe('the base’s policy judges', () => {
  const loose = { 'loose.yml': policy(0.1) }
  const other = { 'loose.yml': policy(0.1, 'income2') }
  const at = { policy: 'loose.yml' }
  test.each<[string, Given]>([
    ['one that was renamed', { here: loose, without: ['sea-trials.yml'], inputs: at }],
    ['one of its model beside it', { here: loose, inputs: at }],
    [
      'one of another model in its place',
      { here: { ...other, [WORKFLOW]: named('loose.yml') }, without: ['sea-trials.yml'], inputs: at },
    ],
    [
      'one of another model, where the workflow calls it no more',
      { here: { ...other, [WORKFLOW]: named('loose.yml') }, inputs: at },
    ],
    [
      'and calls it behind a condition',
      {
        here: {
          ...other,
          [WORKFLOW]: named('loose.yml'),
          '.github/workflows/never.yml': call('', '    if: false\n'),
        },
        inputs: at,
      },
    ],
    [
      'and calls it on pull requests that change something else',
      {
        here: {
          ...other,
          [WORKFLOW]: named('loose.yml'),
          '.github/workflows/never.yml': call().replace('pull_request:', 'pull_request: { paths: [x] }'),
        },
        inputs: at,
      },
    ],
    [
      'and calls it on another event, as before',
      {
        base: { ...base, [NIGHTLY]: nightly },
        here: { ...other, [NIGHTLY]: nightly, [WORKFLOW]: named('loose.yml') },
        inputs: at,
      },
    ],
    [
      'where it was called on a push only, which reports on a pull request',
      { base: { ...base, [WORKFLOW]: pushed }, here: other, inputs: at },
    ],
    [
      'where a workflow that is not to be read may have called it',
      {
        base: { ...base, [WORKFLOW]: `${call()}x: *nowhere\n` },
        here: { ...other, [WORKFLOW]: named('loose.yml') },
        inputs: at,
      },
    ],
    [
      'and another job calls it, for show: the check that may be required does not',
      {
        here: {
          ...other,
          [WORKFLOW]: named('loose.yml').concat(call().split('jobs:\n')[1]?.replace('trials:', 'shown:') ?? ''),
        },
        inputs: at,
      },
    ],
    [
      'and a fork of the suite calls it',
      {
        here: {
          ...other,
          [WORKFLOW]: `${call().replace('sea-trials/sea-trials', 'mallory/sea-trials')}      - uses: sea-trials/sea-trials/actions/accuracy-gate@v1\n        with: { policy: loose.yml }\n`,
        },
        inputs: at,
      },
    ],
    ...Object.entries(redirected).map(([what, [before, after, more]]): [string, Given] => [
      `and the call is as it was, but ${what}`,
      {
        base: { ...base, [WORKFLOW]: before, ...more?.[0] },
        here: { ...other, [WORKFLOW]: after, ...more?.[1] },
        inputs: at,
      },
    ]),
    [
      'and an action calls it that nobody calls any more',
      {
        base: { ...base, [WORKFLOW]: through('./own'), 'own/action.yml': action },
        here: { ...other, [WORKFLOW]: named('loose.yml') },
        inputs: at,
      },
    ],
    [
      'and a workflow calls it that is called under a condition now',
      {
        base: { ...base, [WORKFLOW]: reusing(), [REUSED]: reused },
        here: { ...other, [WORKFLOW]: reusing('    if: false\n') },
        inputs: at,
      },
    ],
    [
      'and a workflow calls it that is told which, and is told another',
      {
        base: { ...base, [WORKFLOW]: reusing('    with: { p: sea-trials.yml }\n'), [REUSED]: told },
        here: { ...other, [WORKFLOW]: reusing('    with: { p: loose.yml }\n') },
        inputs: at,
      },
    ],
    [
      'and an action that says to be a workflow calls it',
      { here: { ...other, [WORKFLOW]: named('loose.yml'), 'own/action.yml': call() }, inputs: at },
    ],
    ['and calls an expression', { here: { ...other, [WORKFLOW]: named(`"$\{{ 'loose.yml' }}"`) }, inputs: at }],
    [
      'and calls what its matrix leaves out',
      {
        here: {
          ...other,
          [WORKFLOW]: call(
            `        with: { policy: "$\{{ matrix.p }}.yml" }\n`,
            '    strategy: { matrix: { p: [sea-trials, loose], exclude: [{ p: sea-trials }] } }\n',
          ),
        },
        inputs: at,
      },
    ],
    [
      'and another file comes before the action that calls it',
      {
        base: { ...base, [WORKFLOW]: through('./own'), 'own/action.yaml': action },
        here: { ...other, 'own/action.yml': `${action}      with: { policy: loose.yml }\n` },
        inputs: at,
      },
    ],
    [
      'and reports under the name that its leg had',
      {
        base: {
          ...base,
          [WORKFLOW]: asks(
            'matrix.p',
            `    name: "$\{{ matrix.n }}"\n    strategy: { matrix: { include: [{ n: required, p: sea-trials.yml }] } }\n`,
          ),
        },
        here: {
          ...other,
          [WORKFLOW]: asks(
            'matrix.p',
            `    name: "$\{{ matrix.n }}"\n    strategy: { matrix: { include: [{ n: required, p: loose.yml }, { n: for show, p: sea-trials.yml }] } }\n`,
          ),
        },
        inputs: at,
      },
    ],
    [
      'and reports as a leg that has but the name',
      {
        base: { ...base, [WORKFLOW]: asks('matrix.p', '    strategy: { matrix: { p: [sea-trials.yml] } }\n') },
        here: {
          ...other,
          [WORKFLOW]: asks(
            'matrix.p',
            '    strategy: { matrix: { x: [sea-trials.yml], include: [{ x: sea-trials.yml, p: loose.yml }, { x: for show, p: sea-trials.yml }] } }\n',
          ),
        },
        inputs: at,
      },
    ],
    [
      'where the workflow named it',
      {
        base: { ...base, 'sea-trials.yml': 'x: 1\n', 'quality.yml': policy(), [WORKFLOW]: named('quality.yml') },
        here: { ...other, [WORKFLOW]: named('loose.yml') },
        inputs: at,
      },
    ],
    [
      'where the clone does not hold the base, and GitHub shows it',
      { here: loose, without: ['sea-trials.yml'], inputs: at, cut: 'seen' },
    ],
    [
      'in place of one for all gates that asks for another',
      {
        here: {
          'loose.yml': policy(0.1, 'income').replace('accuracy-gate', 'bias-check'),
          [WORKFLOW]: named('loose.yml').replace('/actions/accuracy-gate', ''),
        },
        gates: 'all',
        inputs: at,
      },
    ],
  ])('%s', async (_, given) => {
    const { lines, notes, rows } = await judge(given)
    expect(lines).toEqual(['roc_auc >= 0.9'])
    expect(notes).toMatch(
      /(sea-trials|quality)\.yml` of main judges: the policy here, under a new path, takes its place/,
    )
    expect(notes).not.toMatch(/this one is judged under its own/)
    expect(rows[0]).toEqual([expect.stringMatching(/(sea-trials|quality)\.yml/), 'loose.yml', 'renamed'])
    expect(rows.some(([, , direction]) => direction === 'looser')).toBe(true)
  })
})

describe('what moves into another folder', () => {
  const moved = policy()
    .replace('data/h.csv', '../data/h.csv')
    .replace('onnx: m.onnx', 'onnx: ../m.onnx')
    .replace('contract: contract', 'contract: ../contract')
  const away = { inputs: { policy: 'models/sea-trials.yml' }, without: ['sea-trials.yml'] }

  test('alone is the same policy, and asks for nobody’s approval', async () => {
    const { judging, rows, notes, informal } = await judge({ here: { 'models/sea-trials.yml': moved }, ...away })
    expect([judging?.data.holdout?.path, judging?.contract]).toEqual(['../data/h.csv', '../contract.yml'])
    expect(rows).toEqual([['sea-trials.yml', 'models/sea-trials.yml', 'renamed']])
    expect(notes).not.toMatch(/does not count/)
    expect(informal).toEqual([])
  })

  test('with all that it names is found there, judged by the base’s contract', async () => {
    const { judging, rows, notes } = await judge({
      here: {
        'models/sea-trials.yml': policy(),
        'models/data/h.csv': 'y\n1\n',
        'models/m.onnx': 'm',
        'models/contract.yml': 'type: object\n',
      },
      ...away,
      without: ['sea-trials.yml', 'data/h.csv', 'm.onnx', 'contract.yml'],
    })
    expect([judging?.data.holdout?.path, judging?.candidate?.onnx]).toEqual(['data/h.csv', 'm.onnx'])
    expect(readFileSync(`${judging?.root}/${judging?.contract}`, 'utf8')).toBe('type: object\n')
    expect(new Set(rows.map(([, , direction]) => direction))).toEqual(new Set(['renamed']))
    expect(rows).toContainEqual(['contract: "../contract.yml"', 'contract: "contract.yml"', 'renamed'])
    expect(notes).not.toMatch(/does not count|stays/)
  })

  test('with another contract is judged by the base’s', async () => {
    const { judging, notes, rows } = await judge({
      here: { 'models/sea-trials.yml': moved.replace('../contract', 'easy'), 'models/easy.yml': 'type: array\n' },
      ...away,
    })
    expect(readFileSync(`${judging?.root}/${judging?.contract}`, 'utf8')).toBe('type: object\n')
    expect(notes).toMatch(/does not count before it is merged/)
    expect(rows).toContainEqual(['contract: "../contract.yml"', 'contract: "easy.yml"', 'changed'])
  })

  test('loosened on its way does not count', async () => {
    const { lines, notes } = await judge({ here: { 'models/sea-trials.yml': moved.replace('0.9', '0.2') }, ...away })
    expect(lines).toEqual(['roc_auc >= 0.9'])
    expect(notes).toMatch(/does not count before it is merged/)
  })
})

describe('a first policy of its model judges itself, and says whose it is not', () => {
  const second = { 'b/sea-trials.yml': policy(0.1, 'fraud') }
  const at = { policy: 'b/sea-trials.yml' }
  const both = `on: { pull_request: }
jobs:
  trials:
    steps:
      - uses: sea-trials/sea-trials/actions/accuracy-gate@v2
      - uses: sea-trials/sea-trials/actions/accuracy-gate@v2
        with: { policy: b/sea-trials.yml }
`
  const matrix = (models: string) =>
    call(
      `        with: { policy: "$\{{ matrix.model }}/sea-trials.yml" }\n`,
      `    strategy: { matrix: { model: ${models} } }\n`,
    )
  const behindList = (text: string) =>
    text.replace('jobs:\n', 'jobs:\n  list: { runs-on: x }\n').replace('    steps:', '    needs: list\n    steps:')
  test.each<[string, Given]>([
    ['beside another that is still called', { here: { ...second, [WORKFLOW]: both }, inputs: at }],
    [
      'of one model more in the matrix',
      {
        base: { ...base, 'a/sea-trials.yml': policy(), 'sea-trials.yml': 'x: 1\n', [WORKFLOW]: matrix('[a]') },
        here: { ...second, [WORKFLOW]: matrix('[a, b]') },
        inputs: at,
      },
    ],
    [
      'of a mapping more in the matrix',
      {
        base: {
          ...base,
          'a/sea-trials.yml': policy(),
          'sea-trials.yml': 'x: 1\n',
          [WORKFLOW]: matrix('[a], include: [{ model: a, size: 1 }]'),
        },
        here: { ...second, [WORKFLOW]: matrix('[a], include: [{ model: a, size: 1 }, { model: b }]') },
        inputs: at,
      },
    ],
    [
      'of a mapping more in the matrix of a job behind another',
      {
        base: {
          ...base,
          'a/sea-trials.yml': policy(),
          'sea-trials.yml': 'x: 1\n',
          [WORKFLOW]: behindList(matrix('[a]')),
        },
        here: { ...second, [WORKFLOW]: behindList(matrix('[a, b]')) },
        inputs: at,
      },
    ],
    [
      'beside another that moved in the same pull request',
      {
        here: { ...second, 'a/sea-trials.yml': policy(), [WORKFLOW]: named('"*/sea-trials.yml"') },
        without: ['sea-trials.yml'],
        inputs: at,
      },
    ],
    [
      'beside another that an action calls as before',
      {
        base: { ...base, [WORKFLOW]: through('./own'), 'own/action.yml': action },
        here: { ...second, '.github/workflows/b.yml': named('b/sea-trials.yml') },
        inputs: at,
      },
    ],
    [
      'beside another that a workflow is told as before',
      {
        base: { ...base, [WORKFLOW]: reusing('    with: { p: sea-trials.yml }\n'), [REUSED]: told },
        here: { ...second, '.github/workflows/b.yml': named('b/sea-trials.yml') },
        inputs: at,
      },
    ],
    [
      'of its gate: the other asks for none of it',
      {
        base: {
          ...base,
          'sea-trials.yml': policy().replace('accuracy-gate', 'bias-check'),
          [WORKFLOW]: call().replace('accuracy-gate', 'bias-check'),
        },
        here: { 'b/sea-trials.yml': policy(0.1) },
        inputs: at,
      },
    ],
  ])('%s', async (_, given) => {
    const { lines, notes, rows } = await judge(given)
    expect(lines).toEqual(['roc_auc >= 0.1'])
    expect(notes).toMatch(/There is no policy of `\w+` for these gates on main yet \(but .*`income`/)
    expect(rows.some(([, , direction]) => direction === 'renamed')).toBe(false)
  })

  test('where there is none at all', async () => {
    const { 'sea-trials.yml': _, [WORKFLOW]: __, ...none } = base
    const { notes } = await judge({ base: none, here: second, inputs: at })
    expect(notes).toMatch(/^There is no policy on main yet: this one is judged under its own/)
  })
})

const unreadable = policy().replace('version: 1', 'version: 99')

describe('a first policy judges itself where nothing that judged pull requests is left out', () => {
  const other = { 'loose.yml': policy(0.1, 'fraud') }
  const at = { policy: 'loose.yml' }
  const byHand = nightly.replace(
    'schedule: [{ cron: 0 0 * * * }]',
    'schedule: [{ cron: 0 0 * * * }], workflow_dispatch: ',
  )
  test.each<[string, Given]>([
    [
      'but what a clock or a person starts',
      { base: { ...base, [WORKFLOW]: byHand }, here: { ...other, [WORKFLOW]: named('loose.yml') }, inputs: at },
    ],
    [
      'but what a clock starts, through an action',
      {
        base: { ...base, [WORKFLOW]: byHand.replace(/uses: .*/, 'uses: ./own'), 'own/action.yml': action },
        here: { ...other, [WORKFLOW]: named('loose.yml') },
        inputs: at,
      },
    ],
    [
      'but what was passed over',
      {
        base: { ...base, [WORKFLOW]: call('', '    if: false\n') },
        here: { ...other, [WORKFLOW]: named('loose.yml') },
        inputs: at,
      },
    ],
    [
      'but what was allowed to fail',
      {
        base: { ...base, [WORKFLOW]: call('', '    continue-on-error: true\n') },
        here: { ...other, [WORKFLOW]: named('loose.yml') },
        inputs: at,
      },
    ],
  ])('%s', async (_, given) => {
    const { lines, notes } = await judge(given)
    expect(lines).toEqual(['roc_auc >= 0.1'])
    expect(notes).toMatch(/There is no policy of `fraud`/)
  })
})

test('a call that was changed judges on the branches that were named before, and on no others', async () => {
  const into = (branches: string, given = '') =>
    call(given).replace('pull_request:', `pull_request: { branches: ${branches} }`)
  const given = (after: string): Given => ({
    base: { ...base, [WORKFLOW]: into('[main]') },
    here: { 'loose.yml': policy(0.1, 'fraud'), [WORKFLOW]: into(after, '        with: { require: f1 >= 0.5 }\n') },
    inputs: { policy: 'loose.yml' },
  })
  expect((await judge(given('[main]'))).lines).toEqual(['roc_auc >= 0.1'])
  expect((await judge(given('[other]'))).lines).toEqual(['roc_auc >= 0.9'])
})

describe('a call that cannot be read', () => {
  const dynamic = (run: string) => telling(`steps: [{ run: ${run} }]`)
  const given = (after: string): Given => ({
    base: { ...base, [WORKFLOW]: dynamic('a') },
    here: { 'loose.yml': policy(0.1, 'fraud'), [WORKFLOW]: after },
    inputs: { policy: 'loose.yml' },
  })

  test('counts as before while what it hangs on stays', async () => {
    expect((await judge(given(dynamic('a')))).lines).toEqual(['roc_auc >= 0.1'])
  })

  test('counts for none where that changes, and it is said what to do', async () => {
    const { lines, notes, rows } = await judge(given(dynamic('b')))
    expect(lines).toEqual(['roc_auc >= 0.9'])
    expect(notes).toMatch(
      /`.github\/workflows\/trials.yml: \$\{\{ needs.list.outputs.p \}\}` cannot be read off the files, and what it hangs on changed here.*Write the path out/,
    )
    const step = rows.filter(([a, b]) => [a, b].every((one) => /what cannot be read off it: sha256:/.test(one ?? '')))
    expect(step).toHaveLength(1)
  })
})

test('the sides are read once for a run of many policies', async () => {
  const there = { ...base, 'b/sea-trials.yml': policy(0.9, 'fraud') }
  const made = repository(there, { ...there, 'c.yml': policy(0.5, 'churn'), 'd.yml': policy(0.5, 'risk') })
  const asked: string[] = []
  const counting: typeof git = (folder, args, given) => {
    asked.push(args.join(' '))
    return git(folder, args, given)
  }
  const sources = { git: counting, github: undefined }
  const facts = { base: { sha: made.baseSha, ref: 'main' }, workspace: made.folder } as Parameters<typeof judgeOf>[1]
  for (const name of ['c.yml', 'd.yml'])
    await judgeOf({ gates: ['accuracy-gate'], inputs: { policy: name }, directory: made.folder }, facts, sources)
  const listings = asked.filter((args) => args.startsWith('ls-tree -r -z --name-only'))
  expect(listings).toHaveLength(2)
})

describe('is not judged at all', () => {
  test('where a policy of the base cannot be read', async () => {
    const there = { ...base, 'sea-trials.yml': unreadable }
    await expect(
      judge({ base: there, here: { 'c.yml': policy(0.1) }, inputs: { policy: 'c.yml' } }),
    ).rejects.toMatchObject({
      code: 'bad-policy',
      message: expect.stringMatching(/^`sea-trials.yml` of `main` cannot be read, and may be what judges this/),
    })
  })

  test('where it may take the place of several', async () => {
    const there = { ...base, 'a.yml': policy(), [WORKFLOW]: named('a.yml') }
    await expect(
      judge({ base: there, here: { 'c.yml': policy(0.1) }, inputs: { policy: 'c.yml' } }),
    ).rejects.toMatchObject({
      code: 'bad-policy',
      message: expect.stringMatching(/several policies of `main`: `a.yml`, `sea-trials.yml`/),
    })
  })

  test('where nobody can say what the base has', async () => {
    await expect(
      judge({ here: { 'c.yml': policy(0.1) }, inputs: { policy: 'c.yml' }, cut: 'unseen' }),
    ).rejects.toMatchObject({ code: 'github-failed', message: expect.stringMatching(/files of `main` cannot be seen/) })
  })
})

describe('the check of a policy whose workflow changed', () => {
  const other = { 'loose.yml': policy(0.1, 'income2') }
  const at = { policy: 'loose.yml' }
  const MORE = '.github/workflows/more.yml'
  const changed = `${call()}  more: { runs-on: x, steps: [{ run: x }] }\n`
  const beside = call(
    '      - uses: sea-trials/sea-trials/actions/accuracy-gate@v1\n        with: { policy: loose.yml }\n',
  )
  const taken = /may report as `trials`, as which `sea-trials.yml` judges `income` on `main`, and does not judge it/

  test.each<[string, Given]>([
    ['a first policy', { here: { ...other, [WORKFLOW]: changed, [MORE]: named('loose.yml') }, inputs: at }],
    [
      'a first policy, where the clone does not hold the base',
      { here: { ...other, [WORKFLOW]: changed, [MORE]: named('loose.yml') }, inputs: at, cut: 'seen' },
    ],
    [
      'one of a name that is computed',
      {
        here: {
          ...other,
          [WORKFLOW]: changed,
          [MORE]: named('loose.yml').replace('    runs-on', `    name: "$\{{ github.job }}"\n    runs-on`),
        },
        inputs: at,
      },
    ],
    [
      'plain inputs',
      {
        here: { [WORKFLOW]: changed, [MORE]: call('        with: { data: data/h.csv }\n') },
        inputs: { data: 'data/h.csv' },
      },
    ],
    [
      'one of the base that reported under another',
      {
        base: { ...base, ...other, [MORE]: named('loose.yml').replace('trials:', 'more:') },
        here: { [WORKFLOW]: changed, [MORE]: named('loose.yml') },
        inputs: at,
      },
    ],
  ])('is not taken by %s', async (_, given) => {
    await expect(judge(given)).rejects.toThrow(taken)
  })

  test.each<[string, Given]>([
    ['the workflow stays as it is', { here: { ...other, [MORE]: named('loose.yml') }, inputs: at }],
    ['the job judges both', { here: { ...other, [WORKFLOW]: beside }, inputs: at }],
    [
      'the job is called otherwise',
      { here: { ...other, [WORKFLOW]: changed, [MORE]: named('loose.yml').replace('trials:', 'more:') }, inputs: at },
    ],
    [
      'it did before',
      {
        base: { ...base, ...other, [MORE]: named('loose.yml') },
        here: { [WORKFLOW]: changed, [MORE]: named('loose.yml').replace('@v1', '@v2') },
        inputs: at,
      },
    ],
  ])('is no matter where %s', async (_, given) => {
    expect((await judge(given)).lines).toEqual(['roc_auc >= 0.1'])
  })
})

describe('another policy of the base that the workflow leaves out', () => {
  const [both, one] = [['sea-trials.yml', 'b.yml'], ['b.yml']].map(
    (paths) =>
      `${call().split('      - uses')[0]}${paths.map((path) => `      - uses: sea-trials/sea-trials/actions/accuracy-gate@v1\n        with: { policy: ${path} }\n`).join('')}`,
  ) as [string, string]
  const there = { ...base, 'b.yml': policy(0.1, 'fraud'), [WORKFLOW]: both }
  const inputs = { policy: 'b.yml' }

  test.each<[string, Given]>([
    ['is an error', { base: there, here: { [WORKFLOW]: one }, inputs }],
    [
      'is an error where it is gone, too',
      { base: there, here: { [WORKFLOW]: one }, without: ['sea-trials.yml'], inputs },
    ],
    [
      'is an error where its call never holds',
      { base: there, here: { [WORKFLOW]: one, '.github/workflows/c.yml': call('', '    if: false\n') }, inputs },
    ],
  ])('%s', async (_, given) => {
    await expect(judge(given)).rejects.toMatchObject({
      code: 'bad-policy',
      message: '`sea-trials.yml` judges `income` on `main`, and no workflow here calls it any more on pull requests',
      fix: expect.stringMatching(/To retire a model/),
    })
  })

  test.each<[string, Given]>([
    ['nothing changed', { base: there, here: {}, inputs }],
    [
      'it is called behind a condition',
      { base: there, here: { [WORKFLOW]: one, '.github/workflows/c.yml': call('', '    if: a\n') }, inputs },
    ],
    ['it is called by an expression', { base: there, here: { [WORKFLOW]: named(`"$\{{ inputs.x }}"`) }, inputs }],
    [
      'it moved, and is called there',
      {
        base: there,
        here: { [WORKFLOW]: both.replace('sea-trials.yml', 'a.yml'), 'a.yml': policy() },
        without: ['sea-trials.yml'],
        inputs,
      },
    ],
    ['it was never called', { base: { ...there, [WORKFLOW]: one }, here: { [WORKFLOW]: `${one}# x\n` }, inputs }],
  ])('is none where %s', async (_, given) => {
    const { lines, notes } = await judge(given)
    expect(lines).toEqual(['roc_auc >= 0.1'])
    expect(notes).toBe('')
  })

  test('is not seen where one of them cannot be read, and that is said', async () => {
    const { notes } = await judge({
      base: { ...there, 'sea-trials.yml': unreadable },
      here: { [WORKFLOW]: one },
      inputs,
    })
    expect(notes).toMatch(
      /^Whether every other policy of `main` is judged still, since a workflow changed, was not seen: `sea-trials.yml`/,
    )
  })
})

describe('plain inputs', () => {
  const plain = call('        with: { data: data/h.csv, require: roc_auc >= 0.1 }\n')
  const inputs = { data: 'data/h.csv', require: 'roc_auc >= 0.1' }

  test('do not take the place of a policy that nothing calls any more', async () => {
    await expect(judge({ here: { [WORKFLOW]: plain }, inputs })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/^`sea-trials.yml` judges this on `main`, and nothing here calls it any more/),
    })
  })

  test.each<[string, Given]>([
    ['one that is called as before', { here: { '.github/workflows/more.yml': plain }, inputs }],
    ['one that was never called', { base: { ...base, [WORKFLOW]: plain }, here: {}, inputs }],
  ])('are judged beside %s', async (_, given) => {
    expect((await judge(given)).notes).not.toMatch(/under a new path|could not be seen/)
  })

  test('are judged beside what cannot be seen, with a note of it', async () => {
    const { notes } = await judge({ here: { [WORKFLOW]: plain }, inputs, cut: 'unseen' })
    expect(notes).toMatch(
      /^Whether a policy of `main` judges this could not be seen: the inputs alone do.*fetch-depth: 2/,
    )
  })

  test('are not judged beside one that cannot be read', async () => {
    const there = { ...base, 'sea-trials.yml': unreadable }
    await expect(judge({ base: there, here: { [WORKFLOW]: plain }, inputs })).rejects.toMatchObject({
      code: 'bad-policy',
      message: expect.stringMatching(/^`sea-trials.yml` of `main` cannot be read/),
    })
  })
})
