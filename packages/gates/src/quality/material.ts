/** What a gate judges with: labelled rows, the candidate's answers to them, and those of what it is compared with. */
import { resolve } from 'node:path'
import type { Columns, ModelSource, Policy } from '@sea-trials/schema/policy/policy'
import type { Condition } from '@sea-trials/schema/requirement/ast'
import type { Figure } from '@sea-trials/schema/verdict'
import type { Engine, Table } from '@sea-trials/tables/engine'
import { type DataSets, dataSets } from '../data/data-set.ts'
import { dataDigest } from '../data/subjects.ts'
import { type Reading, readAs } from '../data-validate/contract/reading.ts'
import { type Told, toldOf } from '../decide/told.ts'
import type { GateContext } from '../gate.ts'
import { type Apart, apartBy } from './apart.ts'
import { baselineSource } from './baseline-source.ts'
import type { Series } from './curve/series.ts'
import { doubtOf } from './doubt.ts'
import { type Fitted, fittedHere } from './fitted.ts'
import { type Flips, flipsOf } from './flips.ts'
import { bandsNote, emptyBandsNote, type Group, type Grouping, groupsOf } from './groups.ts'
import { scoreBaseline } from './incomparable.ts'
import { afterPast } from './past.ts'
import { assertColumn, type Rows } from './rows.ts'
import type { Scored, Who } from './scoring.ts'
import { defaultRows, forLearning, openRows, scoreCandidate, scoreTraining, TRAINING } from './sources.ts'
import { trainedPath, withThreshold } from './threshold.ts'
import { truthColumns } from './truth.ts'
import { positionsWhere } from './where.ts'

/** The other side of a comparison, or why there is none today. */
export type Reference = Pick<Scored, 'sample' | 'column' | 'file'> | { readonly notApplicable: string }

export interface Material extends Fitted, Apart {
  readonly policy: Policy
  readonly engine: Engine
  readonly data: DataSets
  /** Columns whose values are not shown as names of groups. */
  readonly hidden: ReadonlySet<string>
  /** Columns of which no cell is shown. */
  readonly masked: ReadonlySet<string>
  /** A data set's table, with or without labels; the gate's default without a name. */
  readonly table: (name?: string) => Promise<Table>
  /** Of a data set by name; the gate's default without one. */
  readonly rows: (name?: string) => Promise<Rows>
  readonly candidate: (rows: Rows) => Promise<Scored>
  /** The candidate itself, at its threshold, where the policy names one. */
  readonly source: () => Promise<ModelSource | undefined>
  readonly baseline: (rows: Rows) => Promise<Reference>
  /** The training rows and the candidate's answers to them. Throws `missing-file` where there are none. */
  readonly training: () => Promise<{ readonly rows: Rows; readonly scored: Scored }>
  readonly curves: () => Promise<readonly Series[]>
  /** Which decisions of the model flip once a column is set to any of its other values. Throws what running it throws. */
  readonly flips: (rows: Rows, column: string) => Promise<Flips>
  /** Why no estimate about labels alone, about decisions alone, or about answers, decides over these rows; undefined where nothing speaks against it. Ids tell for both. */
  readonly doubt: (rows: Rows, about: 'labels' | 'decisions' | 'answers' | 'ids') => Promise<string | undefined>
  readonly positions: (rows: Rows, condition: Condition) => Promise<Uint32Array>
  readonly groups: (rows: Rows, grouping: Grouping, condition?: Condition) => Promise<readonly Group[]>
  /** Which counts of these rows the gates of this run have told. */
  readonly told: (rows: Rows) => Told
  /** What chance about these rows starts from: the digest of their data. */
  readonly seed: (rows: Rows) => Promise<string>
  /** Remembers a sentence for the verdict, once. */
  readonly note: (text: string) => void
  readonly notes: () => readonly string[]
  /** Remembers a number for the verdict by its name in the requirement language; null where it is undefined. */
  readonly record: (name: string, value: number | null) => void
  readonly metrics: () => Readonly<Record<string, number | null>>
  /** Remembers a figure for the verdict; of those with one id the last. */
  readonly picture: (figure: Figure) => void
  readonly pictures: () => readonly Figure[]
  /** Files that were read besides the data sets and the candidate's model, by their names as subjects. */
  readonly read: () => readonly (readonly [string, string])[]
  /** Whether all answers of the candidate were had by running it here. */
  readonly executed: () => boolean
}

