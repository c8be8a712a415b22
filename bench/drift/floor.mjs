/** What any drift needs at least: both files read, nineteen exact quantiles, mean and deviation of every column. Usage: node floor.mjs <file> <file> <columns> */
import { DuckDBInstance } from '@duckdb/node-api'

const [reference, current, columns] = process.argv.slice(2)
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const fractions = Array.from({ length: 19 }, (_, i) => (i + 1) / 20)
const wanted = Array.from({ length: Number(columns) }, (_, j) => {
  const column = `c${String(j).padStart(2, '0')}`
  return `quantile_cont(${column}, [${fractions.join(', ')}]), avg(${column}), stddev_pop(${column})`
})
for (const file of [reference, current])
  await connection.runAndReadAll(`SELECT ${wanted.join(', ')} FROM '${file.replaceAll("'", "''")}'`)
