/** What the contract says of whose business the values of a column are. */
import { resolve } from 'node:path'
import type { Policy } from '@sea-trials/schema/policy/policy'

/** Whether a report may not show values of a column. */
export async function privateColumns({ contract, contractTable, root }: Policy): Promise<(column: string) => boolean> {
  if (contract === undefined) return () => false
  const { loadContract } = await import('@sea-trials/schema/contract/contract')
  const { isPrivate } = await import('../data-validate/contract/reading.ts')
  const { schema } = await loadContract(resolve(root, contract), contract, contractTable)
  return (column) => isPrivate(schema, column)
}
