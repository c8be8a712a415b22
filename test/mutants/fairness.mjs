// Gaps between groups, and what holds of all groups together.
const maxT = 'stats/src/max-t.ts'
const family = 'stats/src/family.ts'
const compare = 'stats/src/independent.ts'
const entity = 'stats/src/entity.ts'
const groups = 'gates/src/quality/groups.ts'
const sharing = 'gates/src/quality/sharing.ts'
const slices = 'gates/test/quality/slices'
const parity = 'gates/test/quality/parity'
const profiles = 'gates/test/quality/profiles'
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
  ['a band begins after its edge', groups, 'edge <= value', 'edge < value', 'gates/test/quality/groups'],
  ['NaN is in the first band', groups, ' || Number.isNaN(value)', '', 'gates/test/quality/groups'],
  [
    'a missing number is in the first band',
    groups,
    'vector.valid?.[i] === 0 || Number.isNaN',
    'Number.isNaN',
    'gates/test/quality/groups',
  ],
  [
    'min-support itself is too few',
    sharing,
    'measured.n >= minSupport',
    'measured.n > minSupport',
    'gates/test/quality/groups',
  ],
  [
    'small groups are corrected for',
    'gates/src/decide/judge.ts',
    "measured.kind === 'estimate' && !unjudged",
    "measured.kind === 'estimate'",
    'gates/test/quality/groups',
  ],
  [
    'a line of which nothing is judged does not apply',
    'gates/src/decide/judge.ts',
    "outcome: requirement.burden === 'guard' ? 'error' : 'inconclusive'",
    "outcome: 'not-applicable'",
    'gates/test/quality/groups',
  ],
  [
    'pairs with a group that is too small are judged',
    'gates/src/quality/judge-gap.ts',
    'group.unjudged === undefined)',
    'true || group)',
    'gates/test/quality/groups',
  ],
  [
    'the same rows search and confirm',
    'gates/src/quality/slices/halves.ts',
    'after(row) && (!isCut || !isFirst(row))',
    'after(row)',
    slices,
  ],
  [
    'rows of one entity stand in both halves',
    'gates/src/quality/slices/halves.ts',
    'entities !== undefined ? (row: number) => entities[row] as number',
    'entities !== undefined ? self',
    slices,
  ],
  [
    'every slice that is found is confirmed',
    'gates/src/quality/slices/weak.ts',
    "rank === undefined ? (plain === 'pass' ? 'pass' : 'inconclusive') : 'fail'",
    "plain === 'pass' ? 'pass' : 'fail'",
    slices,
  ],
  [
    'the better slices are searched',
    'gates/src/quality/slices/weak.ts',
    "metric.spec.better === 'lower' ? influence",
    "metric.spec.better === 'higher' ? influence",
    slices,
  ],
  [
    'Holm goes on after a step that is not shown',
    family,
    'if (!clearsAt(estimate, level)) break',
    'if (!clearsAt(estimate, level)) continue',
    slices,
  ],
  [
    'the margin counts for nothing',
    family,
    '(estimate.interval(level).low ?? limit) > limit',
    '(estimate.interval(level).low ?? limit) > 0',
    slices,
  ],
  [
    'slices that are alike are all confirmed',
    'stats/src/slices.ts',
    'alike(columns[0]!.codes.length, holds, other.holds) <= MOST_ALIKE',
    'true',
    slices,
  ],
  [
    'the accepted are taken for the rejected',
    'gates/src/bias-check/own/disparity.ts',
    'independentDifference(rejected, accepted)',
    'independentDifference(accepted, rejected)',
    parity,
  ],
  ['strata count alike', 'gates/src/bias-check/own/disparity.ts', 'weight: mass(stratum).total', 'weight: 1', parity],
  [
    'a stratum without a rejected row has no disparity',
    'gates/src/bias-check/own/disparity.ts',
    'left += stratum.n',
    'known.length',
    parity,
  ],
  ['rows of equal means prove a difference', 'stats/src/inequality.ts', 'ratio <= still ? 0 :', 'false ? 0 :', parity],
  [
    'slices are none where no column was searched',
    'gates/src/quality/slices/weak.ts',
    'if (!seen.some((column) => divides(column, least)))',
    'if (false)',
    slices,
  ],
  [
    'rows of no weight count as rejected',
    'gates/src/bias-check/own/metric.ts',
    'if (weights === undefined) return groups',
    'if (true) return groups',
    parity,
  ],
  ['a neighbour is the row itself', 'stats/src/nearest.ts', 'other === row || ', '', parity],
  [
    'flips are those of the last value',
    'gates/src/bias-check/own/individual.ts',
    'if (before[i] !== after[i]) flips[i] = 1',
    'flips[i] = before[i] !== after[i] ? 1 : 0',
    parity,
  ],
  [
    'labels over labels',
    'stats/src/quality/parity.ts',
    'overlapping(sample, positive, selected,',
    'overlapping(sample, selected, positive,',
    parity,
  ],
  [
    'classes are not corrected for',
    'stats/src/label-distance.ts',
    'sidak(free, level)',
    'sidak(free, level) / 1.1',
    parity,
  ],
  [
    'the impact ratio is against the least selected',
    'gates/src/bias-check/profiles/tables.ts',
    'Math.max(...rates)',
    'Math.min(...rates)',
    profiles,
  ],
  [
    'an unknown category is one of those compared',
    'gates/src/bias-check/profiles/tables.ts',
    'categories.filter(({ name }) => !isUnknown(name))',
    'categories',
    profiles,
  ],
  [
    'one hidden count can be had from the total',
    'gates/src/bias-check/profiles/tables.ts',
    'Math.max(0, 2 - small.length',
    'Math.max(0, 0 - small.length',
    profiles,
  ],
]
