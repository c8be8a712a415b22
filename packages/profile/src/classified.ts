/** Which columns are confidential, as far as it can be told. */
import type { Engine, Table } from '@sea-trials/tables/engine'
import { findSensitive } from './sensitive/find.ts'

/** Attributes that the law protects in most places; told by their name. */
const PROTECTED =
  /^(sex|gender|race|ethnicity|ethnic|ethnic_group|hispanic_origin|religion|disability|nationality|sexual_orientation|marital_status|pregnan(t|cy))$/i

export async function classified(
  engine: Engine,
  table: Table,
): Promise<Readonly<Record<string, { readonly value: string; readonly why: string }>>> {
  const named = table.columns.filter(({ name }) => PROTECTED.test(name))
  const { findings } = await findSensitive(engine, table)
  return Object.fromEntries([
    ...named.map(({ name }) => [name, { value: 'protected', why: 'by its name' }] as const),
    // Of one column the surest finding comes first, and the last entry of a name holds.
    ...[...findings]
      .reverse()
      .map(({ column, kind }) => [column, { value: 'personal', why: `holds ${kind}` }] as const),
  ])
}
