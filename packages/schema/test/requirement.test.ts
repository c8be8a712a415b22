import { describe, expect, test } from '@jest/globals'
import { SeaTrialsError } from '../src/error.ts'
import type { RequirementText } from '../src/policy/policy.ts'
import { calledBy } from '../src/requirement/ast.ts'
import { bindArguments } from '../src/requirement/check.ts'
import { parseRequirement } from '../src/requirement/parse.ts'
import { vocabulary } from './vocabulary.ts'

const line = (text: string, more: Partial<RequirementText> = {}): RequirementText => ({
  text,
  burden: 'require',
  source: { file: 'sea-trials.yml', line: 7, column: 9 },
  ...more,
})
const parse = (text: string) => parseRequirement(line(text), vocabulary)

function refusal(source: RequirementText): SeaTrialsError {
  try {
    parseRequirement(source, vocabulary)
  } catch (error) {
    if (error instanceof SeaTrialsError) return error
    throw error
  }
  throw new Error(`accepted: ${source.text}`)
}

const of = (column: string) => ({ kind: 'column', column })
const count = (value: number) => ({ kind: 'number', value })
const compute = (left: object, operator: string, right: object) => ({ kind: 'arithmetic', operator, left, right })
const relate = (left: object, operator: string, right: object) => ({ kind: 'relate', left, operator, right })

