// Gaps between groups, and what holds of all groups together.
const maxT = 'stats/src/max-t.ts'
const family = 'stats/src/family.ts'
const compare = 'stats/src/compare.ts'
const entity = 'stats/src/entity.ts'
const joint = 'stats/test/max-t'

export default [
  [
    'the largest error is drawn without its sign',
    maxT,
    'Math.max(largest, Math.abs(error))',
    'Math.max(largest, error)',
    joint,
  ],
  [
    'pairs are studentised as if nothing were shared',
    maxT,
    ' - 2 * correlation(i, j) * spreads[i]! * spreads[j]!',
    '',
    joint,
  ],
  ['the draws know no correlation', maxT, '(i === j ? 1 : correlation(i, j))', '(i === j ? 1 : 0)', joint],
  ['the tail of the draws is believed however thin', maxT, '(1 - level) * DRAWS < LEAST_BEYOND', 'false', joint],
  ['max-T is left out', family, 'Math.min(joint(level) ?? 1, bound(level))', 'bound(level)', joint],
  ['pairs are not corrected', family, 'if (pairs === 1) return (level) => level\n', 'return (level) => level\n', joint],
  ['shared entities count for nothing', compare, '- 2 * correlation * a * b', '', joint],
  ['entities without a name are one', entity, 'if (entity >= 0) sum +=', 'sum +=', joint],
]
