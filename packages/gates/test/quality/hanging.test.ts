/** Lines about groups whose rows hang together, by entity or in time: what is alike is not told apart. */
import { describe, expect, test } from '@jest/globals'
import { clustered } from '@sea-trials/stats/clustered'
import { entitiesOf } from '@sea-trials/stats/entity'
import { covariancesOfMeans, effectBetween } from '@sea-trials/stats/hanging'
import { betweenGroups } from '@sea-trials/stats/inequality'
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { timesOf } from '@sea-trials/stats/time'
import { folder, judgeWith } from './harness.ts'
import { blocks, judgeWorld, type World } from './worlds.ts'
import { coverageOf, type Drawn, inTime, ofEntities } from './worlds-hanging.ts'

const LINES = [
  'label_total_variation(g)',
  'label_largest_difference(g)',
  'label_euclidean(g)',
  'label_jensen_shannon(g)',
  'label_kullback_leibler(g)',
  'between_group_entropy(g)',
  'smoothed_edf(g)',
  'equalized_odds_difference(g)',
]
/** So many that a rule which takes rows for independent, and alarms in 22 to 50 % instead of 5, is seen in 93 % of all seeds at least. */
const RUNS = 60
/** What 5 % may look like in so many runs (three standard errors). */
const FIVE_PER_CENT = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / RUNS)

/** The same rows, of which nobody says how they hang together. */
const unsaid = ({ sample: { label, prediction }, groups }: World): World => ({
  sample: binarySample(label, { prediction: prediction as Uint8Array }),
  groups,
})

describe.each(LINES)('%s <= 0', (line) => {
  const failing = async (world: () => World) => (await coverageOf(`${line} <= 0`, 0, world, RUNS)).failed
  test('entities of eight rows, each in one group', async () => {
    const nested = (drawn: Drawn) => () => ofEntities({ entities: 50, each: 8, groups: 2, nested: true }, drawn)
    expect(await failing(nested(random('nested', line)))).toBeLessThanOrEqual(FIVE_PER_CENT)
    const same = nested(random('nested', line))
    expect(await failing(() => unsaid(same()))).toBeGreaterThan(FIVE_PER_CENT)
  })
  // Taken for independent, such rows alarm no more often: what is common to both groups is in neither.
  test('entities of eight rows, in any group', async () => {
    const drawn = random('hanging', line)
    const crossed = () => ofEntities({ entities: 50, each: 8, groups: 2, nested: false }, drawn)
    expect(await failing(crossed)).toBeLessThanOrEqual(FIVE_PER_CENT)
  })
  test('groups whose chances wander in time', async () => {
    const wandering = (drawn: Drawn) => () => inTime({ steps: 80, groups: 2 }, drawn)
    expect(await failing(wandering(random('in time', line)))).toBeLessThanOrEqual(FIVE_PER_CENT)
    // Entropy between groups is a square, and hardly wanders with them.
    if (line.startsWith('between_group_entropy')) return
    const same = wandering(random('in time', line))
    expect(await failing(() => unsaid(same()))).toBeGreaterThan(FIVE_PER_CENT)
  })
  test('a gap that is there is found all the same', async () => {
    const drawn = random('apart', line)
    const world = () => ofEntities({ entities: 300, each: 10, groups: 2, nested: false, apart: 2.5 }, drawn)
    expect((await coverageOf(`${line} <= 0`, 0, world, 10)).failed).toBe(1)
  })
  test('one entity shows nothing of how entities differ', async () => {
    const drawn = random('one', line)
    const world = ofEntities({ entities: 1, each: 400, groups: 2, nested: false, apart: 3 }, drawn)
    expect((await judgeWorld(`${line} <= 0`, world)).outcome).toBe('inconclusive')
  })
})

test('entities that stand in both groups alike take nothing from their difference', () => {
  // Rows of an entity are all alike; each has two rows in either group.
  const codes = Int32Array.from({ length: 400 }, (_, row) => Number((row % 200) % 8 < 4))
  const entities = entitiesOf(Int32Array.from({ length: 400 }, (_, row) => Math.floor((row % 200) / 2)))
  expect(effectBetween(codes, 200, 2, { entities }).factor).toBeCloseTo(1, 6)
  // Were they others, each would be worth one row.
  const apart = entitiesOf(Int32Array.from({ length: 400 }, (_, row) => Math.floor(row / 2)))
  expect(effectBetween(codes, 200, 2, { entities: apart }).factor).toBeCloseTo(2 * (200 / 199), 6)
})

