import { describe, expect, test } from '@jest/globals'
import { policyCalls } from '../src/called-policies.ts'
import { readWorkflow, type Workflow } from '../src/workflow.ts'

const calls = (step: string, { on = 'pull_request', job = '' } = {}) =>
  policyCalls(
    '.github/workflows/w.yml',
    readWorkflow(
      Buffer.from(`on: ${on}\njobs:\n  trials:\n    runs-on: x\n${job}    steps:\n      - ${step}\n`),
    ) as Workflow,
  )
const expression = (text: string): string => `$\{{ ${text} }}`
const ours = 'uses: sea-trials/sea-trials/actions/accuracy-gate@v1'
const given = (text: string): string => `{ ${ours}, with: { ${text} } }`
const named = `policy: "${expression('matrix.m')}/p.yml"`
const twice = `policy: "${expression('matrix.m')}/$\{{matrix.m}}"`
const deeper = `policy: "${expression('matrix.m.p')}"`

describe('which policy a step calls', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['the default one', ours, ['sea-trials.yml'], ['a/sea-trials.yml', 'sea-trials_yml']],
    ['by its name', given('policy: a/b.yml'), ['a/b.yml'], ['b.yml', 'a/b.yml.x']],
    ['from a working directory', given('working-directory: ./m'), ['m/sea-trials.yml'], ['sea-trials.yml']],
    ['by a glob', given("policy: 'm/*/p.yml'"), ['m/a/p.yml'], ['m/a/b/p.yml', 'p.yml']],
    ['by a glob of any depth', given("policy: 'm/**/p.yml'"), ['m/p.yml', 'm/a/b/p.yml'], ['p.yml']],
    [
      'by an expression, which may be anything',
      given(`policy: '${expression('matrix.m')}/p.yml'`),
      ['a/p.yml', 'a/b/p.yml'],
      ['p.yml'],
    ],
    ['by an expression alone', given(`policy: '${expression('inputs.policy')}'`), ['p.yml', 'a/b.yml'], []],
    ['with data beside it', given('policy: p.yml, data: d.csv'), ['p.yml'], []],
    [
      'in other letters',
      given('Policy: p.yml, WORKING-directory: m'),
      ['m/p.yml'],
      ['sea-trials.yml', 'm/sea-trials.yml'],
    ],
    ['of a suite in other letters', ours.replace('sea-trials/sea', 'Sea-Trials/Sea'), ['sea-trials.yml'], []],
  ])('%s', (_, step, named, not) => {
    const [call] = calls(step)
    expect(call?.gate).toBe('accuracy-gate')
    expect(named.map((path) => call?.names(path))).toEqual(named.map(() => true))
    expect(not.map((path) => call?.names(path))).toEqual(not.map(() => false))
  })

  test.each<[string, string, string, readonly string[], readonly string[]]>([
    ['as it is written', 'policy: a.yml', '', ['a.yml'], ['b.yml']],
    ['by a glob', "policy: '*/p.yml'", '', ['a/p.yml'], ['p.yml']],
    ['by no expression', `policy: "${expression("'a.yml'")}"`, '', [], ['a.yml']],
    ['by no folder of an expression', `working-directory: "${expression('env.m')}"`, '', [], ['a/sea-trials.yml']],
    ['by a matrix', named, 'matrix: { m: [a, b], n: [1] }', ['a/p.yml', 'b/p.yml'], ['c/p.yml', 'a/b/p.yml']],
    ['by one value of it at a time', twice, 'matrix: { m: [a, b] }', ['a/a', 'b/b'], ['a/b', 'b/a']],
    ['by no other matrix', named, 'matrix: { n: [a] }', ['p.yml'], ['a/p.yml']],
    ['by none with nothing left', named, 'matrix: { m: [a], exclude: [{ m: a }] }', [], ['a/p.yml']],
    ['by one with less', named, 'matrix: { m: [a, b], exclude: [{ m: a }] }', ['b/p.yml'], ['a/p.yml']],
    ['by one with more', named, 'matrix: { m: [a], include: [{ m: b }] }', ['a/p.yml', 'b/p.yml'], ['c/p.yml']],
    ['by what lies deeper', deeper, 'matrix: { include: [{ m: { p: a.yml } }] }', ['a.yml'], ['b.yml']],
    [
      'the default one where a leg has none',
      deeper,
      'matrix: { m: [{}, { p: a.yml }] }',
      ['sea-trials.yml', 'a.yml'],
      [],
    ],
    ['by none that is reckoned', named, `matrix: "${expression('x')}"`, [], ['a/p.yml']],
    ['by none with a value that is', named, `matrix: { m: [a, "${expression('x')}"] }`, [], ['a/p.yml']],
    ['by none without values', 'policy: a.yml', 'matrix: { m: [] }', [], ['a.yml']],
  ])('for sure %s', (_, said, strategy, sure, not) => {
    const job = strategy === '' ? '' : `    strategy: { ${strategy} }\n`
    const all = calls(given(said), { job })
    const isSure = (path: string): boolean => all.some(({ surelyNames }) => surelyNames(path))
    expect(all.length).toBeGreaterThan(0)
    expect(sure.filter((path) => !isSure(path))).toEqual([])
    expect(not.filter(isSure)).toEqual([])
  })

  test('none by plain inputs alone, nor by what is none of ours', () => {
    expect(calls(given('data: d.csv'))).toEqual([])
    expect(calls(given('Data: d.csv'))).toEqual([])
    expect(calls('uses: actions/checkout@v5')).toEqual([])
  })

  test('for every gate', () => {
    expect(calls('uses: sea-trials/sea-trials@v1')[0]?.gate).toBe('all')
  })
})

