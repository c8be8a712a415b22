/** The truth table: from the checks of a gate to its verdict. */
import { requireInput } from '@sea-trials/schema/policy/defaults'
import type { Check, State } from '@sea-trials/schema/verdict'

const blocks = ({ burden, waiver }: Check): boolean => burden !== 'warn' && waiver === undefined

const concluded = ({ outcome }: Check): boolean => outcome === 'pass' || outcome === 'fail'

/**
 * `error` if a check errs or there is none; else `failed` if a blocking check fails; else `inconclusive` if a plain one
 * is, if nothing that blocks came to a conclusion (warnings alone, lines that do not apply), or if estimates were to block
 * and none of them concluded; else `passed`.
 */
export function verdictOf(checks: readonly Check[]): State {
  const own = checks.filter((check) => !isAdded(check))
  const all = stateOf(checks)
  return own.length === 0 ? all : graver(stateOf(own), all)
}

/** Lines of an action's input stand beside those of the policy: they may make it stricter, never bring it to a conclusion. */
const isAdded = ({ source }: Check): boolean => source?.file === requireInput

const GRAVENESS: readonly State[] = ['passed', 'inconclusive', 'failed', 'error']
const graver = (one: State, other: State): State => (GRAVENESS.indexOf(one) > GRAVENESS.indexOf(other) ? one : other)

function stateOf(checks: readonly Check[]): State {
  if (checks.length === 0 || checks.some((check) => check.outcome === 'error')) return 'error'
  const blocking = checks.filter(blocks)
  if (blocking.some((check) => check.outcome === 'fail')) return 'failed'
  if (blocking.some((check) => check.burden === 'require' && check.outcome === 'inconclusive')) return 'inconclusive'
  if (!blocking.some(concluded)) return 'inconclusive'
  const estimates = blocking.filter((check) => !check.exact && check.outcome !== 'not-applicable')
  return estimates.length > 0 && !estimates.some(concluded) ? 'inconclusive' : 'passed'
}
