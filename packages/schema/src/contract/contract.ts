/** A contract: what the data promise, as a JSON Schema (2020-12) of a row with a few keywords of ours. */
import { sha256 } from '../canonical.ts'
import { type Position, SeaTrialsError } from '../error.ts'
import { refuseFirst } from '../explain.ts'
import type { RequirementText } from '../policy/policy.ts'
import { requirementLine } from '../policy/requirement-line.ts'
import { contractValidator } from '../validators.ts'
import { readBytes, readSheet, type Sheet } from '../yaml.ts'
import { checkSchema } from './check.ts'

export interface Contract {
  /** The whole file as JSON, our keywords included. */
  readonly schema: Readonly<Record<string, unknown>>
  /** What a single row cannot show: the lines of `x-require`. */
  readonly require: readonly RequirementText[]
  /** Where a keyword or a column stands: `['properties', 'age', 'minimum']`. */
  readonly place: (path: readonly (string | number)[]) => Position
  /** `sha256:` digest of the file's bytes. */
  readonly digest: string
}

/**
 * Reads and checks a contract, YAML or JSON. `shown` is what positions name as the file: relative to the workspace.
 * Throws `missing-file`, and `bad-contract` with line and column: a keyword that is unknown, misspelt, says nothing about
 * its type, or cannot be meant; a pattern that RE2 does not know.
 */
export async function loadContract(path: string, shown: string = path): Promise<Contract> {
  return readContract(readBytes(path, shown), shown)
}

/** The same from bytes. */
export async function readContract(bytes: Uint8Array, file: string): Promise<Contract> {
  const sheet = readSheet(bytes, file, 'bad-contract')
  const valid = await contractValidator()
  if (!valid(sheet.value)) refuseFirst(valid.errors ?? [], sheet)
  const schema = sheet.value as Contract['schema']
  const patterns = checkSchema(schema, sheet)
  if (patterns.length > 0) await checkPatterns(patterns, sheet)
  const lines = (schema['x-require'] ?? []) as readonly unknown[]
  return {
    schema,
    require: lines.map((line, i) => requirementLine(sheet, line, ['x-require', i])),
    place: (where) => sheet.keyAt(where),
    digest: sha256(bytes),
  }
}

async function checkPatterns(patterns: ReturnType<typeof checkSchema>, sheet: Sheet): Promise<void> {
  const { pattern } = await import('./pattern.ts')
  for (const { text, at } of patterns)
    try {
      pattern(text)
    } catch (error) {
      if (error instanceof SeaTrialsError) sheet.refuse(at, error.message, error.fix)
      throw error
    }
}
