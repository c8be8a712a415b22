/**
 * Hostile bytes: cut off, flipped, filled with NULs, or what a generator thinks of. Never a crash, a hang or a silent pass: either
 * an error of ours, or the answer that an independent reading gives.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import type { Engine } from '../src/engine.ts'
import { openEngine } from '../src/open-engine.ts'
import { folder, parquet } from './support.ts'

/** More of them by hand: `FUZZ=20000 npm run unit -- tables/test/fuzz`. */
const CASES = Number(process.env.FUZZ ?? 100)
const SEED = Number(process.env.FUZZ_SEED ?? 20_240_229)

/** Every file is announced: one instance serves them all. The engine remembers what it saw of a Parquet file, hence one each. */
const files = ['csv', 'jsonl'].map((extension) => join(folder, `fuzz-0.${extension}`))
for (let k = 0; k < 4 * CASES + 100; k++) files.push(join(folder, `fuzz-${k}.parquet`))
let engine: Engine
let opened = 0
beforeAll(async () => {
  engine = await openEngine({ threads: 1, files })
})
afterAll(() => engine.close())

/** A damaged file may bring the engine down, behind an error of ours: whoever comes next is told so, and begins anew. */
const isDown = (error: unknown): boolean => error instanceof SeaTrialsError && /brought down/.test(error.message)

type Row = Readonly<Record<string, unknown>>

/** All rows and the number of them that the engine counts, or the code of the error. Anything else that is thrown is a bug. */
async function answer(
  extension: string,
  content: string | Uint8Array,
  isAgain = false,
): Promise<{ readonly rows: readonly Row[]; readonly count: unknown } | string> {
  const file = join(folder, `fuzz-${extension === 'parquet' ? opened : 0}.${extension}`)
  writeFileSync(file, content)
  try {
    const table = await engine.open({ name: `data ${opened++}`, files: [file] })
    const [count] = await engine.aggregate(table, [{ op: 'rows' }])
    const rows: Row[] = []
    for await (const batch of engine.rows(table)) rows.push(...batch)
    return { rows, count }
  } catch (error) {
    if (!(error instanceof SeaTrialsError)) throw error
    if (isDown(error) && !isAgain) {
      await engine.close()
      engine = await openEngine({ threads: 1, files })
      return answer(extension, content, true)
    }
    if (error.code === 'engine-failed' || /\n/.test(error.message)) throw error
    return error.code
  }
}

/** What happens to bytes on their way: several at once, or nothing. */
const damage = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({
      kind: fc.constantFrom('flip' as const, 'set' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.oneof(fc.constantFrom(0, 0x0a, 0x0d, 0x22, 0x2c, 0x7b, 0xff, 0xc3), fc.integer({ min: 1, max: 255 })),
    }),
    fc.record({ kind: fc.constant('again' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  ),
  { maxLength: 3 },
)
type Damage = (typeof damage extends fc.Arbitrary<infer T> ? T : never)[number]

function damaged(bytes: Buffer, what: readonly Damage[]): Buffer {
  return what.reduce((now, one) => {
    const at = Math.min(now.length - 1, Math.floor(one.at * now.length))
    if (at < 0) return now
    if (one.kind === 'cut') return now.subarray(0, at)
    if (one.kind === 'again') return Buffer.concat([now, now.subarray(at)])
    const copy = Buffer.from(now)
    copy[at] = one.kind === 'set' ? one.byte : copy[at]! ^ one.byte
    return copy
  }, bytes)
}

const isUtf8 = (bytes: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

describe('CSV', () => {
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('1', '-2', '2024-01-01', '1.5', 'true', 'x', '', '"a,b"', '"a\nb"', '""') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  )
  const lines = fc
    .tuple(
      fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }),
      fc.constantFrom('\n', '\n', '\r\n'),
      fc.constantFrom('', '\ufeff'),
    )
    .map(([rows, end, mark]) =>
      Buffer.from(mark + [['a', 'b', 'c'], ...rows].map((row) => row.join(',')).join(end) + end),
    )

  /** Lines that end differently are read or refused. */
  const ENDS = ['\r\n', '\n', '\r']

  /** csv-parse as the independent reader, its rows as text; undefined where it finds a fault. */
  function read(bytes: Buffer): readonly (readonly string[])[] | undefined {
    try {
      return parse(bytes, {
        bom: true,
        relax_quotes: true,
        skip_empty_lines: true,
        record_delimiter: ENDS,
      }) as string[][]
    } catch {
      return undefined
    }
  }

  test('damaged files', async () => {
    let answers = 0
    await fc.assert(
      fc.asyncProperty(lines, damage, async (whole, what) => {
        const bytes = damaged(whole, what)
        const found = await answer('csv', bytes)
        if (typeof found === 'string') return
        answers++
        expect(isUtf8(bytes)).toBe(true)
        const expected = read(bytes)
        expect(expected).toBeDefined()
        const [header, ...rows] = expected!
        expect(found.count).toBe(rows.length)
        expect(found.rows.map((row) => Object.keys(row))).toEqual(rows.map(() => header))
        for (const [index, row] of rows.entries())
          for (const [column, name] of header!.entries())
            expect(same(found.rows[index]![name], row[column]!)).toEqual(true)
      }),
      { numRuns: CASES, seed: SEED },
    )
    expect(answers).toBeGreaterThan(CASES / 10)
  })

  /** A value as the column's type has it is the text in the file, or what that text is called in the type. */
  function same(value: unknown, said: string): boolean {
    if (value === null) return said === ''
    // The engine passes over a byte-order mark before the first row, too.
    if (value === said.replace(/^\ufeff/, '')) return true
    if (typeof value === 'number') return Number(said) === value || /nan|inf/i.test(said)
    if (typeof value === 'boolean') return said.toLowerCase() === String(value)
    return value === said || Date.parse(String(value)) === Date.parse(`${said}${said.length > 10 ? '' : 'T00:00:00Z'}`)
  }
})

