/** The lines of the gates that judge labelled predictions, and how each gate judges one. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { ToldWaiver } from '@sea-trials/schema/explained'
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import type { Check } from '@sea-trials/schema/verdict'
import { accuracyGate, judgeAccuracy } from '../accuracy-gate/gate.ts'
import { biasCheck, judgeBias } from '../bias-check/gate.ts'
import { waiverOf } from '../decide/waive.ts'
import type { GateContext } from '../gate.ts'
import type { Material } from '../quality/material.ts'
import { type ReadLine, readLines, understood } from '../quality/run.ts'

const JUDGES = { 'accuracy-gate': judgeAccuracy, 'bias-check': judgeBias }
const GATES = { 'accuracy-gate': accuracyGate, 'bias-check': biasCheck }

export type QualityGate = keyof typeof JUDGES
export const QUALITY_GATES = Object.keys(JUDGES) as readonly QualityGate[]

export interface ToldLine extends ReadLine {
  readonly waiver?: ToldWaiver
}

export interface QualityLine extends ToldLine {
  readonly gate: QualityGate
}

export const linesOf = (context: GateContext, gate: QualityGate): readonly QualityLine[] =>
  readableLines(context, GATES[gate].vocabulary).map((line) => ({ ...line, gate }))

/** With who lets them pass. Throws `bad-requirement` for the first line that cannot be read. */
export function readableLines({ policy, clock }: GateContext, vocabulary: Vocabulary): readonly ToldLine[] {
  const { waivers } = policy
  const read = readLines(policy.gates[vocabulary.gate]?.require ?? [], vocabulary)
  const bad = read.find((line) => 'check' in line)
  if (bad !== undefined && 'check' in bad)
    throw new SeaTrialsError('bad-requirement', bad.check.reason, 'Mend the line first.', bad.check.source)
  const lines = understood(read)
  if (waivers === undefined) return lines
  const now = clock.now()
  return lines.map((line) => {
    const waiver = waiverOf(line.requirement, waivers, now, vocabulary)
    return waiver === undefined ? line : { ...line, waiver }
  })
}

export const judgeOf = (material: Material, { gate, requirement, spec }: QualityLine): Promise<Check> =>
  JUDGES[gate](material, requirement, spec)
