/** How an entry of the table of data metrics is written. */
import { type ArgumentSpec, type MetricSpec, RANGE, type Range } from '@sea-trials/schema/requirement/vocabulary'

export const column: ArgumentSpec = { name: 'column', kind: 'column', summary: 'the column' }
export const columns: ArgumentSpec = { name: 'column', kind: 'column', many: true, summary: 'one column or several' }
export const pair: readonly ArgumentSpec[] = [
  { name: 'a', kind: 'column', summary: 'one column' },
  { name: 'b', kind: 'column', summary: 'the other' },
]
export const dataset: ArgumentSpec = { name: 'dataset', kind: 'dataset', summary: 'the data set compared with' }
export const optional = (argument: ArgumentSpec): ArgumentSpec => ({ ...argument, optional: true })

/** Exact, of any data set, of any rows, by any groups. */
export const counted = (
  name: string,
  summary: string,
  example: string,
  rest: Partial<
    Pick<MetricSpec, 'arguments' | 'unit' | 'long' | 'range' | 'better' | 'by' | 'condition' | 'dataset'>
  > = {},
): MetricSpec => ({
  name,
  summary,
  arguments: [column],
  kind: 'exact',
  unit: '',
  range: rest.unit === 'fraction' ? RANGE.fraction : RANGE.any,
  better: 'neither',
  by: true,
  condition: true,
  dataset: true,
  references: [],
  example,
  ...rest,
})

/** About a whole data set. */
export const compared = (
  name: string,
  kind: MetricSpec['kind'],
  unit: MetricSpec['unit'],
  range: Range,
  summary: string,
  example: string,
  args: readonly ArgumentSpec[],
): MetricSpec => ({
  ...counted(name, summary, example),
  kind,
  unit,
  range,
  better: 'lower',
  by: false,
  condition: false,
  arguments: args,
})
