/** Whether the evidence is complete, green, and about exactly these bytes: one check a gate. */
import { shortDigest } from '@sea-trials/registry/digest'
import type { Evidence } from '@sea-trials/registry/evidence'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy, RequirementText } from '@sea-trials/schema/policy/policy'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { printable } from '@sea-trials/schema/text'
import { type Check, isGreen } from '@sea-trials/schema/verdict'
import { biasVocabulary, DATA_METRICS } from '../bias-check/metrics.ts'
import { verdictOf } from '../decide/verdict-of.ts'
import { mayBeWaived } from '../decide/waive.ts'
import { GATE_NAMES } from '../inputs.ts'
import { VOCABULARIES } from '../vocabularies.ts'
import { fact } from './fact.ts'
import type { DigestOfToday } from './subjects.ts'

export interface Judged {
  readonly policy: Policy
  /** Of this model, all gates. */
  readonly evidence: readonly Evidence[]
  readonly digestOf: DigestOfToday
  readonly commit?: string
  /** Milliseconds since the epoch: a waiver that evidence names may have expired since. */
  readonly now: number
}

/** The gates whose evidence is asked for, in the order of the trials. Without a policy file: those that left any. */
export function gatesBefore({ policy, evidence }: Pick<Judged, 'policy' | 'evidence'>): readonly string[] {
  const named = (gate: string): boolean =>
    policy.file === undefined ? evidence.some(({ verdict }) => verdict.gate === gate) : policy.gates[gate] !== undefined
  return GATE_NAMES.filter((gate) => gate !== 'model-register' && named(gate))
}

/** A pass, or a fail with every reason there is. */
export async function checkGate(gate: string, judged: Judged): Promise<Check> {
  const requirement = `${gate} is green on exactly these bytes`
  const found = judged.evidence.filter(({ verdict }) => verdict.gate === gate)
  if (found.length === 0) return fact(requirement, 'fail', `there is no evidence of ${gate}: run it first`)
  const reasons: string[] = []
  for (const one of found) reasons.push(...(await problemsOf(gate, one, judged)))
  reasons.push(...missingSubjects(gate, found, judged), ...unjudgedLines(gate, found, judged.policy))
  const all = found.flatMap(({ verdict }) => verdict.checks)
  const [checks, waived] = [all.length, all.filter(({ waiver }) => waiver !== undefined).length]
  if (reasons.length > 0) return fact(requirement, 'fail', [...new Set(reasons)].join('; '), checks)
  const claimed = found.some(({ verdict }) => verdict.evidence === 'claimed')
  const how = claimed ? 'claimed: its answers were handed in, not computed from the model' : 'executed'
  return fact(
    requirement,
    'pass',
    `passed with ${checks} check${checks === 1 ? '' : 's'}${waived === 0 ? '' : `, ${waived} of them waived`}, ${how}`,
    checks,
  )
}

async function problemsOf(gate: string, { verdict, facts }: Evidence, judged: Judged): Promise<readonly string[]> {
  const problems: string[] = []
  if (!isGreen(verdict))
    problems.push(`${gate} ${STATES[verdict.verdict]}${because(verdict.checks, verdict.error?.message)}`)
  else if (verdictOf(verdict.checks) !== 'passed')
    problems.push(`${gate} says that it passed, and its checks do not: the evidence was not written by it`)
  problems.push(...verdict.checks.flatMap((check) => badWaiver(gate, check, judged)))
  for (const { name, digest } of verdict.subjects) {
    const today = await digestToday(name, judged)
    if (today === digest || (today === undefined && judged.policy.file === undefined)) continue
    if (name === 'policy' && judged.policy.file === undefined) continue
    problems.push(today === undefined ? unknownSubject(gate, name) : otherBytes(gate, name, digest, today))
  }
  // A commit cannot hold its own name: evidence that was checked in, and not made by this run, is found out by it.
  if (judged.commit !== undefined && facts.commit !== judged.commit) {
    const there = facts.commit === undefined ? 'an unknown commit' : `commit ${oneLine(facts.commit.slice(0, 12))}`
    problems.push(`${gate} ran at ${there}, this is ${judged.commit.slice(0, 12)}: run it again`)
  }
  return problems
}

/** Evidence may come from elsewhere: what it calls waived must be by a waiver of this policy, today. */
function badWaiver(gate: string, check: Check, { policy, now }: Judged): readonly string[] {
  if (check.waiver === undefined) return []
  const vocabulary = VOCABULARIES.find((one) => one.gate === gate)
  if (vocabulary !== undefined && mayBeWaived(check, policy.waivers ?? [], now, vocabulary) !== undefined) return []
  const line = printable(check.requirement)
  return [`${gate} let ${line} pass by a waiver that the policy does not have, or that has expired: run it again`]
}

