/** What the policy names and no line asks for: a name that is misspelt there would be passed over. */
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Check } from '@sea-trials/schema/verdict'
import type { Engine } from '@sea-trials/tables/engine'
import { type DataSets, NotYet } from '../data/data-set.ts'
import type { JsonSchema } from './contract/rule.ts'
import { noRows, notInData, notOpened } from './own-checks.ts'
import { unknownPositive, unknownRoles } from './roles.ts'

/** Data sets that nobody has opened yet are there and have rows, the columns of the roles are in one of them all, and the positive class in each. */
export async function besideLines(
  policy: Policy,
  sets: DataSets,
  engine: Engine,
  schema: JsonSchema,
): Promise<{ readonly checks: readonly Check[]; readonly errors: readonly unknown[] }> {
  const checks: Check[] = []
  const errors: unknown[] = []
  const known = new Set([...sets.opened().map(({ name }) => name), ...sets.unread()])
  for (const name of sets.names.filter((each) => !known.has(each))) {
    const at = policy.data[name]?.at
    try {
      const data = await sets.open(name)
      const rows = data.profile?.rows ?? (await engine.aggregate(data.table, [{ op: 'rows' }]))[0]
      if (Number(rows) === 0) checks.push(await noRows(data, at))
    } catch (error) {
      if (error instanceof NotYet) continue
      errors.push(error)
      checks.push(notOpened(name, error, at))
    }
  }
  // One that could not be opened may have the column.
  const misnamed = sets.unread().length > 0 ? [] : unknownRoles(policy, sets.opened())
  const strange = await unknownPositive(policy, sets.opened(), engine, schema)
  const faults = [...misnamed, ...strange]
  return { checks: [...checks, ...faults.map(notInData)], errors: [...errors, ...faults] }
}
