/** Which data sets the contract judges. */
import type { DataSet } from '../../data/data-set.ts'
import { hasRows } from '../metrics/profile/open.ts'

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
export function isLookup({ name, labels, table }: DataSet, { referred, own, label }: Among): boolean {
  const isExamples = name === own || labels !== 'yes' || table.columns.some((column) => column.name === label)
  return referred.includes(name) && !isExamples
}
