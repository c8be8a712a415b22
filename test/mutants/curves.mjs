// Learning curves: what is read, and what is judged of it.
const rise = 'stats/src/rise.ts'
const riseNoise = 'stats/src/rise-noise.ts'
const riseQuantiles = 'stats/src/rise-quantiles.ts'
const riseTrend = 'stats/src/rise-trend.ts'
const riseTests = 'stats/test/rise'
const lines = 'gates/test/quality/curve/overfitting'
const formats = 'gates/test/quality/curve/formats'
const curve = (name) => `gates/src/quality/curve/${name}.ts`

export default [
  ['what became NaN is a run that was stopped', curve('columns'), 'end - last > 2 * widest', 'end < last', formats],
  ['a gap at the end is a failure', curve('columns'), 'end - last > 2 * widest', 'end > last', formats],
  [
    'a text takes its curve away',
    curve('columns'),
    '!cells.some((cell) => cell !== null',
    '!cells.every((cell) => cell !== null',
    formats,
  ],
  [
    'a point without a value is none',
    curve('columns'),
    'if (split === undefined) return',
    'if (split === undefined || cell === null) return',
    formats,
  ],
  [
    'a curve without the line that is asked about is judged',
    curve('series'),
    'if (curve[part] !== undefined) return',
    'if (curve) return',
    lines,
  ],
  [
    'windows after the step taken count',
    rise,
    'indexOfLeast(means, taken + 1)\n  const level',
    'indexOfLeast(means, means.length)\n  const level',
    riseTests,
  ],
  [
    'the lower end is not corrected for the search',
    rise,
    'rise - largestRise(seen, isShort ? 1 - rare : p) * noise',
    'rise - (plain[1] as number) * noise',
    riseTests,
  ],
  [
    'the upper end is that of the taken window alone',
    rise,
    'Math.max(most, each + scale * (plain[taken - i] as number))',
    'Math.max(most, scale)',
    riseTests,
  ],
  ['noise is left out', rise, 'largestRise(seen, isShort ? 1 - rare : p) * noise', '0 * noise', riseTests],
  ['a score that stands still has no noise', riseNoise, 'smaller === 0', 'smaller < 0', riseTests],
  ['neighbours hardly hang together', riseQuantiles, 'const CORRELATION = 0.7', 'const CORRELATION = 0.5', riseTests],
  ['noise looks like a course', riseQuantiles, 'const CORRELATION = 0.7', 'const CORRELATION = 0.9', riseTests],
  ['a learning rate that drops is noise', riseNoise, 'const KEPT = 0.5', 'const KEPT = 1', riseTests],
  [
    'what hangs together is not reckoned with',
    rise,
    'Math.max(scale, isShort ? leastApart(points) : 0) * together',
    'Math.max(scale, isShort ? leastApart(points) : 0)',
    riseTests,
  ],
  ['noise of its own is all that is calibrated', riseQuantiles, 'const ENDS = [0, 1]', 'const ENDS = [0]', riseTests],
  ['a course that bends is noise', riseNoise, 'Math.min(far, near > 0 ? wide / near : far)', 'wide / near', riseTests],
  ['rounded losses have no noise', rise, 'isShort ? leastApart(points) : 0', '0', riseTests],
  ['a jump is a step of a walk', rise, 'Math.max(byTrend, byWindows)', 'isShort ? byTrend : byWindows', riseTests],
  ['few points are seen through windows', rise, 'const LONG = 50', 'const LONG = 5', riseTests],
  [
    'a straight rise is calibrated for noise of its own',
    riseQuantiles,
    'simulate(seen, 1, roots',
    'simulate(seen, 0, roots',
    riseTests,
  ],
  [
    'a level stands still',
    riseTrend,
    '[0, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, Number.POSITIVE_INFINITY]',
    '[0]',
    riseTests,
  ],
  [
    'a level never stands still',
    riseTrend,
    '[0, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, Number.POSITIVE_INFINITY]',
    '[Number.POSITIVE_INFINITY]',
    riseTests,
  ],
  ['a curve never rests before it rises', riseTrend, 'const RESTS = [0, 1 / 3]', 'const RESTS = [0]', riseTests],
  ['points after the window taken count', riseTrend, 'taken + width - 1 - from', 'points.length - 1 - from', riseTests],
  [
    'a wandering curve is known as well as any from above',
    rise,
    'Math.max(high / level, trend?.ends(zOf(confidence))[1] ?? 0)',
    'high / level',
    riseTests,
  ],
  ['nine points are a curve', rise, 'n < FEWEST_POINTS', 'n < FEWEST_POINTS - 1', riseTests],
  [
    'the step taken is ignored',
    curve('properties'),
    'riseSinceBest(validation.values, positionOf(validation, metric, step))',
    'riseSinceBest(validation.values)',
    lines,
  ],
  [
    'a score is read as a loss',
    curve('direction'),
    "if (direction === 'lower') return curve",
    'if (direction) return curve',
    lines,
  ],
  [
    'an unknown name is a loss',
    curve('direction'),
    "if (LOWER.test(name)) return 'lower'",
    "if (!HIGHER.test(name)) return 'lower'",
    lines,
  ],
  ['a damaged record is read', curve('tfrecord'), 'masked(crc(record)) !== uint32(bytes, end)', 'false', formats],
  ['the training of the whole is a point', curve('trainer-state'), "!('train_runtime' in record)", 'true', formats],
  ['validation_0 of two was held out', curve('boosting'), 'all.length === 1', 'all.length >= 1', formats],
  [
    'the first of two lines is taken',
    curve('series'),
    'if (lines.length < 2) return lines[0]',
    'if (lines.length > 0) return lines[0]',
    formats,
  ],
  ['a page of several is a history', curve('mlflow'), "next_page_token !== ''", 'false', formats],
  [
    'the name of a run is a part of the data',
    curve('tensorboard'),
    'metric === ofTag ? split : undefined',
    'split',
    formats,
  ],
]
