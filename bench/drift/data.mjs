/** Two files of numeric columns from the same laws, without drift, the same on every machine; made by DuckDB. */
import { existsSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const LAWS = [
  (normal) => normal(0),
  (normal) => `exp(0.5 * ${normal(0)})`,
  (_, uniform) => uniform(0),
  (_, uniform) => `-ln(1 - ${uniform(0)})`,
  (normal) => `${normal(0)} / sqrt((${[1, 2, 3, 4, 5].map((k) => `${normal(k)} ** 2`).join(' + ')}) / 5)`,
]

/** @param {number} rows @param {number} columns @param {number} salt other rows for another salt @param {string} file Parquet; made if it is not there */
export async function makeData(rows, columns, salt, file) {
  if (existsSync(file)) return
  const select = Array.from({ length: columns }, (_, j) => {
    const uniform = (k) => `((hash(i * 1000003 + ${(salt * 500 + j) * 20 + k}) % 1000000 + 0.5) / 1e6)`
    const normal = (k) => `(sqrt(-2 * ln(${uniform(2 * k)})) * cos(2 * pi() * ${uniform(2 * k + 1)}))`
    return `${LAWS[j % LAWS.length](normal, uniform)} AS c${String(j).padStart(2, '0')}`
  })
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(
    `COPY (SELECT ${select.join(', ')} FROM range(${rows}) t(i)) TO '${file.replaceAll("'", "''")}' (FORMAT parquet)`,
  )
  connection.closeSync()
}
