/** The reason of a check, in one sentence. */
import type { Reference, Requirement } from '@sea-trials/schema/requirement/ast'
import { formatApart, formatNumber, printable, singular } from '@sea-trials/schema/text'
import type { Check, Member, Settle, Unit, VerdictInterval } from '@sea-trials/schema/verdict'
import type { Measured, Undefined, Undefinedness } from '@sea-trials/stats/estimate'
import { sideOfInterval } from './side.ts'

export interface Compared {
  readonly candidate: number
  readonly reference: number
  readonly name: Reference
  /** The value judged: candidate minus reference, or candidate over reference. */
  readonly how: 'difference' | 'ratio'
  /** Of a difference to so many times the reference; `reference` is that. Once unless said. */
  readonly times?: number
  /** What the two values are, where they are not the metric itself: "geometric means of 8 blocks". */
  readonly means?: string
}

/** What a value that is judged is measured in: a ratio in nothing. */
export const judgedUnit = <U extends Unit | '%'>(unit: U, compared: Compared | undefined): U | '' =>
  compared?.how === 'ratio' ? '' : unit

interface Context {
  readonly requirement: Requirement
  readonly spec: { readonly unit: Unit }
  /** What the value was compared with. */
  readonly limit: number
  readonly compared?: Compared
  readonly are?: 'pairs' | 'groups'
}

interface One extends Context {
  readonly measured: Measured
  readonly worst?: string
}

/** "0.36 (0.15 to 0.65) lies across 0.25; 60 to 200 more rows would settle it"; beside two values "+0.11", their difference, or "ratio 0.9". */
export function explain(
  context: One,
  decided: Pick<Check, 'outcome' | 'observed' | 'interval' | 'n'>,
  settle?: Settle,
): string {
  const { measured, worst } = context
  if (measured.kind === 'undefined') {
    return `undefined: ${undefinedness(measured)} (n ${measured.n})${adviceOn(measured.reason)}`
  }
  if (decided.observed === null)
    return Number.isFinite(measured.value)
      ? 'the values are too large or too small for a variance in doubles: write them in another unit'
      : 'the value is not a finite number: the values are too large, write them in another unit'
  const what = worst === undefined ? '' : `${worst} `
  const value = what + show(context, decided.observed, decided.interval)
  return `${comparison(context)}${value} ${verb(context, decided.outcome, decided.interval)}${settleText(settle)}`
}

const FEWER_VALUES =
  'name columns of few values, or put rare values together, and numbers into bands, in a column of their own'

const A_GAP = 'write `difference` in place of `ratio`'

const A_DIFFERENCE = 'write a difference in place of the factor, such as `baseline + 0.1` or `baseline - 0.1`'

const OTHER_ROWS = 'look at the threshold, or judge rows of which both kinds are'

/** What to write instead, where the reason alone does not say it. */
const ADVICE: Readonly<Partial<Record<Undefinedness, string>>> = {
  'the first and the third quartile are equal':
    'write `deviations`, whose distances are from the mean: `outlier_share(income, deviations, 3) <= 1%`',
  'fewer than five rows for each pair of values': `ids and measured numbers go with any column: ${FEWER_VALUES}`,
  'more pairs of values than are gathered': FEWER_VALUES,
  'no predicted positives': `no row is selected there: ${OTHER_ROWS}`,
  'no predicted negatives': `every row is selected there: ${OTHER_ROWS}`,
  'one of the two groups is not shown to be above zero, and a ratio to it says nothing': A_GAP,
  'a group below zero, and a ratio to it says nothing': A_GAP,
  'baseline is zero': `there any factor of it is 0: ${A_DIFFERENCE}`,
  'no false positives': 'there is nothing to divide by: judge `false_negative_rate` and `false_positive_rate` each',
}

const adviceOn = (reason: string | undefined): string => {
  const advice = reason !== undefined && Object.hasOwn(ADVICE, reason) ? ADVICE[reason as Undefinedness] : undefined
  return advice === undefined ? '' : `; ${advice}`
}

