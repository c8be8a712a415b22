/** From lines to a verdict: what accuracy-gate and bias-check share. */
import { resolve } from 'node:path'
import { inOneLine, SeaTrialsError, showErrorInLine } from '@sea-trials/schema/error'
import type { RequirementText } from '@sea-trials/schema/policy/policy'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { MetricSpec, Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import type { Check, Subject } from '@sea-trials/schema/verdict'
import { matchingFiles } from '@sea-trials/tables/files'
import { dataDigest, dataSubject, policySubject, shownFile } from '../data/subjects.ts'
import { toldUnmet } from '../data/unmet.ts'
import { errorCheck, unreadableCheck } from '../decide/judge.ts'
import type { GateContext } from '../gate.ts'
import { isOfDecisions } from './chosen-on.ts'
import type { Material } from './material.ts'
import { noteThreshold } from './one-sided.ts'

/** A line that was understood. */
export interface ReadLine {
  readonly requirement: Requirement
  readonly spec: MetricSpec
}

/** Or one that was not, and the check that says why. */
export type Line = ReadLine | { readonly check: Check }

export const understood = (lines: readonly Line[]): readonly ReadLine[] =>
  lines.flatMap((line) => ('spec' in line ? [line] : []))

/** Reads the lines. One that cannot be read is an `error` check of its own. Throws `bad-policy` where there is none. */
export function readLines(texts: readonly RequirementText[], vocabulary: Vocabulary): readonly Line[] {
  if (texts.length === 0) {
    throw new SeaTrialsError(
      'bad-policy',
      `${vocabulary.gate} requires nothing, and a gate without a requirement would always be green`,
      `Add lines under \`require:\` of ${vocabulary.gate}, or the input \`require\`.`,
    )
  }
  return texts.map((text) => {
    try {
      const requirement = parseRequirement(text, vocabulary)
      const spec = vocabulary.metrics.find(({ name }) => name === requirement.call.metric) as MetricSpec
      return { requirement, spec }
    } catch (error) {
      return { check: unreadableCheck(text, error, { reason: sentence(error), exact: false }) }
    }
  })
}

/** Judges the lines one after the other. What one of them cannot have is its own `error`, and leaves the others alone. */
export async function judgeLines(
  lines: readonly Line[],
  judgeOne: (requirement: Requirement, spec: MetricSpec) => Promise<Check>,
): Promise<readonly Check[]> {
  const checks: Check[] = []
  for (const line of lines) {
    if ('check' in line) checks.push(line.check)
    else {
      const { requirement, spec } = line
      checks.push(await judgeOne(requirement, spec).catch((error) => errorCheck(requirement, spec, withPlace(error))))
    }
  }
  return checks
}

/** The check of a line, with what its condition tells where it leaves no row; what its scores tell is noted. */
export async function aboutRows(material: Material, requirement: Requirement, check: Check): Promise<Check> {
  const { metric, condition, dataset } = requirement.call
  if (check.outcome !== 'error' && isOfDecisions({ name: metric }))
    await noteThreshold(material, await material.rows(dataset))
  if (condition === undefined || check.n > 0) return check
  const { engine, hidden, masked } = material
  return toldUnmet(check, requirement, { engine, hidden, masked, table: await material.table(dataset) })
}

function sentence(error: unknown): string {
  if (error instanceof SeaTrialsError) return inOneLine(error)
  throw error
}

/** What is wrong in a file says where; other errors name what they are about, and the place of the line stands beside the check. */
function withPlace(error: unknown): string {
  const isOfFile = error instanceof SeaTrialsError && error.code === 'unreadable-data'
  return isOfFile ? showErrorInLine(error) : sentence(error)
}

/** What the verdict is about, by digest: all files that were read, the model where it was judged, policy and contract. */
export async function subjectsOf(
  context: GateContext,
  material: Material,
  isOfModel: boolean,
): Promise<readonly Subject[]> {
  const { policy, digest } = context
  const files: readonly (readonly [string, string | undefined])[] = [
    ['model', isOfModel ? policy.candidate?.onnx : undefined],
    ...material.read(),
    ['contract', policy.contract],
  ]
  const ofFiles = files.flatMap(([name, path]) => (path === undefined ? [] : [fileSubject(name, path, context)]))
  const ofData = material.data.opened().map((set) => dataSubject(set, policy, digest))
  return [...(await Promise.all([...ofFiles, ...ofData])), policySubject(policy)]
}

/** Predictions may be several files; a model or a learning curve may be a folder. */
async function fileSubject(name: string, path: string, { policy, digest }: GateContext): Promise<Subject> {
  const found = (await matchingFiles(path, policy.root)).toSorted()
  const files = found.length === 0 ? [resolve(policy.root, path)] : found
  const [file, more] = files
  return {
    name,
    digest: await dataDigest(files, digest),
    ...(more === undefined && file !== undefined ? { path: shownFile(policy, file) } : {}),
  }
}
