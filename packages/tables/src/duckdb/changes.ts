/**
 * What became of the rows between two versions of a data set. One statement joins the versions by their key and keeps the rows
 * that differ, with a flag for each column; counts and samples are taken from what it kept, which is small where little changed.
 * Without a key one statement counts each distinct row on both sides. Both spill to disk.
 */
import type { LocatedRow, RowChanges, RowSample } from '../engine.ts'
import type { Instance } from './instance.ts'
import { commonType } from './overlap.ts'
import { type Column, columnOf, columnsOf, type Relation, storedOf } from './relation.ts'
import { located, numbered } from './rows.ts'
import { outgoing } from './types.ts'

interface Pair {
  readonly name: string
  /** The column on each side, in one type, and the texts in place of its values, if either side can have any. */
  readonly before: readonly string[]
  readonly here: readonly string[]
}

export async function changes(
  before: Relation,
  here: Relation,
  key: readonly string[],
  show: readonly string[],
  most: number,
  into: string,
): Promise<RowChanges> {
  const shared = pairsOf(before, here)
  const keys = key.flatMap((name) => shared.find((pair) => pair.name === name) ?? [])
  const isKey = key.length > 0 && keys.length === key.length
  const repeats = isKey ? await repeated(before, here, key) : undefined
  const isUnique = repeats?.every((rows) => rows === 0) === true
  const values = isUnique ? shared.filter((pair) => !keys.includes(pair)) : []
  const { instance } = here
  await instance.rows(
    `CREATE TABLE ${into} AS ${isUnique ? byKey(before, here, keys, values) : byRow(before, here, shared)}`,
  )
  try {
    const counts = await counted(instance, into, values)
    return {
      by: isUnique ? 'key' : 'row',
      ...(repeats === undefined || isUnique ? {} : { repeats }),
      ...counts,
      samples: await sampled(before, here, show, most, into),
    }
  } finally {
    await instance.rows(`DROP TABLE ${into}`)
  }
}

/** Columns that both have. One of two kinds is compared as text: `1` and `"1"` are the same value, retyped. */
function pairsOf(before: Relation, here: Relation): readonly Pair[] {
  const there = columnsOf(before)
  return columnsOf(here).flatMap((column) => {
    const other = there.find(({ name }) => name === column.name)
    if (other === undefined) return []
    const common = commonType(other, column)
    if (common === undefined) return [{ name: column.name, before: [asText(other)], here: [asText(column)] }]
    const texts = (['token', 'misfit'] as const).filter((which) => other[which] ?? column[which])
    const cells = (value: string, one: Column) => [value, ...texts.map((which) => one[which] ?? 'NULL::VARCHAR')]
    const [a, b] = common
    return [{ name: column.name, before: cells(a, other), here: cells(b, column) }]
  })
}

const asText = (column: Column): string => {
  const [, ...texts] = storedOf(column)
  return `coalesce(${[`(${outgoing(column.sql, column.engineType)})::VARCHAR`, ...texts].join(', ')})`
}

async function repeated(before: Relation, here: Relation, key: readonly string[]): Promise<readonly [number, number]> {
  const rows = [before, here].map((relation) => {
    const names = key.flatMap((name) => storedOf(columnOf(relation, name))).join(', ')
    return `(SELECT count(*) FROM ${relation.from}) - (SELECT count(*) FROM (SELECT DISTINCT ${names} FROM ${relation.from}))`
  })
  const [found = []] = await here.instance.rows(`SELECT ${rows.join(', ')}`)
  return [Number(found[0]), Number(found[1])]
}

/** Where a row stands: the file's index and the row's number in one integer. */
const AT = '(sea_file::BIGINT * 1099511627776 + sea_row::BIGINT)'

const named = (pairs: readonly Pair[], which: 'before' | 'here', letter: string): readonly string[] =>
  pairs.flatMap((pair, i) => pair[which].map((sql, j) => `${sql} AS ${letter}${i}_${j}`))
const namesOf = (pairs: readonly Pair[], letter: string): readonly string[] =>
  pairs.flatMap(({ here }, i) => here.map((_, j) => `${letter}${i}_${j}`))

