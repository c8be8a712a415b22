import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type Argument,
  type Condition,
  type Expression,
  type LimitExpression,
  type MetricCall,
  type Operator,
  REFERENCES,
  type Requirement,
  type Scalar,
  STRATEGIES,
} from '../src/requirement/ast.ts'
import { readsColumn } from '../src/requirement/expression.ts'
import { parseRequirement } from '../src/requirement/parse.ts'
import { printCall, printRequirement } from '../src/requirement/print.ts'
import { vocabulary } from './vocabulary.ts'

type Meaning = Omit<Requirement, 'text' | 'limitText' | 'source'>

const nowhere = { start: 0, end: 0 }

type Meaningful = Pick<MetricCall, 'metric' | 'arguments'>

/** A requirement without its places and its spelling. */
const meaning = ({ text: _, limitText: __, source: ___, ...rest }: Requirement): Meaning => ({
  ...rest,
  call: meaningOf(rest.call),
})

const meaningOf = ({ conditionText: _, ...call }: MetricCall): MetricCall => ({
  ...call,
  span: nowhere,
  arguments: call.arguments.map((each): Argument => {
    if (each.kind === 'condition') return { ...each, text: '', span: nowhere }
    if (each.kind !== 'call') return { ...each, span: nowhere }
    return { ...each, call: meaningOf(each.call), places: { metric: nowhere }, span: nowhere }
  }),
})

const hostile = fc.constantFrom(
  '__proto__',
  'by',
  'and',
  'null',
  'a`b',
  '```',
  'a"b',
  '😀',
  'x\ny',
  ' ',
  '##[add-mask]',
  'ä',
)
const name = fc.oneof(hostile, fc.string({ minLength: 1 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }))
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const positive = number.map(Math.abs).filter((value) => value > 0)
const scalar: fc.Arbitrary<Exclude<Scalar, null>> = fc.oneof(name, fc.string(), number, fc.boolean())
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'expression' },
    name.map((column) => ({ kind: 'column' as const, column })),
    number.map((value) => ({ kind: 'number' as const, value })),
    tie('expression').map((of) => ({ kind: 'abs' as const, of })),
    fc.record({
      kind: fc.constant('arithmetic' as const),
      operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
      left: tie('expression'),
      right: tie('expression'),
    }),
  ),
}))
const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .record({
      kind: fc.constant('relate' as const),
      left: expression,
      operator: fc.constantFrom<Operator>('<', '<=', '>', '>=', '=', '!='),
      right: expression,
    })
    .filter(({ left, right }) => readsColumn(left) || readsColumn(right))
    // A column against a number is the plain comparison.
    .filter(({ left, right }) => left.kind !== 'column' || right.kind !== 'number'),
  fc.record({
    kind: fc.constant('compare' as const),
    column: name,
    operator: fc.constantFrom<Operator>('=', '!='),
    value: fc.oneof(scalar, fc.constant(null)),
  }),
  fc.record({
    kind: fc.constant('compare' as const),
    column: name,
    operator: fc.constantFrom<Operator>('<', '<=', '>', '>='),
    value: fc.oneof(name, number),
  }),
  fc.record({
    kind: fc.constant('in' as const),
    column: name,
    values: fc.array(scalar, { minLength: 1, maxLength: 3 }),
  }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
  const group = (kind: 'and' | 'or'): fc.Arbitrary<Condition> =>
    fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((parts) => ({
      kind,
      parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])),
    }))
  return {
    condition: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'condition' },
      comparison,
      group('and'),
      group('or'),
      tie('condition').map((part) => ({ kind: 'not' as const, part })),
    ),
  }
})

const nameOf = name.map((text): Argument => ({ kind: 'name', name: text, span: nowhere }))
const argumentOf = fc.oneof(
  condition.map(
    (given): Meaningful => ({
      metric: 'compliance',
      arguments: [{ kind: 'condition', condition: given, text: '', span: nowhere }],
    }),
  ),
  fc.string().map((text): Meaningful => ({ metric: 'sql', arguments: [{ kind: 'text', text, span: nowhere }] })),
  fc.tuple(name, fc.option(name, { nil: undefined }), condition).map(
    ([column, dataset, given]): Meaningful => ({
      metric: 'anomaly',
      arguments: [
        {
          kind: 'call',
          call: {
            ...(dataset === undefined ? {} : { dataset }),
            metric: 'quantile',
            arguments: [
              { kind: 'name', name: column, span: nowhere },
              { kind: 'number', value: 0.5, unit: '', span: nowhere },
            ],
            condition: given,
            by: [],
            span: nowhere,
          },
          places: { metric: nowhere },
          span: nowhere,
        },
      ],
    }),
  ),
)
const call = fc.oneof(
  argumentOf,
  fc.constant({ metric: 'recall', arguments: [] as Argument[] }),
  fc.tuple(nameOf, nameOf).map((names) => ({ metric: 'psi', arguments: names as Argument[] })),
  fc.tuple(number, fc.constantFrom('' as const, 'fraction' as const)).map(([value, unit]) => ({
    metric: 'fbeta',
    arguments: [{ kind: 'number', value, unit, span: nowhere }] as Argument[],
  })),
)
/** At the ends a line cannot fail, and is refused. */
const fraction = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true })
const limit: fc.Arbitrary<LimitExpression> = fc.oneof(
  fc.record({
    kind: fc.constant('number' as const),
    value: fraction,
    unit: fc.constantFrom('' as const, 'fraction' as const),
  }),
)
const reference: fc.Arbitrary<LimitExpression> = fc
  .record({
    named: fc.oneof(
      fc.record({ reference: fc.constantFrom(...REFERENCES) }),
      fc.record({ reference: fc.constant('naive' as const), strategy: fc.constantFrom(...STRATEGIES) }),
    ),
    by: fc.oneof(
      fraction,
      fc.constant(0),
      fraction.map((value) => -value),
    ),
    unit: fc.boolean(),
    times: positive,
    way: fc.nat(2),
  })
  .map(({ named, by, unit, times, way }) => {
    if (way === 0) return { kind: 'reference', ...named, factor: 1, offset: 0 }
    if (way === 1) return { kind: 'reference', ...named, factor: times, offset: 0 }
    return {
      kind: 'reference',
      ...named,
      factor: 1,
      offset: by,
      ...(unit && by !== 0 ? { unit: 'fraction' as const } : {}),
    }
  })

