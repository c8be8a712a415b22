/** The search over files: every kind is found, what only looks like one is not, and nothing is said in the clear. */
import { describe, expect, test } from '@jest/globals'
import { random } from '@sea-trials/stats/random'
import { opened, parquet } from '../../../tables/test/support.ts'
import { findSensitive } from '../../src/sensitive/find.ts'
import { KINDS } from '../../src/sensitive/kinds.ts'
import { NEEDS_HEADER, NEGATIVE, POSITIVE } from './generate.ts'
import { type Columns, search } from './lab.ts'

const ROWS = 400
const column = (draw: (row: number) => string): string[] => Array.from({ length: ROWS }, (_, row) => draw(row))
const positive = (kind: string, rows = ROWS): string[] => {
  const r = random('positive', kind)
  return Array.from({ length: rows }, () => POSITIVE[kind]?.(r) as string)
}

/** Given names beyond the list; a check character that is a digit makes the text one of digits. */
const LEAST: Readonly<Record<string, number>> = { person_name: 0.5, fi_hetu: 0.6 }

describe('what is found', () => {
  const kinds = KINDS.map(({ name }) => name)
  const nameOf = (kind: string): string => NEEDS_HEADER[kind] ?? `x_${kinds.indexOf(kind)}x`
  const found = search(Object.fromEntries(kinds.map((kind) => [nameOf(kind), positive(kind)])))

  test.each(kinds)('%s, all of the rows', async (kind) => {
    const { findings } = await found
    const [finding, ...others] = findings.filter(({ column }) => column === nameOf(kind))
    expect(finding).toMatchObject({ kind, rows: ROWS })
    expect(others).toEqual([])
    expect(finding?.confidence).toBeGreaterThan(0.8)
    expect(finding?.matched).toBeGreaterThan((LEAST[kind] ?? 0.9) * ROWS)
    expect(finding?.evidence.at.length).toBeGreaterThan(0)
  })

  test('no value is said: not in a shape, not in a row', async () => {
    const said = JSON.stringify(await found)
    for (const kind of kinds) for (const value of positive(kind, 20)) expect(said).not.toContain(value)
  })

  test('within free text, in some rows, with the rows', async () => {
    const mails = positive('email')
    const cards = positive('payment_card')
    const { findings } = await search({
      note: column((row) => (row % 20 === 7 ? `please write to ${mails[row]}, thanks` : 'no answer')),
      remark: column((row) => (row % 20 === 3 ? `paid by ${cards[row]} today` : `order ${row}`)),
    })
    expect(findings).toMatchObject([
      { column: 'note', kind: 'email', matched: 20, rows: ROWS },
      { column: 'remark', kind: 'payment_card', matched: 20 },
    ])
    for (const { row } of findings[0]?.evidence.at ?? []) expect(row % 20).toBe(8)
  })

  test('one leaked key in a column of text', async () => {
    const key = positive('api_key', 1)[0] as string
    const { findings } = await search({ log: column((row) => (row === 250 ? `export KEY=${key}` : `line ${row}`)) })
    expect(findings).toMatchObject([{ kind: 'api_key', matched: 1, evidence: { at: [{ row: 251 }] } }])
  })

  test.each([
    ['cos_lat', 1, 0],
    ['bearing_long', 1, 0],
    ['long', 1, 0],
    ['long', 90, 1],
    ['pickup_lon', 1, 1],
    ['latitude', 1, 1],
    ['cos_lat', 90, 1],
  ])('%s of numbers to %i: a position in %i column', async (name, most, expected) => {
    const r = random('degrees', name, most)
    const { findings } = await search({ [name]: column(() => ((2 * r.uniform() - 1) * most).toFixed(5)) })
    expect(findings).toHaveLength(expected)
  })

  test('addresses with a slip among them are no builds', async () => {
    const addresses = positive('ip_address')
    const { findings } = await search({ host: column((row) => (row % 10 === 0 ? '10.3.5.616' : addresses[row]!)) })
    expect(findings).toMatchObject([{ kind: 'ip_address' }])
  })

  test('of a sample: never more rows than there are, and as many as there are of one kind', async () => {
    const address = (row: number) => `a${row % 14_000}@b${row % 97}.com`
    const many = Array.from({ length: 16_000 }, (_, row) => address(row))
    const half = many.map((mail, row) => (row % 2 === 0 ? `${mail} or so` : `word ${row}`))
    const { findings, read } = await search({ many, half })
    expect(read.sampled).toContain('many')
    expect(findings.map(({ matched }) => matched)).toEqual([16_000, 8_000])
    for (const { evidence } of findings) expect(evidence.distinct).toBeLessThanOrEqual(16_000)
  })

  test('what looks like two kinds is the surer one', async () => {
    const { findings } = await search({ api_token: positive('api_key') })
    expect(findings.map(({ kind }) => kind)).toEqual(['api_key'])
  })

  test('cards as integers, and as doubles since one was missing', async () => {
    const cards = positive('payment_card').map(Number)
    const { findings } = await search(
      { a: cards, b: cards.map((card, i) => (i === 5 ? null : card + (i === 6 ? 0.5 : 0))) },
      { types: { a: 'integer', b: 'number' } },
    )
    expect(findings).toMatchObject([
      { column: 'a', kind: 'payment_card' },
      { column: 'b', kind: 'payment_card' },
    ])
  })

  test('digits of other scripts and zero-width characters hide nothing', async () => {
    const cards = positive('payment_card')
    const fullWidth = cards.map((card) => card.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))))
    const { findings } = await search({ a: fullWidth, b: cards.map((card) => card.split('').join('\u200b')) })
    expect(findings.map(({ column, kind }) => [column, kind])).toEqual([
      ['a', 'payment_card'],
      ['b', 'payment_card'],
    ])
  })
})

