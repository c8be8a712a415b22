/** A profile as JSON, and back. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { REGISTERS } from '@sea-trials/stats/distinct'
import { countOf, type Histogram, keyOfStart, startOf } from '@sea-trials/stats/histogram'
import type { Moments } from '@sea-trials/stats/moments'
import { type ColumnProfile, HASH, hasBins, PROFILE_ID, type Profile, presentIn } from './state.ts'

/** One line a column; the same profile is the same text. */
export function writeProfile({ rows, files, columns }: Profile): string {
  const lines = columns.map((column) => `    ${JSON.stringify(columnDocument(column))}`)
  const head = Object.entries({ $schema: PROFILE_ID, hash: HASH, rows, files })
  return `{\n${head.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')},\n  "columns": [\n${lines.join(',\n')}\n  ]\n}\n`
}

interface ColumnDocument extends Omit<ColumnProfile, 'histogram' | 'registers' | 'moments'> {
  readonly moments?: Moments
  readonly histogram?: Pick<Histogram, 'scale' | 'shift'> & {
    readonly from: readonly number[]
    readonly rows: readonly number[]
  }
  readonly registers: string
}

function columnDocument({ moments, histogram, registers, ...rest }: ColumnProfile): ColumnDocument {
  // Fourth powers of large numbers overflow; JSON has no word for that, and what is not known is left out.
  const finite = moments !== undefined && Object.values(moments).every(Number.isFinite)
  return {
    ...rest,
    ...(finite ? { moments } : {}),
    ...(histogram === undefined
      ? {}
      : {
          histogram: {
            scale: histogram.scale,
            shift: histogram.shift,
            from: [...histogram.bins.keys()].map((key) => startOf(key, histogram)),
            rows: [...histogram.bins.values()],
          },
        }),
    registers: Buffer.from(registers).toString('base64'),
  }
}

/**
 * Reads a profile, `shown` in messages. Throws `bad-input` for what is none, is of another version, or contradicts itself:
 * a profile stands for rows that nobody can look at again.
 */
export async function readProfile(text: string, shown: string): Promise<Profile> {
  const document = parsed(text, shown)
  const [{ compileSchema }, { profileSchema }] = await Promise.all([
    import('@sea-trials/schema/compiler'),
    import('./schema.ts'),
  ])
  const valid = compileSchema(profileSchema)
  if (!valid(document)) {
    const { instancePath = '', message = '' } = valid.errors?.[0] ?? {}
    throw broken(shown, `${printable(instancePath || '/')} ${message}`)
  }
  const { rows, files, columns } = document as Pick<Profile, 'rows' | 'files'> & { columns: readonly ColumnDocument[] }
  const read = columns.map((column) => columnOf(column, rows, shown))
  if (new Set(read.map(({ name }) => name)).size < read.length) throw broken(shown, 'a column stands in it twice')
  return { rows, files, columns: read }
}

function parsed(text: string, shown: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw broken(shown, 'it is no JSON')
  }
}

const broken = (shown: string, why: string): SeaTrialsError =>
  new SeaTrialsError(
    'bad-input',
    `${shown} is no profile of this version: ${why}`,
    'Make it anew: `sea-trials profile`.',
  )

function columnOf(document: ColumnDocument, rows: number, shown: string): ColumnProfile {
  const { histogram: bins, registers: encoded, ...rest } = document
  const registers = new Uint8Array(Buffer.from(encoded, 'base64'))
  const histogram = bins === undefined ? undefined : histogramOf(bins)
  const column: ColumnProfile = { ...rest, registers, ...(histogram === undefined ? {} : { histogram }) }
  const present = presentIn(column, rows)
  const consistent =
    registers.length === REGISTERS &&
    registers.every((rank) => rank <= 54) &&
    present >= 0 &&
    (histogram === undefined) === !hasBins(column.type) &&
    (histogram === undefined || (histogram.bins.size === bins?.from.length && countOf(histogram) <= present)) &&
    (column.moments === undefined || column.moments.n === present) &&
    liesWithin(column)
  if (!consistent) throw broken(shown, `the counts of ${printable(column.name)} contradict each other`)
  return column
}

/** Numbers whose mean lies beyond them all are nobody's; what is written is rounded. */
function liesWithin({ moments, extremes }: ColumnProfile): boolean {
  if (moments === undefined || extremes === undefined || moments.n === 0) return true
  const [low, high] = extremes
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high))
  return moments.mean >= low - slack && moments.mean <= high + slack
}

function histogramOf({ scale, shift, from, rows }: NonNullable<ColumnDocument['histogram']>): Histogram | undefined {
  if (from.length !== rows.length || (scale === 'linear' && !from.every(Number.isSafeInteger))) return undefined
  const bins = from.map((start, i) => [keyOfStart(start, { scale, shift }), rows[i] as number] as const)
  return { scale, shift, bins: new Map(bins) }
}
