import { describe, expect, test } from '@jest/globals'
import { isMultiple } from '@sea-trials/schema/contract/multiple'
import type { Expression, Operator } from '@sea-trials/schema/requirement/ast'
import fc from 'fast-check'
import { wholePattern } from '../src/duckdb/predicate.ts'
import type { Predicate } from '../src/engine.ts'
import { failure, opened, parquet, write } from './support.ts'

const ROWS = `id,age,score,sex,day,at,ok
1,17,0.5,Female,2024-01-01,2024-01-01T10:00:00Z,true
2,65,nan,Male,2024-01-02,2024-01-02T10:00:00Z,false
3,,inf,,,,
4,30,0.25,"it's ""x""",2024-01-03,2024-01-01T12:30:00Z,true
`
const compare = (
  column: string,
  operator: '>=' | '<=' | '>' | '<' | '=' | '!=',
  value: string | number | boolean | null,
) => ({ kind: 'compare', column, operator, value }) as const

async function rowsWhere(predicate: Predicate): Promise<string> {
  const { engine, table } = await opened(write('csv', ROWS))
  const found = await engine.locate(table, predicate, [], 9)
  return found.map(({ row }) => row).join(' ')
}

const of = (column: string) => ({ kind: 'column', column }) as const
const constant = (value: number) => ({ kind: 'number', value }) as const
const compute = (left: Expression, operator: '+' | '-' | '*' | '/', right: Expression) =>
  ({ kind: 'arithmetic', operator, left, right }) as const
const relate = (left: Expression, operator: Operator, right: Expression) =>
  ({ kind: 'relate', left, operator, right }) as const

const PAIRS = `n,a,b,c,x,y,start,end,at,s,t,ok,no,noon
1,1,2,3,0.5,0.25,2024-01-01,2024-01-02,2024-01-01T00:00:00Z,u,u,true,true,12:00:00
2,9223372036854775807,9223372036854775807,2,1e308,10,2024-01-02,2024-01-01,2024-01-02T01:00:00Z,u,v,true,false,12:00:00
3,,1,1,nan,1,,2024-01-01,2024-01-01T00:00:00Z,,v,,true,12:00:00
4,6,0,6,inf,0,2024-01-03,2024-01-03,2024-01-03T00:00:01Z,U,u,false,false,13:00:00
5,-3,-3,0,0,0,2024-01-01,2024-01-01,2024-01-01T00:00:00Z,x,X,false,true,
`

test('multiples are those of decimals, whatever doubles make of them', async () => {
  const cells = ['0.07', '19.99', '-4.35', '1.005', '0.3', '1e300', '0', '33.333333333']
  const { engine, table } = await opened(write('csv', `x\n${cells.join('\n')}\n`))
  for (const step of [0.01, 0.1, 0.005, 2.5, 3]) {
    const found = await engine.locate(table, { kind: 'multiple', column: 'x', of: step }, [], 9)
    expect(found.map(({ row }) => cells[row - 1])).toEqual(cells.filter((cell) => isMultiple(Number(cell), step)))
  }
})

const [BEFORE, AFTER] = [2 ** 53, 2 ** 53 + 2]
test.each<[string, Predicate, string]>([
  ['at most', compare('x', '<=', BEFORE), '1 2 4'],
  ['below', compare('x', '<', BEFORE), '1 4'],
  ['above', compare('x', '>', BEFORE), '3 5'],
  ['the same', compare('x', '=', BEFORE), '2'],
  ['between', { kind: 'all', parts: [compare('x', '>', BEFORE), compare('x', '<', AFTER)] }, '3'],
  ['one of', { kind: 'in', column: 'x', values: [BEFORE, AFTER] }, '2'],
  ['below zero', compare('x', '<', -BEFORE), '4'],
  ['beyond 128 bits', compare('x', '<', 1e39), '1 2 3 4 5'],
  ['computed', relate(compute(of('x'), '-', constant(BEFORE)), '=', constant(1)), '3'],
  ['a constant beside a column', relate(of('x'), '>', constant(BEFORE)), '3 5'],
])('beyond 2^53 whole numbers are compared as they are: %s', async (_, predicate, expected) => {
  const cells = ['9007199254740991', '9007199254740992', '9007199254740993', '-9007199254740993', `1${'0'.repeat(30)}`]
  const { engine, table } = await opened(write('csv', `x\n${cells.join('\n')}\n`))
  expect((await engine.locate(table, predicate, [], 9)).map(({ row }) => row).join(' ')).toBe(expected)
  const small = await opened(write('csv', `x\n${cells.slice(0, 4).join('\n')}\n`))
  const found = await small.engine.locate(small.table, predicate, [], 9)
  expect(found.map(({ row }) => row).join(' ')).toBe(expected.replace(/ ?5/, ''))
})

