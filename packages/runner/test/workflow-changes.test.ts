import { describe, expect, test } from '@jest/globals'
import { git } from '@sea-trials/trial/git'
import { workflowChanges } from '../src/workflow-changes.ts'
import { type Files, gitIn, repository, shallow } from './repository.ts'

const path = '.github/workflows/trials.yml'
const workflow = `on: [pull_request]
permissions: { contents: read }
jobs:
  trials:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - name: the gate
        uses: sea-trials/sea-trials/actions/accuracy-gate@v1
        with: { require: f1 >= 0.5 }
`

async function rows(base: Files, here: Files, cut = false) {
  const { folder, baseSha } = repository(base, here)
  for (const gone of Object.keys(base).filter((name) => here[name] === undefined)) gitIn(folder, 'rm', '-q', '-f', gone)
  gitIn(folder, 'commit', '-q', '--allow-empty', '-m', 'gone')
  const workspace = cut ? shallow(folder) : folder
  const found = await workflowChanges({ base: { sha: baseSha }, workspace }, git)
  return found?.map(({ base: a, here: b, direction }) => [a, b, direction])
}
const shown = async (base: Files, here: Files) => (await rows(base, here)) ?? []
const edited = (from: string, to: string): Files => {
  expect(workflow).toContain(from)
  return { [path]: workflow.replace(from, to) }
}