/** `n` is the gain: 1 for a row that was added, -1 for one that was removed, 0 for one that changed. */
function byKey(before: Relation, here: Relation, keys: readonly Pair[], values: readonly Pair[]): string {
  const side = (relation: Relation, which: 'before' | 'here'): string =>
    `(SELECT ${[`${AT} AS spot`, ...named(keys, which, 'k'), ...named(values, which, 'v')].join(', ')} FROM ${numbered(relation)})`
  const equal = namesOf(keys, 'k')
    .map((name) => `b.${name} IS NOT DISTINCT FROM h.${name}`)
    .join(' AND ')
  const flags = values.map((pair, i) => {
    const cells = pair.here.map((_, j) => `b.v${i}_${j} IS DISTINCT FROM h.v${i}_${j}`)
    return `(${cells.join(' OR ')}) AS d${i}`
  })
  const differs = ['b.spot IS NULL', 'h.spot IS NULL', ...values.map((_, i) => `d${i}`)].join(' OR ')
  const gain = 'CASE WHEN b.spot IS NULL THEN 1 WHEN h.spot IS NULL THEN -1 ELSE 0 END::BIGINT AS n'
  return (
    `SELECT ${[gain, 'b.spot AS before_at', 'h.spot AS here_at', ...flags].join(', ')} ` +
    `FROM ${side(before, 'before')} AS b FULL JOIN ${side(here, 'here')} AS h ON ${equal} WHERE ${differs}`
  )
}

function byRow(before: Relation, here: Relation, shared: readonly Pair[]): string {
  const side = (relation: Relation, which: 'before' | 'here', gain: 1 | -1): string =>
    `SELECT ${[...named(shared, which, 'v'), `${gain} AS gain`, `${AT} AS spot`].join(', ')} FROM ${numbered(relation)}`
  // Without a common column every row is another one.
  const same = shared.length === 0 ? 'spot, gain' : namesOf(shared, 'v').join(', ')
  return (
    'SELECT sum(gain)::BIGINT AS n, min(spot) FILTER (gain < 0) AS before_at, min(spot) FILTER (gain > 0) AS here_at ' +
    `FROM (${side(before, 'before', -1)} UNION ALL ${side(here, 'here', 1)}) GROUP BY ${same} HAVING sum(gain) <> 0`
  )
}

async function counted(
  instance: Instance,
  from: string,
  values: readonly Pair[],
): Promise<Pick<RowChanges, 'added' | 'removed' | 'changed' | 'cells'>> {
  const flags = values.map((_, i) => `count(*) FILTER (n = 0 AND d${i})`)
  const [row = []] = await instance.rows(
    `SELECT ${['coalesce(sum(n) FILTER (n > 0), 0)', 'coalesce(-sum(n) FILTER (n < 0), 0)', 'count(*) FILTER (n = 0)', ...flags].join(', ')} FROM ${from}`,
  )
  const [added, removed, changed, ...cells] = row.map(Number) as [number, number, number, ...number[]]
  const columns = values.map(({ name }, i) => ({ column: name, rows: cells[i] as number }))
  return { added, removed, changed, cells: columns.filter(({ rows }) => rows > 0) }
}

/** The first of each kind, in the order of the side that has them. */
async function sampled(
  before: Relation,
  here: Relation,
  show: readonly string[],
  most: number,
  from: string,
): Promise<readonly RowSample[]> {
  const first = async (which: string, side: string): Promise<readonly (readonly unknown[])[]> =>
    here.instance.rows(`SELECT n, before_at, here_at FROM ${from} WHERE ${which} ORDER BY ${side} LIMIT ${most}`)
  const kinds = [await first('n > 0', 'here_at'), await first('n < 0', 'before_at'), await first('n = 0', 'here_at')]
  const picked = kinds.flat()
  const positions = (column: 1 | 2, unlike: 1 | -1): readonly bigint[] =>
    picked.flatMap((row) => (Math.sign(Number(row[0])) !== unlike ? [row[column] as bigint] : []))
  const then = await rowsAt(before, positions(1, 1), show)
  const now = await rowsAt(here, positions(2, -1), show)
  return picked.map(([n, at, to]) => ({
    ...(Number(n) > 0 ? {} : { before: then.get(at as bigint) as LocatedRow }),
    ...(Number(n) < 0 ? {} : { here: now.get(to as bigint) as LocatedRow }),
  }))
}

async function rowsAt(
  relation: Relation,
  positions: readonly bigint[],
  show: readonly string[],
): Promise<ReadonlyMap<bigint, LocatedRow>> {
  if (positions.length === 0) return new Map()
  const has = show.filter((name) => relation.table.columns.some((column) => column.name === name))
  const condition = `${AT} IN (${positions.join(', ')})`
  const rows = await located(relation, numbered(relation), condition, has, positions.length)
  const sorted = positions.toSorted((a, b) => (a < b ? -1 : 1))
  return new Map(sorted.map((at, i) => [at, rows[i] as LocatedRow]))
}
