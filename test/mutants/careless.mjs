// What a careless file or policy must not turn green.
const badInput = 'gates/test/quality/bad-input'
const outweighing = 'stats/test/outweighing'

const masked = 'gates/src/quality/masked.ts'
const ofMasked = 'gates/test/quality/masked'

const [beside, roles] = ['beside-lines', 'roles'].map((name) => `gates/src/data-validate/${name}.ts`)
const gate = 'gates/test/data-validate/gate'

export default [
  ['a data set that no line asks for need not be there', beside, 'checks.push(notOpened(name, error, at))', 'at', gate],
  ['a data set that no line asks for may be empty', beside, 'if (Number(rows) === 0)', 'if (Number(rows) < 0)', gate],
  ['what a line cannot open is said twice', beside, ', ...sets.unread()])', '])', gate],
  ['a role of a column that is nowhere is passed over', roles, '!names.includes(name)', 'names.length === 0', gate],
  [
    'each data set has to have the roles',
    roles,
    'data.flatMap(({ table })',
    'data.slice(-1).flatMap(({ table })',
    gate,
  ],
  [
    'roles are asked of data without labels',
    roles,
    "if (!data.some(({ labels }) => labels === 'yes')) return []",
    '',
    gate,
  ],
  ['values of a private column are shown', masked, 'masked?.has(column) ?? false', 'false', ofMasked],
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
    'a label that was rounded is another',
    'gates/src/quality/labels-apart.ts',
    '<= ROUNDING * Math.abs(own)',
    '<= 0 * Math.abs(own)',
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
    '? make(null) : decided',
    '? decided : decided',
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
  [
    'a negative that outweighs all leaves precision sure',
    'stats/src/quality/average-precision.ts',
    'Math.min(rows - 1, positives.df, df)',
    'Math.min(rows - 1, positives.df)',
    outweighing,
  ],
  [
    'a row that outweighs all is all that there is',
    'stats/src/quality/isotonic.ts',
    'wilsonEnds(0, effective, tOf(at, df))',
    'wilsonEnds(0, effective, tOf(at, n - 1))',
    outweighing,
  ],
  [
    'a file that changed is taken for judged by whoever asks next',
    'registry/src/digest.ts',
    'read.catch(() => (entry === undefined ? known.delete(file) : known.set(file, entry)))',
    'digest.catch(() => known.delete(file))',
    'registry/test/digest',
  ],
]
