/** In which rows such values stand: for who has to look at them. */
import type { ColumnInfo, Engine, Predicate, Table } from '@sea-trials/tables/engine'

const MOST_ROWS = 5

/** The first rows that hold one of the first texts; none of columns of points in time. */
export async function locate(
  engine: Engine,
  table: Table,
  column: ColumnInfo,
  texts: readonly string[],
): Promise<readonly { readonly file: string; readonly row: number }[]> {
  const looked = texts.slice(0, MOST_ROWS)
  const predicate = holds(column, looked)
  if (predicate === undefined) return []
  const rows = await engine.locate(table, predicate, [], MOST_ROWS)
  return rows.map(({ file, row }) => ({ file, row }))
}

function holds({ name, type }: ColumnInfo, texts: readonly string[]): Predicate | undefined {
  if (type === 'string') return { kind: 'pattern', column: name, pattern: texts.map(quoted).join('|') }
  if (type === 'integer') return { kind: 'in', column: name, values: texts.map(integer) }
  if (type === 'number') return { kind: 'in', column: name, values: texts.map(Number) }
  return type === 'date' ? { kind: 'in', column: name, values: texts.map((text) => text.slice(0, 10)) } : undefined
}

/** What a double cannot hold stays text. */
const integer = (text: string): number | string => (Number.isSafeInteger(Number(text)) ? Number(text) : text)

/** Every character that is no letter of ASCII and no digit by its number: nothing of the text is a pattern. */
const quoted = (text: string): string =>
  text
    .slice(0, 200)
    .replace(/[^A-Za-z0-9]/gu, (character) => `\\x{${(character.codePointAt(0) as number).toString(16)}}`)