/** "no positives", of several classes or labels with the one that has none. */
export const undefinedness = ({ reason, of, forced }: Undefined): string => {
  const which = of === undefined ? '' : ` of ${printable(of)}`
  return `${reason}${which}${forced ? ', where every model has the same value or none' : ''}`
}

/** "Other 0.36 (0.15 to 0.65), n 31, lies across 0.25; ..." */
export function explainFamily(context: Context, worst: Member, members: readonly Member[], settle?: Settle): string {
  const undecided = members.filter((member) => member.outcome === 'inconclusive').length
  const others = worst.outcome === 'inconclusive' && undecided > 1 ? ` (and ${undecided - 1} more undecided)` : ''
  if (worst.observed === null)
    return `${worst.name}: undefined, ${worst.reason ?? 'no value'} (n ${worst.n})${others}${adviceOn(worst.reason)}${besideText(members)}`
  const isCorrected = worst.simultaneous !== undefined && isByCorrection(worst, context)
  const interval = isCorrected ? worst.simultaneous : worst.interval
  const corrected = isCorrected ? `, corrected over ${members.length} ${kindOf(context)}` : ''
  const value = `${apartFromNumber(worst.name)}${comparison(context)}${show(context, worst.observed, interval, corrected)}`
  return `${value}, n ${worst.n}, ${verb(context, worst.outcome, interval)}${others}${settleText(settle)}${bareText(worst, members)}${besideText(members)}`
}

/** Whether the corrected interval decided: by itself such a member breaks the limit. */
const isByCorrection = ({ outcome, interval }: Member, { requirement: { operator }, limit }: Context): boolean =>
  outcome === 'fail' ||
  (outcome === 'inconclusive' && interval !== undefined && sideOfInterval(interval, operator, limit) === 'bad')

/** "; clean is undefined: no positives": of the others, the first for which no row would settle anything. */
function bareText({ outcome }: Member, members: readonly Member[]): string {
  const bare = outcome === 'inconclusive' ? members.find((each) => isBare(each)) : undefined
  return bare === undefined ? '' : `; ${bare.name} is undefined: ${bare.reason}${adviceOn(bare.reason)}`
}

const isBare = ({ outcome, observed }: Member): boolean => outcome === 'inconclusive' && observed === null

const MOST_NAMED = 3

/** "; not judged: c (n 8) and 2 more". */
function besideText(members: readonly Member[]): string {
  const unjudged = members.filter(({ outcome }) => outcome === 'not-applicable')
  if (unjudged.length === 0) return ''
  const named = unjudged.slice(0, MOST_NAMED).map(({ name, n }) => `${name} (n ${n})`)
  const more = unjudged.length > MOST_NAMED ? ` and ${unjudged.length - MOST_NAMED} more` : ''
  return `; not judged: ${named.join(', ')}${more}`
}

/** "8 positives, below min-support 30: reported, not judged; 22 more positives would settle it". `own`: a value that stands nowhere else. */
export function unjudgedReason(
  unjudged: string,
  settle: Settle | undefined,
  own: Pick<Check, 'observed' | 'interval'> | undefined,
): string {
  const interval = own?.interval
  const range = interval === undefined ? '' : ` (${formatNumber(interval.low)} to ${formatNumber(interval.high)})`
  const value = typeof own?.observed === 'number' ? `; its own value is ${formatNumber(own.observed)}${range}` : ''
  return `${unjudged}${value}${settleText(settle)}`
}

/** A name that ends in a number would run into the value behind it. */
const apartFromNumber = (name: string): string => (/\d$/.test(name) ? `${name}: ` : `${name} `)

