/** Where rows and answers come from, as the policy or the plain inputs say. */
import { resolve } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Baseline, ModelSource, Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { Engine } from '@sea-trials/tables/engine'
import { expandFiles } from '@sea-trials/tables/files'
import { type DataSets, defaultDataSet } from '../data/data-set.ts'
import type { GateContext } from '../gate.ts'
import { type Rows, readRows } from './rows.ts'
import { openPredictions, type Scored, scoreFromFile, scoreRows } from './scoring.ts'
import { trainedPath } from './threshold.ts'

/** Training rows, by the names that they have in a policy and in plain inputs. */
export const TRAINING: readonly string[] = ['train', 'reference']

/** The gate's data set; without any data the predictions carry the label themselves. */
export function defaultRows(policy: Policy, data: DataSets, wanted: string): string {
  if (data.names.length === 0 && policy.candidate?.predictions !== undefined) return 'predictions'
  return defaultDataSet(wanted, data.names)
}

export async function openRows(engine: Engine, policy: Policy, data: DataSets, name: string): Promise<Rows> {
  const predictions = policy.candidate?.predictions
  if (name === 'predictions' && !data.names.includes(name) && predictions !== undefined)
    return readRows(engine, await openPredictions(engine, policy, predictions, name), policy, 'the predictions file')
  const set = await data.open(name)
  const where = `data set ${printable(name)}`
  if (set.labels === 'yes') return readRows(engine, set.table, policy, where)
  throw new SeaTrialsError(
    'bad-requirement',
    `${where} has no labels (\`labels: ${set.labels}\`), and quality cannot be measured on it`,
    'Name a data set with labels before the dot.',
    policy.data[name]?.at,
  )
}

export async function scoreCandidate(engine: Engine, policy: Policy, rows: Rows, defaultName: string): Promise<Scored> {
  const source = policy.candidate
  if (source === undefined) {
    throw new SeaTrialsError(
      'bad-input',
      'nothing says what the candidate predicts',
      'Name `predictions` or `model`, or `candidate:` in the policy.',
    )
  }
  if (source.predictions === undefined || rows.name === defaultName)
    return scoreRows(engine, policy, source, rows, 'candidate')
  throw new SeaTrialsError(
    'bad-requirement',
    `the predictions are of ${printable(defaultName)}; there are none of ${rows.where}`,
    'Leave the data set before the dot away, or name the model instead of its predictions.',
  )
}

/** Predictions of training rows stand in a file of their own, with the label or paired with the training data; a model is run. */
export async function scoreTraining(
  engine: Engine,
  policy: Policy,
  data: DataSets,
  rows: (name: string) => Promise<Rows>,
  candidate: (rows: Rows) => Promise<Scored>,
): Promise<{ rows: Rows; scored: Scored }> {
  const name = TRAINING.find((each) => data.names.includes(each))
  const path = trainedPath(policy, policy.candidate, 'candidate')
  if (path !== undefined) {
    const where = 'the file of predictions on the training data'
    const table = await openPredictions(engine, policy, path, 'train-predictions')
    const hasLabel = table.columns.some((column) => column.name === policy.columns.label)
    const of = hasLabel || name === undefined ? await readRows(engine, table, policy, where) : await rows(name)
    return {
      rows: of,
      scored: await scoreFromFile(engine, policy, table, of, policy.candidate?.threshold ?? 0.5, where),
    }
  }
  if (name === undefined || policy.candidate?.predictions !== undefined) {
    throw new SeaTrialsError(
      'bad-input',
      'the training gap needs the candidate on its training data, and there is no way to have it',
      'Give `train-predictions`, or a model together with the training data.',
    )
  }
  const of = await rows(name)
  return { rows: of, scored: await candidate(of) }
}

/** What answers for the baseline, or why nothing does today. */
export type BaselineSource =
  | { readonly notApplicable: string }
  | {
      readonly model: ModelSource
      readonly note?: string
      /** Digests of what it was registered on. */
      readonly lineage?: Readonly<Record<string, string>>
    }

