/** What stays to the letter in a call, and means another thing. */
import { describe, expect, test } from '@jest/globals'
import { policyCalls } from '../src/called-policies.ts'
import { readWorkflow, type Workflow } from '../src/workflow.ts'

const of = (expression: string): string => `"$\{{ ${expression} }}"`
const GATE = 'sea-trials/sea-trials/actions/accuracy-gate@v1'

interface Written {
  readonly top?: string
  readonly list?: string
  readonly job?: string
  readonly checkout?: string
  readonly earlier?: string
  readonly step?: string
}

const W = '.github/workflows/w.yml'

/** A workflow of one call, behind a job that may say which policy it is. */
function callOf(policy: string, written: Written = {}, path = W) {
  const { top = '', list = 'outputs: { p: a.yml }', job = '', checkout = 'v5', earlier = '', step = '' } = written
  const text = `on: pull_request
${top}
jobs:
  list: { runs-on: x, ${list} }
  trials:
    runs-on: x
${job}
    steps:
      - uses: actions/checkout@${checkout}
${earlier}
      - uses: ${GATE}
        with: { policy: ${policy} }
${step}
`
  const workflow = readWorkflow(
    Buffer.from(
      path.endsWith('action.yml') ? `runs: { steps: [{ uses: ${GATE}, with: { policy: ${policy} } }] }\n${top}` : text,
    ),
  )
  const [call] = policyCalls(path, workflow as Workflow)
  if (call === undefined) throw new Error('there is no call')
  return call
}

const ENV = of('env.P')
const top = 'env: { P: a.yml }'

describe('a variable is written out', () => {
  test.each<[string, string, Written, readonly string[]]>([
    ['of the workflow', ENV, { top }, ['a.yml']],
    ['of the job, before it', ENV, { top, job: '    env: { P: b.yml }' }, ['b.yml']],
    ['of the step, before both', ENV, { top, step: '        env: { P: c.yml }' }, ['c.yml']],
    ['by a variable around it', ENV, { top: 'env: { Q: d.yml }', job: `    env: { P: ${of('env.Q')} }` }, ['d.yml']],
    ['in the middle of a path', `"m/$\{{ env.P }}"`, { top }, ['m/a.yml']],
    [
      'of the step, whatever ran before',
      ENV,
      { earlier: '      - run: x', step: '        env: { P: c.yml }' },
      ['c.yml'],
    ],
  ])('%s', (_, policy, written, paths) => {
    const call = callOf(policy, written)
    expect(paths.map(call.surelyNames)).toEqual(paths.map(() => true))
    expect([call.names('x.yml'), call.surelyNames('x.yml'), call.unread]).toEqual([false, false, undefined])
  })

  test.each<[string, Written, string]>([
    ['that is nowhere', {}, W],
    ['that names itself', { job: `    env: { P: ${ENV} }` }, W],
    ['where a command ran before, which may have written another', { top, earlier: '      - run: ./choose.sh' }, W],
    ['where an action of the repository ran before', { top, earlier: '      - uses: ./choose' }, W],
    ['where somebody’s action ran before', { top, earlier: '      - uses: mallory/dotenv@v1' }, W],
    ['of an action, whose caller may say another', { top }, 'own/action.yml'],
  ])('but none %s', (_, written, path) => {
    const call = callOf(ENV, written, path)
    expect([call.names('x.yml'), call.surelyNames('a.yml')]).toEqual([true, false])
    expect(call.unread).toBe(`$\{{ env.P }}`)
  })
})

describe('a call is another one', () => {
  const needs = '    needs: list'
  const other = (list: string): Written => ({ job: needs, list })
  const identityOf = (policy: string, written: Written): string => callOf(policy, written).identity
  test.each<[string, string, Written, Written]>([
    ['with a variable of the workflow', ENV, { top }, { top: 'env: { P: b.yml }' }],
    ['with a variable of the job', ENV, { top }, { top, job: '    env: { P: b.yml }' }],
    ['with a variable that is asked for in another way', of("env['P']"), { top }, { top: 'env: { P: b.yml }' }],
    ['with a variable in capitals', of('ENV.P'), { top }, { top: 'env: { P: b.yml }' }],
    [
      'behind a condition on a variable',
      'a.yml',
      { top, step: '        if: env.P' },
      { top: 'env: { P: "" }', step: '        if: env.P' },
    ],
    ['after a command that may write it', ENV, { earlier: '      - run: a' }, { earlier: '      - run: b' }],
    [
      'with the output of a step',
      of('steps.s.outputs.p'),
      { earlier: '      - { id: s, run: a }' },
      { earlier: '      - { id: s, run: b }' },
    ],
    [
      'with the output of a job',
      of('needs.list.outputs.p'),
      other('outputs: { p: a.yml }'),
      other('outputs: { p: b.yml }'),
    ],
    [
      'with what a job of the output does',
      of('needs.list.outputs.p'),
      other('steps: [{ run: a }]'),
      other('steps: [{ run: b }]'),
    ],
    [
      'with a list that a job makes',
      of('matrix.m'),
      {
        ...other('steps: [{ run: a }]'),
        job: `${needs}\n    strategy: { matrix: { m: "$\{{ fromJSON(needs.list.outputs.p) }}" } }`,
      },
      {
        ...other('steps: [{ run: b }]'),
        job: `${needs}\n    strategy: { matrix: { m: "$\{{ fromJSON(needs.list.outputs.p) }}" } }`,
      },
    ],
    [
      'behind a job that is passed over',
      'a.yml',
      other('steps: [{ run: a }]'),
      other('if: false, steps: [{ run: a }]'),
    ],
  ])('%s', (_, policy, before, after) => {
    expect(identityOf(policy, after)).not.toBe(identityOf(policy, before))
  })

  test.each<[string, string, Written, Written]>([
    ['that is written out now', ENV, { top }, { top: 'env: { P: a.yml, Q: x }' }],
    ['with another variable that it does not ask for', 'a.yml', { top }, { top: 'env: { P: b.yml }' }],
    ['behind a job that does something else', 'a.yml', other('steps: [{ run: a }]'), other('steps: [{ run: b }]')],
    ['after another version of an action of GitHub', of('env.X'), { top }, { top, checkout: 'v6' }],
    ['with a setting of the repository', of('vars.P'), { top }, { top: 'env: { P: b.yml }' }],
  ])('and not %s', (_, policy, before, after) => {
    expect(identityOf(policy, after)).toBe(identityOf(policy, before))
  })

  test('as one that was written out', () => {
    expect(identityOf(ENV, { top })).toBe(identityOf('a.yml', { top }))
  })
})
