// Groups and slices: both rates of the odds as one family, families of which nothing is judged, rows that hang together.
const odds = 'gates/src/bias-check/own/odds.ts'
const sides = 'gates/src/bias-check/own/two-sides.ts'
const judge = 'gates/src/decide/judge.ts'
const halves = 'gates/src/quality/slices/halves.ts'
const slices = 'gates/test/quality/slices'
const parity = 'gates/test/quality/parity'
const groups = 'gates/test/quality/groups'
const hanging = 'gates/test/quality/hanging'
const alike = 'stats/src/consistency.ts'
const consistency = 'stats/test/consistency'
const apart = 'stats/src/hanging.ts'

export default [
  ['the two rates of the odds are not corrected for', sides, '(sides.length, level)', '(1, level)', parity],
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
  [
    'an infinite divergence is one of rows added to it',
    'stats/src/divergence.ts',
    "found.kind === 'undefined' || !isInfinite",
    "found.kind === 'undefined' || true",
    'gates/test/quality/parity',
    'a class that a group has not',
  ],
  [
    'a class that the larger group lacks makes a divergence infinite',
    'stats/src/divergence.ts',
    'count > 0 && smaller[i] === 0',
    '(count > 0) !== (smaller[i]! > 0)',
    'gates/test/quality/parity',
    'a class that a group has not',
  ],
  [
    'labels of an entity are counted as independent',
    'gates/src/bias-check/own/labels.ts',
    'if (rows.entities === undefined && rows.times === undefined) return',
    'if (true) return',
    hanging,
  ],
  [
    'entities in both groups are others in each',
    apart,
    'return row < first ? ((hit - p) * factor) / first : ((q - hit) * factor) / second',
    'return row < first ? ((hit - p) * factor) / first : ((hit - q) * factor) / second',
    hanging,
  ],
  ['shares over time are judged by all waves', apart, 'const SLOW = 1 / 3', 'const SLOW = 1', hanging],
  [
    'few units that show no dependence are many',
    apart,
    'Math.max(LEAST, largestEffect',
    'Math.max(1, largestEffect',
    hanging,
  ],
  [
    'means of groups with common entities are apart',
    'stats/src/inequality.ts',
    '= isDependent(of)\n    ?',
    '= n < 0\n    ?',
    hanging,
  ],
  [
    'covariances of means have no rows between groups',
    apart,
    'matrix[h * groups.length + g] = matrix[g * groups.length + h]!',
    '',
    hanging,
  ],
  [
    'rates on a logarithm rest on all rows',
    'stats/src/quality/log-rate.ts',
    'sample.weight || isDependent(sample) ? worth(support, rate.value, se) : sample.n',
    'sample.n',
    hanging,
  ],
  [
    'the first of the file are the neighbours of all that are alike',
    'stats/src/nearest.ts',
    'a.distance === b.distance && a.lot < b.lot',
    'false',
    parity,
  ],
  ['neighbours are as good as none', alike, 'lost[other]! += w * (difference - without)', '', consistency],
  ['nobody takes the place of a neighbour', alike, 'next === undefined ? apart', 'true ? apart', consistency],
  ['an entity is its own neighbour', alike, 'entities === undefined ? undefined :', 'true ? undefined :', consistency],
  ['decisions that are all alike are certain', alike, '?? n) / 2', '?? n) * 1e6', consistency],
  [
    'slices of rows that look dependent are confirmed',
    'gates/src/decide/doubt.ts',
    ' || members?.some((member) => member.interval !== undefined) === true',
    '',
    slices,
  ],
  ['rows of all times are searched', halves, 'before(row) && (!isCut', '(!isCut', slices],
  ['rows next to the cut confirm', halves, 'at(0.5 + APART)', 'at(0.5)', slices],
  [
    'entities go on from search to confirmation',
    halves,
    'times === undefined || entities !== undefined',
    'times === undefined',
    slices,
  ],
  [
    'an impact ratio is over the category that was observed most',
    'gates/src/bias-check/profiles/impact.ts',
    'rates.flatMap((other, j) => (i === j ? [] :',
    'rates.flatMap((other, j) => (i === j || rates.some(({ value }) => value > other.value) ? [] :',
    'gates/test/quality/profiles',
  ],
  [
    'intervals of impact ratios hold one by one',
    'gates/src/bias-check/profiles/impact.ts',
    'ratio(rates, sharing).simultaneous(level)',
    'level * 0.9',
    'gates/test/quality/profiles',
  ],
  [
    'how errors are mixed is known',
    'stats/src/quality/parity.ts',
    "mix.kind === 'undefined' ? [0, 1] : endsOf(mix, level)",
    "mix.kind === 'undefined' ? [0, 1] : [mix.value, mix.value]",
    parity,
  ],
]
