/** Numbers of a CSV that are read as text, since some cells hold a token that stands for "missing". */
import type { Engine, Table } from '@sea-trials/tables/engine'
import { CLEAR_TOKENS, type Looks, looksOf } from '../looks.ts'
import { isNumeric } from '../state.ts'
import type { Missing } from './counts.ts'

/** By column, tokens beside which every table has nothing but numbers: opened with these, the column holds numbers. */
export async function tokensAmongNumbers(engine: Engine, tables: readonly Table[]): Promise<Missing> {
  const looks: Looks[] = []
  for (const table of tables) looks.push(...(await looksOf(engine, table)))
  const names = new Set(looks.map(({ column }) => column))
  const found = [...names].flatMap((name): readonly (readonly [string, readonly string[]])[] => {
    const own = looks.filter(({ column }) => column === name)
    const tokens = CLEAR_TOKENS.filter((token) => own.some((look) => look.tokens.has(token)))
    const isNumbers = own.every(
      ({ others, numbers, tokens: all }) => others === numbers && [...all.keys()].every(isClear),
    )
    const valued = own.some(({ numbers }) => numbers > 0) || tables.some((table) => holdsNumbers(table, name))
    return tokens.length > 0 && isNumbers && valued ? [[name, tokens]] : []
  })
  return Object.fromEntries(found)
}

const isClear = (token: string): boolean => CLEAR_TOKENS.includes(token)

const holdsNumbers = ({ columns }: Table, name: string): boolean =>
  columns.some((column) => column.name === name && isNumeric(column.type))
