/** What a limit may be: in the unit of what is measured, within its range, and such that the line can fail. */
import { formatNumber } from '../text.ts'
import type { Unit } from '../verdict.ts'
import type { LimitExpression, Requirement } from './ast.ts'
import { type MetricSpec, RANGE, type Range } from './vocabulary.ts'

type Fail = (message: string, fix: string) => never

/** What stands left of the operator: the metric, or a gap between groups. */
interface Measure {
  readonly shown: string
  readonly unit: Unit
  readonly range: Range
  /** Of hours and days. */
  readonly long: boolean
}

/** Calls `fail` with what is wrong with the limit of a line, and how to mend it. */
export function checkLimit(requirement: Requirement, spec: MetricSpec, fail: Fail): void {
  const { limit } = requirement
  const measure = measureOf(requirement, spec)
  if (limit.kind === 'number') {
    checkUnit(limit.unit, measure, limit, fail)
    checkNumber(requirement, limit, measure, fail)
    return
  }
  if (!spec.references.includes(limit.reference)) {
    const known = spec.references.map((word) => `\`${word}\``).join(', ')
    const fix = known === '' ? 'Compare it with a number.' : `Compare it with a number or ${known}.`
    fail(`\`${spec.name}\` is not compared with \`${limit.reference}\``, fix)
  }
  if (limit.offset === 0) return
  checkUnit(limit.unit ?? '', measure, limit, fail)
  checkOffset(requirement, limit, measure, fail)
}

function measureOf({ over, call }: Requirement, { unit, range, long }: MetricSpec): Measure {
  if (over === undefined) return { shown: `\`${call.metric}\``, unit, range, long: long === true }
  const shown = `\`${over}(${call.metric} ...)\``
  if (over === 'ratio') return { shown, unit: 'fraction', range: RANGE.fraction, long: false }
  return { shown, unit, range: { ...closed(range), low: 0, high: widthOf(range) }, long: long === true }
}

const closed = ({ open: _, ...range }: Range): Range => range

const widthOf = ({ low, high }: Range): number | null => (low === null || high === null ? null : high - low)

function checkUnit(written: Unit, { shown, unit, range, long }: Measure, limit: LimitExpression, fail: Fail): void {
  if (range.whole === true && written === 'fraction')
    fail(`${shown} is a count, the limit is in per cent`, 'Write how many.')
  if (written === unit) return
  const plain = unit === '' || unit === 'fraction'
  if (plain && (written === '' || written === 'fraction')) return
  const number = String(Math.abs(limit.kind === 'number' ? limit.value : limit.offset))
  if (plain) fail(`${shown} has no unit, the limit has \`${written}\``, 'Write a plain number.')
  if (written === '' && long)
    fail(`${shown} is a time, the limit has no unit`, `Write \`${number}h\`, or with \`m\` or \`d\`.`)
  if (written === '') fail(`${shown} is measured in \`${unit}\`, the limit has no unit`, `Write \`${number}${unit}\`.`)
  const said = written === 'fraction' ? '%' : written
  fail(`${shown} is measured in \`${unit}\`, the limit in \`${said}\``, `Write the limit in \`${unit}\`.`)
}

type NumberLimit = Extract<LimitExpression, { kind: 'number' }>
type ReferenceLimit = Extract<LimitExpression, { kind: 'reference' }>

function checkNumber({ operator, limitText }: Requirement, limit: NumberLimit, measure: Measure, fail: Fail): void {
  const { shown, range } = measure
  const { low, high } = range
  const { value } = limit
  if ((low !== null && value < low) || (high !== null && value > high))
    fail(
      `\`${limitText}\` lies outside of what ${shown} can be, ${spanOf(range)}`,
      perCent(value, limit.unit, measure) ?? `Write a number ${within(measure)}.`,
    )
  if (range.whole === true && !Number.isInteger(value))
    fail(`${shown} is a count, \`${limitText}\` is no whole number`, 'Write a whole number.')
  if (operator === '>=' && value === low) cannotFail(`${shown} is never below ${limitText}`, 'above', limitText, fail)
  if (operator === '<=' && value === high) cannotFail(`${shown} is never above ${limitText}`, 'below', limitText, fail)
  if (operator === '>' && value === low && range.open === 'low')
    cannotFail(`${shown} is always above ${limitText}`, 'above', limitText, fail)
  if (operator === '<' && value === high && range.open === 'high')
    cannotFail(`${shown} is always below ${limitText}`, 'below', limitText, fail)
}

/** Two values of one range lie at most its width apart. */
function checkOffset({ operator, limitText }: Requirement, limit: ReferenceLimit, measure: Measure, fail: Fail): void {
  const width = widthOf(measure.range)
  if (width === null) return
  const { offset, unit = '', reference } = limit
  const apart = `${measure.shown} and its \`${reference}\` never lie more than ${formatNumber(width)} apart`
  if (Math.abs(offset) > width)
    fail(
      `\`${limitText}\`: ${apart}`,
      perCent(Math.abs(offset), unit, measure) ?? `Write less than ${formatNumber(width)}.`,
    )
  if ((operator === '>=' && offset === -width) || (operator === '<=' && offset === width))
    fail(`the line cannot fail: ${apart}`, `Write less than ${formatNumber(width)}.`)
}

function cannotFail(why: string, side: 'above' | 'below', limitText: string, fail: Fail): never {
  return fail(`the line cannot fail: ${why}`, `Write a limit ${side} ${limitText}, or leave the line out.`)
}

/** Less is hardly meant in per cent: a slip beyond 1. */
const LEAST_PER_CENT = 2

/** `accuracy >= 90`: what was meant. */
function perCent(value: number, written: Unit, { unit }: Measure): string | undefined {
  if (unit !== 'fraction' || written !== '' || value < LEAST_PER_CENT || value > 100) return undefined
  return `Did you mean \`${formatNumber(value)}%\`?`
}

function within({ unit, range }: Measure): string {
  return unit === 'fraction' ? `from ${spanOf(range)}, or 0% to 100%` : `of ${spanOf(range)}`
}

function spanOf({ low, high }: Range): string {
  if (low === null) return `at most ${formatNumber(high)}`
  return high === null ? `${formatNumber(low)} or more` : `${formatNumber(low)} to ${formatNumber(high)}`
}
