/** Which columns may say something of a row: those that have no other part to play. */
import type { Columns } from '@sea-trials/schema/policy/policy'
import { looksLikeAnswer } from './answer-columns.ts'

/** Groups are features too; what is called as answers are where the policy does not say is none. */
export function isFeature(columns: Columns): (name: string) => boolean {
  const parts: ReadonlySet<unknown> = new Set(
    Object.values(columns)
      .flat()
      .filter((name) => !columns.groups.includes(String(name))),
  )
  return (name) => !parts.has(name) && !looksLikeAnswer(name, {})
}
