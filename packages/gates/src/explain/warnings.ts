/** Lines that can hardly ever pass or fail, that contradict each other, that say what another says already. */
import type { Chances, ExplainedLine } from '@sea-trials/schema/explained'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { printCall, printRequirement } from '@sea-trials/schema/requirement/print'
import { formatNumber } from '@sea-trials/schema/text'
import { roundedLimit } from '../decide/round.ts'
import { isCap, isFloor } from '../decide/side.ts'
import { REFERENCE } from '../decide/words.ts'
import { bareIn, isUnjudged } from './bare.ts'
import { type DrawnLine, type LineWorlds, limitThatPasses, OFTEN } from './line-worlds.ts'
import type { ToldLine } from './lines.ts'

export const percent = (share: number): string => formatNumber(Math.round(share * 100) / 100, '%')

type Told = Omit<ExplainedLine, 'warnings'>

export function warningsOf(told: Told, worlds: LineWorlds): readonly string[] {
  const { equal, catches = [] } = told
  const { seen } = worlds.line
  if (equal === undefined) return []
  if (isUnjudged(seen)) return [`is never decided: ${seen.reason}`]
  const blind = catches.find(({ loss, group }) => loss === null && group !== undefined)
  return [
    ...stopsGoodOnes(told, equal, worlds),
    ...letsAllPass(told, worlds),
    ...(blind !== undefined && catches.length > 1
      ? [
          `a loss in ${blind.group} alone is not caught, however large: ${bareIn(seen).find(({ name }) => name === blind.group)?.reason ?? 'the group is too small'}`,
        ]
      : []),
  ]
}

function stopsGoodOnes(told: Told, equal: Chances, worlds: LineWorlds): readonly string[] {
  if (equal.stops <= 1 - OFTEN) return []
  const { burden } = worlds.line.requirement
  if (burden !== 'require')
    return [`stops ${percent(equal.stops)} of equally good models: its limit lies where they are`]
  const word = equal.stops > OFTEN ? 'can hardly ever pass' : 'rarely passes'
  return [`${word}: stops ${percent(equal.stops)} of equally good models${cure(told, worlds)}`]
}

/** What would make it pass: rows, a better model, a milder line. Of a cap that model would be a worse one, which nobody wants. */
function cure({ rows, passesFrom }: Told, worlds: LineWorlds): string {
  const { requirement, spec } = worlds.line
  const bare = bareIn(worlds.line.seen)[0]
  if (bare !== undefined)
    return bare.name === ''
      ? `: as it stands ${bare.reason}`
      : `: ${bare.name} is undefined on the rows at hand, ${bare.reason}`
  const milder = milderLine(worlds)
  const written = milder === undefined ? '' : `\`${milder}\``
  if (rows === null || rows === undefined)
    return `, and more rows would not help${written === '' ? '' : `; write ${written}`}${withoutSkill(worlds)}`
  const model = passesFrom === undefined || isCap(requirement, spec) ? '' : modelAt(requirement, passesFrom)
  return `; it takes about ${formatNumber(rows)} rows${model}${written === '' ? '' : `, or ${written}`}`
}

/** Of a line that compares, its value is a difference or a ratio, and of a ratio none is below zero. */
function modelAt({ limit }: Requirement, value: number): string {
  if (limit.kind === 'number') return `, or a model at ${formatNumber(value)}`
  const other = REFERENCE[limit.reference]
  if (limit.factor !== 1) return value > 0 ? `, or a model at ${formatNumber(value)} times the value of ${other}` : ''
  return `, or a model that is ${formatNumber(Math.abs(value))} ${value < 0 ? 'below' : 'above'} ${other}`
}

/** Of what is compared with a model that knows little: that this one knows less, for which no limit is a cure. */
function withoutSkill({ equal, line: { requirement } }: LineWorlds): string {
  const { limit } = requirement
  return equal !== undefined && limit.kind === 'reference' && isUnskilled(requirement, equal)
    ? `: on these rows the model is worse than ${REFERENCE[limit.reference]}`
    : ''
}

/** Whether a model at this distance from the naive or the simple one is worse than it. */
function isUnskilled({ limit, operator }: Requirement, value: number): boolean {
  if (limit.kind !== 'reference' || (limit.reference !== 'naive' && limit.reference !== 'simple')) return false
  const none = limit.factor === 1 ? 0 : 1
  return isFloor(operator) ? value < none : value > none
}

/** The line with the nearest limit that an equally good model passes four times in five on these rows; undefined where a model of no skill would pass it. */
function milderLine(worlds: LineWorlds): string | undefined {
  const { requirement, spec } = worlds.line
  const { limit, operator, over } = requirement
  const at = limitThatPasses(worlds)
  if (at === undefined) return undefined
  const value = roundedLimit(at, isFloor(operator))
  const { low, high } = over === 'ratio' ? { low: 0, high: 1 } : spec.range
  const isIdle = isFloor(operator) ? low !== null && value <= low : high !== null && value >= high
  if (limit.kind === 'number' ? isIdle : isUnskilled(requirement, value)) return undefined
  // No factor that is not above zero can be written.
  if (limit.kind === 'reference' && limit.factor !== 1 && value <= 0) return undefined
  return printRequirement({
    ...requirement,
    limit:
      limit.kind === 'number'
        ? { ...limit, value }
        : limit.factor === 1
          ? { ...limit, offset: value }
          : { ...limit, factor: value },
  })
}