describe('a workflow that calls a gate', () => {
  test.each<[string, string, string, readonly (string | undefined | RegExp)[]]>([
    ['an input less', '        with: { require: f1 >= 0.5 }\n', '', [/f1 >= 0.5/, /accuracy-gate@v1"}$/, 'changed']],
    [
      'a step that may fail',
      'name: the gate',
      'continue-on-error: true',
      [/accuracy-gate/, /continue-on-error":true/, 'looser'],
    ],
    ['a step that is passed over', 'name: the gate', 'if: false', [/accuracy-gate/, /"if":false/, 'changed']],
    [
      'a job that may fail',
      '    runs-on',
      '    continue-on-error: true\n    runs-on',
      [undefined, 'jobs.trials.continue-on-error: true', 'looser'],
    ],
    ['another event', '[pull_request]', '[push]', ['on: {"pull_request":null}', 'on: {"push":null}', 'changed']],
    ['more rights', 'contents: read', 'contents: write', [/contents":"read/, /contents":"write/, 'changed']],
    ['another variable', 'jobs:', 'env: { P: b.yml }\njobs:', [undefined, 'env.P: "b.yml"', 'changed']],
    [
      'another matrix',
      '    runs-on',
      '    strategy: { matrix: { m: [a] } }\n    runs-on',
      [undefined, /strategy: .*"m":\["a"\]/, 'changed'],
    ],
    ['another runner', 'ubuntu-latest', 'self-hosted', [/runs-on: "ubuntu/, /runs-on: "self/, 'changed']],
    ['another version', 'gate@v1', 'gate@main', [/gate@v1/, /gate@main/, 'changed']],
    [
      'another name of its check',
      '    runs-on',
      '    name: T\n    runs-on',
      [undefined, 'jobs.trials.name: "T"', 'changed'],
    ],
    ['one run at a time', 'jobs:', 'concurrency: all\njobs:', [undefined, 'concurrency: "all"', 'changed']],
    ['another shell', 'jobs:', 'defaults: { run: { shell: x } }\njobs:', [undefined, /^defaults: .*"x"/, 'changed']],
    [
      'a step before it',
      '      - name: the gate\n',
      '      - { name: x, run: cp a b }\n      - name: the gate\n',
      [undefined, 'jobs.trials: {"run":"cp a b"}', 'changed'],
    ],
    ['a step before it less', '      - uses: actions/checkout@v5\n', '', [/checkout@v5/, undefined, 'changed']],
    [
      'no step',
      'sea-trials/sea-trials/actions/accuracy-gate@v1',
      'actions/echo@v1',
      [/accuracy-gate@v1/, undefined, 'looser'],
    ],
  ])('%s', async (_, from, to, row) => {
    const found = await shown({ [path]: workflow }, edited(from, to))
    const matching = row.map((cell) => (cell instanceof RegExp ? expect.stringMatching(cell) : cell))
    expect(found[0]).toEqual([expect.stringMatching(/trials.yml sha256:/), expect.stringMatching(/sha256:/), 'changed'])
    expect(found).toContainEqual(matching)
  })

  test.each<[string, string, string, readonly (readonly (string | undefined | RegExp)[])[]]>([
    [
      'more and less',
      '{ m: [a, b] }',
      '{ m: [a], include: [{ m: c }] }',
      [
        ['jobs.trials.strategy.matrix: {"m":"b"}', undefined, 'looser'],
        [undefined, 'jobs.trials.strategy.matrix: {"m":"c"}', 'tighter'],
      ],
    ],
    ['less by an exclude', '{ m: [a, b] }', '{ m: [a, b], exclude: [{ m: a }] }', [[/"m":"a"/, undefined, 'looser']]],
    ['the same, written otherwise', '{ m: [a, b] }', '{ include: [{ m: a }, { m: b }] }', []],
    ['one that is computed', '{ m: [a] }', `"$\{{ fromJSON(vars.M) }}"`, [[/"m":\["a"\]/, /fromJSON/, 'changed']]],
    ['and how it goes on', '{ m: [a] }', '{ m: [a] }, fail-fast: false', [[/: \{\}$/, /fail-fast":false/, 'changed']]],
  ])('of a matrix: %s', async (_, before, after, legs) => {
    const by = (matrix: string): Files => edited('    runs-on', `    strategy: { matrix: ${matrix} }\n    runs-on`)
    const [, ...found] = await shown(by(before), by(after))
    const cell = (one: unknown) => (one instanceof RegExp ? expect.stringMatching(one) : one)
    expect(found).toEqual(legs.map((row) => row.map(cell)))
  })

  test('by a variable is shown as if it were written out', async () => {
    const by = (policy: string) =>
      `env: { P: ${policy} }\n${workflow.replace('require: f1 >= 0.5', `policy: "$\{{ env.P }}"`)}`
    const found = await shown({ [path]: by('a.yml') }, { [path]: by('b.yml') })
    expect(found).toContainEqual([
      expect.stringMatching(/^jobs.trials: .*"policy":"a.yml"/),
      expect.stringMatching(/^jobs.trials: .*"policy":"b.yml"/),
      'changed',
    ])
  })

  test('through an action whose default is another', async () => {
    const action = (standard: string): Files => ({
      'own/action.yml': `inputs: { p: { default: ${standard} } }\nruns: { steps: [{ uses: sea-trials/sea-trials@v1 }] }\n`,
    })
    expect(await rows(action('a.yml'), action('b.yml'))).toContainEqual([
      'inputs.p.default: "a.yml"',
      'inputs.p.default: "b.yml"',
      'changed',
    ])
  })

  test.each([
    ['a folded text', '      - uses: >-\n          ./own\n'],
    ['an alias', '      - name: &own ./own\n        uses: *own\n'],
    ['letters by their numbers', '      - "\\u0075ses": "\\x2e/own"\n'],
    ['an explicit key', '      - ? uses\n        : ./own\n'],
    ['a command that names the suite by numbers', '      - run: "node .se\\x61-trials/cli.js"\n'],
    ['another workflow', '      - run: x\n  more: { uses: >-\n      acme/x/.github/workflows/g.yml@v1 }\n'],
    ['what only GitHub can read', '      - uses: !!str ./own\n'],
  ])('through %s', async (_, steps) => {
    const by = (runner: string): Files => ({
      [path]: `on: push\njobs:\n  own:\n    runs-on: ${runner}\n    steps:\n${steps}`,
    })
    const [first] = await shown(by('x'), by('y'))
    expect(first).toEqual([
      expect.stringContaining(`${path} sha256`),
      expect.stringContaining(`${path} sha256`),
      'changed',
    ])
  })

  test('is not each that can be read and calls others alone', async () => {
    const by = (text: string): Files => ({
      [path]: `on: push\njobs: { a: { runs-on: x, steps: [{ uses: ${text} }] } }\n`,
    })
    expect(await shown(by('acme/own@v1'), by('acme/own@v2'))).toEqual([])
  })

  test('that goes is looser', async () => {
    expect((await shown({ [path]: workflow }, {}))[0]).toEqual([expect.stringContaining(path), undefined, 'looser'])
  })

  test('through another workflow or an action of the repository', async () => {
    const caller = { '.github/workflows/all.yml': 'jobs: { all: { uses: ./.github/workflows/trials.yml } }\n' }
    const action = {
      '.github/actions/trials/action.yml': 'runs: { using: composite, steps: [{ uses: sea-trials/sea-trials@v1 }] }\n',
    }
    const found = await shown({ ...caller, ...action }, {})
    expect(found.filter(([, , direction]) => direction === 'looser').length).toBeGreaterThanOrEqual(2)
  })

  test('from elsewhere', async () => {
    const calling = (version: string): Files => ({
      [path]: `jobs: { all: { uses: acme/shared/.github/workflows/gates.yml@${version} } }\n`,
    })
    expect(await rows(calling('v1'), calling('v2'))).toContainEqual([
      expect.stringMatching(/uses: .*gates.yml@v1/),
      expect.stringMatching(/uses: .*gates.yml@v2/),
      'changed',
    ])
  })

  test('reads what git makes of its files: attributes, another store, another submodule', async () => {
    const files = { '.gitattributes': 'a', 'm/.lfsconfig': 'b', '.gitmodules': 'c' }
    const found = await shown({ '.gitattributes': 'x' }, files)
    expect(found.map(([, here, direction]) => [String(here).split(' ')[0], direction])).toEqual([
      ['.gitattributes', 'changed'],
      ['.gitmodules', 'changed'],
      ['m/.lfsconfig', 'changed'],
    ])
    expect(await rows({ '.gitattributes': 'x' }, {})).toEqual([
      [expect.stringMatching(/^\.gitattributes sha256/), undefined, 'changed'],
    ])
  })

  test.each<[string, Files, Files]>([
    ['nothing changed', { [path]: workflow }, { [path]: workflow }],
    ['one that has nothing to do with gates', { '.github/workflows/lint.yml': 'on: push\n' }, {}],
  ])('%s', async (_, base, here) => expect(await rows(base, here)).toEqual([]))

  test('that cannot be read is shown as a whole', async () => {
    const found = await shown({ [path]: workflow }, { [path]: `${workflow}: [` })
    expect(found[0]?.[2]).toBe('changed')
  })

  test('is not told of where the base is not at hand', async () => {
    expect(await rows({ [path]: workflow }, {}, true)).toBeUndefined()
  })
})
