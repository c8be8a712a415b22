/** Rules about other data sets. */
import { printName } from '../../../requirement/print.ts'
import { limitsOf, type Reader } from './ask.ts'

/** `"zip" "reference.zip"`, or `"a,b" "reference.{x,y}"`. */
export const references: Reader = ({ draft, node, rule, say }) => {
  const [own = '', other = ''] = rule.parameters
  const [, dataset, several, single] = /^([^.]+)\.(?:\{(.+)\}|([^{}]+))$/.exec(other) ?? []
  const limits = limitsOf(rule.condition)
  if (dataset === undefined) return 'it names no column of another data set'
  if (typeof limits === 'string') return limits
  const split = (names: string): readonly string[] => names.split(',').map((name) => name.trim())
  const [columns, keys] = [split(own), split(several ?? single ?? '')]
  for (const name of columns) draft.require(name, node)
  if (columns.length === 1 && keys.length === 1) {
    const call = `referential_integrity(${printName(columns[0] as string)}, ${printName(dataset)}, ${printName(keys[0] as string)})`
    for (const { operator, limit } of limits) say({ measured: call, operator, limit, share: true })
    return undefined
  }
  if (columns.length !== keys.length || limits.some(({ operator, limit }) => limit !== 1 || !/^(=|>=)$/.test(operator)))
    return 'of several columns every row must find its own'
  for (const name of columns) draft.column(name, node)
  draft.reference({ columns, dataset, references: keys }, node)
  return undefined
}

export const asManyRows: Reader = ({ rule, say }) => {
  const [dataset] = rule.parameters
  const limits = limitsOf(rule.condition)
  if (dataset === undefined) return 'it names no data set'
  if (typeof limits === 'string') return limits
  for (const { operator, limit } of limits) say({ measured: `row_ratio(${printName(dataset)})`, operator, limit })
  return undefined
}

/** The judged table is called `primary` there, as here; a word that SQL keeps for itself, and so in quotes. */
const withQuotes = (query: string): string =>
  query.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\bprimary\b/gi, (word) => (/^['"]/.test(word) ? word : '"primary"'))

export const customSql: Reader = ({ rule, where, say }) => {
  const [query = ''] = rule.parameters
  const limits = rule.condition === undefined ? 'a query that names rows is no number' : limitsOf(rule.condition)
  if (typeof limits === 'string') return limits
  if (!/\bfrom\s+\w/i.test(query) || where !== undefined) return 'which tables it reads is not plain'
  const measured = `sql(${JSON.stringify(withQuotes(query.trim().replace(/;$/, '')))})`
  for (const { operator, limit } of limits) say({ measured, operator, limit })
  return undefined
}
