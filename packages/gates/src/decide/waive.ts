/**
 * Waivers over the checks of a gate. A waived check keeps its outcome and blocks nothing: it is not passed, and it brings
 * nothing to a conclusion. An `error` cannot be waived, for nothing is known that could be let pass.
 */
import { showPosition } from '@sea-trials/schema/error'
import type { ToldWaiver } from '@sea-trials/schema/explained'
import { requireInput } from '@sea-trials/schema/policy/defaults'
import type { RequirementText } from '@sea-trials/schema/policy/policy'
import { isExpired, type Waiver, waivedThing } from '@sea-trials/schema/policy/waivers'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { printRequirement } from '@sea-trials/schema/requirement/print'
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import type { Check, Verdict } from '@sea-trials/schema/verdict'
import { verdictOf } from './verdict-of.ts'

/** A line in its one spelling, without its burden, and the metric that it is about; as written where it is no line. */
export function lineOf(text: string, vocabulary: Vocabulary): { readonly key: string; readonly metric?: string } {
  try {
    const parsed = parseRequirement({ text, burden: 'require' }, vocabulary)
    return { key: printRequirement({ ...parsed, burden: 'require' }), metric: parsed.call.metric }
  } catch {
    return { key: text.replace(/\s+/g, ' ').trim() }
  }
}

/** Whether a waiver means a line of a gate. */
export function means(waiver: Waiver, text: string, vocabulary: Vocabulary): boolean {
  if (waiver.gate !== undefined && waiver.gate !== vocabulary.gate) return false
  const line = lineOf(text, vocabulary)
  return waiver.metric === undefined
    ? lineOf(waiver.requirement ?? '', vocabulary).key === line.key
    : waiver.metric === line.metric
}

/** What would stop a gate. */
export const isWanting = ({ outcome, burden }: Pick<Check, 'outcome' | 'burden'>): boolean =>
  (outcome === 'fail' && burden !== 'warn') || (outcome === 'inconclusive' && burden === 'require')

/** What an input adds only tightens, and no waiver of the policy was written for it. */
const isOfPolicy = ({ source }: Pick<Check, 'source'>): boolean => source?.file !== requireInput

/** Whether a check of a verdict may stand as waived today: for evidence that says so. */
export const mayBeWaived = (
  check: Check,
  waivers: readonly Waiver[],
  now: number,
  vocabulary: Vocabulary,
): Waiver | undefined =>
  isWanting(check) && isOfPolicy(check)
    ? waivers.find((waiver) => !isExpired(waiver, now) && means(waiver, check.requirement, vocabulary))
    : undefined

/** The waiver of a line, one that counts before one that has expired. */
export function waiverOf(
  line: RequirementText,
  waivers: readonly Waiver[],
  now: number,
  vocabulary: Vocabulary,
): ToldWaiver | undefined {
  const meant = isOfPolicy(line) ? waivers.filter((waiver) => means(waiver, line.text, vocabulary)) : []
  const found = meant.find((waiver) => !isExpired(waiver, now)) ?? meant[0]
  if (found === undefined) return undefined
  const { owner, reason, expires } = found
  return { owner, reason, expires, isExpired: isExpired(found, now) }
}

/** The verdict with its waived checks marked and its state taken again; what waivers came to nothing is said in its notes. */
export function waive(verdict: Verdict, waivers: readonly Waiver[], now: number, vocabulary: Vocabulary): Verdict {
  const checks = verdict.checks.map(({ waiver: _, ...check }): Check => {
    const waiver = mayBeWaived(check, waivers, now, vocabulary)
    if (waiver === undefined) return check
    const { owner, reason, expires } = waiver
    return { ...check, waiver: { owner, reason, expires } }
  })
  const notes = waivers.flatMap((waiver) => noteOf(waiver, verdict, now, vocabulary))
  // A verdict of an earlier day may come with waivers that have expired since.
  const isWaived = [...checks, ...verdict.checks].some(({ waiver }) => waiver !== undefined)
  return {
    ...verdict,
    checks,
    ...(isWaived && verdict.error === undefined ? { verdict: verdictOf(checks) } : {}),
    notes: [...verdict.notes, ...notes],
  }
}

function noteOf(waiver: Waiver, { checks }: Verdict, now: number, vocabulary: Vocabulary): readonly string[] {
  const meant = checks.filter((check) => isOfPolicy(check) && means(waiver, check.requirement, vocabulary))
  if (meant.length === 0) return []
  const place = waiver.at === undefined ? '' : ` (${showPosition(waiver.at)})`
  const what = `The waiver of ${waivedThing(waiver)} by ${waiver.owner}${place}`
  if (isExpired(waiver, now)) return [`${what} expired on ${waiver.expires}: it counts for nothing.`]
  if (meant.some(({ outcome }) => outcome === 'error'))
    return [`${what}, until ${waiver.expires}, is of no help here: a line that could not be judged cannot be waived.`]
  return meant.some(isWanting)
    ? []
    : [`${what}, until ${waiver.expires}, is not used: nothing of it would block. Remove it.`]
}
