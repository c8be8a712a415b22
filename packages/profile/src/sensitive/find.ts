/** The search: texts of each column by patterns, each text tested once, and what the tests say of the column. */
import { genuineShare } from '@sea-trials/stats/chance'
import type { ColumnInfo, ColumnTexts, Engine, FoundTexts, Table } from '@sea-trials/tables/engine'
import { confidenceOf, isDistinct } from './confidence.ts'
import type { Finding, Found, SearchOptions } from './finding.ts'
import { isAmbiguous, speaksFor } from './header.ts'
import type { Form, Kind, Place, Test } from './kinds/kind.ts'
import { KINDS } from './kinds.ts'
import { locate } from './locate.ts'
import { OF_NUMBERS, PLACES } from './places.ts'
import { compact, plain, shapeOf } from './text.ts'

export const DEFAULT_CONFIDENCE = 0.8
/** Distinct texts of a column and a place that are tested; counted are all. */
export const MOST_TEXTS = 10_000
/** Shorter numbers are no identifiers. */
const LEAST_NUMBER = 1e6

/**
 * Sensitive values of a table, column by column. All rows are read; where a column has more than ten thousand different
 * texts of a place, a fixed sample of them is tested (all with `exact`) and `read.sampled` names the column.
 * Throws what the engine throws.
 */
export async function findSensitive(engine: Engine, table: Table, options: SearchOptions = {}): Promise<Found> {
  const { confidence = DEFAULT_CONFIDENCE, exact = false } = options
  const asked = table.columns.filter(({ name }) => options.columns === undefined || options.columns.includes(name))
  const { rows, columns, unread } = await readable(engine, table, asked)
  const places = columns.map(placesOf)
  const wanted = columns.map(({ name }, i) => ({
    column: name,
    patterns: (places[i] as readonly Place[]).map((place) => PLACES[place]),
  }))
  const texts = await engine.texts(table, wanted, exact ? Number.POSITIVE_INFINITY : MOST_TEXTS)
  const findings: Finding[] = []
  for (const [i, column] of columns.entries()) {
    const { found, rows: cells } = texts[i] as ColumnTexts
    const judged = await judge(column, cells, new Map(places[i]?.map((place, k) => [place, found[k] as FoundTexts])))
    for (const each of apart(judged.filter((one) => one.confidence >= confidence)))
      findings.push(await findingOf(engine, table, column, each, rows))
  }
  const sampled = columns.filter((_, i) => texts[i]?.found.some(({ step }) => step > 1)).map(({ name }) => name)
  return { findings, read: { rows, columns: columns.length, sampled, unread, most: MOST_TEXTS } }
}

/** Columns that can hold such values by their type; numbers by their size too. */
async function readable(engine: Engine, table: Table, asked: readonly ColumnInfo[]) {
  const numbers = asked.filter(({ type }) => type === 'integer' || type === 'number')
  const [rows, ...sizes] = await engine.aggregate(table, [
    { op: 'rows' },
    ...numbers.map(({ name }) => ({ op: 'max', column: name }) as const),
  ])
  const large = new Set(numbers.filter((_, i) => Number(sizes[i]) >= LEAST_NUMBER))
  const columns = asked.filter((column) => {
    if (column.type === 'string') return true
    if (column.type === 'other') return holdsTexts(column)
    if (column.type === 'date' || column.type === 'timestamp') return isNamed(column, 'date_of_birth')
    return large.has(column) || (column.type === 'number' && isNamed(column, 'geo_coordinates'))
  })
  const unread = asked.filter((column) => column.type === 'other' && !holdsTexts(column)).map(({ name }) => name)
  return { rows: Number(rows), columns, unread }
}

/** Lists and structures are read as their JSON; those of nothing but fractions (embeddings), and bytes, are not. */
const holdsTexts = ({ engineType }: ColumnInfo): boolean => /VARCHAR|JSON|BIGINT|HUGEINT/.test(engineType)

const isNamed = ({ name }: ColumnInfo, kind: string): boolean =>
  KINDS.some((each) => each.name === kind && speaksFor(name, each))

/** Tokens are looked for only where the name tells of them: every id would be one. */
function placesOf(column: ColumnInfo): readonly Place[] {
  if (column.type !== 'string' && column.type !== 'other') return OF_NUMBERS
  const places = Object.keys(PLACES) as Place[]
  return isNamed(column, 'secret_token') ? places : places.filter((place) => place !== 'token')
}

/** A kind in a column: its best form, and the texts that are valid. */
export interface Judged {
  readonly kind: Kind
  readonly form: Form
  readonly confidence: number
  readonly header: boolean
  readonly tried: number
  readonly distinct: number
  /** Rows by text; scaled where a sample was tested. */
  readonly matched: number
  readonly texts: readonly Text[]
}

interface Text {
  readonly text: string
  readonly raw: string
  readonly rows: number
}

