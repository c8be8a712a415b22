// Weak slices that no line asks for, and rows that are drawn for them.
const unasked = 'gates/src/quality/slices/unasked.ts'
const drawn = 'tables/src/duckdb/drawn.ts'
const slices = 'gates/test/quality/unasked'
const faces = 'report/test/unasked'

export default [
  ['a line of its own does not take the place of the search', unasked, '!lines.some((', 'true || lines.some((', slices],
  ['classified columns are searched unasked', unasked, ' && !masked.has(name))', ')', slices],
  [
    'rows that look dependent confirm slices unasked',
    unasked,
    "(await material.doubt(rows, 'answers')) !== undefined",
    'false',
    slices,
  ],
  ['slices that are not confirmed are told', unasked, "outcome === 'fail'", "outcome !== 'pass'", slices],
  ['a metric without a worse side is searched', unasked, "metric.spec.better !== 'neither'", 'true', slices],
  ['a loss has the margin of a share', unasked, 'OF_VALUE * Math.abs(measured.value)', 'OF_RANGE', slices],
  ['every column is read unasked', unasked, '.slice(0, MOST_COLUMNS)', '', slices],
  ['cells stand beside other rows than their own', drawn, 'getItem(row))', 'getItem(0))', 'tables/test/drawn'],
  ['more rows are drawn than asked for', drawn, 'while (rows.length > most) thin()', '', 'tables/test/drawn'],
  ['values of rows that are let go are kept', drawn, 'known.clear()', '', 'tables/test/drawn'],
  ['no face tells what no line asks for', 'report/src/words.ts', ', ...unasked])', '])', faces],
  [
    'the page does not tell what no line asks for',
    'report/src/html/gate.ts',
    'unasked.length === 0',
    'unasked.length >= 0',
    faces,
  ],
  [
    'slices are searched by a value that no answer could change',
    'gates/src/quality/slices/search.ts',
    "measured.kind === 'estimate' && !forcedOf(measured) ?",
    "measured.kind === 'estimate' ?",
    'gates/test/quality/by-accident',
  ],
  ['bands of an informative column are weak', unasked, '!isOfSpread(spec.name) &&', '', slices],
]
