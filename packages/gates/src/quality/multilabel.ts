/**
 * Any number of labels a row: a column of 0 and 1 for each of `labels`, or one column of lists. What the model says is a
 * column a label (`score_sports`, `prediction_sports`), or a column of lists.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns, Thresholds } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { multilabelSample, type RowFacts, type Sample } from '@sea-trials/stats/quality/sample'
import type { Vector } from '@sea-trials/tables/engine'
import { canonicalClass, codesOf, type Named } from './classes.ts'
import { type Deciding, decidedAt, isOfLabels } from './decided.ts'
import { shownClasses } from './masked.ts'
import { sideBySide } from './matrix.ts'

export interface Labels {
  readonly labels: readonly string[]
  /** Row-major, rows x labels. */
  readonly values: Uint8Array
  /** Whether there may be labels that no row has: those of lists, where the policy does not name them all. */
  readonly isOpen: boolean
}

/** More are a vocabulary, and averages over them say nothing. */
const MOST_LABELS = 1_000

/** Labels from a column each, or from lists where `label` names a column. Throws `bad-value`. */
export function readLabels(
  read: (column: string) => Vector,
  { label, labels }: Columns,
  place: Omit<Named, 'column'>,
): Labels {
  if (label !== undefined) {
    const { isOpen, ...found } = fromLists(read(label), labels, { ...place, column: label })
    return { ...found, isOpen }
  }
  const columns = (labels ?? []).map((column) => marksOf(read(column), { ...place, column }))
  return { labels: labels ?? [], values: sideBySide(columns, Uint8Array), isOpen: false }
}

function fromLists(vector: Vector, declared: readonly string[] | undefined, named: Named): Labels {
  const { codes, lists } = listsOf(vector, named)
  const found = [...new Set(lists.flat())].sort()
  const labels = declared ?? found
  const strange = found.find((label) => !labels.includes(label))
  if (strange !== undefined) throw strangeLabel(strange, labels, named)
  if (labels.length === 0 || labels.length > MOST_LABELS) {
    throw new SeaTrialsError(
      'bad-value',
      `the lists in ${printable(named.column)} of ${named.where} hold ${labels.length} labels`,
      labels.length === 0
        ? 'Name the labels that there may be: `labels: [...]` under `columns`.'
        : `At most ${MOST_LABELS} labels can be judged.`,
      { file: named.file },
    )
  }
  return { labels, values: matrixOf(codes, lists, labels), isOpen: declared === undefined }
}

function matrixOf(codes: Int32Array, lists: readonly (readonly string[])[], labels: readonly string[]): Uint8Array {
  const at = new Map(labels.map((label, k) => [label, k]))
  const places = lists.map((list) => list.map((label) => at.get(label) as number))
  const values = new Uint8Array(codes.length * labels.length)
  codes.forEach((code, row) => {
    for (const k of places[code] as readonly number[]) values[row * labels.length + k] = 1
  })
  return values
}