function letsAllPass({ clueless, catches = [], seen }: Told, { line }: LineWorlds): readonly string[] {
  const { requirement, spec } = line
  if (clueless !== undefined)
    return clueless.stops < 1 - OFTEN
      ? [
          `can hardly ever fail: stops ${percent(clueless.stops)} of models whose answers have nothing to do with the rows`,
        ]
      : []
  if (catches.length > 0 && catches.every(({ loss }) => loss === null))
    return [
      `can hardly ever fail: no ${isCap(requirement, spec) ? 'gain' : 'loss'}, however large, is caught four times in five`,
    ]
  // A gap, a share that moved: of all that there can be, next to all.
  const least = Math.min(...catches.map(({ loss }) => loss ?? Number.POSITIVE_INFINITY))
  const isShare = requirement.over === 'ratio' || (spec.range.low === 0 && spec.range.high === 1)
  if (isShare && least >= NEARLY_ALL)
    return [`can hardly ever fail: nothing below ${formatNumber(least)} is caught, of 1 that there can be`]
  if (!isShare && seen !== undefined && seen !== 0 && least >= FAR * Math.abs(seen) && least < Number.POSITIVE_INFINITY)
    return [`can hardly ever fail: it would have to move by ${formatNumber(least / Math.abs(seen))} times what is seen`]
  return []
}

const NEARLY_ALL = 0.8
const FAR = 10

/** Chance has no part in these: what holds today holds on the same rows, and what does not, does not. */
export function warningsOfExact({ requirement, spec, seen }: Pick<DrawnLine, 'requirement' | 'spec' | 'seen'>) {
  const does = requirement.burden === 'warn' ? 'warns' : 'stops'
  if (seen.outcome === 'fail') return [`does not hold on the rows at hand: ${does} until the data or the line change`]
  const { limit, limitText, operator } = requirement
  if (
    seen.outcome !== 'pass' ||
    seen.observed === null ||
    limit.kind !== 'number' ||
    operator === '=' ||
    operator === '!='
  )
    return []
  const { low, high } = spec.range
  const isUp = isFloor(operator)
  if (low !== null && high !== null) {
    const kept = (isUp ? high - limit.value : limit.value - low) / (high - low)
    const isFar = Math.abs(seen.observed - limit.value) >= FAR_OFF * (high - low)
    const [from, to] = (isUp ? [limit.value, high] : [low, limit.value]).map((end) =>
      formatNumber(end, limitText.endsWith('%') ? '%' : limit.unit),
    )
    return kept >= NEARLY_EMPTY && isFar ? [`can hardly ever fail: every value from ${from} to ${to} passes`] : []
  }
  const isTiny = isUp && low === 0 && limit.value <= (1 - NEARLY_EMPTY) * seen.observed
  return isTiny
    ? [`can hardly ever fail: ${formatNumber(limit.value / seen.observed, '%')} of what is there would be enough`]
    : []
}

const NEARLY_EMPTY = 0.99
/** Of the range: what lies nearer to its limit may well come to it, as the share of a small group. */
const FAR_OFF = 0.1

/** About pairs of lines over the same quantity. */
export function warningsBetween(lines: readonly ToldLine[]): readonly string[] {
  return lines.flatMap((first, i) =>
    lines.slice(i + 1).flatMap((second) => {
      const said = between(first, second)
      return said === undefined ? [] : [said]
    }),
  )
}

function between(one: ToldLine, other: ToldLine): string | undefined {
  const [first, second] = [one.requirement, other.requirement]
  if (measure(first) !== measure(second)) return undefined
  const [a, b] = [boundOf(first), boundOf(second)]
  if (a === undefined || b === undefined || a.against !== b.against) return undefined
  if (a.isFloor !== b.isFloor) {
    const [floor, ceiling] = a.isFloor ? [a, b] : [b, a]
    const empty = floor.value > ceiling.value || (floor.value === ceiling.value && (floor.isOpen || ceiling.isOpen))
    return empty
      ? `\`${textOf(first)}\` and \`${textOf(second)}\` contradict each other: no value meets both`
      : undefined
  }
  if (first.confidence !== second.confidence) return undefined
  const stricter = isStricter(a, b) || (!isStricter(b, a) && rank[first.burden] >= rank[second.burden]) ? first : second
  const milder = stricter === first ? second : first
  if (rank[milder.burden] > rank[stricter.burden]) return undefined
  // A waived line lets pass what the milder one, for as long as it is waived, alone stops.
  if ((stricter === first ? one : other).waiver?.isExpired === false) return undefined
  return `\`${textOf(milder)}\` says nothing more than \`${textOf(stricter)}\` does`
}

const textOf = ({ burden, text }: Requirement): string => (burden === 'require' ? text : `${burden}: ${text}`)

const rank = { warn: 0, guard: 1, require: 2 } as const

const measure = ({ call, over }: Requirement): string => `${over ?? ''} ${printCall(call)}`

interface Bound {
  readonly isFloor: boolean
  readonly isOpen: boolean
  readonly value: number
  readonly against: string
}

const isStricter = (a: Bound, b: Bound): boolean =>
  a.value === b.value ? a.isOpen && !b.isOpen : a.isFloor === a.value > b.value

/** A limit as a number; what it is added to or times, where it is no plain one. */
function boundOf({ operator, limit }: Requirement): Bound | undefined {
  if (operator === '=' || operator === '!=') return undefined
  const of = limit.kind === 'number' ? '' : `${limit.reference} ${limit.factor === 1 ? '+' : '*'}`
  const value = limit.kind === 'number' ? limit.value : limit.factor === 1 ? limit.offset : limit.factor
  return {
    isFloor: isFloor(operator),
    isOpen: operator === '>' || operator === '<',
    value,
    against: of,
  }
}
