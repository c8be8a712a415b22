/** `sea-trials init`: from a data file to a contract, a policy and a workflow that are green on it. */

import { existsSync, realpathSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { GATES } from '@sea-trials/gates/catalog'
import { ownDataSet } from '@sea-trials/gates/data/data-set'
import { classified } from '@sea-trials/profile/classified'
import { tokensAmongNumbers } from '@sea-trials/profile/suggest/numbers'
import { type Suggested, suggest } from '@sea-trials/profile/suggest/suggest'
import { contractText, policyText, type WriteInput, workflowText } from '@sea-trials/profile/suggest/write'
import { replaceFile } from '@sea-trials/registry/atomic'
import { digestBytes, digestFile } from '@sea-trials/registry/digest'
import { harmless } from '@sea-trials/report/escape'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { relativePath } from '@sea-trials/schema/policy/paths'
import { modelName } from '@sea-trials/schema/policy/schema'
import { formatNumber, parseNumber, printable } from '@sea-trials/schema/text'
import type { Engine, Table, TableSource } from '@sea-trials/tables/engine'
import { openEngine } from '@sea-trials/tables/open-engine'
import { git } from '@sea-trials/trial/git'
import { writable } from '@sea-trials/trial/output'
import { type NamedData, namedData } from './data-files.ts'
import type { AboutModel } from './init-model.ts'
import { labelOf } from './label.ts'
import { stepsOf, terminalLog } from './log.ts'

export interface InitFlags {
  readonly label?: string
  readonly predictions?: string
  readonly baselinePredictions?: string
  readonly threshold?: string
  readonly out?: string
  readonly delimiter?: string
  readonly force?: boolean
  readonly debug?: boolean
}

export async function initCommand(args: readonly string[], flags: InitFlags): Promise<number> {
  const folder = resolve(flags.out ?? '.')
  const places = placesOf(folder)
  refuseToOverwrite([places.contract, places.policy], flags)
  const staysAsItIs = flags.force !== true && existsSync(places.workflow)
  const log = terminalLog({ debug: flags.debug === true, quiet: false, stream: process.stderr })
  const data = await namedData(args, process.cwd())
  const answers = answersOf(flags)
  const threshold = thresholdOf(flags)
  const { step, share } = stepsOf(log)
  const engine = await openEngine({ files: [...data.flatMap(({ files }) => files), ...answers], progress: share })
  try {
    const { plain, table } = await texts(engine, data, flags, folder, step)
    const made =
      answers.length === 0 ? plain : await withModel(plain, folder, { engine, table, answers, log, ...threshold })
    const written: readonly (readonly [string, string])[] = [
      [places.contract, contractText(made)],
      [places.policy, policyText(made)],
      ...(staysAsItIs
        ? []
        : [
            [places.workflow, workflowText(await protectedBranch(places.repository), places.policyOfWorkflow)] as const,
          ]),
    ]
    for (const [path, text] of written) {
      await writable(() => mkdir(dirname(path), { recursive: true }), path)
      await writable(() => replaceFile(path, text), path)
    }
    log.clear()
    const shown = written.map(([path]) => `  ${relativePath(process.cwd(), path)}`)
    const kept = staysAsItIs ? [workflowStays(places)] : []
    const said = [
      ...sentences(made.suggested),
      ...(made.asked?.notes ?? []),
      'written:',
      ...shown,
      ...kept,
      next(folder),
    ]
    process.stdout.write(`${harmless(said.join('\n'))}\n`)
    return 0
  } finally {
    await engine.close()
  }
}

/** Files of a candidate's answers and of those that it is compared with, links resolved. Throws `bad-input`, `missing-file`. */
function answersOf({ label, predictions, baselinePredictions }: InitFlags): readonly string[] {
  if (predictions === undefined && baselinePredictions === undefined) return []
  if (predictions === undefined || label === undefined)
    throw new SeaTrialsError(
      'bad-input',
      `--${predictions === undefined ? 'baseline-predictions' : 'predictions'} says nothing without --${predictions === undefined ? 'predictions' : 'label'}`,
      'Name the answers of the candidate, and the column that they predict.',
    )
  return [predictions, ...(baselinePredictions === undefined ? [] : [baselinePredictions])].map((path) => {
    if (existsSync(path)) return real(resolve(path))
    throw new SeaTrialsError('missing-file', `there is no file ${printable(path)}`, 'Check the path.')
  })
}

/** Throws `bad-input` for what is no number, or has no scores to stand beside. */
function thresholdOf({ threshold, predictions }: InitFlags): Pick<AboutModel, 'threshold'> {
  if (threshold === undefined) return {}
  const value = parseNumber(threshold)
  if (value === undefined)
    throw new SeaTrialsError('bad-input', `--threshold: ${printable(threshold)} is no number`, 'Write a number.')
  if (predictions === undefined)
    throw new SeaTrialsError(
      'bad-input',
      '--threshold says nothing without --predictions',
      'Name the scores that it is a threshold of.',
    )
  return { threshold: value }
}

async function withModel(made: WriteInput, folder: string, about: Omit<AboutModel, 'folder'>): Promise<WriteInput> {
  const { askedOfModel } = await import('./init-model.ts')
  // The policy is read as it will stand, from where it will stand.
  await writable(() => mkdir(folder, { recursive: true }), folder)
  return { ...made, asked: await askedOfModel(made, { ...about, folder: real(folder) }) }
}

/** The workflow lies where GitHub looks for it: at the root of the repository. */
function placesOf(folder: string) {
  const repository = rootOf(folder) ?? folder
  const policy = join(folder, 'sea-trials.yml')
  return {
    repository,
    contract: join(folder, 'contract.yml'),
    policy,
    workflow: join(repository, '.github/workflows/trials.yml'),
    ...(repository === folder ? {} : { policyOfWorkflow: relativePath(repository, policy) }),
  }
}

function rootOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  return dirname(folder) === folder ? undefined : rootOf(dirname(folder))
}

