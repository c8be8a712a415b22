/** Queries of ODCS: over their own table, and over those that are called like data sets of the policy, they are lines of SQL. */
import type { Draft } from '../draft.ts'
import type { Rule, Subject } from './rule.ts'

/** Behind these a table is named, or a query in parentheses. */
const NAMED = /\b(?:from|join)\s+("(?:[^"]|"")+"|[^\s,;()]+)(\s*[.,])?/gi

/** `{object}` and `{property}` stand for the table and the column. The dialect is DuckDB's, and what it cannot read is an error. */
export function readQuery(draft: Draft, { node, limits, share, severity }: Rule, { column }: Subject): void {
  const written = node.need('query').text().trim().replace(/;$/, '')
  const query = written
    .replace(/\$?\{object\}/g, '"primary"')
    .replace(/\$?\{property\}/g, (word) => (column === undefined ? word : quoted(column)))
  const tables = [...query.matchAll(NAMED)]
  const plain = tables.length > 0 && tables.every(([, name = '', more]) => more === undefined && !strange(name))
  if (share || !plain || /--|\/\*|\{/.test(query)) {
    const why = share ? 'its number is compared as it is, and not in per cent' : 'which tables it reads is not plain'
    draft.lose('rule', node, 'a query', why)
    return
  }
  for (const { operator, value } of limits)
    draft.line({ measured: `sql(${JSON.stringify(query)})`, operator, limit: value }, severity, node)
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const strange = (name: string): boolean => !name.startsWith('"') && !/^\w+$/.test(name)
