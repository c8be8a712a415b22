/** A statement of the user's over rows that are drawn again and again: inside the engine, by a hash, so that the same seeds draw the same rows. */
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api'
import type { Drawing, Redrawn } from '../engine/resample.ts'
import { columnsOf, type Relation } from './relation.ts'
import { numbered } from './rows.ts'
import { finite, only, patiently, prepare } from './select.ts'
import { identifier, number } from './sql.ts'
import { refusal, tablesOf } from './statement.ts'

/** Throws `bad-requirement` for what is not one pure SELECT over the view alone that gives one number. */
export async function resample(
  sql: string,
  relation: Relation,
  beside: Relation | undefined,
  drawing: Drawing,
  patience: number,
): Promise<Redrawn> {
  const { instance } = relation
  const other = (await tablesOf(instance, sql)).find((name) => name !== drawing.name)
  if (other !== undefined)
    throw refusal(`there is no table ${identifier(other)} to read`, `The one table is \`${drawing.name}\`.`)
  return instance.apart(async (connection) => {
    const shown = await gather(connection, relation, beside, drawing)
    const view = (from: string): string =>
      `CREATE OR REPLACE TEMP VIEW ${identifier(drawing.name)} AS SELECT ${shown.join(', ')} FROM ${from}`
    return patiently(connection, patience, async () => {
      await connection.run(view('temp.sea_rows'))
      const answer = await double(await prepare(connection, sql))
      const observed = answer === null ? null : steady(finite(answer))
      if (observed === null || drawing.seeds.length === 0) return { observed, draws: [] }
      await connection.run('CREATE TEMP TABLE sea_seed AS SELECT 0::UBIGINT AS seed')
      const each = async (from: string, seeds: readonly bigint[]): Promise<(number | null)[]> => {
        await connection.run(view(from))
        const prepared = await prepare(connection, sql)
        const values: (number | null)[] = []
        for (const seed of seeds) {
          await connection.run(`UPDATE temp.sea_seed SET seed = ${BigInt.asUintN(64, seed)}`)
          const value = await double(prepared)
          values.push(value !== null && Number.isFinite(value) ? steady(value) : null)
        }
        return values
      }
      const draws = await each(drawn(drawing.units), drawing.seeds)
      if (drawing.without === undefined) return { observed, draws }
      const units = Array.from({ length: drawing.units }, (_, unit) => BigInt(unit))
      return { observed, draws, without: await each(ALL_BUT_ONE, units) }
    })
  })
}

const double = async (prepared: DuckDBPreparedStatement): Promise<number | null> => {
  const value = await only(prepared)
  return value === null ? null : Number(value)
}

/** Sums of doubles differ in their last digits with the threads that add them up; the first ten do not. */
const steady = (value: number): number => Number(value.toPrecision(10))

/** As many units as there are, with replacement, each with all of its rows. */
const drawn = (units: number): string =>
  `(SELECT (hash(xor(i::UBIGINT, seed)) % ${number(units)})::INTEGER AS sea_unit ` +
  `FROM range(${number(units)}) d(i), temp.sea_seed) JOIN temp.sea_rows USING (sea_unit)`

const ALL_BUT_ONE = '(SELECT sea_rows.* FROM temp.sea_rows JOIN temp.sea_seed ON sea_unit <> seed)'

/** The rows that are drawn from, side by side in one table; what its columns are called outside. */
async function gather(
  connection: DuckDBConnection,
  relation: Relation,
  beside: Relation | undefined,
  { rows, unit }: Drawing,
): Promise<readonly string[]> {
  await connection.run('CREATE TEMP TABLE sea_places (place INTEGER, a INTEGER, b INTEGER, sea_unit INTEGER)')
  const appender = await connection.createAppender('sea_places', 'main', 'temp')
  for (const [place, { at, besides }] of rows.entries()) {
    for (const value of [place, at, besides, unit[place] as number]) appender.appendInteger(value)
    appender.endRow()
  }
  appender.closeSync()
  const sides = [{ side: 'a', of: relation }, ...(beside === undefined ? [] : [{ side: 'b', of: beside }])]
  const taken = new Set<string>()
  const columns = sides.flatMap(({ side, of }) =>
    columnsOf(of).flatMap(({ sql, name }) => {
      // Names are told apart by the engine without regard to case; the predictions' own come first.
      if (taken.has(name.toLowerCase())) return []
      taken.add(name.toLowerCase())
      return [{ from: `${side}_rows.${sql}`, to: `${side}_${sql}`, name: identifier(name) }]
    }),
  )
  const joins = sides.map(
    ({ side, of }) =>
      `JOIN (SELECT *, row_number() OVER (ORDER BY sea_file, sea_row) - 1 AS sea_at FROM ${numbered(of)}) ${side}_rows ON ${side}_rows.sea_at = sea_places.${side}`,
  )
  await connection.run(
    `CREATE TEMP TABLE sea_rows AS SELECT sea_unit, ${columns.map(({ from, to }) => `${from} AS ${to}`).join(', ')} ` +
      `FROM temp.sea_places ${joins.join(' ')} ORDER BY place`,
  )
  return columns.map(({ to, name }) => `${to} AS ${name}`)
}
