/** What was decided on these rows before: how often, which lines were left undecided as the rows grew, and what that costs. */
import { digestBytes } from '@sea-trials/registry/digest'
import { messageOf } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { formatNumber } from '@sea-trials/schema/text'
import type { Check, Subject } from '@sea-trials/schema/verdict'
import { zOf } from '@sea-trials/stats/distributions'
import { expectedBest, levelAfterLooks, levelAfterUses } from '@sea-trials/stats/looks'
import { ownDataSet } from '../data/data-set.ts'
import { unitOf } from '../decide/words.ts'
import type { GateContext, WorkflowRun } from '../gate.ts'
import type { Decision, PastRun } from '../history.ts'
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

/** What was decided upon, by digest: the answers where there is a file of them, else the model. */
export const candidateOf = (subjects: readonly Subject[]): string | undefined =>
  ['predictions', 'model'].flatMap((name) => subjects.find((subject) => subject.name === name) ?? [])[0]?.digest

export const policyOf = (subjects: readonly Subject[]): string | undefined =>
  subjects.find(({ name }) => name === 'policy')?.digest

/** The lines of a verdict that stayed undecided. */
export const openLines = (gate: string, checks: readonly Check[]): readonly string[] =>
  checks.flatMap(({ outcome, exact, requirement }) =>
    outcome === 'inconclusive' && !exact ? [lineKey(gate, requirement)] : [],
  )

/**
 * Where no history is kept, of lines that more rows would settle: whoever comes back with more looks again, and nothing here
 * can know it.
 */
export function noteUncounted(
  checks: readonly Check[],
  { keepsHistory, policy }: GateContext,
  material: Material,
): void {
  const waits = checks.some(
    ({ outcome, exact, burden, settle }) =>
      outcome === 'inconclusive' && !exact && burden !== 'warn' && settle !== undefined && settle.rows !== null,
  )
  if (!waits || keepsHistory === true) return
  const second = percent(levelAfterLooks(policy.confidence, 1))
  material.note(
    `this run keeps no history, so that a further look at more rows is not counted: where all gates run with it (\`sea-trials run --history\`, or \`history: true\` of the action that runs them all) it is judged at ${second}; without, looking until a line is green errs more often than ${percent(1 - policy.confidence)}`,
  )
}

export interface Looked {
  /** The line with the level that is left to it. */
  readonly paid: (requirement: Requirement) => Requirement
  /** The check of a line about answers, with what of its value may be luck where the model is the best of many. */
  readonly told: (check: Check, requirement: Requirement) => Check
}

/** The workflow of a run as the history keeps it. */
export const runOf = ({ file, number }: WorkflowRun): NonNullable<Decision['run']> => ({
  workflow: digestBytes(file).slice(7, 23),
  number,
})

export interface Uses {
  /** Models that were decided upon on these rows, as the history keeps them: one again, by the same policy, is the same. */
  readonly kept: number
  /** At most so many runs of this workflow since the first of them decided and were not kept: those of pull requests. */
  readonly unseen: number
}

/**
 * How many models a hold-out was decided upon for, besides the one that is decided now. GitHub counts the runs of a workflow whatever event began them, so that the number of
 * this run bounds those that the history does not keep; a run that is done again keeps its number, and is not seen.
 */
export function usesOf(
  decisions: readonly Decision[],
  holdout: string | undefined,
  workflow?: WorkflowRun,
  now: Pick<Decision, 'candidate' | 'policy'> = {},
): Uses {
  const same = decisions.filter((each) => each.holdout === holdout)
  const models = new Set(same.map((each, i) => modelOf(each) ?? String(i)))
  models.delete(modelOf(now) ?? '')
  const kept = models.size
  if (workflow === undefined) return { kept, unseen: 0 }
  const own = runOf(workflow)
  const numbers = new Set(same.flatMap(({ run }) => (run?.workflow === own.workflow ? [run.number] : [])))
  const since = numbers.size === 0 ? 0 : own.number - Math.min(...numbers)
  return { kept, unseen: Math.max(0, since - numbers.size) }
}

