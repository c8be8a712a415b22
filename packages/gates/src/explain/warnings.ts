/** Lines that can hardly ever pass or fail, that contradict each other, that say what another says already. */
import type { ExplainedLine } from '@sea-trials/schema/explained'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { printCall } from '@sea-trials/schema/requirement/print'
import { formatNumber } from '@sea-trials/schema/text'
import { isFloor } from '../decide/side.ts'
import { type DrawnLine, OFTEN } from './line-worlds.ts'

const percent = (share: number): string => formatNumber(Math.round(share * 100) / 100, '%')

export function warningsOf(
  { equal, clueless, catches = [], rows, passesFrom }: Omit<ExplainedLine, 'warnings'>,
  { requirement }: DrawnLine,
): readonly string[] {
  const warnings: string[] = []
  if (equal === undefined) return warnings
  const { burden, limit } = requirement
  if (burden === 'require' && equal.stops > 1 - OFTEN) {
    const word = equal.stops > OFTEN ? 'can hardly ever pass' : 'rarely passes'
    const cure =
      rows === null || rows === undefined
        ? limit.kind === 'reference'
          ? ', and more rows would not help: allow a loss (`baseline - 0.01`)'
          : ', and more rows would not help: the limit lies at what is seen, or beyond it'
        : `; it takes about ${formatNumber(rows)} rows${passesFrom === undefined ? '' : `, or a model at ${formatNumber(passesFrom)}`}`
    warnings.push(`${word}: stops ${percent(equal.stops)} of equally good models${cure}`)
  }
  if (burden !== 'require' && equal.stops > 1 - OFTEN)
    warnings.push(`stops ${percent(equal.stops)} of equally good models: its limit lies where they are`)
  if (clueless !== undefined && clueless.stops < 1 - OFTEN)
    warnings.push(
      `can hardly ever fail: stops ${percent(clueless.stops)} of models whose answers have nothing to do with the rows`,
    )
  else if (catches.length > 0 && catches.every(({ loss }) => loss === null))
    warnings.push('can hardly ever fail: no loss, however large, is caught four times in five')
  const blind = catches.find(({ loss, group }) => loss === null && group !== undefined)
  if (blind !== undefined && catches.length > 1)
    warnings.push(`a loss in ${blind.group} alone is not caught, however large: the group is too small`)
  return warnings
}

/** About pairs of lines over the same quantity. */
export function warningsBetween(requirements: readonly Requirement[]): readonly string[] {
  return requirements.flatMap((first, i) =>
    requirements.slice(i + 1).flatMap((second) => {
      const said = between(first, second)
      return said === undefined ? [] : [said]
    }),
  )
}

function between(first: Requirement, second: Requirement): string | undefined {
  if (measure(first) !== measure(second)) return undefined
  const [a, b] = [boundOf(first), boundOf(second)]
  if (a === undefined || b === undefined || a.against !== b.against) return undefined
  if (a.isFloor !== b.isFloor) {
    const [floor, ceiling] = a.isFloor ? [a, b] : [b, a]
    const empty = floor.value > ceiling.value || (floor.value === ceiling.value && (floor.isOpen || ceiling.isOpen))
    return empty ? `\`${first.text}\` and \`${second.text}\` contradict each other: no value meets both` : undefined
  }
  if (first.confidence !== second.confidence) return undefined
  const stricter = isStricter(a, b) || (!isStricter(b, a) && rank[first.burden] >= rank[second.burden]) ? first : second
  const milder = stricter === first ? second : first
  if (rank[milder.burden] > rank[stricter.burden]) return undefined
  return `\`${milder.text}\` says nothing more than \`${stricter.text}\` does`
}

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
