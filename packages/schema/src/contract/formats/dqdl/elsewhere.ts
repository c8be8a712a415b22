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
  const needs = { datasets: [dataset], what: `a reference to ${printName(dataset)}` }
  for (const name of columns) draft.require(name, node)
  if (columns.length === 1 && keys.length === 1) {
    const call = `referential_integrity(${printName(columns[0] as string)}, ${printName(dataset)}, ${printName(keys[0] as string)})`
    for (const { operator, limit } of limits) say({ measured: call, operator, limit, share: true }, needs)
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
  const needs = { datasets: [dataset], what: `as many rows as ${printName(dataset)}` }
  for (const { operator, limit } of limits)
    say({ measured: `row_ratio(${printName(dataset)})`, operator, limit }, needs)
  return undefined
}

/** The table is called `primary` there. */
export const customSql: Reader = ({ rule, where, say }) => {
  const [query = ''] = rule.parameters
  const limits = rule.condition === undefined ? 'a query that names rows is no number' : limitsOf(rule.condition)
  if (typeof limits === 'string') return limits
  const datasets = [...new Set([...query.matchAll(/\b(?:from|join)\s+(\w+)/gi)].map(([, name = '']) => name))]
  if (datasets.length === 0 || where !== undefined) return 'which tables it reads is not plain'
  for (const { operator, limit } of limits)
    say(
      { measured: `sql(${JSON.stringify(query.trim().replace(/;$/, ''))})`, operator, limit },
      { datasets, what: 'a query' },
    )
  return undefined
}
