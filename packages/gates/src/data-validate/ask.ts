/** A line bound to the data that it is about, and measured. */
import type { Distribution } from '@sea-trials/schema/contract/ours'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { type Argument, calledBy, type MetricCall, type Requirement } from '@sea-trials/schema/requirement/ast'
import { bindArguments } from '@sea-trials/schema/requirement/check'
import { printCall, printName } from '@sea-trials/schema/requirement/print'
import { printable } from '@sea-trials/schema/text'
import type { Engine } from '@sea-trials/tables/engine'
import { type DataSet, type DataSets, defaultDataSet } from '../data/data-set.ts'
import { isSame, type Part, theSame } from '../data/same.ts'
import { inSeason } from '../data/season.ts'
import { dataDigest } from '../data/subjects.ts'
import type { RowResult } from '../gate.ts'
import type { Showing } from './failing-rows.ts'
import { byGroups } from './metrics/groups.ts'
import {
  type Answer,
  type Ask,
  type Computed,
  type DataMetric,
  type Inner,
  type Plan,
  planNotes,
  type Roles,
} from './metrics/metric.ts'
import { METRICS } from './metrics.ts'
import type { Question } from './scan.ts'
import { assertKept } from './single-values.ts'

export interface Lines {
  readonly sets: DataSets
  readonly engine: Engine
  readonly roles: Roles
  readonly showing: Showing
  readonly exact: boolean
  readonly confidence: number
  /** Smaller counts of groups are not shown. */
  readonly minCount?: number
  /** Columns that the policy declares to make groups. */
  readonly groups?: readonly string[]
  readonly defaultDataset: string
  /** Distributions that the contract states, by column. */
  readonly stated: Readonly<Record<string, Distribution>>
  readonly search: Ask['search']
  readonly now: () => number
  /** Of a file, computed once a run. */
  readonly digest: (file: string) => Promise<string>
  readonly past?: Ask['past']
  readonly versions?: Ask['versions']
  /** Takes the rows that speak against a line; absent: only the few of a check are looked for. */
  readonly failing?: (rows: readonly RowResult[]) => void
  /** Takes what was measured for a line. */
  readonly heard?: (requirement: Requirement, measured: Computed['measured']) => void
}

/** What a line is about, and how it is measured. */
export interface Asked {
  readonly ask: Ask
  readonly metric: DataMetric
  /** Absent where the metric computes for itself, or by groups. */
  readonly question?: Question
  readonly plan?: Plan
}

/** Throws SeaTrialsError where the line's data sets or columns are not there, or are the same. */
export async function askOf(requirement: Requirement, { spec }: DataMetric, lines: Lines): Promise<Ask> {
  const { sets, engine, roles, showing, exact, confidence, stated, search, now, past, versions } = lines
  const { call } = requirement
  const bound = bindArguments(spec, call.arguments) ?? new Map()
  const inner = spec.arguments.some(({ kind }) => kind === 'call')
    ? await innerOf(requirement, bound, lines)
    : undefined
  // A metric that takes no data set before the dot says itself what it reads.
  const any = spec.dataset ? undefined : sets.names[0]
  const name = inner?.data.name ?? call.dataset ?? any ?? defaultDataSet(lines.defaultDataset, sets.names)
  const [named] = bound.get('dataset') ?? []
  const against = named?.kind === 'name' ? named.name : undefined
  if (name === against) throw withItself(name, requirement, sets.names)
  const data = await sets.open(name)
  const whole = against === undefined ? undefined : await sets.open(against)
  if (whole !== undefined) await assertApart(data, whole, requirement, lines)
  const seasonal =
    whole === undefined || !isSeasonal(whole) ? undefined : await inSeason(engine, whole, data, roles.time)
  const other = seasonal?.data ?? whole
  return {
    requirement,
    seed: () => seedOf(call, [data, ...(whole === undefined ? [] : [whole])], lines.digest),
    arguments: bound,
    data,
    engine,
    exact,
    confidence,
    roles,
    showing,
    sets,
    stated,
    search,
    now,
    notes: [data.note, whole?.note, seasonal?.note].filter((note) => note !== undefined),
    ...(other === undefined ? {} : { other }),
    ...(inner === undefined ? {} : { inner }),
    ...(past === undefined ? {} : { past }),
    ...(versions === undefined ? {} : { versions }),
  }
}

