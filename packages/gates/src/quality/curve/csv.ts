/** CSV and Parquet, by the engine: its rules for quotes, headers and ragged lines hold here too. */
import type { Engine, Table, Vector } from '@sea-trials/tables/engine'
import { type RowLines, seriesOfColumns } from './columns.ts'
import type { Series } from './series.ts'

/** Throws `missing-column` without a step. `file` is for messages, and so is its text. */
export async function readTable(engine: Engine, table: Table, file: string, text?: string): Promise<readonly Series[]> {
  const names = table.columns.map(({ name }) => name)
  const vectors = await engine.vectors(table, names)
  const columns = new Map(names.map((name) => [name, cellsOf(vectors[name] as Vector)]))
  return seriesOfColumns(columns, file, text === undefined ? undefined : linesOf(text, columns.get(names[0] ?? '')))
}

/** Undefined where a row is not a line: where a field holds a line end. */
function linesOf(text: string, rows: readonly unknown[] = []): RowLines | undefined {
  const [, ...filled] = text.split(/\r\n?|\n/).flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]))
  return filled.length === rows.length ? filled : undefined
}

function cellsOf(vector: Vector): readonly (number | string | null)[] {
  if (vector.kind === 'number')
    return Array.from(vector.values, (value, i) => (vector.valid !== null && vector.valid[i] === 0 ? null : value))
  return Array.from(vector.codes, (code) => {
    const value = code === -1 ? null : (vector.values[code] ?? null)
    return typeof value === 'number' || value === null ? value : String(value)
  })
}
