/** Predictions of a plausible classifier for ten groups, the same on every machine, made by DuckDB. */
import { DuckDBInstance } from '@duckdb/node-api'

/** @param {number} rows @param {string} file a .parquet */
export async function makePredictions(rows, file) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`COPY (
    SELECT 'g' || (hash(i * 7 + 1) % 10) AS "group", y, round(least(greatest(
      0.5 * y + 0.25 + (hash(i * 7 + 2) % 1000000) / 2e6 - 0.25, 0), 1), 6) AS score
    FROM (SELECT i, (hash(i * 7 + 3) % 10 < 3)::INT AS y FROM range(${rows}) t(i))
  ) TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`)
  connection.closeSync()
}
