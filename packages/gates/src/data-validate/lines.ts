/** Lines of the requirement language, each to its check. */
import type { Distribution } from '@sea-trials/schema/contract/ours'
import { inOneLine, SeaTrialsError } from '@sea-trials/schema/error'
import type { RequirementText } from '@sea-trials/schema/policy/policy'
import { type Argument, calledBy, type MetricCall, type Requirement } from '@sea-trials/schema/requirement/ast'
import { bindArguments } from '@sea-trials/schema/requirement/check'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { printCall, printCondition, printName } from '@sea-trials/schema/requirement/print'
import { formatNumber, printable } from '@sea-trials/schema/text'
import type { Check, Figure } from '@sea-trials/schema/verdict'
import type { Measured } from '@sea-trials/stats/estimate'
import type { Engine } from '@sea-trials/tables/engine'
import { type DataSet, type DataSets, defaultDataSet } from '../data/data-set.ts'
import { inSeason } from '../data/season.ts'
import { dataDigest } from '../data/subjects.ts'
import { errorCheck, judge, judgeFamily, notApplicable, unreadableCheck } from '../decide/judge.ts'
import type { RowResult } from '../gate.ts'
import { MOST_SHOWN, MOST_WRITTEN, type Showing } from './failing-rows.ts'
import { byGroups, gapOf } from './metrics/groups.ts'
import {
  type Answer,
  type Ask,
  type Computed,
  type DataMetric,
  type Family,
  type Inner,
  type Plan,
  planNotes,
  type Roles,
  type Told,
} from './metrics/metric.ts'
import { dataVocabulary, METRICS } from './metrics.ts'
import type { Answered, Question } from './scan.ts'

export interface Lines {
  readonly sets: DataSets
  readonly engine: Engine
  readonly roles: Roles
  readonly showing: Showing
  readonly exact: boolean
  readonly confidence: number
  readonly defaultDataset: string
  /** Distributions that the contract states, by column. */
  readonly stated: Readonly<Record<string, Distribution>>
  readonly now: () => number
  /** Of a file, computed once a run. */
  readonly digest: (file: string) => Promise<string>
  readonly past?: Ask['past']
  /** Takes the rows that speak against a line; absent: only the few of a check are looked for. */
  readonly failing?: (rows: readonly RowResult[]) => void
}

/** A line ready to be measured: what it asks of the scan, or why it cannot be judged. */
export type Line = { readonly check: Check; readonly error: unknown } | Asked

interface Asked {
  readonly ask: Ask
  readonly metric: DataMetric
  /** Absent where the metric computes for itself, or by groups. */
  readonly question?: Question
  readonly plan?: Plan
}

export interface Concluded {
  readonly check: Check
  readonly requirement?: Requirement
  readonly notes: readonly string[]
  /** Numbers that were measured besides the line's own. */
  readonly metrics?: Readonly<Record<string, number>>
  readonly figures?: readonly Figure[]
  /** What made the check an error. */
  readonly error?: unknown
}

export async function prepare(text: RequirementText, lines: Lines): Promise<Line> {
  let requirement: Requirement
  try {
    requirement = parseRequirement(text, dataVocabulary)
  } catch (error) {
    return { check: unreadableCheck(text, error, { reason: sentence(error), exact: true }), error }
  }
  const metric = METRICS.find(({ spec }) => spec.name === requirement.call.metric) as DataMetric
  try {
    const ask = await askOf(requirement, metric, lines)
    if (metric.kind === 'computed') return { ask, metric }
    const plan = metric.plan(ask)
    if (requirement.call.by.length > 0) return { ask, metric, plan }
    return { ask, metric, plan, question: { data: ask.data, wanted: plan.wanted } }
  } catch (error) {
    return { check: errorCheck(requirement, metric.spec, sentence(error)), error }
  }
}

async function askOf(requirement: Requirement, { spec }: DataMetric, lines: Lines): Promise<Ask> {
  const { sets, engine, roles, showing, exact, confidence, stated, now, past } = lines
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
    arguments: bound,
    data,
    engine,
    exact,
    confidence,
    roles,
    showing,
    sets,
    stated,
    now,
    notes: seasonal === undefined ? [] : [seasonal.note],
    ...(other === undefined ? {} : { other }),
    ...(inner === undefined ? {} : { inner }),
    ...(past === undefined ? {} : { past }),
  }
}

/** The metric that is an argument, its data opened; its value is wanted whatever the limit. */
async function innerOf(
  requirement: Requirement,
  bound: ReadonlyMap<string, readonly Argument[]>,
  lines: Lines,
): Promise<Inner & Pick<Ask, 'data'>> {
  const call = calledBy((bound.get('metric') ?? [])[0] as Argument) as MetricCall
  const metric = METRICS.find(({ spec }) => spec.name === call.metric) as DataMetric
  if (metric.spec.arguments.some(({ kind }) => kind === 'call'))
    throw new SeaTrialsError(
      'bad-requirement',
      `${printable(requirement.call.metric)} of ${printable(call.metric)}`,
      `Name the metric itself: \`${metric.spec.example}\`.`,
      requirement.source,
    )
  const ask = await askOf({ ...requirement, call }, metric, { ...lines, exact: true })
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
  // Parts of one file differ from each other.
  if (rowsMeant(data) !== rowsMeant(other) || isSeasonal(other)) return
  const [first, second] = [data.table.files, other.table.files]
  if (first.length !== second.length) return
  const digests = await Promise.all([first, second].map((files) => dataDigest(files, lines.digest)))
  if (digests[0] !== digests[1]) return
  const what = first.length === 1 ? 'the same file' : 'the same files'
  throw new SeaTrialsError(
    'bad-input',
    `${printName(data.name)} and ${printName(other.name)} are ${what}, and nothing differs from itself`,
    'Give the two data sets files of their own, under `data` in the policy.',
    source,
  )
}

