/** What could not be judged is a verdict too: `error`, never silence. */
import { internal, SeaTrialsError } from '@sea-trials/schema/error'
import type { Verdict } from '@sea-trials/schema/verdict'

/** The verdict over what was thrown; anything else than a SeaTrialsError is said to be a bug of ours. */
export function errorVerdict(gate: string, error: unknown, model?: string): Verdict {
  return {
    gate,
    ...(model === undefined ? {} : { model }),
    verdict: 'error',
    checks: [],
    metrics: {},
    figures: [],
    subjects: [],
    evidence: 'executed',
    scope: {},
    notes: [],
    error: error instanceof SeaTrialsError ? said(error) : bug(error),
  }
}

const said = ({ code, message, fix, at }: SeaTrialsError): NonNullable<Verdict['error']> => ({
  code,
  message,
  fix,
  ...(at === undefined ? {} : { at }),
})

const bug = (error: unknown): NonNullable<Verdict['error']> => ({
  code: 'internal',
  message: internal(error),
  fix: 'This is a bug in Sea Trials; please report it with the log of a run with debug logging.',
})
