/** A policy told before it judges: what each line means, how often it stops a good model, and what it would catch. */
import type { Explained, ExplainedGate, ExplainedLine } from '@sea-trials/schema/explained'
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import { GATES } from '../catalog.ts'
import type { GateContext } from '../gate.ts'
import type { GateName } from '../inputs.ts'
import { readableLines } from './lines.ts'
import { meaningOf } from './meaning.ts'
import { explainQuality } from './quality.ts'
import { warningsBetween } from './warnings.ts'

/** Throws `bad-policy`, `bad-requirement` for what the gates would refuse, and what reading data and answers throws. */
export async function explainPolicy(context: GateContext, names: readonly GateName[]): Promise<Explained> {
  const { policy } = context
  const quality = await explainQuality(context, names)
  const gates: ExplainedGate[] = []
  for (const name of names) {
    const told = quality.gates.find(({ gate }) => gate === name)
    if (told !== undefined) gates.push(told)
    else if ((policy.gates[name]?.require ?? []).length > 0) gates.push(await explainedGate(context, name))
  }
  return {
    model: policy.model,
    ...(policy.file === undefined ? {} : { policy: { file: policy.file, digest: policy.digest } }),
    draws: quality.draws,
    gates,
    ...(quality.joint === undefined ? {} : { joint: quality.joint }),
  }
}

async function explainedGate(context: GateContext, name: GateName): Promise<ExplainedGate> {
  if (name !== 'data-validate') return toldOnly(context, (await GATES[name]()).vocabulary)
  const { explainData } = await import('./data.ts')
  return explainData(context)
}

/** Lines whose chances are not worked out: exact ones have none, the others depend on a run that has not been. */
function toldOnly(context: GateContext, vocabulary: Vocabulary): ExplainedGate {
  const lines = readableLines(context, vocabulary)
  return {
    gate: vocabulary.gate,
    data: [],
    assumptions: [],
    lines: lines.map(
      ({ requirement, spec }): ExplainedLine => ({
        requirement: requirement.text,
        burden: requirement.burden,
        ...(requirement.source === undefined ? {} : { source: requirement.source }),
        meaning: meaningOf(requirement, spec),
        kind: spec.kind === 'exact' ? 'exact' : 'untold',
        ...(spec.kind === 'exact' ? {} : { why: 'how noisy it is shows when it is run' }),
        unit: spec.unit,
        warnings: [],
      }),
    ),
    warnings: warningsBetween(lines.map(({ requirement }) => requirement)),
  }
}
