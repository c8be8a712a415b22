/** All aggregates that are asked of a data set, in one statement. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { aggregateKey } from '../engine/aggregate.ts'
import type { Aggregate, Engine } from '../engine.ts'
import { countedColumns, expression, type Mean, scaledMean } from './aggregates.ts'
import { denseBounds } from './bounds.ts'
import type { Scope } from './clauses.ts'
import { columnOf, type Relation } from './relation.ts'
import { rowsThatDiffer } from './repeats.ts'
import { incoming, outgoing } from './types.ts'

/** One statement for all aggregates, each asked once; per group when there are columns to group by. */
export async function answer(
  relation: Relation,
  by: readonly string[],
  wanted: readonly Aggregate[],
): Promise<Awaited<ReturnType<Engine['groups']>>> {
  const keys = by.map((name) => columnOf(relation, name))
  const inPlace = by.length > 0 || relation.streaming
  // Each group would have a string of bits of its own.
  const counted = by.length > 0 ? [] : countedColumns(relation, wanted)
  const bounds = inPlace && relation.extremes === undefined ? new Map() : await denseBounds(relation, counted)
  const asked = new Map(wanted.map((aggregate) => [aggregateKey(aggregate), aggregate]))
  const scope = await withDiffering({ relation, bounds, inPlace, differing: () => undefined }, [...asked.values()])
  const positions = new Map([...asked.keys()].map((key, index) => [key, keys.length + index]))
  const select = [
    ...keys.map(({ sql, engineType }) => outgoing(sql, engineType)),
    ...[...asked.values()].map((aggregate) => expression(scope, aggregate)),
  ]
  if (select.length === 0) return [{ key: [], values: [] }]
  const names = keys.map(({ sql }) => sql).join(', ')
  const grouping = by.length === 0 ? '' : ` GROUP BY ${names} ORDER BY ${names}`
  // Statements in brackets have a FROM of their own; beside another they would be answered once for each of its rows.
  const from = select.every((sql) => sql.startsWith('(SELECT ')) ? '' : ` FROM ${relation.from}`
  const rows = await relation.instance.rows(`SELECT ${select.join(', ')}${from}${grouping}`)
  const placeOf = (aggregate: Aggregate): number => positions.get(aggregateKey(aggregate))!
  const overflown = [...asked.values()]
    .filter(isMean)
    .filter((mean) => rows.some((row) => isBeyond(row[placeOf(mean)])))
  const scaled = overflown.map((mean) => scaledMean(scope, mean)).join(', ')
  const means = scaled === '' ? [] : await relation.instance.rows(`SELECT ${scaled} FROM ${relation.from}${grouping}`)
  return rows.map((row, group) => ({
    key: row.slice(0, keys.length).map(incoming),
    values: wanted.map((aggregate) => {
      const place = placeOf(aggregate)
      const again = overflown.findIndex((mean) => placeOf(mean) === place)
      return inRange(aggregate, incoming(again < 0 ? row[place] : means[group]![again]))
    }),
  }))
}

/** Rows from which on a table of all that differ is larger than their hashes are many. */
const MANY = 2 ** 20

/** Of many rows hashes tell in less memory and time that all differ; where some may not, they are counted by the engine. */
async function withDiffering(scope: Scope, wanted: readonly Aggregate[]): Promise<Scope> {
  const asked = new Map<string, readonly [string, string | undefined]>()
  const note = (...rows: readonly [string, string | undefined]): undefined => {
    asked.set(JSON.stringify(rows), rows)
  }
  for (const one of wanted) expression({ ...scope, differing: note }, one)
  if (asked.size === 0) return scope
  const { relation } = scope
  const [[rows] = []] = await relation.instance.rows(`SELECT count(*) FROM ${relation.from}`)
  if (Number(rows) < MANY) return scope
  const differing = new Map<string, number | undefined>()
  for (const [key, of] of asked) differing.set(key, await rowsThatDiffer(relation, ...of))
  return { ...scope, differing: (...rows) => differing.get(JSON.stringify(rows)) }
}

const isMean = (wanted: Aggregate): wanted is Mean => wanted.op === 'mean'
const isBeyond = (value: unknown): boolean => typeof value === 'number' && !Number.isFinite(value)

/** Values that are no numbers were left out, so one that comes back is an overflow. */
function inRange(aggregate: Aggregate, value: Scalar): number | string | null {
  if (!isBeyond(value)) return value as number | string | null
  throw new SeaTrialsError(
    'bad-value',
    `the ${aggregate.op} of ${'column' in aggregate ? JSON.stringify(aggregate.column) : 'the rows'} exceeds what a double can hold`,
    'Look at the largest values of the column; rescale it or leave them out with a condition.',
  )
}
