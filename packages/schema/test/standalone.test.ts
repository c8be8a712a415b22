import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import type { ValidateFunction } from 'ajv'
import { build } from 'esbuild'
import { standaloneValidators } from '../src/standalone.ts'
import { contractValidator, policyValidator } from '../src/validators.ts'

const documents: readonly unknown[] = [
  null,
  {},
  { version: 1, model: 'm', gates: {} },
  { version: 1, model: 'm', gates: { 'accuracy-gate': { require: ['a', { warn: 'b' }, { wran: 'c' }, 5] } } },
  { version: 1, model: 'm', modle: 'x', task: 'y', candidate: { onnx: 'a', url: 'b' }, gates: { x: {} } },
  { properties: { a: { type: 'integer', minimun: 0 }, b: { enum: [{}, {}] } }, 'x-require': ['a'] },
  { properties: { a: { minLength: -1, allOf: [{ type: 'nope' }] } } },
]

test('a bundle’s validators say what those from source say, without ajv’s compiler', async () => {
  const sources = standaloneValidators()
  const pairs = [
    [await policyValidator(), await bundled(sources.policy)],
    [await contractValidator(), await bundled(sources.contract)],
  ] as const
  for (const [one, other] of pairs) {
    for (const document of documents) {
      expect(other(document)).toBe(one(document))
      expect(JSON.stringify(other.errors)).toBe(JSON.stringify(one.errors))
    }
  }
})

async function bundled(contents: string): Promise<ValidateFunction> {
  const folder = mkdtempSync(join(tmpdir(), 'standalone-'))
  const bundle = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
  })
  expect(
    Object.keys(bundle.metafile.inputs).filter((input) => /ajv\/dist\/(compile|core|vocabularies)/.test(input)),
  ).toEqual([])
  const file = join(folder, 'validator.mjs')
  writeFileSync(file, bundle.outputFiles[0]?.contents ?? '')
  return (await import(pathToFileURL(file).href)).default
}
