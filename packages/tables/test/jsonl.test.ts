import { describe, expect, test } from '@jest/globals'
import { allRows, failure, opened, write } from './support.ts'

describe('JSON lines', () => {
  test('types are the union over all rows', async () => {
    const { engine, table } = await opened(
      write(
        'jsonl',
        '{"i":1,"n":1,"b":true,"s":"01/02/2024","d":"2024-01-01","t":"2024-01-01T10:00:00+02:00"}\n' +
          '{"i":9007199254740993,"n":2.5,"b":null,"s":"x","o":{"k":[1,"2"]},"m":1}\n\n{"m":"1"}\n',
      ),
    )
    const types = Object.fromEntries(table.columns.map(({ name, type }) => [name, type]))
    expect(types).toEqual({
      i: 'integer',
      n: 'number',
      b: 'boolean',
      s: 'string',
      d: 'date',
      t: 'timestamp',
      o: 'other',
      m: 'other',
    })
    const rows = await allRows(engine, table)
    expect(rows[0]).toMatchObject({ i: 1, n: 1, d: '2024-01-01', t: '2024-01-01T08:00:00Z', o: null, m: null })
    expect(rows[1]).toMatchObject({ i: '9007199254740993', n: 2.5, o: { k: [1, '2'] }, m: 1 })
    expect(rows[2]).toMatchObject({ m: '1' })
  })

  test('a key that is always null is a string; null inside of a mixture is null', async () => {
    const { engine, table } = await opened(write('jsonl', '{"a":null,"m":null}\n{"m":1}\n{"m":[2]}\n'))
    expect(table.columns.map(({ type }) => type)).toEqual(['string', 'other'])
    expect((await allRows(engine, table)).map(({ m }) => m)).toEqual([null, 1, [2]])
    expect(await engine.aggregate(table, [{ op: 'count', column: 'm' }])).toEqual([2])
  })

  test('several files of different keys make one table', async () => {
    const { engine, table } = await opened([write('jsonl', '{"a":1}\n'), write('ndjson', '{"b":2}\n{"a":3}\n')])
    expect(await allRows(engine, table)).toEqual([
      { a: 1, b: null },
      { a: null, b: 2 },
      { a: 3, b: null },
    ])
    const where = { kind: 'compare', column: 'a', operator: '=', value: 3 } as const
    expect(await engine.locate(table, where, ['a'], 9)).toEqual([{ file: table.files[1], row: 2, values: { a: 3 } }])
  })

  test('hostile keys and values are only text', async () => {
    const row = { 'a"; DROP TABLE t0; --': '::error::x', "b'": '"', '😀\n': '\u202e', __proto: '\\', 'c,d': "'; --" }
    const { engine, table } = await opened(write('jsonl', `${JSON.stringify(row)}\n`))
    expect(await allRows(engine, table)).toEqual([row])
  })

  test.each([
    ['an empty file', '', 'unreadable-data: data.jsonl is empty'],
    ['a broken line', '{"a":1}\n{"a":2\n{"a":3}\n', 'unreadable-data data.jsonl:2: the line is not JSON'],
    ['a list', '{"a":1}\n[2]\n', 'unreadable-data data.jsonl:2: the line is JSON, but no object'],
    ['a number', '7\n', 'unreadable-data data.jsonl:1: the line is JSON, but no object'],
    ['a truncated file', '{"a":1}\n{"a":', 'unreadable-data data.jsonl:2: the line is not JSON'],
    ['one array of rows', '[{"a":1},{"a":2}]\n', 'unreadable-data data.jsonl:1: the line is JSON, but no object'],
    [
      'what is nested beyond the engine',
      `{"a":"\\\\"}\n{"a":"${'['.repeat(2000)}\\"${'['.repeat(2000)}"}\n{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}\n`,
      'unreadable-data data.jsonl:3: lists and objects stand more than 1000 levels deep in each other',
    ],
    [
      'an inner object whose keys differ in capitals only',
      '{"b":{"X":false,"x":0}}\n',
      'unreadable-data: data.jsonl holds an object inside of a row with the key `x` twice: capitals and small letters are the same there',
    ],
    ['a byte-order mark', '\ufeff{"a":1}\n', 'unreadable-data data.jsonl:1: the file begins with a byte-order mark'],
    [
      'half of a character',
      '{"a":1}\n{"a":"\\ud800"}\n',
      'unreadable-data data.jsonl:2: a text holds half of a surrogate pair',
    ],
    [
      'a key twice',
      '{"a":1}\n{"a":"secret","b":1,"b":2}\n',
      'unreadable-data data.jsonl:2: an object has the key `b` twice',
    ],
    ['only blank lines', '\n\n', 'unreadable-data: data.jsonl holds no object with a key'],
    ['objects without keys', '{}\n{}\n', 'unreadable-data: data.jsonl holds no object with a key'],
  ])('%s is refused', async (_, text, expected) => {
    expect(await failure(opened(write('jsonl', text)))).toBe(expected)
  })

  test('a broken line after thousands', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `{"a":${index}}\n`).join('')
    expect(await failure(opened(write('jsonl', `${lines}{"a":tru}\n`)))).toBe(
      'unreadable-data data.jsonl:30001: the line is not JSON',
    )
  })
})