test.each([
  ['count_below', 1],
  ['count_at_most', 2],
] as const)('and so are %s', async (op, count) => {
  const { engine, table } = await opened(write('csv', 'x\n9007199254740991\n9007199254740992\n9007199254740993\n'))
  expect((await engine.aggregate(table, [{ op, column: 'x', value: BEFORE }])).map(Number)).toEqual([count])
})

describe('comparisons between columns', () => {
  const [a, b, c, x, y, n] = [of('a'), of('b'), of('c'), of('x'), of('y'), of('n')]
  test.each<[string, Predicate, string]>([
    ['whole numbers', relate(a, '<', b), '1'],
    ['null is neither', relate(a, '!=', b), '1 4'],
    ['dates', relate(of('end'), '>=', of('start')), '1 4 5'],
    ['a date and a time', relate(of('at'), '>', of('start')), '2 4'],
    ['strings', relate(of('s'), '=', of('t')), '1'],
    ['truths', relate(of('ok'), '!=', of('no')), '2 5'],
    ['fractions; NaN is no number, an infinity is one', relate(x, '>', y), '1 2 4'],
    ['a whole number and a fraction', relate(x, '<', n), '1 5'],
    ['a sum', relate(compute(a, '+', b), '=', c), '1 4'],
    ['a number first', relate(constant(2), '<=', a), '2 4'],
    ['whole numbers are exact beyond what a double holds', relate(compute(a, '-', constant(1)), '<', b), '1 2 5'],
    ['and beyond 64 bits', relate(compute(a, '*', b), '>', compute(a, '+', b)), '2 5'],
    [
      'an overflow of whole numbers is null',
      relate(compute(compute(a, '*', b), '*', compute(a, '*', b)), '>', constant(0)),
      '1 5',
    ],
    ['an overflow of fractions is null', relate(compute(x, '*', y), '>=', constant(0)), '1 5'],
    ['division is that of fractions', relate(compute(a, '/', b), '=', constant(0.5)), '1'],
    ['division by zero is null', { kind: 'not', part: relate(compute(a, '/', b), '>', constant(99)) }, '1 2 5'],
    ['so is zero by zero', relate(compute(x, '/', y), '!=', constant(99)), '1 2'],
    ['NaN and infinity are not computed with', relate(compute(x, '-', x), '<', constant(1)), '1 2 5'],
    ['abs', relate({ kind: 'abs', of: compute(a, '-', b) }, '>=', constant(1)), '1 4'],
    ['abs of a fraction', relate({ kind: 'abs', of: compute(y, '-', x) }, '<', constant(0.5)), '1 5'],
    ['negative numbers', relate(compute(a, '*', constant(-1)), '=', constant(3)), '5'],
  ])('%s', async (_, predicate, rows) => {
    const { engine, table } = await opened(write('csv', PAIRS))
    const found = await engine.locate(table, predicate, [], 9)
    expect(found.map(({ row }) => row).join(' ')).toBe(rows)
    const [count] = await engine.aggregate(table, [{ op: 'count_if', predicate }])
    expect(count).toBe(rows.split(' ').length)
  })

  test.each<[string, Predicate, string]>([
    ['a string and a number', relate(of('s'), '=', n), 'column "s", a string (VARCHAR), is compared with column "n"'],
    ['a string and a date', relate(of('noon'), '<', of('start')), 'column "noon", a string'],
    ['truths have no order', relate(of('ok'), '<', of('no')), 'by <'],
    [
      'strings are not computed with',
      relate(compute(of('s'), '+', a), '>', n),
      'column "s" is a string (VARCHAR), not a number',
    ],
    ['nor dates', relate({ kind: 'abs', of: of('start') }, '>', n), 'column "start" is a date (DATE), not a number'],
    ['nor compared with numbers', relate(constant(1), '<', of('t')), 'not a number'],
    ['an unknown column', relate(a, '>', of('z')), 'has no column "z"'],
  ])('%s: refused', async (_, predicate, message) => {
    const { engine, table } = await opened(write('csv', PAIRS))
    await expect(engine.locate(table, predicate, [], 9)).rejects.toThrow(message)
  })
})

