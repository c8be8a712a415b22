/** Columns of rows that are drawn while all are read. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { openEngine } from '@sea-trials/tables/open-engine'
import { toParquet } from '@sea-trials/tables/to-parquet'

const ROWS = 10_000
const root = mkdtempSync(join(tmpdir(), 'sea-trials-drawn-'))
const records = Array.from({ length: ROWS }, (_, i) => ({
  n: i % 7 === 0 ? null : i / 2,
  wide: 2 ** 60 + i,
  text: i % 5 === 0 ? null : `v${i % 3}`,
  own: `r${i}`,
}))
const [csv, lines, parquet] = ['d.csv', 'd.jsonl', 'd.parquet'].map((name) => join(root, name)) as [
  string,
  string,
  string,
]
writeFileSync(
  csv,
  `n,wide,text,own\n${records.map(({ n, wide, text, own }) => `${n ?? ''},${BigInt(wide)},${text ?? ''},${own}`).join('\n')}\n`,
)
writeFileSync(lines, records.map((record) => JSON.stringify(record)).join('\n'))

/** Neither a rank in the order of the rows, nor one that any chunk of them is alike in. */
const rank = (row: number): number => Math.imul(row + 1, 0x9e3779b1) >>> 0

describe.each(['csv', 'parquet'])('drawn of %s', (format) => {
  const opened = async () => {
    if (format === 'parquet')
      await toParquet(lines, parquet, { n: 'DOUBLE', wide: 'BIGINT', text: 'VARCHAR', own: 'VARCHAR' })
    const engine = await openEngine({ threads: 2 })
    return { engine, table: await engine.open({ name: 'd', files: [format === 'csv' ? csv : parquet] }) }
  }
  test('are the rows of the least ranks, with what stands in them, beside all of other columns', async () => {
    const { engine, table } = await opened()
    try {
      const { columns, drawn } = await engine.drawn(table, ['text', 'wide'], {
        columns: ['n', 'text', 'own'],
        most: 1000,
        rank,
      })
      const whole = await engine.vectors(table, ['n', 'text', 'wide'])
      expect(columns).toEqual({ text: whole.text, wide: whole.wide })
      const ranks = [...Array(ROWS).keys()].map(rank)
      // The largest of the bounds 2^32, 2^31, ... that no more than a thousand rows lie below.
      const bound =
        [0, 1, 2, 3, 4, 5].map((k) => 2 ** (32 - k)).find((b) => ranks.filter((r) => r < b).length <= 1000) ?? 0
      expect([...drawn.rows]).toEqual([...ranks.keys()].filter((row) => (ranks[row] ?? 0) < bound))
      expect(drawn.rows.length).toBeGreaterThan(500)
      const { n, text, own } = drawn.columns
      // No value of a row that was drawn for a while only, and codes in the order of those that stayed.
      expect(own).toEqual({
        kind: 'coded',
        codes: Int32Array.from(drawn.rows.keys()),
        values: [...drawn.rows].map((row) => `r${row}`),
      })
      for (const [at, row] of drawn.rows.entries()) {
        const value = text?.kind === 'coded' ? (text.values[text.codes[at] ?? -1] ?? null) : 'no codes'
        const number = n?.kind === 'number' && n.valid?.[at] === 1 ? n.values[at] : null
        expect([number, value]).toEqual([records[row]?.n, records[row]?.text])
      }
    } finally {
      await engine.close()
    }
  })
  test('are all rows where there are no more', async () => {
    const { engine, table } = await opened()
    try {
      const { columns, drawn } = await engine.drawn(table, [], { columns: ['n'], most: ROWS, rank })
      expect(columns).toEqual({})
      expect([...drawn.rows]).toEqual([...Array(ROWS).keys()])
      expect(drawn.columns).toEqual(await engine.vectors(table, ['n']))
    } finally {
      await engine.close()
    }
  })
})
