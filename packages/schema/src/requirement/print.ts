/** The canonical text of a requirement: what `parseRequirement` reads back to the same meaning. */
import type { Unit } from '../verdict.ts'
import type { Argument, Condition, Expression, LimitExpression, MetricCall, Requirement, Scalar } from './ast.ts'
import { reservedWords } from './stream.ts'

/** One line with its burden as prefix, single spaces and canonical numbers. */
export function printRequirement(requirement: Omit<Requirement, 'text' | 'limitText'>): string {
  const burden = requirement.burden === 'require' ? '' : `${requirement.burden}: `
  const measured = printCall(requirement.call)
  const measure = requirement.over === undefined ? measured : `${requirement.over}(${measured})`
  const level = requirement.confidence === undefined ? '' : ` at ${printQuantity(requirement.confidence, 'fraction')}`
  return `${burden}${measure} ${requirement.operator} ${printLimit(requirement.limit)}${level}`
}

/** `[data set.]metric[(arguments)][{condition}] [by columns]`: the name of a measured number in `Verdict.metrics`. */
export function printCall(call: Omit<MetricCall, 'span'>): string {
  const dataset = call.dataset === undefined ? '' : `${printName(call.dataset)}.`
  const given = call.arguments.map(printArgument).join(', ')
  const where = call.condition === undefined ? '' : `{${printCondition(call.condition)}}`
  const by =
    call.by.length === 0 ? '' : ` by ${call.by.map((column) => printGroup(column, call.bands?.[column])).join(', ')}`
  return `${dataset}${printName(call.metric)}${given === '' ? '' : `(${given})`}${where}${by}`
}

const printGroup = (column: string, bands: readonly number[] | undefined): string =>
  `${printName(column)}${bands === undefined ? '' : `(${bands.map((edge) => printNumber(edge)).join(', ')})`}`

/** A name, in backticks where it is no plain identifier or is a word of the grammar. */
export function printName(name: string): string {
  const plain = /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(name) && !reservedWords.has(name)
  return plain ? name : `\`${name.replaceAll('`', '``')}\``
}

function printArgument(argument: Argument): string {
  switch (argument.kind) {
    case 'name':
      return printName(argument.name)
    case 'number':
      return printQuantity(argument.value, argument.unit)
    case 'text':
      return JSON.stringify(argument.text)
    case 'condition':
      return printCondition(argument.condition)
    case 'call':
      return printCall(argument.call)
  }
}

/** A condition without its braces. */
export function printCondition(condition: Condition, inside: 'or' | 'and' | 'not' = 'or'): string {
  switch (condition.kind) {
    case 'compare': {
      const { operator, value } = condition
      const right =
        value === null ? (operator === '=' ? 'is null' : 'is not null') : `${operator} ${printScalar(value)}`
      return `${printName(condition.column)} ${right}`
    }
    case 'relate':
      return `${printExpression(condition.left)} ${condition.operator} ${printExpression(condition.right)}`
    case 'in':
      return `${printName(condition.column)} in (${condition.values.map(printScalar).join(', ')})`
    case 'not':
      return `not ${printCondition(condition.part, 'not')}`
    default: {
      const within = condition.kind === 'or' ? 'and' : 'not'
      const text = condition.parts.map((part) => printCondition(part, within)).join(` ${condition.kind} `)
      const loose = condition.kind === 'or' ? inside === 'or' : inside !== 'not'
      return loose ? text : `(${text})`
    }
  }
}

const BINDING = { '+': 1, '-': 1, '*': 2, '/': 2 } as const

/** Within an operator of a binding, what binds less stands in parentheses; on its right also what binds the same. */
function printExpression(one: Expression, binding = 0): string {
  switch (one.kind) {
    case 'column':
      return printName(one.column)
    case 'number':
      return printNumber(one.value)
    case 'abs':
      return `abs(${printExpression(one.of)})`
    case 'arithmetic': {
      const own = BINDING[one.operator]
      const text = `${printExpression(one.left, own)} ${one.operator} ${printExpression(one.right, own + 1)}`
      return own < binding ? `(${text})` : text
    }
  }
}

const printScalar = (value: Scalar): string => (typeof value === 'number' ? printNumber(value) : JSON.stringify(value))

function printLimit(limit: LimitExpression): string {
  if (limit.kind === 'number') return printQuantity(limit.value, limit.unit)
  const { factor, offset } = limit
  const reference = limit.strategy === undefined ? limit.reference : `${limit.reference}(${limit.strategy})`
  if (factor !== 1) return `${reference} * ${printNumber(factor)}`
  if (offset === 0) return reference
  return `${reference} ${offset < 0 ? '-' : '+'} ${printQuantity(Math.abs(offset), limit.unit ?? '')}`
}

function printQuantity(value: number, unit: Unit): string {
  return unit === 'fraction' ? `${printNumber(value, 2)}%` : `${printNumber(value)}${unit}`
}

/** The shortest decimal that reads back to the same double, times a power of ten that is moved as text, without rounding. */
export function printNumber(value: number, power = 0): string {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, '')
  const last = Number(exponent) + power - fraction.length
  if (digits === '0') return '0'
  // A whole number beyond 2^53 is only read with an exponent.
  const isLarge = last >= 0 && !Number.isSafeInteger(Number(`${digits}e${last}`))
  if (last < -20 || isLarge) return `${sign}${digits}e${last}`
  const padded = last > 0 ? digits + '0'.repeat(last) : digits.padStart(1 - last, '0')
  const point = padded.length + Math.min(last, 0)
  const decimals = padded.slice(point).replace(/0+$/, '')
  return `${sign}${padded.slice(0, point)}${decimals === '' ? '' : `.${decimals}`}`
}
