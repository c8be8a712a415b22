/** Which data sets the contract judges. */
import { record } from '@sea-trials/schema/policy/defaults'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { DataSet, ReadAs } from '../../data/data-set.ts'
import { hasRows } from '../metrics/profile/open.ts'
import type { JsonSchema } from './rule.ts'
import { typesReferredTo } from './table-rules.ts'

export interface Among {
  /** Names that foreign keys refer to. */
  readonly referred: readonly string[]
  /** The data set of lines that name none. */
  readonly own: string | undefined
  readonly label: string | undefined
}

export const isJudged = (data: DataSet, among: Among): boolean => hasRows(data) && !isLookup(data, among)

/**
 * A table that rows refer to keeps other promises than they do: customers, beside orders. Data that a model learns from or is
 * examined on are judged whoever refers to them, or a foreign key would take them out of the contract: the gate's own, and
 * those that have the label or wait for it.
 */
export function isLookup(data: DataSet, among: Among): boolean {
  return mayBeLookup(data, among) && data.table.columns.every((column) => column.name !== among.label)
}

/** As far as it is known before the data are read. */
const mayBeLookup = (
  { name, labels }: Pick<DataSet, 'name' | 'labels'>,
  { referred, own }: Pick<Among, 'referred' | 'own'>,
): boolean => referred.includes(name) && name !== own && labels === 'yes'

/** Of each such data set, the types that its columns must have: those of the columns that refer to them. */
export const lookupTypes = (
  schema: JsonSchema,
  data: Policy['data'],
  { among, types }: { readonly among: Among; readonly types: ReadAs['types'] },
): Required<ReadAs>['lookups'] =>
  record(
    Object.values(data)
      .filter((source) => mayBeLookup(source, among))
      .map(({ name }) => [name, typesReferredTo(schema, name, types)]),
  )
