/** What no other metric says: a number that one SELECT over the policy's data sets gives. */
import { placed, SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import type { Table } from '@sea-trials/tables/engine'
import { doubleOf } from './aggregates.ts'
import type { Ask, Computed } from './metric.ts'

/** In a statement: the data set that its line is about, where the policy has none of this name. */
const OWN = 'primary'

/** A statement that gives a count and nothing else, so far as its beginning tells. */
const COUNT = /^\s*select\s+count\s*\([^()]*\)(\s+as\s+\w+)?\s+from\s/i

function checkCount(query: string, { operator, limit, limitText, source }: Requirement): void {
  if (limit.kind !== 'number' || !COUNT.test(query)) return
  if (operator === '>=' ? limit.value > 0 : operator !== '>' || limit.value >= 0) return
  throw new SeaTrialsError(
    'bad-requirement',
    `the line cannot fail: a count is always ${operator} ${limitText}`,
    'Write a limit above 0, or leave the line out.',
    source,
  )
}

/** Null, or a data set without rows, leaves it undefined. The rows are those of the data sets that it reads. */
export async function sql(ask: Ask): Promise<Computed> {
  const { engine, sets, requirement } = ask
  const given = ask.arguments.get('query')?.[0]
  if (given?.kind === 'text') checkCount(given.text, requirement)
  const read = new Set<Table>()
  const tableOf = async (name: string): Promise<Table> => {
    const { table } = name === OWN && !sets.names.includes(OWN) ? ask.data : await sets.open(name)
    read.add(table)
    return table
  }
  try {
    const value = await engine.select(given?.kind === 'text' ? given.text : '', ask.data.table, tableOf)
    const rows: number[] = []
    for (const table of read) rows.push(Number((await engine.aggregate(table, [{ op: 'rows' }]))[0]))
    const n = rows.reduce((sum, count) => sum + count, 0)
    return {
      measured: value === null || rows.includes(0) ? undefinedBecause('no rows', n) : exact(doubleOf(value, ask), n),
    }
  } catch (error) {
    throw given === undefined ? error : placed(error, requirement.source)
  }
}