const isSeasonal = (data: DataSet): data is DataSet & Required<Pick<DataSet, 'season'>> => data.season !== undefined

const rowsMeant = ({ where }: DataSet): string => (where === undefined ? '' : printCondition(where))

/** Measures and judges. An error of its own makes an `error` check, and leaves the others alone. */
export async function conclude(line: Line, answered: Answered | undefined, lines: Lines): Promise<Concluded> {
  if ('check' in line) return { check: line.check, error: line.error, notes: [] }
  const { ask, metric } = line
  const { requirement } = ask
  try {
    if (answered !== undefined && 'error' in answered) throw answered.error
    const computed = await measure(line, answered)
    const { notes = [], figures = [], metrics } = computed
    const check = await withRows(checkOf(line, computed, lines), line, computed.failing, lines)
    return {
      check,
      requirement,
      notes: [...ask.notes, ...notes],
      figures,
      ...(metrics === undefined ? {} : { metrics }),
    }
  } catch (error) {
    return { check: errorCheck(requirement, metric.spec, sentence(error)), requirement, error, notes: [] }
  }
}

function checkOf(line: Asked, { measured, notApplicable: why, detail, told }: Computed, lines: Lines): Check {
  const { requirement } = line.ask
  if (why !== undefined) return notApplicable(requirement, line.metric.spec, why)
  const check =
    isFamily(measured) && requirement.over === undefined ? family(line, measured, lines) : one(line, measured, lines)
  if (told !== undefined) return retold(check, told)
  return detail === undefined ? check : { ...check, reason: `${check.reason}; ${detail}` }
}

/** The first few rows stand in the check; all that may be written go to who takes them. */
async function withRows(check: Check, { ask }: Asked, failing: Computed['failing'], lines: Lines): Promise<Check> {
  if (failing === undefined || check.outcome === 'pass' || check.observed === null) return check
  const rows = await failing(lines.failing === undefined ? MOST_SHOWN : MOST_WRITTEN)
  lines.failing?.(rows.map((row) => ({ data: ask.data.name, rule: check.requirement, ...row })))
  return rows.length === 0 ? check : { ...check, failingRows: rows.slice(0, MOST_SHOWN) }
}

function retold(check: Check, { reason, worst, members }: Told): Check {
  return {
    ...check,
    reason,
    ...(worst === undefined ? {} : { worst }),
    ...(members === undefined ? {} : { members: members(check.outcome) }),
  }
}

const isFamily = (measured: Computed['measured']): measured is Family => Array.isArray(measured)

async function measure({ ask, metric, plan }: Asked, answers?: readonly Answer[]): Promise<Computed> {
  if (metric.kind === 'computed') return metric.compute(ask)
  if (answers === undefined) return byGroups(ask, plan as Plan)
  let measured = (plan as Plan).measure(answers)
  while ('wanted' in measured) measured = measured.measure(await ask.engine.aggregate(ask.data.table, measured.wanted))
  return { measured, notes: planNotes(ask, plan as Plan, [answers]) }
}

function family({ ask, metric }: Asked, members: Family, lines: Lines): Check {
  const { requirement } = ask
  return judgeFamily({
    requirement,
    spec: metric.spec,
    confidence: lines.confidence,
    members,
    limit: limitOf(requirement),
  })
}

function one({ ask, metric }: Asked, found: Computed['measured'], lines: Lines): Check {
  const { requirement } = ask
  const gap = isFamily(found) ? gapOf(requirement.over as 'difference' | 'ratio', found) : { measured: found }
  const limit = limitOf(requirement)
  const check = judge({ requirement, spec: metric.spec, confidence: lines.confidence, limit, ...gap })
  return isBound(gap.measured) ? { ...check, reason: boundReason(check, requirement) } : check
}

const isBound = (measured: Measured): boolean => measured.kind === 'exact' && measured.approximate === true

/** The quantile lies at the bound or further from the limit. */
function boundReason(check: Check, { operator, limitText }: Requirement): string {
  const above = (operator === '>=' || operator === '>') === (check.outcome === 'pass')
  const verb = check.outcome === 'pass' ? 'meets' : 'breaks'
  const bound = `${above ? 'at least' : 'at most'} ${formatNumber(check.observed)}`
  return `${bound}, which ${verb} ${operator} ${limitText}; settled by counting, the value itself was not computed`
}

function limitOf({ limit, source }: Requirement): number {
  if (limit.kind === 'number') return limit.value
  throw new SeaTrialsError('bad-requirement', 'data are compared with numbers only', 'Write a number.', source)
}

export const sentence = (error: unknown): string => {
  if (error instanceof SeaTrialsError) return inOneLine(error)
  return `internal error: ${error instanceof Error ? error.message : String(error)}`
}
