/** Conditional demographic disparity (Wachter, Mittelstadt and Russell 2021): a group's share of the rejected less its share of the accepted. */
import type { Check } from '@sea-trials/schema/verdict'
import { type Estimate, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import { independentDifference } from '@sea-trials/stats/independent'
import { moverSum } from '@sea-trials/stats/interval'
import { falseOmissionRate, precision } from '@sea-trials/stats/quality/rates'
import { type BinarySample, binarySample, mass } from '@sea-trials/stats/quality/sample'
import { whyUnmet } from '../../data/unmet.ts'
import { errorCheck, judge } from '../../decide/judge.ts'
import { countText } from '../../decide/suppress.ts'
import { factsOf } from '../../quality/rows.ts'
import { partOf } from '../../quality/samples.ts'
import { columnsOf, decisionsOf, type OwnAsked } from './metric.ts'

export async function judgeDisparity(asked: OwnAsked, of: 'labels' | 'predictions'): Promise<Check> {
  const { material, requirement, spec, rows, given, limit } = asked
  const [group] = given.get('group') ?? []
  if (group?.kind !== 'condition') return errorCheck(requirement, spec, 'no condition says who belongs to the group')
  const members = new Uint8Array(rows.n)
  for (const row of await material.positions(rows, group.condition)) members[row] = 1
  const one = sideWithout(members)
  if (one !== undefined) {
    const { engine, hidden, masked } = material
    const unmet =
      one === 'no' ? await whyUnmet(group.condition, { engine, hidden, masked, table: rows.table }) : undefined
    const said = `${one} row of ${rows.where} meets \`${group.text}\`, and a group is compared with the others`
    return errorCheck(requirement, spec, [said, ...(unmet ? [unmet] : [])].join('; '))
  }
  // Among the predicted negatives, the share of those who are of the group: the rejected; the precision is that of the accepted.
  const sample = binarySample(members, { prediction: await decisionsOf(asked, of) }, factsOf(rows))
  const strata = columnsOf(asked, 'strata')
  const within = requirement.call.condition
  const positions = within === undefined ? undefined : await material.positions(rows, within)
  const parts =
    strata.length > 0
      ? (await material.groups(rows, { by: strata }, within)).map((stratum) => partOf(rows, sample, stratum.rows))
      : [positions === undefined ? sample : partOf(rows, sample, positions)]
  const { measured, left } = disparityOf(parts as readonly BinarySample[])
  if (left > 0)
    material.note(
      `${countText(left, material.policy.minCount)} rows lie in strata in which all are accepted, or all rejected: nothing can be seen there`,
    )
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n })
}

/** Without members, or without others, there would be no disparity whatever is decided: a slip in a value would pass. */
const sideWithout = (members: Uint8Array): 'no' | 'every' | undefined =>
  members.every((member) => member === 0) ? 'no' : members.every((member) => member === 1) ? 'every' : undefined

/** Strata in which one side is empty have none, and are left out of the weights; `left`: their rows. */
function disparityOf(strata: readonly BinarySample[]): { readonly measured: Measured; readonly left: number } {
  const known: { readonly weight: number; readonly n: number; readonly estimate: Estimate }[] = []
  let left = 0
  for (const stratum of strata) {
    const [rejected, accepted] = [falseOmissionRate(stratum), precision(stratum)]
    if (rejected.kind === 'undefined' || accepted.kind === 'undefined') left += stratum.n
    else known.push({ weight: mass(stratum).total, n: stratum.n, estimate: independentDifference(rejected, accepted) })
  }
  const total = known.reduce((sum, { weight }) => sum + weight, 0)
  const n = known.reduce((sum, each) => sum + each.n, 0)
  if (known.length === 0) return { measured: undefinedBecause('one class only', left), left }
  const parts = known.map(({ weight, estimate }) => ({
    weight: weight / total,
    value: estimate.value,
    interval: estimate.interval,
  }))
  const correlation = (i: number, j: number): number => (i === j ? 1 : 0)
  const value = parts.reduce((sum, part) => sum + part.weight * part.value, 0)
  const interval = moverSum(parts, correlation, { min: -1, max: 1 }, 'MOVER over strata')
  return { measured: { kind: 'estimate', value, n, interval }, left }
}
