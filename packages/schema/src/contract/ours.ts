/** What our own keywords can still get wrong, once they have their shape: columns that are none, conditions, shares. */
import { SeaTrialsError } from '../error.ts'
import { requirementLine } from '../policy/requirement-line.ts'
import type { MetricCall } from '../requirement/ast.ts'
import { parseCondition } from '../requirement/condition.ts'
import { parseMeasured } from '../requirement/parse.ts'
import { printName } from '../requirement/print.ts'
import { didYouMean, parsePercent, printable } from '../text.ts'
import type { Path, Sheet } from '../yaml.ts'

type Schema = Readonly<Record<string, unknown>>

/** Refuses the first fault, with its line. */
export function checkOurs(schema: Schema, sheet: Sheet): void {
  const columns = Object.keys((schema.properties ?? {}) as object)
  const known = (names: readonly string[], path: Path): void => {
    for (const [i, name] of names.entries())
      if (!columns.includes(name)) {
        const message = `${printable(name)} is no column of this contract${didYouMean(name, columns)}`
        sheet.refuse(sheet.valueAt([...path, i]), message, 'Name it under `properties` too.')
      }
  }
  known((schema['x-primary-key'] ?? []) as readonly string[], ['x-primary-key'])
  for (const [i, key] of ((schema['x-unique-keys'] ?? []) as readonly (readonly string[])[]).entries())
    known(key, ['x-unique-keys', i])
  for (const [i, { columns, references }] of ((schema['x-foreign-keys'] ?? []) as readonly ForeignKey[]).entries()) {
    known(columns, ['x-foreign-keys', i, 'columns'])
    if (columns.length === references.length) continue
    const message = `${columns.length} columns refer to ${references.length}`
    sheet.refuse(sheet.keyAt(['x-foreign-keys', i, 'references']), message, 'Name as many, in the same order.')
  }
  for (const [i, text] of ((schema['x-rows'] ?? []) as readonly string[]).entries()) checkCondition(text, i, sheet)
  for (const name of columns) checkDistribution(name, schema, sheet)
}

function checkCondition(text: string, i: number, sheet: Sheet): void {
  const line = requirementLine(sheet, text, ['x-rows', i])
  try {
    parseCondition(line)
  } catch (error) {
    if (!(error instanceof SeaTrialsError)) throw error
    throw new SeaTrialsError('bad-contract', error.message, error.fix, error.at ?? line.source)
  }
}

/** `x-foreign-keys`; without a data set the same is meant. */
export interface ForeignKey {
  readonly columns: readonly string[]
  readonly dataset?: string
  readonly references: readonly string[]
}

/** `x-distribution`: shares by value, or by bin where there are edges. */
export interface Distribution {
  readonly shares: Readonly<Record<string, number | string>> | readonly (number | string)[]
  readonly edges?: readonly number[]
  /** Absent where a line of `x-require` says how far the column may be from it. */
  readonly moved?: number | string
}

/** `51%` or `0.51`. */
export const shareOf = (written: number | string): number =>
  typeof written === 'number' ? written : (parsePercent(written) ?? Number.NaN)

/** Rounded shares, three of a third each in per cent, add up to about one. */
const ROUNDING = 0.005

/** Whether it is how far the column lies from its stated shares, or what is made of that. */
const isFromStated = ({ metric, arguments: all }: MetricCall, name: string): boolean =>
  all.some((argument) => {
    if (argument.kind === 'call') return isFromStated(argument.call, name)
    return /^(kl_divergence|distribution_shift)$/.test(metric) && argument.kind === 'name' && argument.name === name
  })

function checkDistribution(name: string, schema: Schema, sheet: Sheet): void {
  const column = (schema.properties as Schema)[name] as Schema | undefined
  const stated = column?.['x-distribution'] as Distribution | undefined
  if (stated === undefined) return
  const { shares, edges, moved } = stated
  const path = ['properties', name, 'x-distribution']
  const lines = (schema['x-require'] ?? []) as readonly unknown[]
  const limits = (line: unknown, i: number): boolean =>
    isFromStated(parseMeasured(requirementLine(sheet, line, ['x-require', i])), name)
  if (moved === undefined && !lines.some(limits))
    sheet.refuse(
      sheet.keyAt(path),
      'shares without a limit judge nothing',
      `Write \`moved: 5%\` beside them, or a line of \`x-require\`: \`kl_divergence(${printName(name)}) <= 0.1\`.`,
    )
  if (Array.isArray(shares) !== (edges !== undefined))
    sheet.refuse(
      sheet.keyAt([...path, edges === undefined ? 'shares' : 'edges']),
      edges === undefined ? 'a list of shares without `edges`' : '`edges` with shares by value',
      'Write shares by value, `{ a: 40%, b: 60% }`, or `edges` and a list of shares.',
    )
  const parts = Object.values(shares)
  if (edges !== undefined && parts.length !== edges.length + 1)
    sheet.refuse(
      sheet.keyAt([...path, 'shares']),
      `${edges.length} edges make ${edges.length + 1} bins, and ${parts.length} shares are stated`,
      'Write one share for each bin.',
    )
  if (edges?.some((edge, i) => i > 0 && edge <= (edges[i - 1] as number)) === true)
    sheet.refuse(sheet.keyAt([...path, 'edges']), 'edges that do not ascend', 'Write them from the smallest up.')
  const sum = parts.reduce((total: number, part) => total + shareOf(part as number | string), 0)
  if (Math.abs(sum - 1) > ROUNDING)
    sheet.refuse(
      sheet.keyAt([...path, 'shares']),
      `the shares add up to ${Math.round(sum * 1000) / 10}%`,
      'Write shares that add up to 100%.',
    )
}
