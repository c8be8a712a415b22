/** accuracy-gate: is the candidate good enough on rows that it has not seen, and good enough to replace the baseline? */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check, Verdict } from '@sea-trials/schema/verdict'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { withoutHidden } from '../decide/suppress.ts'
import { verdictOf } from '../decide/verdict-of.ts'
import type { Gate, GateContext } from '../gate.ts'
import { GATE_INPUTS } from '../inputs.ts'
import { comparedWith, isAgainstBaseline } from '../quality/compared.ts'
import { partOfAnswers } from '../quality/doubt.ts'
import { qualityFigures } from '../quality/figures/figures.ts'
import { horizonFigure } from '../quality/figures/horizon.ts'
import { judgeQuality } from '../quality/judge-line.ts'
import { believed } from '../quality/long-memory.ts'
import { lookedBefore, noteUncounted } from '../quality/looked.ts'
import { type Material, material as prepare } from '../quality/material.ts'
import { judgeCurve } from '../quality/overfitting.ts'
import type { Rows } from '../quality/rows.ts'
import { aboutRows, judgeLines, type Line, type ReadLine, readLines, subjectsOf, understood } from '../quality/run.ts'
import { withoutSmallCounts } from '../quality/small-counts.ts'
import { OVERFITTING_SPECS, WEAK_SLICES } from '../quality/specs.ts'
import { mainMetrics } from '../quality/summary.ts'
import { judgeTrainGap } from '../quality/train-gap.ts'
import { noteCaps, noteUnjudged } from '../quality/unjudged.ts'
import { accuracyVocabulary } from './metrics.ts'

const NAME = 'accuracy-gate'
const DEFAULT_DATASET = 'holdout'

export const accuracyGate: Gate = {
  name: NAME,
  defaultDataset: DEFAULT_DATASET,
  vocabulary: accuracyVocabulary,
  inputs: GATE_INPUTS[NAME],
  run,
}

async function run(context: GateContext): Promise<Verdict> {
  const { policy } = context
  const lines = readLines(policy.gates[NAME]?.require ?? [], accuracyVocabulary)
  const slices = await import('../quality/slices/unasked.ts')
  const isSearched = slices.searchesUnasked(understood(lines))
  const material = await prepare(context, DEFAULT_DATASET, isSearched ? slices.columnsUnasked : undefined)
  // What most lines need is had first: data that cannot be read are one error, not one a line.
  const held = understood(lines).some(isOfHoldout) ? await holdout(material) : undefined
  const looked = held === undefined ? undefined : await lookedBefore(NAME, context, material, held.rows)
  const checks = await judgeLines(lines, async (asked, spec) => {
    const requirement = isOfRows(spec) ? (looked?.paid(asked) ?? asked) : asked
    const check = await aboutRows(material, requirement, await judgeAccuracy(material, requirement, spec))
    if (!isOfRows(spec)) return check
    const told = looked?.told(check, requirement) ?? check
    return believed(material, requirement, told, partOfAnswers(spec))
  })
  const ofRows = checks.filter((_, i) => {
    const line = lines[i]
    return line !== undefined && 'spec' in line && isOfRows(line.spec)
  })
  noteUncounted(ofRows, context, material)
  const shown = await withoutSmallCounts(material, lines, checks)
  noteCaps(material, lines)
  noteUnjudged(material, lines, shown)
  const baseline = held === undefined ? undefined : await baselineOf(material, lines, held.rows)
  const turned =
    held === undefined || baseline === undefined
      ? undefined
      : await comparedWith(material, held, understood(lines), baseline)
  const unasked =
    held === undefined ? [] : await slices.unaskedSlices(material, understood(lines), held.rows, held.sample)
  return {
    gate: NAME,
    model: policy.model,
    verdict: verdictOf(checks),
    checks: shown,
    ...(unasked.length === 0 ? {} : { unasked }),
    metrics: {
      ...(held === undefined ? {} : mainMetrics(held.sample)),
      ...withoutHidden(material.metrics(), checks, shown),
    },
    figures: [
      ...(held === undefined ? [] : qualityFigures(held.sample, baseline, thresholdOf(material))),
      ...(held === undefined ? [] : horizonFigure(held.rows, held.sample, baseline, policy.confidence)),
      ...material.pictures(),
    ],
    subjects: await subjectsOf(context, material, true),
    evidence: material.executed() ? 'executed' : 'claimed',
    scope: held === undefined ? {} : { rows: held.rows.n },
    notes: material.notes(),
    ...(turned === undefined ? {} : { turned }),
  }
}

/** One line of this gate. */
export async function judgeAccuracy(material: Material, requirement: Requirement, spec: MetricSpec): Promise<Check> {
  if (spec === WEAK_SLICES)
    return (await import('../quality/slices/weak.ts')).judgeWeakSlices(material, requirement, spec)
  if (spec.name === 'train_gap') return judgeTrainGap(material, requirement, spec)
  return OVERFITTING_SPECS.includes(spec)
    ? judgeCurve(material, requirement, spec)
    : judgeQuality(material, requirement)
}

const isOfRows = (spec: MetricSpec): boolean => spec.name === 'train_gap' || !OVERFITTING_SPECS.includes(spec)

const isOfHoldout = ({ requirement, spec }: ReadLine): boolean =>
  requirement.call.dataset === undefined && isOfRows(spec)

interface Holdout {
  readonly rows: Rows
  readonly sample: Sample
}

async function holdout(material: Material): Promise<Holdout> {
  const rows = await material.rows()
  const { sample } = await material.candidate(rows)
  return { rows, sample }
}

/** The baseline on the hold-out where a line asked for it; why there is none stands in the check of that line. */
async function baselineOf(material: Material, lines: readonly Line[], rows: Rows): Promise<Sample | undefined> {
  if (!understood(lines).some(isAgainstBaseline)) return undefined
  try {
    const reference = await material.baseline(rows)
    return 'sample' in reference ? reference.sample : undefined
  } catch (error) {
    if (error instanceof SeaTrialsError) return undefined
    throw error
  }
}

/** The one that was chosen by a rule, else that of the policy. */
const thresholdOf = (material: Material): number =>
  material.metrics().threshold ?? material.policy.candidate?.threshold ?? 0.5
