/** Columns of two data sets of as many rows, held against each other in the order of their files, all in one statement. */
import type { Disagreement } from '../engine.ts'
import { commonType } from './overlap.ts'
import { columnOf, type Relation } from './relation.ts'

/** What a number may lose by being written with seven digits, as a float of 32 bits is. */
const ROUNDING = '1e-6'

interface Compared {
  readonly name: string
  /** In SQL, of either side. */
  readonly cells: readonly [string, string]
  readonly isMeasured: boolean
}

/** Columns whose values differ in some row, in the order asked for. One that is of two kinds (numbers, texts) is not compared. */
export async function disagreements(
  one: Relation,
  two: Relation,
  names: readonly string[],
): Promise<readonly Disagreement[]> {
  const compared = names.flatMap((name): readonly Compared[] => {
    const [ours, theirs] = [columnOf(one, name), columnOf(two, name)]
    const cells = commonType(ours, theirs)
    const isMeasured = ours.type === 'number' || theirs.type === 'number'
    return cells === undefined ? [] : [{ name, cells, isMeasured }]
  })
  // Most columns are the same to the bit, and that is quickly seen.
  const [flags = []] = await ask(one, two, compared, (i) => [`bool_or(${otherValue(i)})`])
  const other = compared.filter((_, i) => flags[i] === true)
  const [row = []] = await ask(one, two, other, (i, { isMeasured }) => {
    const differs = isMeasured ? otherNumber(i) : otherValue(i)
    return [`count(*) FILTER (${differs})`, `min(n) FILTER (${differs})`]
  })
  return other.flatMap(({ name }, i) => {
    const rows = Number(row[2 * i])
    return rows === 0 ? [] : [{ column: name, rows, first: Number(row[2 * i + 1]) }]
  })
}

/** Aggregates over the rows of both beside each other. */
async function ask(
  one: Relation,
  two: Relation,
  columns: readonly Compared[],
  aggregates: (i: number, column: Compared) => readonly string[],
) {
  if (columns.length === 0) return []
  const side = (relation: Relation, of: 0 | 1, letter: string): string =>
    `(SELECT ${columns.map(({ cells }, i) => `${cells[of]} AS ${letter}${i}`).join(', ')} FROM ${relation.from})`
  return one.instance.rows(
    `SELECT ${columns.flatMap((column, i) => aggregates(i, column)).join(', ')} FROM (SELECT row_number() OVER () AS n, * ` +
      `FROM ${side(one, 0, 'a')} POSITIONAL JOIN ${side(two, 1, 'b')})`,
  )
}

const otherValue = (i: number): string => `a${i} IS DISTINCT FROM b${i}`

function otherNumber(i: number): string {
  const [a, b] = [`a${i}::DOUBLE`, `b${i}::DOUBLE`]
  const isNear = `isfinite(${a}) AND isfinite(${b}) AND abs(${a} - ${b}) <= ${ROUNDING} * greatest(abs(${a}), abs(${b}))`
  return `(${otherValue(i)} AND NOT coalesce(${isNear}, false))`
}
