/** What is written in another language is read back as what it was; what another language cannot say is named. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson } from '../src/canonical.ts'
import { type Contract, readContract } from '../src/contract/contract.ts'
import { WRITABLE, type Writable } from '../src/contract/formats/format.ts'
import { writeContract } from '../src/contract/formats/write.ts'
import { SeaTrialsError } from '../src/error.ts'
import { printName } from '../src/requirement/print.ts'

type Schema = Record<string, unknown>

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const count = fc.nat({ max: 40 })
const limit = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => x + 0),
)
const optionally = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
const pattern = fc.constantFrom('^[A-Z]{2}$', 'b', '^(?:a|b)$', '^a|b$', 'x\\$', '^a\\d+')

const textColumn = fc.record(
  {
    minLength: count.map((n) => n % 5),
    maxLength: count.map((n) => n + 5),
    pattern,
    enum: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    'x-missing': fc.constant(['NA', '?']),
  },
  { requiredKeys: [] },
)
const format = fc
  .constantFrom('date', 'iso-date-time', 'iso-time', 'email', 'uri', 'uuid', 'duration', 'hostname')
  .map((name) => ({ format: name }))
const numberColumn = fc
  .record({
    low: optionally(limit),
    span: optionally(fc.nat({ max: 500 })),
    open: fc.boolean(),
    multipleOf: optionally(fc.constantFrom(1, 5)),
  })
  .map(({ low, span, open, multipleOf }) => ({
    ...(low === undefined ? {} : { [open ? 'exclusiveMinimum' : 'minimum']: low }),
    ...(span === undefined ? {} : { [open ? 'exclusiveMaximum' : 'maximum']: (low ?? 0) + span + 1 }),
    ...(multipleOf === undefined ? {} : { multipleOf }),
  }))

const column = fc
  .tuple(
    fc.oneof(
      fc.oneof(textColumn, format, fc.constant({})).map((rest) => ({ type: 'string', ...rest })),
      pattern.map((text) => ({ type: 'string', pattern: text, 'x-mostly': '99.5%' })),
      fc.oneof(numberColumn, fc.constant({})).map((rest) => ({ type: 'integer', ...rest })),
      fc.oneof(numberColumn, fc.constant({})).map((rest) => ({ type: 'number', ...rest })),
      fc.constant({ type: 'integer', enum: [0, 1] }),
      fc.constant({ type: 'boolean' }),
      fc.constant({ type: 'array', minItems: 1, maxItems: 3 }),
      fc.constant({}),
    ),
    fc.boolean(),
    fc.record(
      {
        title: word,
        description: word,
        'x-unique': fc.constant(true),
        'x-classification': fc.constantFrom('public', 'personal'),
      },
      { requiredKeys: [] },
    ),
    fc.nat({ max: 3 }).map((dice) => dice > 0),
  )
  .map(([schema, optional, more, plain]): Schema => {
    const { type, enum: values, ...rest } = schema as Schema
    return {
      ...(type === undefined ? {} : { type: optional ? [type, 'null'] : type }),
      ...(values === undefined ? {} : { enum: optional ? [...(values as unknown[]), null] : values }),
      ...rest,
      ...(plain ? {} : more),
    }
  })

const name = fc
  .oneof(fc.constantFrom('id', 'age', 'by', 'a b', 'ß', '1', 'constructor', 'a`b', "o'clock", 'a: #b'), word)
  .filter((text) => text !== '__proto__')

const contract = fc
  .record({
    columns: fc.uniqueArray(fc.tuple(name, column), { selector: ([key]) => key, minLength: 1, maxLength: 3 }),
    there: fc.constantFrom('all', 'none', 'first', 'held', 'held'),
    closed: fc.boolean(),
    match: fc.nat({ max: 11 }).map((dice) => ['exact', 'equal', 'subset', 'superset', 'partial'][dice]),
    tables: fc.nat({ max: 15 }),
    key: fc.nat({ max: 3 }).map((dice) => dice === 0),
    lines: fc.uniqueArray(
      fc.constantFrom(
        'row_count >= 10',
        'row_count <= 99',
        'warn: row_count >= 20',
        'guard: mean(age) >= 3',
        'min(age) >= 0.5',
        'completeness(id) >= 99.5%',
        'distinct_count(`a b`) <= 7',
        'recent.drift(train) <= 0.1',
        'uniqueness(id) >= 90%',
        'sum(age) <= 5',
        'row_ratio(previous) >= 0.5',
        'freshness(`a b`) <= 36h',
        'mean(age){`a b` = "x"} >= 3',
        'warn: row_count{id in (1, 2) and age > 5 or `a b` is null} <= 9',
        'completeness(id){age != 5} >= 90%',
        'in_order(id, strictly_increasing) >= 100%',
        'in_order(id, increasing, age) >= 90%',
        'outlier_share(age, deviations, 3) <= 1%',
        'modes(id) = 1',
        'mode_compliance(id in (1, 2)) >= 100%',
        'warn: mode_compliance(`a b` in ("x")) > 0%',
        'cramers_v(id, age) <= 0.2',
        'fresh_share(`a b`, 24h) >= 100%',
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ columns, there, closed, match, tables, key, lines }): Schema => {
    const names = columns.map(([each]) => each)
    const held = columns.filter(([, { type }]) => type !== undefined && !Array.isArray(type)).map(([each]) => each)
    const required = there === 'held' ? held : there === 'all' ? names : there === 'none' ? [] : names.slice(0, 1)
    return {
      type: 'object',
      ...(required.length === 0 ? {} : { required }),
      properties: Object.fromEntries(columns),
      ...(closed ? { additionalProperties: false } : {}),
      ...(key ? { 'x-primary-key': names.slice(0, 2) } : {}),
      ...(match === undefined ? {} : { 'x-fields-match': match }),
      ...(tables === 1 && names.length > 1 ? { 'x-unique-keys': [names.slice(0, 2)] } : {}),
      ...(tables === 2 ? { 'x-foreign-keys': [{ columns: names, dataset: 'others', references: names }] } : {}),
      ...(tables === 3 ? { 'x-foreign-keys': [{ columns: names.slice(0, 1), references: ['p'] }] } : {}),
      ...(tables === 4 ? { 'x-rows': ['age > `a b`', 'a + b = 3', 'b >= a'] } : {}),
      ...(tables === 5 ? { 'x-rows': ['age > 3 or b = "x"'] } : {}),
      ...(lines.length === 0 ? {} : { 'x-require': lines.map(entry) }),
    }
  })

/** What every language can say: closed, of typed columns that are never null. */
const common = fc
  .uniqueArray(
    fc.tuple(
      name,
      fc.oneof(
        fc.record({
          type: fc.constant('integer'),
          minimum: fc.integer({ min: -99, max: 0 }),
          maximum: fc.integer({ min: 0, max: 99 }),
        }),
        fc.record({ type: fc.constant('string'), enum: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }) }),
        fc.record({ type: fc.constant('string'), format: fc.constant('date') }),
      ),
    ),
    { selector: ([key]) => key, minLength: 1, maxLength: 3 },
  )
  .map(
    (columns): Schema => ({
      type: 'object',
      required: columns.map(([key]) => key),
      properties: Object.fromEntries(columns),
      additionalProperties: false,
    }),
  )

