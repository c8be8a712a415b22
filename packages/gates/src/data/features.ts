/** What a model takes, by the names of its training, among the columns of a data set. */
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Feature } from '@sea-trials/serving/model'
import type { Table } from '@sea-trials/tables/engine'

/** What is sent to a server that does not say what its model takes: every column but those that have another part to play. */
export function featuresOf({ columns }: Policy, table: Table): readonly Feature[] {
  const { label, labels = [], score, prediction, id, weight, entity, time, fold, run } = columns
  // Beside a label that holds lists, `labels` are what those may hold.
  const truth = label === undefined ? labels : [label]
  const parts = [...truth, score, prediction, id, weight, entity, time, fold, run]
  return table.columns
    .filter(({ name }) => !parts.includes(name))
    .map(({ name, written = name, type }) => ({
      name: written,
      type: type === 'integer' || type === 'number' || type === 'boolean' ? type : 'string',
    }))
}

/** The column of a feature: a candidate knows it by the name that the files write now, a baseline by the former one. */
export const columnOfFeature = ({ columns }: Table, feature: string): string =>
  columns.find(({ written }) => written === feature)?.name ?? feature
