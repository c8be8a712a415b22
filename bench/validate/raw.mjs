/** What a user would write: one DuckDB statement with all sixteen aggregates, exact. Usage: node raw.mjs <file> */
import { DuckDBInstance } from '@duckdb/node-api'
import values from './values.json' with { type: 'json' }

const { education, region, sex } = values
const file = process.argv[2].replaceAll("'", "''")
const set = (values) => `('${values.join("', '")}')`
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const result = await connection.runAndReadAll(`
  SELECT count(*) AS rows, count(age) AS age, count(income) AS income, count(DISTINCT id) AS ids, count(id) AS id,
    count_if(sex NOT IN ${set(sex)}) AS sex, count_if(region NOT IN ${set(region)}) AS region,
    count_if(education NOT IN ${set(education)}) AS education, count_if(age NOT BETWEEN 0 AND 120) AS ages,
    count_if(score NOT BETWEEN 0 AND 1) AS scores, count_if(label NOT IN (0, 1)) AS labels,
    count_if(NOT regexp_matches(email, '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$')) AS emails, avg(income) AS mean,
    stddev_samp(score) AS sd, quantile_cont(income, 0.5) AS median, epoch_ms(max(ts)) AS ts
  FROM '${file}'`)
const [row] = result.getRowObjectsJS()
const good =
  row.rows > 0n &&
  Number(row.age) / Number(row.rows) >= 0.95 &&
  Number(row.income) / Number(row.rows) >= 0.95 &&
  row.ids === row.rows &&
  row.id === row.rows &&
  [row.sex, row.region, row.education, row.ages, row.scores, row.labels, row.emails].every(
    (count) => Number(count) === 0,
  ) &&
  row.mean > 30000 &&
  row.mean < 40000 &&
  row.sd > 0.27 &&
  row.sd < 0.31 &&
  row.median > 25000 &&
  row.median < 35000 &&
  Number(row.ts) <= Date.now()
process.stdout.write(JSON.stringify({ good, memory: process.resourceUsage().maxRSS }))