const STATES = {
  passed: 'passed',
  failed: 'failed',
  inconclusive: 'was inconclusive',
  error: 'could not judge',
} as const

/** The check that decided: what blocks comes before what only warns. */
function because(checks: readonly Check[], error: string | undefined): string {
  if (error !== undefined) return `: ${oneLine(error)}`
  const blocking = checks.filter(({ burden, waiver }) => burden !== 'warn' && waiver === undefined)
  const decided =
    checks.find(({ outcome }) => outcome === 'error') ??
    blocking.find(({ outcome }) => outcome === 'fail') ??
    blocking.find(({ outcome, burden }) => outcome === 'inconclusive' && burden === 'require') ??
    blocking.find(({ outcome }) => outcome === 'inconclusive')
  return decided === undefined ? '' : `: ${printable(decided.requirement)}, ${oneLine(decided.reason)}`
}

/** Evidence may come from elsewhere: its sentences are kept short and on one line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 300)

/** A file that is gone today is a subject that changed, not an end of the judgement. */
async function digestToday(name: string, { digestOf }: Judged): Promise<string | undefined> {
  try {
    return await digestOf(name)
  } catch (error) {
    if (error instanceof SeaTrialsError && (error.code === 'missing-file' || error.code === 'missing-baseline'))
      return undefined
    throw error
  }
}

const unknownSubject = (gate: string, name: string): string =>
  `${gate} judged ${printable(name)}, which is not there any more: run it again`

function otherBytes(gate: string, name: string, then: string, now: string): string {
  if (name === 'model')
    return `${gate} judged model ${shortDigest(then)}, this file is ${shortDigest(now)}: run it again`
  if (name === 'policy')
    return `${gate} judged under policy ${shortDigest(then)}, the policy is ${shortDigest(now)} here: run it again`
  return `${gate} judged ${printable(name)} as ${shortDigest(then)}, it is ${shortDigest(now)} now: run it again`
}

/** What a gate cannot have judged without. Evidence that leaves it out is not about this model. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  'accuracy-gate': ['model'],
  'stress-test': ['model'],
}

function missingSubjects(gate: string, found: readonly Evidence[], { policy }: Judged): readonly string[] {
  const names = new Set(found.flatMap(({ verdict }) => verdict.subjects.map(({ name }) => name)))
  const problems: string[] = []
  const wanted = [
    ...(SUBJECTS[gate] ?? []),
    ...(gate === 'data-validate' && policy.contract !== undefined ? ['contract'] : []),
  ]
  if (wanted.includes('model') && !names.has('model'))
    problems.push(`${gate} does not say which model it judged: run it on the model's file`)
  if (wanted.includes('contract') && !names.has('contract'))
    problems.push(`${gate} did not judge the contract: run it again`)
  if (gate === 'data-validate' && ![...names].some((name) => name.startsWith('data:')))
    problems.push(`${gate} does not say which data it judged: run it again`)
  if (policy.file !== undefined && found.some(({ verdict }) => !verdict.subjects.some(({ name }) => name === 'policy')))
    problems.push(`${gate} does not say under which policy it judged: run it again`)
  return problems
}

/** Every line of the policy has to have been judged by someone. */
function unjudgedLines(gate: string, found: readonly Evidence[], policy: Policy): readonly string[] {
  if (policy.file === undefined) return []
  const judged = new Map<string, Set<string>>()
  for (const { verdict, subject } of found)
    for (const { requirement, outcome, burden } of verdict.checks) {
      const key = lineKey(requirement)
      // A run on the data alone says of lines about the model that they are not its own: that judges nothing.
      if (subject !== undefined && outcome === 'not-applicable' && subjectOfLine(requirement) !== subject) continue
      judged.set(key, (judged.get(key) ?? new Set()).add(burden))
    }
  const lines = policy.gates[gate]?.require ?? []
  const missing = lines.filter((line) => !judged.get(lineKey(line.text))?.has(burdenOf(line)))
  return missing.map(({ text }) => `${gate} has not judged ${printable(text)}: run it again`)
}

// As the parser strips it: an input writes the burden as a prefix.
const PREFIX = /^\s*(guard|warn)\s*:\s*/
const lineKey = (text: string): string => text.replace(PREFIX, '').replace(/\s+/g, ' ').trim()
const burdenOf = ({ text, burden }: RequirementText): string => PREFIX.exec(text)?.[1] ?? burden

/** Of bias-check's lines: whether it is about the data or the model. */
function subjectOfLine(text: string): 'data' | 'model' | undefined {
  try {
    const { call } = parseRequirement({ text, burden: 'require' }, biasVocabulary)
    return DATA_METRICS.includes(call.metric) ? 'data' : 'model'
  } catch {
    return undefined
  }
}
