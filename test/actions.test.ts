/** Every built action as the runner starts it, on Node 24: outputs on every path, and no command that was not meant. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { type ActionOptions, type ActionRun, project, runAction } from './support/action.ts'
import { copyExample, edit, emptyFolder, shortLoad } from './support/cli.ts'

const gates = ['data-validate', 'bias-check', 'accuracy-gate', 'stress-test', 'model-register']
const manifest = (action: string) =>
  parse(readFileSync(join(project, action, 'action.yml'), 'utf8')) as {
    readonly outputs: Readonly<Record<string, unknown>>
  }

/** What holds on every path: all outputs, a summary, and nothing but our own commands in the log. */
async function run(options: ActionOptions): Promise<ActionRun> {
  const result = await runAction(options)
  expect(Object.keys(result.outputs).sort()).toEqual(Object.keys(manifest(options.action).outputs).sort())
  const codes: Readonly<Record<string, number>> = { passed: 0, failed: 1, inconclusive: 1, error: 2 }
  expect(result.exitCode).toBe(codes[result.outputs.verdict as string] ?? 'the code of a verdict')
  expect(() => JSON.parse(result.outputs.metrics as string) as unknown).not.toThrow()
  const meant = /^(error|warning|notice|debug|add-mask|group|endgroup)$/
  expect(result.commands.filter(({ name }) => !meant.test(name))).toEqual([])
  // Ours have a title, which begins with the gate; a cell that became a command has none.
  const untitled = result.commands.filter(
    ({ name, properties }) => /^(error|notice)$/.test(name) && !/title=/.test(properties),
  )
  expect(untitled).toEqual([])
  expect(`${result.stdout}${result.stderr}`).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  return result
}

describe('the actions of the example, step after step', () => {
  const workspace = copyExample()
  edit(join(workspace, 'sea-trials.yml'), shortLoad)
  test.each(gates)('%s', async (gate) => {
    const { exitCode, outputs, summary, commands } = await run({ action: `actions/${gate}`, workspace })
    expect([exitCode, outputs.verdict]).toEqual([0, 'passed'])
    expect(outputs.evidence).toBe(`.sea-trials/evidence/income.${gate}.json`)
    expect(existsSync(join(workspace, outputs.report as string))).toBe(true)
    if (gate !== 'data-validate') expect(outputs['model-digest']).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(outputs.version).toBe(gate === 'model-register' ? '1.0.0' : '')
    expect(summary.split('\n')[0]).toMatch(/passed|green/)
    expect(summary).toContain(gate)
    if (gate === 'data-validate')
      expect(commands).toContainEqual({
        name: 'warning',
        properties: expect.stringMatching(/title=data-validate.*,file=sea-trials\.yml,line=30,col=15/),
        message: expect.stringContaining('90 breaks <= 85'),
      })
  })
})

const data = (folder: string, name = 'p.csv', group = (i: number): string => (i % 3 ? 'a' : 'b')): string => {
  const rows = Array.from(
    { length: 400 },
    (_, i) => `${i},${i % 2},${0.2 + 0.6 * (i % 2) + 0.001 * (i % 7)},${quoted(group(i))}`,
  )
  writeFileSync(join(folder, name), `id,y,score,g\n${rows.join('\n')}\n`)
  return name
}
const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

