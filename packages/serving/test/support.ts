/** Fixtures of this room's tests; `fixtures/make.py` writes them. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FeatureRow } from '../src/model.ts'

export const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}.onnx`, import.meta.url))

/** Rows and what onnxruntime in Python answers to them, by the model's name. */
export const oracle: Readonly<
  Record<string, { readonly rows: readonly FeatureRow[]; readonly answers: readonly (readonly number[])[] }>
> = JSON.parse(readFileSync(new URL('fixtures/oracle.json', import.meta.url), 'utf8'))
