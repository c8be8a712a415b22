/** What texts look like: tokens that may stand for "missing", numbers and dates that are written as text. */
import type { Aggregate, Engine, Predicate, Table } from '@sea-trials/tables/engine'

/** Written where there is no value, and hardly ever a value. */
export const CLEAR_TOKENS: readonly string[] = [
  ...['?', '-', '--', '.', 'N/A', 'n/a', '#N/A', 'NaN', 'nan', 'NULL', 'null', 'Null', '<NA>', 'nil', 'missing'],
]
/** Missing in one file and a value in the next: a country, a surname, an answer. Said, never declared. */
export const DOUBTFUL_TOKENS: readonly string[] = ['NA', 'na', 'None', 'none', 'unknown', 'Unknown', 'n.a.', '']

const TOKENS = [...CLEAR_TOKENS, ...DOUBTFUL_TOKENS]
const noToken = (column: string): Predicate => ({ kind: 'negate', part: { kind: 'in', column, values: TOKENS } })

/** Kept simple: a sign, digits, one separator. */
const NUMBER = '^[+-]?[0-9]+([.,][0-9]+)*$'
/** Postal codes, account numbers: as numbers they would lose what they begin with. */
const CODE = '^(0[0-9]|\\+[0-9])[0-9]*$'
const DATE = '^([0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}|[0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2})([ T].*)?$'

export interface Looks {
  readonly column: string
  /** Rows of each token that occurs. */
  readonly tokens: ReadonlyMap<string, number>
  /** Texts that are no token. */
  readonly others: number
  /** Of the others, those that look like numbers, those of these that are codes of digits, and those that look like dates. */
  readonly numbers: number
  readonly codes: number
  readonly dates: number
}

/** Of the text columns, by one statement. */
export async function looksOf(engine: Engine, table: Table): Promise<readonly Looks[]> {
  const columns = table.columns.filter(({ type }) => type === 'string').map(({ name }) => name)
  const asked = columns.flatMap((column): readonly Aggregate[] => {
    const no = noToken(column)
    // Each of the patterns begins with a sign or a digit, and to find that out costs next to nothing.
    const may: Predicate = { kind: 'compare', column, operator: '<', value: ':' }
    const like = (pattern: string): Predicate => ({
      kind: 'all',
      parts: [may, no, { kind: 'pattern', column, pattern }],
    })
    return [
      ...TOKENS.map((value): Aggregate => {
        const predicate = { kind: 'compare', column, operator: '=', value } as const
        return { op: 'count_if', predicate }
      }),
      { op: 'count_if', predicate: no },
      { op: 'count_if', predicate: like(NUMBER) },
      { op: 'count_if', predicate: like(CODE) },
      { op: 'count_if', predicate: like(DATE) },
    ]
  })
  const answers = asked.length === 0 ? [] : (await engine.aggregate(table, asked)).map(Number)
  const width = TOKENS.length + 4
  return columns.map((column, i) => {
    const own = answers.slice(i * width, (i + 1) * width)
    const [others, numbers, codes, dates] = own.slice(TOKENS.length) as [number, number, number, number]
    const found = TOKENS.flatMap((token, k) => (own[k]! > 0 ? [[token, own[k]!] as const] : []))
    return { column, tokens: new Map(found), others, numbers, codes, dates }
  })
}

/** Amounts that no reader of CSV takes for numbers: a decimal comma, a currency, per cent; and, of whoever keeps numbers as texts, a point. */
const AMOUNT = `^[€$£¥]? ?[+-]?[0-9]+([.,' ][0-9]{3})*([.,][0-9]+ ?(%|[€$£¥]|[A-Z]{3})?| ?(%|[€$£¥]))$`

/** Those of the text columns whose values are nearly all amounts or dates; what they say is not in their length. */
export async function amountsOrDates(
  engine: Engine,
  table: Table,
  columns: readonly string[],
): Promise<readonly string[]> {
  if (columns.length === 0) return []
  const counts = await engine.aggregate(
    table,
    columns.flatMap((column): readonly Aggregate[] => {
      const like = (pattern: string): Aggregate => ({ op: 'count_if', predicate: { kind: 'pattern', column, pattern } })
      return [{ op: 'count_if', predicate: noToken(column) }, like(AMOUNT), like(DATE)]
    }),
  )
  return columns.filter((_, i) => {
    const [others, amounts, dates] = counts.slice(3 * i, 3 * i + 3).map(Number) as [number, number, number]
    return Math.max(amounts, dates) > MOST_OF_A_TEXT * others
  })
}

/** Of a column's texts so many say what it is, whatever the others are. */
const MOST_OF_A_TEXT = 0.9

/** What the texts of a column nearly all are besides texts; nothing where there is nothing to say. */
export function writtenAs({ others, numbers, codes, dates }: Looks): readonly string[] {
  if (others === 0) return []
  if (dates / others > MOST_OF_A_TEXT) return ['dates written as text, in a notation that is not ISO 8601']
  return codes === 0 && numbers / others > MOST_OF_A_TEXT ? ['numbers written as text'] : []
}
