import { describe, expect, test } from '@jest/globals'
import type { SeaTrialsError } from '@sea-trials/schema/error'
import fc from 'fast-check'
import { allRows, failure, opened, write } from './support.ts'

const types = async (text: string): Promise<string> => {
  const { table } = await opened(write('csv', text))
  return table.columns.map(({ engineType }) => engineType).join(' ')
}
const column = (...fields: readonly string[]): string => `x,y\n${fields.map((field) => `${field},.\n`).join('')}`

describe('types of a column', () => {
  test.each([
    [['1', '-2', '0'], 'BIGINT'],
    [['9223372036854775807'], 'BIGINT'],
    [['9223372036854775808', '1'], 'HUGEINT'],
    [['1', '2.5'], 'DOUBLE'],
    [['1e3', '.5', '5.'], 'DOUBLE'],
    [['1', 'NaN', '-inf', 'Infinity'], 'DOUBLE'],
    [['007'], 'VARCHAR'],
    [['01.5'], 'VARCHAR'],
    [['1_000'], 'VARCHAR'],
    [['0x1F'], 'VARCHAR'],
    [['1', ' 2'], 'VARCHAR'],
    [['true', 'FALSE'], 'BOOLEAN'],
    [['yes', 'no'], 'VARCHAR'],
    [['t'], 'VARCHAR'],
    [['2024-02-29'], 'DATE'],
    [['2023-02-29'], 'VARCHAR'],
    [['2024/01/01'], 'VARCHAR'],
    [['01-02-2024'], 'VARCHAR'],
    [['2024-01-01', '2024-01-01 10:00'], 'TIMESTAMP'],
    [['2024-01-01T10:00:00Z', '2024-01-01'], 'TIMESTAMP'],
    [['epoch'], 'VARCHAR'],
    [['', ''], 'VARCHAR'],
    [['""', '1'], 'VARCHAR'],
    [['', '1'], 'BIGINT'],
  ])('%j is %s', async (fields, expected) => {
    expect(await types(column(...fields))).toBe(`${expected} VARCHAR`)
  })

  test('come from all rows, also where a sample would say otherwise', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => String(index))
    expect(await types(column(...many, '5.5'))).toBe('DOUBLE VARCHAR')
    expect(await types(column(...many, '007'))).toBe('VARCHAR VARCHAR')
    expect(await types(column(...many.map(() => ''), '7'))).toBe('BIGINT VARCHAR')
  })

  test('zones are honoured, without one a time is UTC', async () => {
    const { engine, table } = await opened(
      write('csv', 't,n\n2024-01-01T10:00:00+02:00,1\n2024-01-01 10:00:00.250,2\n2024-01-01,3\n'),
    )
    const rows = await allRows(engine, table)
    expect(rows.map((row) => row.t)).toEqual([
      '2024-01-01T08:00:00Z',
      '2024-01-01T10:00:00.25Z',
      '2024-01-01T00:00:00Z',
    ])
  })

  test('may be declared', async () => {
    const file = write('csv', 'zip,n\n0123,1\n456,2\n')
    const { table } = await opened(file, { types: { zip: 'string', n: 'number' } })
    expect(table.columns.map(({ type }) => type)).toEqual(['string', 'number'])
  })

  test.each([
    ['date', ['2024-01-31', '2024-02-29'], 'DATE'],
    ['date', ['2024-01-31', '2024-02-30'], 'VARCHAR'],
    ['date', ['2024-01-31', '2024-02-29T10:00:00Z'], 'TIMESTAMP'],
    ['date-time', ['2024-01-31T10:00:00Z', '2024-01-31 23:59:59.25+05:30'], 'TIMESTAMP'],
    ['date-time', ['2024-01-31T10:00:00Z', '2024-01-31T10:00:00'], 'VARCHAR'],
    ['date-time', ['2024-01-31'], 'VARCHAR'],
    ['date-time', ['2024-01-31T24:00:00Z'], 'VARCHAR'],
    ['date-time', ['2024-02-30T10:00:00Z'], 'VARCHAR'],
    ['date-time', ['2024-01-31T10:00:00Z', 'soon'], 'VARCHAR'],
  ] as const)(
    'of a %s where every field is one, and otherwise what it would be: %j',
    async (type, fields, expected) => {
      const { table } = await opened(write('csv', column(...fields)), { types: { x: type } })
      expect(table.columns[0]?.engineType).toBe(expected)
    },
  )

  test.each([
    [
      'integer',
      'HUGEINT',
      ['5', '-7', '007', '3.5', 'x', '', '9'.repeat(40)],
      [5, -7, '007', '3.5', 'x', null, '9'.repeat(40)],
    ],
    ['number', 'DOUBLE', ['1.5', '3,14', '-inf', ' 2', '"'], [1.5, '3,14', -Infinity, ' 2', '"']],
    ['boolean', 'BOOLEAN', ['true', 'yes', 'FALSE'], [true, 'yes', false]],
    ['date', 'DATE', ['2024-01-31', '31/01/2024', '2024-02-30'], ['2024-01-31', '31/01/2024', '2024-02-30']],
    ['date-time', 'TIMESTAMP', ['2024-01-31T10:00:00+01:00', '2024-01-31'], ['2024-01-31T09:00:00Z', '2024-01-31']],
  ] as const)('what is no %s stands beside the column where it is kept', async (type, engineType, fields, cells) => {
    const quoted = fields.map((field) => (field === '' ? '' : `"${field.replaceAll('"', '""')}"`))
    const { engine, table } = await opened(write('csv', column(...quoted, '"?"')), {
      types: { x: type },
      misfits: 'kept',
      missing: { x: ['?'] },
    })
    expect(table.columns[0]).toMatchObject({ engineType, misfits: true, tokens: ['?'] })
    expect((await allRows(engine, table)).map(({ x }) => x)).toEqual([...cells, '?'])
    const texts = cells.filter((cell, i) => cell === fields[i] && (type !== 'date' || i > 0)).length
    const misfit = { kind: 'misfit', column: 'x' } as const
    const asked = [
      { op: 'count_if', predicate: misfit },
      { op: 'count', column: 'x' },
      { op: 'count_if', predicate: { kind: 'compare', column: 'x', operator: '=', value: null } },
    ] as const
    const held = cells.length - texts - cells.filter((cell) => cell === null).length
    const counts = [texts, held, cells.length - held]
    expect((await engine.aggregate(table, asked)).map(Number)).toEqual(counts)
    // Once more, from the table that it is loaded into.
    expect((await engine.aggregate(table, asked)).map(Number)).toEqual(counts)
    const located = await engine.locate(table, misfit, ['x'], 9)
    expect(located.map(({ row, values }) => cells[row - 1] === values.x)).toEqual(Array(texts).fill(true))
    const half = await engine.part(table, 0, 1, 'seed')
    expect((await engine.aggregate(half, asked)).map(Number)).toEqual(counts)
  })

  test('nothing is kept where nothing is wrong', async () => {
    const { table } = await opened(write('csv', column('1', '2')), { types: { x: 'integer' }, misfits: 'kept' })
    expect(table.columns[0]).not.toHaveProperty('misfits')
  })

  test.each([
    ['3,14', 'number', 'Numbers have a decimal point: write 3.14, not 3,14.'],
    ['-1.234.567,5', 'number', 'Numbers have a decimal point'],
    ['3,14', 'boolean', 'mend the data or the contract'],
    ['a,5', 'number', 'mend the data or the contract'],
  ] as const)('what to do about %j, which is no %s', async (field, type, fix) => {
    const file = write('csv', column(`"${field}"`))
    await expect(opened(file, { types: { x: type } })).rejects.toMatchObject({ fix: expect.stringContaining(fix) })
  })

  test('a field that is not of the declared type is named', async () => {
    expect(await failure(opened(write('csv', 'a,b\n1,2\n3,x\n'), { types: { b: 'integer' } }))).toBe(
      'unreadable-data data.csv:-: row 2, column "b": "x" is no integer',
    )
  })
})

