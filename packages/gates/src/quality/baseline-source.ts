/** What answers for the baseline: files, a model, a version of the registry, a commit; and whether it is the candidate itself. */
import { resolve } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Baseline, FoundAtRef, ModelSource } from '@sea-trials/schema/policy/policy'
import { expandFiles } from '@sea-trials/tables/files'
import { isSame, type Part } from '../data/same.ts'
import type { GateContext } from '../gate.ts'
import { trainedPath } from './threshold.ts'

/** Or why nothing does today. */
export type BaselineSource =
  | { readonly notApplicable: string }
  | {
      readonly model: ModelSource
      readonly note?: string
      /** Digests of what it was registered on. */
      readonly lineage?: Readonly<Record<string, string>>
      /** Of a commit: data sets that are other bytes here than they were there. */
      readonly otherData?: Extract<FoundAtRef, { note: string }>['otherData']
    }

/** By what both sides are one and the same, for people; undefined where they may answer otherwise. */
type Sameness = (context: GateContext, candidate: ModelSource, baseline: ModelSource) => Promise<string | undefined>

/**
 * The baseline's answers or its file, which may have to be fetched from the registry. Throws `missing-baseline` where the
 * policy names none, or names one that is not there.
 */
export async function baselineSource(context: GateContext, sameness: Sameness = sameAnswers): Promise<BaselineSource> {
  const { baseline, candidate } = context.policy
  if (baseline === undefined) {
    throw new SeaTrialsError(
      'missing-baseline',
      'a line compares with the baseline, and the policy names none',
      'Add `baseline:` to the policy, or the input `baseline-predictions`.',
    )
  }
  const source = await sourceOf(context, baseline)
  if ('notApplicable' in source || candidate === undefined) return source
  const same = await sameness(context, candidate, source.model)
  return same === undefined
    ? source
    : { notApplicable: `the candidate is the baseline: the same ${same}, read at the same threshold` }
}

async function sourceOf(context: GateContext, baseline: Baseline): Promise<BaselineSource> {
  if (baseline.ref !== undefined) {
    const { foundAtRef } = await import('../baseline.ts')
    const found = foundAtRef(baseline)
    return 'none' in found ? { notApplicable: found.none } : { model: baseline, ...found }
  }
  if (baseline.predictions !== undefined || baseline.url !== undefined) return { model: baseline }
  const { resolveBaseline } = await import('../baseline.ts')
  const { file, note, lineage } = await resolveBaseline(context.policy, context)
  if (file === undefined) return { notApplicable: note ?? 'there is no baseline yet' }
  const told = { ...(note === undefined ? {} : { note }), ...(lineage === undefined ? {} : { lineage }) }
  return { model: { ...baseline, onnx: file }, ...told }
}

/** Predictions that were handed in are the answers, whatever model stands beside them; else those of the model that is run. */
const sameAnswers: Sameness = async (context, candidate, baseline) => {
  const [ours, theirs] = [candidate.predictions, baseline.predictions]
  if (ours === undefined && theirs === undefined) return sameModel(context, candidate, baseline)
  const isSame = (await areSameFiles(context, ours, theirs)) && (await areReadAlike(context, candidate, baseline))
  return isSame ? 'predictions' : undefined
}

/** Bytes alone do not make a model: another threshold decides otherwise. */
export const sameModel: Sameness = async (context, { onnx: ours, ...candidate }, { onnx: theirs, ...baseline }) => {
  if (ours === undefined || theirs === undefined || !(await areReadAlike(context, candidate, baseline)))
    return undefined
  const partOf = (path: string): Part => ({ files: [resolve(context.policy.root, path)] })
  return (await isSame(partOf(ours), partOf(theirs), context.digest)) ? 'bytes' : undefined
}

/** The same threshold, or the same rule over the same answers, which chooses the same one. */
async function areReadAlike(context: GateContext, candidate: ModelSource, baseline: ModelSource): Promise<boolean> {
  if (candidate.threshold !== baseline.threshold || ruleOf(candidate) !== ruleOf(baseline)) return false
  if (candidate.chosen === undefined) return true
  const ours = trainedPath(context.policy, candidate, 'candidate')
  const theirs = trainedPath(context.policy, baseline, 'baseline')
  return (ours === undefined && theirs === undefined) || areSameFiles(context, ours, theirs)
}

const ruleOf = ({ chosen }: ModelSource): string =>
  [chosen?.metric, chosen?.wanted, chosen?.keeping?.text, chosen?.on].join()

async function areSameFiles(
  { digest, policy }: GateContext,
  ours: string | undefined,
  theirs: string | undefined,
): Promise<boolean> {
  if (ours === undefined || theirs === undefined) return false
  const partOf = async (path: string): Promise<Part> => ({
    files: await expandFiles(path, policy.root, policy.workspace),
  })
  const [one, other] = await Promise.all([partOf(ours), partOf(theirs)])
  return isSame(one, other, digest)
}
