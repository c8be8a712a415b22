import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { repository } from '../../runner/test/repository.ts'
import { main } from '../src/cli.ts'

const policy = (line: string): string => `version: 1
model: income
data: { train: train.csv }
gates:
  data-validate:
    require: ['${line}']
`

const here = process.cwd()
let out = ''
let err = ''
beforeEach(() => {
  ;[out, err] = ['', '']
  const into = (add: (text: string) => void) => (text: unknown) => {
    add(String(text))
    return true
  }
  jest.spyOn(process.stdout, 'write').mockImplementation(into((text) => (out += text)) as never)
  jest.spyOn(process.stderr, 'write').mockImplementation(into((text) => (err += text)) as never)
})
afterEach(() => {
  jest.restoreAllMocks()
  process.chdir(here)
})

test('a laptop shows what a pull request would: data, and lines that became looser', async () => {
  const { folder } = repository(
    { 'sea-trials.yml': policy('row_count >= 2'), 'train.csv': 'id,x\n1,1\n2,2\n' },
    { 'sea-trials.yml': policy('row_count >= 1'), 'train.csv': 'id,x\n1,1\n2,3\n4,4\n' },
  )
  process.chdir(folder)
  expect(await main(['data-validate', '--base', 'main'])).toBe(0)
  expect(out).toContain('since main')
  expect(out).toContain('train: 2 rows added, 1 row removed')
  expect(out).toContain('the policy changed since main; the one here judged')
  expect(out).toMatch(/data-validate: row_count >= 2 (→|->) row_count >= 1 \(looser\)/)
})

test('as JSON, in the verdict; a name that is no commit is said', async () => {
  const { folder } = repository({ 'train.csv': 'x\n1\n' }, { 'train.csv': 'x\n1\n2\n' })
  process.chdir(folder)
  const plain = ['data-validate', '--data', 'train.csv', '--require', 'row_count >= 1', '--json', '--base']
  expect(await main([...plain, 'main'])).toBe(0)
  expect(JSON.parse(out).changes).toMatchObject({
    base: 'main',
    data: [{ name: 'data', rows: { added: 1, removed: 0 } }],
  })
  out = ''
  expect(await main([...plain, 'nowhere'])).toBe(2)
  expect(JSON.parse(out).error).toMatchObject({ code: 'bad-input', message: expect.stringContaining('`nowhere`') })
  expect(err).toBe('')
})
