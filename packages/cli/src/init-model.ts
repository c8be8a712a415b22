/** What `init` asks of a model whose answers are there: lines that an equally good one passes. */
import { parse } from 'node:path'
import { GATES } from '@sea-trials/gates/catalog'
import { type SuggestedLines, suggestLines } from '@sea-trials/gates/explain/suggest'
import type { GateContext } from '@sea-trials/gates/gate'
import { type RepeatedKey, repeatedKeys, type Steps, stepsOf } from '@sea-trials/profile/suggest/keys'
import { type AskedOfModel, policyText, type WriteInput } from '@sea-trials/profile/suggest/write'
import { scalar } from '@sea-trials/profile/suggest/yaml-text'
import { digestBook } from '@sea-trials/registry/digest'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Log } from '@sea-trials/schema/log'
import { readPolicy } from '@sea-trials/schema/policy/load'
import { relativePath } from '@sea-trials/schema/policy/paths'
import { formatNumber, printable } from '@sea-trials/schema/text'
import type { Engine, Table } from '@sea-trials/tables/engine'
import { whyNotGreen } from './init-verdicts.ts'

/** The gates that judge a model by its answers. */
const JUDGES = ['bias-check', 'accuracy-gate'] as const

export interface AboutModel {
  readonly engine: Engine
  /** The rows that were answered. */
  readonly table: Table
  readonly folder: string
  /** The candidate's answers, and the baseline's where there are some; absolute. */
  readonly answers: readonly string[]
  readonly threshold?: number
  readonly log: Log
}

/** Throws what reading the answers throws; `missing-column` where they lack the id of the rows. */
export async function askedOfModel(made: WriteInput, about: AboutModel): Promise<AskedOfModel> {
  const { engine, table, folder, answers, threshold } = about
  const label = (made.label as NonNullable<WriteInput['label']>).name
  const { rows, columns, id } = made.suggested
  const answered = await columnsOfAnswers(about, id)
  const [candidate, baseline] = answers.map((path) => relativePath(folder, path)) as [string, string?]
  const groups = columns.flatMap(({ info, classification }) =>
    classification?.value === 'protected' ? [info.name] : [],
  )
  const plain = {
    candidate,
    ...(baseline === undefined ? {} : { baseline }),
    ...(threshold === undefined ? {} : { threshold }),
    groups,
    gates: [],
    notes: [],
  }
  const steps = made.label?.task === 'regression' ? await stepsOf(engine, table, label) : undefined
  const isForecast = steps !== undefined && isOfForecast(answered, steps)
  const first = await linesFor({ ...made, asked: plain }, about).catch((error: unknown) => {
    // Rows of a forecast are paired by their steps, and need no id.
    throw isForecast && error instanceof SeaTrialsError
      ? new SeaTrialsError(error.code, error.message, `It ${forecast(steps)}.`, error.at, { cause: error })
      : error
  })
  const keys = first.doubt?.mendedBy === 'entity' ? await repeatedKeys(engine, table, { rows, columns, label }) : []
  const entity = keys.length === 1 ? entityOf(keys[0] as RepeatedKey, rows) : undefined
  const asked = entity === undefined ? plain : { ...plain, entity }
  const found = entity === undefined ? first : await linesFor({ ...made, asked }, about)
  const gates = JUDGES.flatMap((gate) => {
    const own = found.lines.filter((line) => line.gate === gate)
    return own.length === 0 ? [] : [{ gate, lines: own }]
  })
  const support = found.minSupport === undefined ? {} : { minSupport: found.minSupport }
  // Where no line is decided, why not is said already.
  const red =
    found.doubt === undefined ? await notGreen({ ...made, asked: { ...asked, ...support, gates } }, about) : []
  return {
    ...asked,
    ...support,
    gates,
    notes: [
      ...red,
      ...(isForecast ? [forecast(steps)] : []),
      ...(found.doubt === undefined ? [] : [undecided(found.doubt, keys)]),
      ...(found.ungrouped === undefined ? [] : [found.ungrouped]),
      ...(found.nothing === undefined ? [] : [`${found.nothing}. ${pairing(made)}`]),
    ],
  }
}

const linesFor = async (made: WriteInput, about: AboutModel): Promise<SuggestedLines> =>
  suggestLines(await contextOf(made, about), made.asked?.groups ?? [])

/** Of the gates that judge the model, as they judge what is written: why one is not green. */
async function notGreen(made: WriteInput, about: AboutModel): Promise<readonly string[]> {
  const context = await contextOf(made, about)
  const said: string[] = []
  for (const gate of JUDGES) {
    if (context.policy.gates[gate] !== undefined) said.push(...whyNotGreen(await (await GATES[gate]()).run(context)))
  }
  return said
}

/** Of the policy as it will stand, less the contract, which is not written yet. */
async function contextOf(made: WriteInput, { engine, folder, log }: AboutModel): Promise<GateContext> {
  const text = Buffer.from(policyText(made))
  const { contract: _, ...policy } = await readPolicy(text, 'sea-trials.yml', {
    root: folder,
    workspace: parse(folder).root,
  })
  return {
    policy,
    engine: async () => engine,
    log,
    clock: { now: Date.now, sleep: async () => {} },
    evidence: folder,
    digest: digestBook(),
    run: {},
  }
}

/** Names of the columns of the candidate's answers. */
async function columnsOfAnswers({ engine, answers }: AboutModel, id: string | undefined): Promise<readonly string[]> {
  const names: string[][] = []
  for (const path of answers) {
    const { columns } = await engine.open({ name: 'predictions', files: [path] })
    names.push(columns.map(({ name }) => name))
  }
  const without = names.findIndex((each) => id !== undefined && !each.includes(id))
  if (without >= 0)
    throw new SeaTrialsError(
      'missing-column',
      `the predictions have no column ${printable(id)}, which names the rows of the data`,
      'Write it beside each prediction; or, where both files hold the same rows in the same order, write their columns into one file and name that as the data and as --predictions.',
      { file: relativePath(process.cwd(), answers[without] as string) },
    )
  return names[0] as readonly string[]
}

const entityOf = ({ column, distinct }: RepeatedKey, rows: number) => ({
  column,
  evidence: `${formatNumber(rows)} rows of ${formatNumber(distinct)}; errors of rows that stand together are alike`,
})

function undecided({ text, mendedBy }: NonNullable<SuggestedLines['doubt']>, keys: readonly RepeatedKey[]): string {
  if (mendedBy === 'other') return `no line about the model is decided: ${text}`
  const likely = keys.map(({ column }) => `\`entity: ${scalar(column)}\``).join(' or ')
  const which = likely === '' ? 'no column looks like it: write `entity: <column>`' : `write ${likely}`
  return `no line about the model is decided: ${text}; ${which}`
}

/** Quantiles, or the step that each answer is about. */
const isOfForecast = (answered: readonly string[], { series, time }: Steps): boolean =>
  answered.some((name) => /^prediction_0?\.\d+$/.test(name)) || (answered.includes(series) && answered.includes(time))

const forecast = ({ series, time }: Steps): string =>
  `looks like a forecast: name \`series\` and \`time\` (docs/tasks.md), with \`task: forecasting\` and \`columns: { series: ${scalar(series)}, time: ${scalar(time)} }\``

const pairing = ({ suggested: { id } }: WriteInput): string =>
  id === undefined
    ? 'Rows and predictions are paired by their order: if it is not the same, write a column of ids into both files'
    : `Rows and predictions are paired by ${scalar(id)}: check that these predictions are of this label`