/** What the members of a family are. */
export function kindOf({
  requirement: { over, call },
  are,
}: Pick<Context, 'requirement' | 'are'>): 'pairs' | 'groups' | 'columns' {
  if (are !== undefined) return are
  if (over !== undefined) return 'pairs'
  return call.by.length > 0 ? 'groups' : 'columns'
}

/** One sentence has one unit: a share is said in per cent where its limit is. */
export const unitOf = ({ requirement, spec }: Pick<Context, 'requirement' | 'spec'>): Unit | '%' =>
  spec.unit === 'fraction' && requirement.limitText.includes('%') ? '%' : spec.unit

function comparison(context: Context): string {
  const { compared } = context
  if (compared === undefined) return ''
  const unit = unitOf(context)
  const candidate = formatNumber(compared.candidate, unit)
  const means = compared.means === undefined ? '' : `, ${compared.means}`
  const times = compared.times === undefined ? '' : `, ${formatNumber(compared.times)} times that`
  return `${candidate} against ${formatNumber(compared.reference, unit)}${times} of ${REFERENCE[compared.name]}${means}: `
}

export const REFERENCE: Readonly<Record<Reference, string>> = {
  baseline: 'the baseline',
  naive: 'the naive model',
  simple: 'the simple model',
  registered: 'the registered version',
}

function show(context: Context, value: number, interval?: VerdictInterval, more = ''): string {
  const { compared } = context
  const unit = judgedUnit(unitOf(context), compared)
  const what = compared?.how === 'ratio' ? 'ratio ' : compared !== undefined && value > 0 ? '+' : ''
  const apart = (x: number): string => formatApart(x, unit, [context.limit])
  const number = (x: number | null, end: string): string => (x === null ? end : apart(x))
  const range =
    interval === undefined
      ? ''
      : interval.low === null && interval.high === null
        ? ` (no interval: ${interval.method}${more})`
        : ` (${number(interval.low, 'no bound')} to ${number(interval.high, 'no bound')}${more})`
  return `${what}${apart(value)}${range}`
}

/** "breaks >= 0.9". Without an interval nothing lies across. */
export function verb(
  { requirement }: Pick<Context, 'requirement'>,
  outcome: Check['outcome'],
  interval?: VerdictInterval,
): string {
  const isBound = interval !== undefined && (interval.low !== null || interval.high !== null)
  const open = isBound ? 'lies across' : 'is not shown to meet'
  const words = { pass: 'meets', fail: 'breaks', inconclusive: open } as Record<string, string>
  return `${words[outcome] ?? outcome} ${requirement.operator} ${requirement.limitText}`
}

const settleText = (settle: Settle | undefined): string => (settle === undefined ? '' : `; ${settleSentence(settle)}`)

/** "60 to 200 more rows would settle it". */
export function settleSentence(settle: Settle): string {
  if (settle.because === 'other data') {
    const isOfSide = settle.unit.includes(' of the ')
    const [these, others] = isOfSide
      ? [settle.unit, 'the other side has too few as well']
      : [`${settle.unit} of this data set`, 'the one that it is compared with has too few']
    return settle.least === undefined
      ? `more ${these} alone would hardly settle it, ${others}`
      : `${formatNumber(settle.least, '')} or more ${these} would settle it, or none of them alone: if the value is as observed, ${others}`
  }
  if (settle.because === 'too few rows') return `too few ${settle.unit} to say how many more would settle it`
  if (settle.rows === null) return 'it lies at the limit, more rows would not settle it'
  const data = settle.ofData === undefined ? '' : ` (${span(settle.ofData)} of the data)`
  return `${moreOf(settle.rows, settle.unit)}${data} would settle it`
}

/** "1 more positive", "60 to 200 more rows". */
const moreOf = (rows: readonly [number, number], unit: string): string =>
  `${span(rows)} more ${rows[1] === 1 ? singular(unit) : unit}`

function span([from, to]: readonly [number, number]): string {
  return from === to ? formatNumber(from, '') : `${formatNumber(from, '')} to ${formatNumber(to, '')}`
}