describe('without a policy', () => {
  const workspace = emptyFolder('plain-')
  data(workspace)
  cpSync(join(project, 'examples/income/model/income.onnx'), join(workspace, 'income.onnx'))
  cpSync(join(project, 'examples/income/data/holdout.parquet'), join(workspace, 'holdout.parquet'))
  const scored = { predictions: 'p.csv', label: 'y' }
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['data-validate', { data: 'p.csv', require: 'row_count >= 400\ncompleteness(g) = 100%' }, 'passed'],
    ['data-validate', { data: 'p.csv', require: 'row_count >= 401' }, 'failed'],
    ['bias-check', { ...scored, groups: 'g', require: 'difference(recall by g) <= 0.2' }, 'passed'],
    ['accuracy-gate', { ...scored, require: 'roc_auc >= 0.9' }, 'passed'],
    ['accuracy-gate', { ...scored, require: 'pinball(0.5) <= 0' }, 'error'],
    [
      'stress-test',
      {
        model: 'income.onnx',
        data: 'holdout.parquet',
        label: 'income_over_50k',
        positive: 'true',
        rate: '25/s',
        for: '3s',
        require: 'p50 < 10s',
      },
      'passed',
    ],
  ]
  test.each(cases)('%s %j', async (gate, inputs, verdict) => {
    const { outputs } = await run({ action: `actions/${gate}`, inputs, workspace })
    expect(outputs.verdict).toMatch(new RegExp(`^(${verdict})$`))
  })
})

test('a model without evidence is not registered', async () => {
  const workspace = emptyFolder('bare-')
  cpSync(join(project, 'examples/income/model/income.onnx'), join(workspace, 'income.onnx'))
  const inputs = { model: 'income.onnx', registry: 'file:registry/' }
  const { outputs } = await run({ action: 'actions/model-register', inputs, workspace })
  expect([outputs.verdict, outputs.version]).toEqual([expect.stringMatching(/failed|error/), ''])
  expect(existsSync(join(workspace, 'registry'))).toBe(false)
})

describe('what cannot be judged', () => {
  const workspace = emptyFolder('bad-')
  data(workspace)
  writeFileSync(
    join(workspace, 'sea-trials.yml'),
    'version: 1\nmodel: m\ndata: { train: p.csv }\ngates:\n  data-validate:\n    requires:\n      - row_count >= 1\n',
  )
  test.each(['.', ...gates.map((gate) => `actions/${gate}`)])('a bad policy, %s', async (action) => {
    const { exitCode, commands, summary } = await run({ action, workspace })
    expect(exitCode).toBe(2)
    expect(commands).toContainEqual({
      name: 'error',
      properties: expect.stringMatching(/file=sea-trials\.yml,line=6,col=5/),
      message: expect.stringMatching(/unknown key `requires`; did you mean `require`\?/),
    })
    expect(summary).toContain('requires')
  })

  test('a requirement that is none, and a missing file', async () => {
    const inputs = { data: 'p.csv', require: 'row_count >= 1\nrow_cuont >= 1' }
    const { commands } = await run({ action: 'actions/data-validate', inputs, workspace })
    expect(commands.some(({ name, message }) => name === 'error' && /row_cuont.*row_count/.test(message))).toBe(true)
    const missing = await run({ action: 'actions/data-validate', inputs: { ...inputs, data: 'nope.csv' }, workspace })
    expect(missing.commands.find(({ name }) => name === 'error')?.message).toContain('nope.csv')
  })

  test('files outside of the workspace are not read', async () => {
    const outside = emptyFolder('outside-')
    data(outside)
    const inputs = { data: join(outside, 'p.csv'), require: 'row_count >= 1' }
    const { outputs, commands } = await run({ action: 'actions/data-validate', inputs, workspace })
    expect(outputs.verdict).toBe('error')
    expect(commands.find(({ name }) => name === 'error')?.message).toMatch(/outside/)
  })

  test('where in our code, only with debug logging', async () => {
    const options = { action: 'actions/data-validate', workspace }
    expect((await run(options)).stdout).not.toMatch(/dist\/.*:\d+:\d+/)
    const loud = await runAction({ ...options, env: { RUNNER_DEBUG: '1' } })
    expect(loud.commands.find(({ name }) => name === 'debug')?.message).toMatch(/SeaTrialsError.*dist\/.*:\d+:\d+/)
  })
})

