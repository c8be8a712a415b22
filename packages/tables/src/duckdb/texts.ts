/** Texts that patterns find in columns, each counted once: what is looked at for formats and checksums. */
import type { ColumnPatterns, ColumnTexts, FoundTexts, TextPattern } from '../engine.ts'
import { type Column, columnOf, type Relation } from './relation.ts'
import { text } from './sql.ts'
import { isFloat } from './types.ts'

/** A cell may hold a megabyte; what is taken from it is no longer than this. */
const LONGEST = 2_000

/**
 * One statement over all columns tells how many values differ, and how many cells the patterns of rare things find. Then a
 * statement a column, over the values whose hash is divisible by a power of two: all of them where they are few, else a
 * sample that is the same whatever the order of threads. A value is in it with all of its rows or not at all.
 */
export async function readTexts(
  relation: Relation,
  asked: readonly ColumnPatterns[],
  most: number,
): Promise<readonly ColumnTexts[]> {
  if (asked.length === 0) return []
  const columns = asked.map(({ column }) => columnOf(relation, column))
  const wanted = asked.flatMap(({ patterns }, i) => sizes(columns[i] as Column, patterns))
  const [row = []] = await relation.instance.rows(`SELECT ${wanted.join(', ')} FROM ${relation.from}`)
  const counts = row.map(Number)
  const found: ColumnTexts[] = []
  for (const [i, { patterns }] of asked.entries()) {
    const [rows, distinct, ...rare] = counts.splice(0, 2 + patterns.filter(({ rare }) => rare).length)
    const guarded = patterns.map(({ rare: isRare }) => (isRare ? (rare.shift() as number) : (rows as number)))
    const steps = patterns.map((pattern, k) => stepFor((pattern.rare ? guarded[k] : distinct) as number, most))
    const read = await readColumn(relation, columns[i] as Column, patterns, steps)
    found.push({
      rows: rows as number,
      // A value is in the sample with all of its rows: the rows that it stands for are in proportion to those, not to the values.
      found: read.map(({ held, ...each }, k) => ({ ...each, scale: held === 0 ? 1 : (guarded[k] as number) / held })),
    })
  }
  return found
}

const sizes = (column: Column, patterns: readonly TextPattern[]): readonly string[] => [
  `count(${column.sql})`,
  `approx_count_distinct(${column.sql})`,
  ...patterns.filter(({ rare }) => rare).map((pattern) => `count(*) FILTER (WHERE ${guard(asText(column), pattern)})`),
]

/** Every how many-th value is read, a power of two; 1 is all, 0 none, since there is none. */
const stepFor = (count: number, most: number): number =>
  count === 0 ? 0 : count <= most ? 1 : 2 ** Math.ceil(Math.log2(count / most))

/** `held`: rows of the sample. */
type Read = Omit<FoundTexts, 'scale'> & { readonly held: number }

async function readColumn(
  { instance, from }: Relation,
  column: Column,
  patterns: readonly TextPattern[],
  steps: readonly number[],
): Promise<readonly Read[]> {
  const common = Math.max(1, ...steps.filter((_, i) => !patterns[i]?.rare))
  const values = (step: number, condition = ''): string =>
    `SELECT ${asText(column)} AS v, count(*) AS n FROM ${from} WHERE ${column.sql} IS NOT NULL` +
    `${step > 1 ? ` AND hash(${column.sql}) % ${step} = 0` : ''}${condition} GROUP BY 1`
  // Materialized, or the engine would try the patterns on every row before it takes the sample.
  const own = patterns.flatMap((pattern, i) =>
    pattern.rare && steps[i] !== 0
      ? [`d${i} AS MATERIALIZED (${values(steps[i] as number, ` AND ${guard(asText(column), pattern)}`)})`]
      : [],
  )
  const taken = patterns.flatMap(({ pattern, rare }, i) =>
    steps[i] === 0
      ? []
      : [
          `SELECT ${i} AS k, left(regexp_extract(v, ${text(pattern)}, 1), ${LONGEST}) AS t, n FROM ${rare ? `d${i}` : 'd'}`,
        ],
  )
  const held = patterns.flatMap(({ rare }, i) =>
    steps[i] === 0 ? [] : [`SELECT ${i} AS k, NULL AS t, n FROM ${rare ? `d${i}` : 'd'}`],
  )
  if (taken.length === 0) return patterns.map(() => ({ step: 1, texts: [], held: 0 }))
  const rows = await instance.rows(
    `WITH ${[`d AS MATERIALIZED (${values(common)})`, ...own, `m AS (${taken.join(' UNION ALL ')})`].join(', ')} ` +
      `SELECT k, t, sum(n)::BIGINT FROM (SELECT * FROM m WHERE t <> '' UNION ALL ${held.join(' UNION ALL ')}) ` +
      'GROUP BY k, t ORDER BY k, t NULLS FIRST',
  )
  return patterns.map((pattern, i) => ({
    step: Math.max(1, pattern.rare ? (steps[i] as number) : common),
    texts: rows
      .filter(([k, t]) => Number(k) === i && t !== null)
      .map(([, t, n]) => ({ text: String(t), rows: Number(n) })),
    held: Number(rows.find(([k, t]) => Number(k) === i && t === null)?.[2] ?? 0),
  }))
}

/** Cheap, and true of every cell that the pattern finds something in. */
const guard = (value: string, { pattern, contains }: TextPattern): string =>
  contains === undefined ? `regexp_matches(${value}, ${text(pattern)})` : `contains(${value}, ${text(contains)})`

/** Integers that became doubles, since one of them was missing, are read as the integers that they were. */
function asText({ sql, engineType, type }: Column): string {
  if (engineType === 'VARCHAR') return sql
  if (type === 'other') return `to_json(${sql})::VARCHAR`
  if (type !== 'number') return `${sql}::VARCHAR`
  const whole = isFloat(engineType) ? `isfinite(${sql}) AND ` : ''
  return `CASE WHEN ${whole}abs(${sql}) < 9e15 AND ${sql} = trunc(${sql}) THEN ${sql}::BIGINT::VARCHAR ELSE ${sql}::VARCHAR END`
}
