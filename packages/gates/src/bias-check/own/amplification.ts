/** Bias amplification: how much further the decisions part the groups than the labels do. */
import type { Check } from '@sea-trials/schema/verdict'
import { amplification, RATES_PER_GROUP } from '@sea-trials/stats/amplification'
import type { Estimate } from '@sea-trials/stats/estimate'
import { correlationIn } from '@sea-trials/stats/family'
import type { Correlation } from '@sea-trials/stats/max-t'
import { logRate } from '@sea-trials/stats/quality/log-rate'
import { type BinarySample, binarySample, subset } from '@sea-trials/stats/quality/sample'
import { errorCheck, judge } from '../../decide/judge.ts'
import type { Rows } from '../../quality/rows.ts'
import { sharingOf } from '../../quality/sharing.ts'
import { decisionsOf, factsOfEach, groupsOf, incomparable, type OwnAsked } from './metric.ts'

/** Of one group the same rows, as they were decided and as they are labelled. */
interface Sides {
  readonly decided: BinarySample
  readonly labelled: BinarySample
}

export async function judgeAmplification(asked: OwnAsked): Promise<Check> {
  const { material, requirement, spec, rows, limit } = asked
  const of = async (what: 'predictions' | 'labels'): Promise<BinarySample> =>
    binarySample(new Uint8Array(rows.n), { prediction: await decisionsOf(asked, what) }, factsOfEach(rows))
  const [decided, labelled] = [await of('predictions'), await of('labels')]
  const groups = await groupsOf(asked)
  const refused = incomparable(groups, asked)
  if (refused !== undefined) return errorCheck(requirement, spec, refused)
  const sides = groups.map(({ rows: own }) => ({ decided: subset(decided, own), labelled: subset(labelled, own) }))
  const rates = sides.map((side) => ({ decided: ratesOf(side.decided), labelled: ratesOf(side.labelled) }))
  const measured = amplification(rates, correlationOf(rows, sides, rates))
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n })
}

type Rates = readonly [Estimate, Estimate]

// Groups have rows, so that no rate is undefined.
const ratesOf = (sample: BinarySample): Rates => [
  logRate(sample, 'selected') as Estimate,
  logRate(sample, 'rejected') as Estimate,
]

/** Of the logarithms of rates, in the order of `amplification`. */
function correlationOf(
  rows: Rows,
  sides: readonly Sides[],
  rates: readonly Readonly<Record<keyof Sides, Rates>>[],
): Correlation | undefined {
  const agreements = sides.map(agreementOf)
  const groupOf = (at: number): number => Math.floor(at / RATES_PER_GROUP)
  const ofLabels = (at: number): boolean => at % RATES_PER_GROUP >= 2
  const within: Correlation = (i, j) => {
    const sign = i % 2 === j % 2 ? 1 : -1
    if (groupOf(i) !== groupOf(j)) return 0
    return sign * (ofLabels(i) === ofLabels(j) ? 1 : (agreements[groupOf(i)]?.counted ?? 0))
  }
  const parts = sides.flatMap(({ decided, labelled }, g) =>
    [decided, labelled].flatMap((sample, kind) =>
      (rates[g]?.[kind === 0 ? 'decided' : 'labelled'] ?? []).map((measured) => ({ sample, measured })),
    ),
  )
  const sharing = sharingOf(rows, parts)
  if (sharing === 'nothing') return within
  if (sharing === 'unknown') return undefined
  const shared = correlationIn(sharing)
  return (i, j) => {
    const isCrossed = groupOf(i) === groupOf(j) && ofLabels(i) !== ofLabels(j)
    return shared(i, j) * (isCrossed ? (agreements[groupOf(i)]?.kept ?? 1) : 1)
  }
}

/**
 * How decisions and labels of a group go together (phi), with half a row added to each of the four counts: those that never
 * differed among few rows may differ among more. `kept`: what that leaves of the plain one.
 */
function agreementOf({ decided, labelled }: Sides): { readonly counted: number; readonly kept: number } {
  const counts = [0, 0, 0, 0]
  decided.prediction?.forEach((decision, row) => {
    counts[2 * decision + (labelled.prediction?.[row] ?? 0)]!++
  })
  const [plain, counted] = [phi(counts), phi(counts.map((count) => count + 0.5))]
  return { counted, kept: plain === 0 ? 1 : Math.min(1, Math.abs(counted / plain)) }
}

const phi = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number => {
  const scale = Math.sqrt((a + b) * (c + d) * (a + c) * (b + d))
  return scale > 0 ? (a * d - b * c) / scale : 0
}
