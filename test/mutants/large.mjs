// What many rows cost, and that it changes no answer.
const standings = 'stats/src/quality/standings.ts'
const swept = 'stats/src/quality/swept.ts'
const byScore = 'stats/src/quality/by-score.ts'
const aside = 'gates/src/quality/aside.ts'
const inStep = 'tables/src/duckdb/in-step.ts'
const orders = 'gates/src/quality/orders.ts'
const doubt = 'gates/src/quality/doubt.ts'
const ofScores = 'stats/test/standings'
const ofIds = 'tables/test/in-step'
const ofGates = 'gates/test/quality/large'

const stored = 'stats/src/quality/stored.ts'
const ofStored = 'stats/test/stored'

export default [
  [
    'scores that nobody holds are decided without a tie',
    stored,
    '>= threshold ? 1 : 0',
    '> threshold ? 1 : 0',
    ofStored,
  ],
  [
    'all scores are read to tell of the threshold',
    'gates/src/quality/numbers.ts',
    'for (const { values } of scoredRows(sample)) yield values',
    'yield sample.score!',
    'gates/test/quality/one-sided',
  ],
  ['a row of another stretch is taken for one of this', stored, 'at >= from + numbers.length', 'false', ofStored],
  [
    'all scores are read where one stretch would do',
    'stats/src/quality/probability.ts',
    'const score = scoreOf(sample)',
    'const held = sample.score!\n    const score = (row: number) => held[row]!',
    ofStored,
  ],
  [
    'rows that weigh differently, or follow each other in time, are spared their scores',
    'gates/src/quality/answers.ts',
    'n > most && isPlain && isNumber',
    'n > most && isNumber',
    ofGates,
    'scores of many rows',
  ],
  [
    'codes of labels stand in the order in which they were met',
    aside,
    'if (values.length === 2 && (values[0]',
    'if (values.length === 3 && (values[0]',
    ofGates,
    'labels of many rows',
  ],
  [
    'a label that is missing is a class',
    aside,
    'stored.odd.count > 0 ? undefined : stored',
    'stored',
    ofGates,
    'labels of many rows',
  ],
  [
    'scores that are no numbers are stored',
    'gates/src/quality/answers.ts',
    '  assertFinite(stored, { ...named, column })\n',
    '',
    ofGates,
    'scores of many rows',
  ],
  ['a tie counts wholly', swept, '(below + q / 2) / negatives', '(below + q) / negatives', ofScores],
  [
    'a row is looked for in the stretch below',
    standings,
    'score >= edges[middle]!',
    'score > edges[middle]!',
    ofScores,
  ],
  ['rows are read in any order', byScore, 'row !== expected++', 'expected++ < 0', ofScores],
  ['what ranks rows is never given back', byScore, '      kept.close()\n', '', ofStored],
  ['parts hold scores that nobody held', 'stats/src/quality/part.ts', 'rows.length >= fewest', 'false', ofStored],
  ['codes with holes are dense', 'stats/src/entity.ts', 'code < 0 || code > count', 'code < 0', ofStored],
  [
    'entities that no double tells apart are one',
    aside,
    'Math.abs(value) > Number.MAX_SAFE_INTEGER',
    'false',
    ofGates,
    'entities of many rows',
  ],
  [
    'of a tie only the positives are told',
    standings,
    'visit(score, p - before, q - other)',
    'visit(score, p - before, 0)',
    ofScores,
  ],
  ['negatives do not spread an area', swept, ' + negativeScale ** 2 * ofNegatives.about(auc)', '', ofScores],
  [
    'negatives do not spread average precision',
    swept,
    'lostSquares += q * added.negative * added.negative',
    '',
    ofScores,
  ],
  ['what precision loses below does not count', swept, 'added.own + share - lost', 'added.own + share', ofScores],
  [
    'a negative stands as a positive does',
    swept,
    '(above + p / 2) / positives',
    '(below + p / 2) / positives',
    ofScores,
  ],
  ['ids that repeat are in step', inStep, "return ascends ? 'ascending' : 'same'", "return 'ascending'", ofIds],
  ['rows that only they have are overlooked', inStep, '!(await right.isAtEnd())', 'false', ofIds],
  ['a missing id is an id', inStep, 'value === null ||', '', ofIds],
  ['integers that no double holds are told apart', inStep, '!(Math.abs(value) < WIDE)', 'false', ofIds],
  ['ids in any common order name each row once', orders, "key)) === 'ascending'", "key)) !== 'other'", ofGates],
  ['ids are not looked at for repeats', doubt, 'isAscending ? n : distinctIds(await ids())', 'n', ofGates],
]
