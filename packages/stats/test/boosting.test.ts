import { describe, expect, test } from '@jest/globals'
import { type Binned, boost } from '@sea-trials/stats/boosting'
import { random } from '@sea-trials/stats/random'

const rows = 2000
const { uniform, below } = random('boosting')
const table = (make: (row: number, column: number) => number): Binned => ({
  columns: [0, 1, 2].map((column) => Uint8Array.from({ length: rows }, (_, row) => make(row, column))),
  bins: [8, 8, 8],
})
const all = Int32Array.from({ length: rows }, (_, row) => row)
const half = all.filter((row) => row < rows / 2)

/** Share of the other half's rows on the right side of even odds. */
const right = (binned: Binned, classes: Uint8Array): number => {
  const { score } = boost(binned, classes, half)
  const asked = all.filter((row) => row >= rows / 2)
  return asked.reduce((sum, row) => sum + Number(score(binned, row) > 0 === (classes[row] === 1)), 0) / asked.length
}

describe('what the trees can tell', () => {
  const noise = table(() => below(8))
  test('a column that says it: and that column has the gain', () => {
    const classes = Uint8Array.from(all, (row) => Number(noise.columns[1]![row]! >= 4 === uniform() < 0.9))
    expect(right(noise, classes)).toBeGreaterThan(0.86)
    const { gain } = boost(noise, classes, all)
    expect(gain[1]! / gain.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0.9)
  })
  test('two columns that say it only together', () => {
    const classes = Uint8Array.from(all, (row) => Number(noise.columns[0]![row]! >= 4 === noise.columns[2]![row]! >= 4))
    expect(right(noise, classes)).toBeGreaterThan(0.9)
  })
  test('nothing: no better than chance on other rows', () => {
    const classes = Uint8Array.from(all, () => below(2))
    expect(Math.abs(right(noise, classes) - 0.5)).toBeLessThan(0.05)
  })
})

test('the same rows give the same trees', () => {
  const binned = table((row, column) => (row * (column + 3)) % 8)
  const classes = Uint8Array.from(all, (row) => Number(row % 5 < 2))
  const [one, two] = [boost(binned, classes, half), boost(binned, classes, half)]
  expect([...all].map((row) => one.score(binned, row))).toEqual([...all].map((row) => two.score(binned, row)))
})
