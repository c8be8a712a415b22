import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Table } from '../src/engine.ts'
import { openEngine } from '../src/open-engine.ts'
import { folder, parquet, write } from './support.ts'

const secret = join(folder, 'secret.csv')
writeFileSync(secret, 'a\n1\n')

async function laboratory(patience?: number) {
  const engine = await openEngine({ threads: 2, ...(patience === undefined ? {} : { patience }) })
  const train = await engine.open({
    name: 'train',
    files: [write('csv', 'id,a"b,t0,Total,day\n1,x,5,1.5,2024-01-01\n2,,6,,2024-01-02\n')],
  })
  const other = await engine.open({ name: 'hold-out', files: [write('csv', 'id,value\n2,7\n3,8\n')] })
  const named: Record<string, Table> = { train, 'hold-out': other, t0: other }
  const select = (sql: string) =>
    engine.select(sql, train, async (name) => named[name] ?? Promise.reject(new Error(`none: ${name}`)))
  return { engine, select }
}

let shared: Awaited<ReturnType<typeof laboratory>>
beforeAll(async () => {
  shared = await laboratory()
})
afterAll(() => shared.engine.close())

const refusal = (answer: Promise<unknown>): Promise<Error> =>
  answer.then(
    (value) => Promise.reject(new Error(`gave ${String(value)}`)),
    (error: Error) => error,
  )

describe('one SELECT that gives one number', () => {
  test.each<[string, number | null]>([
    ['SELECT count(*) FROM train', 2],
    ['select count(*) from train;', 2],
    ['SELECT count("a""b") FROM train', 1],
    ['SELECT sum(t0) FROM train', 11],
    // Macros that call nothing impure are functions like others.
    ['SELECT geomean(t0 * 0 + 4) FROM train', 4],
    ["SELECT max(date_part('day', age(day::TIMESTAMP, TIMESTAMP '2024-01-01'))) FROM train", 1],
    ['SELECT avg(total) FROM train', 1.5],
    ['SELECT sum(Total)::DECIMAL(9, 3) FROM train', 1.5],
    ['SELECT max(id)::HUGEINT FROM train', 2],
    ['SELECT min(value) FROM "hold-out" WHERE id > 3', null],
    ['SELECT count(*) FROM train SEMI JOIN "hold-out" USING (id)', 1],
    ['WITH big AS (SELECT * FROM train WHERE id > 1) SELECT count(*) FROM big', 1],
    ['FROM train SELECT count(*)', 2],
    // A data set may be called like a table of the engine's own.
    ['SELECT sum(value) FROM t0', 15],
    ['SELECT count(*) FROM train, range(3)', 6],
    ['SELECT (SELECT count(*) FROM train) - (SELECT count(*) FROM "hold-out")', 0],
    ["SELECT count(*) FROM train WHERE day >= DATE '2024-01-02'", 1],
    ['SELECT first(id ORDER BY t0 DESC) FROM train', 2],
    ['SELECT mode() WITHIN GROUP (ORDER BY id) FROM train', 1],
    ['SELECT max(f) FROM (SELECT last(id) OVER (ORDER BY t0) AS f FROM train)', 2],
    ['SELECT list_first([max(id)]) FROM train', 2],
    ['SELECT id FROM train ORDER BY id DESC LIMIT 1', 2],
    ['SELECT max(f) FROM (SELECT lag(id) OVER (ORDER BY id) f FROM train)', 1],
    ['SELECT max(f) FROM (SELECT sum(id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) f FROM train)', 3],
    ['SELECT max(f) FROM (SELECT sum(id) OVER () f FROM train)', 3],
    ['SELECT count(*) FROM (SELECT DISTINCT t0 FROM train)', 2],
    ['SELECT max(id) FROM (SELECT DISTINCT ON (t0) id FROM train ORDER BY t0, id)', 2],
  ])('%s', async (sql, value) => {
    expect(await shared.select(sql)).toBe(value)
  })

  test('over Parquet, and data sets of two instances', async () => {
    const engine = await openEngine({ threads: 1 })
    const one = await engine.open({ name: 'one', files: [await parquet('SELECT i AS id FROM range(10) t(i)')] })
    const two = await engine.open({ name: 'two', files: [write('csv', 'id\n4\n')] })
    const tables: Record<string, Table> = { one, two }
    expect(
      await engine.select('SELECT count(*) FROM one JOIN two USING (id)', one, async (name) => tables[name]!),
    ).toBe(1)
    await engine.close()
  })
})