/**
 * The baseline's answers or its file, which may have to be fetched from the registry. Throws `missing-baseline` where the
 * policy names none, or names one that is not there.
 */
export async function baselineSource(context: GateContext): Promise<BaselineSource> {
  const { baseline, candidate } = context.policy
  if (baseline === undefined) {
    throw new SeaTrialsError(
      'missing-baseline',
      'a line compares with the baseline, and the policy names none',
      'Add `baseline:` to the policy, or the input `baseline-predictions`.',
    )
  }
  if (baseline.ref !== undefined) return atRef(context, baseline)
  if (baseline.predictions !== undefined || baseline.url !== undefined) return { model: baseline }
  const { resolveBaseline } = await import('../baseline.ts')
  const { file, note, lineage } = await resolveBaseline(context.policy, context)
  if (file === undefined) return { notApplicable: note ?? 'there is no baseline yet' }
  if (candidate !== undefined && (await isSame(context, candidate, baseline, file)))
    return { notApplicable: 'the candidate is the baseline: the same bytes, read at the same threshold' }
  const told = { ...(note === undefined ? {} : { note }), ...(lineage === undefined ? {} : { lineage }) }
  return { model: { ...baseline, onnx: file }, ...told }
}

/** Files as they stood at a commit, which were brought before the run. The same predictions are the same model's. */
async function atRef(context: GateContext, baseline: Baseline): Promise<BaselineSource> {
  const { candidate, root } = context.policy
  const { foundAtRef } = await import('../baseline.ts')
  const found = foundAtRef(baseline)
  if ('none' in found) return { notApplicable: found.none }
  const { onnx, predictions } = baseline
  if (candidate !== undefined && onnx !== undefined && predictions === undefined) {
    if (await isSame(context, candidate, baseline, resolve(root, onnx)))
      return { notApplicable: 'the candidate is the baseline: the same bytes, read at the same threshold' }
  }
  if (predictions !== undefined && (await areSamePredictions(context, candidate, predictions, baseline.threshold)))
    return { notApplicable: 'the candidate is the baseline: the same predictions, read at the same threshold' }
  return { model: baseline, note: found.note }
}

async function areSamePredictions(
  { digest, policy }: GateContext,
  candidate: ModelSource | undefined,
  path: string,
  threshold: number,
): Promise<boolean> {
  if (candidate?.predictions === undefined || candidate.threshold !== threshold) return false
  const [ours, more] = await expandFiles(candidate.predictions, policy.root, policy.workspace)
  if (ours === undefined || more !== undefined) return false
  return (await digest(ours)) === (await digest(resolve(policy.root, path)))
}

/** What was answered about other rows or other classes is no baseline, and says what would be one. */
export function incomparable(error: unknown): never {
  if (!(error instanceof SeaTrialsError) || !['unpaired-rows', 'bad-value'].includes(error.code)) throw error
  throw new SeaTrialsError(
    error.code,
    `incomparable: ${error.message}`,
    'Have the baseline answer these rows, with the classes of their label; or name its model under `baseline:` (`stage`, `onnx`), which is then run on them.',
    error.at,
  )
}

/** Bytes alone do not make a model: another threshold decides otherwise, and predictions that were handed in are any model's. */
async function isSame(
  { digest, policy }: GateContext,
  candidate: ModelSource,
  baseline: ModelSource,
  file: string,
): Promise<boolean> {
  const { onnx, predictions, threshold } = candidate
  if (onnx === undefined || predictions !== undefined || threshold !== baseline.threshold) return false
  if (!isEqualRule(candidate.chosen, baseline.chosen)) return false
  return (await digest(resolve(policy.root, onnx))) === (await digest(file))
}

/** The same rule over the same rows chooses the same threshold for the same bytes. */
const isEqualRule = (a: ModelSource['chosen'], b: ModelSource['chosen']): boolean => {
  const told = (rule: ModelSource['chosen']) => [rule?.metric, rule?.wanted, rule?.keeping?.text, rule?.on].join()
  return told(a) === told(b)
}
