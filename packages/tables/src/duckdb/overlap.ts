/** Rows that two data sets share. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Likeness, TwinRow } from '../engine.ts'
import { type Column, columnOf, type Relation } from './relation.ts'
import { numbered, placed } from './rows.ts'
import { number, text } from './sql.ts'
import { incoming, outgoing } from './types.ts'

/** Rows of the first data set of which the second has a copy in the columns compared; null equals null. */
export async function overlap(one: Relation, two: Relation, likeness: Likeness): Promise<number> {
  const pairs = pairsOf(one, two, likeness)
  const [row] = await one.instance.rows(
    `SELECT count(*) FROM ${side(one.from, pairs, 0)} AS a SEMI JOIN ${side(two.from, pairs, 1)} AS b ON ${equal(pairs)}`,
  )
  return Number(row![0])
}

/** The first such rows, in file order, each with the first of its copies. */
export async function locateOverlap(
  one: Relation,
  two: Relation,
  likeness: Likeness,
  show: readonly string[],
  most: number,
): Promise<readonly TwinRow[]> {
  const pairs = pairsOf(one, two, likeness)
  const columns = show.map((name) => columnOf(one, name))
  const values = columns.map(({ sql, engineType }, i) => `, ${outgoing(sql, engineType)} AS v${i}`).join('')
  const first = side(numbered(one), pairs, 0, `, sea_file, sea_row${values}`)
  const second = side(numbered(two), pairs, 1, ', sea_file, sea_row')
  const hits = `SELECT * FROM ${first} AS a SEMI JOIN ${second} AS b ON ${equal(pairs)} ORDER BY sea_file, sea_row LIMIT ${most}`
  const shown = columns.map((_, i) => `, any_value(a.v${i})`).join('')
  const rows = await one.instance.rows(
    `SELECT a.sea_file, a.sea_row, min(row(b.sea_file, b.sea_row))[1], min(row(b.sea_file, b.sea_row))[2]${shown} ` +
      `FROM (${hits}) AS a JOIN ${second} AS b ON ${equal(pairs)} GROUP BY a.sea_file, a.sea_row ORDER BY a.sea_file, a.sea_row`,
  )
  return rows.map(([file, row, twinFile, twinRow, ...found]) => ({
    ...placed(one, Number(file), Number(row)),
    values: Object.fromEntries(columns.map(({ name }, index) => [name, incoming(found[index]) as Scalar])),
    twin: placed(two, Number(twinFile), Number(twinRow)),
  }))
}

/**
 * True for rows with a value in each column of which the other data set has none alike; for a statement over the first.
 * Throws `missing-column`, and `bad-requirement` where columns are of unlike types.
 */
export function isOrphan(one: Relation, two: Relation, pairs: readonly (readonly [string, string])[]): string {
  const columns = pairs.map(([name]) => columnOf(one, name))
  const keys = columns.map((column, i) => comparablePair(column, columnOf(two, pairs[i]![1])))
  const others = keys.map(([, sql], i) => `${sql} AS k${i}`).join(', ')
  const equal = keys.map(([sql], i) => `b.k${i} = ${sql}`).join(' AND ')
  const known = columns.map(({ sql }) => `${sql} IS NOT NULL`).join(' AND ')
  return `${known} AND NOT EXISTS (SELECT 1 FROM (SELECT ${others} FROM ${two.from}) AS b WHERE ${equal})`
}

type Pair = readonly [string, string]

function pairsOf(one: Relation, two: Relation, { columns, digits }: Likeness): readonly Pair[] {
  const shared =
    columns ??
    one.table.columns.map(({ name }) => name).filter((name) => two.table.columns.some((other) => other.name === name))
  if (shared.length === 0)
    throw new SeaTrialsError(
      'missing-column',
      `data sets ${one.table.name} and ${two.table.name} share no column`,
      'Their overlap is counted over columns of the same name.',
    )
  return shared.map((name) => {
    const [a, b] = [columnOf(one, name), columnOf(two, name)]
    const pair = comparablePair(a, b)
    return digits === undefined ? pair : (pair.map((sql) => normalised(sql, a, b, digits)) as [string, string])
  })
}

const side = (from: string, pairs: readonly Pair[], which: 0 | 1, more = ''): string =>
  `(SELECT ${pairs.map((pair, index) => `${pair[which]} AS k${index}`).join(', ')}${more} FROM ${from})`

const equal = (pairs: readonly Pair[]): string =>
  pairs.map((_, index) => `a.k${index} IS NOT DISTINCT FROM b.k${index}`).join(' AND ')

/** The same column on both sides in one type. Throws `bad-requirement` where there is none. */
function comparablePair(a: Column, b: Column): Pair {
  const pair = commonType(a, b)
  if (pair !== undefined) return pair
  throw new SeaTrialsError(
    'bad-requirement',
    `column ${JSON.stringify(a.name)} is ${a.engineType} in one data set and ${b.engineType} in the other`,
    'Name the columns to compare, or declare the types in the contract.',
  )
}

/** Two columns in one type: a number equals itself whatever it was stored as. Undefined where they are of two kinds. */
export function commonType(a: Column, b: Column): Pair | undefined {
  const kind = (column: Column): string => (column.type === 'integer' ? 'number' : column.type)
  if (kind(a) !== kind(b)) return undefined
  if (a.engineType === b.engineType) return [a.sql, b.sql]
  const types = { number: 'DOUBLE', date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME', boolean: 'BOOLEAN' }
  const type =
    a.type === 'integer' && b.type === 'integer' ? 'HUGEINT' : (types[kind(a) as keyof typeof types] ?? 'VARCHAR')
  return [`${a.sql}::${type}`, `${b.sql}::${type}`]
}

/** White space, controls and separators of any script. */
const SPACE = '[\\s\\p{Z}\\p{Cc}]+'

/**
 * Text: Unicode NFC (the engine has no NFKC), lower case, white space collapsed and trimmed, null where nothing is left.
 * Numbers: rounded to significant digits, unless both sides are integers, which name things as often as they measure.
 */
function normalised(sql: string, a: Column, b: Column, digits: number): string {
  if (a.type === 'string')
    return `nullif(trim(regexp_replace(lower(nfc_normalize(${sql}::VARCHAR)), ${text(SPACE)}, ' ', 'g')), '')`
  if (a.type !== 'number' && b.type !== 'number') return sql
  // Adding 0 makes 0 of -0.
  return `format(${text(`{:.${number(digits - 1)}e}`)}, ${sql}::DOUBLE + 0)`
}