describe('conditions', () => {
  test.each<[string, Predicate, string]>([
    ['numbers', compare('age', '>=', 30), '2 4'],
    ['a fraction against integers', compare('age', '>', 64.5), '2'],
    ['unequal leaves null out', compare('age', '!=', 17), '2 4'],
    ['is null', compare('age', '=', null), '3'],
    ['is not null', compare('age', '!=', null), '1 2 4'],
    ['NaN is no number', compare('score', '>=', 0), '1 3 4'],
    ['nor is its negation', { kind: 'not', part: compare('score', '<', 0) }, '1 3 4'],
    ['text is case-sensitive', compare('sex', '=', 'female'), ''],
    ['quotes are text', compare('sex', '=', 'it\'s "x"'), '4'],
    ['days', compare('day', '>', '2024-01-01'), '2 4'],
    ['times, UTC unless said', compare('at', '>=', '2024-01-01 12:30'), '2 4'],
    ['times with a zone', compare('at', '=', '2024-01-01T12:00:00+02:00'), '1'],
    ['booleans', compare('ok', '=', true), '1 4'],
    ['in', { kind: 'in', column: 'id', values: [1, 4, 99] }, '1 4'],
    ['in with null', { kind: 'in', column: 'sex', values: ['Male', null] }, '2 3'],
    ['in nothing', { kind: 'in', column: 'sex', values: [] }, ''],
    [
      'and, or, not',
      {
        kind: 'and',
        parts: [compare('id', '<', 4), { kind: 'or', parts: [compare('age', '=', 17), compare('age', '=', 65)] }],
      },
      '1 2',
    ],
    ['no parts: all', { kind: 'all', parts: [] }, '1 2 3 4'],
    ['no parts: any', { kind: 'any', parts: [] }, ''],
    ['a pattern is found anywhere', { kind: 'pattern', column: 'sex', pattern: 'ale' }, '1 2'],
    ['an anchored pattern', { kind: 'pattern', column: 'sex', pattern: '^[MF].*ale$' }, '1 2'],
    ['alternatives between anchors', { kind: 'pattern', column: 'sex', pattern: '^M|x' }, '2 4'],
    ['length', { kind: 'length', column: 'sex', min: 5, max: 6 }, '1'],
    ['finite', { kind: 'finite', column: 'score' }, '1 4'],
    ['not finite', { kind: 'negate', part: { kind: 'finite', column: 'score' } }, '2 3'],
    ['multiple', { kind: 'multiple', column: 'id', of: 2 }, '2 4'],
    ['multiple of a fraction', { kind: 'multiple', column: 'score', of: 0.25 }, '1 4'],
  ])('%s', async (_, predicate, expected) => {
    expect(await rowsWhere(predicate)).toBe(expected)
  })

  test.each<[Predicate, string]>([
    [compare('age', '=', '17'), 'column "age" is an integer (BIGINT) and is compared with string "17"'],
    [compare('sex', '=', 1), 'column "sex" is a string (VARCHAR) and is compared with number 1'],
    [compare('ok', '>', true), 'column "ok" is a boolean (BOOLEAN) and is compared with boolean true'],
    [compare('day', '=', 'yesterday'), 'column "day" is a date (DATE) and is compared with string "yesterday"'],
    [compare('day', '=', '2024-13-01'), 'column "day" is a date (DATE) and is compared with string "2024-13-01"'],
    [compare('age', '<', null), 'column "age" is an integer (BIGINT) and is compared with null'],
    [{ kind: 'pattern', column: 'age', pattern: '1' }, 'column "age" is an integer (BIGINT), not a string'],
    [{ kind: 'pattern', column: 'sex', pattern: '(?=x)' }, 'a pattern cannot be used: invalid perl operator: (?='],
    [{ kind: 'pattern', column: 'sex', pattern: '(' }, 'a pattern cannot be used: missing ): ('],
  ])('%j is refused', async (predicate, expected) => {
    expect(await failure(rowsWhere(predicate))).toBe(`bad-requirement: ${expected}`)
  })

  test('any text equals itself and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), fc.string(), async (value, other) => {
        fc.pre(!/\p{Surrogate}/u.test(value + other))
        const { engine, table } = await opened(write('jsonl', `${JSON.stringify({ s: value, n: 'x y' })}\n`))
        fc.pre(table.columns[0]!.type === 'string')
        expect(
          await engine.aggregate(table, [
            { op: 'count_if', predicate: compare('s', '=', value) },
            { op: 'count_if', predicate: compare('s', '=', other) },
            { op: 'count_if', predicate: { kind: 'in', column: 's', values: [other, value] } },
          ]),
        ).toEqual([1, value === other ? 1 : 0, 1])
        await engine.close()
      }),
      { numRuns: 50 },
    )
  })

  test('integers beyond 2^53 are compared exactly', async () => {
    const { engine, table } = await opened(await parquet('SELECT unnest([9007199254740992, 9007199254740993]) AS i'))
    const predicate = compare('i', '=', '9007199254740993')
    expect(await engine.aggregate(table, [{ op: 'count_if', predicate }])).toEqual([1])
  })
})