describe('what is not found', () => {
  const names = Object.keys(NEGATIVE)
  const columns: Record<string, string[]> = {}
  for (const [i, name] of names.entries())
    for (let seed = 0; seed < 3; seed++) {
      const r = random(name, seed)
      columns[`${i}x${seed}`] = column((row) => NEGATIVE[name]?.(r, row, seed) as string)
    }
  const found = search(columns)

  test.each(names)('%s', async (name) => {
    const { findings } = await found
    expect(findings.filter(({ column }) => column.startsWith(`${names.indexOf(name)}x`))).toEqual([])
  })

  test('a name alone is never enough, however it speaks', async () => {
    const names = [
      'email',
      'ssn',
      'credit_card',
      'iban',
      'phone',
      'first_name',
      'address',
      'password',
      'birth_date',
      'latitude',
    ]
    const { findings } = await search(
      Object.fromEntries(names.map((name) => [name, column((row) => `item ${row % 30}`)])),
    )
    expect(findings).toEqual([])
  })

  test('what nothing speaks for has to differ: a support address, a few telephones and names', async () => {
    const [mails, phones, names] = [positive('email', 1), positive('phone', 9), positive('person_name', 9)]
    const { findings } = await search({
      contact: column(() => mails[0] as string),
      x: column((row) => phones[row % 9] as string),
      y: column((row) => names[row % 9] as string),
    })
    expect(findings).toEqual([])
  })

  test('random digits in a column called ssn, one in nine of which nobody can have', async () => {
    const r = random('not ssn')
    const { findings } = await search({ ssn: column(() => NEGATIVE['random 9 digits']?.(r, 0, 0) as string) })
    expect(findings).toEqual([])
  })
})

describe('few people in many rows', () => {
  const over = (kind: string, values: number, change = (text: string) => text) => {
    const pool = positive(kind, values)
    return column((row) => change(pool[row % values] as string))
  }
  test.each<[string, string, number]>([
    ['ssn', 'us_ssn', 9],
    ['ssn', 'us_ssn', 1],
    ['card_number', 'payment_card', 9],
    ['card', 'payment_card', 1],
    ['iban', 'iban', 1],
    ['email', 'email', 9],
    ['email', 'email', 1],
    ['full_name', 'person_name', 9],
    ['date_of_birth', 'date_of_birth', 9],
    ['phone', 'phone', 9],
    // Without a name a checksum says it, of more than one.
    ['x', 'payment_card', 9],
    ['x', 'iban', 3],
    ['x', 'email', 9],
  ])('%s holds %s: %i values', async (name, kind, values) => {
    const { findings } = await search({ [name]: over(kind, values) })
    expect(findings).toMatchObject([{ column: name, kind, evidence: { tried: values } }])
  })
  test('not where most cells have another form, or one value passes by chance', async () => {
    const some = over('us_ssn', 2)
    const { findings } = await search({
      ssn: some.map((text, row) => (row % 5 === 0 ? 'unknown' : text)),
      x: over('iban', 1),
      dob: column(() => '1970-01-01'),
    })
    expect(findings).toEqual([])
  })
})

