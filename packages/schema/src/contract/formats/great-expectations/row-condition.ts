/**
 * `row_condition`, the rows that an expectation is about, as a condition of ours. Three languages: `col("x") > 5`, one
 * comparison; what pandas' `DataFrame.query` reads; and the objects of 1.x. What is not the same condition has a reason.
 */
import type { Condition, Scalar } from '../../../requirement/ast.ts'
import { parseCondition } from '../../../requirement/condition.ts'
import { printCondition } from '../../../requirement/print.ts'
import { printable } from '../../../text.ts'
import { all, among, any, compared, held, isNull, isScalar, not } from '../lines.ts'
import type { Node } from '../node.ts'
import { OPERATORS, readQuery } from './query.ts'

/** Arguments that choose rows. */
export const ROWS: ReadonlySet<string> = new Set(['row_condition', 'condition_parser'])

export type Chosen = { readonly where?: Condition } | { readonly why: string }

export function chosenRows(kwargs: Node): Chosen {
  const given = kwargs.get('row_condition')
  if (given === undefined) return {}
  const found = typeof given.value === 'string' ? ofText(given.value, kwargs.get('condition_parser')) : ofObject(given)
  if (typeof found === 'string') return { why: `its \`row_condition\` ${found}` }
  // What is nested too deeply for a condition of ours is refused, and lost.
  parseCondition({ text: printCondition(found), burden: 'require' })
  return { where: found }
}

/** The condition, or why there is none. */
type Found = Condition | string

/** There the missing value that `!=` chooses is said in the condition. */
export const isPandas = (kwargs: Node): boolean =>
  /^(pandas|python)$/.test(String(kwargs.get('condition_parser')?.value))

function ofText(text: string, parser: Node | undefined): Found {
  switch (parser?.text() ?? (text.startsWith('col(') ? 'great_expectations' : '')) {
    case 'great_expectations':
    case 'great_expectations__experimental__':
      return ofColumn(text)
    case 'pandas':
    case 'python':
      return readQuery(text)
    case '':
      return 'has no `condition_parser` that says how it is read'
    default:
      return `is in a language that is not read here: ${printable(parser?.value)}`
  }
}

const COLUMN =
  /^\s*col\("([^"]+)"\)\s*(?:(\.notnull\(\))|(==|!=|<=|>=|<|>)\s*(?:([+-]?\d[^"']*)|"([^"]*)"|'([^']*)'))\s*$/i

function ofColumn(text: string): Found {
  const [, column, isHeld, operator, digits, ...texts] = COLUMN.exec(text) ?? []
  if (column === undefined) return 'is no comparison of a column with a value'
  if (isHeld !== undefined) return held(column)
  const value = digits === undefined ? texts.find((each) => each !== undefined) : Number(digits)
  return Number.isNaN(value) ? 'is no comparison of a column with a value' : comparison(column, String(operator), value)
}

function ofObject(node: Node): Found {
  const type = node.get('type')?.value
  if (type === 'nullity') return (node.need('is_null').flag() ? isNull : held)(nameOf(node))
  if (type === 'comparison') return comparison(nameOf(node), node.need('operator').text(), node.need('parameter').value)
  if (type !== 'and' && type !== 'or') return 'is handed on to an engine of theirs'
  const parts = node.need('conditions').list().map(ofObject)
  const wrong = parts.find((part) => typeof part === 'string')
  if (wrong !== undefined) return wrong
  if (parts.length === 0) return 'joins no conditions'
  return (type === 'and' ? all : any)(...(parts as readonly Condition[]))
}

const nameOf = (node: Node): string => node.need('column').need('name').text()

/** As SQL has it: a row without a value is not chosen, whatever the operator. */
function comparison(column: string, operator: string, value: unknown): Found {
  if (operator === 'IN' || operator === 'NOT_IN') {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isScalar)) return 'names no list of plain values'
    const isIn = among(column, value)
    return operator === 'IN' ? isIn : not(isIn)
  }
  const known = OPERATORS[operator]
  if (known === undefined || !isScalar(value)) return 'compares with no plain value'
  if (typeof value === 'boolean' && known !== '=' && known !== '!=') return 'orders true and false'
  return compared(column, known, value as Scalar)
}

/** What is chosen by `!=` where a value is missing differs between their engines. */
export const choosesByUnequal = (one: Condition): boolean => {
  if ('parts' in one) return one.parts.some(choosesByUnequal)
  return one.kind === 'not' || (one.kind === 'compare' && one.operator === '!=' && one.value !== null)
}

/** As an object of 1.x; undefined where their engines would choose other rows, or 1.x does not nest so. */
export function toObject(one: Condition): Readonly<Record<string, unknown>> | undefined {
  if (choosesByUnequal(one)) return undefined
  switch (one.kind) {
    case 'compare':
      return one.value === null
        ? { type: 'nullity', column: { name: one.column }, is_null: one.operator === '=' }
        : comparisonOf(one.column, one.operator === '=' ? '==' : one.operator, one.value)
    case 'in':
      return new Set(one.values.map((value) => typeof value)).size > 1 || typeof one.values[0] === 'boolean'
        ? undefined
        : comparisonOf(one.column, 'IN', one.values)
    case 'and':
    case 'or': {
      // There `and` holds no `or`, and `or` none either.
      const parts = one.parts.map((part) => (part.kind === 'or' ? undefined : toObject(part)))
      return parts.includes(undefined) ? undefined : { type: one.kind, conditions: parts }
    }
    default:
      return undefined
  }
}

const comparisonOf = (column: string, operator: string, parameter: unknown) => ({
  type: 'comparison',
  column: { name: column },
  operator,
  parameter,
})