async function judge(
  column: ColumnInfo,
  cells: number,
  byPlace: ReadonlyMap<Place, FoundTexts>,
): Promise<readonly Judged[]> {
  const read = new Map([...byPlace].map(([place, { texts }]) => [place, textsOf(texts)]))
  const judged: Judged[] = []
  for (const kind of KINDS) {
    const header = speaksFor(column.name, kind)
    let best: Judged | undefined
    for (const form of kind.forms) {
      const texts = read.get(form.place)
      if (texts === undefined || texts[form.of].length === 0) continue
      if (hasRival(form, texts[form.of], read)) continue
      if (isScaled(form, texts[form.of], column.name)) continue
      const found = await judgeForm(
        { kind, form, header, cells },
        texts[form.of],
        byPlace.get(form.place) as FoundTexts,
      )
      if (found !== undefined && found.confidence > (best?.confidence ?? 0)) best = found
    }
    if (best !== undefined) judged.push(best)
  }
  return judged
}

function hasRival({ rival, format }: Form, texts: readonly Text[], read: ReadonlyMap<Place, ReadTexts>): boolean {
  if (rival === undefined) return false
  const rivals = (read.get(rival.place)?.[rival.of] ?? []).filter(({ text }) => rival.format.test(text)).length
  return rivals >= rival.share * texts.filter(({ text }) => format.test(text)).length
}

/** Texts that say less than those of the kind do, under a name that may mean something else. */
const isScaled = ({ format, scaled }: Form, texts: readonly Text[], column: string): boolean =>
  scaled !== undefined &&
  isAmbiguous(column, scaled.names) &&
  texts.every(({ text }) => !format.test(text) || scaled.format.test(text))

type ReadTexts = Readonly<Record<Form['of'], readonly Text[]>>

const textsOf = (texts: FoundTexts['texts']): ReadTexts => {
  const text = texts.map((each) => ({ text: plain(each.text), raw: each.text, rows: each.rows }))
  return { text, compact: text.map((each) => ({ ...each, text: compact(each.text) })) }
}

/** One cell in ten may be empty in its own way, or a slip. */
const NEARLY_ALL = 0.9

async function judgeForm(
  { kind, form, header, cells }: Pick<Judged, 'kind' | 'form' | 'header'> & { readonly cells: number },
  texts: readonly Text[],
  { step, scale }: FoundTexts,
): Promise<Judged | undefined> {
  const tried = texts.filter(({ text }) => form.format.test(text))
  if (tried.length === 0) return undefined
  const valid = await testOf(form)
  const passed = tried.filter(({ text }) => valid(text))
  const rows = rowsOf(passed)
  const spokenFor = kind.alone === true || header || form.confused === 'checked'
  if (!spokenFor && !isDistinct(passed.length, rows)) return undefined
  const throughout = rowsOf(tried) * scale >= NEARLY_ALL * cells
  return {
    kind,
    form,
    header,
    confidence: confidenceOf({ tried: tried.length, passed: passed.length, throughout }, form, header),
    tried: tried.length,
    distinct: Math.min(tried.length * step, cells),
    matched: Math.round(rows * scale),
    texts: passed,
  }
}

const rowsOf = (texts: readonly Text[]): number => texts.reduce((sum, { rows }) => sum + rows, 0)

const testOf = async ({ valid }: Form): Promise<Test> => (typeof valid === 'function' ? valid : valid.load())

/** The surest first; a kind whose texts are mostly those of a surer one is that one, seen from the side. */
function apart(judged: readonly Judged[]): readonly Judged[] {
  const taken = new Set<string>()
  const kept: Judged[] = []
  for (const each of [...judged].sort((a, b) => b.confidence - a.confidence)) {
    const own = each.texts.filter(({ raw }) => !taken.has(raw))
    if (own.length * 2 <= each.texts.length) continue
    for (const { raw } of each.texts) taken.add(raw)
    kept.push(each)
  }
  return kept
}

async function findingOf(
  engine: Engine,
  table: Table,
  column: ColumnInfo,
  { kind, form, confidence, matched, tried, texts, header, distinct }: Judged,
  rows: number,
): Promise<Finding> {
  return {
    column: column.name,
    kind: kind.name,
    confidence,
    matched,
    rows,
    shape: commonShape(texts),
    evidence: {
      tried,
      passed: texts.length,
      chance: form.chance,
      genuine: genuineShare(texts.length, tried, form.chance, 0.95),
      header,
      distinct,
      at: await locate(
        engine,
        table,
        column,
        texts.map(({ raw }) => raw),
      ),
    },
  }
}

function commonShape(texts: readonly Text[]): string {
  const rows = new Map<string, number>()
  for (const each of texts.slice(0, 1_000)) {
    const shape = shapeOf(plain(each.raw))
    rows.set(shape, (rows.get(shape) ?? 0) + each.rows)
  }
  const [[shape] = ['']] = [...rows].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return shape
}
