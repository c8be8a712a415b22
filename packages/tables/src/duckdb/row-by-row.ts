/** Columns of two data sets of as many rows, held against each other in the order of their files, all in one statement. */
import type { Disagreement } from '../engine.ts'
import { commonType } from './overlap.ts'
import { columnOf, type Relation } from './relation.ts'

/** What a number may lose by being written with seven digits, as a float of 32 bits is. */
const ROUNDING = '1e-6'

/** Columns whose values differ in some row, in the order asked for. One that is of two kinds (numbers, texts) is not compared. */
export async function disagreements(
  one: Relation,
  two: Relation,
  names: readonly string[],
): Promise<readonly Disagreement[]> {
  const compared = names.flatMap((name) => {
    const [ours, theirs] = [columnOf(one, name), columnOf(two, name)]
    const cells = commonType(ours, theirs)
    const isMeasured = ours.type === 'number' || theirs.type === 'number'
    return cells === undefined ? [] : [{ name, cells, isMeasured }]
  })
  if (compared.length === 0) return []
  const side = (relation: Relation, of: 0 | 1, letter: string): string =>
    `(SELECT ${compared.map(({ cells }, i) => `${cells[of]} AS ${letter}${i}`).join(', ')} FROM ${relation.from})`
  const flags = compared.map(({ isMeasured }, i) => `${isMeasured ? otherNumber(i) : otherValue(i)} AS d${i}`)
  const counts = compared.flatMap((_, i) => [`count(*) FILTER (d${i})`, `min(n) FILTER (d${i})`])
  const [row = []] = await one.instance.rows(
    `SELECT ${counts.join(', ')} FROM (SELECT row_number() OVER () AS n, ${flags.join(', ')} ` +
      `FROM ${side(one, 0, 'a')} POSITIONAL JOIN ${side(two, 1, 'b')})`,
  )
  return compared.flatMap(({ name }, i) => {
    const rows = Number(row[2 * i])
    return rows === 0 ? [] : [{ column: name, rows, first: Number(row[2 * i + 1]) }]
  })
}

const otherValue = (i: number): string => `a${i} IS DISTINCT FROM b${i}`

function otherNumber(i: number): string {
  const [a, b] = [`a${i}::DOUBLE`, `b${i}::DOUBLE`]
  const isNear = `isfinite(${a}) AND isfinite(${b}) AND abs(${a} - ${b}) <= ${ROUNDING} * greatest(abs(${a}), abs(${b}))`
  return `(${otherValue(i)} AND NOT coalesce(${isNear}, false))`
}
