/**
 * A contract and requirements suggested by the data themselves. One half of the rows, drawn by a seed, says what could be
 * promised; the other half, and every further data set, must keep it, or it is not written.
 */

import { SeaTrialsError } from '@sea-trials/schema/error'
import { own } from '@sea-trials/schema/json'
import { printName } from '@sea-trials/schema/requirement/print'
import { columnsLike, formatNumber, printable } from '@sea-trials/schema/text'
import type { ColumnInfo, Engine, Table } from '@sea-trials/tables/engine'
import { CLEAR_TOKENS, type Looks, looksOf, writtenAs } from '../looks.ts'
import { profileOf } from '../make.ts'
import type { ProfileOptions } from '../options.ts'
import type { ColumnProfile, Profile } from '../state.ts'
import { type Counts, countsOf, has, type Missing, nullsIn, tooLarge } from './counts.ts'
import { broken, type ColumnDraft, draft, FEW_ROWS, type Promised, type Seen, without } from './draft.ts'
import { completeness, type Line, wholeLines } from './lines.ts'
import { uniqueness } from './unique.ts'

export interface SuggestInput {
  readonly engine: Engine
  /** The data set that is inferred from. */
  readonly table: Table
  /** Its file, as the user named it: nobody has given the data set its name yet. */
  readonly file: string
  /** Data sets that must keep what it promises. */
  readonly others: readonly Table[]
  /** Whether lines that name no data set are about `table`. */
  readonly isUsual: boolean
  /** Of the rows, by digest: the same data give the same suggestions. */
  readonly seed: string
  readonly label?: string
  /** `x-classification` by column, and why. */
  readonly classification: Readonly<Record<string, { readonly value: string; readonly why: string }>>
  readonly progress?: ProfileOptions['progress']
}

export interface Suggested {
  readonly rows: number
  /** Too few rows to say more than types. */
  readonly few: boolean
  /** Columns of every data set. */
  readonly required: readonly string[]
  readonly columns: readonly (ColumnDraft & { readonly unique: boolean })[]
  /** About the whole of the data, for the contract. */
  readonly lines: readonly Line[]
  /** For the policy. */
  readonly policyLines: readonly Line[]
  /** The column that names a row. */
  readonly id?: string
  /** Promises that the other rows broke, in words. */
  readonly dropped: readonly string[]
}

/** Throws `unreadable-data` for data without rows, `missing-column` for a label that is not there. */
export async function suggest(input: SuggestInput): Promise<Suggested> {
  const { engine, table, others, seed, isUsual } = input
  checkLabel(input)
  const rows = Number((await engine.aggregate(table, [{ op: 'rows' }]))[0])
  if (rows === 0) throw noRows(input.file)
  const large = await tooLarge(engine, table, rows)
  const columns = table.columns.filter(({ name }) => !large.has(name))
  const looks = await looksOf(engine, table)
  const missing = Object.fromEntries([
    ...columns.flatMap(({ name, tokens }) => (tokens === undefined ? [] : [[name, tokens] as const])),
    ...looks.map((look) => [look.column, tokensOf(look)] as const),
  ])
  const halves = [await engine.part(table, 0, 2, seed), await engine.part(table, 1, 2, seed)] as const
  const half = await profileOf(engine, halves[0], {
    missing,
    columns: columns.map(({ name }) => name),
    ...(input.progress === undefined ? {} : { progress: input.progress }),
  })
  const counted = await countsOf(engine, table, columns, missing)
  const nulls = await nullsIn(engine, others)
  const drafts = columns.map((info, i) =>
    draft(seenOf({ info, half, i, rows, counted: counted[i]!, nulls, looks, missing, input })),
  )
  const checked = [...halves, ...others]
  const { kept, dropped } = await prove(engine, checked, drafts)
  const unique = await uniqueness(engine, [table, ...others], kept, half, rows)
  const named = kept.map((each) =>
    unique.has(each.info.name)
      ? { ...each, unique: true, promises: each.promises.filter(isNoBound) }
      : { ...each, unique: false },
  )
  const id = named.find(({ unique, info }) => unique && info.name !== input.label)?.info.name
  const names = table.columns.map(({ name }) => name)
  const of = isUsual ? '' : `${printName(table.name)}.`
  const complete = await completeness(engine, halves[1], { kept, half, counted, rows, missing, of })
  return {
    rows,
    few: rows < FEW_ROWS,
    required: names.filter((name) => others.every((other) => has(other, name))),
    columns: table.columns.map(
      (info) => named.find((each) => each.info === info) ?? { ...without(info, rows, TOO_LARGE), unique: false },
    ),
    lines: complete,
    policyLines: await wholeLines(engine, { table, half: halves[1], others, rows, id, of }),
    ...(id === undefined ? {} : { id }),
    dropped: [
      ...names.flatMap((name) => lackedBy(others, name)),
      ...dropped.filter(({ column }) => !unique.has(column)).map(({ text }) => text),
    ],
  }
}

