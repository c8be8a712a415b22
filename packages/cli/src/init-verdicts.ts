/** How the gates judge the very model that their lines were written beside: what is not green is said, and what to do. */
import { settleSentence } from '@sea-trials/gates/decide/words'
import { formatNumber, printable } from '@sea-trials/schema/text'
import { type Check, isGreen, type Verdict } from '@sea-trials/schema/verdict'

/** A sentence, on one line; none of a verdict that is green. Names of groups are data, and are not in it. */
export function whyNotGreen(verdict: Verdict): readonly string[] {
  if (isGreen(verdict)) return []
  const blocking = blockingOf(verdict.checks)
  const lines = blocking.map((check) => `${named(check)} ${OUTCOMES[check.outcome]}${seenOf(check)}`).join(', ')
  return [
    `on these very rows ${verdict.gate} is ${verdict.verdict}: ${lines || 'nothing in it decides'}. ${todo(blocking)}`,
  ]
}

const OUTCOMES: Readonly<Record<Check['outcome'], string>> = {
  pass: 'passes',
  fail: 'fails',
  inconclusive: 'is undecided',
  'not-applicable': 'does not apply',
  error: 'is an error',
}

/** What is gravest of the lines that may block: errors, else broken ones, else plain ones that are undecided, else guards. */
function blockingOf(checks: readonly Check[]): readonly Check[] {
  const may = checks.filter(({ burden }) => burden !== 'warn')
  const plain = may.filter(({ burden }) => burden === 'require')
  const undecided = (of: readonly Check[]): readonly Check[] => of.filter(({ outcome }) => outcome === 'inconclusive')
  const tiers = [
    checks.filter(({ outcome }) => outcome === 'error'),
    may.filter(({ outcome }) => outcome === 'fail'),
    undecided(plain),
    undecided(may),
  ]
  return tiers.find((tier) => tier.length > 0) ?? []
}

const named = ({ burden, requirement }: Check): string =>
  printable(burden === 'require' ? requirement : `${burden}: ${requirement}`)

/** " (-0.0378, -0.0621 to -0.0135)". */
function seenOf({ observed, interval, unit }: Check): string {
  if (observed === null) return ''
  const range = interval === undefined ? '' : `, ${formatNumber(interval.low)} to ${formatNumber(interval.high)}`
  return ` (${formatNumber(observed, unit)}${range})`
}

function todo(blocking: readonly Check[]): string {
  const [first] = blocking
  if (first === undefined || first.outcome === 'error') return 'Run it to see why, and mend the line'
  if (first.outcome === 'fail')
    return 'Judge a better model by it: a limit that this one meets would make it the standard'
  const settled = blocking.flatMap(({ settle }) => settle ?? [])
  if (settled.length !== 1) return 'More rows may settle it, or a better model'
  const more = settleSentence(settled[0]!)
  const isNever = settled[0]!.rows === null
  return `${more.charAt(0).toUpperCase()}${more.slice(1)}${isNever ? '; a better model would' : ', or a better model'}`
}
