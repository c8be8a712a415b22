/** The data of the benchmark: ten columns of people, the same on every machine, made by DuckDB. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { DuckDBInstance } from '@duckdb/node-api'

const { education, region, sex } = createRequire(import.meta.url)('./values.json')

/** @param {number} rows @param {string} file .parquet or .csv; made if it is not there */
export async function makeData(rows, file) {
  if (existsSync(file)) return
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const format = file.endsWith('.parquet') ? 'FORMAT parquet, COMPRESSION zstd' : 'FORMAT csv, HEADER'
  await connection.run(`COPY (${people(rows)}) TO '${file.replaceAll("'", "''")}' (${format})`)
  connection.closeSync()
}

const list = (values) => `'${values.join("', '")}'`

const people = (rows) => `
  SELECT i AS id,
    CASE WHEN hash(i*31+1) % 100 = 0 THEN NULL ELSE 17 + (hash(i*31+2) % 74)::INT END AS age,
    CASE WHEN hash(i*31+3) % 50 = 0 THEN NULL ELSE round(exp(10.3 + 0.6 * sqrt(-2 * ln((hash(i*31+4) % 1000000 + 1) / 1000001.0))
      * cos(2 * pi() * (hash(i*31+5) % 1000000) / 1e6)), 2) END AS income,
    [${list(sex)}][1 + (hash(i*31+6) % 2)::INT] AS sex,
    [${list(region)}][1 + (hash(i*31+7) % 5)::INT] AS region,
    [${list(education)}][1 + (hash(i*31+8) % 16)::INT] AS education,
    'user' || i || '@' || ['example.com', 'mail.example.org', 'uni.example.edu'][1 + (hash(i*31+9) % 3)::INT] AS email,
    TIMESTAMP '2024-01-01' + to_seconds((hash(i*31+10) % 63072000)::BIGINT) AS ts,
    (hash(i*31+11) % 1000000) / 1e6 AS score,
    (hash(i*31+12) % 10 < 3)::INT AS label
  FROM range(${rows}) t(i)`
