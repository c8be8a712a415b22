/** Fixtures of this room's tests; `fixtures/make.py` writes them. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FeatureRow, Vector } from '../src/model.ts'

export const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}.onnx`, import.meta.url))

/** Rows and what onnxruntime in Python answers to them, by the model's name. */
export const oracle: Readonly<
  Record<string, { readonly rows: readonly FeatureRow[]; readonly answers: readonly (readonly number[])[] }>
> = JSON.parse(readFileSync(new URL('fixtures/oracle.json', import.meta.url), 'utf8'))

/** Rows as the engine would give them: numbers in a Float64Array, text coded by a dictionary. */
export const vectorsOf = (rows: readonly FeatureRow[]): Record<string, Vector> =>
  Object.fromEntries(
    Object.keys(rows[0]!).map((name) => {
      const cells = rows.map((row) => row[name]!)
      if (cells.some((cell) => typeof cell === 'string')) {
        const values = [...new Set(cells.filter((cell) => cell !== null))]
        return [name, { kind: 'coded', codes: Int32Array.from(cells, (cell) => values.indexOf(cell!)), values }]
      }
      const valid = Uint8Array.from(cells, (cell) => (cell === null ? 0 : 1))
      return [name, { kind: 'number', values: Float64Array.from(cells, Number), valid }]
    }),
  )

/** Program and arguments of a server with a fault; `fixtures/servers/server.mjs` lists them. */
export const faultyServer = (fault: string, argument = 0): [string, ...string[]] => [
  process.execPath,
  fileURLToPath(new URL('fixtures/servers/server.mjs', import.meta.url)),
  fault,
  String(argument),
]
