// What is promised before a gate judges, what looking again costs, and how a policy is tightened.
const promises = 'gates/test/explain/promises'
const looked = 'gates/test/quality/looked'
const worlds = 'gates/src/explain/worlds.ts'
const lines = 'gates/src/explain/line-worlds.ts'
const looks = 'gates/src/quality/looked.ts'
const levels = 'stats/src/looks.ts'
const ratchet = 'gates/src/ratchet.ts'

export default [
  [
    'shares spread alike wherever they lie',
    worlds,
    'if (low === 0 && high === 1) return ARCSINE',
    'if (low === 0 && high === 1) return LOG',
    promises,
    'a limit',
  ],
  [
    'a spread is not brought to the rows asked for',
    lines,
    'spread: spread * Math.sqrt(share)',
    'spread: Math.sqrt(share)',
    promises,
    'a limit',
  ],
  ['a loss is an improvement', lines, "operator === '>' ? -1 : 1", "operator === '>' ? 1 : -1", promises, 'a limit'],
  [
    'a guard stops what is undecided',
    lines,
    "burden === 'require' ? fails + undecided : fails",
    'fails + undecided',
    promises,
    'a limit',
  ],
  [
    'the candidate is not brought level with the baseline',
    lines,
    'levelled ? scale.to(same) - scale.to(truth.get(name) ?? same) : 0',
    'levelled ? 0 : 0',
    promises,
    'against the baseline',
  ],
  [
    'a group that loses comes no further behind',
    lines,
    'worse(smaller) - worse(larger)',
    'worse(larger) - worse(larger)',
    promises,
    'groups',
  ],
  [
    'groups are not dealt out anew',
    'gates/src/explain/redraw.ts',
    'deal === undefined ? codes : dealtOut(codes, rows.truth, deal, random)',
    'codes',
    promises,
    'groups',
  ],
  [
    'entities are drawn row by row',
    'gates/src/explain/redraw.ts',
    'if (entities !== undefined) return unitsDrawn',
    'if (entities === null) return unitsDrawn',
    promises,
    'entity',
  ],
  ['a later look costs nothing', levels, 'before === 0 ? level : 1', 'before >= 0 ? level : 1', looked],
  ['later looks cost less and less', levels, '(before + 1) ** 2', '(before + 1)', looked],
  ['uses cost nothing', levels, '(1 - level) / (before + 1)', '(1 - level)', looked],
  ['other rows count as uses', looks, 'each.holdout === holdout).length', 'each.holdout !== holdout).length', looked],
  ['uses are always paid', looks, "policy.holdoutUses === 'paid'", "policy.holdoutUses !== 'paid'", looked],
  ['a look at fewer rows counts', looks, 'before.rows >= rows || ', '', looked],
  ['a look that decided counts', looks, ' || !before.open.includes(key)', '', looked],
  ['the same rows are another look', looks, 'if (before.holdout === holdout) continue', '', looked],
  [
    'a limit is loosened',
    ratchet,
    'raised > limit.value : raised < limit.value',
    'raised !== limit.value : true',
    'gates/test/ratchet',
  ],
  [
    'rounded towards the strict side',
    ratchet,
    'Math.min(...ends), Math.floor',
    'Math.min(...ends), Math.ceil',
    'gates/test/ratchet',
  ],
  [
    'a plain line stands where a guard does',
    ratchet,
    "burden === 'require' ? Math.SQRT2",
    "burden === 'warn' ? Math.SQRT2",
    'gates/test/ratchet',
  ],
  ['what did not pass raises a limit', ratchet, "check.outcome !== 'pass' || ", '', 'gates/test/ratchet'],
  [
    'a verdict about another policy raises limits',
    'trial/src/ratchet.ts',
    "name === 'policy' && digest === policy.digest",
    "name === 'policy'",
    'cli/test/ratchet',
  ],
  [
    'a red verdict raises limits',
    'trial/src/ratchet.ts',
    'own.filter(({ verdict }) => isGreen(verdict))',
    'own',
    'cli/test/ratchet',
  ],
  [
    'init writes what a good model rarely passes',
    'gates/src/explain/suggest.ts',
    'worlds.stops({ limit }) <= 1 - OFTEN',
    'worlds.stops({ limit }) <= 1',
    'cli/test/init',
    'a model|too few rows',
  ],
  [
    'a pair is counted in rows',
    'gates/src/quality/judge-gap.ts',
    '    ...countsOf(groups.map(({ measured }) => measured)),\n',
    '',
    'gates/test/quality/settle',
    'a pair',
  ],
]
