/**
 * data-validate: what the contract promises of every row, and what the requirements say of whole data sets.
 *
 * The policy's lines and the contract's rules are gathered first and asked in one scan a data set; then each is judged by
 * itself, so that what goes wrong with one leaves the others standing. No rows and no checks are errors, never a pass.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { shownPath } from '@sea-trials/schema/policy/paths'
import type { Policy, RequirementText } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { Check, Verdict } from '@sea-trials/schema/verdict'
import { type DataSet, dataSets, NotYet, ownDataSet } from '../data/data-set.ts'
import { filesOf } from '../data/files.ts'
import { shownFile } from '../data/subjects.ts'
import { verdictOf } from '../decide/verdict-of.ts'
import type { Gate, GateContext } from '../gate.ts'
import { GATE_INPUTS } from '../inputs.ts'
import type { Lines } from './ask.ts'
import { besideLines } from './beside-lines.ts'
import { changesOf } from './changes/changes.ts'
import { versionsOf } from './changes/versions.ts'
import { absentNotes, concludeContract, contractQuestions } from './contract/contract-checks.ts'
import { type Among, isJudged, isLookup, lookupTypes } from './contract/judged.ts'
import { contractOf } from './contract/load.ts'
import { readAs } from './contract/reading.ts'
import { distributionLines, statedDistributions } from './contract/stated.ts'
import { referredTo } from './contract/table-rules.ts'
import { unsupportedNotes } from './contract/unsupported.ts'
import { keysOf, type Showing } from './failing-rows.ts'
import { foundColumns, foundNotes, searchOf, withFound } from './found-sensitive.ts'
import { conclude, prepare } from './lines.ts'
import { hasRows, notJudged, profileOpener, withRows } from './metrics/profile/open.ts'
import { dataVocabulary } from './metrics.ts'
import { noneJudged, noRows, notOpened } from './own-checks.ts'
import { pastRuns } from './past-runs.ts'
import { rolesOf } from './roles.ts'
import { type Answered, scan } from './scan.ts'
import { errorOf, metricsOf, subjectsOf } from './verdict-parts.ts'

const NAME = 'data-validate'
const DEFAULT_DATASET = 'train'

export const dataValidate: Gate = {
  name: NAME,
  defaultDataset: DEFAULT_DATASET,
  vocabulary: dataVocabulary,
  inputs: GATE_INPUTS[NAME],
  run: (context) => judgeData(context),
}

/** The gate's verdict; `heard` takes what was measured for each line, with its intervals at every level. */
export async function judgeData(context: GateContext, heard?: Lines['heard']): Promise<Verdict> {
  const { policy } = context
  const contract = await contractOf(policy)
  const own = policy.gates[NAME]?.require ?? []
  const asked: readonly RequirementText[] = [...own, ...(contract?.require ?? [])]
  if (asked.length === 0 && contract === undefined) throw nothingToCheck(policy)

  const engine = await context.engine()
  const referred = referredTo(contract?.schema ?? {})
  const read = readAs(contract?.schema ?? {})
  const [masked, hidden] = [new Set(read.masked), new Set(read.hidden)]
  const among: Among = {
    referred,
    own: ownDataSet(DEFAULT_DATASET, Object.keys(policy.data)),
    label: policy.columns.label,
  }
  const reading = {
    ...read,
    masked,
    hidden,
    judges: (name: string) => !referred.includes(name),
    lookups: lookupTypes(contract?.schema ?? {}, policy.data, { among, types: read.types }),
    ...(among.label === undefined ? {} : { label: among.label }),
  }
  const sets = dataSets(
    policy,
    engine,
    reading,
    profileOpener(reading.missing, (source) => filesOf(source, context)),
  )
  const search = searchOf(engine, policy.exact ?? false)
  const found = await foundColumns(asked, sets, search, DEFAULT_DATASET)
  // Why a data set has no rows is told later.
  for (const name of found) [masked, hidden].map((names) => names.add(name))
  const schema = withFound(contract?.schema ?? {}, found)
  const versions = context.before && versionsOf(context.before, engine, reading)
  const roles = rolesOf(policy)
  const showing: Showing = {
    file: (file) => shownPath(policy, shownFile(policy, file)),
    schema,
    declared: contract?.schema ?? {},
    keys: keysOf(policy, contract?.schema ?? {}),
  }
  const lines: Lines = {
    sets,
    engine,
    roles,
    showing,
    exact: policy.exact ?? false,
    confidence: policy.confidence,
    ...(policy.minCount === undefined ? {} : { minCount: policy.minCount }),
    ...(policy.columns.groups === undefined ? {} : { groups: policy.columns.groups }),
    defaultDataset: DEFAULT_DATASET,
    stated: statedDistributions(contract?.schema ?? {}),
    search,
    now: context.clock.now,
    digest: context.digest,
    ...(context.failing === undefined ? {} : { failing: context.failing }),
    ...(heard === undefined ? {} : { heard }),
    ...(context.history === undefined ? {} : { past: pastRuns(context, sets.opened) }),
    ...(versions === undefined ? {} : { versions }),
  }
  const asLines = await inOrder(asked, (text) => prepare(text, lines))

  const known = new Set<string>()
  const references = new Map<string, DataSet | { readonly error: unknown }>()
  const rules = contract && {
    engine,
    known,
    references,
    schema: contract.schema,
    place: contract.place,
    patterns: contract.patterns,
    showing,
    waived: new Set(
      [policy.columns.label, policy.columns.id, policy.columns.weight].filter((name) => name !== undefined),
    ),
    ...(context.failing === undefined ? {} : { failing: context.failing }),
  }
  const errors: unknown[] = []
  const unopened: Check[] = []
  if (rules !== undefined)
    for (const name of sets.names)
      await sets.open(name).catch((error) => {
        if (error instanceof NotYet) return
        errors.push(error)
        unopened.push(notOpened(name, error, policy.data[name]?.at))
      })
  const all = sets.opened()
  const opened = all.filter(hasRows)
  const judged = all.filter((data) => isJudged(data, among))
  // Hashed while the engine works; who needs a digest is told of what went wrong.
  for (const { table } of all) for (const file of table.files) context.digest(file).catch(() => {})
  for (const { table } of judged) for (const { name } of table.columns) known.add(name)
  for (const name of referred)
    references.set(
      name,
      await sets
        .open(name)
        .then(withRows)
        .catch((error: unknown) => ({ error })),
    )
  const counting = rules === undefined ? [] : judged.flatMap((data) => contractQuestions(rules, data))
  const isIdle =
    rules !== undefined && judged.length === 0 && all.some((data) => contractQuestions(rules, data).length > 0)
  const stated = contract === undefined ? [] : distributionLines(contract, judged)
  const prepared = [...asLines, ...(await inOrder(stated, (text) => prepare(text, lines)))]

  const rowsAsked = opened.map((data) => ({ data, wanted: [{ op: 'rows' } as const] }))
  const lineQuestions = prepared.map((line) => ('question' in line ? line.question : undefined))
  const given = lineQuestions.filter((question) => question !== undefined)
  const answers = await scan(engine, [...rowsAsked, ...given, ...counting])
  const ofLines = answers.slice(rowsAsked.length)
  const concluded = await inOrder(prepared, (line, i) => {
    const question = lineQuestions[i]
    const answered = question === undefined ? undefined : ofLines[given.indexOf(question)]
    return conclude(line, answered, lines)
  })
  const ruleChecks = rules === undefined ? [] : await concludeContract(rules, counting, ofLines.slice(given.length))

  const changes =
    context.before === undefined || versions === undefined || versions.lost !== undefined
      ? undefined
      : await changesOf(context.before, opened, { engine, versions, policy, showing, unread: sets.unread() })

  // A statement of SQL opens what it reads when it runs.
  const subjects = await subjectsOf(context, sets.opened(), contract)
  const beside = await besideLines(policy, sets, engine, schema)

  const rows = new Map(all.map((data) => [data, data.profile?.rows ?? rowsOf(answers[opened.indexOf(data)])]))
  const checks = [
    ...unopened,
    ...beside.checks,
    ...(isIdle ? [noneJudged()] : []),
    ...(await inOrder(
      [...rows].filter(([, count]) => count === 0),
      ([data]) => noRows(data, policy.data[data.name]?.at),
    )),
    ...concluded.slice(0, own.length).map(({ check }) => check),
    ...ruleChecks,
    ...concluded.slice(own.length).map(({ check }) => check),
  ]
  // Rules that all speak of columns that are not there have judged nothing.
  if (concluded.length === 0 && checks.every(({ outcome }) => outcome === 'not-applicable'))
    throw nothingToCheck(policy, checks[0])
  return {
    gate: NAME,
    model: policy.model,
    verdict: verdictOf(checks),
    checks,
    metrics: metricsOf(rows, concluded),
    figures: concluded.flatMap(({ figures = [] }) => figures),
    subjects,
    evidence: 'executed',
    ...(changes === undefined ? {} : { changes }),
    ...errorOf([
      ...errors,
      ...beside.errors,
      ...concluded.flatMap(({ error }) => (error === undefined ? [] : [error])),
    ]),
    scope: { rows: sum(rows.values()), columns: Math.max(0, ...all.map(({ table }) => table.columns.length)) },
    notes: [
      ...(contract === undefined ? [] : unsupportedNotes(contract.unsupported)),
      ...(rules === undefined || errors.length > 0 ? [] : absentNotes(rules)),
      ...foundNotes(contract?.schema ?? {}, found),
      ...(rules === undefined ? [] : notJudged(all.filter((data) => !hasRows(data)))),
      ...all
        .filter((data) => hasRows(data) && isLookup(data, among))
        .map(({ name }) => `${printable(name)} is referred to by the contract, and not judged by it`),
      ...new Set(concluded.flatMap(({ notes }) => notes)),
    ],
  }
}

/** One after the other: the engine has one connection, and a data set is opened once. */
async function inOrder<T, R>(items: readonly T[], work: (item: T, i: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const [i, item] of items.entries()) done.push(await work(item, i))
  return done
}

const rowsOf = (answered: Answered | undefined): number | undefined =>
  answered === undefined || 'error' in answered ? undefined : Number(answered[0])

const sum = (counts: Iterable<number | undefined>): number => {
  let total = 0
  for (const count of counts) total += count ?? 0
  return total
}

function nothingToCheck({ contract, gates }: Policy, idle?: Check): SeaTrialsError {
  const line = 'a line such as `row_count >= 1000` to `require`'
  return new SeaTrialsError(
    'bad-policy',
    `there is nothing to check: no requirement, and no rule of ${contract === undefined ? 'a contract' : `the contract ${printable(contract)}`} about a column that is there and has values${idle === undefined ? '' : ` (${idle.requirement}: ${idle.reason})`}`,
    contract === undefined
      ? `Name a \`contract\`, or add ${line}.`
      : `Does it call the columns as the data do? Mend their names, or add ${line}.`,
    gates[NAME]?.at,
  )
}