/** Undefined where it was not kept what was decided upon, or by what: such a decision is one of its own. */
const modelOf = ({ candidate, policy }: Pick<Decision, 'candidate' | 'policy'>): string | undefined =>
  candidate === undefined || policy === undefined ? undefined : `${candidate} ${policy}`

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
  const { policy, history, run, keepsHistory, recallsHistory } = context
  const isPaid = policy.holdoutUses === 'paid'
  // A remote is asked only where somebody wants it.
  const past =
    keepsHistory === true || isPaid
      ? ((await history?.(policy.model)) ?? [])
      : recallsHistory === true
        ? await recalled(context, material)
        : []
  const decided = past.flatMap(({ commit, decision }) => (decision === undefined ? [] : [{ ...decision, commit }]))
  const subjects = decided.length === 0 ? [] : await subjectsOf(context, material, true)
  const [holdout, candidate] = [holdoutOf(subjects), candidateOf(subjects)]
  // A run that is done again is itself; data and answers that git does not keep may differ at the same commit.
  const isAgain = (one: (typeof decided)[number]): boolean =>
    one.commit === run.commit && one.holdout === holdout && (one.candidate ?? candidate) === candidate
  const decisions = decided.filter((one) => !isAgain(one))
  const ofNow = { ...(candidate === undefined ? {} : { candidate }), policy: policy.digest }
  const counted = usesOf(decisions, holdout, run.workflow, ofNow)
  const uses = counted.kept + counted.unseen
  if (isPaid && keepsHistory !== true && decided.length === 0) material.note(NOTHING_PAID)
  if (uses > 0) material.note(usesText(counted, policy.confidence, isPaid))
  return {
    told: (check, requirement) =>
      uses === 0 || requirement.call.dataset !== undefined ? check : withLuck(check, requirement, uses + 1),
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

const NOTHING_PAID =
  'the policy says `holdout-uses: paid`, and no history holds a decision: nothing is paid for; where all gates run with it (`history: true` of the action that runs them all) runs of the default branch are kept'

/** Nobody here asked for it, so that a remote that does not answer stops nothing. */
async function recalled({ policy, history }: GateContext, material: Material): Promise<readonly PastRun[]> {
  try {
    return (await history?.(policy.model)) ?? []
  } catch (error) {
    material.note(
      `a workflow changed, and whether earlier looks at these rows were kept was not seen: ${messageOf(error)}`,
    )
    return []
  }
}

/**
 * How many data sets of fewer rows the line was judged on, and left undecided, since it was last decided. One of more rows
 * in between, or of fewer than before, ends nothing: whoever lost a day's rows still looks again.
 */
export function looksAt(
  decisions: readonly Decision[],
  key: string,
  now: { readonly holdout: string | undefined; readonly rows: number },
): number {
  const looked = new Set<string>()
  for (const { holdout, rows, open } of decisions.toReversed()) {
    // The same rows again are the same look.
    if (holdout === now.holdout) continue
    if (!open.includes(key)) break
    if (rows < now.rows) looked.add(holdout)
  }
  return looked.size
}

function usesText({ kept, unseen }: Uses, level: number, isPaid: boolean): string {
  const uses = kept + unseen
  const left = levelAfterUses(level, uses)
  const wider = formatNumber(zOf(left) / zOf(level))
  const more =
    unseen === 0
      ? ''
      : `, and up to ${unseen} runs of this workflow since the first that are not kept (pull requests; runs done again, other workflows and laptops are not counted)`
  const cost = isPaid
    ? `intervals are at ${percent(left)} instead of ${percent(level)} for it, ${wider} times as wide`
    : `for the best of ${uses + 1} models intervals would have to be at ${percent(left)}, ${wider} times as wide as these`
  return `decisions on this hold-out so far: ${kept}${more}; ${cost}`
}

/** Of a family it would be said of one member; of an exact value there is no luck. */
function withLuck(check: Check, requirement: Requirement, models: number): Check {
  const { interval, members, unit } = check
  if (interval === undefined || interval.low === null || interval.high === null || members !== undefined) return check
  const error = (interval.high - interval.low) / 2 / zOf(interval.level)
  const luck = formatNumber(error * expectedBest(models), unitOf({ requirement, spec: { unit } }))
  return {
    ...check,
    reason: `${check.reason}; as the best of ${models} equally good models on these rows it would look better than it is by up to ${luck} on average`,
  }
}

const looksText = (text: string, looks: number, level: number): string =>
  `\`${text}\`: look ${looks + 1} at rows that grew while it was undecided, judged at ${percent(level)}`

const percent = (level: number): string => `${Number((100 * level).toFixed(level > 0.999 ? 3 : 2))}%`
