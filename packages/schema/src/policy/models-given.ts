/** Which models are judged and compared: inputs over what the policy says. */
import { defaults } from './defaults.ts'
import type { Given } from './given.ts'
import type { Baseline, ModelSource } from './policy.ts'
import { urlOf } from './running.ts'

export interface GivenModels {
  readonly given: Given
  /** Of an input that names a file, its path relative to the policy's folder. */
  readonly path: (input: string) => string | undefined
}

/** Undefined where neither says anything. `gate`: the one that the inputs are given to. */
export function candidateOf(
  { given, path }: GivenModels,
  before: ModelSource | undefined,
  gate: string,
): ModelSource | undefined {
  const onnx = path('model')
  const predictions = path('predictions')
  const url = urlOf(given)
  const threshold = given.number('threshold')
  // A stress test's `url` is where the candidate is served already, not another candidate.
  const other = url !== undefined && (gate !== 'stress-test' || before === undefined)
  if (onnx === undefined && predictions === undefined && !other) {
    if (before !== undefined && threshold !== undefined) return { ...withoutRule(before), threshold }
    if (threshold !== undefined) given.refuse('threshold', 'Name `predictions` or `model` beside it.')
    return before
  }
  const kept = threshold ?? before?.threshold ?? defaults.threshold
  if (onnx === undefined && predictions === undefined) return { url: url as string, threshold: kept }
  const file = onnx ?? before?.onnx
  return {
    ...(file === undefined ? {} : { onnx: file }),
    ...(predictions === undefined ? {} : { predictions }),
    threshold: kept,
    // A number takes the place of the rule that chooses one; other answers do not.
    ...(before?.chosen === undefined || threshold !== undefined ? {} : { chosen: before.chosen }),
  }
}

/** Undefined where neither says anything. */
export function baselineOf({ given, path }: GivenModels, before: Baseline | undefined): Baseline | undefined {
  const predictions = path('baseline-predictions')
  if (predictions === undefined) return before
  const threshold = before?.threshold ?? given.number('threshold') ?? defaults.threshold
  return { predictions, threshold, first: before?.first ?? 'fail' }
}

function withoutRule({ chosen: _, ...source }: ModelSource): ModelSource {
  return source
}