describe('hostile text', () => {
  const attacks = [
    '::error::x',
    '##[set-output name=verdict;]passed',
    'a\r::add-mask::passed',
    'a\n::set-output name=verdict::passed',
    '%0A::stop-commands::x',
    '<script>alert(1)</script>',
    '|a|b|',
    '[click](https://evil.example/x)',
    '![p](https://evil.example/p.png)',
    '<!-- sea-trials -->',
    '\u001b]0;title\u0007\u001b[2J',
    '@acme/admins',
  ]

  /** Of everything that people read: nothing of it works. */
  function harmless({ summary, stdout, stderr, commands }: ActionRun): void {
    expect(commands.filter(({ name }) => /^(add-mask|debug)$/.test(name))).toEqual([])
    expect(`${stdout}${stderr}`).not.toMatch(/\u001b\](?:0|2);|\u001b\[2J/)
    expect(summary).not.toMatch(/<script|<!--|(?<!\\)\]\(https:\/\/evil|\u001b/)
  }

  test('cells, as groups and as failing rows', async () => {
    const workspace = emptyFolder('cells-')
    data(workspace, 'p.csv', (i) => attacks[i % attacks.length] as string)
    const lines = [
      'guard: recall by g >= 0.99',
      'recall{g = "::error::x"} >= 0.99',
      'difference(recall by g) <= 0.000001',
    ]
    const inputs = { predictions: 'p.csv', label: 'y', groups: 'g', threshold: '0.803', require: lines.join('\n') }
    const judged = await run({ action: 'actions/bias-check', inputs, workspace })
    expect(judged.outputs.verdict).toMatch(/failed|inconclusive/)
    harmless(judged)
    writeFileSync(
      join(workspace, 'c.yml'),
      'type: object\nproperties:\n  g: { enum: [a] }\n  id: { type: integer, x-unique: true }\n',
    )
    const rows = await run({ action: 'actions/data-validate', inputs: { data: 'p.csv', contract: 'c.yml' }, workspace })
    expect(rows.outputs.verdict).toBe('failed')
    harmless(rows)
    const page = readFileSync(join(workspace, '.sea-trials/report.html'), 'utf8')
    expect(page).not.toMatch(/<script|<!--|href="https/)
  })

  test('column names', async () => {
    const workspace = emptyFolder('columns-')
    const header = attacks.map((attack) => quoted(attack)).join(',')
    writeFileSync(join(workspace, 'd.csv'), `${header}\n${attacks.map((_, i) => i).join(',')}\n`)
    const lines = attacks.filter((name) => !/[\r\n]/.test(name)).map((name) => `max(\`${name}\`) < 0`)
    for (const require of [lines.join('\n'), 'max(nope) < 0', 'distinct_count(`::error::y`) > 1']) {
      const judged = await run({ action: 'actions/data-validate', inputs: { data: 'd.csv', require }, workspace })
      expect(judged.outputs.verdict).toMatch(/failed|error/)
      harmless(judged)
    }
  })

  test('file names and inputs', async () => {
    const workspace = emptyFolder('files-')
    for (const attack of attacks) {
      const name = `${attack.replaceAll('/', '_')}.csv`
      writeFileSync(join(workspace, name), 'a\n"1\n')
    }
    for (const inputs of [
      { data: '*.csv' },
      { data: '##[error]x\r::error::y.csv' },
      { data: '*.csv', contract: '::error::c' },
    ])
      harmless(
        await run({ action: 'actions/data-validate', inputs: { ...inputs, require: 'row_count > 0' }, workspace }),
      )
  })

  test('a policy', async () => {
    const workspace = emptyFolder('policy-')
    const key = JSON.stringify('x\n::set-output name=verdict::passed##[add-mask]a')
    for (const text of [`${key}: 1\n`, `version: 1\nmodel: ${key}\ngates: {}\n`, ': ::error::x [\n']) {
      writeFileSync(join(workspace, 'sea-trials.yml'), text)
      const judged = await run({ action: '.', workspace })
      expect(judged.outputs.verdict).toBe('error')
      harmless(judged)
    }
  })
})
