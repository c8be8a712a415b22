/** The same sixteen decisions as the gate asks for them: the median is settled by counting. Usage: node scan.js <file> */
import type { Aggregate, Predicate } from '@sea-trials/tables/engine'
import { openEngine } from '@sea-trials/tables/open-engine'
import values from './values.json' with { type: 'json' }

const not = (part: Predicate): Aggregate => ({ op: 'count_if', predicate: { kind: 'negate', part } })
const among = (column: string, values: readonly (string | number)[]): Predicate => ({ kind: 'in', column, values })
const between = (column: string, low: number, high: number): Predicate => ({
  kind: 'all',
  parts: [
    { kind: 'compare', column, operator: '>=', value: low },
    { kind: 'compare', column, operator: '<=', value: high },
  ],
})

const engine = await openEngine()
const table = await engine.open({ name: 'data', files: [process.argv[2]!] })
const [rows, age, income, ids, id, ...rest] = await engine.aggregate(table, [
  { op: 'rows' },
  { op: 'count', column: 'age' },
  { op: 'count', column: 'income' },
  { op: 'distinct', columns: ['id'] },
  { op: 'count', column: 'id' },
  not(among('sex', values.sex)),
  not(among('region', values.region)),
  not(among('education', values.education)),
  not(between('age', 0, 120)),
  not(between('score', 0, 1)),
  not(among('label', [0, 1])),
  not({ kind: 'pattern', column: 'email', pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' }),
  { op: 'mean', column: 'income' },
  { op: 'stddev', column: 'score' },
  { op: 'count_below', column: 'income', value: 25_000 },
  { op: 'count_at_most', column: 'income', value: 35_000 },
  { op: 'max', column: 'ts' },
])
const [mean, deviation, below, atMost, latest] = rest.slice(7)
const half = Number(income) / 2
const good =
  Number(rows) > 0 &&
  Number(age) / Number(rows) >= 0.95 &&
  Number(income) / Number(rows) >= 0.95 &&
  ids === rows &&
  id === rows &&
  rest.slice(0, 7).every((count) => count === 0) &&
  Number(mean) > 30_000 &&
  Number(mean) < 40_000 &&
  Number(deviation) > 0.27 &&
  Number(deviation) < 0.31 &&
  Number(below) < half &&
  Number(atMost) > half &&
  Date.parse(String(latest)) <= Date.now()
await engine.close()
process.stdout.write(JSON.stringify({ good, memory: process.resourceUsage().maxRSS }))
