/** How old the dates of every row may be. */
import { printName } from '../../../requirement/print.ts'
import { completeness, type Line } from '../lines.ts'
import type { Reader } from './ask.ts'

const UNITS: Readonly<Record<string, string>> = { minute: 'm', hour: 'h', day: 'd' }

/** `24 hours`, in our words; a row without a date breaks it, as there. Which side of the very instant a row stands on is not told. */
export const dataFreshness: Reader = ({ draft, node, rule, say }) => {
  const [column, ...more] = rule.parameters
  const { condition } = rule
  if (column === undefined || more.length > 0 || Object.keys(rule.tags).length > 0)
    return 'its parameters are not read here'
  if (condition === undefined || condition.not) return 'it says no age that every row keeps'
  const ages = condition.operands.map((each) => ageOf(typeof each === 'object' ? each.word : ''))
  const [first, second] = ages
  if (first === undefined || ages.includes(undefined)) return 'its age is no number of minutes, hours or days'
  const share = (age: string, operator: '>=' | '<=', limit: 0 | 1): Line => ({
    measured: `fresh_share(${printName(column)}, ${age})`,
    operator,
    limit,
    share: true,
  })
  const younger = (age: string): Line => share(age, '>=', 1)
  const older = (age: string): Line => share(age, '<=', 0)
  const lines = {
    '<': [younger(first)],
    '<=': [younger(first)],
    '>': [older(first)],
    '>=': [older(first)],
    between: [older(first), ...(second === undefined ? [] : [younger(second)])],
  }[condition.operator as string]
  if (lines === undefined) return 'it says no age that every row keeps'
  draft.require(column, node)
  for (const line of [completeness(column, '>=', 1), ...lines]) say(line)
  return undefined
}

function ageOf(words: string): string | undefined {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?) (minute|hour|day)s?$/i.exec(words) ?? []
  return count === undefined ? undefined : `${count}${UNITS[unit.toLowerCase()]}`
}
