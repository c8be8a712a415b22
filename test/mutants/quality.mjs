// What the metrics of quality are.
const tests = 'stats/test/quality.test'

export default [
  [
    'the area beyond the false positive rate counts',
    'stats/src/quality/ranking.ts',
    'const part = fpr + tiedNegative > c ?',
    'const part = fpr + tiedNegative < c ?',
    tests,
  ],
  [
    'the end of the part is taken as known',
    'stats/src/quality/ranking.ts',
    'influence[i]! - inside[i]! * tpr + c * tpr',
    'influence[i]!',
    'stats/test/coverage',
  ],
  [
    'a row outside of the domain is measured',
    'stats/src/quality/metrics.ts',
    'if (!holds(sample.label[i]!, sample.prediction[i]!))',
    'if (false)',
    'gates/test/quality/bad-input',
  ],
  [
    'a label of 0 has a gamma deviance',
    'stats/src/quality/losses.ts',
    '(y, p) => y > 0 && p > 0',
    '(y, p) => y >= 0 && p > 0',
    tests,
  ],
  [
    'labels that do not vary are explained',
    'stats/src/quality/explained.ts',
    'label.every((y) => y === label[0])',
    'false',
    tests,
  ],
  [
    'rows of one score are parted',
    'stats/src/quality/calibration.ts',
    'p[order[end]!] === p[order[start]!]',
    'end === start',
    tests,
  ],
  [
    'what the isotonic fit owes to noise is miscalibration',
    'stats/src/quality/isotonic.ts',
    'Math.max(0, plain - noise)',
    'plain',
    'stats/test/coverage',
  ],
  [
    'scores that are perfect have no noise',
    'stats/src/quality/calibration.ts',
    'Math.ceil(level * DRAWS) - 1',
    'Math.ceil((1 - level) * DRAWS) - 1',
    tests,
  ],
]
