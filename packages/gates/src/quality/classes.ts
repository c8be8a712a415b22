/** Labels as class codes, and which class is the positive one. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { printable, suggest } from '@sea-trials/schema/text'
import type { Vector } from '@sea-trials/tables/engine'
import { type Masking, shownClasses } from './masked.ts'

/** A column, where it stands, and what may be shown of it, for messages. */
export interface Named extends Masking {
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

/** Where a byte may hold a code. */
type Coded = Pick<Classes, 'classes'> & { readonly codes: Int32Array | Uint8Array }

const MOST_SHOWN = 5
/** A label with more classes than this is a number that somebody took for a class. */
const MOST_CLASSES = 1_000

/** Rows (from 1) that are wrong, a few of them: "rows 3, 8 and 2 more"; of `count` in all, where only the first are given. */
export function someRows(rows: readonly number[], count = rows.length): string {
  const shown = rows.slice(0, MOST_SHOWN).map((row) => String(row + 1))
  const more = count - shown.length
  return `${count === 1 ? 'row' : 'rows'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
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
  const used = new Uint8Array(values.length)
  for (let row = 0; row < codes.length; row++) used[codes[row] as number] = 1
  const occurring = values.map((value, code) => ({ value, code })).filter(({ code }) => used[code] === 1)
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
  // They are a copy already.
  for (let row = 0; row < codes.length; row++) codes[row] = rank[codes[row] as number] as number
  return { codes, classes: occurring.map(({ value }) => value) }
}

/** The two classes of a binary label. */
export interface BinaryClasses {
  readonly positive: Scalar
  /** Undefined where the label holds nothing but the positive class, and that is neither `true` nor 1: nobody can tell the other. */
  readonly negative: Scalar | undefined
}

/**
 * Which of the classes is positive: the one that was named, else `true` or 1 beside `false`, 0 or -1; the other one is negative. A label that
 * holds one class only is the metrics' to judge ("no positives"), as long as it is recognisable as either of them.
 * Throws `bad-value` where there is no positive class or where there are more than two.
 */
export function binaryClasses(labels: Coded, positive: Scalar | undefined, named: Named): BinaryClasses {
  const { classes } = labels
  const listed = shownClasses(classes, named)
  if (classes.length > 2) {
    const slip = named.hidesClasses ? undefined : spellingAdvice(labels)
    throw new SeaTrialsError(
      'bad-value',
      `${printable(named.column)} of ${named.where} has ${classes.length} classes, and the task is binary: ${shorten(listed)}`,
      slip === undefined ? `Say ${OTHERWISE}` : `${slip}: mend it. Otherwise say ${OTHERWISE}`,
      { file: named.file },
    )
  }
  const wanted = canonicalClass(positive ?? true)
  const found = classes.find((value) => canonicalClass(value) === wanted)
  const other = classes.find((value) => canonicalClass(value) !== wanted)
  if (found !== undefined && positive === undefined && other !== undefined && !isNegativeWord(other))
    throw new SeaTrialsError(
      'bad-value',
      `nothing says which class of ${printable(named.column)} in ${named.where} is the positive one: ${listed}`,
      SAY_POSITIVE,
      { file: named.file },
    )
  if (found !== undefined) return { positive: found, negative: other ?? oppositeOf(found) }
  const isNegative = classes.length === 1 && (positive !== undefined || canonicalClass(other as Scalar) === '0')
  if (isNegative) return { positive: positive ?? true, negative: other }
  throw new SeaTrialsError(
    'bad-value',
    `none of the classes of ${printable(named.column)} in ${named.where} is ${printable(positive ?? true)}: ${listed}`,
    SAY_POSITIVE,
    { file: named.file },
  )
}

const SAY_POSITIVE = 'Say which class is the positive one: `positive: ...` under `columns`, or the input `positive`.'

/** Beside a `true` or 1 that nobody named: of 1 and 2, or 1 and 5, either may be meant. */
const isNegativeWord = (value: Scalar): boolean => ['0', '-1'].includes(canonicalClass(value))

const OTHERWISE = '`task: multiclass`, or name a column with two classes.'

/** Where all but the two most frequent classes are one of those spelt otherwise: which, and where. */
function spellingAdvice({ codes, classes }: Coded): string | undefined {
  const rows = classes.map((): number[] => [])
  codes.forEach((code, row) => {
    rows[code]?.push(row)
  })
  const order = classes.map((_, code) => code).sort((a, b) => rows[b]!.length - rows[a]!.length)
  const frequent = order.slice(0, 2).map((code) => String(classes[code]))
  const slips = order.slice(2).map((code) => ({ code, meant: meantBy(String(classes[code]), frequent) }))
  if (!slips.every(({ meant }) => meant !== undefined)) return undefined
  const said = slips.slice(0, MOST_SHOWN).map(({ code, meant }) => {
    const at = rows[code] as number[]
    return `${printable(classes[code])} (${someRows(at)}) looks like ${printable(meant)} spelt otherwise`
  })
  return said.join('; ')
}

/** Words of one or two letters are all near to each other. */
function meantBy(word: string, known: readonly string[]): string | undefined {
  const plain = (text: string): string => text.trim().toLowerCase()
  const same = known.find((each) => plain(each) === plain(word))
  return same ?? (word.length < 3 ? undefined : suggest(word, known))
}

/** Only of `true` and `false`, 1 and 0 is the other class known without having been seen. */
function oppositeOf(value: Scalar): Scalar | undefined {
  const canonical = canonicalClass(value)
  return canonical === '1' ? 0 : canonical === '0' ? 1 : undefined
}

/** 1 where the class is the given one. */
export function isClass({ codes, classes }: Coded, value: Scalar): Uint8Array {
  const wanted = classes.findIndex((each) => canonicalClass(each) === canonicalClass(value))
  // `Uint8Array.from` would hold all of them as a list first.
  const result = new Uint8Array(codes.length)
  for (let row = 0; row < codes.length; row++) result[row] = codes[row] === wanted ? 1 : 0
  return result
}

/**
 * Every predicted class must be one of the label's. One that is none (`Yes` for `yes`, 2 for 1) would silently count as a
 * wrong answer, or as the negative class. Throws `bad-value`.
 */
export function assertClasses(predicted: readonly Scalar[], known: readonly Scalar[], fix: string, named: Named): void {
  const keys = new Set(known.map(canonicalClass))
  const strange = predicted.filter((value) => !keys.has(canonicalClass(value)))
  if (strange.length === 0) return
  const list = (values: readonly Scalar[]): string => shorten(shownClasses(values, named))
  throw new SeaTrialsError(
    'bad-value',
    `${printable(named.column)} of ${named.where} holds ${list(strange)}, which ${strange.length === 1 ? 'is no class' : 'are no classes'} of the label: ${list(known)}`,
    fix,
    { file: named.file },
  )
}

/** Codes of a column in which every row must have a value, in order of appearance. Throws `bad-value` with row numbers. */
export function codesOf(vector: Vector, named: Named): { codes: Int32Array; values: readonly Scalar[] } {
  const wrong: number[] = []
  const codes = vector.kind === 'coded' ? vector.codes.slice() : new Int32Array(vector.values.length)
  const index = new Map<number, number>()
  if (vector.kind === 'number') {
    let [last, same] = [Number.NaN, -1]
    vector.values.forEach((value, i) => {
      if (Number.isNaN(value) || vector.valid?.[i] === 0) codes[i] = -1
      else {
        if (value !== last) {
          last = value
          same = index.get(value) ?? index.size
          index.set(value, same)
        }
        codes[i] = same
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
