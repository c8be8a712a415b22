/** Lines given to a whole run find the gate that they are about. */

import { Given } from '@sea-trials/schema/policy/given'
import type { Policy, RequirementText } from '@sea-trials/schema/policy/policy'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'

// Quality is what accuracy-gate is for, though bias-check knows its metrics too.
const ORDER = ['data-validate', 'accuracy-gate', 'bias-check', 'stress-test']

/** The policy with the lines added. Throws `bad-requirement` for a line that no gate of the policy understands. */
export async function routeRequirements(lines: string, policy: Policy): Promise<Policy> {
  const { VOCABULARIES } = await import('@sea-trials/gates/vocabularies')
  const known = ORDER.flatMap((gate) => VOCABULARIES.find((vocabulary) => vocabulary.gate === gate) ?? [])
  const gates: Record<string, Policy['gates'][string]> = { ...policy.gates }
  for (const line of new Given([['require', lines]]).requirements('require')) {
    const gate = gateOf(line, known)
    const section = gates[gate] ?? { require: [] }
    gates[gate] = { ...section, require: [...section.require, line] }
  }
  // Lines only ask for more: the policy's digest stays, so that evidence of other steps fits.
  return { ...policy, gates }
}

/** The first gate that understands the line; if none does, the one that comes closest explains why. */
function gateOf(line: RequirementText, vocabularies: readonly Vocabulary[]): string {
  let refusal: unknown
  for (const vocabulary of vocabularies) {
    try {
      parseRequirement(line, vocabulary)
      return vocabulary.gate
    } catch (error) {
      refusal ??= error
    }
  }
  throw refusal
}
