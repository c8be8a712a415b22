/** What `explain` promises, against how often the gates themselves stop data from worlds whose truth is known. */
import { describe, expect, test } from '@jest/globals'
import { explainLines } from '@sea-trials/gates/explain/quality'
import { random } from '@sea-trials/stats/random'
import { classifier, type Data, evenly, labels, line, materialOf, rivals, stoppedIn } from './worlds.ts'

/** Promise and frequency are both counted: three standard errors of 1 000 draws and 300 runs. */
const CLOSE = 0.1
const RUNS = 300

describe('a limit', () => {
  const [n, positives] = [1000, 300]
  const label = evenly(n, positives)
  // Recall is 0.8 and specificity 0.9 to the row.
  const prediction = new Uint8Array(n)
  for (const [of, count] of [
    [1, 240],
    [0, 70],
  ] as const) {
    const rows = [...label.keys()].filter((row) => label[row] === of)
    evenly(rows.length, count).forEach((hit, i) => {
      prediction[rows[i]!] = hit
    })
  }
  const lines = [
    line('accuracy-gate', 'recall >= 0.74'),
    line('accuracy-gate', 'accuracy >= 0.85'),
    line('accuracy-gate', 'precision >= 0.7', 'guard'),
    line('accuracy-gate', 'recall >= 0.72', 'guard'),
  ]
  const draw = random('a limit')
  const world =
    (recall: number, rows = n) =>
    (): Data => {
      const drawn = labels(rows, positives / n, draw)
      return { label: drawn, candidate: { prediction: classifier(drawn, recall, 0.9, draw) } }
    }
  const told = explainLines(materialOf({ label, candidate: { prediction } }), lines, 'a limit')

  test('stops equally good models as often as promised, line by line and together', async () => {
    const { gates } = await told
    const happened = await stoppedIn(world(0.8), lines, RUNS)
    gates[0]!.lines.forEach(({ equal }, i) => {
      expect(Math.abs(equal!.stops - happened.lines[i]!)).toBeLessThan(CLOSE)
    })
    expect(Math.abs(gates[0]!.joint!.equal.stops - happened.whole)).toBeLessThan(CLOSE)
    // Lines over the same rows fail together: a product of independent chances would be further away.
    const apart = 1 - happened.lines.reduce((product, stops) => product * (1 - stops), 1)
    expect(happened.whole).toBeLessThan(apart)
  })
  test('catches the loss that it says, four times in five', async () => {
    const { gates } = await told
    for (const i of [0, 3]) {
      const { at } = gates[0]!.lines[i]!.catches![0]!
      const happened = await stoppedIn(world(at!), [lines[i]!], RUNS)
      expect(Math.abs(happened.lines[0]! - 0.8)).toBeLessThan(CLOSE)
    }
  })
  test('passes equally good models four times in five, with the rows that it asks for', async () => {
    const { rows } = (await told).gates[0]!.lines[0]!
    const happened = await stoppedIn(world(0.8, rows!), [lines[0]!], RUNS)
    expect(Math.abs(happened.lines[0]! - 0.2)).toBeLessThan(CLOSE)
  })
  test('passes a model at the value that it names', async () => {
    const { passesFrom } = (await told).gates[0]!.lines[0]!
    const happened = await stoppedIn(world(passesFrom!), [lines[0]!], RUNS)
    expect(Math.abs(happened.lines[0]! - 0.2)).toBeLessThan(CLOSE)
  })
  test('is the same told twice', async () => {
    const again = await explainLines(materialOf({ label, candidate: { prediction } }), lines, 'a limit')
    expect(again).toEqual(await told)
  })
})

