/** `profile`, `profile merge`, `contract check` and `contract convert` as a user runs them: the built CLI in a process of its own. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { cli, emptyFolder } from './support/cli.ts'

const rows = (from: number, to: number): string =>
  `id,age,city,mail\n${Array.from({ length: to - from }, (_, i) => `${from + i},${20 + ((from + i) % 50)},${['Oslo', 'Rome'][i % 2]},p${from + i}@example.com`).join('\n')}\n`

const CONTRACTS = `apiVersion: v3.1.0
kind: DataContract
id: shop
version: 1.0.0
status: active
schema:
  - name: orders
    logicalType: object
    properties:
      - { name: id, logicalType: integer, required: true }
      - { name: age, logicalType: integer, required: true, logicalTypeOptions: { minimum: 0 } }
  - name: people
    logicalType: object
    properties:
      - { name: mail, logicalType: string, classification: restricted }
`

function folder(): string {
  const path = emptyFolder('profile-')
  writeFileSync(join(path, 'monday.csv'), rows(0, 400))
  writeFileSync(join(path, 'tuesday.csv'), rows(400, 900))
  writeFileSync(join(path, 'all.csv'), rows(0, 900))
  writeFileSync(join(path, 'semicolons.csv'), rows(0, 20).replaceAll(',', ';'))
  writeFileSync(
    join(path, 'contract.yml'),
    'type: object\nproperties:\n  mail: { type: string, x-classification: personal }\n  age: { type: integer, minimum: 0 }\n',
  )
  writeFileSync(join(path, 'contracts.yaml'), CONTRACTS)
  return path
}

describe('profile', () => {
  const cwd = folder()

  test('shows the data, keeps a page and a state, and no value of what is private', async () => {
    const { exitCode, stdout, stderr } = await cli(
      ['profile', 'monday.csv', '--contract', 'contract.yml', '--out', 'kept/monday.json'],
      { cwd },
    )
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Sea Trials .* monday\.csv · 400 rows, 4 columns/)
    expect(stdout).toMatch(/\n {2}mail +string .*masked \(personal\)/)
    expect(stdout).toMatch(/report \.sea-trials\/profile\.html\n$/)
    const [page, state] = [join(cwd, '.sea-trials/profile.html'), join(cwd, 'kept/monday.json')].map((path) =>
      readFileSync(path, 'utf8'),
    )
    for (const text of [stdout, page, state]) expect(text).not.toMatch(/p\d+@example/)
    expect(JSON.parse(state as string)).toMatchObject({ rows: 400 })
  })

  test('--json prints the state and nothing else', async () => {
    const { exitCode, stdout } = await cli(['profile', 'all.csv', '--contract', 'contract.yml', '--json'], { cwd })
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ rows: 900 })
  })

  test('one table of a file that describes several', async () => {
    const run = (table: string) =>
      cli(['profile', 'monday.csv', '--contract', `contracts.yaml#${table}`, '--json'], { cwd })
    const { exitCode, stdout, stderr } = await run('orders')
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ rows: 400 })
    const unknown = await run('nobody')
    expect(unknown.exitCode).toBe(2)
    expect(JSON.parse(unknown.stdout)).toMatchObject({ error: { message: expect.stringContaining('nobody') } })
  })

  test.each([
    [['profile'], /./],
    [['profile', 'nowhere.csv'], /nowhere\.csv/],
    [['profile', 'semicolons.csv'], /one column by `,`[\s\S]*--delimiter ';'/],
    [['profile', 'all.csv', '--delimiter', ';'], /one column by `;`[\s\S]*Leave `delimiter` out/],
    [['profile', 'monday.csv', '--contract', 'no.yml'], /no\.yml/],
  ])('%j cannot be done: 2, and what to do', async (args, said) => {
    const { exitCode, stdout, stderr } = await cli(args, { cwd })
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(said)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('profile merge', () => {
  const cwd = folder()
  const kept = async (name: string): Promise<void> => {
    const { exitCode } = await cli(['profile', `${name}.csv`, '--contract', 'contract.yml', '--out', `${name}.json`], {
      cwd,
    })
    expect(exitCode).toBe(0)
  }

  test('parts are the whole, in any order', async () => {
    for (const name of ['monday', 'tuesday', 'all']) await kept(name)
    const merged = await cli(['profile', 'merge', 'tuesday.json', 'monday.json', '--out', 'both.json'], { cwd })
    expect([merged.exitCode, merged.stdout, merged.stderr]).toEqual([0, '', ''])
    const printed = await cli(['profile', 'merge', 'monday.json', 'tuesday.json'], { cwd })
    expect(printed.stdout).toBe(readFileSync(join(cwd, 'both.json'), 'utf8'))
    const [both, all] = ['both.json', 'all.json'].map((name) => JSON.parse(readFileSync(join(cwd, name), 'utf8')))
    expect({ ...both, columns: [] }).toMatchObject({ rows: 900, files: both.files })
    // Moments are added up in another order, to rounding; all else is the same, bit for bit.
    const exact = ({ columns }: { columns: Record<string, unknown>[] }) =>
      columns.map(({ moments: _, ...rest }) => rest)
    expect(exact(both)).toEqual(exact(all))
  })

  test('what is in both is counted once or not at all; what is no profile is refused', async () => {
    const twice = await cli(['profile', 'merge', 'monday.json', 'both.json', '--out', 'twice.json'], { cwd })
    expect([twice.exitCode, existsSync(join(cwd, 'twice.json'))]).toEqual([2, false])
    expect(twice.stderr).toMatch(/monday|both|in both|already/)
    for (const other of ['monday.csv', 'nowhere.json']) {
      const refused = await cli(['profile', 'merge', 'monday.json', other], { cwd })
      expect([refused.exitCode, refused.stdout]).toEqual([2, ''])
      expect(refused.stderr).toContain(other)
    }
  })
})

describe('contract', () => {
  const cwd = folder()

  test('check says what is judged, and --strict what is not', async () => {
    const ours = await cli(['contract', 'check', 'contract.yml'], { cwd })
    expect([ours.exitCode, ours.stderr]).toEqual([0, ''])
    expect(ours.stdout).toMatch(/2 columns, 0 requirements/)
    const suite = {
      expectation_suite_name: 's',
      expectations: [
        { expectation_type: 'expect_column_values_to_not_be_null', kwargs: { column: 'id' } },
        { expectation_type: 'expect_column_kl_divergence_to_be_less_than', kwargs: { column: 'age', threshold: 0.1 } },
      ],
    }
    writeFileSync(join(cwd, 'suite.json'), JSON.stringify(suite))
    const lost = await cli(['contract', 'check', 'suite.json'], { cwd })
    expect([lost.exitCode, lost.stderr]).toEqual([0, ''])
    expect(lost.stdout).toMatch(/not judged: .*suite\.json.*kl_divergence/)
    expect((await cli(['contract', 'check', 'suite.json', '--strict'], { cwd })).exitCode).toBe(1)
  })

  test('convert writes another language, and back', async () => {
    const to = await cli(['contract', 'convert', 'contract.yml', '--to', 'odcs', '--out', 'odcs.yaml'], { cwd })
    expect([to.exitCode, to.stdout]).toEqual([0, ''])
    const back = await cli(['contract', 'convert', 'odcs.yaml', '--to', 'json-schema'], { cwd })
    expect(back.exitCode).toBe(0)
    expect(back.stdout).toMatch(/age/)
    expect(back.stdout).toMatch(/minimum/)
  })

  test.each([
    [['contract', 'check', 'nowhere.yml'], /nowhere\.yml/],
    [['contract', 'check', 'contracts.yaml'], /orders/],
    [['contract', 'convert', 'contract.yml', '--to', 'cobol'], /cobol/],
    [['contract', 'convert', 'monday.csv', '--to', 'odcs'], /monday\.csv/],
  ])('%j cannot be done: 2, and why', async (args, said) => {
    const { exitCode, stdout, stderr } = await cli(args, { cwd })
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(said)
  })
})
