/** What was decided on these rows before: how often, which lines were left undecided as the rows grew, and what that costs. */
import { digestBytes } from '@sea-trials/registry/digest'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { formatNumber } from '@sea-trials/schema/text'
import type { Check, Subject } from '@sea-trials/schema/verdict'
import { zOf } from '@sea-trials/stats/distributions'
import { levelAfterLooks, levelAfterUses } from '@sea-trials/stats/looks'
import { ownDataSet } from '../data/data-set.ts'
import type { GateContext } from '../gate.ts'
import type { Decision } from '../history.ts'
import type { Material } from './material.ts'
import type { Rows } from './rows.ts'
import { subjectsOf } from './run.ts'

/** A line by its text, whatever its burden: writing `guard:` before it is no new question. */
export const lineKey = (gate: string, text: string): string => digestBytes(`${gate} ${text}`).slice(7, 23)

/** The rows that a verdict judged by default, by digest; predictions that carry the label are their own. */
export function holdoutOf(subjects: readonly Subject[]): string | undefined {
  const named = (name: string): Subject | undefined => subjects.find((subject) => subject.name === name)
  const sets = subjects.flatMap(({ name }) => (name.startsWith('data:') ? [name.slice(5)] : []))
  const own = ownDataSet('holdout', sets)
  return (own === undefined ? named('predictions') : named(`data:${own}`))?.digest
}

/** The lines of a verdict that stayed undecided. */
export const openLines = (gate: string, checks: readonly Check[]): readonly string[] =>
  checks.flatMap(({ outcome, exact, requirement }) =>
    outcome === 'inconclusive' && !exact ? [lineKey(gate, requirement)] : [],
  )

export interface Looked {
  /** The line with the level that is left to it. */
  readonly paid: (requirement: Requirement) => Requirement
}

/**
 * Notes how often these rows were decided upon, and pays for it: always for looks at rows that grew because a line was
 * undecided, for other models on the same rows where the policy says `holdout-uses: paid`.
 */
export async function lookedBefore(
  gate: string,
  context: GateContext,
  material: Material,
  rows: Rows,
): Promise<Looked> {
  const { policy, history, run, keepsHistory } = context
  const isPaid = policy.holdoutUses === 'paid'
  // A remote is asked only where somebody wants it.
  const past = keepsHistory === true || isPaid ? ((await history?.(policy.model)) ?? []) : []
  const runs = past.filter(({ commit }) => commit !== run.commit)
  const decisions = runs.flatMap(({ decision }) => (decision === undefined ? [] : [decision]))
  const holdout = decisions.length === 0 ? undefined : holdoutOf(await subjectsOf(context, material, false))
  const uses = decisions.filter((each) => each.holdout === holdout).length
  if (uses > 0) material.note(usesText(uses, policy.confidence, isPaid))
  return {
    paid: (requirement) => {
      if (requirement.call.dataset !== undefined) return requirement
      const level = requirement.confidence ?? policy.confidence
      const looks = looksAt(decisions, lineKey(gate, requirement.text), { holdout, rows: rows.n })
      if (looks > 0) material.note(looksText(requirement.text, looks, levelAfterLooks(level, looks)))
      const leftAfter = (before: number): number => {
        const looked = levelAfterLooks(level, before)
        return isPaid ? levelAfterUses(looked, uses) : looked
      }
      const left = leftAfter(looks)
      return {
        ...requirement,
        ...(left === level ? {} : { confidence: left }),
        // Where nothing is kept, the next look is a first one again.
        ...(keepsHistory === true ? { nextConfidence: leftAfter(looks + 1) } : {}),
      }
    },
  }
}

/** How many of the latest decisions, one after the other, left the line undecided on fewer rows than the next one had. */
export function looksAt(
  decisions: readonly Decision[],
  key: string,
  now: { readonly holdout: string | undefined; readonly rows: number },
): number {
  let looks = 0
  let { holdout, rows } = now
  for (const before of decisions.toReversed()) {
    // The same rows again are the same look.
    if (before.holdout === holdout) continue
    if (before.rows >= rows || !before.open.includes(key)) break
    looks++
    holdout = before.holdout
    rows = before.rows
  }
  return looks
}

function usesText(uses: number, level: number, isPaid: boolean): string {
  const left = levelAfterUses(level, uses)
  const wider = formatNumber(zOf(left) / zOf(level))
  const cost = isPaid
    ? `intervals are at ${percent(left)} instead of ${percent(level)} for it, ${wider} times as wide`
    : `for the best of ${uses + 1} models intervals would have to be at ${percent(left)}, ${wider} times as wide as these`
  return `decisions on this hold-out so far: ${uses}; ${cost}`
}

const looksText = (text: string, looks: number, level: number): string =>
  `\`${text}\`: look ${looks + 1} at rows that grew while it was undecided, judged at ${percent(level)}`

const percent = (level: number): string => `${Number((100 * level).toFixed(level > 0.999 ? 3 : 2))}%`