/** The lists of a column by code: lists of the file, or their JSON as text. */
function listsOf(vector: Vector, named: Named): { codes: Int32Array; lists: readonly (readonly string[])[] } {
  const { codes, values } = codesOf(vector, named)
  const lists = values.map((value) => {
    const list = typeof value === 'string' ? parsed(value) : undefined
    if (Array.isArray(list) && list.every((one) => one !== null && typeof one !== 'object')) return list.map(String)
    throw new SeaTrialsError(
      'bad-value',
      `${printable(named.column)} of ${named.where} holds ${shownClasses([value], named)}, which is no list of labels`,
      'Write a list, `["sports", "politics"]`, or a column of 0 and 1 for each label, named under `labels`.',
      { file: named.file },
    )
  })
  return { codes, lists }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** 1 and 0, true and false. */
function marksOf(vector: Vector, named: Named): Uint8Array {
  const { codes, values } = codesOf(vector, named)
  const marks = values.map((value) => {
    const mark = canonicalClass(value)
    if (mark === '1' || mark === '0') return Number(mark)
    throw new SeaTrialsError(
      'bad-value',
      `${printable(named.column)} of ${named.where} holds ${printable(value)}, which is neither 1 nor 0`,
      'A column of a label says whether a row has it: 1 or 0, true or false.',
      { file: named.file },
    )
  })
  // `from` would hold all of them as a list first.
  const marked = new Uint8Array(codes.length)
  for (let row = 0; row < codes.length; row++) marked[row] = marks[codes[row] as number] as number
  return marked
}

/** What a model said of classes or labels, in the order of the rows. */
export interface LabelsSaid {
  readonly probabilities: readonly { readonly name: string; readonly values: Float64Array }[]
  /** Whether a row has each of several labels. */
  readonly marks?: readonly { readonly name: string; readonly column: string; readonly vector: Vector }[]
  /** A column of classes, of numbers, or of lists of labels. */
  readonly predicted?: Vector
  readonly column?: string
}

export function multilabelAnswers(
  truth: Labels,
  said: LabelsSaid,
  threshold: Deciding,
  facts: RowFacts,
  named: Omit<Named, 'column'>,
): Sample {
  const marks = said.marks ?? []
  const more = truth.isOpen ? [...said.probabilities, ...marks].map(({ name }) => name) : []
  const labels = [...new Set([...truth.labels, ...more])]
  const score =
    said.probabilities.length === 0
      ? undefined
      : sideBySide(
          labels.map((label) => valuesOf(said.probabilities, label, 'score', named)),
          Float64Array,
        )
  const predicted =
    said.predicted === undefined ? undefined : listsOf(said.predicted, { ...named, column: said.column as string })
  const strange = predicted?.lists.flat().find((label) => !labels.includes(label))
  if (strange !== undefined) throw strangeLabel(strange, labels, { ...named, column: said.column as string })
  const prediction =
    predicted !== undefined
      ? matrixOf(predicted.codes, predicted.lists, labels)
      : marks.length > 0
        ? sideBySide(
            labels.map((label) => markOf(marks, label, named)),
            Uint8Array,
          )
        : undefined
  const marked = widened(truth, labels)
  const make = (at: number | readonly number[] | null) =>
    multilabelSample(
      labels,
      marked,
      { threshold: at, ...(score === undefined ? {} : { score }), ...(prediction === undefined ? {} : { prediction }) },
      facts,
    )
  if (!isOfLabels(threshold)) return decidedAt(threshold, make)
  return make(labels.map((label) => chosenFor(label, threshold, named)))
}

/** The truth over more labels, which no row has. */
export function widened({ labels, values }: Labels, all: readonly string[]): Uint8Array {
  if (all.length === labels.length) return values
  const wide = new Uint8Array((values.length / labels.length) * all.length)
  for (let cell = 0; cell < values.length; cell++)
    wide[Math.floor(cell / labels.length) * all.length + (cell % labels.length)] = values[cell] as number
  return wide
}

function markOf(marks: NonNullable<LabelsSaid['marks']>, label: string, named: Omit<Named, 'column'>): Uint8Array {
  const found = marks.find(({ name }) => name === label)
  if (found === undefined) throw withoutColumn(label, 'prediction', named)
  return marksOf(found.vector, { ...named, column: found.column })
}

function valuesOf(
  columns: LabelsSaid['probabilities'],
  label: string,
  kind: string,
  named: Omit<Named, 'column'>,
): Float64Array {
  const found = columns.find(({ name }) => name === label)
  if (found === undefined) throw withoutColumn(label, kind, named)
  return found.values
}

/** Lists may hold a label that the rows which the thresholds were chosen from had not. */
function chosenFor(label: string, thresholds: Thresholds, { where, file, ...of }: Omit<Named, 'column'>): number {
  const threshold = thresholds.get(label)
  if (threshold !== undefined) return threshold
  throw new SeaTrialsError(
    'bad-value',
    `${where} is about the label ${shownClasses([label], of)}, and no threshold was chosen for it: the rows that they were chosen from do not know it`,
    'Choose them from rows of all labels, leave the label out of `labels`, or write one number: `threshold: 0.5`.',
    { file },
  )
}

const withoutColumn = (label: string, kind: string, { where, file, ...of }: Omit<Named, 'column'>): SeaTrialsError =>
  new SeaTrialsError(
    'missing-column',
    `${where} has no ${kind} for the label ${shownClasses([label], of)}`,
    `Write one column a label: the ${kind} column, an underscore, and the label, such as ${printable(`${kind}_${of.hidesClasses ? 'sports' : label}`)}.`,
    { file },
  )

const strangeLabel = (
  label: string,
  labels: readonly string[],
  { column, where, file, ...of }: Named,
): SeaTrialsError =>
  new SeaTrialsError(
    'bad-value',
    `${printable(column)} of ${where} holds ${shownClasses([label], of)}, which is none of the labels`,
    `The labels are ${shownClasses(labels.slice(0, 20), of)}${labels.length > 20 ? ` and ${labels.length - 20} more` : ''}.`,
    { file },
  )
