/** A check that no line of the requirement language asks for. */
import type { Check, Outcome } from '@sea-trials/schema/verdict'

export const fact = (requirement: string, outcome: Outcome, reason: string, n = 1): Check => ({
  requirement,
  burden: 'require',
  outcome,
  observed: null,
  unit: '',
  n,
  reason,
  exact: true,
})
