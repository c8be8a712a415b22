/** `ratchet`: a stricter policy, proposed from the latest green verdicts about this very policy, for a person to review. */
import { readFile, stat } from 'node:fs/promises'
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
  const accepted = await acceptedOf(policy, await folderOf(evidence ?? outputOf(policy), evidence !== undefined))
  const tightened = accepted.flatMap(({ verdict }) => tightenedOf(policy, verdict.gate, verdict.checks))
  const edits = tightened.filter(({ good }) => good !== 'neither').map(editOf)
  const after = withLines(before, edits)
  if (after === undefined) {
    const odd = tightened.find((one) => one.good !== 'neither' && withLines(before, [editOf(one)]) === undefined)
    throw new SeaTrialsError(
      'bad-policy',
      `${printable(odd?.requirement.text)} cannot be rewritten in place`,
      'Write each requirement on a line of its own, `- recall >= 0.5`, without `|` or `>` before it.',
      odd && policy.gates[odd.gate]?.require[odd.index]?.source,
    )
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

/** Where evidence lies: in the folder that is named, or in `evidence` below it, as a run leaves it and an artifact holds it. */
async function folderOf(folder: string, isNamed: boolean): Promise<string> {
  const shown = printable(relativePath(process.cwd(), folder))
  const found = await stat(folder).catch(() => undefined)
  if (isNamed && found === undefined)
    throw new SeaTrialsError('missing-file', `there is no folder ${shown}`, 'Name the folder that holds the verdicts.')
  if (found !== undefined && !found.isDirectory())
    throw new SeaTrialsError(
      'bad-input',
      `${shown} is a file; evidence is a folder`,
      'Unpack an archive first, and name the folder that it was unpacked into.',
    )
  const below = join(folder, 'evidence')
  const isBelow = !isNamed || (await stat(below).catch(() => undefined))?.isDirectory() === true
  return isBelow ? below : folder
}

/** Green, and of these bytes of the policy: another one judged by other lines. */
async function acceptedOf(policy: Policy, folder: string): Promise<readonly Evidence[]> {
  const found = await readEvidence(folder)
  const all = found.filter(({ verdict }) => verdict.model === policy.model && policy.gates[verdict.gate] !== undefined)
  const own = all.filter(({ verdict }) =>
    verdict.subjects.some(({ name, digest }) => name === 'policy' && digest === policy.digest),
  )
  const green = own.filter(({ verdict }) => isGreen(verdict))
  if (green.length > 0) return green
  const shown = printable(relativePath(process.cwd(), folder))
  const why =
    own.length > 0
      ? 'none of the verdicts about this policy is green'
      : found.length === 0
        ? `there is no verdict in ${shown}`
        : `no verdict is about this policy as it stands; those in ${shown} are about ${all.length > 0 ? 'another version of it' : 'other models or gates'}`
  throw new SeaTrialsError('bad-input', why, 'Run the gates first: `sea-trials run`, then `sea-trials ratchet`.')
}

/** A line that what was observed would bear stricter. */
interface Tightened {
  readonly gate: string
  readonly index: number
  readonly requirement: Requirement
  /** As it stands in the file. */
  readonly written: string
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
    return check === undefined || value === undefined
      ? []
      : [{ gate, index, requirement, written: withoutBurden(line.text), check, value, good }]
  })
}

const editOf = ({ gate, index, requirement, written, check, value }: Tightened): LineEdit => ({
  gate,
  index,
  text: raised(requirement, written, value),
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

/** In quotes a line may hold its burden, too. */
const withoutBurden = (text: string): string => text.replace(/^\s*(?:require|guard|warn)\s*:\s*/, '')

/** The limit alone is written anew: whoever lines up his limits in columns finds them there. */
function raised(requirement: Requirement, written: string, value: number): string {
  const { limit, limitText } = requirement
  const unit = limit.kind === 'number' ? limit.unit : ''
  const printed = printRequirement({ ...requirement, burden: 'require', limit: { kind: 'number', value, unit } })
  const at = written.lastIndexOf(limitText)
  const [, stricter] = /(\S+)(?: at \S+)?$/.exec(printed) ?? []
  return at < 0 || stricter === undefined
    ? printed
    : `${written.slice(0, at)}${stricter}${written.slice(at + limitText.length)}`
}

/** "ratchet: 0.925 (0.906 to 0.94), n 3 000; was >= 0.9". A group's name is data, and stays out of the file. */
function remarkOf({ operator, limitText }: Requirement, { observed, interval, n, unit, members }: Check): string {
  const range = interval === undefined ? '' : ` (${formatNumber(interval.low)} to ${formatNumber(interval.high)})`
  const of = members === undefined || members.length < 2 ? '' : `, the worst of ${members.length}`
  return `ratchet: ${formatNumber(observed, unit)}${range}${of}, n ${formatNumber(n)}; was ${operator} ${limitText}`
}