describe('a name beside the values', () => {
  test('nine digits are social security numbers where the column says so, and not elsewhere', async () => {
    const numbers = positive('us_ssn').map((text) => text.replaceAll('-', ''))
    const { findings } = await search({ 'Social Security No.': numbers, ticket: numbers })
    expect(findings).toMatchObject([{ column: 'Social Security No.', kind: 'us_ssn', evidence: { header: true } }])
  })

  test('three cards are enough with a name, and too few without', async () => {
    const cards = positive('payment_card', 3)
    const { findings } = await search({ creditCardNumber: cards, x: cards })
    expect(findings).toMatchObject([{ column: 'creditCardNumber', kind: 'payment_card', matched: 3 }])
  })
})

describe('hostile and large', () => {
  test('cells of a megabyte', async () => {
    const long = [
      'a@'.repeat(500_000),
      '1'.repeat(1_000_000),
      'A'.repeat(1_000_000),
      '('.repeat(500_000),
      '1-'.repeat(500_000),
    ]
    const { findings } = await search({ x: long, y: [...long].reverse() })
    expect(findings).toEqual([])
  })

  test('the same with one thread and with two, and a sample that is told', async () => {
    const many = 15_000
    const r = random('many')
    const columns: Columns = {
      card: Array.from({ length: many }, () => POSITIVE.payment_card?.(r) as string),
      id: Array.from({ length: many }, (_, i) => String(1e15 + i)),
    }
    const [one, two] = [await search(columns, { threads: 1 }), await search(columns, { threads: 2 })]
    const places = ({ findings }: typeof one) =>
      findings.map(({ evidence, ...rest }) => ({ ...rest, rows: evidence.at.map(({ row }) => row) }))
    expect(places(one)).toEqual(places(two))
    expect(one.read.sampled).toEqual(['card', 'id'])
    expect(one.findings).toMatchObject([{ column: 'card', kind: 'payment_card' }])
    expect(one.findings[0]?.evidence.tried).toBeLessThan(10_000)
    expect(Math.abs((one.findings[0]?.matched as number) / many - 1)).toBeLessThan(0.1)
    const exact = await search(columns, { exact: true })
    expect(exact.read.sampled).toEqual([])
    expect(exact.findings[0]).toMatchObject({ matched: many, evidence: { tried: many } })
  })
})

describe('lists and structures', () => {
  const mails = positive('email')
  const cards = positive('payment_card')

  test('are searched as their JSON; those without texts are named', async () => {
    const { findings, read } = await search({
      user: mails.map((mail, n) => ({ mail, n })),
      copies: mails.map((mail) => [mail, `x${mail}`]),
      paid: cards.map((card) => ({ by: { card } })),
      colours: cards.map(() => ['red', 'blue']),
    })
    expect(findings.map((each) => [each.column, each.kind, each.matched])).toEqual([
      ['user', 'email', ROWS],
      ['copies', 'email', ROWS],
      ['paid', 'payment_card', ROWS],
    ])
    expect(read).toMatchObject({ columns: 4, unread: [] })
    expect(JSON.stringify(findings)).not.toContain(mails[0])
  })

  test('those without texts and whole numbers, and bytes, are not, and are named', async () => {
    const typed = "{'mail': 'u' || i || '@site.org', 'n': i} AS person, ['v' || i || '@site.org'] AS mails"
    const file = await parquet(
      `SELECT ${typed}, [i / 2.0::DOUBLE] AS embedding, 'x'::BLOB AS picture FROM range(400) AS r(i)`,
    )
    const { engine, table } = await opened(file)
    const { findings, read } = await findSensitive(engine, table)
    expect(findings.map((each) => [each.column, each.kind, each.matched])).toEqual([
      ['person', 'email', 400],
      ['mails', 'email', 400],
    ])
    expect(read).toMatchObject({ columns: 2, unread: ['embedding', 'picture'] })
  })
})

test('an address within a URL is found, and the name of a user in one is none', async () => {
  const mails = positive('email')
  const { findings } = await search({
    link: column((row) => `mailto:${mails[row]}?subject=x`),
    query: column((row) => `https://shop.example/?to=${mails[row]}&n=1`),
    handle: column((row) => `https://site.example/@user.name${row}/post`),
    repository: column((row) => `https://cdn.example/pkg@1.2.${row}/index.js`),
  })
  expect(findings.map(({ column: name, kind }) => [name, kind])).toEqual([
    ['link', 'email'],
    ['query', 'email'],
  ])
})