describe('against the baseline', () => {
  const draw = random('against the baseline')
  const world =
    (n: number, loss = 0) =>
    (): Data => {
      const label = labels(n, 0.3, draw)
      const [ours, theirs] = rivals(label, [1.5 - loss, 1.5], 0.7, draw)
      return { label, candidate: { score: ours }, baseline: { score: theirs } }
    }
  const lines = [
    line('accuracy-gate', 'roc_auc >= baseline - 0.02'),
    line('accuracy-gate', 'accuracy >= baseline - 0.02'),
    line('accuracy-gate', 'roc_auc > baseline'),
  ]
  const told = explainLines(materialOf(world(2000)()), lines, 'against the baseline')

  test('stops equally good models as often as promised, line by line and together', async () => {
    const { gates } = await told
    const happened = await stoppedIn(world(2000), lines, RUNS)
    gates[0]!.lines.forEach(({ equal }, i) => {
      expect(Math.abs(equal!.stops - happened.lines[i]!)).toBeLessThan(CLOSE)
    })
    expect(Math.abs(gates[0]!.joint!.equal.stops - happened.whole)).toBeLessThan(CLOSE)
  })
  test('a bare `> baseline` is said to pass hardly ever, and no number of rows to help', async () => {
    const bare = (await told).gates[0]!.lines[2]!
    expect(bare.equal!.stops).toBeGreaterThan(0.9)
    expect(bare.rows).toBeNull()
    expect(bare.warnings.join()).toContain('can hardly ever pass')
  })
  test('needs the rows that it says', async () => {
    const { rows } = (await told).gates[0]!.lines[0]!
    const happened = await stoppedIn(world(rows!), [lines[0]!], RUNS)
    expect(Math.abs(happened.lines[0]! - 0.2)).toBeLessThan(CLOSE)
  })
})

describe('groups', () => {
  const draw = random('groups')
  const sizes = [400, 300, 200]
  const group = Uint8Array.from(sizes.flatMap((size, code) => Array<number>(size).fill(code)))
  const world = (rates: readonly number[]) => (): Data => {
    const label = labels(group.length, 0.5, draw)
    const prediction = Uint8Array.from(group, (code) => (draw.uniform() < rates[code]! ? 1 : 0))
    return { label, candidate: { prediction }, group }
  }
  const lines = [
    line('bias-check', 'difference(selection_rate by g) <= 0.15'),
    line('bias-check', 'ratio(selection_rate by g) >= 0.6', 'guard'),
    line('bias-check', 'difference(selection_rate by g) <= 0.05', 'guard'),
  ]
  const told = explainLines(materialOf(world([0.4, 0.4, 0.4])()), lines, 'groups')

  test('stops a model that treats all groups alike as often as promised', async () => {
    const { gates } = await told
    const happened = await stoppedIn(world([0.4, 0.4, 0.4]), lines, RUNS)
    gates[0]!.lines.forEach(({ equal }, i) => {
      expect(Math.abs(equal!.stops - happened.lines[i]!)).toBeLessThan(CLOSE)
    })
    expect(Math.abs(gates[0]!.joint!.equal.stops - happened.whole)).toBeLessThan(CLOSE)
  })
  test('lines over the same groups fail together', async () => {
    const label = labels(400, 0.5, draw)
    const pair = (): Data => ({
      label,
      candidate: { prediction: classifier(label, 0.7, 0.7, draw) },
      group: evenly(400, 200),
    })
    const twice = [
      line('bias-check', 'difference(recall by g) <= 0.2'),
      line('bias-check', 'difference(recall by g) <= 0.2'),
    ]
    const { gates } = await explainLines(materialOf(pair()), twice, 'together')
    const [{ lines: each, joint }] = gates as [(typeof gates)[0]]
    expect(each[0]!.equal!.stops).toBeGreaterThan(0.2)
    expect(each[0]!.equal!.stops).toBeLessThan(0.8)
    expect(joint!.equal.stops).toBe(each[0]!.equal!.stops)
  })
  describe('a limit by group beside a gap', () => {
    const label = new Uint8Array(400).fill(1)
    const codes = evenly(400, 200)
    const material = (rates: readonly [number, number]) => {
      // So many of each group, to the row.
      const hits = [0, 1].map((code) => evenly(200, Math.round(200 * rates[code]!)))
      const prediction = Uint8Array.from(codes, (code, row) => hits[code]![Math.floor(row / 2)]!)
      return materialOf({ label, candidate: { prediction }, group: codes })
    }
    test('a group of bad luck breaks its limit and makes a gap', async () => {
      const lines = [line('bias-check', 'difference(recall by g) <= 0.13'), line('bias-check', 'recall by g >= 0.6')]
      const { gates } = await explainLines(material([0.7, 0.7]), lines, 'bad luck')
      const found = (): Uint8Array => label.map(() => (draw.uniform() < 0.7 ? 1 : 0))
      const happened = await stoppedIn(() => ({ label, candidate: { prediction: found() }, group: codes }), lines, RUNS)
      const [{ lines: each, joint }] = gates as [(typeof gates)[0]]
      const both = (stops: readonly number[], whole: number): number => stops[0]! + stops[1]! - whole
      const told = both(
        each.map(({ equal }) => equal!.stops),
        joint!.equal.stops,
      )
      expect(Math.abs(told - both(happened.lines, happened.whole))).toBeLessThan(0.05)
    })
    test('each group spreads about what was seen of it', async () => {
      const lines = [
        line('bias-check', 'difference(recall by g) <= 0.9', 'guard'),
        line('bias-check', 'recall by g >= 0.62'),
      ]
      const { gates } = await explainLines(material([0.7, 0.9]), lines, 'about what was seen')
      const [{ lines: each, joint }] = gates as [(typeof gates)[0]]
      expect(each[1]!.equal!.stops).toBeGreaterThan(0.2)
      expect(Math.abs(joint!.equal.stops - each[1]!.equal!.stops)).toBeLessThan(0.06)
    })
  })
  test('catches a gap of the size that it says, in the group that it names', async () => {
    const { catches } = (await told).gates[0]!.lines[2]!
    for (const { group: named, at } of catches!) {
      const rates = [0, 1, 2].map((code) => (named === `g${code}` ? 0.4 + at! : 0.4))
      const happened = await stoppedIn(world(rates), [lines[2]!], RUNS)
      expect(Math.abs(happened.lines[0]! - 0.8)).toBeLessThan(0.1)
    }
  })
})

