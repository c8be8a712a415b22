/** A learning curve in any of the formats that people have, told apart by what is in the file, never by a guess. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { Engine } from '@sea-trials/tables/engine'
import { expandFiles } from '@sea-trials/tables/files'
import { boosting } from './boosting.ts'
import { catboostTraining } from './catboost.ts'
import { type RowLines, seriesOfColumns } from './columns.ts'
import { readTable } from './csv.ts'
import type { JsonFormat } from './format.ts'
import { lists } from './lists.ts'
import { isMetricFile, mlflowHistory, readMetricFile } from './mlflow.ts'
import { PRINTED } from './printed/printer.ts'
import { parsePythonJson } from './python-json.ts'
import { columnsOfRecords, isRecords, type Records } from './records.ts'
import type { Series } from './series.ts'
import { isTfRecord } from './tfrecord.ts'
import { trainerState } from './trainer-state.ts'

const MOST_BYTES = 512 * 2 ** 20
const MOST_FILES = 10_000

const records: JsonFormat<Records> = {
  name: 'a list of records',
  example: '[{"step": 1, "loss": 0.9, "val_loss": 1.0}]',
  matches: isRecords,
  read: (document, file, lines) => seriesOfColumns(columnsOfRecords(document), file, lines),
}

/** A document is of the one format that it matches; no two of them match the same, which a test holds to. */
export const JSON_FORMATS: readonly JsonFormat[] = [
  trainerState,
  lists,
  boosting,
  catboostTraining,
  mlflowHistory,
  records,
]

/** What the policy names: a file, a glob, or the folder of a run. */
interface Found {
  readonly path: string
  readonly absolute: string
}

/**
 * Every line of the curve that the policy names. Throws `bad-input` without one, `missing-file`, `unreadable-data` for
 * what is damaged or of no known format, `missing-column` for a table without steps.
 */