test.each([
  ['^a+$', 'a+'],
  ['^a|b$', undefined],
  ['^(a|b)$', undefined],
  ['a$', undefined],
  ['^a\\$', undefined],
  ['^[^@\\s]+@[^@\\s]+$', '[^@\\s]+@[^@\\s]+'],
])('%s is matched whole as %s', (pattern, expected) => {
  expect(wholePattern(pattern)).toBe(expected)
})

describe('rows without a number', () => {
  const leaf = fc.oneof(
    fc.constant<Predicate>({ kind: 'finite', column: 'score' }),
    fc.constantFrom<Operator>('>=', '<=', '>', '<', '=', '!=').map((operator) => compare('score', operator, 0.5)),
    fc.constant(compare('score', '=', null)),
    fc.constant(compare('age', '>', 20)),
  )
  const { tree } = fc.letrec<{ tree: Predicate }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(fc.constantFrom('all', 'any'), fc.array(tie('tree'), { minLength: 2, maxLength: 3 }))
        .map(([kind, parts]) => ({ kind, parts }) as Predicate),
      tie('tree').map((part): Predicate => ({ kind: 'negate', part })),
    ),
  }))
  /** The same, with nothing in it that could be seen to decide them. */
  const hidden = (wanted: Predicate): Predicate => {
    if (wanted.kind === 'finite') return { kind: 'negate', part: { kind: 'negate', part: wanted } }
    if (wanted.kind === 'negate') return { kind: 'negate', part: hidden(wanted.part) }
    return wanted.kind === 'all' || wanted.kind === 'any' ? { ...wanted, parts: wanted.parts.map(hidden) } : wanted
  }

  const isNumber = hidden({ kind: 'finite', column: 'score' })

  test('are the same rows, whether or not something beside decides them', async () => {
    const { engine, table } = await opened(write('csv', ROWS))
    await fc.assert(
      fc.asyncProperty(tree, async (wanted) => {
        const [first, second, counted, same] = (
          await engine.aggregate(table, [
            { op: 'count_if', predicate: wanted },
            { op: 'count_if', predicate: hidden(wanted) },
            { op: 'count_at_most', column: 'score', value: 1e300, where: wanted },
            { op: 'count_if', predicate: { kind: 'all', parts: [hidden(wanted), isNumber] } },
          ])
        ).map(String)
        expect([first, counted]).toEqual([second, same])
      }),
      { numRuns: 200 },
    )
  })
})
