/** Overfitting, as the learning curve shows it. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { bindArguments } from '@sea-trials/schema/requirement/check'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import type { Measured } from '@sea-trials/stats/estimate'
import { judge } from '../decide/judge.ts'
import { asLoss, type Direction, directionOf } from './curve/direction.ts'
import { divergence, generalizationLoss, overfitting, positionOf, projectedGain } from './curve/properties.ts'
import { assertHas, type Curve, curveOf, type Line, type Series, takenUp } from './curve/series.ts'
import { learningCurve } from './figures/learning.ts'
import type { Material } from './material.ts'

export const limitOf = (requirement: Requirement): number =>
  requirement.limit.kind === 'number' ? requirement.limit.value : Number.NaN

interface CurveMetric {
  /** The line that it is measured on. */
  readonly of: 'train' | 'validation'
  readonly measure: (curve: Curve, line: Line, step?: number) => { readonly measured: Measured; readonly note?: string }
}

const CURVE_METRICS: Readonly<Record<string, CurveMetric>> = {
  overfitting: { of: 'validation', measure: overfitting },
  generalization_loss: {
    of: 'validation',
    measure: (curve, line, step) => ({ measured: generalizationLoss(curve, line, step) }),
  },
  divergence: { of: 'train', measure: (_, line) => ({ measured: divergence(line) }) },
  projected_gain: { of: 'validation', measure: (_, line) => ({ measured: projectedGain(line) }) },
}

export interface AskedCurve {
  /** Of losses: a score is 1 minus it. */
  readonly curve: Curve
  /** As the file has it. */
  readonly named: Curve
  readonly direction: Direction
  /** The line that the metric is about, and the step that the model was taken from, where one is said. */
  readonly line: Line
  readonly step?: number
  /** Where that step, or the last one, stands in the line. */
  readonly at: number
}

/** Whether a metric is about the learning curve, and not about rows. */
export const isOfCurve = ({ name }: Pick<MetricSpec, 'name'>): boolean => Object.hasOwn(CURVE_METRICS, name)

/** The curve that a line asks about. Throws what reading it throws, and `missing-column` for one that it does not have; of what is wrong with the curve the file is said. */
export async function curveAsked(material: Material, requirement: Requirement, spec: MetricSpec): Promise<AskedCurve> {
  const all = await material.curves()
  try {
    return asked(material, all, requirement, spec)
  } catch (error) {
    const file = material.policy.learningCurve
    if (!(error instanceof SeaTrialsError) || file === undefined || error.message.includes(file)) throw error
    const at = error.at ?? { file }
    const place = `${printable(at.file)}${at.line === undefined ? '' : `, line ${at.line}`}`
    throw new SeaTrialsError(error.code, `${error.message} (in ${place})`, error.fix, at)
  }
}

function asked(material: Material, all: readonly Series[], { call }: Requirement, spec: MetricSpec): AskedCurve {
  const { of } = CURVE_METRICS[spec.name] as CurveMetric
  const bound = bindArguments(spec, call.arguments)
  const [metric, step, said] = ['metric', 'step', 'better'].map((name) => bound?.get(name)?.[0])
  const named = curveOf(all, metric?.kind === 'name' ? metric.name : undefined)
  assertHas(named, of, all, material.policy.learningCurve as string)
  const direction = directionOf(named.metric, said?.kind === 'name' ? (said.name as Direction) : undefined)
  const curve = asLoss(named, direction)
  const line = curve[of] as Line
  const taken = step?.kind === 'number' ? step.value : undefined
  return {
    curve,
    named,
    direction,
    line,
    ...(taken === undefined ? {} : { step: taken }),
    at: positionOf(line, named.metric, taken),
  }
}

/** A property of the learning curve. All but `overfitting` are exact: they describe the run that there was. */
export async function judgeCurve(material: Material, requirement: Requirement, spec: MetricSpec): Promise<Check> {
  const property = CURVE_METRICS[spec.name]
  if (property === undefined) throw new RangeError(`no property of a learning curve: ${spec.name}`)
  const { curve, named, direction, line, step } = await curveAsked(material, requirement, spec)
  const again = [named.train, named.validation].map((one) => one && takenUp(one))
  const { measured, note } = property.measure(curve, line, step)
  for (const said of [note, ...again]) if (said !== undefined) material.note(said)
  material.picture(learningCurve(named, direction, step))
  const question = { requirement, spec, confidence: material.policy.confidence, counts: 'points of the curve' }
  return judge({ ...question, measured, limit: limitOf(requirement) })
}
