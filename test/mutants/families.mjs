// Families of groups in bias-check: both rates of the odds as one, families of which nothing is judged.
const odds = 'gates/src/bias-check/own/odds.ts'
const judge = 'gates/src/decide/judge.ts'
const parity = 'gates/test/quality/parity'
const groups = 'gates/test/quality/groups'

export default [
  ['the two rates of the odds are not corrected for', odds, '(families.length, level)', '(1, level)', parity],
  [
    'false alarms are no part of the odds',
    odds,
    "{ word: 'false positive rate', measure: falsePositiveRate }",
    "{ word: 'false positive rate', measure: recall }",
    parity,
  ],
  [
    'a guard over nothing holds',
    judge,
    "outcome: requirement.burden === 'guard' ? 'error' : 'inconclusive'",
    "outcome: 'inconclusive'",
    groups,
  ],
  [
    'what a group lacks is all that is asked for',
    'gates/src/quality/sharing.ts',
    'lacking: minSupport - measured.n',
    'lacking: minSupport',
    groups,
  ],
  [
    'the group that lacks most says what would settle it',
    judge,
    '((a?.lacking ?? Infinity) <= (b.lacking ?? 0) ? a : b)',
    '((a?.lacking ?? 0) >= (b.lacking ?? 0) ? a : b)',
    groups,
  ],
]
