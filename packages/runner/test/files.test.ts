import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hostile } from '../../report/test/hostile.ts'
import { summarySize, writeOutputs, writeSummary } from '../src/files.ts'
import { coreOver } from './core.ts'
import { outputsIn } from './runner-grammar.ts'

const step = (env: Readonly<Record<string, string>>) => ({ env, core: coreOver(env, () => {}) })
const newFile = (): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'files-')), 'out')
  writeFileSync(file, '')
  return file
}

describe('outputs', () => {
  test('any value is read back whole, and no other', async () => {
    const file = newFile()
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (a, b) => {
        writeFileSync(file, '')
        await writeOutputs(step({ GITHUB_OUTPUT: file }), { verdict: a, metrics: b })
        const well = (text: string): string => Buffer.from(text).toString()
        expect(outputsIn(readFileSync(file, 'utf8'))).toEqual({ verdict: well(a), metrics: well(b) })
      }),
    )
  })

  test('a later value replaces an earlier one', async () => {
    const file = newFile()
    await writeOutputs(step({ GITHUB_OUTPUT: file }), { verdict: 'error' })
    await writeOutputs(step({ GITHUB_OUTPUT: file }), { verdict: 'passed' })
    expect(outputsIn(readFileSync(file, 'utf8'))).toEqual({ verdict: 'passed' })
  })

  test('outside of a runner there is nobody to write to', async () => {
    await writeOutputs(step({}), { verdict: 'passed' })
    await writeSummary(step({ GITHUB_STEP_SUMMARY: '' }), 'x')
    expect(await summarySize({})).toBe(0)
  })

  test('a file that cannot be written is an error with a fix', async () => {
    const env = { GITHUB_OUTPUT: join(newFile(), 'below-a-file') }
    await expect(writeOutputs(step(env), { a: 'b' })).rejects.toMatchObject({ code: 'unwritable-output' })
  })
})
