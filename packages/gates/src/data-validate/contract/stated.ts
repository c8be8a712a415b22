/** `x-distribution`: each column's stated distribution becomes a line about every data set that has the column. */
import type { Contract } from '@sea-trials/schema/contract/contract'
import { type Distribution, shareOf } from '@sea-trials/schema/contract/ours'
import { isObject } from '@sea-trials/schema/json'
import type { RequirementText } from '@sea-trials/schema/policy/policy'
import { printName } from '@sea-trials/schema/requirement/print'
import type { DataSet } from '../../data/data-set.ts'
import type { JsonSchema } from './rule.ts'

export function statedDistributions(schema: JsonSchema): Readonly<Record<string, Distribution>> {
  const properties = Object.entries(isObject(schema.properties) ? schema.properties : {})
  const found: Record<string, Distribution> = Object.create(null)
  for (const [name, column] of properties)
    if (isObject(column) && column['x-distribution'] !== undefined)
      found[name] = column['x-distribution'] as unknown as Distribution
  return found
}

export function distributionLines({ schema, place }: Contract, sets: readonly DataSet[]): readonly RequirementText[] {
  return Object.entries(statedDistributions(schema)).flatMap(([name, { moved }]) => {
    if (moved === undefined) return []
    const having = sets.filter(({ table }) => table.columns.some((column) => column.name === name))
    return having.map((data) => ({
      text: `${printName(data.name)}.distribution_shift(${printName(name)}) <= ${shareOf(moved)}`,
      burden: 'require' as const,
      source: place(['properties', name, 'x-distribution']),
    }))
  })
}