export async function openCurve(engine: Engine, policy: Policy): Promise<readonly Series[]> {
  const named = policy.learningCurve
  if (named === undefined) {
    throw new SeaTrialsError(
      'bad-input',
      'a line is about the learning curve, and none was given',
      'Name its file, or the folder of a run, with the input `learning-curve`.',
    )
  }
  const whole = resolve(policy.root, named)
  if ((await stat(whole).catch(() => undefined))?.isDirectory()) return ofFolder(named, await filesUnder(whole, named))
  const files = await expandFiles(named, policy.root, policy.workspace)
  const found = files.map((absolute) => ({ absolute, path: relativePath(policy.root, absolute) }))
  const [first] = found as [Found]
  if (first.path.endsWith('.parquet')) return ofTable(engine, policy, files, first.path)
  const bytes = await read(first)
  if (await isTfRecord(bytes)) return events(found)
  const text = decode(bytes, first.path)
  const printed = await ofPrinted(text, found)
  if (printed !== undefined) return printed
  if (/^\s*[[{]/.test(text)) return ofJson(text, oneFile(found))
  if (isMetricFile(text)) {
    const read = found.map(async (file) => metricFile(file, file.path.split('/').at(-1) as string))
    const series = await Promise.all(read)
    assertEnds(text, first.path)
    return series
  }
  if (/\.[ct]sv$/i.test(first.path)) {
    assertEnds(text, first.path)
    return ofTable(engine, policy, files, first.path, found.length === 1 ? text : undefined)
  }
  throw new SeaTrialsError(
    'unreadable-data',
    `no line of the learning curve is one that ${PRINTED} print`,
    'A table is read as .csv or .tsv; all formats are listed in docs/overfitting.md.',
    { file: first.path },
  )
}

async function ofPrinted(text: string, found: readonly Found[]): Promise<readonly Series[] | undefined> {
  const { readPrinted } = await import('./printed/open.ts')
  const series = readPrinted(text, found[0]?.path as string)
  if (series === undefined) return undefined
  const { path } = oneFile(found)
  const ended = text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)
  // A bar that a stopped run left behind says nothing, whole or not.
  if (ended !== text && JSON.stringify(series) !== JSON.stringify(readPrinted(ended, path))) assertEnds(text, path)
  return series
}

/** Of a number that a file ends with nobody can tell whether it was longer. */
function assertEnds(text: string, file: string): void {
  if (text.endsWith('\n') || text.endsWith('\r')) return
  const line = text.split(/\r\n?|\n/).length
  throw new SeaTrialsError(
    'unreadable-data',
    `the last line of the learning curve, ${line}, has no line end: the file may be cut off within a number`,
    'Copy it again once it is written; or end its last line, where it is whole.',
    { file, line },
  )
}

async function ofTable(
  engine: Engine,
  policy: Policy,
  files: readonly string[],
  shown: string,
  text?: string,
): Promise<readonly Series[]> {
  const { delimiter } = policy
  const table = await engine.open({ name: 'learning curve', files, ...(delimiter === undefined ? {} : { delimiter }) })
  return readTable(engine, table, shown, text)
}

/** A folder is a run of TensorBoard or of MLflow; anything else in it is let alone. */
async function ofFolder(named: string, found: readonly Found[]): Promise<readonly Series[]> {
  const { isEventFile } = await import('./tensorboard.ts')
  const ofBoard = found.filter(({ path }) => isEventFile(path))
  if (ofBoard.length > 0) return events(ofBoard)
  const ofRun = found.filter(({ path }) => path.split('/').includes('metrics'))
  const runs = new Set(ofRun.map(({ path }) => path.slice(0, path.indexOf('metrics/'))))
  if (runs.size === 1)
    return Promise.all(ofRun.map((file) => metricFile(file, file.path.slice(file.path.indexOf('metrics/') + 8))))
  throw new SeaTrialsError(
    'unreadable-data',
    runs.size > 1
      ? `${printable(named)} holds the metrics of ${runs.size} runs`
      : `${printable(named)} holds neither event files of TensorBoard nor the \`metrics\` of an MLflow run`,
    runs.size > 1
      ? `Name the folder of one: ${[...runs].slice(0, 3).map(printable).join(', ')}.`
      : 'Name the folder of one run, or a file.',
    { file: named },
  )
}

async function events(found: readonly Found[]): Promise<readonly Series[]> {
  const { readEventFiles } = await import('./tensorboard.ts')
  return readEventFiles(await Promise.all(found.map(async (file) => ({ path: file.path, bytes: await read(file) }))))
}

const metricFile = async (file: Found, name: string): Promise<Series> =>
  readMetricFile(name, decode(await read(file), file.path), file.path)

function ofJson(text: string, { path }: Found): readonly Series[] {
  const { document, lines } = parse(text, path)
  const [format, another] = JSON_FORMATS.filter(({ matches }) => matches(document))
  if (format !== undefined && another === undefined) return format.read(document as never, path, lines)
  const known = JSON_FORMATS.map(({ name, example }) => `${name} \`${example}\``).join('; ')
  throw new SeaTrialsError(
    'unreadable-data',
    'the learning curve is JSON of no known shape',
    `Known are: ${known}; JSON lines, one object with its \`step\` for each; lines that ${PRINTED} print.`,
    { file: path },
  )
}

/** One document, or, where that fails after the first line, one a line. */
function parse(text: string, file: string): { readonly document: unknown; readonly lines?: RowLines } {
  try {
    const whole = parsePythonJson(text)
    // A single line of JSON lines is one record.
    const isLine = isRecords([whole]) && JSON_FORMATS.every(({ matches }) => !matches(whole))
    return { document: isLine ? [whole] : whole }
  } catch (error) {
    const found = text.split(/\r?\n/).flatMap((line, i) => {
      if (line.trim() === '') return []
      try {
        return [{ record: parsePythonJson(line), line: i + 1 }]
      } catch {
        throw new SeaTrialsError(
          'unreadable-data',
          `line ${i + 1} of the learning curve is no JSON: ${messageOf(error)}`,
          `Was the file cut off? A document, or an object a line, is read; and lines that ${PRINTED} print.`,
          { file, line: i + 1 },
          { cause: error },
        )
      }
    })
    return { document: found.map(({ record }) => record), lines: found.map(({ line }) => line) }
  }
}

async function read({ absolute, path }: Found): Promise<Uint8Array> {
  const { size } = await stat(absolute)
  if (size > 0 && size <= MOST_BYTES) return readFile(absolute)
  throw new SeaTrialsError(
    'unreadable-data',
    size === 0
      ? 'the learning curve is empty'
      : `the learning curve has ${Math.round(size / 2 ** 20)} MiB; at most 512 are read`,
    size === 0 ? 'Was the training log written?' : 'Write its scalars into a file of their own.',
    { file: path },
  )
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new SeaTrialsError(
      'unreadable-data',
      'the learning curve is neither text in UTF-8 nor an event file of TensorBoard',
      'Formats are listed in docs/overfitting.md.',
      { file },
      { cause: error },
    )
  }
}

function oneFile(found: readonly Found[]): Found {
  if (found.length === 1) return found[0] as Found
  throw new SeaTrialsError('bad-input', `${found.length} files are more than one learning curve`, 'Name one of them.', {
    file: found[0]?.path ?? '',
  })
}

/** Regular files below a folder; links are not followed, since they may lead out of the workspace. */
async function filesUnder(folder: string, named: string): Promise<readonly Found[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile())
  if (files.length > MOST_FILES) {
    throw new SeaTrialsError(
      'bad-input',
      `${printable(named)} holds ${files.length} files; a run has fewer than ${MOST_FILES}`,
      'Name the folder of one run.',
    )
  }
  return files.map((entry) => {
    const absolute = join(entry.parentPath, entry.name)
    return { absolute, path: `${named.replace(/\/+$/, '')}/${relativePath(folder, absolute)}` }
  })
}
