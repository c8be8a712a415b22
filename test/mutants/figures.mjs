// Figures: what would show a verdict as another than it is.
const report = 'report/test'
const drawn = 'gates/test/quality/figures'
const figure = (name) => `gates/src/quality/figures/${name}.ts`

export default [
  [
    'members that are counted are drawn against the limit of their number',
    'report/src/html/intervals.ts',
    'isCounted ? undefined : check.limit',
    'check.limit',
    'report/test/figure',
  ],
  [
    'less is better is not turned round',
    'report/src/html/intervals.ts',
    'scaleLinear(isTurned ? ends.reverse() : ends,',
    'scaleLinear(ends,',
    `${report}/figure`,
  ],
  [
    'less is better is not turned round in text',
    'report/src/strip.ts',
    "limit.operator.startsWith('>') ? 1 : -1",
    '1',
    `${report}/strip`,
  ],
  [
    'an end without a bound is the value',
    'report/src/strip.ts',
    'low === undefined ? 0 : at(low)',
    'low === undefined ? half : at(low)',
    `${report}/strip`,
  ],
  [
    'what holds may lie on the line',
    'report/src/strip.ts',
    'half + (step === 0 ? Math.sign(x) : step)',
    'half + step',
    `${report}/strip`,
  ],
  [
    'what is broken is folded away',
    'report/src/html/checks.ts',
    "outcome === 'pass' && exact && limit?.operator === '='",
    "exact && limit?.operator === '='",
    `${report}/figure`,
  ],
  [
    'a family with intervals that holds is left out',
    'report/src/html/checks.ts',
    'members.every(({ interval }) => interval === undefined)',
    'members.length > 0',
    `${report}/figure`,
  ],
  [
    'a curve is thinned until it can be seen',
    figure('thin'),
    '[number | undefined, number] = [undefined, TOLERANCE]',
    '[number | undefined, number] = [undefined, 10 * TOLERANCE]',
    drawn,
  ],
  ['an extreme of a long curve is lost', figure('thin'), 'kept.add(least).add(most)', 'kept.add(least)', drawn],
  ['a score at the threshold is below it', figure('ranking'), 'score >= threshold', 'score > threshold', drawn],
  ['the band is that of one standard deviation', figure('reliability'), 'const Z = 1.959964', 'const Z = 0.2', drawn],
  ['rows weigh one', figure('confusion'), 'weight?.[row] ?? 1', '1', drawn],
  ['the worst step is the best', figure('learning'), "better === 'lower' ? 1 : -1", '1', drawn],
]