test('rows of one entity are drawn together', async () => {
  const draw = random('entities')
  const entity = Int32Array.from({ length: 1000 }, (_, row) => Math.floor(row / 10))
  const label = new Uint8Array(1000).fill(1)
  // All ten rows of an entity agree: a thousand rows are worth a hundred.
  const kinds = evenly(100, 80)
  const prediction = Uint8Array.from(entity, (code) => kinds[code]!)
  const world = (): Data => {
    const drawn = Uint8Array.from({ length: 100 }, () => (draw.uniform() < 0.8 ? 1 : 0))
    return { label, candidate: { prediction: Uint8Array.from(entity, (code) => drawn[code]!) }, entity }
  }
  const lines = [line('accuracy-gate', 'recall >= 0.7')]
  const { gates } = await explainLines(materialOf({ label, candidate: { prediction }, entity }), lines, 'entities')
  const happened = await stoppedIn(world, lines, RUNS)
  expect(happened.lines[0]).toBeGreaterThan(0.1)
  expect(Math.abs(gates[0]!.lines[0]!.equal!.stops - happened.lines[0]!)).toBeLessThan(CLOSE)
})

test('what is near in time is drawn together', async () => {
  const draw = random('times')
  const days = 200
  const time = Int32Array.from({ length: days * 5 }, (_, row) => Math.floor(row / 5))
  const label = new Uint8Array(time.length).fill(1)
  // Ten days of one mood: two hundred days are worth twenty.
  const world = (): Data => {
    const start = draw.below(10)
    const moods = Array.from({ length: days / 10 + 1 }, () => (draw.uniform() < 0.5 ? 0.6 : 1))
    const prediction = Uint8Array.from(time, (day) => (draw.uniform() < moods[Math.floor((day + start) / 10)]! ? 1 : 0))
    return { label, candidate: { prediction }, time }
  }
  const lines = [line('accuracy-gate', 'recall >= 0.7')]
  const happened = await stoppedIn(world, lines, RUNS)
  const told: number[] = []
  for (let hand = 0; hand < 6; hand++) {
    const data = world()
    // As far from what these rows show as the limit of the world is from its truth.
    const seen = data.candidate.prediction!.reduce((sum, each) => sum + each, 0) / time.length
    const own = [line('accuracy-gate', `recall >= ${(seen - 0.1).toFixed(4)}`)]
    told.push((await explainLines(materialOf(data), own, `times ${hand}`)).gates[0]!.lines[0]!.equal!.stops)
  }
  const mean = told.reduce((sum, stops) => sum + stops, 0) / told.length
  expect(happened.lines[0]).toBeGreaterThan(0.2)
  expect(Math.abs(mean - happened.lines[0]!)).toBeLessThan(0.2)
})
