/** Queries of ODCS: over tables that are called like data sets of the policy they are lines of SQL. */
import { printable } from '../../../text.ts'
import type { Draft } from '../draft.ts'
import type { Rule, Subject } from './rule.ts'

/** Behind these a table is named, or a query in parentheses. */
const NAMED = /\b(?:from|join)\s+("(?:[^"]|"")+"|[^\s,;()]+)(\s*[.,])?/gi

/** `{object}` and `{property}` stand for the table and the column. The dialect is DuckDB's, and what it cannot read is an error. */
export function readQuery(draft: Draft, { node, limits, share, severity }: Rule, { table, column }: Subject): void {
  const written = node.need('query').text().trim().replace(/;$/, '')
  const query = written
    .replace(/\$?\{object\}/g, () => quoted(table))
    .replace(/\$?\{property\}/g, (word) => (column === undefined ? word : quoted(column)))
  const tables = [...query.matchAll(NAMED)]
  const datasets = [...new Set(tables.map(([, name = '']) => unquoted(name)))]
  const plain = datasets.length > 0 && tables.every(([, name = '', more]) => more === undefined && !strange(name))
  if (share || !plain || /--|\/\*|\{/.test(query)) {
    const why = share ? 'its number is compared as it is, and not in per cent' : 'which tables it reads is not plain'
    draft.lose('rule', node, 'a query', why)
    return
  }
  const what = `a query of ${datasets.map((name) => printable(name)).join(', ')}`
  for (const { operator, value } of limits)
    draft.line({ measured: `sql(${JSON.stringify(query)})`, operator, limit: value }, severity, node, {
      datasets,
      what,
    })
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const unquoted = (name: string): string => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name)
const strange = (name: string): boolean => !name.startsWith('"') && !/^\w+$/.test(name)
