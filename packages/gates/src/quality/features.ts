/** Which columns may say something of a row: those that have no other part to play. */
import type { Columns } from '@sea-trials/schema/policy/policy'

/** What answers are called where the policy does not say: `score`, `score_yes`, `prediction`. */
const ANSWERS = /^(score|prediction)(_|$)/

/** Groups are features too. */
export function isFeature(columns: Columns): (name: string) => boolean {
  const parts: ReadonlySet<unknown> = new Set(
    Object.values(columns)
      .flat()
      .filter((name) => !columns.groups.includes(String(name))),
  )
  return (name) => !parts.has(name) && !ANSWERS.test(name)
}
