// Counts below `min-count`, and what would tell them.
const suppress = 'gates/src/decide/suppress.ts'
const counts = 'gates/src/quality/small-counts.ts'
const tables = 'gates/src/bias-check/profiles/tables.ts'
const lines = 'gates/src/data-validate/small-counts.ts'
const profiles = 'gates/test/quality/profiles'
const small = 'gates/test/quality/small-counts'

export default [
  ['a statement shows whom it chose', counts, "if (call.metric === 'sql')", 'if (false)', small],
  ['a small group is shown', suppress, 'if (!isOfFew(check, minCount) &&', 'if (true &&', small],
  ['pairs of a small group are shown', counts, 'return [...sizes(groups), ...outside', 'return [...outside', profiles],
  [
    'metrics tell what checks hide',
    suppress,
    'value === null || !gone.has(value)',
    'true || gone.has(Number(value))',
    profiles,
  ],
  [
    'errors tell the members that they could not judge',
    suppress,
    "check.outcome === 'error' && check.members === undefined",
    "check.outcome === 'error'",
    small,
  ],
  ['all but a small group are shown', counts, 'return [length, rows.n - length,', 'return [length,', small],
  ['all groups but one are shown, one by one', counts, 'beside.push(...small)', 'beside.push()', small],
  ['groups that are small together close every line', counts, 'small.length === 1 || all < minCount', 'true', small],
  ['negatives are told by positives and rows', counts, '...outside, ...left,', '...outside,', small],
  ['negatives are told by pairs', counts, 'isOfPairs(check, groups) ? ofLabels', 'false ? ofLabels', small],
  ['shares under a condition tell those without', counts, 'measured.n - (inside?.measured.n ?? 0)', '0', small],
  ['combinations tell what the columns hide', tables, 'by.length === 1 || hidden.size === 0', 'true', small],
  [
    'impact ratios tell the hidden rate that they are over',
    tables,
    'known.some(({ name }, i) => rates[i] === highest && hidden.has(name)) ? null : highest',
    'highest',
    small,
  ],
  ['accuracy-gate shows small groups', 'gates/src/accuracy-gate/gate.ts', 'checks: shown,', 'checks,', small],
  [
    'data-validate shows small groups',
    lines,
    'if (minCount === undefined || !isOfGroups(ask.requirement.call)) return check',
    'if (true) return check',
    small,
  ],
  [
    'data-validate shows all rows but a few',
    lines,
    'if (condition === undefined) return []',
    'if (true) return []',
    small,
  ],
  ['data-validate holds what a condition leaves out over all groups alone', lines, 'by.length === 0', 'true', small],
  [
    'data-validate holds what a condition leaves out with and without a value',
    lines,
    '[[], ...held.map((one) => [one]), held]',
    '[[]]',
    small,
  ],
  ['what counts a few rows is shown', lines, 'metric.spec.range.whole === true ? values', 'false ? values', small],
  [
    'what lines tell together is told',
    'gates/src/decide/told.ts',
    'if (this.#space === before && after !== before) return false',
    '',
    'gates/test/told',
  ],
  [
    'only single cells are looked for',
    'gates/src/decide/told.ts',
    'taken < 2 ** free.length; taken++',
    'taken < 2 ** free.length; taken *= 2',
    'gates/test/told',
  ],
  [
    'later lines are not held against earlier ones',
    'gates/src/quality/told-together.ts',
    'parting !== undefined && told.tell(parting, sets) ? check',
    'parting !== undefined ? check',
    'gates/test/quality/small-counts',
  ],
  [
    'a rate does not tell who is selected',
    'gates/src/quality/told-together.ts',
    "if (metric === 'selection_rate')",
    "if (metric === 'nothing')",
    'gates/test/quality/small-counts',
  ],
  [
    'a rate does not tell who has a label',
    'gates/src/quality/told-together.ts',
    "if (metric === 'label_rate')",
    "if (metric === 'nothing')",
    'gates/test/quality/small-counts',
  ],
  [
    'the most frequent class of few rows is told',
    'gates/src/quality/judge-line.ts',
    'within === undefined || material.policy.minCount === undefined',
    'true',
    'gates/test/quality/small-counts',
  ],
  [
    'explain tells beside verdicts what they hide',
    'trial/src/explain.ts',
    'shown.has(nameOf(told.gate, line.requirement)) ? line',
    'true ? line',
    'cli/test/explain',
  ],
]
