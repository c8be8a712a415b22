/** Tables of counts, as what goes together is measured of them. */
import type { Together } from '@sea-trials/stats/contingency'

export type Counts = readonly (readonly number[])[]

export const cellsOf = (table: Counts): readonly Together[] =>
  table.flatMap((line, a) => line.flatMap((rows, b) => (rows === 0 ? [] : [{ a, b, rows }])))