test('shares that wander are judged by the slowest third of the waves, with as few degrees of freedom', () => {
  // Two groups on each of 300 steps; the class of the first is there for the first half of the time.
  const rows = 600
  const times = timesOf(Int32Array.from({ length: rows }, (_, row) => row % 300))
  const codes = Int32Array.from({ length: rows }, (_, row) => (row < 300 ? Number(row < 150) : row % 2))
  const { entities } = effectBetween(codes, 300, 2, { times })
  // Of 300 steps 17 waves are taken, five of them slow.
  expect(entities).toBe(6)
  const quick = Int32Array.from({ length: rows }, (_, row) =>
    row < 300 ? Number(Math.cos((13 * Math.PI * (row + 0.5)) / 300) > 0) : row % 2,
  )
  expect(effectBetween(quick, 300, 2, { times }).factor).toBeLessThan(2)
  expect(effectBetween(codes, 300, 2, { times }).factor).toBeGreaterThan(10)
})

test('covariances of means are those of sums over entities', () => {
  const values = Float64Array.of(1, 2, 4, 8, 3, 5)
  const entities = entitiesOf(Int32Array.of(0, 1, 1, 0, 2, 2))
  const { matrix, df } = covariancesOfMeans(values, [Uint32Array.of(0, 1, 2), Uint32Array.of(3, 4, 5)], 6, { entities })
  // Means 7/3 and 16/3; sums of what is left over, by entity.
  const [a, b] = [
    [1 - 7 / 3, 6 - 14 / 3, 0],
    [8 - 16 / 3, 0, 8 - 32 / 3],
  ] as const
  const sum = (x: readonly number[], y: readonly number[]): number => x.reduce((all, each, i) => all + each * y[i]!, 0)
  const expected = [sum(a, a), sum(a, b), sum(b, a), sum(b, b)].map((each) => (each / 9) * (3 / 2))
  expect([...matrix].map((each) => each.toFixed(12))).toEqual(expected.map((each) => each.toFixed(12)))
  expect(df).toBe(2)
})

test('entities of one row are rows: the same interval of the entropy, within a factor of rows less one', () => {
  const { uniform } = random('single')
  const values = Float64Array.from({ length: 3000 }, () => (uniform() < 0.7 ? 1 : 2))
  const places = blocks([1000, 1000, 1000])
  const entities = entitiesOf(Int32Array.from({ length: 3000 }, (_, i) => i))
  const [plain, each] = [betweenGroups(values, places), betweenGroups(values, places, { entities })]
  if (plain.kind !== 'estimate' || each.kind !== 'estimate') throw new Error('no estimate')
  expect(each.value).toBe(plain.value)
  expect(each.interval(0.95).high! / plain.interval(0.95).high!).toBeCloseTo(1, 2)
})

test('few units keep their Student’s t, however little dependence they show', () => {
  const measure = ([a, b]: readonly [number, number]) => ({
    kind: 'estimate' as const,
    value: 0.1,
    n: 100,
    interval: (level: number) => ({ low: 0.1 - 0.01 * a, high: 0.1 + 0.01 * b, level, method: '' }),
  })
  const even = Int32Array.from({ length: 40 }, (_, row) => row % 2)
  const entities = entitiesOf(Int32Array.from({ length: 40 }, (_, row) => Math.floor((row % 20) / 5)))
  const effect = effectBetween(even, 20, 2, { entities })
  const found = clustered(measure, [effect, effect])
  expect(found.kind === 'estimate' && found.interval(0.95).high! - 0.1).toBeGreaterThan(0.02)
})

test('in a gate: with an entity these lines come to a conclusion', async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => i)
  const table = {
    y: rows.map((i) => (i * 7919) % 2),
    prediction: rows.map((i) => (i * 7919) % 2),
    g: rows.map((i) => ((i >> 1) % 2 ? 'a' : 'b')),
    shop: rows.map((i) => `shop ${i % 200}`),
  }
  const require = LINES.slice(0, 7)
    .map((line) => `${line} <= ${line.startsWith('smoothed') ? 3 : 0.9}`)
    .join('\n')
  const { checks } = await judgeWith('bias-check', folder({ 'p.csv': table }), {
    predictions: 'p.csv',
    label: 'y',
    entity: 'shop',
    require,
  })
  for (const { requirement, outcome, interval, observed } of checks)
    expect([requirement, outcome, interval?.method ?? observed]).toEqual([
      requirement,
      expect.stringMatching(/^pass$/),
      expect.anything(),
    ])
})
