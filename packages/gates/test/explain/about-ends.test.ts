/** Draws whose noise is not that of the data at hand, brought to where these lie. */
import { expect, test } from '@jest/globals'
import { aboutEnds, type DrawnCheck } from '@sea-trials/gates/explain/worlds'
import type { Check } from '@sea-trials/schema/verdict'

const interval = (low: number | null, high: number | null) => ({ low, high, level: 0.95, method: 'test' })
const seen = { outcome: 'pass', observed: 0.05, interval: interval(0.02, 0.1) } as unknown as Check
const drawn = (value: number, low: number | null, high: number | null): DrawnCheck => ({
  limit: 0.12,
  members: [{ name: '', outcome: 'pass', value, plain: interval(low, high) }],
})

test('values and both ends lie on average where they were seen, and spread as they did', () => {
  const [first, second] = aboutEnds([drawn(0.07, 0.03, 0.11), drawn(0.09, 0.05, 0.13)], seen).map(
    ({ members }) => members[0]!,
  )
  expect(first).toMatchObject({
    value: expect.closeTo(0.04),
    plain: { low: expect.closeTo(0.01), high: expect.closeTo(0.09) },
  })
  expect(second).toMatchObject({
    value: expect.closeTo(0.06),
    plain: { low: expect.closeTo(0.03), high: expect.closeTo(0.11) },
  })
})

test('an end that nothing bounds stays without a bound, and a member that was not seen where it is', () => {
  const [open] = aboutEnds([drawn(0.07, 0.03, null)], seen)
  expect(open!.members[0]!.plain!.high).toBeNull()
  const other = { ...seen, members: [{ ...seen, name: 'another' }] } as unknown as Check
  expect(aboutEnds([drawn(0.07, 0.03, 0.11)], other)[0]!.members[0]).toEqual(drawn(0.07, 0.03, 0.11).members[0])
})
