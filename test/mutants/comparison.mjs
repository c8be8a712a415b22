// What a candidate is compared with, and rows that are not independent.
const time = 'stats/test/time'
const serial = 'stats/test/serial'
const references = 'gates/test/quality/references'
const turned = 'gates/test/quality/turned'
const dependence = 'gates/test/quality/dependence'
const doubt = 'gates/src/quality/doubt.ts'

export default [
  [
    'times are forgotten',
    'stats/src/dependence.ts',
    'return times === undefined ? influence',
    'return true ? influence',
    time,
  ],
  [
    'of entities and times one counts',
    'stats/src/dependence.ts',
    'if (times === undefined) return sums',
    'return sums',
    time,
  ],
  ['four times as many cosines', 'stats/src/time.ts', '0.4 * steps', '1.6 * steps', time],
  ['rows of one time are unlike', 'stats/src/time.ts', 'Math.sqrt(2 * waves)', 'Math.sqrt(waves)', time],
  ['no freedom is enough', 'stats/src/interval.ts', 'measured.df < 1', 'measured.df < 0', time],
  [
    'a difference of shares is of independent rows',
    'stats/src/compare.ts',
    'Math.min(n, spread / (se * se))',
    'n',
    time,
  ],
  ['neighbours are never alike', 'stats/src/serial.ts', 'mean > beyond && mean > NEGLIGIBLE', 'false', serial],
  ['what changes nothing stops', 'stats/src/serial.ts', ' && mean > NEGLIGIBLE', '', serial],
  ['a sorted file is dependent', 'stats/src/quality/residuals.ts', '.filter(isSortedBy)', '.slice(3)', serial],
  ['any order of time will do', doubt, 'if (!isOrdered(steps)) continue', '', dependence],
  ['repeated ids decide', doubt, 'if (distinct < n)', 'if (false)', dependence],
  ['an entity is looked at all the same', doubt, 'entities !== undefined || times !== undefined', 'false', dependence],
  [
    'what is doubted passes',
    'gates/src/decide/doubt.ts',
    "'pass' || outcome === 'fail' ?",
    "'fail' && outcome === 'pass' ?",
    dependence,
  ],
  [
    'a naive model of any task',
    'gates/src/quality/naive.ts',
    '!strategiesOf(truth.task).includes(strategy)',
    'false',
    references,
  ],
  ['stratified is majority', 'gates/src/quality/naive.ts', "if (strategy === 'stratified')", 'if (false)', references],
  ['a season is one step', 'gates/src/quality/fitted.ts', '(policy.season ?? 1)', '1', references],
  [
    'the ridge is forgotten',
    'stats/src/linear.ts',
    'gram[j * (columns + 1) + j]! += 1',
    'gram[j * (columns + 1) + j]! += 0',
    'stats/test/linear',
  ],
  ['texts teach nothing', 'gates/src/quality/simple.ts', 'into[at + place] = 1', 'into[at + place] = 0', references],
  [
    'what turns wrong turns right',
    'gates/src/quality/turned.ts',
    '[positionsOf(candidate, baseline), positionsOf(baseline, candidate)]',
    '[positionsOf(baseline, candidate), positionsOf(candidate, baseline)]',
    turned,
  ],
  ['private ids are shown', 'gates/src/quality/turned.ts', 'key: isPrivate(there) ? MASK', 'key: false ? MASK', turned],
  ['private labels are shown', 'gates/src/quality/turned.ts', 'isPrivate(label) ? MASK', 'false ? MASK', turned],
  ['places forget rows of no weight', 'gates/src/quality/turned.ts', 'numbers[position] as number', 'position', turned],
  ['Simpson goes unseen', 'gates/src/quality/reversal.ts', 'gain * overall < 0', 'gain * overall > 0', turned],
  ['other rows are compared without a word', 'gates/src/quality/material.ts', '.catch(incomparable)', '', turned],
  [
    'what a token may not see is an empty registry',
    'registry/src/stores/releases.ts',
    'await assertVisible()\n      return',
    'return',
    'registry/test/releases',
  ],
  [
    'another file than the candidate’s',
    'trial/src/before/baseline-at.ts',
    'names.length > 0 ? baseline',
    'names.length > 5 ? baseline',
    'trial/test/baseline-at',
  ],
  [
    'a file that is not there is a beginning',
    'gates/src/baseline.ts',
    "if (first === 'adopt') return { none",
    'if (true) return { none',
    'trial/test/baseline-at',
  ],
  [
    'the same predictions are compared',
    'gates/src/quality/sources.ts',
    'predictions !== undefined && (await areSame',
    'false && (await areSame',
    'trial/test/baseline-at',
  ],
]