const requirement: fc.Arbitrary<Meaning> = fc
  .record({
    burden: fc.constantFrom('require' as const, 'guard' as const, 'warn' as const),
    call,
    dataset: fc.option(name, { nil: undefined }),
    condition: fc.option(condition, { nil: undefined }),
    by: fc.uniqueArray(name, { maxLength: 3 }),
    over: fc.constantFrom(undefined, 'difference' as const, 'ratio' as const),
    operator: fc.constantFrom<Operator>('>=', '<=', '>', '<'),
    limits: fc.tuple(limit, reference, fc.boolean()),
    confidence: fc.option(fc.double({ min: 0.5, max: 0.999999, noNaN: true }), { nil: undefined }),
  })
  .map(({ burden, call, dataset, condition, by, over, operator, limits, confidence }) => ({
    burden,
    ...(over !== undefined && by.length > 0 ? { over } : {}),
    call: {
      ...(dataset === undefined ? {} : { dataset }),
      ...call,
      ...(condition === undefined ? {} : { condition }),
      by,
      span: nowhere,
    },
    operator,
    limit: limits[2] && call.metric === 'recall' ? limits[1] : limits[0],
    ...(confidence === undefined ? {} : { confidence }),
  }))

const parse = (text: string) => parseRequirement({ text, burden: 'require' }, vocabulary)

test('what is printed is read back to the same meaning, and prints the same', () => {
  fc.assert(
    fc.property(requirement, (given) => {
      const text = printRequirement(given)
      const read = parse(text)
      expect(meaning(read)).toEqual(given)
      expect(printRequirement(read)).toBe(text)
      expect(text.endsWith(read.text)).toBe(true)
      expect(meaning(parse(`${given.burden === 'require' ? '' : `${given.burden}:`}${read.text}`))).toEqual(given)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['guard:recall  by  sex>=25%', 'guard: recall by sex >= 25%'],
  ['recall by sex, `a b`(-1.5,4e1)>=25%', 'recall by sex, `a b`(-1.5, 40) >= 25%'],
  ['recall{ a=1 and(b=2 or c in(1,2)) }>=.5'.replace('.5', '0.50'), 'recall{a = 1 and (b = 2 or c in (1, 2))} >= 0.5'],
  ['p99<1.5s', 'p99 < 1500ms'],
  ['p95<=baseline*1.10', 'p95 <= baseline * 1.1'],
  ['p95<=baseline+10ms', 'p95 <= baseline + 10ms'],
  ['error_rate<0.1%', 'error_rate < 0.1%'],
  ['row_count >= 1000000 ', 'row_count >= 1000000'],
  ['`recall` > 1e-7', 'recall > 0.0000001'],
  ['recall > 0.5 at 99.9%', 'recall > 0.5 at 99.9%'],
  ['freshness(day)<=1.5d', 'freshness(day) <= 129600000ms'],
  ['compliance( (a+b)*2>c )>=99%', 'compliance((a + b) * 2 > c) >= 99%'],
  ['compliance((a*b)+c-(d-e)/2 = 1) > 0.5', 'compliance(a * b + c - (d - e) / 2 = 1) > 0.5'],
  ['anomaly( completeness(x){a=1} ,7)<=4', 'anomaly(completeness(x){a = 1}, 7) <= 4'],
  ['recall{a is not null and b not in ("x")} > 0.5', 'recall{a is not null and not b in ("x")} > 0.5'],
])('%j prints as %j', (text, printed) => expect(printRequirement(parse(text))).toBe(printed))

test('the name of a measured number', () => {
  const { call } = parse('recent.psi(age, `tr ain`){a = "x"} by sex <= 0.1')
  expect(printCall(call)).toBe('recent.psi(age, `tr ain`){a = "x"} by sex')
})

test('any text is refused with an error of ours, or parses', () => {
  const piece = fc.constantFrom(
    'recall',
    'by',
    ' ',
    '(',
    ')',
    '{',
    '}',
    '"',
    '`',
    '>=',
    '0.5',
    '%',
    'and',
    'not',
    'in',
    'ms',
    '\\',
    ',',
    '.',
    '-',
    ':',
    'guard',
    'baseline',
    '*',
    '\n',
    '\ud800',
    '/',
    'abs(',
    'compliance(',
    'anomaly(',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        try {
          parse(text)
        } catch (error) {
          expect(error).toMatchObject({ name: 'SeaTrialsError', code: 'bad-requirement', at: { line: 1 } })
          const column = (error as { at: { column: number } }).at.column
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual(text.length + 1)
        }
      },
    ),
    { numRuns: 2000 },
  )
})
