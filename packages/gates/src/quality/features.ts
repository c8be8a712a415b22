/** Which columns may say something of a row: those that have no other part to play. */
import type { Columns } from '@sea-trials/schema/policy/policy'
import { someOf } from '@sea-trials/schema/text'
import type { Table } from '@sea-trials/tables/engine'
import { looksLikeAnswer } from './answer-columns.ts'

/** Columns that a note names. */
export const MOST_SHOWN = 5

/**
 * Groups are features too, whatever they are called. What is called as answers are, by the names of the policy or by those that
 * they have unless a policy says otherwise, is none: an older model's stand beside the data under either.
 */
export function isFeature(columns: Columns): (name: string) => boolean {
  const { groups } = columns
  const parts = partsOf(columns)
  return (name) => groups.includes(name) || !(parts.has(name) || isAnswer(name, columns))
}

/** Says which columns are left aside for no more than their names: the answers themselves apart. Undefined where there are none. */
export function leftAside({ columns: all }: Pick<Table, 'columns'>, columns: Columns): string | undefined {
  const parts = partsOf(columns)
  const own = [columns.score ?? 'score', columns.prediction ?? 'prediction']
  const names = all
    .map(({ name }) => name)
    .filter((name) => isAnswer(name, columns) && ![...own, ...columns.groups].includes(name) && !parts.has(name))
  if (names.length === 0) return undefined
  return `called like answers, and taken for no features: ${someOf(names, MOST_SHOWN)}; rename one that is a feature`
}

function partsOf({ groups: _, positive: __, ...roles }: Columns): ReadonlySet<string> {
  return new Set(Object.values(roles).flat())
}

const isAnswer = (name: string, columns: Columns): boolean =>
  looksLikeAnswer(name, columns) || looksLikeAnswer(name, {})
