/** What would settle a check: with the fewest rows of the range hardly four times in five, with the most of them at least. */
import { expect, test } from '@jest/globals'
import { judgeOf } from '@sea-trials/gates/explain/lines'
import { random } from '@sea-trials/stats/random'
import { type Data, evenly, line, materialOf, stoppedIn } from '../explain/worlds.ts'

const draw = random('settle')
const RUNS = 300

/** Rows of a group that are found with the given chance; `exactly`: with that very share. */
function groupsOf(sizes: readonly number[], rates: readonly number[], exactly = false): Data {
  const group = Uint8Array.from(sizes.flatMap((size, code) => Array<number>(size).fill(code)))
  const found = sizes.map((size, code) => evenly(size, Math.round(size * rates[code]!)))
  const place = sizes.map(() => 0)
  const prediction = group.map((code) =>
    exactly ? found[code]![place[code]!++]! : Number(draw.uniform() < rates[code]!),
  )
  return { label: new Uint8Array(group.length).fill(1), candidate: { prediction }, group }
}

/** Ten rows an entity, which agree. */
function entitiesOf(entities: number, rate: number, exactly = false): Data {
  const found = evenly(entities, Math.round(entities * rate))
  const each = Array.from({ length: entities }, (_, i) => (exactly ? found[i]! : Number(draw.uniform() < rate)))
  const entity = Int32Array.from({ length: 10 * entities }, (_, row) => Math.floor(row / 10))
  return {
    label: new Uint8Array(entity.length).fill(1),
    candidate: { prediction: Uint8Array.from(entity, (code) => each[code]!) },
    entity,
  }
}

test.each<[string, string, string, (times: number, exactly: boolean) => Data]>([
  [
    'a share of groups',
    'recall by g >= 0.7',
    'positives',
    (times, exactly) => groupsOf([Math.round(150 * times), 2000], [0.76, 0.95], exactly),
  ],
  [
    'a pair',
    'difference(recall by g) <= 0.15',
    'positives',
    (times, exactly) => groupsOf([Math.round(200 * times), Math.round(200 * times)], [0.8, 0.72], exactly),
  ],
  [
    'a ratio',
    'ratio(recall by g) >= 0.8',
    'positives',
    (times, exactly) => groupsOf([Math.round(200 * times), Math.round(200 * times)], [0.8, 0.69], exactly),
  ],
  [
    'rows of entities',
    'recall >= 0.7',
    'positives',
    (times, exactly) => entitiesOf(Math.round(100 * times), 0.76, exactly),
  ],
])('%s', async (_, text, unit, world) => {
  const asked = line('bias-check', text)
  const check = await judgeOf(materialOf(world(1, true)), asked)
  expect(check.outcome).toBe('inconclusive')
  expect(check.settle?.unit).toBe(unit)
  const [least, most] = check.settle!.rows!
  const settled = async (more: number): Promise<number> => {
    const times = (check.n + more) / check.n
    return 1 - (await stoppedIn(() => world(times, false), [asked], RUNS)).lines[0]!
  }
  expect(await settled(least)).toBeLessThan(0.9)
  expect(await settled(most)).toBeGreaterThan(0.75)
})
