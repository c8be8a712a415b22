/** Counts of sets of rows, and what they tell of few rows when they are taken together. */
import { describe, expect, test } from '@jest/globals'
import { Told, toldOf } from '@sea-trials/gates/decide/told'
import fc from 'fast-check'

/** Rows by the cells of two columns: x has 0 and 1, y has 0, 1, 2. */
const rowsOf = (sizes: readonly (readonly [x: number, y: number, n: number])[]) =>
  sizes.flatMap(([x, y, n]) => Array.from({ length: n }, () => ({ x, y })))
const ROWS = rowsOf([
  [0, 0, 300],
  [0, 1, 200],
  [0, 2, 3],
  [1, 0, 250],
  [1, 1, 230],
  [1, 2, 20],
])
const byX = { codes: 2, codeOf: (row: number) => ROWS[row]!.x }
/** Of rows where y is one value: 0 for the others. */
const byXWhere = (y: number) => ({ codes: 3, codeOf: (row: number) => (ROWS[row]!.y === y ? ROWS[row]!.x + 1 : 0) })
const byY = { codes: 3, codeOf: (row: number) => ROWS[row]!.y }

describe('what counts tell together', () => {
  test('a total less its parts, where each of them is large', () => {
    const told = new Told(ROWS.length, 10)
    const [x, first, second] = [told.part(byX)!, told.part(byXWhere(0))!, told.part(byXWhere(1))!]
    expect(told.tell(x, [[0], [1]])).toBe(true)
    expect(told.tell(first, [[1], [2]])).toBe(true)
    // 503 - 300 - 200 are the 3 of x = 0 and y = 2.
    expect(told.tell(second, [[1], [2]])).toBe(false)
    // What was refused is not told; of x = 1 alone it tells 20.
    expect(told.tell(second, [[2]])).toBe(true)
    expect(told.tell(second, [[1]])).toBe(false)
  })
  test('sums that leave small ones together tell none of them', () => {
    const told = new Told(ROWS.length, 10)
    const [y, first] = [told.part(byY)!, told.part(byXWhere(0))!]
    expect(told.tell(y, [[0], [1], [2]])).toBe(true)
    expect(told.tell(first, [[1]])).toBe(true)
  })
  test('a sum of small ones that follows from two differences', () => {
    // 2 rows of a, 3 of b, 8 of c, and many.
    const cells = [...'aabbbcccccccc'].map((cell) => 'abc'.indexOf(cell))
    const told = new Told(113, 10)
    const parting = told.part({ codes: 4, codeOf: (row) => cells[row] ?? 3 })!
    expect(told.tell(parting, [[0, 3]])).toBe(true)
    // Of a and c that a has six fewer.
    expect(told.tell(parting, [[2, 3]])).toBe(false)
    const other = new Told(113 + 20, 10)
    const more = other.part({ codes: 5, codeOf: (row) => (row < 13 ? cells[row]! : row < 33 ? 4 : 3) })!
    for (const shown of [
      [0, 3],
      [2, 3],
    ])
      expect(other.tell(more, [shown])).toBe(true)
    // b and c are 11: with the difference of a and c, a and b are 5.
    expect(other.tell(more, [[1, 2]])).toBe(false)
  })
  test('a set that follows from two differences, neither of which is one', () => {
    const cells = [4, 4, 3, 3, 100, 100, 50].flatMap((n, cell) => Array.from({ length: n }, () => cell))
    const told = new Told(cells.length, 10)
    const parting = told.part({ codes: 7, codeOf: (row) => cells[row]! })!
    for (const shown of [
      [0, 2, 4],
      [3, 4],
      [1, 3, 5],
    ])
      expect(told.tell(parting, [shown])).toBe(true)
    // (0 and 2 less 3) and (1 and 3 less 2): the 8 of 0 and 1.
    expect(told.tell(parting, [[2, 5]])).toBe(false)
  })
  test('a parting that comes later finds what was told before it', () => {
    const told = new Told(ROWS.length, 10)
    told.tell(told.part(byX)!, [[0], [1]])
    told.tell(told.part(byXWhere(0))!, [[1]])
    expect(told.tell(told.part(byXWhere(1))!, [[1]])).toBe(false)
  })
  test('more cells than are worked out are no parting', () => {
    const told = new Told(4000, 10)
    expect(told.part({ codes: 4000, codeOf: (row) => row })).toBeUndefined()
    expect(told.part({ codes: 2, codeOf: (row) => row % 2 })).toBe(0)
  })
  test('gates of one run tell of one data set together', () => {
    const policy = {}
    expect(toldOf(policy, 'holdout', 5, 10)).toBe(toldOf(policy, 'holdout', 5, 10))
    expect(toldOf(policy, 'holdout', 5, 10)).not.toBe(toldOf(policy, 'train', 5, 10))
    expect(toldOf({}, 'holdout', 5, 10)).not.toBe(toldOf(policy, 'holdout', 5, 10))
  })
  test('is what trying every set of cells says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 7 }),
        fc.array(fc.integer({ min: 1, max: 127 }), { minLength: 1, maxLength: 5 }),
        (sizes, sets) => {
          const cellOf = sizes.flatMap((n, cell) => Array.from({ length: n }, () => cell))
          const told = new Told(cellOf.length, 10)
          const parting = told.part({ codes: sizes.length, codeOf: (row) => cellOf[row]! })!
          const shown = [sizes.map(() => 1)]
          for (const set of sets) {
            const vector = sizes.map((_, cell) => (set >> cell) & 1)
            const codes = vector.flatMap((isIn, cell) => (isIn ? [cell] : []))
            const isSafe = !tellsFew([...shown, vector], sizes, 10) || rankOf([...shown, vector]) === rankOf(shown)
            expect(told.tell(parting, [codes])).toBe(isSafe)
            if (isSafe) shown.push(vector)
          }
        },
      ),
    )
  })
})

function tellsFew(shown: readonly (readonly number[])[], sizes: readonly number[], few: number): boolean {
  const rank = rankOf(shown)
  for (let set = 1; set < 2 ** sizes.length; set++) {
    const vector = sizes.map((_, cell) => (set >> cell) & 1)
    const rows = vector.reduce((sum, isIn, cell) => sum + isIn * sizes[cell]!, 0)
    if (rows < few && rankOf([...shown, vector]) === rank) return true
  }
  return false
}

/** Gauss with whole rows of small numbers. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column++) {
    const at = rows.findIndex((row, i) => i >= rank && Math.abs(row[column]!) > 1e-9)
    if (at < 0) continue
    ;[rows[rank], rows[at]] = [rows[at]!, rows[rank]!]
    for (let i = rank + 1; i < rows.length; i++) {
      const factor = rows[i]![column]! / rows[rank]![column]!
      rows[i] = rows[i]!.map((x, j) => x - factor * rows[rank]![j]!)
    }
    rank++
  }
  return rank
}
