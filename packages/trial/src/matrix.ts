/**
 * The jobs that a matrix makes, by the rules of GitHub as its runner has them (actions/runner, MatrixBuilder and JobNameBuilder):
 * every combination of the lists, less those that an `exclude` matches; an `include` adds to those that it matches, and one that
 * matches none is a job of its own.
 */
import { isObject, type JsonObject } from '@sea-trials/schema/json'
import { hasExpression } from './expressions.ts'

export interface Leg {
  /** By name in small letters, as GitHub looks them up; undefined without a matrix. */
  readonly values?: JsonObject
  /** What stands behind the name of its job. */
  readonly shown: readonly string[]
}

const ALONE: Leg = { shown: [] }

/** GitHub makes no more of one. */
const MOST = 256

/** In GitHub's order; one without a matrix. Undefined where the file does not say which they are, or GitHub would refuse it. */
export function legsOf(strategy: unknown = {}): readonly Leg[] | undefined {
  if (!isObject(strategy)) return undefined
  return strategy.matrix === undefined ? [ALONE] : legsOfMatrix(strategy.matrix)
}

function legsOfMatrix(matrix: unknown): readonly Leg[] | undefined {
  if (!isObject(matrix) || hasExpression(JSON.stringify(matrix))) return undefined
  const { include, exclude, ...lists } = inSmallLetters(matrix)
  const [more, less] = [mappingsOf(include), mappingsOf(exclude)]
  const all = combinationsOf(lists)
  if (all === undefined || more === undefined || less === undefined) return undefined
  const isList = (key: string): boolean => Object.hasOwn(lists, key)
  if (!less.every((one) => Object.keys(one).every(isList))) return undefined
  const left = all.filter((values) => !less.some((one) => isWithin(one, values)))
  const added = more.map((one) => {
    const asked = only(one, isList)
    const extra = only(one, (key) => !isList(key))
    return { asked, extra, matched: left.filter((values) => isWithin(asked, values)) }
  })
  const legs = [
    ...left.map((values) => ({ values: withExtras(values, added), shown: shownOf(values) })),
    ...added
      .filter(({ matched }) => matched.length === 0)
      .map(({ asked, extra }) => together(asked, extra))
      .map((values) => ({ values, shown: shownOf(values) })),
  ]
  return legs.length > 0 && legs.length <= MOST ? legs : undefined
}

/** Nothing of what says one name twice: GitHub refuses it. */
function inSmallLetters(matrix: JsonObject): JsonObject {
  const all = new Map(Object.entries(matrix).map(([key, value]) => [key.toLowerCase(), value]))
  return all.size === Object.keys(matrix).length ? Object.fromEntries(all) : {}
}

/** Undefined for what is no list of mappings that say something. */
function mappingsOf(list: unknown): readonly JsonObject[] | undefined {
  if (list === undefined) return []
  if (!Array.isArray(list)) return undefined
  const all = list.map((one) => (isObject(one) ? inSmallLetters(one) : {}))
  return all.every((one) => Object.keys(one).length > 0) ? all : undefined
}

/** None of no lists. */
function combinationsOf(lists: JsonObject): readonly JsonObject[] | undefined {
  const named = Object.entries(lists)
  let all: readonly JsonObject[] = named.length === 0 ? [] : [{}]
  for (const [key, list] of named) {
    if (!Array.isArray(list) || list.length === 0 || all.length * list.length > MOST) return undefined
    all = all.flatMap((values) => list.map((value) => ({ ...values, [key]: value })))
  }
  return all
}

interface Added {
  /** What it asks of a combination. */
  readonly asked: JsonObject
  readonly extra: JsonObject
  readonly matched: readonly JsonObject[]
}

/** A later one replaces what an earlier one added. */
const withExtras = (values: JsonObject, added: readonly Added[]): JsonObject =>
  together(values, ...added.filter(({ matched }) => matched.includes(values)).map(({ extra }) => extra))

const together = (...all: readonly JsonObject[]): JsonObject => Object.fromEntries(all.flatMap(Object.entries))

const only = (one: JsonObject, are: (key: string) => boolean): JsonObject =>
  Object.fromEntries(Object.entries(one).filter(([key]) => are(key)))

/** Leaf by leaf, as the runner compares a filter with a combination. */
function isWithin(filter: unknown, value: unknown): boolean {
  if (!isObject(filter) && !Array.isArray(filter)) return areEqual(filter, value)
  return Object.entries(filter).every(([key, one]) => isWithin(one, valueAt(value, key)))
}

const valueAt = (value: unknown, key: string): unknown =>
  typeof value === 'object'
    ? Object.entries(value ?? {}).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]
    : undefined

/** `==` of an expression: texts in whatever letters, and of different kinds as numbers. */
function areEqual(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toUpperCase() === b.toUpperCase()
  return numberOf(a) === numberOf(b)
}

const numberOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Number.NaN : Number(value ?? 0)

/** Texts, numbers and truth values, however deep. */
function shownOf(value: unknown): readonly string[] {
  if (typeof value === 'object') return Object.values(value ?? {}).flatMap(shownOf)
  return value === '' ? [] : [String(value)]
}

const OF_MATRIX = /\$\{\{\s*matrix((?:\.[\w-]+)+)\s*\}\}/g

/** A text with the values of the leg written out; what it has not is empty, and what is no text stays as it is. */
export function inLeg(text: string, { values }: Leg): string {
  if (values === undefined) return text
  return text.replace(OF_MATRIX, (whole, path: string) => {
    const value = path
      .slice(1)
      .split('.')
      .reduce(valueAt, values as unknown)
    return typeof value === 'object' && value !== null ? whole : String(value ?? '')
  })
}

/** GitHub cuts what is longer. */
const LONGEST = 100

/** Under which name a leg reports, with what of it only a run knows still in expressions. */
export function nameInLeg(name: string, leg: Leg): string {
  // A name that says nothing of the leg is told apart by its values.
  if (hasExpression(name)) return inLeg(name, leg)
  const full = leg.shown.length === 0 ? name : `${name} (${leg.shown.join(', ')})`
  return full.length > LONGEST ? `${full.slice(0, LONGEST - 3)}...` : full
}
