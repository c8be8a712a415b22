/** Inputs of an action, as the runner hands them over: `INPUT_` and the name in upper case, hyphens kept. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { InputSpec, RawInputs } from '@sea-trials/schema/inputs'
import { oneOf, printable } from '@sea-trials/schema/text'
import type { Environment } from './files.ts'

/** Values that were given, by name; empty is not given. Throws `bad-input` for a choice that is none. */
export function readInputs(specs: readonly InputSpec[], env: Environment): RawInputs {
  const given = specs.flatMap((spec) => {
    const value = (env[variableOf(spec.name)] ?? '').trim()
    return value === '' ? [] : [[spec.name, checked(spec, value)] as const]
  })
  return Object.fromEntries(given)
}

export const variableOf = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`

function checked(spec: InputSpec, value: string): string {
  const choices = spec.kind === 'flag' ? ['true', 'false'] : spec.choices
  if (choices === undefined || choices.includes(value)) return value
  throw new SeaTrialsError(
    'bad-input',
    `${printable(value)} is not valid for the input \`${spec.name}\``,
    `Valid values are ${oneOf(choices)}.`,
  )
}
