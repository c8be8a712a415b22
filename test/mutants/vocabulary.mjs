// What data-validate measures of one data set, and beside another.
const src = 'gates/src/data-validate'
const aggregates = `${src}/metrics/aggregates.ts`
const values = `${src}/metrics/values.ts`
const freshness = `${src}/metrics/freshness.ts`
const [tests, hand] = ['gates/test/data-validate/vocabulary', 'gates/test/data-validate/metrics.test']

export default [
  [
    'compliance takes a condition about a missing value for kept',
    aggregates,
    "{ op: 'count_if', predicate, ...where },\n      { op: 'rows', ...where },\n    ],\n    measure: ([holds, rows]) => share(Number(holds), Number(rows))",
    "{ op: 'count_if', predicate: { kind: 'negate', part: predicate }, ...where },\n      { op: 'rows', ...where },\n    ],\n    measure: ([breaks, rows]) => share(Number(rows) - Number(breaks), Number(rows))",
    tests,
  ],
  [
    'NaN and infinities complete a column',
    aggregates,
    'Number(count) - Number(nonfinite ?? 0), Number(rows)',
    'Number(count), Number(rows)',
    hand,
  ],
  ['infinities are left out in silence', aggregates, 'if (found === 0) return', 'if (found >= 0) return', hand],
  [
    'no rows are a share of nothing',
    aggregates,
    "rows === 0 ? undefinedBecause('no rows', 0) : exact(part / rows, rows)",
    'exact(rows === 0 ? 0 : part / rows, rows)',
    tests,
  ],
  [
    'an infinity is NaN',
    aggregates,
    "'nan_share' ? Number(nonfinite) - found",
    "'nan_share' ? Number(nonfinite)",
    tests,
  ],
  [
    'distinctness is uniqueness',
    values,
    'distinctness: [parts.distinct, parts.held]',
    'distinctness: [parts.singletons, parts.held]',
    tests,
  ],
  [
    'uniqueness is distinctness',
    values,
    'uniqueness: [parts.singletons, parts.held]',
    'uniqueness: [parts.distinct, parts.held]',
    tests,
  ],
  [
    'a column at the very share is not almost constant',
    values,
    'Number(count) >= least * Number(n)',
    'Number(count) > least * Number(n)',
    tests,
  ],
  [
    'a missing label is another label',
    values,
    'allOf([rowsOf(ask, columnOf(data, label)).where, isHeld(label)])',
    'allOf([rowsOf(ask, columnOf(data, label)).where])',
    tests,
  ],
  ['a row in the future is fresh', freshness, 'Number(future) > 0 || ', '', tests],
  ['a day that has begun elsewhere lies in the future', freshness, 'date: 14 * 3_600_000', 'date: 0', tests],
  [
    'a value that is missing refers to nothing',
    'tables/src/duckdb/overlap.ts',
    ' AND NOT EXISTS',
    ' IS NOT NULL AND NOT EXISTS',
    'tables/test/orphans',
  ],
  [
    'the reference of no rows is kept',
    `${src}/metrics/reference.ts`,
    "if (n === 0) return { measured: undefinedBecause('no rows', 0) }",
    'if (n === 0) return { measured: exact(1, 0) }',
    tests,
  ],
  [
    'rows of nothing have a ratio',
    `${src}/metrics/reference.ts`,
    "Number(others) === 0 ? undefinedBecause('zero denominator', n)",
    'Number(others) === 0 ? exact(0, n)',
    tests,
  ],
  ['the inner fence', `${src}/metrics/shape.ts`, 'const FENCE = 3', 'const FENCE = 1.5', tests],
  [
    'where half of the values are equal every other is far out',
    `${src}/metrics/shape.ts`,
    'if (low === high) return',
    'if (low > high) return',
    tests,
  ],
  [
    'what is not stated has not moved',
    `${src}/metrics/stated.ts`,
    '/ total), 0], [...counts, rest]',
    '/ total)], counts',
    'gates/test/data-validate/gate.test',
    'not stated',
  ],
  [
    'a quantile at the limit is on its other side',
    `${src}/metrics/quantile.ts`,
    "operator === '>=' || operator === '<' ? '>=' : '>'",
    "operator === '>=' || operator === '<' ? '>' : '>='",
    'gates/test/data-validate/quantile',
  ],
  [
    'a quantile is settled where it lies between two values',
    `${src}/metrics/quantile.ts`,
    'Number(under) <= Math.floor(h)',
    'Number(under) <= Math.ceil(h)',
    'gates/test/data-validate/quantile',
  ],
  ['an id makes copies differ', aggregates, 'all.filter((name) => name !== ask.roles.id)', 'all', hand],
  [
    'the number of a query over no rows stands',
    `${src}/metrics/sql.ts`,
    'value === null || rows.includes(0)',
    'value === null',
    tests,
  ],
]
