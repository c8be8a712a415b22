/**
 * What types the columns of CSV files have: those of the contract, or of the rule of `infer.ts` over all rows. A sample gives
 * each column its first candidate. If one reading of the bytes proves that every field fits, the candidates are the types.
 * Otherwise one scan as text holds every field to them (and finds ragged lines), and only where one does not fit are all
 * types inferred over everything. The outcome is that of the rule either way.
 */
import { basename } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { DECIMAL_POINT, hasDecimalComma } from '@sea-trials/schema/text'
import type { Shape } from '../csv-prover.ts'
import type { ReadType, TableSource } from '../engine.ts'
import type { Bounds } from './clauses.ts'
import { allFit, type Conversion, candidate, declared, extremes, inference, inferred, narrowed } from './infer.ts'
import { columnAt } from './sql.ts'

export interface Undecided {
  readonly files: readonly string[]
  readonly header: readonly string[]
  /** Declared types, by the column's index. */
  readonly types: readonly (ReadType | undefined)[]
  /** Whether fields that are not of a declared type are left to whoever judges them, or overrule it. */
  readonly ofMisfits: TableSource['misfits']
  /** Names of columns whose cells no message quotes. */
  readonly masked: ReadonlySet<string>
  readonly candidates: readonly (Conversion | undefined)[]
  /** Files as a relation of text columns, what stands for "missing" taken out. */
  readonly read: (files: readonly string[]) => string
  readonly run: (sql: string) => Promise<readonly (readonly unknown[])[]>
}

export interface Decided {
  readonly conversions: readonly Conversion[]
  readonly bounds: Bounds
  /** Columns with fields that do not fit. */
  readonly misfits: ReadonlySet<number>
}

/** The first idea of each column: none where nothing is declared and the sample has no value. */
export function candidates(
  types: readonly (ReadType | undefined)[],
  sample: readonly (readonly string[])[],
): readonly (Conversion | undefined)[] {
  return types.map((type, index) => {
    const seen = candidate(sample[index]!)
    return type === undefined ? seen : narrowed(type, seen)
  })
}

/** What must be proven of a column for its candidate to be its type: without a candidate, that it has no value. */
export const shapeOf = (conversion: Conversion | undefined): Shape => conversion?.shape ?? 'nothing'

/** What a proof decides; bounds by the column's index. */
export function provenTypes(
  conversions: readonly (Conversion | undefined)[],
  bounds: ReadonlyMap<number, readonly [bigint, bigint]>,
): Decided {
  return {
    conversions: conversions.map((conversion) => conversion ?? declared('string')),
    bounds: new Map([...bounds].map(([index, both]) => [columnAt(index), both])),
    misfits: new Set(),
  }
}

/** By scans over text. Throws `unreadable-data` for a field that is not of the declared type, where none is kept. */
export async function decideTypes(undecided: Undecided): Promise<Decided> {
  const { files, header, types, read, run } = undecided
  const everything = read(files)
  const conversions = [...undecided.candidates]
  const bounds = new Map<string, readonly [bigint, bigint]>()
  /** Which columns do not fit; one without a value in the sample does not fit as soon as there is one anywhere. */
  const misfitting = async (indexes: readonly number[]): Promise<readonly number[]> => {
    const tests = indexes.map((index) => {
      const conversion = conversions[index]
      return conversion === undefined ? `count(${columnAt(index)}) = 0` : allFit(columnAt(index), conversion)
    })
    const bounded = indexes.flatMap((index) => {
      const both = conversions[index] && extremes(columnAt(index), conversions[index])
      return both === undefined ? [] : [{ index, both }]
    })
    const asked = ['count(*)', ...tests, ...bounded.flatMap(({ both }) => both)]
    const [[, ...found] = []] = await run(`SELECT ${asked.join(', ')} FROM ${everything}`)
    const misfits = indexes.filter((_, k) => found[k] === false)
    for (const [k, { index }] of bounded.entries()) {
      const [low, high] = found.slice(tests.length + 2 * k)
      if (typeof low === 'bigint' && typeof high === 'bigint' && !misfits.includes(index))
        bounds.set(columnAt(index), [low, high])
    }
    return misfits
  }

  const misfits = await misfitting(header.map((_, index) => index))
  const promised = misfits.filter((index) => types[index] !== undefined)
  for (const index of promised) conversions[index] = declared(types[index]!)
  const broken = promised.length === 0 ? [] : await misfitting(promised)
  const [kept, lost] = undecided.ofMisfits === 'kept' ? [broken, []] : [[], broken]
  const isInferred = undecided.ofMisfits === 'inferred'
  const refused = isInferred ? [] : lost.filter((index) => types[index] !== 'date' && types[index] !== 'date-time')
  if (refused.length > 0) throw await misfit(refused, undecided)
  for (const index of lost) conversions[index] = declared('string')
  const open = [
    ...misfits.filter((index) => types[index] === undefined),
    ...lost.filter((index) => isInferred || types[index] === 'date'),
  ]
  if (open.length > 0) {
    const columns = open.map(columnAt)
    const answers = inferred(await run(inference(everything, columns, 'text')), columns, 'text')
    for (const [k, index] of open.entries()) conversions[index] = answers[k]!.conversion
  }
  return {
    conversions: conversions.map((conversion) => conversion ?? declared('string')),
    bounds,
    misfits: new Set(kept),
  }
}

/** The first field that is not of the type that the contract declares. */
async function misfit(
  columns: readonly number[],
  { files, header, types, masked, read, run }: Undecided,
): Promise<Error> {
  for (const file of files)
    for (const index of columns) {
      const x = columnAt(index)
      const name = header[index]!
      const type = types[index] ?? 'other'
      const [found] = await run(
        `SELECT r, ${x} FROM (SELECT row_number() OVER () AS r, ${x} FROM ${read([file])}) WHERE NOT ${declared(type).fits(x)} ORDER BY r LIMIT 1`,
      )
      if (found === undefined) continue
      const value = String(found[1])
      const isMasked = masked.has(name)
      const isComma = !isMasked && (type === 'number' || type === 'integer') && hasDecimalComma(value)
      return new SeaTrialsError(
        'unreadable-data',
        `row ${found[0]}, column ${JSON.stringify(name)}: ${isMasked ? 'the value (masked)' : JSON.stringify(value.slice(0, 80))} is no ${type}`,
        isComma
          ? DECIMAL_POINT
          : `The contract declares ${JSON.stringify(name)} as ${type}: mend the data or the contract, or name it in \`x-missing\` if it means that there is no value.`,
        { file: basename(file) },
      )
    }
  return new Error('a field does not fit its type, yet none can be found')
}