async function seedOf(call: MetricCall, sets: readonly [DataSet, ...DataSet[]], digest: Lines['digest']) {
  const digests = await Promise.all(sets.map(({ table }) => dataDigest(table.files, digest)))
  return [printCall({ ...call, dataset: sets[0].name }), ...digests].join(' ')
}

/** A metric that is answered by a profile, or refused; undefined where it has the rows that it needs, or measures another. */
export function ofProfile({ data, other, inner }: Ask, { spec, takesProfile }: DataMetric): DataMetric | undefined {
  if (inner !== undefined) return undefined
  if (data.profile === undefined && (other?.profile === undefined || takesProfile)) return undefined
  const compute = async (ask: Ask): Promise<Computed> => {
    const { answerFromProfile, refuseProfile } = await import('./metrics/profile/answers.ts')
    return data.profile === undefined ? refuseProfile(ask) : answerFromProfile(ask)
  }
  return { spec, kind: 'computed', compute }
}

/** The metric that is an argument, its data opened; its value is wanted whatever the limit. */
async function innerOf(
  requirement: Requirement,
  bound: ReadonlyMap<string, readonly Argument[]>,
  lines: Lines,
): Promise<Inner & Pick<Ask, 'data'>> {
  const call = calledBy((bound.get('metric') ?? [])[0] as Argument) as MetricCall
  const named = METRICS.find(({ spec }) => spec.name === call.metric) as DataMetric
  if (named.spec.arguments.some(({ kind }) => kind === 'call'))
    throw new SeaTrialsError(
      'bad-requirement',
      `${printable(requirement.call.metric)} of ${printable(call.metric)}`,
      `Name the metric itself: \`${named.spec.example}\`.`,
      requirement.source,
    )
  const ask = await askOf({ ...requirement, call }, named, { ...lines, exact: true })
  await assertKept(ask)
  const metric = ofProfile(ask, named) ?? named
  return {
    data: ask.data,
    key: printCall({ ...call, dataset: ask.data.name }),
    measure: async () => {
      if (metric.kind === 'computed') return metric.compute(ask)
      const plan = metric.plan(ask)
      return measure({ ask, metric, plan }, await ask.engine.aggregate(ask.data.table, plan.wanted))
    },
  }
}

/** Nothing differs from itself: such a line would hold whatever the data. */
function withItself(name: string, { call, source }: Requirement, names: readonly string[]): SeaTrialsError {
  const dataset = names.find((other) => other !== name) ?? 'recent'
  return new SeaTrialsError(
    'bad-requirement',
    `${printable(name)} is compared with itself`,
    `Write the other data set before the dot: \`${printCall({ ...call, dataset })}\`.`,
    source,
  )
}

async function assertApart(data: DataSet, other: DataSet, { source }: Requirement, lines: Lines): Promise<void> {
  if (isSeasonal(other)) return
  const parts = [data, other].map(({ table: { files }, where }) => ({ files, where })) as [Part, Part]
  if (await isSame(...parts, lines.digest))
    throw theSame([printName(data.name), printName(other.name)], parts[0].files, source)
}

const isSeasonal = (data: DataSet): data is DataSet & Required<Pick<DataSet, 'season'>> => data.season !== undefined

/** By the answers of the scan where the metric asked for any. */
export async function measure({ ask, metric, plan }: Asked, answers?: readonly Answer[]): Promise<Computed> {
  if (metric.kind === 'computed') return metric.compute(ask)
  if (answers === undefined) return byGroups(ask, plan as Plan)
  let measured = (plan as Plan).measure(answers)
  while ('wanted' in measured) measured = measured.measure(await ask.engine.aggregate(ask.data.table, measured.wanted))
  return { measured, notes: planNotes(ask, plan as Plan, [answers]) }
}