describe('lines that are accepted', () => {
  test.each([
    'duplicate_rows <= 0%',
    'wrong_answers = 0',
    'holdout.overlap(train) = 0',
    'row_count >= 1',
    'row_count > 0',
    'error_rate < 1%',
    'quantile(age, 0.5) >= 0',
    'quantile(age, 0.5) <= 50%',
    'completeness(income) >= 100%',
    'accuracy < 100%',
    'recall > 0',
    'log_loss >= 0.1',
    'roc_auc <= 0.9',
    'accuracy >= naive - 0.05',
    'log_loss <= baseline + 5',
    'ratio(log_loss by sex) >= 50%',
  ])('%s can fail', (text) => expect(parse(text).text).toBe(text))

  test.each(vocabulary.metrics.map((metric) => metric.example))('%s', (example) => {
    expect(parse(example).text).toBe(example.replace('warn: ', ''))
  })

  test('every part of a line', () => {
    expect(
      parse('guard:  recent.psi( age,train ){ sex = "Female"  and age >= 65 } by region , `a b` <= 0.1 at 99%'),
    ).toEqual({
      text: 'recent.psi( age,train ){ sex = "Female" and age >= 65 } by region , `a b` <= 0.1 at 99%',
      burden: 'guard',
      call: {
        dataset: 'recent',
        metric: 'psi',
        arguments: [
          { kind: 'name', name: 'age', span: { start: 21, end: 24 } },
          { kind: 'name', name: 'train', span: { start: 25, end: 30 } },
        ],
        condition: {
          kind: 'and',
          parts: [
            { kind: 'compare', column: 'sex', operator: '=', value: 'Female' },
            { kind: 'compare', column: 'age', operator: '>=', value: 65 },
          ],
        },
        conditionText: 'sex = "Female" and age >= 65',
        by: ['region', 'a b'],
        span: { start: 9, end: 83 },
      },
      operator: '<=',
      limit: { kind: 'number', value: 0.1, unit: '' },
      limitText: '0.1',
      confidence: 0.99,
      source: { file: 'sea-trials.yml', line: 7, column: 9 },
    })
  })

  test.each([
    ['error_rate < 0.7%', { kind: 'number', value: 0.007, unit: 'fraction' }],
    ['recall >= 7%', { kind: 'number', value: 0.07, unit: 'fraction' }],
    ['recall >= 0.07', { kind: 'number', value: 0.07, unit: '' }],
    ['p99 < 200 ms', { kind: 'number', value: 200, unit: 'ms' }],
    ['freshness(day) <= 90m', { kind: 'number', value: 5_400_000, unit: 'ms' }],
    ['freshness(day) <= 1.1 h', { kind: 'number', value: 3_960_000, unit: 'ms' }],
    ['freshness(day) <= 0.7d', { kind: 'number', value: 60_480_000, unit: 'ms' }],
    ['p99 < 1.1s', { kind: 'number', value: 1100, unit: 'ms' }],
    ['throughput >= 120/s', { kind: 'number', value: 120, unit: '/s' }],
    ['memory <= 512MB', { kind: 'number', value: 512, unit: 'MB' }],
    ['row_count >= 1e6', { kind: 'number', value: 1e6, unit: '' }],
    ['log_loss <= -0', { kind: 'number', value: 0, unit: '' }],
    ['psi(age, train) > -5', { kind: 'number', value: -5, unit: '' }],
    ['p95 <= baseline', { kind: 'reference', reference: 'baseline', factor: 1, offset: 0 }],
    ['p95 <= baseline * 1.10', { kind: 'reference', reference: 'baseline', factor: 1.1, offset: 0 }],
    ['p95 <= baseline*110%', { kind: 'reference', reference: 'baseline', factor: 1.1, offset: 0 }],
    ['p95 <= baseline + 10ms', { kind: 'reference', reference: 'baseline', factor: 1, offset: 10, unit: 'ms' }],
    [
      'recall >= registered - 2%',
      { kind: 'reference', reference: 'registered', factor: 1, offset: -0.02, unit: 'fraction' },
    ],
    ['accuracy > simple', { kind: 'reference', reference: 'simple', factor: 1, offset: 0 }],
    [
      'mae <= naive(seasonal) * 0.9',
      { kind: 'reference', reference: 'naive', strategy: 'seasonal', factor: 0.9, offset: 0 },
    ],
    ['accuracy > naive+0.1', { kind: 'reference', reference: 'naive', factor: 1, offset: 0.1 }],
  ])('the limit of %s', (text, limit) => expect(parse(text).limit).toEqual(limit))

  test.each([
    ['age >= 65', { kind: 'compare', column: 'age', operator: '>=', value: 65 }],
    ['age is null', { kind: 'compare', column: 'age', operator: '=', value: null }],
    ['age is not null', { kind: 'compare', column: 'age', operator: '!=', value: null }],
    ['ok = true', { kind: 'compare', column: 'ok', operator: '=', value: true }],
    ['d >= "2024-01-01"', { kind: 'compare', column: 'd', operator: '>=', value: '2024-01-01' }],
    ['n > -1.5', { kind: 'compare', column: 'n', operator: '>', value: -1.5 }],
    ['race in ("White", "Black")', { kind: 'in', column: 'race', values: ['White', 'Black'] }],
    ['n not in (1)', { kind: 'not', part: { kind: 'in', column: 'n', values: [1] } }],
    ['`not` in (1)', { kind: 'in', column: 'not', values: [1] }],
    [
      'not not a = 1',
      { kind: 'not', part: { kind: 'not', part: { kind: 'compare', column: 'a', operator: '=', value: 1 } } },
    ],
    ['`a``b` = "x\\"\\n{}"', { kind: 'compare', column: 'a`b', operator: '=', value: 'x"\n{}' }],
    ['__proto__ = "constructor"', { kind: 'compare', column: '__proto__', operator: '=', value: 'constructor' }],
    ['end >= start', relate(of('end'), '>=', of('start'))],
    ['65 <= age', relate(count(65), '<=', of('age'))],
    ['abs = 1', { kind: 'compare', column: 'abs', operator: '=', value: 1 }],
    ['abs(a - b) <= 0.01', relate({ kind: 'abs', of: compute(of('a'), '-', of('b')) }, '<=', count(0.01))],
    ['a * b = c', relate(compute(of('a'), '*', of('b')), '=', of('c'))],
    [
      'a - b - 1 > c + 2 * d',
      relate(
        compute(compute(of('a'), '-', of('b')), '-', count(1)),
        '>',
        compute(of('c'), '+', compute(count(2), '*', of('d'))),
      ),
    ],
    ['(a + b) * 2 > 1', relate(compute(compute(of('a'), '+', of('b')), '*', count(2)), '>', count(1))],
    [
      '((a) >= 1 and (b * 2) < c)',
      { kind: 'and', parts: [relate(of('a'), '>=', count(1)), relate(compute(of('b'), '*', count(2)), '<', of('c'))] },
    ],
    ['n < -1 * a', relate(of('n'), '<', compute(count(-1), '*', of('a')))],
    ['a > 50% * b', relate(of('a'), '>', compute(count(0.5), '*', of('b')))],
    ['`😀` = "😀"', { kind: 'compare', column: '😀', operator: '=', value: '😀' }],
    ['größe = 1', { kind: 'compare', column: 'größe', operator: '=', value: 1 }],
  ])('the condition {%s}', (text, condition) =>
    expect(parse(`recall{${text}} >= 0.5`).call.condition).toEqual(condition),
  )

  test('`and` binds closer than `or`, and chains are flat', () => {
    const a = { kind: 'compare', column: 'a', operator: '=', value: 1 }
    const b = { ...a, column: 'b' }
    const c = { ...a, column: 'c' }
    const of = (text: string) => parse(`recall{${text}} >= 0.5`).call.condition
    expect(of('a = 1 or b = 1 and c = 1')).toEqual({ kind: 'or', parts: [a, { kind: 'and', parts: [b, c] }] })
    expect(of('(a = 1 or b = 1) and c = 1')).toEqual({ kind: 'and', parts: [{ kind: 'or', parts: [a, b] }, c] })
    expect(of('(a = 1 and b = 1) and c = 1')).toEqual({ kind: 'and', parts: [a, b, c] })
    expect(of('not (a = 1 and b = 1)')).toEqual({ kind: 'not', part: { kind: 'and', parts: [a, b] } })
  })

  test('arguments that are conditions, strings and metrics', () => {
    const given = (text: string) => parse(text).call.arguments
    expect(given('compliance(end >= start and  price > 0) >= 99%')).toEqual([
      {
        kind: 'condition',
        condition: {
          kind: 'and',
          parts: [relate(of('end'), '>=', of('start')), { kind: 'compare', column: 'price', operator: '>', value: 0 }],
        },
        text: 'end >= start and price > 0',
        span: { start: 12, end: 39 },
      },
    ])
    for (const text of [
      'not a = 1',
      '(a = 1 or b = 2)',
      'abs(a) < 1',
      '0 < a',
      'a is null',
      'a in (1, 2)',
      'a / b > 1',
    ])
      expect(given(`compliance(${text}){c = 1} > 0.5`)).toMatchObject([{ kind: 'condition', text }])
    expect(given('sql("SELECT \\"a\\", 1") > 0')).toMatchObject([{ kind: 'text', text: 'SELECT "a", 1' }])
    expect(given('anomaly(train.quantile(age, 0.5){sex = "F"}, 7) <= 4')).toMatchObject([
      {
        kind: 'call',
        call: {
          dataset: 'train',
          metric: 'quantile',
          arguments: [{ name: 'age' }, { value: 0.5 }],
          condition: { column: 'sex' },
          by: [],
        },
        places: { dataset: { start: 9 }, metric: { start: 15 }, condition: { start: 33 } },
      },
      { kind: 'number', value: 7 },
    ])
    expect(given('anomaly(row_count) <= 4').map(calledBy)).toEqual([
      { metric: 'row_count', arguments: [], by: [], span: { start: 9, end: 18 } },
    ])
  })

  test('`difference` and `ratio`, and their units', () => {
    expect(parse('difference(holdout.recall{age > 1} by sex) <= 0.10')).toMatchObject({
      over: 'difference',
      call: { by: ['sex'] },
    })
    expect(parse('difference(recall by sex, `age at`(-1.5, 40)) <= 10%').call).toMatchObject({
      by: ['sex', 'age at'],
      bands: { 'age at': [-1.5, 40] },
    })
    expect(parse('ratio(log_loss by sex) >= 80%')).toMatchObject({ over: 'ratio', limit: { value: 0.8 } })
  })

  test('a burden from a mapping, and one as prefix', () => {
    expect(parseRequirement(line('recall >= 0.5', { burden: 'warn' }), vocabulary).burden).toBe('warn')
    expect(parse('warn:recall >= 0.5')).toMatchObject({ burden: 'warn', text: 'recall >= 0.5' })
  })
})

