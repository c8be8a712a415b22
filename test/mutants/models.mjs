// What accuracy-gate, bias-check, stress-test and model-register decide by.
const evidence = 'gates/src/model-register/evidence-checks.ts'
const tests = 'gates/test/model-register'

export default [
  [
    'groups are not corrected',
    'gates/src/quality/judge-parts.ts',
    'estimate.interval(corrected(estimates.length, level))',
    'estimate.interval(level)',
    'gates/test/quality/decisions',
  ],
  [
    'a loss is compared as a score',
    'gates/src/quality/overfitting.ts',
    "better === 'lower' ?",
    "better !== 'lower' ?",
    'gates/test/quality/decisions',
  ],
  [
    'the generator’s rate is not looked at',
    'gates/src/stress-test/judging.ts',
    'achievedPerSecond < leastAchieved * offeredPerSecond',
    'false',
    'gates/test/stress-test/judging',
  ],
  [
    'a generator’s own lateness fails a model',
    'gates/src/stress-test/judging.ts',
    "of === 'own fault' ||",
    'false ||',
    'gates/test/stress-test/judging',
  ],
  [
    'no answer is a right answer',
    'gates/src/stress-test/judging.ts',
    'if (answers === 0) return',
    'if (answers < 0) return',
    'gates/test/stress-test/judging',
  ],
  [
    'a wrong answer is as wrong as the tolerance',
    'gates/src/stress-test/judging.ts',
    'distance > tolerance',
    'distance > tolerance * 1e6',
    'gates/test/stress-test/judging',
  ],
  [
    'bursts are independent requests',
    'gates/src/stress-test/latency.ts',
    'n: n / worst.effect',
    'n',
    'gates/test/stress-test/latency',
  ],
  ['red evidence is accepted', evidence, '!isGreen(verdict)', 'false', tests],
  ['evidence that contradicts itself is accepted', evidence, "verdictOf(verdict.checks) !== 'passed'", 'false', tests],
  ['other bytes are accepted', evidence, 'today === digest ||', 'true ||', tests],
  ['evidence of another commit is accepted', evidence, 'judged.commit !== undefined && facts', 'false && facts', tests],
  ['missing evidence is accepted', evidence, 'if (found.length === 0) return', 'if (found.length < 0) return', tests],
  ['a model that nobody judged is accepted', evidence, "wanted.includes('model') && !names", 'false && !names', tests],
  ['lines that nobody judged are accepted', evidence, '...unjudgedLines(gate, found, judged.policy)', '', tests],
]