describe('a call is made on every pull request', () => {
  test.each<[string, Parameters<typeof calls>[1], boolean]>([
    ['as it stands', {}, true],
    ['on another event', { on: 'push' }, false],
    ['on some changes', { on: '{ pull_request: { paths: [a] } }' }, false],
    ['on some branches', { on: '{ pull_request: { branches: [main] } }' }, false],
    ['under a condition', { job: '    if: false\n' }, false],
    ['behind another job', { job: '    needs: x\n' }, false],
    ['for each of a list', { job: '    strategy: { matrix: { m: [a] } }\n' }, true],
    ['for what a list leaves', { job: '    strategy: { matrix: { m: [a, b], exclude: [{ m: a }] } }\n' }, true],
    ['for nothing that a list leaves', { job: '    strategy: { matrix: { m: [a], exclude: [{ m: a }] } }\n' }, false],
    ['and excused', { job: '    continue-on-error: true\n' }, false],
  ])('%s', (_, around, always) => expect(calls(ours, around)[0]?.always).toBe(always))

  test.each([
    ['{ pull_request: { branches: [main] } }', true],
    ['{ pull_request: { branches: [main], paths: [a] } }', false],
    ['{ pull_request: { branches-ignore: [main] } }', false],
  ])('on %s, into the branches that it names: %s', (on, named) => {
    const [call] = calls(ours, { on })
    expect([call?.always, call?.onBranches]).toEqual([false, named])
  })

  test('of its step, too', () => {
    expect(calls(`{ ${ours}, if: 'false' }`)[0]?.always).toBe(false)
  })
})

describe('of a matrix each leg is a call of its own', () => {
  const legs = (matrix: string, name = '') =>
    calls(given(named), { job: `${name}    strategy: { fail-fast: false, matrix: ${matrix} }\n` })
  const both = '{ include: [{ m: a, n: 1 }, { m: b, n: 2 }] }'

  test('under a name of its own, of its policy alone', () => {
    const found = legs(both).map(({ job, names }) => [job, ['a', 'b'].filter((m) => names(`${m}/p.yml`))])
    expect(found).toEqual([
      ['trials (a, 1)', ['a']],
      ['trials (b, 2)', ['b']],
    ])
    expect(legs(both, `    name: "${expression('matrix.n')}"\n`).map(({ job }) => job)).toEqual(['1', '2'])
  })

  test('and as it was, whatever becomes of the others', () => {
    const [a, b] = legs(both).map(({ identity }) => identity)
    expect(legs('{ include: [{ m: x, n: 0 }, { m: a, n: 1 }] }').map(({ identity }) => identity === a)).toEqual([
      false,
      true,
    ])
    expect(a).not.toBe(b)
  })

  test('by plain inputs where it has no policy', () => {
    const mixed = `policy: "${expression('matrix.p')}", data: "${expression('matrix.d')}"`
    const job = '    strategy: { matrix: { include: [{ p: a.yml }, { d: d.csv }, {p: b.yml, d: d.csv}] } }\n'
    const found = calls(given(mixed), { job })
    expect(found.map(({ names }) => ['a.yml', 'b.yml', 'sea-trials.yml'].filter(names))).toEqual([['a.yml'], ['b.yml']])
  })
})

test('a call is the same under another version, and not with other inputs or in another job', () => {
  const identity = (step: string, around = {}) => calls(step, around)[0]?.identity
  expect(identity(ours.replace('@v1', '@v2'))).toBe(identity(ours))
  for (const other of [
    identity(given('policy: x.yml')),
    identity(ours, { on: 'push' }),
    identity(ours, { job: '    if: a\n' }),
  ])
    expect(other).not.toBe(identity(ours))
})