/** Text, column in the text, what the message holds, what the advice holds. */
const refused: readonly (readonly [string, number, string, string])[] = [
  ['', 1, 'expected a metric, found the end of the line', 'A requirement reads'],
  ['roc_uac >= 0.75', 1, 'unknown metric `roc_uac`; did you mean `roc_auc`?', 'Metrics of test-gate are listed in'],
  ['warn: zzzzzz > 1', 7, 'unknown metric `zzzzzz`', 'Metrics of test-gate are listed in'],
  ['__proto__ > 1', 1, 'unknown metric `__proto__`', 'Metrics'],
  ['constructor > 1', 1, 'unknown metric `constructor`', 'Metrics'],
  ['wran: recall > 0.5', 1, 'unknown burden `wran`; did you mean `warn`?', '`guard:`'],
  ['recall', 7, 'expected an operator', 'A requirement reads'],
  ['recall >=', 10, 'expected a limit, found the end', 'A limit is a number'],
  ['recall >= "2024-01-01"', 11, 'expected a limit, found `"2024-01-01"`', 'Days and texts are compared row by row'],
  ['recall >= 2024-01-01', 15, 'expected the end of the line, found `-`', 'Days and texts are compared row by row'],
  ['recall >= baseline - 0.01 - 0.01', 27, 'expected the end of the line, found `-`', 'A requirement reads'],
  ['recall >= high', 11, 'expected a limit, found `high`', 'A limit is a number'],
  ['recall == 0.5', 8, 'unexpected `==`', 'Write `=`.'],
  ['auc >= .7', 8, 'unexpected `.7`', 'Write `0.7`.'],
  ['auc >= 0,3', 8, 'unexpected `0,3`', 'Write `0.3`.'],
  ['auc >= 12,5', 8, 'unexpected `12,5`', 'Write `12.5`.'],
  ['recall => 0.5', 8, 'unexpected `=>`', 'Write `>=`.'],
  ['recall ≥ 0.5', 8, 'unexpected `≥`', 'Write `>=`.'],
  ['recall = 0.5', 8, 'an estimate is never shown to equal', 'Use `>=`'],
  ['recall != 0.5', 8, 'an estimate is never shown to equal', 'Use `>=`'],
  ['recall >= 0.5 0.6', 15, 'expected the end of the line, found `0.6`', ''],
  ['recall >= 0.5 and accuracy > 0.5', 15, 'expected the end of the line, found `and`', ''],
  ['recall >= 90', 11, 'outside of what `recall` can be', 'Did you mean `90%`?'],
  ['recall >= 2', 11, 'outside of what `recall` can be', 'Did you mean `2%`?'],
  ['recall >= 1.1', 11, 'outside of what `recall` can be, 0 to 1', 'Write a number from 0 to 1, or 0% to 100%.'],
  ['recall >= 900%', 11, 'outside of what `recall` can be', '0% to 100%'],
  ['recall >= -0.1', 11, 'outside of what `recall` can be', '0% to 100%'],
  ['difference(recall by sex) <= 10', 30, 'outside of what `difference(recall ...)` can be', '`10%`'],
  ['ratio(log_loss by sex) >= 2', 27, 'outside of what `ratio(log_loss ...)`', '`2%`'],
  ['recall >= 0', 11, 'cannot fail: `recall` is never below 0', 'above 0'],
  ['recall >= 0%', 11, 'cannot fail: `recall` is never below 0%', 'above 0%'],
  ['accuracy <= 100%', 13, 'cannot fail: `accuracy` is never above 100%', 'below 100%'],
  ['calibration_error <= 1', 22, 'cannot fail', 'below 1'],
  ['selection_rate >= 0', 19, 'cannot fail', 'above 0'],
  ['selection_rate <= 1', 19, 'cannot fail', 'below 1'],
  ['log_loss >= 0', 13, 'cannot fail', 'above 0'],
  ['difference(recall by sex) >= 0', 30, '`difference(recall ...)` is never below 0', 'above 0'],
  ['difference(recall by sex) <= 1', 30, '`difference(recall ...)` is never above 1', 'below 1'],
  ['difference(log_loss by sex) >= 0', 32, 'cannot fail', 'above 0'],
  ['ratio(recall by sex) >= 0', 25, 'cannot fail', 'above 0'],
  ['ratio(recall by sex) <= 100%', 25, 'cannot fail', 'below 100%'],
  ['row_count >= 0', 14, 'cannot fail', 'above 0'],
  ['row_count > -1', 13, 'outside of what `row_count` can be, 0 or more', 'of 0 or more'],
  ['overlap(train) != -3', 19, 'outside of what `overlap` can be', '0 or more'],
  ['p99 >= 0ms', 8, 'cannot fail', 'above 0ms'],
  ['p99 > -5ms', 7, 'outside of what `p99` can be', '0 or more'],
  ['accuracy >= naive - 5', 13, 'never lie more than 1 apart', 'Did you mean `5%`?'],
  ['accuracy >= naive - 100%', 13, 'cannot fail', 'less than 1'],
  ['accuracy <= naive + 1', 13, 'cannot fail', 'less than 1'],
  ['row_count >= 50%', 14, '`row_count` is a count, the limit is in per cent', 'how many'],
  ['row_count >= 0.5', 14, '`0.5` is no whole number', 'whole number'],
  ['recall >= 5ms', 11, '`recall` has no unit, the limit has `ms`', 'plain number'],
  ['p99 < 200', 7, '`p99` is measured in `ms`, the limit has no unit', 'Write `200ms`.'],
  ['p99 < 20%', 7, 'in `ms`, the limit in `%`', '`ms`'],
  ['p99 < 20/s', 7, 'in `ms`, the limit in `/s`', '`ms`'],
  ['p99 <= baseline + 10', 8, 'the limit has no unit', 'Write `10ms`.'],
  ['throughput >= 120', 15, 'in `/s`', 'Write `120/s`.'],
  ['p99 < 200min', 10, 'unknown unit `min`', '`ms`'],
  ['p99 < 0x10ms', 8, 'unknown unit `x10ms`', '`ms`'],
  ['p99 <= baseline * 1ms', 19, 'a factor with a unit', '1.10'],
  ['p99 <= baseline * -1', 19, 'a factor that is not positive', ''],
  ['p99 <= 1.1 * baseline', 8, 'a factor before', 'baseline * 1.10'],
  ['p99 <= baseline - -1ms', 19, 'two signs', ''],
  ['accuracy > naive(sesonal)', 18, 'no naive model is called `sesonal`; did you mean `seasonal`?', '`naive(last)`'],
  ['accuracy > naive(last', 22, '`)`', 'A requirement reads'],
  ['accuracy > baseline(last)', 20, 'end of the line', 'A requirement reads'],
  ['p99 <= naive', 8, '`p99` is not compared with `naive`', '`baseline`'],
  ['row_count >= baseline', 14, 'is not compared with `baseline`', 'with a number.'],
  ['row_count >= 1e999', 14, 'too large', ''],
  ['row_count >= 9007199254740993', 14, '`9007199254740993` is beyond 2^53 and would be rounded', 'sql('],
  ['row_count{a = 9007199254740993} >= 1', 15, 'beyond 2^53', '9.2e18'],
  ['row_count >= 1 at 99%', 19, 'is exact and has no interval', ''],
  ['recall >= 0.5 at 99', 18, 'outside of 50% to 100%', '`at 99%`'],
  ['recall >= 0.5 at 100%', 18, 'outside of 50% to 100%', '`at 99%`'],
  ['recall(age) >= 0.5', 8, '`recall` takes no arguments', 'recall by region'],
  ['recall() >= 0.5', 8, 'empty parentheses', ''],
  ['completeness >= 99%', 1, 'takes (column): column is a column', 'completeness(income)'],
  ['completeness("income") >= 99%', 14, 'the string `"income"`'.replaceAll('"', ''), 'backticks'],
  ['completeness(5) >= 99%', 14, 'takes (column)', ''],
  ['quantile(age, train) > 5', 10, 'takes (column, p)', ''],
  ['quantile(age, 5ms) > 5', 10, 'takes (column, p)', ''],
  ['quantile(0.9, age) > 5', 10, 'takes (column, p)', ''],
  ['psi(age) <= 0.1', 5, 'reference is a data set', 'psi(age, train)'],
  ['train_gap(log_los) <= 0.1', 11, 'did you mean `log_loss`?', ''],
  ['train_gap(fbeta) <= 0.1', 11, '`fbeta` needs arguments', ''],
  ['train_gap(recall by sex) <= 0.1', 18, 'not `by` columns', ''],
  ['train_gap(fbeta(2)) <= 0.1', 11, 'takes (metric): metric is a metric', ''],
  ['anomaly(completness(income)) <= 4', 9, 'did you mean `completeness`?', ''],
  ['anomaly(completeness) <= 4', 9, '`completeness` takes (column)', 'completeness(income)'],
  ['anomaly(completeness(5)) <= 4', 22, '`completeness` takes (column)', ''],
  ['anomaly(train.p99) <= 4', 9, '`p99` takes no data set', ''],
  ['anomaly(p99{a = 1}) <= 4', 12, '`p99` takes no condition', ''],
  ['anomaly(anomaly(sql(x))) <= 4', 17, 'a metric inside of a metric', 'one metric'],
  ['anomaly(row_count by sex) <= 4', 19, 'not `by` columns', ''],
  ['anomaly(a > 1) <= 4', 9, 'metric is a metric with its arguments', ''],
  ['compliance(ok) >= 99%', 12, 'condition is a condition', 'compliance(end >= start'],
  ['compliance("x") >= 99%', 12, 'the string', ''],
  ['compliance("x" = a) >= 99%', 12, 'expected a column', 'column first'],
  ['compliance(a > 1, b) >= 99%', 12, 'takes (condition)', ''],
  ['sql(a) > 0', 5, 'query is a string in double quotes', 'SELECT'],
  ['recall(a >) >= 0.5', 11, 'expected a value', 'and columns'],
  ['p99 < 200m', 7, '`p99` is not measured in minutes, hours or days', '`ms` or `s`'],
  ['p99 <= baseline + 2h', 17, '`p99` is not measured in minutes', '`ms` or `s`'],
  ['recall >= 5d', 11, '`recall` is not measured in minutes', 'without this unit'],
  ['freshness(day) <= 24', 19, '`freshness` is a time, the limit has no unit', '`24h`, or with `m` or `d`'],
  ['train.p99 < 5ms', 1, 'takes no data set', 'Leave `train` out'],
  ['p99 by region < 5ms', 5, 'takes no `by`', ''],
  ['p99{a = 1} < 5ms', 4, 'takes no condition', ''],
  ['difference(recall) <= 0.1', 12, 'no `by` names any', 'difference(recall by column)'],
  ['difference(p99) <= 1ms', 12, 'no `by` names any', 'not measured by groups'],
  ['recall by age(40, 25) >= 0.5', 19, 'each larger than the one before', '`age(25, 40, 65)`'],
  ['recall by age(25, 25) >= 0.5', 19, 'each larger than the one before', ''],
  ['recall by age(25%) >= 0.5', 15, 'plain numbers', ''],
  ['recall by age() >= 0.5', 15, 'where a band begins', ''],
  ['roc_auc by age(25) >= 0.5', 9, 'not measured by bands', 'a column of their own'],
  ['difference(recall) by sex <= 0.1', 20, '`by` stands outside', 'by column)`'],
  ['difference <= 0.1', 1, 'found the word `difference`', 'backticks'],
  ['holdout.difference(recall by sex) <= 0.1', 9, 'found the word `difference`', ''],
  ['recall by >= 0.5', 11, 'a column after `by`', ''],
  ['recall by by >= 0.5', 11, 'found the word `by`', 'backticks'],
  ['recall by sex, sex >= 0.5', 16, '`sex` twice', ''],
  ['recall by "sex" >= 0.5', 11, 'a column after `by`', 'without double quotes'],
  ['recall{} >= 0.5', 8, 'expected a column', ''],
  ['recall{age} >= 0.5', 11, 'another operator', ''],
  ['recall{age >= 65 >= 0.5', 18, '`}` at the end of the condition', ''],
  ['recall{age = } >= 0.5', 14, 'a value', 'double quotes'],
  ['recall{1 < 2} >= 0.5', 8, 'without a column', ''],
  ['recall{a + "x" > 1} >= 0.5', 12, '"x" cannot be computed with', ''],
  ['recall{a + b > "x"} >= 0.5', 16, '"x" cannot be computed with', ''],
  ['recall{a + b in (1)} >= 0.5', 14, 'another operator', ''],
  ['recall{a + > 1} >= 0.5', 12, 'expected a column', ''],
  ['recall{a/s > 1} >= 0.5', 9, '`/s` is a unit', '`a / s`'],
  ['recall{(a + b > 1} >= 0.5', 18, 'at the end of the parenthesis', ''],
  ['recall{a > 2ms * b} >= 0.5', 12, 'a unit in a condition', ''],
  ['recall{"x" = a} >= 0.5', 8, 'expected a column', 'column first'],
  ["recall{age = 'old'} >= 0.5", 14, "unexpected `'`", '`"`'],
  ['recall{age = null} >= 0.5', 14, 'null is not compared', 'is null'],
  ['recall{age in ()} >= 0.5', 16, 'a value', ''],
  ['recall{age in (null)} >= 0.5', 16, 'null is not compared', ''],
  ['recall{ok > true} >= 0.5', 13, 'no order', ''],
  ['recall{t < 5ms} >= 0.5', 12, 'a unit in a condition', ''],
  ['recall{a = 1 && b = 2} >= 0.5', 14, 'unexpected `&&`', '`and`'],
  ['recall{a = "x} >= 0.5', 12, 'no end', 'Close it'],
  ['recall{`a = 1} >= 0.5', 8, 'no end', 'Close it'],
  ['recall{`` = 1} >= 0.5', 8, 'an empty name', ''],
  ['recall{a = "\\q"} >= 0.5', 12, 'an escape or a control character', 'JSON'],
  ['recall{a = "x\ny"} >= 0.5', 12, 'an escape or a control character', 'JSON'],
  ['hold-out.recall >= 0.5', 5, 'expected an operator', 'stands in backticks'],
  ['recall >= 0.5 😀', 15, 'unexpected character `😀`', ''],
  ['recall\u00a0>= 0.5', 7, 'unexpected character `\u00a0`', ''],
  ['recall \u202e>= 0.5', 8, 'unexpected character `\\u{202e}`', ''],
  ['recall #x', 8, 'unexpected character `#`', ''],
]

