// A requirement's outcome, and a verdict's.
const tests = 'gates/test/decide'
const side = 'gates/src/decide/side.ts'
const judge = 'gates/src/decide/judge.ts'
const outcome = 'gates/src/decide/outcome.ts'
const verdict = 'gates/src/decide/verdict-of.ts'

export default [
  ['>= becomes >', side, "value >= limit ? 'good'", "value > limit ? 'good'", tests],
  ['> becomes >=', side, "value > limit ? 'good'", "value >= limit ? 'good'", tests],
  ['<= becomes <', side, "value <= limit ? 'good'", "value < limit ? 'good'", tests],
  ['< becomes <=', side, "value < limit ? 'good'", "value <= limit ? 'good'", tests],
  ['= becomes !=', side, "value === limit ? 'good'", "value !== limit ? 'good'", tests],
  ['!= becomes =', side, "value !== limit ? 'good'", "value === limit ? 'good'", tests],
  [
    'the good end of an interval is enough',
    side,
    'isFloor(operator) ? interval.low : interval.high',
    'isFloor(operator) ? interval.high : interval.low',
    tests,
  ],
  [
    'the bad end of an interval is enough',
    side,
    'isFloor(operator) ? interval.high : interval.low',
    'isFloor(operator) ? interval.low : interval.high',
    tests,
  ],
  [
    'an end without a bound proves something',
    side,
    'worst !== null && sideOfValue(worst,',
    'sideOfValue(worst ?? limit,',
    tests,
  ],
  ['across is good', side, "  return 'across'", "  return 'good'", tests],
  ['inconclusive is a pass', outcome, "across: 'inconclusive'", "across: 'pass'", tests],
  [
    'undefined is a pass',
    judge,
    "'undefined') return { outcome: 'inconclusive', observed: null",
    "'undefined') return { outcome: 'pass', observed: null",
    tests,
  ],
  ['NaN is judged', judge, '!Number.isFinite(measured.value)', 'false', tests],
  [
    'a line’s own level is ignored',
    judge,
    'const level = asked.requirement.confidence ?? asked.confidence\n  const input',
    'const level = asked.confidence\n  const input',
    tests,
  ],
  ['the family is not corrected', outcome, "=== 'bad' ? 'fail' : 'inconclusive'", "=== 'bad' ? 'fail' : 'fail'", tests],
  ['Bonferroni is left out', judge, '1 - (1 - level) / estimates.length', 'level', tests],
  [
    'the best member decides',
    judge,
    'graver > 0 || (graver === 0 && distance(member) < distance(worst))',
    'graver < 0 || (graver === 0 && distance(member) > distance(worst))',
    tests,
  ],
  ['an empty family passes', judge, 'asked.members.length === 0', 'false', tests],
  ['no check is green', verdict, 'checks.length === 0 || ', '', tests],
  ['an error does not count', verdict, "checks.some((check) => check.outcome === 'error')", 'false', tests],
  ['warnings block', verdict, "burden !== 'warn'", 'true', tests],
  ['a failed guard does not block', verdict, "burden !== 'warn'", "burden === 'require'", tests],
  [
    'an undecided line is green',
    verdict,
    "check.burden === 'require' && check.outcome === 'inconclusive'",
    'false',
    tests,
  ],
  [
    'an undecided guard blocks',
    verdict,
    "check.burden === 'require' && check.outcome === 'inconclusive'",
    "check.outcome === 'inconclusive'",
    tests,
  ],
  [
    'guards alone, none of them decided, are green',
    verdict,
    'estimates.length > 0 && !estimates.some(concluded)',
    'false',
    tests,
  ],
  ['warnings alone are green', verdict, 'if (!blocking.some(concluded))', 'if (false)', tests],
  ['lines of an input conclude a gate', verdict, 'own.length === 0 ? all :', 'own.length >= 0 ? all :', tests],
  [
    'a share and its limit are said in two units',
    'gates/src/decide/words.ts',
    "requirement.limitText.includes('%')",
    'false',
    'gates/test/data-validate/metrics',
  ],
  [
    'requirements that do not apply are counted as passed',
    'report/src/trials.ts',
    "requirements: lines.length - number('idle'),",
    'requirements: lines.length,',
    'report/test/limits',
  ],
]
