/** A policy told before it judges: what each line means, how often it stops a good model, and what it would catch. */
import type { Explained, ExplainedGate, ExplainedLine } from '@sea-trials/schema/explained'
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import { GATES } from '../catalog.ts'
import type { GateContext } from '../gate.ts'
import type { GateName } from '../inputs.ts'
import { readableLines, type ToldLine } from './lines.ts'
import type { ToldLoad } from './load.ts'
import { meaningOf } from './meaning.ts'
import { explainQuality } from './quality.ts'
import { warningsBetween } from './warnings.ts'

/** Throws `bad-policy`, `bad-requirement` for what the gates would refuse, and what reading data and answers throws. */
export async function explainPolicy(context: GateContext, names: readonly GateName[]): Promise<Explained> {
  const { policy } = context
  const quality = await explainQuality(context, names)
  const gates: ExplainedGate[] = []
  let { draws } = quality
  for (const name of names) {
    const told = quality.gates.find(({ gate }) => gate === name)
    if (told !== undefined) gates.push(told)
    else if ((policy.gates[name]?.require ?? []).length > 0) {
      const { draws: own = 0, ...gate } = await explainedGate(context, name)
      gates.push(gate)
      // Of gates that draw differently often, what is least known says how well all is.
      draws = own === 0 ? draws : draws === 0 ? own : Math.min(draws, own)
    }
  }
  return {
    model: policy.model,
    ...(policy.file === undefined ? {} : { policy: { file: policy.file, digest: policy.digest } }),
    draws,
    gates,
    ...(quality.joint === undefined ? {} : { joint: quality.joint }),
  }
}

async function explainedGate(
  context: GateContext,
  name: GateName,
): Promise<ExplainedGate & { readonly draws?: number }> {
  if (name === 'stress-test') return toldOnly(context, (await GATES[name]()).vocabulary, await planned(context))
  if (name !== 'data-validate') return toldOnly(context, (await GATES[name]()).vocabulary)
  const { explainData } = await import('./data.ts')
  return explainData(context)
}

/** What each line says of the load that is planned. */
async function planned({ policy }: GateContext): Promise<(lines: readonly ToldLine[]) => Telling> {
  const { loadOf } = await import('../stress-test/load.ts')
  const { toldLoad } = await import('./load.ts')
  const { ratePerSecond, durationMs } = loadOf(policy)
  return (lines) => {
    const turns = lines.some(({ requirement }) => requirement.limit.kind === 'reference') ? 2 : 1
    const requests = Math.round((ratePerSecond * durationMs) / 1000 / turns)
    return (line) => toldLoad(line, { requests, confidence: policy.confidence })
  }
}

type Telling = (line: ToldLine) => ToldLoad | undefined

/** Lines whose chances are not worked out: exact ones have none, the others depend on a run that has not been. */
function toldOnly(
  context: GateContext,
  vocabulary: Vocabulary,
  telling?: (lines: readonly ToldLine[]) => Telling,
): ExplainedGate {
  const lines = readableLines(context, vocabulary)
  const told = telling?.(lines)
  return {
    gate: vocabulary.gate,
    data: [],
    assumptions: [],
    lines: lines.map((line): ExplainedLine => {
      const { requirement, spec, waiver } = line
      const counted = spec.kind === 'exact' ? undefined : told?.(line)
      return {
        requirement: requirement.text,
        burden: requirement.burden,
        ...(requirement.source === undefined ? {} : { source: requirement.source }),
        ...(waiver === undefined ? {} : { waiver }),
        meaning: meaningOf(requirement, spec),
        kind: spec.kind === 'exact' ? 'exact' : counted === undefined ? 'untold' : 'estimate',
        ...(spec.kind === 'exact' ? {} : { why: 'how noisy it is shows when it is run' }),
        unit: spec.unit,
        warnings: [],
        ...counted,
      }
    }),
    warnings: warningsBetween(lines),
  }
}
