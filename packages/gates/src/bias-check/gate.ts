/** bias-check: are groups of people in the data, and does the model serve them alike? */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { printCall } from '@sea-trials/schema/requirement/print'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check, Verdict } from '@sea-trials/schema/verdict'
import { GROUP_SHARE, groupShares } from '../data/groups.ts'
import { errorCheck, judgeFamily, notApplicable } from '../decide/judge.ts'
import { withoutHidden } from '../decide/suppress.ts'
import { verdictOf } from '../decide/verdict-of.ts'
import type { Gate, GateContext } from '../gate.ts'
import { GATE_INPUTS } from '../inputs.ts'
import { assertChosenElsewhere } from '../quality/chosen-on.ts'
import { partOfAnswers } from '../quality/doubt.ts'
import { judgeQuality } from '../quality/judge-line.ts'
import { believed } from '../quality/long-memory.ts'
import { lookedBefore, noteUncounted } from '../quality/looked.ts'
import { type Material, material as prepare } from '../quality/material.ts'
import type { Rows } from '../quality/rows.ts'
import { aboutRows, judgeLines, type Line, type ReadLine, readLines, subjectsOf, understood } from '../quality/run.ts'
import { withoutSmallCounts } from '../quality/small-counts.ts'
import { WEAK_SLICES } from '../quality/specs.ts'
import type { ShownTable } from '../quality/told-together.ts'
import { noteCaps, noteUnjudged } from '../quality/unjudged.ts'
import { biasVocabulary, DATA_METRICS } from './metrics.ts'
import { groupedBy, OWN_SPECS } from './own/specs.ts'
import type { Profile } from './profiles/tables.ts'

const NAME = 'bias-check'
const DEFAULT_DATASET = 'holdout'

export const biasCheck: Gate = {
  name: NAME,
  defaultDataset: DEFAULT_DATASET,
  vocabulary: biasVocabulary,
  inputs: GATE_INPUTS[NAME],
  run,
}

async function run(context: GateContext): Promise<Verdict> {
  const { policy } = context
  const section = policy.gates[NAME]
  const lines = readLines(section?.require ?? [], biasVocabulary)
  const subject = section?.subject
  if (subject !== undefined) assertLinesOf(subject, lines)
  const material = await prepare(context, DEFAULT_DATASET)
  const isJudged = (spec: MetricSpec): boolean => subject === undefined || subjectOf(spec) === subject
  const judged = understood(lines).filter(({ spec }) => isJudged(spec))
  const ofModel = judged.filter(({ spec }) => subjectOf(spec) === 'model')
  // Data that cannot be read are one error, not one a line.
  const rows = judged.some((line) => line.spec !== GROUP_SHARE && isOfDefault(line)) ? await material.rows() : undefined
  if (rows !== undefined && ofModel.some(isOfDefault)) await material.candidate(rows)

  const looked = rows === undefined ? undefined : await lookedBefore(NAME, context, material, rows)
  let counted = 0
  const checks = await judgeLines(lines, async (asked, spec) => {
    const requirement = spec.kind === 'estimate' ? (looked?.paid(asked) ?? asked) : asked
    if (!isJudged(spec))
      return notApplicable(requirement, spec, `about the ${subjectOf(spec)}; this run judges the ${subject}`)
    const check = await aboutRows(material, requirement, await judgeBias(material, requirement, spec))
    if (spec === GROUP_SHARE) {
      counted = (check.members ?? []).reduce((sum, { n }) => sum + n, 0)
      return check
    }
    const about = subjectOf(spec) === 'data' ? 'labels' : partOfAnswers(spec)
    const told = about !== 'labels' ? (looked?.told(check, requirement) ?? check) : check
    return believed(material, requirement, told, about)
  })
  noteUncounted(checks, context, material)
  const tables = await tablesOf(section?.profile ?? [], material, rows)
  const shown = await withoutSmallCounts(material, lines, checks, { groupedBy, tables })
  noteCaps(material, lines)
  noteUnjudged(material, lines, shown, groupedBy)
  return {
    gate: NAME,
    model: policy.model,
    verdict: verdictOf(checks),
    checks: shown,
    metrics: withoutHidden(material.metrics(), checks, shown),
    ...(tables.length === 0 ? {} : { tables: tables.map(({ table }) => table) }),
    figures: [],
    subjects: await subjectsOf(context, material, ofModel.length > 0),
    evidence: material.executed() ? 'executed' : 'claimed',
    scope: { rows: rows?.n ?? counted },
    notes: material.notes(),
  }
}

