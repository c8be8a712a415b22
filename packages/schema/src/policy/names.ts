/**
 * What of a policy is a name: where a file lies, what a column is called, how a model is served. A pull request may rename
 * such things, and is judged by the names that it gives them. Everything else decides: a key that is not in this one table,
 * one of a later version say, is policy and comes from the base branch.
 */
import { isObject } from '../json.ts'
import { type Path, pointer, type Sheet } from '../yaml.ts'

/**
 * When the name of a pull request counts. `path`: always. `column`: where a file of data changed, for the columns of a file
 * that stayed are called what they were called. `role`: the same, and no input may add one, for it changes what is computed.
 * `yardstick`: where the file that it names is the same and has only moved.
 */
export type NameKind = 'path' | 'column' | 'role' | 'yardstick'

/** `*` stands for any name. The last two are said by inputs alone. */
export const NAMES: Readonly<Record<string, NameKind>> = {
  'data.*.path': 'path',
  'data.*.profile': 'path',
  'columns.label': 'column',
  'columns.score': 'column',
  'columns.prediction': 'column',
  'columns.id': 'column',
  'columns.weight': 'role',
  'columns.entity': 'role',
  'columns.time': 'role',
  'columns.query': 'role',
  'columns.item': 'role',
  'columns.series': 'role',
  'columns.horizon': 'role',
  'candidate.onnx': 'path',
  'candidate.predictions': 'path',
  'candidate.url': 'path',
  'candidate.train-predictions': 'path',
  contract: 'yardstick',
  'baseline.onnx': 'yardstick',
  'baseline.predictions': 'yardstick',
  'baseline.train-predictions': 'yardstick',
  'serving.start': 'path',
  'serving.url': 'path',
  'serving.protocol': 'path',
  'gates.model-register.card': 'path',
  trainPredictions: 'path',
  learningCurve: 'path',
}

const PATTERNS = Object.entries(NAMES).map(([key, kind]) => ({ parts: key.split('.'), kind }))

/** Undefined for what is policy. */
export function nameKind(path: Path): NameKind | undefined {
  const fits = (parts: readonly string[]): boolean =>
    parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i])
  return PATTERNS.find(({ parts }) => fits(parts))?.kind
}

export interface NameChange {
  /** `data.train.path`, whichever way it was written. */
  readonly path: Path
  readonly kind: NameKind
  readonly base: string
  readonly here: string
}

/**
 * Names that both documents of a policy write, and write differently. One that only a side has is no rename: a source of
 * another kind, a data set more or a column less changes what is judged.
 */
export function nameChanges(base: Sheet, here: Sheet): readonly NameChange[] {
  const now = new Map(namesIn(here.value).map((name) => [pointer(name.path), name.text]))
  return namesIn(base.value).flatMap(({ path, kind, text }): readonly NameChange[] => {
    const other = now.get(pointer(path))
    return other === undefined || other === text ? [] : [{ path, kind, base: text, here: other }]
  })
}

/** The document with the names of the other side in place; positions stay those of its own file. */
export function withNames(sheet: Sheet, changes: readonly NameChange[]): Sheet {
  const value = changes.reduce((document, change) => replaced(document, change.path, change.here), sheet.value)
  return { ...sheet, value }
}

interface Name {
  readonly path: Path
  readonly kind: NameKind
  readonly text: string
}

const namesIn = (document: unknown): readonly Name[] =>
  PATTERNS.flatMap(({ parts, kind }) => find(document, parts, []).map((found) => ({ ...found, kind })))

/** Texts of a document at a pattern of keys; `data.*.path` also where a data set is a path alone. */
export function find(value: unknown, [part, ...rest]: readonly string[], path: Path): readonly Omit<Name, 'kind'>[] {
  if (part === undefined) return typeof value === 'string' ? [{ path, text: value }] : []
  if (isPathAlone(value, path) && part === 'path') return [{ path: [...path, part], text: value }]
  if (!isObject(value)) return []
  const names = part === '*' ? Object.keys(value) : Object.hasOwn(value, part) ? [part] : []
  return names.flatMap((name) => find(value[name], rest, [...path, name]))
}

/** `train: data/train.parquet`, short for a mapping with that `path`. */
const isPathAlone = (value: unknown, path: Path): value is string =>
  typeof value === 'string' && path.length === 2 && path[0] === 'data'

/** The document with another text at a path that is there. */
export function replaced(value: unknown, path: Path, text: string): unknown {
  const [part, ...rest] = path
  if (part === undefined || !isObject(value)) return text
  const entries = Object.entries(value)
  // `__proto__` is a name like any other here, as it would not be in an assignment.
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === part ? replaced(inner, rest, text) : inner]))
}
