/** Which columns are confidential, as far as it can be told. */
import type { Engine, Table } from '@sea-trials/tables/engine'

/** Attributes that the law protects in most places; told by their name. */
const PROTECTED =
  /^(sex|gender|race|ethnicity|ethnic|ethnic_group|hispanic_origin|religion|disability|nationality|sexual_orientation|marital_status|pregnan(t|cy))$/i

export async function classified(
  _engine: Engine,
  table: Table,
): Promise<Readonly<Record<string, { readonly value: string; readonly why: string }>>> {
  return Object.fromEntries(
    table.columns
      .filter(({ name }) => PROTECTED.test(name))
      .map(({ name }) => [name, { value: 'protected', why: 'by its name' }]),
  )
}