function entry(line: string): unknown {
  const [, burden, text] = /^(warn|guard): (.*)$/.exec(line) ?? []
  return burden === undefined ? line : { [burden]: text }
}

/** In any order: what must be there, and lines; and what may be said in two ways, in one. */
function inOrder(schema: Schema): string {
  const { properties, 'x-fields-match': match, 'x-unique-keys': keys, 'x-rows': conditions, ...rest } = schema
  const { required: named = [], 'x-require': written = [], additionalProperties, ...others } = rest
  const names = Object.keys(properties ?? {})
  const all = match === 'exact' || match === 'equal' || match === 'subset'
  const required = [...new Set([...(named as string[]), ...(all ? names : [])])]
  const closed = additionalProperties === false || match === 'exact' || match === 'equal' || match === 'superset'
  const held = (key: readonly string[]): string => key.map((each) => `${printName(each)} is not null`).join(' and ')
  const lines = [
    ...(written as unknown[]),
    ...((keys ?? []) as string[][]).map(
      (key) => `duplicate_rows(${key.map(printName).join(', ')}){${held(key)}} <= 0%`,
    ),
    ...((conditions ?? []) as string[]).map((text) =>
      text.includes(' or ') ? `row_count{not (${text})} = 0` : `row_count{not ${text}} = 0`,
    ),
  ]
  // A column of which nothing is said need not be named.
  const said = Object.entries(properties ?? {}).filter(([, each]) => Object.keys(each as object).length > 0)
  const sorted = (list: unknown): unknown => Array.isArray(list) && list.map((each) => canonicalJson(each)).sort()
  return canonicalJson({
    ...others,
    order: match === 'exact' && names,
    some: match === 'partial' && required.length === 0 && !closed,
    closed,
    properties: Object.fromEntries(said),
    required: sorted(required),
    lines: sorted(lines),
  })
}

