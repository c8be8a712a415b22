/** `ratchet`: a stricter policy, proposed from the latest green verdicts about this very policy, for a person to review. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isCap } from '@sea-trials/gates/decide/side'
import { means } from '@sea-trials/gates/decide/waive'
import { ratcheted } from '@sea-trials/gates/ratchet'
import { VOCABULARIES } from '@sea-trials/gates/vocabularies'
import { type Evidence, readEvidence } from '@sea-trials/registry/evidence'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { type LineEdit, withLines } from '@sea-trials/schema/policy/edit'
import { readPolicy } from '@sea-trials/schema/policy/load'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { printRequirement } from '@sea-trials/schema/requirement/print'
import type { MetricSpec, Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import { formatNumber, printable } from '@sea-trials/schema/text'
import { type Check, isGreen } from '@sea-trials/schema/verdict'
import { outputOf } from './output.ts'

export interface Proposed {
  /** The policy's file, absolute. */
  readonly file: string
  readonly before: string
  readonly after: string
  readonly changes: readonly { readonly gate: string; readonly before: string; readonly after: string }[]
  /** Gates of the policy of which no green verdict is about it: nothing is proposed of them. */
  readonly leftOut: readonly string[]
  /** Lines that could be tightened, of metrics of which neither a higher nor a lower value is better: they are left alone. */
  readonly undirected: readonly { readonly gate: string; readonly requirement: string }[]
}

/** Throws `bad-input` where no green verdict is about this policy, `bad-policy` where it cannot be edited. */
export async function proposeRatchet(
  file: string,
  { workspace, evidence }: { readonly workspace: string; readonly evidence?: string },
): Promise<Proposed> {
  const before = await readFile(file, 'utf8')
  const root = join(file, '..')
  const shown = relativePath(process.cwd(), file)
  const policy = await readPolicy(Buffer.from(before), shown, { root, workspace })
  const accepted = await acceptedOf(policy, evidence ?? join(outputOf(policy), 'evidence'))
  const tightened = accepted.flatMap(({ verdict }) => tightenedOf(policy, verdict.gate, verdict.checks))
  const edits = tightened.filter(({ good }) => good !== 'neither').map(editOf)
  const after = withLines(before, edits)
  if (after === undefined) {
    const fix = 'Write each requirement on a line of its own, `- recall >= 0.5`, without `|` or `>` before it.'
    throw new SeaTrialsError('bad-policy', `${printable(shown)} has lines that cannot be rewritten in place`, fix, {
      file: shown,
    })
  }
  // What is proposed is a policy, or it is not proposed.
  await readPolicy(Buffer.from(after), shown, { root, workspace })
  const changes = edits.map(({ gate, index, text }) => ({
    gate,
    before: policy.gates[gate]?.require[index]?.text ?? '',
    after: text,
  }))
  const leftOut = Object.keys(policy.gates).filter((gate) => !accepted.some(({ verdict }) => verdict.gate === gate))
  const undirected = tightened
    .filter(({ good }) => good === 'neither')
    .map(({ gate, requirement }) => ({ gate, requirement: requirement.text }))
  return { file, before, after, changes, leftOut, undirected }
}

/** Green, and of these bytes of the policy: another one judged by other lines. */
async function acceptedOf(policy: Policy, folder: string): Promise<readonly Evidence[]> {
  const all = (await readEvidence(folder)).filter(
    ({ verdict }) => verdict.model === policy.model && policy.gates[verdict.gate] !== undefined,
  )
  const own = all.filter(({ verdict }) =>
    verdict.subjects.some(({ name, digest }) => name === 'policy' && digest === policy.digest),
  )
  const green = own.filter(({ verdict }) => isGreen(verdict))
  if (green.length > 0) return green
  const why =
    own.length > 0 ? 'none of the verdicts about this policy is green' : 'no verdict is about this policy as it stands'
  throw new SeaTrialsError('bad-input', why, 'Run the gates first: `sea-trials run`, then `sea-trials ratchet`.')
}

/** A line that what was observed would bear stricter. */
interface Tightened {
  readonly gate: string
  readonly index: number
  readonly requirement: Requirement
  readonly check: Check
  readonly value: number
  readonly good: MetricSpec['better']
}

function tightenedOf(policy: Policy, gate: string, checks: readonly Check[]): readonly Tightened[] {
  const vocabulary = VOCABULARIES.find((each) => each.gate === gate)
  if (vocabulary === undefined) return []
  return (policy.gates[gate]?.require ?? []).flatMap((line, index): readonly Tightened[] => {
    const requirement = parseRequirement(line, vocabulary)
    const check = checks.find((each) => each.requirement === requirement.text && each.burden === requirement.burden)
    const good = goodOf(requirement, vocabulary)
    const value =
      check === undefined || isLeft(requirement, good, policy, vocabulary) ? undefined : ratcheted(requirement, check)
    return check === undefined || value === undefined ? [] : [{ gate, index, requirement, check, value, good }]
  })
}

const editOf = ({ gate, index, requirement, check, value }: Tightened): LineEdit => ({
  gate,
  index,
  text: raised(requirement, value),
  remark: remarkOf(requirement, check),
})

/** Nearer to what was seen is no better where there is a right value (`calibration_slope`) or none is known (`mean`). */
function goodOf({ call, over }: Requirement, { metrics }: Vocabulary): MetricSpec['better'] {
  if (over !== undefined) return over === 'ratio' ? 'higher' : 'lower'
  return metrics.find(({ name }) => name === call.metric)?.better ?? 'neither'
}

/**
 * A cap on what is good (`guard: roc_auc <= 0.99`) is no floor: lowered, it would stop what is better. A line that somebody has
 * waived keeps its words, by which the waiver knows it.
 */
function isLeft(
  { text, operator }: Requirement,
  good: MetricSpec['better'],
  { waivers = [] }: Policy,
  vocabulary: Vocabulary,
): boolean {
  const isWaived = waivers.some((waiver) => waiver.requirement !== undefined && means(waiver, text, vocabulary))
  return isWaived || isCap({ operator }, { better: good })
}

function raised(requirement: Requirement, value: number): string {
  const unit = requirement.limit.kind === 'number' ? requirement.limit.unit : ''
  return printRequirement({ ...requirement, burden: 'require', limit: { kind: 'number', value, unit } })
}

/** "ratchet: 0.925 (0.906 to 0.94), n 3 000; was >= 0.9". A group's name is data, and stays out of the file. */
function remarkOf({ operator, limitText }: Requirement, { observed, interval, n, unit, members }: Check): string {
  const range = interval === undefined ? '' : ` (${formatNumber(interval.low)} to ${formatNumber(interval.high)})`
  const of = members === undefined || members.length < 2 ? '' : `, the worst of ${members.length}`
  return `ratchet: ${formatNumber(observed, unit)}${range}${of}, n ${formatNumber(n)}; was ${operator} ${limitText}`
}
