// What a careless file or policy must not turn green.
const badInput = 'gates/test/quality/bad-input'
const outweighing = 'stats/test/outweighing'

const masked = 'gates/src/quality/masked.ts'
const ofMasked = 'gates/test/quality/masked'

export default [
  ['values of a private column are shown', masked, 'of.masked?.has(of.column) ?? false', 'false', ofMasked],
  ['classes of a private label are shown', masked, "masked.has(label ?? '')", "masked.has('')", ofMasked],
  [
    'private ids are shown',
    'gates/src/quality/orders.ts',
    'isMasked: keys.some((name) => masked?.has(name))',
    "isMasked: keys.some(() => masked?.has(''))",
    ofMasked,
  ],
  [
    'a cost beyond the dearest error is a limit',
    'gates/src/quality/can-fail.ts',
    'rangeOfCosts(options.costs)',
    'undefined',
    'gates/test/quality/costs',
  ],
  [
    'a score of 1 is the worst of two classes, and a limit',
    'gates/src/quality/can-fail.ts',
    "name === 'brier_score' && task === 'binary'",
    "name === 'brier_score' && task === 'multiclass'",
    badInput,
  ],
  [
    'those of one score are decided alike, and pass',
    'gates/src/bias-check/own/individual.ts',
    'labelColumns(columns).includes(name) || looksLikeAnswer(name, columns)',
    'labelColumns(columns).includes(name)',
    badInput,
  ],
  [
    'a last row without values ends the run well',
    'gates/src/quality/curve/columns.ts',
    'isLost ? [steps[end] as number]',
    'isLost ? []',
    'gates/test/quality/curve/formats',
  ],
  [
    'a ceiling below one per cent is a slip',
    'gates/src/quality/can-fail.ts',
    '!isFloor || !isScore',
    '!isScore',
    badInput,
  ],
  [
    'labels of another day are not told of',
    'gates/src/quality/labels-apart.ts',
    'if (apart === 0) return undefined',
    'if (apart >= 0) return undefined',
    badInput,
  ],
  [
    'a private series is named',
    'gates/src/quality/forecast.ts',
    "place.masked?.has(series ?? '')",
    "place.masked?.has('')",
    ofMasked,
  ],

  [
    'per cent are held against a threshold of probabilities',
    'gates/src/quality/decided.ts',
    'return isOfOthers ? undecided : make(threshold)',
    'return isOfOthers ? make(threshold) : make(threshold)',
    badInput,
  ],
  [
    'the label vouches for itself as the score',
    'gates/src/quality/roles.ts',
    'if (role === undefined) return\n',
    "if (role === undefined || role === 'score') return\n",
    badInput,
  ],
  [
    'a label called `score` is taken for the answer',
    'gates/src/quality/answer-columns.ts',
    'all.filter((name) => !labels.includes(name))',
    'all.filter((name) => labels.length < 1 || name !== undefined)',
    badInput,
  ],
  [
    'of 1 and 2 the 1 is positive, whoever meant what',
    'gates/src/quality/classes.ts',
    'other !== undefined && !isNegativeWord(other)',
    'other !== undefined && !isNegativeWord(other) && classes.length > 2',
    badInput,
  ],
  [
    'a fold that is not in the file is no fold',
    'gates/src/quality/scoring.ts',
    "if (who === 'candidate') assertRepeated(policy, table)",
    "if (who === 'baseline') assertRepeated(policy, table)",
    badInput,
  ],
  [
    'a group that nobody belongs to is treated alike',
    'gates/src/bias-check/own/disparity.ts',
    "members.every((member) => member === 0) ? 'no'",
    "members.every((member) => member === 2) ? 'no'",
    badInput,
  ],
  [
    'a margin as wide as the metric finds no slice, and passes',
    'gates/src/quality/slices/weak.ts',
    'width === null || margin < width',
    'width === null || margin <= width',
    badInput,
  ],
  [
    'one group alone is a fair share',
    'gates/src/bias-check/gate.ts',
    'members.length === 1)',
    'members.length === -1)',
    badInput,
  ],
  [
    'a baseline without scores ends the gate',
    'gates/src/quality/compared.ts',
    'metric.assertFits(sample)',
    'metric.outside(sample)',
    badInput,
  ],
  [
    'what one heavy row leaves of the error is taken for all of it',
    'stats/src/quality/rates.ts',
    'Math.min(rows, 2 * alone)',
    'Math.min(rows, rows * alone)',
    outweighing,
  ],
  [
    'a heavy row is paired as if it were one of many',
    'stats/src/compare.ts',
    '(left ** -2 - 1)',
    '(left ** 0 - 1)',
    outweighing,
  ],
]
