/** `profile` reads a file as its contract says it is read. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, jest, test } from '@jest/globals'
import { mergeCommand, profileCommand } from '../src/profile-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'profile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => {
  jest.restoreAllMocks()
})

async function profiled(csv: string, contract: string): Promise<string> {
  let said = ''
  jest.spyOn(process, 'cwd').mockReturnValue(folder)
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  const [data, promised] = [join(folder, 'data.csv'), join(folder, 'contract.yml')]
  writeFileSync(data, csv)
  writeFileSync(promised, contract)
  expect(await profileCommand([data], { contract: promised, out: join(folder, 'profile.json') })).toBe(0)
  return said
}

test.each([90, 20_100])('tokens among whole numbers, of %d rows: the associations are of a part of many', async (n) => {
  const rows = Array.from({ length: n }, (_, k) => `${k % 3 === 0 ? 'N/A' : k % 10},${k % 7}`)
  const contract = 'type: object\nproperties:\n  visits: { type: integer, x-missing: ["N/A"] }\n'
  const said = await profiled(`visits,day\n${rows.join('\n')}\n`, contract)
  expect(said).toMatch(/visits +integer +33\.3% missing +10 distinct/)
})

test('no rows are said before all else', async () => {
  expect(await profiled('a,b\n', 'type: object\nproperties: { a: { type: string } }\n')).toMatch(
    /Look at\n {2}no rows: nothing is known of these data\n/,
  )
})

test('few people in many rows: nothing that they are known by is shown or kept', async () => {
  const people = ['Anna', 'Peter', 'Maria'].map((name, k) => `${name}@example.org,523-45-678${k}`)
  const rows = Array.from(
    { length: 300 },
    (_, k) => `${people[k % 3]},DE89370400440532013000,${['red', 'blue'][k % 2]}`,
  )
  const said = await profiled(`email,ssn,iban,color\n${rows.join('\n')}\n`, 'type: object\n')
  const kept = readFileSync(join(folder, 'profile.json'), 'utf8')
  expect(said + kept).not.toMatch(/@example|523-45|DE89/)
  expect(kept).toContain('"red"')
})

test('any files are one data set, and of profiles that do not merge the odd one is named', async () => {
  jest.spyOn(process, 'cwd').mockReturnValue(folder)
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  const path = (name: string): string => join(folder, name)
  const days = { 'a.csv': 'x\n1\n', 'b.csv': 'x\n2\n', 'c.csv': 'x\nlate\n' }
  for (const [name, text] of Object.entries(days)) {
    writeFileSync(path(name), text)
    expect(await profileCommand([path(name)], { out: path(`${name}.json`) })).toBe(0)
  }
  expect(await profileCommand([path('a.csv'), path('b.csv')], { out: path('both.json') })).toBe(0)
  await mergeCommand([path('a.csv.json'), path('b.csv.json')], { out: path('merged.json') })
  expect(readFileSync(path('merged.json'), 'utf8')).toBe(readFileSync(path('both.json'), 'utf8'))
  await expect(
    mergeCommand(
      Object.keys(days).map((name) => path(`${name}.json`)),
      {},
    ),
  ).rejects.toMatchObject({
    message: '`x` is integer in one profile and string in the other',
    at: { file: path('c.csv.json') },
  })
})