const read = (text: string): Promise<Contract> => readContract(bytes(text), 'contract')

test.each(WRITABLE.filter((each) => each !== 'contract').map((each) => [each]))('%s', async (target: Writable) => {
  let whole = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(contract, common), async (schema) => {
      // A primary key marks the file as ours, whatever stands in it.
      const original = await read(
        JSON.stringify({ 'x-primary-key': Object.keys(schema.properties as object).slice(0, 1), ...schema }),
      ).catch((error: unknown) => {
        if (error instanceof SeaTrialsError) return undefined
        throw error
      })
      if (original === undefined) return
      const asked = { ...original, schema }
      const { text, unsupported } = writeContract(asked, target)
      const back = await read(text)
      expect(back.format).toBe(target)
      // What was lost is lost once: a second time changes nothing.
      const again = writeContract(back, target).text
      expect(writeContract(await read(again), target).text).toBe(again)
      if (unsupported.length > 0) return
      whole++
      expect(back.unsupported.filter(({ kind }) => kind === 'rule')).toEqual([])
      expect(inOrder(back.schema as Schema)).toBe(inOrder(schema))
    }),
    { numRuns: 100 },
  )
  // Otherwise nothing has been compared.
  expect(whole).toBeGreaterThan(1)
})

test('in our own language nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(contract, async (schema) => {
      const original = await read(JSON.stringify(schema)).catch(() => undefined)
      if (original === undefined) return
      const { text, unsupported } = writeContract(original, 'contract')
      expect(unsupported).toEqual([])
      expect(canonicalJson((await read(text)).schema)).toBe(canonicalJson(original.schema))
    }),
    { numRuns: 40 },
  )
})

const tolerant: Schema = { type: ['string', 'null'], pattern: 'x', minLength: 1, 'x-mostly': '99.5%' }

/** What each language says of several columns, and of a share of the rows. */
const told: readonly (readonly [Writable, Schema])[] = [
  ['table-schema', { 'x-fields-match': 'exact' }],
  ['table-schema', { 'x-fields-match': 'partial' }],
  ['table-schema', { 'x-fields-match': 'equal', 'x-unique-keys': [['a', 'b']] }],
  [
    'table-schema',
    {
      'x-fields-match': 'subset',
      'x-foreign-keys': [
        { columns: ['a', 'b'], dataset: 'others', references: ['x', 'y'] },
        { columns: ['a'], references: ['b'] },
      ],
    },
  ],
  ['great-expectations', { 'x-fields-match': 'exact', 'x-unique-keys': [['b', 'a']] }],
  ['great-expectations', { required: ['a', 'b'], 'x-rows': ['a > b', 'a = b', 'b >= a', 'a + b = 3'] }],
  ['great-expectations', { required: ['a', 'b'], 'x-require': ['uniqueness(a) >= 90%', { warn: 'sum(a) <= 5' }] }],
  [
    'odcs',
    {
      'x-fields-match': 'subset',
      'x-foreign-keys': [
        { columns: ['a', 'b'], dataset: 'others', references: ['x', 'y'] },
        { columns: ['a'], references: ['b'] },
      ],
    },
  ],
  ['odcs', { required: ['a', 'b'], 'x-unique-keys': [['a', 'b']], 'x-rows': ['a > b'] }],
  [
    'tfdv',
    { 'x-fields-match': 'superset', 'x-require': ['row_ratio(previous) >= 0.5', 'row_ratio(previous_version) <= 2'] },
  ],
  ['tfdv', { 'x-fields-match': 'superset', 'x-require': ['compliance(a in ("x", "y\\"")){a is not null} >= 90%'] }],
]