const TOO_LARGE = 'the sum of such large values exceeds what a double can hold'

/** That a column is required, where a further data set does not have it. */
function lackedBy(others: readonly Table[], column: string): readonly string[] {
  const lacking = others.filter((other) => !has(other, column)).map(({ name }) => printable(name))
  return lacking.length === 0 ? [] : [`${printable(column)}: required, absent from ${lacking.join(', ')}`]
}

/** What counts rows up is bounded by nothing. */
const isNoBound = ({ keyword }: Promised): boolean => keyword !== 'minimum' && keyword !== 'maximum'

function checkLabel({ table, file, label }: SuggestInput): void {
  if (label === undefined || has(table, label)) return
  const { meant, listed } = columnsLike(
    label,
    table.columns.map(({ name }) => name),
  )
  throw new SeaTrialsError(
    'missing-column',
    `${printable(file)} has no column ${printable(label)}${meant}`,
    `Its columns are ${listed}.`,
  )
}

const noRows = (file: string): SeaTrialsError =>
  new SeaTrialsError('unreadable-data', `${printable(file)} has no rows`, 'Nothing can be learnt from it.')

/** Tokens that stand for "missing", where there are other values too. */
const tokensOf = ({ tokens, others }: Looks): readonly string[] =>
  others === 0 ? [] : [...tokens.keys()].filter((token) => CLEAR_TOKENS.includes(token))

interface SeenInput {
  readonly info: ColumnInfo
  readonly half: Profile
  readonly i: number
  readonly rows: number
  readonly counted: Counts
  /** Columns that hold a null in a further data set. */
  readonly nulls: ReadonlySet<string>
  readonly looks: readonly Looks[]
  readonly missing: Missing
  readonly input: SuggestInput
}

function seenOf({ info, half, i, rows, counted, nulls, looks, missing, input }: SeenInput): Seen {
  const { name } = info
  const look = looks.find(({ column }) => column === name)
  const doubtful = [...(look?.tokens.keys() ?? [])].filter((token) => token !== '' && !CLEAR_TOKENS.includes(token))
  const classification = own(input.classification, name)
  return {
    info,
    half: half.columns[i] as ColumnProfile,
    halfRows: half.rows,
    rows,
    ...counted,
    complete: counted.nulls === 0 && !nulls.has(name) && rows >= FEW_ROWS,
    tokens: own(missing, name) ?? [],
    doubtful,
    written: look === undefined ? [] : writtenAs(look),
    isCsv: !input.table.files.every((file) => /\.parquet$/i.test(file)),
    isLabel: name === input.label,
    ...(classification === undefined ? {} : { classification }),
  }
}

interface Dropped {
  readonly column: string
  readonly text: string
}

/** Keeps what every table keeps, row by row. A list of values makes type and bounds of the same column idle. */
async function prove(
  engine: Engine,
  tables: readonly Table[],
  drafts: readonly ColumnDraft[],
): Promise<{ readonly kept: readonly ColumnDraft[]; readonly dropped: readonly Dropped[] }> {
  const breaking = drafts.map(({ promises }) => promises.map(() => 0))
  for (const table of tables) {
    const there = drafts.filter(({ info }) => has(table, info.name))
    const asked = there.flatMap(broken)
    const answers = asked.length === 0 ? [] : await engine.aggregate(table, asked)
    let at = 0
    for (const one of there) {
      const counts = breaking[drafts.indexOf(one)]!
      for (let k = 0; k < counts.length; k++) counts[k] = counts[k]! + Number(answers[at++])
    }
  }
  const dropped: Dropped[] = []
  const kept = drafts.map((one, i) => {
    const held = one.promises.filter(({ keyword }, k) => {
      const rows = breaking[i]![k]!
      const column = one.info.name
      if (rows > 0)
        dropped.push({ column, text: `${printable(column)}: ${keyword}, broken by ${formatNumber(rows)} rows` })
      return rows === 0
    })
    const listed = held.find(({ keyword }) => keyword === 'enum')
    return { ...one, promises: listed === undefined ? held : [listed] }
  })
  return { kept, dropped }
}
