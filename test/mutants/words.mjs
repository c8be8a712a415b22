// What is said to who wrote something else than was meant.
const unmet = 'gates/src/data/unmet.ts'
const decided = 'gates/src/quality/decided.ts'
const sided = 'gates/src/quality/one-sided.ts'
const re2 = 'schema/src/contract/re2.ts'
const ruleset = 'schema/src/contract/formats/dqdl/ruleset.ts'
const json = 'schema/src/json-problem.ts'
const error = 'schema/src/error.ts'
const metrics = 'gates/test/data-validate/metrics'
const onesided = 'gates/test/quality/one-sided'
const contract = 'schema/test/contract'
const dqdl = 'schema/test/dqdl'
const before = 'trial/test/before'
const singles = 'gates/src/data-validate/single-values.ts'
const classified = 'gates/test/data-validate/classified'

export default [
  ['values of a hidden column are named', unmet, 'if (hidden.has(column))', 'if (hidden.has(name))', metrics],
  [
    'parts that hold somewhere are told of, too',
    unmet,
    'if (counts[i] === 0) said',
    'if (counts[i] !== 0) said',
    metrics,
  ],
  ['a guard over nothing is undecided', unmet, "outcome: 'error', reason", "outcome: 'inconclusive', reason", metrics],
  ['a condition that rows meet is told of', unmet, 'if (met !== 0) return undefined', '', metrics],
  ['scores at the threshold lie below it', sided, 'most < threshold', 'most <= threshold', onesided],
  ['the least score at the threshold lies below it', sided, 'least >= threshold', 'least > threshold', onesided],
  [
    'another threshold than the usual is doubted',
    decided,
    'threshold === USUAL && outsideUnit',
    'outsideUnit',
    'gates/test/quality/bad-input',
  ],
  ['rows of one class are told of', sided, 'label.includes(0) && label.includes(1)', 'true', onesided],
  ['half of a pair is a character', re2, 'code >= 0xd800', 'code > 0xdfff', contract],
  ['quoted text is rewritten', re2, "piece.startsWith('\\\\Q')", 'false', contract],
  ['a rule ends where the next one begins, also without a value', ruleset, 'hasOne && isRuleType', 'isRuleType', dqdl],
  ['a rule of the next line is a parameter', ruleset, 'hasOne && isRuleType(text)', 'false', dqdl],
  ['YAML in brackets is called JSON', json, 'if (!BEGINS.test(text)) return undefined', '', contract],
  ['what rounding leaves is a loss', 'stats/src/minus.ts', '<= ROUNDING *', '< 0 *', 'stats/test/minus'],
  ['an error loses its own place', error, ' || thrown.at !== undefined', '', 'schema/test/error'],
  [
    'what git does not keep has moved',
    'trial/src/before/moved.ts',
    'if (paths.length === 0) return undefined',
    '',
    before,
  ],
  [
    'a contract that moved is as it lies here',
    'trial/src/before/open.ts',
    'await readAt((await moved(await head.match(contract)))?.[0])',
    '(await moved(await head.match(contract))) && here',
    before,
  ],
  ['a copy has moved', 'trial/src/before/moved.ts', '!here.has(path)', 'true', before],
  [
    'a header in quotes is no advice',
    'tables/src/csv.ts',
    'if (other === undefined) throw broken(error, at)',
    'throw broken(error, at)',
    'tables/test/csv',
  ],
  [
    'only the worst data set is named',
    'gates/src/data-validate/contract/checks.ts',
    'GRAVITY[each.outcome] >= GRAVITY.fail',
    'GRAVITY[each.outcome] > GRAVITY.error',
    'gates/test/data-validate/gate',
  ],
  [
    'a number beyond 2^53 is rounded in silence',
    'schema/src/requirement/quantity.ts',
    '!Number.isSafeInteger(Number(digits.raw))',
    'digits.raw.length > 99',
    'schema/test/requirement',
  ],
  [
    'a value that breaks the limit is said to be the limit',
    'gates/src/decide/words.ts',
    'formatApart(x, unit, [context.limit])',
    'formatApart(x, unit, [])',
    'gates/test/decide',
  ],
  [
    'a value of a classified column is shown',
    singles,
    'if (name === undefined) return check',
    'return check',
    classified,
  ],
  [
    'groups of a classified column are shown where one has none',
    singles,
    'if (name === undefined) return check',
    'if (name === undefined || check.observed === null) return check',
    classified,
  ],
  ['a history keeps it', singles, 'if (name === undefined) return\n', 'return\n', classified],
  [
    'the largest of a protected column is shown',
    singles,
    'isPrivate(schema, name)',
    'hiddenIn(schema).has(name)',
    classified,
  ],
  [
    'texts that are dates are compared by their length',
    'gates/src/data-validate/contract/reading.ts',
    "if (column.format === 'date') return types.size === 0 || (types.size === 1 && only === 'string') ? 'date' : undefined",
    '',
    'gates/test/data-validate/gate',
    'are compared as dates',
  ],
  [
    'doubles decide what a multiple is',
    'schema/src/contract/multiple.ts',
    'return (Math.round(quotient) * over) / under === value',
    'return false',
    'schema/test/multiple',
  ],
  [
    'a column that lost every value has not changed',
    'gates/src/data-validate/metrics/drift/column.ts',
    'total(then) > 0 || total(now) > 0 ? nulls : values',
    'values',
    'gates/test/data-validate/stated-lines',
    'lost every value',
  ],
  [
    'a column that a further set lacks is passed over',
    'profile/src/suggest/suggest.ts',
    'return lacking.length === 0 ? []',
    'return lacking.length >= 0 ? []',
    'cli/test/init',
    'further set lacks',
  ],
  [
    'a profile may have any mean',
    'profile/src/document.ts',
    'return moments.mean >= low - slack && moments.mean <= high + slack',
    'return slack >= 0',
    'profile/test/profile',
    'contradicts itself',
  ],
  [
    'a file may change while it is judged',
    'registry/src/digest.ts',
    '(await before) === now',
    '(await before) !== undefined',
    'registry/test/digest',
  ],
  [
    'any day is a time',
    'trial/src/history/record.ts',
    '!Number.isNaN(Date.parse(time))',
    'time.length > 0',
    'trial/test/history/store',
  ],
  [
    'a column may go with itself',
    'gates/src/data-validate/metrics/metric.ts',
    'if (a !== b) return\n',
    'if (a !== b || b !== undefined) return\n',
    'gates/test/data-validate/vocabulary',
    'age, age',
  ],
  [
    'what was judged is what the file names first',
    'report/src/words.ts',
    "Object.hasOwn(scope, 'rows') ? 'rows' :",
    '',
    'report/test/words',
  ],
  [
    'a private text that is no number is quoted',
    'gates/src/data-validate/unfit-column.ts',
    'isPrivate(showing.schema, column.name)',
    'false',
    metrics,
  ],
  [
    'whole numbers that are one double are one value',
    'profile/src/state.ts',
    'histogram?.shift === 0 && extremes.every((end) => Math.abs(end) <= Number.MAX_SAFE_INTEGER)',
    'histogram?.shift === 0',
    'profile/test/profile.test',
  ],
  [
    'a value that a double does not tell from the limit is shown whosever it is',
    'gates/src/data-validate/metrics/aggregates.ts',
    'givenAway(ask) === undefined ? value',
    'true ? value',
    metrics,
  ],
  [
    'how a masked text is written is told',
    'gates/src/quality/numbers.ts',
    ' && !isMasked(named)',
    '',
    'gates/test/quality/bad-input',
  ],
]
