/** A contract: what the data promise, as a JSON Schema (2020-12) of a row with a few keywords of ours. */
import { sha256 } from '../canonical.ts'
import { type Position, SeaTrialsError } from '../error.ts'
import { refuseFirst } from '../explain.ts'
import type { RequirementText } from '../policy/policy.ts'
import { requirementLine } from '../policy/requirement-line.ts'
import { printable } from '../text.ts'
import { contractValidator } from '../validators.ts'
import { type Path, pointer, readBytes, readSheet, type Sheet } from '../yaml.ts'
import type { Patterns } from './binding.ts'
import { checkSchema, idleKeywords, type PatternAt } from './check.ts'
import type { Lost } from './formats/draft.ts'
import { type Format, formatOf, isRuleset, isTextProto } from './formats/format.ts'
import type { Pattern } from './pattern.ts'

export interface Contract {
  /** The whole file as JSON, our keywords included. */
  readonly schema: Readonly<Record<string, unknown>>
  /** What a single row cannot show: the lines of `x-require`. */
  readonly require: readonly RequirementText[]
  /** Where a keyword or a column stands: `['properties', 'age', 'minimum']`. */
  readonly place: (path: readonly (string | number)[]) => Position
  /** What is known of its patterns, which are RE2's. */
  readonly patterns: Patterns
  /** `sha256:` digest of the file's bytes. */
  readonly digest: string
  /** The language that the file is written in. */
  readonly format: Format
  /** What the file says in another language and the contract does not. */
  readonly unsupported: readonly Lost[]
}

/**
 * Reads and checks a contract, YAML or JSON, or one in another language that is told by its content. `shown` is what positions
 * name as the file: relative to the workspace. Throws `missing-file`, and `bad-contract` with line and column: a keyword that
 * is unknown, misspelt, says nothing about its type, or cannot be meant; a pattern that RE2 does not know.
 */
export async function loadContract(path: string, shown: string = path, table?: string): Promise<Contract> {
  return readContract(readBytes(path, shown), shown, table)
}

/** The same from bytes. `table` chooses among several that a file of another language describes. */
export async function readContract(bytes: Uint8Array, file: string, table?: string): Promise<Contract> {
  const { sheet, format, unsupported } = await readAny(bytes, file, table)
  const valid = await contractValidator()
  if (!valid(sheet.value)) refuseFirst(valid.errors ?? [], sheet)
  const schema = sheet.value as Contract['schema']
  const patterns = await patternsOf(checkSchema(schema, sheet), sheet)
  const idle = idleKeywords(schema, patterns).map((path) => idleAt(path, sheet))
  const [first] = idle
  if (first !== undefined && format === 'contract')
    sheet.refuse(first.at, `${first.what} checks nothing: ${first.why}`, 'Leave it out, or say what a value must be.')
  const lines = (schema['x-require'] ?? []) as readonly unknown[]
  return {
    schema,
    require: lines.map((line, i) => requirementLine(sheet, line, ['x-require', i])),
    place: (where) => sheet.keyAt(where),
    patterns,
    digest: sha256(bytes),
    format,
    unsupported: [...unsupported, ...idle],
  }
}

const idleAt = (path: Path, sheet: Sheet): Lost => ({
  kind: 'remark',
  where: pointer(path),
  what: printable(String(path.at(-1))),
  why: 'nothing can break it',
  at: sheet.keyAt(path),
})

type Read = Pick<Contract, 'format' | 'unsupported'> & { readonly sheet: Sheet }

async function readAny(bytes: Uint8Array, file: string, table: string | undefined): Promise<Read> {
  // Decoded loosely to look at; what is not UTF-8 is refused by the reader.
  const text = new TextDecoder().decode(bytes.subarray(0, 4096))
  if (isTextProto(text)) {
    const { readTextProto } = await import('./formats/tfdv/text-proto.ts')
    return foreign('tfdv', readTextProto(bytes, file), table)
  }
  if (isRuleset(text)) {
    const { readRuleset } = await import('./formats/dqdl/ruleset.ts')
    return foreign('dqdl', readRuleset(bytes, file), table)
  }
  const sheet = sheetOf(bytes, file, table)
  const format = formatOf(sheet.value)
  return format === 'contract' ? { sheet, format, unsupported: [] } : foreign(format, sheet, table)
}

/** The file that was read last, if a table of it was asked for: one that describes many is read once for those that follow. */
let recent: { readonly key: string; readonly sheet: Sheet } | undefined

function sheetOf(bytes: Uint8Array, file: string, table: string | undefined): Sheet {
  if (table === undefined) return readSheet(bytes, file, 'bad-contract')
  const key = `${sha256(bytes)} ${file}`
  if (recent?.key !== key) recent = { key, sheet: readSheet(bytes, file, 'bad-contract') }
  return recent.sheet
}

async function foreign(format: Exclude<Format, 'contract'>, sheet: Sheet, table: string | undefined): Promise<Read> {
  const { readForeign } = await import('./formats/read.ts')
  return readForeign(format, sheet, table)
}

/** Compiles the patterns once; refuses the first that RE2 does not know. */
async function patternsOf(patterns: readonly PatternAt[], sheet: Sheet): Promise<Patterns> {
  if (patterns.length === 0) return { matches: () => false, isInAnyText: () => false }
  const { pattern } = await import('./pattern.ts')
  const compiled = new Map<string, Pattern>()
  for (const { text, at } of patterns)
    try {
      if (!compiled.has(text)) compiled.set(text, pattern(text))
    } catch (error) {
      if (error instanceof SeaTrialsError) sheet.refuse(at, error.message, error.fix)
      throw error
    }
  return {
    matches: (text, name) => compiled.get(text)?.test(name) === true,
    isInAnyText: (text) => compiled.get(text)?.isInAnyText() === true,
  }
}