describe('what is read', () => {
  test('quotes, line ends in fields, CRLF, a byte-order mark, null and empty', async () => {
    const { engine, table } = await opened(write('csv', '\uFEFFa,b\r\n"x ""q"", y",""\r\n"two\r\nlines",\r\n'))
    expect(await allRows(engine, table)).toEqual([
      { a: 'x "q", y', b: '' },
      { a: 'two\r\nlines', b: null },
    ])
  })

  test('hostile names and cells are only text', async () => {
    const names = ['a"; DROP TABLE t0; --', "b' OR 1=1", 'c\nd', '::error::e', '😀', '__proto__', 'A', 'a', '$1', 'c0']
    const cells = ['"', "';--", '::set-output name=x::y', '\u202e', '<script>', '=1+1', '😀', '__proto__', '\\', '$x']
    const quoted = (fields: readonly string[]): string => fields.map((f) => `"${f.replaceAll('"', '""')}"`).join(',')
    const { engine, table } = await opened(write('csv', `${quoted(names)}\n${quoted(cells)}\n`))
    expect(table.columns.map(({ name }) => name)).toEqual(names)
    const [row] = await allRows(engine, table)
    expect(Object.entries(row!)).toEqual(names.map((name, index) => [name, cells[index]]))
    for (const [index, name] of names.entries()) {
      const predicate = { kind: 'compare', column: name, operator: '=', value: cells[index]! } as const
      expect(await engine.aggregate(table, [{ op: 'count_if', predicate }])).toEqual([1])
    }
  })

  test('a quoted field of millions of lines, where reading in parts loses its way', async () => {
    const before = `1,"${'a\n'.repeat(500)}"\n`.repeat(13_000)
    const long = 'ab c,""\n'.repeat(1_000_000)
    const { engine, table } = await opened(write('csv', `a,b\n${before}2,"${long}"\n3,c\n`))
    expect(table.columns.map(({ type }) => type)).toEqual(['integer', 'string'])
    const wanted = [{ op: 'rows' }, { op: 'sum', column: 'a' }, { op: 'distinct', columns: ['a'] }] as const
    expect((await engine.aggregate(table, wanted)).map(Number)).toEqual([13_002, 13_005, 3])
  })

  test('a quote inside an unquoted field is a character', async () => {
    const { engine, table } = await opened(write('csv', 'a,b\n5" disk,x\n'))
    expect(await allRows(engine, table)).toEqual([{ a: '5" disk', b: 'x' }])
    expect(await failure(opened(write('csv', 'a,b\n5" disk,x\n1\n')))).toMatch(/^unreadable-data data.csv:3: ragged/)
  })

  test.each([
    ['one empty field over', 'a,b\n1,2\n3,4,\n', 3],
    ['with CRLF', 'a,b\r\n1,2\r\n3,4,\r\n', 3],
    ['at the end of a file without a line end', 'a,b\n1,2\n3,4,', 3],
    ['behind a field of two lines', 'a,b\n"1\n1",2\n3,4,\n', 4],
    ['behind a delimiter in quotes', 'a,b\n"1,1",\n3,4,\n', 3],
    ['of one column', 'a\n1\n2,\n', 3],
  ])('a field too many is no end of a line: %s', async (_, text, line) => {
    expect(await failure(opened(write('csv', text)))).toMatch(
      new RegExp(`^unreadable-data data\\.csv:${line}: ragged line: \\d fields`),
    )
  })

  test('an empty last field is one, whatever stands in the others', async () => {
    const { engine, table } = await opened(write('csv', 'a,b\n"1,1",\n"2\n2",\n3,\n'))
    expect((await allRows(engine, table)).map(({ a, b }) => [a, b])).toEqual([
      ['1,1', null],
      ['2\n2', null],
      ['3', null],
    ])
  })

  test('a cell of a masked column is not quoted', async () => {
    const promised = { types: { a: 'integer' }, masked: new Set(['a']) } as const
    expect(await failure(opened(write('csv', 'a,b\n1,x\nsecret,y\n'), promised))).toBe(
      'unreadable-data data.csv:-: row 2, column "a": the value (masked) is no integer',
    )
    const called = { ...promised, called: { s: 'a' } }
    expect(await failure(opened(write('csv', 's,b\n1,x\nsecret,y\n'), called))).not.toContain('secret')
  })

  test('lines that end in two ways are a hint', async () => {
    await expect(opened(write('csv', 'a,b\r\n1,2\n3,4\r\n'))).rejects.toMatchObject({
      fix: expect.stringContaining('Do lines end in two ways?'),
    })
  })

  test('a header alone is a table of no rows', async () => {
    const { engine, table } = await opened(write('csv', 'a,b'))
    expect(await engine.aggregate(table, [{ op: 'rows' }])).toEqual([0])
  })

  test.each([
    ['csv', 'row_id;customer_id\n1;2\n', undefined, 'delimiter: ";"'],
    ['csv', '\ufeffa\tb\n1\t2\n', undefined, 'delimiter: "\\t"'],
    ['csv', 'a,b\n1,2\n', ';', 'Leave `delimiter` out'],
    ['tsv', 'a,b\n1,2\n', undefined, 'delimiter: ","'],
    ['tsv', 'a\tb\n1\t2\n', ',', 'Leave `delimiter` out'],
    ['csv', '"a";"b"\n1;2\n', undefined, 'delimiter: ";"'],
    ['csv', '\ufeff"a b"\t"c"\n1\t2\n', undefined, 'delimiter: "\\t"'],
    ['csv', '"a","b"\n1,2\n', ';', 'Leave `delimiter` out'],
  ])('a wrong delimiter makes one column of all: .%s of %j by %j', async (ending, text, delimiter, fix) => {
    const opening = opened(write(ending, text), delimiter === undefined ? {} : { delimiter })
    await expect(opening).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('there is one column'),
      fix: expect.stringContaining(fix),
      at: { line: 1 },
    })
  })

  test('one column is one where nothing divides its name, or quotes hold it together', async () => {
    const names = async (text: string) => (await opened(write('csv', text))).table.columns.map(({ name }) => name)
    expect(await names('a b\n1;2\n')).toEqual(['a b'])
    expect(await names('"a;b"\n1\n')).toEqual(['a;b'])
    expect(await names('\ufeff"a;b"\n1\n')).toEqual(['a;b'])
  })

  test('text after a closing quote that no delimiter explains is a fault of the file', async () => {
    expect(await failure(opened(write('csv', '"a"x,b\n1,2\n')))).toMatch(/^unreadable-data data.csv:1: not RFC 4180/)
  })

  test('delimiters: given, a tab for .tsv, never guessed', async () => {
    const names = async (...args: Parameters<typeof opened>): Promise<readonly string[]> =>
      (await opened(...args)).table.columns.map(({ name }) => name)
    expect(await names(write('csv', 'a;b\n1;2\n'), { delimiter: ';' })).toEqual(['a', 'b'])
    expect(await names(write('tsv', 'a\tb\n1\t2\n'))).toEqual(['a', 'b'])
    expect(await failure(opened(write('csv', 'a\n'), { delimiter: '||' }))).toMatch(/^bad-input/)
  })

  test('several files, in order, with one header', async () => {
    const files = [write('csv', 'a\n1\n2\n'), write('csv', 'a\n3\n')]
    const { engine, table } = await opened(files)
    expect((await allRows(engine, table)).map((row) => row.a)).toEqual([1, 2, 3])
    expect(await failure(opened([files[0]!, write('csv', 'b,a\n1,2\n')]))).toBe(
      'unreadable-data: the columns of data.csv are not those of data.csv: it has also "b"',
    )
  })

  test('any table survives being written and read', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '\n', ',', '\r\n', ' ', 'a,b', 'NULL', 'null', '\\N', '#x'))
    const clean = cell.filter((text) => !text.includes('\0') && text !== '' && !/\p{Surrogate}/u.test(text))
    const table = fc.array(fc.tuple(clean, fc.option(clean)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const quoted = (text: string | null): string => (text === null ? '' : `"${text.replaceAll('"', '""')}"`)
        const file = write('csv', `a,b\n${rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')}`)
        const { engine, table } = await opened(file, { types: { a: 'string', b: 'string' } })
        expect(await allRows(engine, table)).toEqual(rows.map(([a, b]) => ({ a, b })))
        await engine.close()
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is refused', () => {
  test.each([
    ['an empty file', '', 'unreadable-data: data.csv is empty'],
    ['a nameless column', 'a,,c\n', 'unreadable-data data.csv:1: column 2 of 3 has no name'],
    ['a double name', 'a,b,a\n', 'unreadable-data data.csv:1: the header names "a" more than once'],
    ['a short line', 'a,b\n"x\ny",2\n3\n', 'unreadable-data data.csv:4: ragged line: 1 fields where the header has 2'],
    ['a long line', 'a,b\n1,2\n1,2,3\n', 'unreadable-data data.csv:3: ragged line: 3 fields where the header has 2'],
    ['an open quote', 'a,b\n1,"2\n3,4\n', 'unreadable-data data.csv:3: not RFC 4180: a quote is never closed'],
    ['an open quote in the header', '"a,b\n1,2\n', 'unreadable-data data.csv:1: not RFC 4180: a quote is never closed'],
    [
      'text after a quote in the header',
      '"a"x,b\n1,2\n',
      'unreadable-data data.csv:1: not RFC 4180: text after a closing quote',
    ],
    ['a header without end', `${'a'.repeat(4 << 20)}\n`, 'unreadable-data data.csv:1: the header is longer than 4 MiB'],
    [
      'a line of 17 MB',
      `a\n1\n${'1'.repeat(17_000_000)}\n`,
      'unreadable-data data.csv:3: a line is longer than 16 MiB',
    ],
    [
      'a last line of 34 MB, which the engine leaves out',
      `a\n1\n${'x'.repeat(34_000_000)}\n`,
      'unreadable-data data.csv:3: a line is longer than 16 MiB',
    ],
    ['text after a quote', 'a,b\n1,"x"y\n', 'unreadable-data data.csv:2: not RFC 4180: text after a closing quote'],
  ])('%s', async (_, text, expected) => {
    expect(await failure(opened(write('csv', text)))).toBe(expected)
  })

  test.each([
    [
      'a last line that breaks off',
      'a,b,c\n1,2,3\n4,5',
      'data.csv:3: the last line breaks off: 2 fields',
      'is it cut off?',
    ],
    [
      'a short line that ends',
      'a,b,c\n1,2,3\n4,5\n',
      'data.csv:3: ragged line: 2 fields',
      'as many fields as the header.$',
    ],
    ['one before the last', 'a,b,c\n4,5\n1,2,3', 'data.csv:2: ragged line: 2 fields', 'as many fields as the header.$'],
    ['a file cut off inside quotes', 'a,b\n1,2\n3,"x', 'data.csv:3: not RFC 4180: a quote is', 'is cut off, write'],
    [
      'a first line for Excel',
      'sep=;\r\na;b\r\n1;2\r\n',
      'data.csv:1: the first line says the delimiter',
      'say `delimiter: ";"`',
    ],
    [
      'the same of a comma',
      'sep=,\na,b\n1,2\n',
      'data.csv:1: the first line says the delimiter',
      'say `delimiter: ","`',
    ],
    [
      'a remark above the header',
      '# of today\na,b\n1,2\n',
      'data.csv:2: ragged line: 2 fields',
      'a remark above the header',
    ],
    [
      'a delimiter behind each line',
      'a,b,\n1,2,\n',
      'data.csv:1: column 3 of 3 has no name',
      'take the delimiter off the end',
    ],
    ['no name at all', '\n1\n', 'data.csv:1: column 1 of 1 has no name', 'is there a header at all'],
    ['a name that lacks', 'a,,c\n1,2,3\n', 'data.csv:1: column 2 of 3 has no name', 'is there a header at all'],
    ['decimal commas', 'a,b\n1,3,14\n', 'data.csv:2: ragged line: 3 fields', 'decimal comma \\(3,14\\)'],
    [
      'a field over, and no number in halves',
      'a,b\n1,x,14\n',
      'data.csv:2: ragged line',
      'as many fields as the header.$',
    ],
  ])('what to do about %s', async (_, text, message, fix) => {
    const error = await opened(write('csv', text)).then(
      () => undefined,
      (error: unknown) => error as SeaTrialsError,
    )
    expect(`data.csv:${error?.at?.line}: ${error?.message}`).toContain(message)
    expect(error?.fix).toMatch(new RegExp(fix))
  })

  test('a ragged line far beyond the sample', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `${index},x\n`).join('')
    expect(await failure(opened(write('csv', `a,b\n${lines}1,2,3\n`)))).toMatch(
      /^unreadable-data data.csv:5002: ragged/,
    )
  })

  test('other encodings', async () => {
    expect(await failure(opened(write('csv', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'))))).toContain('UTF-16')
    expect(await failure(opened(write('csv', Buffer.from('a,b\ncafé,1\n', 'latin1'))))).toMatch(
      /^unreadable-data data.csv:2: not UTF-8/,
    )
    expect(await failure(opened(write('csv', Buffer.from('é,b\n', 'latin1'))))).toContain('not UTF-8')
  })
})

test('a ragged line that is no UTF-8, by which the engine is brought down: the fault is the file’s', async () => {
  const bytes = Buffer.concat([Buffer.from('a,b,c\nx,1,\n"a,b",,true,\n"a,b","a,b",true'), Buffer.from([0x91])])
  for (const missing of [{}, { a: ['?'] }])
    expect(await failure(opened(write('csv', bytes), { missing }))).toMatch(
      /^unreadable-data .*(not UTF-8|ragged line)/,
    )
})

describe('a line break in a name of the header', () => {
  test.each([
    ['"a\nb",c\n1,2\n3,4\n', 'a\nb'],
    ['"a\r\nb",c\r\n1,2\r\n3,4\r\n', 'a\r\nb'],
    ['"a\nb\n\nd",c\n1,2\n3,4\n', 'a\nb\n\nd'],
    ['\uFEFFc,"a\nb"\n2,1\n', 'a\nb'],
    ['\uFEFF"c","a\nb"\n2,1\n', 'a\nb'],
    ['"c","a\nb"\n2,1\n', 'a\nb'],
    [`"a\nb",c\n1,2\n${'3,4\n'.repeat(60_000)}`, 'a\nb'],
  ])('%#', async (text, name) => {
    const { engine, table } = await opened(write('csv', text))
    expect(new Map(table.columns.map((column) => [column.name, column.type]))).toEqual(
      new Map([
        [name, 'integer'],
        ['c', 'integer'],
      ]),
    )
    const rows = text.split('\n').filter((line) => /^\d/.test(line)).length
    const wanted = [{ op: 'rows' }, { op: 'sum', column: name }, { op: 'min', column: 'c' }] as const
    expect((await engine.aggregate(table, wanted)).map(Number)).toEqual([rows, 1 + 3 * (rows - 1), 2])
    expect((await allRows(engine, table))[0]).toEqual({ [name]: 1, c: 2 })
  })
  test.each([
    ['LF in CRLF', 'c,"a\nb"\r\n1,2\r\n3,4\r\n'],
    ['CRLF in LF', '"a\r\nb",c\n1,2\n'],
    ['CR in LF', 'c,"a\rb"\n1,2\n'],
    ['CR in CRLF', 'c,"a\rb"\r\n1,2\r\n'],
    ['LF, then CRLF, in CRLF', 'c,"a\nb\r\nd"\r\n1,2\r\n'],
  ])(
    'of another kind than the ends of the lines, %s: is an error that names the column, never a file without rows',
    async (_, text) => {
      expect(await failure(opened(write('csv', text)))).toMatch(
        /^unreadable-data .*data\.csv:1: the name of the column `a.*b.*` holds a line break of another kind/s,
      )
    },
  )
  // The engine takes the quote after a byte-order mark for a character, and the rest of the name for a row.
  test('not in the first name after a byte-order mark', async () => {
    expect(await failure(opened(write('csv', '\uFEFF"a\nb",c\n1,2\n')))).toMatch(
      /first column.*line break.*byte-order mark/,
    )
  })
})
