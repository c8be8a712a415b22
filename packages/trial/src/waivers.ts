/** The waivers of a policy, held against its lines before anything is judged, and against the checks of each gate after. */
import { lineOf, means, waive } from '@sea-trials/gates/decide/waive'
import { VOCABULARIES } from '@sea-trials/gates/vocabularies'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { isTooLong, LONGEST_WAIVER_DAYS, type Waiver, waivedThing } from '@sea-trials/schema/policy/waivers'
import { didYouMean, printable } from '@sea-trials/schema/text'
import type { Verdict } from '@sea-trials/schema/verdict'

/**
 * Throws `bad-policy` for a waiver that runs too long, stands there twice, or waives nothing that the policy asks: a line that
 * is misspelt would else be found out on the day it is needed.
 */
export function checkWaivers(policy: Policy, now: number): void {
  const waivers = policy.waivers ?? []
  for (const [i, waiver] of waivers.entries()) {
    if (isTooLong(waiver, now))
      throw refused(
        waiver,
        `runs until ${waiver.expires}, more than ${LONGEST_WAIVER_DAYS} days ahead`,
        'Write an earlier day, or change the line itself.',
      )
    if (waivers.findIndex((other) => isSameThing(other, waiver)) !== i)
      throw refused(waiver, 'stands there twice', 'Keep one of the two.')
    if (!isKnown(waiver, policy))
      throw refused(
        waiver,
        'waives nothing: no line of the policy is meant',
        `Write the line as it stands there${near(waiver, policy)}`,
      )
  }
}

const isSameThing = (a: Waiver, b: Waiver): boolean =>
  a.requirement === b.requirement && a.gate === b.gate && a.metric === b.metric

function isKnown(waiver: Waiver, policy: Policy): boolean {
  const isMeant = VOCABULARIES.some((vocabulary) =>
    (policy.gates[vocabulary.gate]?.require ?? []).some(({ text }) => means(waiver, text, vocabulary)),
  )
  return isMeant || mayBeOfContract(waiver, policy)
}

/** What a contract asks is known when it was judged. */
const mayBeOfContract = ({ gate = DATA, metric }: Waiver, { contract, gates }: Policy): boolean =>
  contract !== undefined && metric === undefined && gate === DATA && gates[DATA] !== undefined

const DATA = 'data-validate'

function near({ requirement = '', metric, gate }: Waiver, policy: Policy): string {
  const vocabularies = VOCABULARIES.filter((one) => gate === undefined || one.gate === gate)
  const lines = vocabularies.flatMap((vocabulary) =>
    (policy.gates[vocabulary.gate]?.require ?? []).map(({ text }) => lineOf(text, vocabulary)),
  )
  const known = metric === undefined ? lines.map(({ key }) => key) : lines.flatMap((line) => line.metric ?? [])
  return didYouMean(metric ?? requirement, new Set(known)) || sameStart(requirement, vocabularies, lines)
}

/** What was left out at the end of a line (`at 99%`, a limit) is no slip of the pen, but most often why none is meant. */
function sameStart(requirement: string, vocabularies: typeof VOCABULARIES, lines: readonly Line[]): string {
  const metrics = new Set(vocabularies.flatMap((vocabulary) => lineOf(requirement, vocabulary).metric ?? []))
  const found = lines.filter(({ metric }) => metric !== undefined && metrics.has(metric))
  return found.length === 1 ? `: ${printable(found[0]?.key ?? '')}.` : '.'
}

type Line = ReturnType<typeof lineOf>

const refused = (waiver: Waiver, why: string, fix: string): SeaTrialsError =>
  new SeaTrialsError(
    'bad-policy',
    `the waiver of ${waivedThing(waiver)} by ${printable(waiver.owner)} ${why}`,
    fix,
    waiver.at,
  )

/** A gate's verdict with what is waived. One that names neither a line nor a rule of the contract is an error. */
export function waived(verdict: Verdict, policy: Policy, now: number): Verdict {
  const vocabulary = VOCABULARIES.find(({ gate }) => gate === verdict.gate)
  const waivers = policy.waivers ?? []
  if (vocabulary === undefined || waivers.length === 0) return verdict
  const found = waive(verdict, waivers, now, vocabulary)
  const lost = verdict.gate === DATA ? waivers.find((one) => isLost(one, verdict, policy)) : undefined
  if (lost === undefined || found.error !== undefined) return found
  const { code, message, fix, at } = refused(
    lost,
    'waives nothing: no line and no rule is meant',
    `Write it as the report shows it${near(lost, policy)}`,
  )
  return { ...found, verdict: 'error', error: { code, message, fix, ...(at === undefined ? {} : { at }) } }
}

function isLost(waiver: Waiver, { checks }: Verdict, policy: Policy): boolean {
  if (!mayBeOfContract(waiver, policy)) return false
  const others = { ...policy, contract: undefined } as unknown as Policy
  const vocabulary = VOCABULARIES.find(({ gate }) => gate === DATA) as (typeof VOCABULARIES)[number]
  return !isKnown(waiver, others) && !checks.some(({ requirement }) => means(waiver, requirement, vocabulary))
}
