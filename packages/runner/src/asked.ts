/** What an action was asked for: gates, inputs, and the folder that they are about. */
import { resolve } from 'node:path'
import { ACTION_INPUTS, GATE_INPUTS, type GateName, INPUTS } from '@sea-trials/gates/inputs'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { InputSpec, RawInputs } from '@sea-trials/schema/inputs'
import { isInside } from '@sea-trials/schema/policy/paths'
import { printable } from '@sea-trials/schema/text'
import type { ActionFacts } from './facts.ts'

export interface Asked {
  readonly gates: readonly GateName[] | 'all'
  readonly inputs: RawInputs
  readonly directory: string
}

export const isAsked = (gates: Asked['gates'], gate: string): boolean =>
  gates === 'all' || (gates as readonly string[]).includes(gate)

/** A gate of a composite that names several may be given the inputs of each. */
export function specsOf(gates: Asked['gates']): readonly InputSpec[] {
  if (gates === 'all') return [...INPUTS, ...ACTION_INPUTS]
  return [...gates.flatMap((gate): readonly InputSpec[] => GATE_INPUTS[gate]), ...ACTION_INPUTS]
}

/** Throws `bad-input` for a folder outside of the workspace. */
export function askedOf(gates: Asked['gates'], inputs: RawInputs, { workspace }: ActionFacts): Asked {
  const folder = inputs['working-directory'] ?? '.'
  const directory = resolve(workspace, folder)
  if (!isInside(directory, workspace))
    throw new SeaTrialsError(
      'bad-input',
      `the working directory ${printable(folder)} lies outside of the workspace`,
      'Name a folder inside the checkout.',
    )
  const ours = new Set<string>(ACTION_INPUTS.map(({ name }) => name))
  const others = Object.entries(inputs).filter(([name]) => !ours.has(name))
  return { gates, inputs: Object.fromEntries(others), directory }
}
