/** The truth table: from the checks of a gate to its verdict. */
import type { Check, State } from '@sea-trials/schema/verdict'

const blocks = (check: Check): boolean => check.burden !== 'warn'

/**
 * `error` if a check errs or there is none; else `failed` if a blocking check fails; else `inconclusive` if a plain one
 * is, or if blocking estimates were asked for and none came to a conclusion; else `passed`.
 */
export function verdictOf(checks: readonly Check[]): State {
  if (checks.length === 0 || checks.some((check) => check.outcome === 'error')) return 'error'
  if (checks.some((check) => blocks(check) && check.outcome === 'fail')) return 'failed'
  if (checks.some((check) => check.burden === 'require' && check.outcome === 'inconclusive')) return 'inconclusive'
  const estimates = checks.filter((check) => blocks(check) && !check.exact && check.outcome !== 'not-applicable')
  const concluded = estimates.some((check) => check.outcome === 'pass' || check.outcome === 'fail')
  return estimates.length > 0 && !concluded ? 'inconclusive' : 'passed'
}
