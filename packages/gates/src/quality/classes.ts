/** Labels as class codes, and which class is the positive one. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import type { Vector } from '@sea-trials/tables/engine'

/** A column, and where it stands, for messages. */
export interface Named {
  readonly column: string
  /** "data set `holdout`", "the predictions file". */
  readonly where: string
  /** Relative to the policy. */
  readonly file: string
}

export interface Classes {
  /** Class code of each row. */
  readonly codes: Int32Array
  /** Sorted as scikit-learn sorts them: numbers ascending, text by code point. */
  readonly classes: readonly Scalar[]
}

const MOST_SHOWN = 5
/** A label with more classes than this is a number that somebody took for a class. */
const MOST_CLASSES = 1_000

/** Rows (from 1) that are wrong, a few of them: "rows 3, 8 and 2 more". */
export function someRows(rows: readonly number[]): string {
  const shown = rows.slice(0, MOST_SHOWN).map((row) => String(row + 1))
  const more = rows.length - shown.length
  return `${rows.length === 1 ? 'row' : 'rows'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** `true`, `True`, `1` and `"1"` are one class, however a file spells it; so are the negatives. */
export function canonicalClass(value: Scalar): string {
  const text = String(value)
  const lower = text.toLowerCase()
  return lower === 'true' ? '1' : lower === 'false' ? '0' : text
}

/** Class codes of a column. Throws `bad-value` for nulls, NaN and columns that are no classes. */
export function readClasses(vector: Vector, named: Named): Classes {
  const { codes, values } = codesOf(vector, named)
  const used = new Set(codes)
  const occurring = values.map((value, code) => ({ value, code })).filter(({ code }) => used.has(code))
  if (occurring.length > MOST_CLASSES) {
    throw new SeaTrialsError(
      'bad-value',
      `${printable(named.column)} of ${named.where} has ${occurring.length} different values: that is no class`,
      'Say `task: regression`, or name the column that holds the class.',
      { file: named.file },
    )
  }
  occurring.sort((a, b) => compareScalars(a.value, b.value))
  const rank = new Int32Array(values.length)
  occurring.forEach(({ code }, i) => {
    rank[code] = i
  })
  return { codes: codes.map((code) => rank[code] as number), classes: occurring.map(({ value }) => value) }
}

/**
 * Which of the classes is positive: the one that was named, else `true` or 1.
 * Throws `bad-value` where there is none or where there are more than two.
 */
export function positiveClass(classes: readonly Scalar[], positive: Scalar | undefined, named: Named): number {
  const listed = classes.map((value) => printable(value)).join(', ')
  if (classes.length > 2) {
    throw new SeaTrialsError(
      'bad-value',
      `${printable(named.column)} of ${named.where} has ${classes.length} classes, and the task is binary: ${shorten(listed)}`,
      'Say `task: multiclass`, or name a column with two classes.',
      { file: named.file },
    )
  }
  const wanted = canonicalClass(positive ?? true)
  const found = classes.findIndex((value) => canonicalClass(value) === wanted)
  if (found !== -1) return found
  // One class only is the metrics' to say ("no positives"), as long as the class is recognisably the negative one.
  const isNegative = classes.length === 1 && canonicalClass(classes[0] as Scalar) === '0' && wanted === '1'
  if (isNegative || (classes.length === 1 && positive !== undefined)) return 1
  throw new SeaTrialsError(
    'bad-value',
    `none of the classes of ${printable(named.column)} in ${named.where} is ${printable(positive ?? true)}: ${listed}`,
    'Say which class is the positive one: `positive: ...` under `columns`, or the input `positive`.',
    { file: named.file },
  )
}

/** 1 where the class is the positive one. */
export function isClass(codes: Int32Array, positive: number): Uint8Array {
  return Uint8Array.from(codes, (code) => (code === positive ? 1 : 0))
}

/** Codes of a column in which every row must have a value, in order of appearance. Throws `bad-value` with row numbers. */
export function codesOf(vector: Vector, named: Named): { codes: Int32Array; values: readonly Scalar[] } {
  const wrong: number[] = []
  const codes = vector.kind === 'coded' ? vector.codes.slice() : new Int32Array(vector.values.length)
  const index = new Map<number, number>()
  if (vector.kind === 'number') {
    vector.values.forEach((value, i) => {
      if (Number.isNaN(value) || vector.valid?.[i] === 0) codes[i] = -1
      else {
        const code = index.get(value) ?? index.size
        index.set(value, code)
        codes[i] = code
      }
    })
  }
  codes.forEach((code, i) => {
    if (code === -1) wrong.push(i)
  })
  if (wrong.length > 0) {
    throw new SeaTrialsError(
      'bad-value',
      `${printable(named.column)} of ${named.where} is missing in ${wrong.length} of ${codes.length} rows: ${someRows(wrong)}`,
      'Every row needs one; take the other rows out of the data set.',
      { file: named.file },
    )
  }
  return { codes, values: vector.kind === 'coded' ? vector.values : [...index.keys()] }
}

function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [x, y] = [String(a), String(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)} ...` : text)
