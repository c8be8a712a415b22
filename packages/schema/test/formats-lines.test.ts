/** Lines of the requirement language in a suite of Great Expectations, and back. */
import { expect, test } from '@jest/globals'
import { type Contract, readContract } from '../src/contract/contract.ts'
import { writeContract } from '../src/contract/formats/write.ts'

const read = (text: string): Promise<Contract> => readContract(new TextEncoder().encode(text), 'contract')

test.each([
  [['in_order(a, increasing) >= 100%', 'in_order(a, strictly_decreasing){b > 1} >= 90%']],
  [['outlier_share(a, deviations, 3) <= 10%', 'warn: outlier_share(a, deviations_above, 2) <= 0%']],
  [['modes(a) = 1', 'mode_compliance(a in ("x", "y")) >= 100%', 'mode_compliance(b in (1, 2)) > 0%']],
  [['warn: modes(a){b = 2} = 1', 'warn: mode_compliance(a in ("x")){b = 2} >= 100%', 'cramers_v(a, b) <= 0.2']],
])('lines that a suite says as they are: %j', async (lines) => {
  const contract = await read(JSON.stringify({ 'x-require': lines.map(lineOf) }))
  const { text, unsupported } = writeContract(contract, 'great-expectations')
  expect(unsupported).toEqual([])
  const back = await read(text)
  expect(back.require.map(({ text, burden }) => (burden === 'warn' ? `warn: ${text}` : text))).toEqual(lines)
})

test.each([
  ['modes(a) = 1', 'modes(b) = 1', 'mode_compliance(a in ("x")){c > 1} >= 100%'],
  ['warn: modes(a) = 1', 'mode_compliance(a in ("x")) >= 100%', 'mode_compliance(a = "x") > 0%'],
  ['modes(a){c = b} = 1', 'mode_compliance(a in ("x")){c = b} >= 100%', 'mode_compliance(a in ("x")) > 5%'],
  ['in_order(a, increasing, b) >= 100%', 'in_order(a, increasing) = 100%', 'guard: in_order(a, increasing) >= 90%'],
  ['outlier_share(a, fences, 3) <= 1%', 'outlier_share(a) <= 1%', 'cramers_v(a, b) <= 0.2 at 99%'],
  ['modes(a) = 2', 'mode_share(a) >= 10%', 'fresh_share(a, 24h) >= 90%'],
])('lines that a suite cannot say: %s, %s, %s', async (...lines) => {
  const contract = await read(JSON.stringify({ 'x-require': lines.map(lineOf) }))
  const { unsupported } = writeContract(contract, 'great-expectations')
  expect(unsupported.map(({ where }) => where)).toEqual(['/x-require/0', '/x-require/1', '/x-require/2'])
})

function lineOf(line: string): unknown {
  const [, burden, text] = /^(warn|guard): (.*)$/.exec(line) ?? []
  return burden === undefined ? line : { [burden]: text }
}
