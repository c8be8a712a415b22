import { describe, expect, test } from '@jest/globals'
import type { Binned } from '@sea-trials/stats/boosting'
import { PAIR_BINS, pairsOf } from '@sea-trials/stats/pairs'
import { random } from '@sea-trials/stats/random'
import { tellApart } from '@sea-trials/stats/tell-apart'

const rows = 2000
const { normal, uniform, below } = random('pairs')
const all = Int32Array.from({ length: rows }, (_, row) => row)
const classes = Uint8Array.from(all, (row) => row % 2)
const bin = (x: number): number => Math.min(31, Math.max(0, Math.floor(16 + 8 * x)))

/** Six columns; 1 and 4 correlate by 0.7 in the second class, and 0 and 3 in both. */
const drawn = (): Binned => {
  const columns = Array.from({ length: 6 }, () => new Uint8Array(rows))
  for (const row of all) {
    const x = Array.from({ length: 6 }, normal)
    x[3] = 0.8 * x[0]! + 0.6 * x[3]!
    if (classes[row] === 1) x[4] = 0.7 * x[1]! + Math.sqrt(0.51) * x[4]!
    for (const [j, column] of columns.entries()) column[row] = bin(x[j]!)
  }
  return { columns, bins: new Array(6).fill(32) }
}
const table = drawn()

describe('which pairs tell most', () => {
  test('columns that go together in one class only, before columns that do in both', () => {
    const [best] = pairsOf(table, classes, all, 1)
    expect([best?.first, best?.second]).toEqual([1, 4])
  })
  test('a pair is a column: cells that are commoner in the second class come last', () => {
    const codes = pairsOf(table, classes, all, 1)[0]!.codes(table)
    const share = (from: number): number => {
      const there = all.filter((row) => codes[row]! >= from && codes[row]! < from + PAIR_BINS / 2)
      return there.reduce((sum, row) => sum + classes[row]!, 0) / there.length
    }
    expect(share(PAIR_BINS / 2) - share(0)).toBeGreaterThan(0.15)
  })
  test('categories: one that goes with another', () => {
    const first = Uint8Array.from(all, () => below(3))
    const second = first.map((code, row) => (classes[row] === 1 && uniform() < 0.7 ? code : below(3)))
    const noise = Uint8Array.from(all, () => below(3))
    const [best] = pairsOf({ columns: [noise, first, second], bins: [3, 3, 3] }, classes, all, 1)
    expect([best?.first, best?.second]).toEqual([1, 2])
  })
  test('where nothing goes together, or everything goes together alike, no pair is more than chance', () => {
    const noise = {
      columns: Array.from({ length: 12 }, () => Uint8Array.from(all, () => below(32))),
      bins: new Array(12).fill(32),
    }
    expect(pairsOf(noise, classes, all, 3)).toEqual([])
    const alike = {
      columns: Array.from({ length: 4 }, () => Uint8Array.from(all, (row) => (row >> 1) % 32)),
      bins: new Array(4).fill(32),
    }
    expect(pairsOf(alike, classes, all, 3)).toEqual([])
  })
  test('one column has no pair', () =>
    expect(pairsOf({ columns: [all as never], bins: [2] }, classes, all, 3)).toEqual([]))
})

describe('rows told apart', () => {
  const taught = all.filter((row) => row < rows / 2)
  const asked = all.filter((row) => row >= rows / 2)
  test('a weak pair is found on rows that taught nothing, every time', () => {
    for (let run = 0; run < 5; run++) {
      const fresh = drawn()
      const scores = tellApart(fresh, classes, taught).scores(fresh, asked)
      const mean = (of: number): number =>
        scores.filter((_, i) => classes[asked[i]!] === of).reduce((a, b) => a + b) / scores.length
      expect(mean(1) - mean(0)).toBeGreaterThan(0.05)
    }
  })
  test('what a pair saves is its columns’ own', () => {
    const { gain } = tellApart(table, classes, all)
    const order = [...gain.keys()].sort((a, b) => gain[b]! - gain[a]!)
    expect(gain.length).toBe(6)
    expect(order.slice(0, 2).sort()).toEqual([1, 4])
    expect((gain[1]! + gain[4]!) / gain.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0.7)
  })
  test('another table with the same columns is asked by the same pairs', () => {
    const other: Binned = { columns: table.columns.map((codes) => codes.slice().reverse()), bins: table.bins }
    const teller = tellApart(table, classes, taught)
    const [here, there] = [teller.scores(table, all), teller.scores(other, all)]
    expect([...there].reverse()).toEqual([...here])
  })
})