test.each([
  ['two statements', 'SELECT count(*) FROM train; SELECT 1', 'there are 2 statements'],
  ['nothing', '', 'there are 0 statements'],
  ['no data', 'SELECT 1', 'reads no data set'],
  ['an unknown name', 'SELECT count(*) FROM elsewhere', 'none: elsewhere'],
  ['a column', 'SELECT nope FROM train', 'nope'],
  ['no SELECT', 'DELETE FROM train', 'cannot be read'],
  ['nonsense', 'SELEC count(*)', 'cannot be read'],
  ['COPY', `COPY train TO '${join(folder, 'out.csv')}'`, 'cannot be read'],
  ['ATTACH', `ATTACH '${join(folder, 'x.db')}'`, 'cannot be read'],
  ['PRAGMA', 'PRAGMA database_list', 'cannot be read'],
  ['SET', 'SET threads = 1', 'cannot be read'],
  ['INSTALL', 'INSTALL httpfs', 'cannot be read'],
  ['a table made', 'CREATE TABLE x AS SELECT 1', 'cannot be read'],
  ['CALL', 'CALL enable_logging()', 'cannot be read'],
  ['EXPLAIN', 'EXPLAIN SELECT count(*) FROM train', 'cannot be read'],
  ['SHOW', 'SHOW TABLES', '`show` may not be called'],
  ['DESCRIBE', 'DESCRIBE train', '`show` may not be called'],
  ['a file', `SELECT count(*) FROM read_csv('${secret}'), train`, '`read_csv` may not be called'],
  [
    'a file, from a subquery',
    `SELECT count(*) FROM train WHERE id IN (SELECT a FROM read_csv_auto('${secret}'))`,
    'may not be called',
  ],
  ['a file by its name', `SELECT count(*) FROM '${secret}'`, 'none: '],
  ['text of a file', `SELECT count(*) FROM train, read_text('/etc/hostname')`, '`read_text` may not be called'],
  ['a list of files', `SELECT count(*) FROM train, glob('/etc/*')`, '`glob` may not be called'],
  ['a query in a string', `SELECT * FROM query('SELECT 1'), train`, '`query` may not be called'],
  ['a table by string', `SELECT count(*) FROM query_table('train'), train`, '`query_table` may not be called'],
  ['settings', 'SELECT count(*) FROM train, duckdb_settings()', 'may not be called'],
  [
    'a setting',
    "SELECT current_setting('threads')::INT FROM train LIMIT 1",
    '`current_setting` does not give the same',
  ],
  ['the catalogue', 'SELECT count(*) FROM information_schema.tables, train', 'is not a data set'],
  ['the table behind', 'SELECT count(*) FROM memory.main.t1', 'is not a data set'],
  ['chance', 'SELECT count(*) FROM train WHERE random() < 0.5', '`random` does not give the same'],
  ['chance in a list', 'SELECT list_sum([random()]) FROM train LIMIT 1', '`random` does not give the same'],
  ['a clock', 'SELECT count(*) FROM train WHERE day < today()', '`today` does not give the same'],
  [
    'a clock without parentheses',
    'SELECT count(*) FROM train WHERE day < current_date',
    '`current_date` does not give',
  ],
  ['an age until today', 'SELECT max(epoch(age(day::TIMESTAMP))) FROM train', '`age` does not give the same'],
  ['a clock in a macro', 'SELECT max(epoch(ago(1::HOUR))) FROM train', '`ago` does not give'],
  ['a local clock', 'SELECT max(epoch(current_localtimestamp())) FROM train', '`current_localtimestamp` does not give'],
  ['the catalogue in a macro', 'SELECT max(len(pg_get_viewdef(1))) FROM train', '`pg_get_viewdef` does not give'],
  ['whatever comes first', 'SELECT first(id) FROM train', '`first` goes by the order in which rows come'],
  [
    'the same, of each group',
    'SELECT max(f) FROM (SELECT Any_Value(id) f FROM train GROUP BY t0)',
    '`any_value` goes by',
  ],
  ['the same, in a window', 'SELECT max(f) FROM (SELECT first(id) OVER () f FROM train)', '`first` goes by'],
  ['the row before, of no order', 'SELECT max(f) FROM (SELECT lag(id) OVER () f FROM train)', '`lag` goes by'],
  [
    'the rows around, of no order',
    'SELECT max(f) FROM (SELECT sum(id) OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) f FROM train)',
    '`sum` goes by',
  ],
  ['any row', 'SELECT id FROM train LIMIT 1', '`LIMIT` goes by the order in which rows come'],
  ['any rows', 'SELECT sum(id) FROM (SELECT id FROM train LIMIT 1)', '`LIMIT` goes by'],
  ['all rows but any', 'SELECT sum(id) FROM (SELECT id FROM train OFFSET 1)', '`LIMIT` goes by'],
  ['a share of any rows', 'SELECT sum(id) FROM (SELECT id FROM train LIMIT 50%)', '`LIMIT` goes by'],
  ['any row of each', 'SELECT max(id) FROM (SELECT DISTINCT ON (t0) id FROM train)', '`DISTINCT ON` goes by'],
  ['rows by their places', 'SELECT count(*) FROM train POSITIONAL JOIN train b', '`POSITIONAL JOIN` goes by'],
  ['any rows of two', '(SELECT id FROM train UNION SELECT t0 FROM train) LIMIT 1', '`LIMIT` goes by'],
  ['one of several modes', 'SELECT mode(id) FROM train', '`mode` goes by'],
  ['one of several that are largest', 'SELECT arg_max(id, t0) FROM train', '`arg_max` goes by'],
  ['a list in any order', 'SELECT list(id)[1] FROM train', '`list` goes by'],
  ['a quantile of a sample', 'SELECT reservoir_quantile(id, 0.5) FROM train', '`reservoir_quantile` does not give'],
  [
    'a quantile of a sample that a text names',
    "SELECT list_aggregate(list(id ORDER BY id), 'reservoir_quantile', 0.5) FROM train",
    '`list_aggregate` does not give',
  ],
  ['a number beyond a double', 'SELECT 1e400 FROM train', 'a number beyond what a double holds'],
  ['a sample', 'SELECT count(*) FROM train USING SAMPLE 1', 'a sample is another one each time'],
  ['a sample of a table', 'SELECT count(*) FROM train TABLESAMPLE 50%', 'a sample is another one each time'],
  ['a parameter', 'SELECT count(*) + ? FROM train', 'parameters'],
  ['two columns', 'SELECT 1, 2 FROM train', 'gives 2 columns'],
  ['two rows', 'SELECT id FROM train', 'more than one row'],
  ['many rows', 'SELECT i FROM range(5000) t(i), train', 'more than one row'],
  ['no row', 'SELECT id FROM train WHERE id > 9', 'gives no row'],
  ['a string', 'SELECT min("a""b") FROM train', 'gives no number'],
  ['a truth', 'SELECT count(*) > 1 FROM train', 'gives no number'],
  ['a date', 'SELECT max(day) FROM train', 'gives no number'],
  ['NaN', "SELECT max('nan'::DOUBLE) FROM train", 'NaN or an infinity'],
  ['an infinity', 'SELECT max(1 / 0::DOUBLE) FROM train', 'NaN or an infinity'],
])('%s is refused', async (_, sql, message) => {
  const error = await refusal(shared.select(sql))
  expect(error.message).toContain(message)
})

test('a value of the data is not quoted when a statement fails over it', async () => {
  const error = await refusal(shared.select('SELECT sum(("a""b")::INT) FROM train'))
  expect(error.message).toBe('the statement failed: Conversion Error')
})

test('a statement that runs away is stopped, and the engine goes on', async () => {
  const { select, engine } = await laboratory(50)
  const endless = 'WITH RECURSIVE r AS (SELECT 1 AS i FROM train UNION ALL SELECT i FROM r) SELECT count(*) FROM r'
  expect((await refusal(select(endless))).message).toBe('the statement took longer than 0.05 seconds and was stopped')
  expect(await select('SELECT count(*) FROM train')).toBe(2)
  await engine.close()
})
