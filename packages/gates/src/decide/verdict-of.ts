/** The truth table: from the checks of a gate to its verdict. */
import type { Check, State } from '@sea-trials/schema/verdict'

const blocks = (check: Check): boolean => check.burden !== 'warn'

const concluded = ({ outcome }: Check): boolean => outcome === 'pass' || outcome === 'fail'

/**
 * `error` if a check errs or there is none; else `failed` if a blocking check fails; else `inconclusive` if a plain one
 * is, if nothing that blocks came to a conclusion (warnings alone, lines that do not apply), or if estimates were to block
 * and none of them concluded; else `passed`.
 */
export function verdictOf(checks: readonly Check[]): State {
  if (checks.length === 0 || checks.some((check) => check.outcome === 'error')) return 'error'
  const blocking = checks.filter(blocks)
  if (blocking.some((check) => check.outcome === 'fail')) return 'failed'
  if (blocking.some((check) => check.burden === 'require' && check.outcome === 'inconclusive')) return 'inconclusive'
  if (!blocking.some(concluded)) return 'inconclusive'
  const estimates = blocking.filter((check) => !check.exact && check.outcome !== 'not-applicable')
  return estimates.length > 0 && !estimates.some(concluded) ? 'inconclusive' : 'passed'
}