describe('lines that are refused', () => {
  test.each(refused)('%j at column %i', (text, column, message, fix) => {
    const error = refusal(line(text))
    expect(error.message).toContain(message)
    expect(error.fix).toContain(fix)
    expect([error.code, error.at]).toEqual(['bad-requirement', { file: 'sea-trials.yml', line: 7, column: 8 + column }])
  })

  test('two burdens', () => {
    expect(refusal(line('guard: recall >= 0.5', { burden: 'warn' })).message).toBe(
      'a second burden `guard:` after `warn:`',
    )
  })

  test('a scalar whose columns are not those of the file is placed by its line', () => {
    const error = refusal(line('recal > 0.5', { source: { file: 'p.yml', line: 3 } }))
    expect(error.at).toEqual({ file: 'p.yml', line: 3 })
  })

  test('text without a place is placed in itself', () => {
    expect(refusal({ text: 'warn: recal > 0.5', burden: 'require' }).at).toEqual({
      file: 'requirement',
      line: 1,
      column: 7,
    })
  })

  test('depth and length are bounded', () => {
    const deep = refusal(line(`recall{${'('.repeat(1000)}a = 1${')'.repeat(1000)}} >= 0.5`))
    expect(deep.message).toBe('a condition nested too deeply')
    const many = refusal(line(`recall{${'not '.repeat(900)}a = 1} >= 0.5`))
    expect(many.message).toBe('a condition nested too deeply')
    const long = refusal(line(`recall{a ${'+ a '.repeat(900)}> 1} >= 0.5`))
    expect(long.message).toBe('a computation that is too long')
    const computed = refusal(line(`recall{${'('.repeat(1000)}a${')'.repeat(1000)} > 1} >= 0.5`))
    expect(computed.message).toBe('a computation that is too long')
    const absolute = refusal(line(`recall{${'abs('.repeat(500)}a${')'.repeat(500)} > 1} >= 0.5`))
    expect(absolute.message).toBe('a computation that is too long')
    expect(refusal(line('x'.repeat(5000))).message).toContain('5000 characters')
  })
})

describe('arguments are bound to their places', () => {
  const spec = (name: string) => vocabulary.metrics.find((metric) => metric.name === name)!
  test('one place takes many names up to what the next ones need', () => {
    const names = parse('psi(age, train) <= 0.1').call.arguments
    expect([...bindArguments(spec('psi'), names)!.entries()]).toEqual([
      ['column', [names[0]]],
      ['reference', [names[1]]],
    ])
    expect(bindArguments(spec('duplicate_rows'), [])!.get('columns')).toEqual([])
    expect(bindArguments(spec('duplicate_rows'), names)!.get('columns')).toEqual(names)
    const many = {
      ...spec('psi'),
      arguments: [{ ...spec('psi').arguments[0]!, many: true }, spec('psi').arguments[1]!],
    }
    expect(bindArguments(many, [...names, names[0]!])!.get('reference')).toEqual([names[0]])
  })
})