/** `drawn`: of a table, columns of which some rows of the default data set will be looked at. */
export async function material(
  context: GateContext,
  defaultName: string,
  drawn?: (table: Table, columns: Columns, masked: ReadonlySet<string>) => readonly string[],
): Promise<Material> {
  const engine = await context.engine()
  const reading = await readingOf(context.policy)
  const policy: Policy = { ...context.policy, masked: reading.masked }
  const data = dataSets(policy, engine, reading)
  const { hidden, masked } = reading
  const notes: string[] = []
  const metrics = new Map<string, number | null>()
  const note = (text: string): void => {
    if (!notes.includes(text)) notes.push(text)
  }
  const pictures = new Map<string, Figure>()
  const read = new Map<string, string>()
  const reads = (name: string, path: string | undefined): void => {
    if (path !== undefined) read.set(name, path)
  }
  let claimed = false
  const heard = (scored: Scored, where: string): Scored => {
    claimed ||= scored.evidence === 'claimed'
    if (scored.paired === 'order') note(`${where}: rows and predictions are paired by their order, for want of an id`)
    scored.notes?.forEach(note)
    return scored
  }

  const seed = (of: Rows): Promise<string> => dataDigest(of.table.files, context.digest)
  const { isSame, assertApart, shared } = apartBy(policy, data, engine, context.digest)
  const drawnOf = (table: Table): readonly string[] => drawn?.(table, policy.columns, masked) ?? []
  const rows = once(async (name: string) => {
    const isDefault = name === defaultRows(policy, data, defaultName)
    const of = await openRows(engine, policy, data, name, isDefault ? drawnOf : undefined)
    // What is declared and not there would silently be looked at nowhere.
    if (isDefault)
      for (const column of policy.columns.groups) assertColumn(of.table, column, of.where, of.file, policy.columns)
    return withPast(of)
  })
  const withPast = async (of: Rows): Promise<Rows> => {
    if (of.truth.task !== 'forecasting') return of
    const name = TRAINING.includes(of.name) ? of.name : await trainingFor(of)
    if (name === undefined) return of
    if (name === of.name) return afterPast(of, of, policy)
    const before = await openRows(engine, forLearning(policy, (await data.open(name)).table), data, name)
    await assertApart(before, of)
    return afterPast(of, before, policy)
  }
  /** Training rows of the same columns, other than the rows themselves. */
  const trainingFor = async (of: Rows): Promise<string | undefined> => {
    const name = TRAINING.find((each) => each !== of.name && policy.data[each]?.labels === 'yes')
    if (name === undefined) return undefined
    const { columns } = (await data.open(name)).table
    const needed = truthColumns(policy.task, policy.columns)
    return needed.every((column) => columns.some((other) => other.name === column)) ? name : undefined
  }
  const rowsOf = (name?: string): Promise<Rows> => rows(name ?? defaultRows(policy, data, defaultName))
  const thresholded = once(async (source: ModelSource, who: Who): Promise<ModelSource> => {
    const judged = defaultRows(policy, data, defaultName)
    const choosing = { engine, policy, judged, rows, hidden, isSame, shared }
    const { source: own, note: said, alike, recorded } = await withThreshold(choosing, source, who)
    if (source.chosen !== undefined) reads(`${who}-train-predictions`, trainedPath(policy, source, who))
    if (said !== undefined) note(said)
    if (alike !== undefined) note(alike)
    if (who === 'candidate') for (const [name, value] of Object.entries(recorded)) metrics.set(name, value)
    return own
  })
  /** The policy with the candidate at its threshold. */
  const decided = once(async (): Promise<Policy> => {
    const source = policy.candidate
    return source === undefined ? policy : { ...policy, candidate: await thresholded(source, 'candidate') }
  })
  const candidate = once(async (of: Rows) => {
    reads('predictions', policy.candidate?.predictions)
    return heard(await scoreCandidate(engine, await decided(), of, defaultRows(policy, data, defaultName)), of.where)
  })
  const baseline = once(async (of: Rows): Promise<Reference> => {
    const source = await baselineSource(context)
    if ('notApplicable' in source) return source
    if (source.note !== undefined) note(source.note)
    reads('baseline', source.model.onnx)
    reads('baseline-predictions', source.model.predictions)
    const model = await thresholded(source.model, 'baseline')
    const scored = await scoreBaseline({ engine, policy, note }, model, source, of)
    const then = source.lineage?.[`data:${of.name}`]
    if (then !== undefined && then !== (await seed(of)))
      note(`${of.where} is not what the baseline was registered on: both models are scored again on the rows of today`)
    return heard(scored, 'the baseline')
  })
  const taught = once(async (name: string): Promise<Rows> => {
    const own = forLearning(policy, (await data.open(name)).table)
    return own === policy ? rows(name) : openRows(engine, own, data, name)
  })
  const learnt = once(async (of: Rows): Promise<Rows | undefined> => {
    const name = await trainingFor(of)
    if (name === undefined) return undefined
    const from = await taught(name)
    await assertApart(from, of)
    return from
  })
  const { naive, simple } = fittedHere(policy, learnt, seed, note)
  const training = once(async () => {
    reads('train-predictions', trainedPath(policy, policy.candidate, 'candidate'))
    const scored = await scoreTraining(engine, await decided(), data, rows, candidate)
    return { rows: scored.rows, scored: heard(scored.scored, scored.rows.where) }
  })
  const doubt = once(
    async (of: Rows, about: 'labels' | 'decisions' | 'answers' | 'ids') => {
      if (about === 'labels' || about === 'ids') return doubtOf(engine, of, about, policy.columns)
      const { sample } = await candidate(of)
      return doubtOf(engine, of, about === 'decisions' ? { decisions: sample } : sample, policy.columns)
    },
    (of, about) => JSON.stringify([of.name, about]),
  )
  const positions = once(
    (of: Rows, condition: Condition) => positionsWhere(engine, of.table, condition, of.n),
    (of, condition) => JSON.stringify([of.name, condition]),
  )
  const groups = once(
    async (of: Rows, { by, bands }: Grouping, condition?: Condition) => {
      const columns = await Promise.all(
        by.map(async (column) => ({
          column,
          vector: await of.column(column),
          edges: bands?.[column],
          isHidden: hidden.has(column),
        })),
      )
      const found = groupsOf(columns, condition === undefined ? of.n : await positions(of, condition))
      for (const said of [bandsNote(columns, found), emptyBandsNote(columns, found)]) if (said !== undefined) note(said)
      return found
    },
    (of, grouping, condition) => JSON.stringify([of.name, grouping, condition]),
  )
  const flips = once(
    async (of: Rows, column: string) => {
      const { predictions: _, ...model } = (await decided()).candidate as ModelSource
      return flipsOf({ engine, policy, model }, of, (await candidate(of)).sample, column)
    },
    (of, column) => JSON.stringify([of.name, column]),
  )
  const curves = once(async () => {
    const { openCurve } = await import('./curve/open.ts')
    reads('learning-curve', policy.learningCurve)
    claimed = true
    return openCurve(engine, policy)
  })
  return {
    policy,
    engine,
    data,
    hidden,
    masked,
    table: async (name) => {
      const wanted = name ?? defaultRows(policy, data, defaultName)
      return wanted === 'predictions' && !data.names.includes(wanted)
        ? (await rows(wanted)).table
        : (await data.open(wanted)).table
    },
    rows: rowsOf,
    candidate,
    source: async () => (await decided()).candidate,
    baseline,
    naive,
    simple: once(simple),
    training,
    curves,
    flips,
    doubt,
    isSame,
    assertApart,
    shared,
    seed,
    positions,
    groups,
    told: ({ name, n }) => toldOf(context.policy, name, n, policy.minCount ?? 0),
    note,
    notes: () => notes,
    record: (name, value) => metrics.set(name, value),
    metrics: () => Object.fromEntries(metrics),
    picture: (figure) => pictures.set(figure.id, figure),
    pictures: () => [...pictures.values()],
    read: () => [...read],
    executed: () => !claimed,
  }
}

/** Types of CSV columns as the contract says them, so that all gates read the same table; and what it says of their values. */
async function readingOf({ contract, contractTable, root }: Policy): Promise<Reading> {
  if (contract === undefined) return readAs({})
  const { loadContract } = await import('@sea-trials/schema/contract/contract')
  return readAs((await loadContract(resolve(root, contract), contract, contractTable)).schema)
}

/** Each answer is worked out once, and a failure is the same failure for every line that asks. */
function once<A extends readonly unknown[], V>(
  work: (...given: A) => Promise<V>,
  keyOf: (...given: A) => unknown = (...given) => given[0],
): (...given: A) => Promise<V> {
  const known = new Map<unknown, Promise<V>>()
  return (...given) => {
    const key = keyOf(...given)
    const found = known.get(key) ?? work(...given)
    known.set(key, found)
    return found
  }
}
