/** Lines about the whole of the data. */
import { printName } from '@sea-trials/schema/requirement/print'
import { formatNumber } from '@sea-trials/schema/text'
import { wilsonEnds } from '@sea-trials/stats/proportion'
import type { Engine, Table } from '@sea-trials/tables/engine'
import { type ColumnProfile, type Profile, presentIn } from '../state.ts'
import { type Counts, countsOf, has, type Missing } from './counts.ts'
import { type ColumnDraft, FEW_ROWS } from './draft.ts'
import { isName } from './unique.ts'

/** A requirement line, and what was seen. */
export interface Line {
  readonly text: string
  readonly evidence: string
}

interface CompletenessInput {
  readonly kept: readonly ColumnDraft[]
  readonly half: Profile
  readonly counted: readonly Counts[]
  readonly rows: number
  readonly missing: Missing
  /** What stands before each metric, where lines without a data set are about another one: `jan.` */
  readonly of: string
}

/** Three standard errors and a bit: one file in a thousand that is alike falls below. */
const Z = 3.29

/**
 * Of columns with gaps the share of rows that hold a value must not fall below the lower end of Wilson's interval, rounded
 * down to whole per cent. The other half and the whole keep it too. Of columns without a gap `type` says so already.
 */
export async function completeness(engine: Engine, other: Table, input: CompletenessInput): Promise<readonly Line[]> {
  const { kept, half, counted, rows, missing, of } = input
  if (rows < FEW_ROWS) return []
  const [[otherRows], others] = [
    await engine.aggregate(other, [{ op: 'rows' }]),
    await countsOf(
      engine,
      other,
      kept.map(({ info }) => info),
      missing,
    ),
  ]
  const found = kept.flatMap(({ info, promises, complete }, i): readonly (Line & { support: number })[] => {
    if (!isName(info.name)) return []
    const call = `${of}completeness(${printName(info.name)})`
    const isSaid = promises.some(
      ({ breaks, keyword }) => breaks !== undefined && (keyword === 'type' || keyword === 'enum'),
    )
    if (complete && counted[i]!.missing + counted[i]!.nonfinite === 0)
      return isSaid
        ? []
        : [{ text: `${call} = 100%`, evidence: `0 of ${formatNumber(rows)} rows missing`, support: rows }]
    const held = presentIn(half.columns[i] as ColumnProfile, half.rows)
    const least = Math.floor(100 * wilsonEnds(held / half.rows, half.rows, Z)[0])
    const share = (each: Counts, n: number): number => (n - each.missing - each.nonfinite) / n
    const whole = share(counted[i]!, rows)
    const holds = 100 * Math.min(whole, share(others[i]!, Number(otherRows))) >= least
    if (least <= 0 || !holds) return []
    const gone = counted[i]!.missing + counted[i]!.nonfinite
    return [
      {
        text: `${call} >= ${least}%`,
        evidence: `${formatNumber(gone)} of ${formatNumber(rows)} rows ${
          counted[i]!.nonfinite > 0 ? 'missing, NaN or infinite' : 'missing'
        }: ${formatNumber(whole, '%')} hold a value`,
        support: whole * rows,
      },
    ]
  })
  return found.sort((a, b) => b.support - a.support).map(({ text, evidence }) => ({ text, evidence }))
}

interface WholeInput {
  readonly table: Table
  readonly half: Table
  readonly others: readonly Table[]
  readonly rows: number
  readonly id: string | undefined
  /** As of `completeness`. */
  readonly of: string
}

export async function wholeLines(
  engine: Engine,
  { table, half, others, rows, id, of }: WholeInput,
): Promise<readonly Line[]> {
  const least = Math.max(1, twoDigitsDown(rows / 2))
  const count: Line = {
    text: `${of}row_count >= ${least}`,
    evidence: `${formatNumber(rows)} rows today; half of them is a broken feed`,
  }
  if (rows < FEW_ROWS) return [count]
  const columns = table.columns.filter(({ name, type }) => name !== id && type !== 'other').map(({ name }) => name)
  const lines = [count]
  if (columns.length > 0 && columns.length >= table.columns.length - 1) {
    const shares: number[] = []
    for (const each of [table, half]) {
      const [n] = await engine.aggregate(each, [{ op: 'rows' }])
      shares.push((await engine.repeats(each, columns)) / Math.max(1, Number(n)))
    }
    const most = Math.ceil(100 * wilsonEnds(Math.max(...shares), rows, Z)[1])
    // Beyond a fifth the columns are too few to tell rows apart, and repeats say nothing.
    if (most <= 20)
      lines.push({
        text: `${of}duplicate_rows <= ${most}%`,
        evidence: `${formatNumber(shares[0]!, '%')} of the rows repeat another one`,
      })
  }
  for (const other of others) {
    const shared = columns.filter((name) => has(other, name))
    if (shared.length === 0) continue
    const found = await engine.overlap(other, table, { columns: shared })
    if (found > 0) continue
    const text = `${printName(other.name)}.overlap(${printName(table.name)}) = 0`
    lines.push({ text, evidence: `no row of ${other.name} stands in ${table.name}` })
  }
  return lines
}

/** 49 761 becomes 49 000. */
function twoDigitsDown(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Math.floor(value / unit) * unit
}