/** Throws `bad-policy` where a profile is asked for and nobody says by which groups. */
async function tablesOf(
  profiles: readonly Profile[],
  material: Material,
  rows: Rows | undefined,
): Promise<readonly ShownTable[]> {
  if (profiles.length === 0) return []
  if (material.policy.columns.groups.length === 0)
    throw new SeaTrialsError(
      'bad-policy',
      `the profile \`${profiles[0]}\` is by declared groups, and none is declared`,
      'Name them: `groups: [sex, race]` under `columns`, or the input `groups`.',
    )
  const { profileTables } = await import('./profiles/tables.ts')
  return profileTables(profiles, material, rows ?? (await material.rows()))
}

/** One line of this gate. */
export async function judgeBias(material: Material, requirement: Requirement, spec: MetricSpec): Promise<Check> {
  if (spec === WEAK_SLICES)
    return (await import('../quality/slices/weak.ts')).judgeWeakSlices(material, requirement, spec)
  if (OWN_SPECS.includes(spec)) return judgeOwnLine(material, requirement, spec)
  return spec === GROUP_SHARE ? judgeShares(material, requirement) : judgeQuality(material, requirement)
}

async function judgeOwnLine(material: Material, requirement: Requirement, spec: MetricSpec): Promise<Check> {
  const { JUDGES } = await import('./own/judges.ts')
  const { judgeOwn } = await import('./own/metric.ts')
  const judge = JUDGES[spec.name]
  if (judge === undefined) throw new RangeError(`nothing judges ${spec.name}`)
  if (subjectOf(spec) === 'model') await assertChosenElsewhere(material, requirement)
  const check = await judgeOwn(judge, material, requirement, spec)
  material.record(printCall(requirement.call), check.observed)
  return check
}

const subjectOf = (spec: MetricSpec): 'data' | 'model' => (DATA_METRICS.includes(spec.name) ? 'data' : 'model')

const isOfDefault = ({ requirement }: ReadLine): boolean => requirement.call.dataset === undefined

/** Throws `bad-policy` where no line is about the subject: nothing would be judged, and it would look green. */
function assertLinesOf(subject: 'data' | 'model', lines: readonly Line[]): void {
  if (lines.some((line) => 'check' in line || subjectOf(line.spec) === subject)) return
  throw new SeaTrialsError(
    'bad-policy',
    `bias-check shall judge the ${subject}, and no line is about the ${subject}`,
    subject === 'data'
      ? `Lines about the data are ${DATA_METRICS.join(', ')}.`
      : 'Add one, such as `difference(recall by sex) <= 0.1`.',
  )
}

/** Every group's share of the rows; exact, so that the smallest decides. */
async function judgeShares(material: Material, requirement: Requirement): Promise<Check> {
  const { call, limit } = requirement
  const columns = call.arguments.flatMap((argument) => (argument.kind === 'name' ? [argument.name] : []))
  const table = await material.table(call.dataset)
  const members = await groupShares(material.engine, table, columns, material.hidden, call.condition)
  if (members.length === 0) return errorCheck(requirement, GROUP_SHARE, 'there are no rows')
  if (members.length === 1)
    return errorCheck(
      requirement,
      GROUP_SHARE,
      `all rows are of one group, ${members[0]?.name}: it has 100% whatever is missing; look whether the others were lost, or name another column`,
    )
  const question = { requirement, spec: GROUP_SHARE, confidence: material.policy.confidence, members }
  const check = judgeFamily({ ...question, limit: limit.kind === 'number' ? limit.value : Number.NaN })
  material.record(printCall(call), check.observed)
  return check
}