/** What pull requests are merged into: the default branch of `origin`, else `main`, `master`, or the one that is checked out. */
async function protectedBranch(repository: string): Promise<string> {
  const found = [
    ['for-each-ref', '--format=%(symref:lstrip=3)', 'refs/remotes/origin/HEAD'],
    ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads/main', 'refs/heads/master'],
    ['symbolic-ref', '--short', 'HEAD'],
  ].map((args) => git(repository, args).then(String, () => ''))
  return (await Promise.all(found)).flatMap((said) => said.split('\n').filter(Boolean))[0] ?? 'main'
}

/** A repository has one workflow for all its policies, and somebody may have written it by hand. */
function workflowStays({ workflow, policyOfWorkflow = 'sea-trials.yml' }: ReturnType<typeof placesOf>): string {
  const path = relativePath(process.cwd(), workflow)
  return `${path} is there already and stays as it is: have it judge \`policy: ${policyOfWorkflow}\`, or say --force`
}

function refuseToOverwrite(paths: readonly string[], { force }: InitFlags): void {
  const there = paths.filter((path) => existsSync(path))
  if (force === true || there.length === 0) return
  throw new SeaTrialsError(
    'bad-input',
    `${there.map((path) => relativePath(process.cwd(), path)).join(', ')} ${there.length === 1 ? 'is' : 'are'} there already, and nothing is overwritten`,
    'Name another folder with --out, or say --force.',
  )
}

async function texts(
  engine: Engine,
  data: readonly NamedData[],
  flags: InitFlags,
  folder: string,
  progress: (what: string, done: number) => void,
): Promise<{ readonly plain: WriteInput; readonly table: Table }> {
  const { label, delimiter, predictions } = flags
  // One data set that a model has answered is what it is judged on, and every gate's default.
  const isTrain = data.length > 1 || (label !== undefined && predictions === undefined)
  const names = data.map(({ name }) => name ?? (isTrain ? 'train' : 'data'))
  const open = async (missing: TableSource['missing'] = {}): Promise<readonly Table[]> => {
    const opened: Table[] = []
    for (const [i, { files }] of data.entries())
      opened.push(
        await engine.open({ name: names[i]!, files, missing, ...(delimiter === undefined ? {} : { delimiter }) }),
      )
    return opened
  }
  const asWritten = await open()
  const tokens = await tokensAmongNumbers(engine, asWritten)
  const tables = Object.keys(tokens).length === 0 ? asWritten : await open(tokens)
  const [table, ...others] = tables as [Table, ...Table[]]
  const digests = await Promise.all(data[0]!.files.map(digestFile))
  const { defaultDataset } = await GATES['data-validate']()
  const suggested = await suggest({
    engine,
    table,
    file: relativePath(process.cwd(), data[0]!.pattern),
    others,
    isUsual: ownDataSet(defaultDataset, names) === table.name,
    seed: digestBytes(JSON.stringify(digests)),
    classification: await classified(engine, table),
    progress,
    ...(label === undefined ? {} : { label }),
  })
  const described = label === undefined ? undefined : await labelOf(engine, table, label)
  const plain = {
    suggested,
    model: modelOf(folder, data[0]!.files[0]!),
    data: data.map(({ pattern }, i) => ({
      name: names[i]!,
      path: relativePath(real(folder), pattern.includes('*') ? pattern : real(pattern)),
      labels: label === undefined || tables[i]!.columns.some(({ name }) => name === label),
      ...(delimiter === undefined ? {} : { delimiter }),
    })),
    ...(described === undefined ? {} : { label: described }),
  }
  return { plain, table }
}

/** Links resolved, as far as the path exists. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  return dirname(path) === path ? path : join(real(dirname(path)), basename(path))
}

function modelOf(folder: string, file: string): string {
  const names = [basename(folder), basename(file, extname(file))].map((name) => name.replace(/[^A-Za-z0-9_-]+/g, '-'))
  return names.find((name) => new RegExp(modelName).test(name)) ?? 'model'
}

function sentences({ rows, few, columns, lines, policyLines, dropped }: Suggested): readonly string[] {
  const promises = columns.reduce((sum, each) => sum + each.promises.length + Number(each.unique), 0)
  const whole = lines.length + policyLines.length
  return [
    `${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}, ${columns.length} columns: ${promises} promises of rows and ${whole} of the whole, inferred on one half and held by the other`,
    ...(few ? ['so few rows show types and no more: run it again on more'] : []),
    ...dropped.slice(0, 10).map((each) => `not written, the other rows broke it: ${each}`),
    ...columns
      .filter(({ classification }) => classification !== undefined)
      .map(({ info, classification }) => `${printable(info.name)} is ${classification!.value}: ${classification!.why}`),
  ]
}

const next = (folder: string): string => `read them, then: sea-trials run ${relativePath(process.cwd(), folder)}`