describe('JSON lines', () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<unknown>(1, 2.5, 'x', '2024-01-01', null, true))
  const lines = fc
    .array(fc.record({ a: value, b: value, c: value }, { requiredKeys: [] }), { minLength: 1, maxLength: 6 })
    .map((rows) => Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join('')))

  test('damaged files', async () => {
    let answers = 0
    await fc.assert(
      fc.asyncProperty(lines, damage, async (whole, what) => {
        const bytes = damaged(whole, what)
        const found = await answer('jsonl', bytes)
        if (typeof found === 'string') return
        answers++
        expect(isUtf8(bytes)).toBe(true)
        const said = bytes
          .toString()
          .split(/\r?\n/)
          .filter((line) => line.trim() !== '')
        expect(found.count).toBe(said.length)
        for (const line of said) expect(() => JSON.parse(line)).not.toThrow()
        const rows = said.map((line) => JSON.parse(line) as Row)
        for (const [index, row] of rows.entries())
          for (const [name, wanted] of Object.entries(row))
            if (wanted !== null && typeof wanted !== 'object') expect(found.rows[index]![name] ?? null).not.toBeNull()
      }),
      { numRuns: CASES, seed: SEED },
    )
    expect(answers).toBeGreaterThan(CASES / 10)
  })
})

describe('Parquet', () => {
  test('damaged files', async () => {
    const { readFileSync } = await import('node:fs')
    const whole = readFileSync(
      await parquet(`SELECT i AS a, 'x' || i AS b, i / 4 AS c, [i] AS d FROM range(300) t(i)`, ', ROW_GROUP_SIZE 2048'),
    )
    const rows = Array.from({ length: 300 }, (_, i) => ({ a: i, b: `x${i}`, c: i / 4, d: [i] }))
    let errors = 0
    await fc.assert(
      fc.asyncProperty(damage, async (what) => {
        const bytes = damaged(whole, what)
        const found = await answer('parquet', bytes)
        if (bytes.equals(whole)) expect(found).toEqual({ rows, count: 300 })
        else if (typeof found === 'string') errors++
        // Parquet has no checksum of its own here: a flipped bit of a value is a value. What is there must be whole.
        else expect(found.rows.length).toBe(found.count)
      }),
      { numRuns: CASES, seed: SEED },
    )
    expect(errors).toBeGreaterThan(CASES / 10)
  })
})

describe('more than anybody writes', () => {
  const much = 'x'.repeat(10_000_000)
  const cases: readonly (readonly [string, string, string | Buffer, unknown])[] = [
    ['a field of 10 MB', 'csv', `a,b\n1,${much}\n2,y\n`, 2],
    ['a quoted field of 10 MB', 'csv', `a,b\n1,"${much}"\n2,y\n`, 2],
    ['a field of 20 MB', 'csv', `a,b\n1,${much.repeat(2)}\n2,y\n`, 'unreadable-data'],
    ['a name of 9 MB', 'csv', `${much.slice(0, 9_000_000)},b\n1,2\n`, 'unreadable-data'],
    ['two thousand columns', 'csv', `${Array.from({ length: 2000 }, (_, i) => `c${i}`)}\n${'1,'.repeat(1999)}1\n`, 1],
    ['NULs', 'csv', Buffer.alloc(100_000), 'unreadable-data'],
    ['NULs behind a header', 'csv', Buffer.concat([Buffer.from('a,b\n'), Buffer.alloc(70_000)]), 'unreadable-data'],
    ['a NUL in a field', 'csv', `a,b\n${'1,x\n'.repeat(20_000)}2,x\0y\n`, 20_001],
    ['quotes', 'csv', `a\n${'"'.repeat(1_000_001)}`, 'unreadable-data'],
    [
      'a gzip that says it is CSV',
      'csv',
      Buffer.from('1f8b0800000000000003cbc9c95748cb2f4a010089f7', 'hex'),
      'unreadable-data',
    ],
    ['JSON 999 levels deep', 'jsonl', `{"a": ${'['.repeat(998)}${']'.repeat(998)}}\n`, 1],
    ['JSON a million deep', 'jsonl', `{"a": ${'['.repeat(1e6)}${']'.repeat(1e6)}}\n`, 'unreadable-data'],
    ['a string of 10 MB in JSON', 'jsonl', `{"a": "${much}"}\n{"a": "y"}\n`, 2],
    ['NULs for JSON', 'jsonl', Buffer.alloc(1000), 'unreadable-data'],
    ['a list for JSON lines', 'jsonl', '[1, 2]\n', 'unreadable-data'],
    ['a CSV called Parquet', 'parquet', 'a,b\n1,2\n', 'unreadable-data'],
    ['magic alone', 'parquet', 'PAR1PAR1', 'unreadable-data'],
    ['a footer longer than the file', 'parquet', Buffer.from('50415231ffffff7f50415231', 'hex'), 'unreadable-data'],
    ['encrypted Parquet', 'parquet', 'PARE1234PARE', 'unreadable-data'],
    ['an empty Parquet', 'parquet', '', 'unreadable-data'],
  ]
  test.each(cases)('%s', async (_, extension, content, expected) => {
    const found = await answer(extension, content)
    expect(typeof found === 'string' ? found : found.count).toBe(expected)
  })
})
