/** Which jobs a matrix makes. */
import { describe, expect, test } from '@jest/globals'
import { inLeg, type Leg, legsOf, nameInLeg } from '../src/matrix.ts'

const valuesOf = (matrix: unknown) => legsOf({ matrix })?.map(({ values }) => values)
const namesOf = (matrix: unknown, name = 'trials') => legsOf({ matrix })?.map((leg) => nameInLeg(name, leg))
const expression = (text: string): string => `$\{{ ${text} }}`
const fruit = { fruit: ['apple', 'pear'], animal: ['cat', 'dog'] }

describe('the jobs of a matrix', () => {
  test('are every combination, in the order of its lists', () => {
    expect(valuesOf({ m: ['a', 'b'], n: [1, 2] })).toEqual([
      { m: 'a', n: 1 },
      { m: 'a', n: 2 },
      { m: 'b', n: 1 },
      { m: 'b', n: 2 },
    ])
  })

  // The examples of GitHub's documentation, "Running variations of jobs in a workflow".
  test('are added to, and added', () => {
    const include = [
      { color: 'green' },
      { color: 'pink', animal: 'cat' },
      { fruit: 'apple', shape: 'circle' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]
    expect(valuesOf({ ...fruit, include })).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ])
  })

  test('are taken from, by a part of their values', () => {
    const matrix = { os: ['macos', 'windows'], version: [12, 14, 16], environment: ['staging', 'production'] }
    const exclude = [
      { os: 'macos', version: 12, environment: 'production' },
      { os: 'windows', version: 16 },
    ]
    const left = valuesOf({ ...matrix, exclude }) ?? []
    expect(left).toHaveLength(9)
    expect(left).not.toContainEqual(exclude[0])
    expect(left).not.toContainEqual({ os: 'windows', version: 16, environment: 'staging' })
  })

  test.each<[string, unknown, unknown]>([
    ['of a list of mappings alone', { include: [{ p: 'a' }, { p: 'b', q: 1 }] }, [{ p: 'a' }, { p: 'b', q: 1 }]],
    [
      'what is taken away is not added to',
      { m: ['a', 'b'], exclude: [{ m: 'a' }], include: [{ m: 'a', x: 1 }] },
      [{ m: 'b' }, { m: 'a', x: 1 }],
    ],
    ['whatever the letters', { M: ['A', 'b'], exclude: [{ m: 'a' }] }, [{ m: 'b' }]],
    ['a number is the text of it', { m: [1, 2], exclude: [{ m: '1' }] }, [{ m: 2 }]],
    [
      'and a text that is none is no number',
      { m: [0, 1], include: [{ m: 'x', y: 1 }] },
      [{ m: 0 }, { m: 1 }, { m: 'x', y: 1 }],
    ],
    [
      'by what lies deeper',
      {
        m: [
          { a: 1, b: 2 },
          { a: 2, b: 2 },
        ],
        exclude: [{ m: { a: 1 } }],
      },
      [{ m: { a: 2, b: 2 } }],
    ],
    ['without a matrix', undefined, [undefined]],
  ])('%s', (_, matrix, legs) => expect(valuesOf(matrix)).toEqual(legs))

  test.each<[string, unknown]>([
    ['computed', expression('fromJSON(needs.x.outputs.m)')],
    ['with a value that is', { m: ['a', expression('vars.M')] }],
    ['with more that is', { m: ['a'], include: expression('fromJSON(vars.M)') }],
    ['with an empty list', { m: [] }],
    ['with no list', { m: 'a' }],
    ['of nothing', {}],
    ['of which all is taken away', { m: ['a'], exclude: [{ m: 'a' }] }],
    ['less what it has not', { m: ['a'], exclude: [{ n: 'a' }] }],
    ['with nothing more', { m: ['a'], include: [{}] }],
    ['with more that is no mapping', { m: ['a'], include: ['b'] }],
    ['that says a name twice', { m: ['a'], M: ['b'] }],
    ['and twice in what it adds', { m: ['a'], include: [{ p: 'a', P: 'b' }] }],
    [
      'of more than GitHub makes',
      { m: Array.from({ length: 17 }, (_, i) => i), n: Array.from({ length: 17 }, (_, i) => i) },
    ],
    ['that grows beyond any bound', Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`m${i}`, [1, 2, 3]]))],
    ['with so many more', { include: Array.from({ length: 257 }, (_, i) => ({ i })) }],
  ])('are not known of one %s', (_, matrix) => expect(legsOf({ matrix })).toBeUndefined())

  test('are not known of a strategy that is computed', () => {
    expect(legsOf(expression('x'))).toBeUndefined()
  })
})

describe('the name of a leg', () => {
  test.each<[string, unknown, readonly string[], string?]>([
    ['has its values', { m: ['a', 'b'], n: [1] }, ['trials (a, 1)', 'trials (b, 1)']],
    ['not those that were added', { m: ['a'], include: [{ m: 'a', x: 'y' }] }, ['trials (a)']],
    ['but all of one that is added', { m: ['a'], include: [{ x: 'y', m: 'b' }] }, ['trials (a)', 'trials (b, y)']],
    ['with what lies deeper', { m: [{ a: true, b: [1, null] }] }, ['trials (true, 1)']],
    ['without what is empty', { m: ['', 'a'] }, ['trials', 'trials (a)']],
    ['or what it says itself', { m: ['a', 'b'] }, ['T of a', 'T of b'], `T of ${expression('matrix.m')}`],
    [
      'with what only a run knows',
      { m: ['a'] },
      [`a ${expression('github.ref')}`],
      `${expression('matrix.m')} ${expression('github.ref')}`,
    ],
    ['cut where it is long', { m: ['x'.repeat(200)] }, [`trials (${'x'.repeat(89)}...`]],
  ])('%s', (...[, matrix, names, name]) => expect(namesOf(matrix, name)).toEqual(names))
})

test('what a text says of a leg is written out', () => {
  const [leg] = legsOf({ matrix: { m: [{ path: 'a/p.yml', many: [1] }], N: [1.5] } }) as readonly [Leg]
  expect(inLeg(`${expression('matrix.m.path')}:${expression('Matrix.n')}`, leg)).toBe(
    `a/p.yml:${expression('Matrix.n')}`,
  )
  expect(inLeg(`${expression('matrix.M.Path')}:${expression('matrix.n')}:${expression('matrix.x.y')}.`, leg)).toBe(
    'a/p.yml:1.5:.',
  )
  for (const kept of [expression('matrix.m'), expression('matrix.m.many'), expression('matrix.m.path || env.P')])
    expect(inLeg(kept, leg)).toBe(kept)
  const [alone] = legsOf(undefined) as readonly [Leg]
  expect(inLeg(expression('matrix.m'), alone)).toBe(expression('matrix.m'))
})