test.each(told)('%s: %j', async (target, more) => {
  const text = { type: target === 'tfdv' ? ['string', 'null'] : 'string' }
  const properties = { a: text, b: target === 'great-expectations' ? { ...tolerant } : text }
  const schema: Schema = { type: 'object', properties, ...more }
  const original = await read(JSON.stringify(schema))
  const written = writeContract(original, target)
  expect(written.unsupported).toEqual([])
  const back = await read(written.text)
  expect(back.unsupported).toEqual([])
  expect(inOrder(back.schema as Schema)).toBe(inOrder(schema))
})

test.each([
  'feature { name: "a" type: BYTES string_domain { name: "a" value: "x" } distribution_constraints { min_domain_mass: 0.9 } }',
  'feature { name: "a" type: INT int_domain { min: 1 max: 5 } distribution_constraints { min_domain_mass: 0.975 } }',
  'feature { name: "a" type: FLOAT float_domain { max: 0.5 } distribution_constraints { min_domain_mass: 0.9 } }',
  'feature { name: "a" type: BYTES drift_comparator { infinity_norm { threshold: 0.1 } jensen_shannon_divergence { threshold: 0.2 } } skew_comparator { infinity_norm { threshold: 0.01 } } }',
  'feature { name: "a" type: FLOAT skew_comparator { jensen_shannon_divergence { threshold: 0.01 } } } feature { name: "b" type: BYTES }',
  'feature { name: "a" type: BYTES string_domain { name: "a" value: "x" } distribution_constraints { min_domain_mass: 0.9 } drift_comparator { infinity_norm { threshold: 0.1 } } }',
])('what TFDV says of domains and of other statistics comes back: %s', async (text) => {
  const original = await read(text)
  const written = writeContract(original, 'tfdv')
  const differs = original.require.filter((line) => /previous|serving/.test(line.text))
  expect(written.unsupported.map(({ kind, what }) => [kind, what])).toEqual(
    differs.map((line) => ['remark', `\`${line.text}\``]),
  )
  const back = await read(written.text)
  expect(inOrder(back.schema as Schema)).toBe(inOrder(original.schema as Schema))
})

test.each<[string, object, string]>([
  ['numbers are not compared by it there', { type: 'integer' }, 'infinity_norm(a, previous) <= 0.1'],
  ['another data set', { type: 'string' }, 'infinity_norm(a, train) <= 0.1'],
  ['of some rows', { type: 'string' }, 'infinity_norm(a, previous){a != "x"} <= 0.1'],
  ['of another data set', { type: 'string' }, 'recent.infinity_norm(a, previous) <= 0.1'],
  ['at a confidence', { type: 'string' }, 'infinity_norm(a, previous) <= 0.1 at 99%'],
  [
    'a domain stands there already',
    { type: 'string', enum: ['x', 'y'] },
    'compliance(a in ("x")){a is not null} >= 90%',
  ],
  ['missing values count', { type: 'string' }, 'compliance(a in ("x")) >= 90%'],
  ['a limit that is left out', { type: 'integer' }, 'compliance(a > 3){a is not null} >= 90%'],
  ['of another column', { type: 'integer' }, 'compliance(b >= 3){a is not null} >= 90%'],
  ['half a number', { type: 'integer' }, 'compliance(a >= 3.5){a is not null} >= 90%'],
  ['all of them', { type: 'integer' }, 'compliance(a >= 3){a is not null} >= 100%'],
  ['numbers one by one', { type: 'integer' }, 'compliance(a in (1, 2)){a is not null} >= 90%'],
])('no field of TFDV says: %s', async (_, a, line) => {
  const schema = { properties: { a, b: { type: 'integer' } }, required: ['a', 'b'], additionalProperties: false }
  const written = writeContract(await read(JSON.stringify({ ...schema, 'x-require': [line] })), 'tfdv')
  expect(written.unsupported.map(({ kind, what }) => [kind, what])).toEqual([['rule', `\`${line}\``]])
  expect(written.text).not.toMatch(/comparator|min_domain_mass/)
})
