/** Where rows and answers come from, as the policy or the plain inputs say. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns, Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { Engine, Table } from '@sea-trials/tables/engine'
import { type DataSets, defaultDataSet } from '../data/data-set.ts'
import { type Rows, readRows } from './rows.ts'
import { openPredictions, type Scored, scoreFromFile, scoreRows, thresholdOf } from './scoring.ts'
import { trainedPath } from './threshold.ts'
import { truthColumns } from './truth.ts'

/** Training rows, by the names that they have in a policy and in plain inputs. */
export const TRAINING: readonly string[] = ['train', 'reference']

/** The gate's data set; without any data the predictions carry the label themselves. */
export function defaultRows(policy: Policy, data: DataSets, wanted: string): string {
  if (data.names.length === 0 && policy.candidate?.predictions !== undefined) return 'predictions'
  return defaultDataSet(wanted, data.names)
}

/** `drawn`: columns of which some rows will be looked at, so that text is read once for all. */
export async function openRows(
  engine: Engine,
  policy: Policy,
  data: DataSets,
  name: string,
  drawn?: (table: Table) => readonly string[],
): Promise<Rows> {
  const predictions = policy.candidate?.predictions
  if (name === 'predictions' && !data.names.includes(name) && predictions !== undefined)
    return readRows(
      engine,
      await openPredictions(engine, policy, predictions, name),
      policy,
      'the predictions file',
      undefined,
      undefined,
      drawn,
    )
  const set = await data.open(name)
  const where = `data set ${printable(name)}`
  if (set.labels === 'yes') return readRows(engine, set.table, policy, where, set.whyNoRows, undefined, drawn)
  throw new SeaTrialsError(
    'bad-requirement',
    `${where} has no labels (\`labels: ${set.labels}\`), and quality cannot be measured on it`,
    'Name a data set with labels before the dot.',
    policy.data[name]?.at,
  )
}

/** What says of a row who it is of and when: of rows that only teach, nothing hangs on it. */
const OF_JUDGED = ['id', 'entity', 'time'] as const

/** The policy without the columns that training rows lack and need not have where models are made from them: the same one where they lack none. */
export function forLearning(policy: Policy, { columns: there }: Pick<Table, 'columns'>): Policy {
  const { columns } = policy
  const absent = OF_JUDGED.filter((role) => !there.some(({ name }) => name === columns[role]))
  if (absent.every((role) => columns[role] === undefined)) return policy
  const kept = Object.entries(columns).filter(([role]) => !absent.some((each) => each === role))
  return { ...policy, columns: Object.fromEntries(kept) as unknown as Columns }
}

export async function scoreCandidate(engine: Engine, policy: Policy, rows: Rows, defaultName: string): Promise<Scored> {
  const source = policy.candidate
  if (source === undefined) {
    throw new SeaTrialsError(
      'bad-input',
      'nothing says what the candidate predicts',
      'Name `predictions` or `model`, or `candidate:` in the policy.',
    )
  }
  if (source.predictions === undefined || rows.name === defaultName)
    return scoreRows(engine, policy, source, rows, 'candidate')
  throw new SeaTrialsError(
    'bad-requirement',
    `the predictions are of ${printable(defaultName)}; there are none of ${rows.where}`,
    'Leave the data set before the dot away, or name the model instead of its predictions.',
  )
}

async function isLabelled({ task, columns }: Policy, data: DataSets, name: string): Promise<boolean> {
  const { labels, table } = await data.open(name)
  return labels === 'yes' && truthColumns(task, columns).every((wanted) => table.columns.some((c) => c.name === wanted))
}

/**
 * Predictions of training rows stand in a file of their own, paired with the training data, whose labels count as those of the
 * hold-out do; only without such data with the label beside them. A model is run.
 */
export async function scoreTraining(
  engine: Engine,
  policy: Policy,
  data: DataSets,
  rows: (name: string) => Promise<Rows>,
  candidate: (rows: Rows) => Promise<Scored>,
): Promise<{ rows: Rows; scored: Scored }> {
  const name = TRAINING.find((each) => data.names.includes(each))
  const path = trainedPath(policy, policy.candidate, 'candidate')
  if (path !== undefined) {
    const where = 'the file of predictions on the training data'
    const table = await openPredictions(engine, policy, path, 'train-predictions')
    const of =
      name !== undefined && (await isLabelled(policy, data, name))
        ? await rows(name)
        : await readRows(engine, table, policy, where)
    const threshold = policy.candidate === undefined ? 0.5 : thresholdOf(policy.candidate)
    return {
      rows: of,
      scored: await scoreFromFile(engine, policy, table, of, threshold, where),
    }
  }
  if (name === undefined || policy.candidate?.predictions !== undefined) {
    throw new SeaTrialsError(
      'bad-input',
      'the training gap needs the candidate on its training data, and there is no way to have it',
      'Give `train-predictions`, or a model together with the training data.',
    )
  }
  const of = await rows(name)
  return { rows: of, scored: await candidate(of) }
}
