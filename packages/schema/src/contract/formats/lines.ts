/** Lines of the requirement language, from what other languages count. */
import type { Condition, Scalar } from '../../requirement/ast.ts'
import { printCondition, printName, printNumber } from '../../requirement/print.ts'

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>='

/** What is measured against a number. */
export interface Line {
  /** `completeness(income)`, as it is written. */
  readonly measured: string
  /** The rows that it is about, where not all. */
  readonly where?: Condition
  readonly operator: Operator
  readonly limit: number
  /** A fraction, written in per cent. */
  readonly share?: boolean
}

const ofRows = (where: Condition | undefined): Pick<Line, 'where'> => (where === undefined ? {} : { where })

/** The same of those rows only for which a condition holds besides. */
export const within = (line: Line, where: Condition | undefined): Line =>
  where === undefined ? line : { ...line, where: line.where === undefined ? where : all(where, line.where) }

/** What holds just where the operator does not. */
export const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '<': '>=',
  '=': '!=',
  '!=': '=',
}

/** By keyword of a limit, as JSON Schema has them: what a value is to it that breaks it. */
export const BREAKS: ReadonlyMap<string, Operator> = new Map([
  ['minimum', '<'],
  ['exclusiveMinimum', '<='],
  ['maximum', '>'],
  ['exclusiveMaximum', '>='],
])

/** How many rows there are, or how many a condition holds for. */
export const rows = (operator: Operator, limit: number, condition?: Condition): Line => ({
  measured: 'row_count',
  ...ofRows(condition),
  operator,
  limit,
})

export const of = (metric: string, column: string, operator: Operator, limit: number): Line => ({
  measured: `${metric}(${printName(column)})`,
  operator,
  limit,
})

export const completeness = (column: string, operator: Operator, limit: number): Line => ({
  ...of('completeness', column, operator, limit),
  share: true,
})

/** Rows that keep a condition, of those for which another holds. */
export const complies = (condition: Condition, operator: Operator, limit: number, where?: Condition): Line => ({
  measured: `compliance(${printCondition(condition)})`,
  ...ofRows(where),
  operator,
  limit,
  share: true,
})

/** Of the rows with a value, those whose value no other row has. */
export const uniqueness = (columns: readonly string[], limit: number): Line => ({
  measured: `uniqueness(${columns.map(printName).join(', ')})`,
  operator: '>=',
  limit,
  share: true,
})

/** Values that stand in their order, from row to row. */
export const inOrder = (column: string, direction: string, limit: number): Line => ({
  measured: `in_order(${printName(column)}, ${direction})`,
  operator: '>=',
  limit,
  share: true,
})

/** No row repeats the values of an earlier one, of those for which the condition holds. */
export const noRepeats = (columns: readonly string[], condition?: Condition): Line => ({
  measured: `duplicate_rows(${columns.map(printName).join(', ')})`,
  ...ofRows(condition),
  operator: '<=',
  limit: 0,
  share: true,
})

/** As `x-unique-keys`, as a line: rows that lack a part of the key do not count. */
export const uniqueTogether = (columns: readonly string[]): Line => noRepeats(columns, all(...columns.map(held)))

export const printLine = ({ measured, where, operator, limit, share = false }: Line): string =>
  `${measured}${where === undefined ? '' : `{${printCondition(where)}}`} ${operator} ${share ? percent(limit) : printNumber(limit)}`

/** Whether it would hold whatever the data: the language refuses such a line, and another language lets it stand. */
export function cannotFail({ measured, operator, limit, share = false }: Line): boolean {
  if (!share && !/^(row_count|distinct_count|stddev)\b/.test(measured)) return false
  if (operator === '>=' ? limit <= 0 : operator === '>' && limit < 0) return true
  // Of rows with a value, some values differ.
  if (operator === '>' && limit === 0 && /^distinctness\b/.test(measured)) return true
  return share && (operator === '<=' ? limit >= 1 : operator === '<' && limit > 1)
}

export const isNull = (column: string): Condition => ({ kind: 'compare', column, operator: '=', value: null })
export const held = (column: string): Condition => ({ kind: 'compare', column, operator: '!=', value: null })
export const compared = (column: string, operator: Operator, value: Scalar): Condition => ({
  kind: 'compare',
  column,
  operator,
  value,
})
export const among = (column: string, values: readonly Scalar[]): Condition => ({
  kind: 'in',
  column,
  values: [...values],
})
export const not = (part: Condition): Condition => ({ kind: 'not', part })
export const all = (...parts: readonly Condition[]): Condition => joined('and', parts)
export const any = (...parts: readonly Condition[]): Condition => joined('or', parts)
/** `(a and b) and c` means `a and b and c`, and one part alone means itself; one shape for one meaning. */
const joined = (kind: 'and' | 'or', parts: readonly Condition[]): Condition => {
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0) return only
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) }
}

/** Never through binary fractions: 0.995 is `99.5%`. */
export const percent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`

/** Values that a condition can name. */
export const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
