/** A model in an ONNX file, run in this process by onnxruntime's WebAssembly build on one thread. */
import { readFile } from 'node:fs/promises'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Model, Scores } from './model.ts'
import type { OnnxFile } from './onnx-file.ts'
import { type Input, isOpen, makeTensor, readInputs } from './onnx-inputs.ts'
import { badModel, loadRuntime, openSession, type Session } from './onnx-runtime.ts'
import { excerpt } from './printable.ts'
import { type Cell, cellsOfRows, cellsOfVector } from './tensors.ts'

export interface OnnxOptions {
  /** The class whose probability a binary model's score is. Left out: the second class, as in scikit-learn. */
  readonly positive?: Scalar
  /** Names of the columns of a model that takes one matrix, in its order. Left out: `feature_names` of its metadata. */
  readonly featureNames?: readonly string[]
  /** What errors call the file: relative, so that they say the same wherever one stands. Left out: its path. */
  readonly shown?: string
}

/** Rows that go through the session at once: large enough to forget the call's cost, small enough to stay in cache. */
const batch = 4096

/**
 * Opens an ONNX model that takes rows of a table: one tensor [rows, 1] for each column, as skl2onnx writes them, or one
 * matrix [rows, width]. Throws `missing-file`, and `bad-model` for a file that is none or a model of another kind.
 */
export async function openOnnx(path: string, options: OnnxOptions = {}): Promise<Model> {
  const file = options.shown ?? path
  const bytes = await readModel(path, file)
  const runtime = await loadRuntime()
  const { session, structure } = await openSession(runtime, bytes, file)
  const inputs = readInputs(session, options.featureNames ?? structure.featureNames, file)
  const output = chooseOutput(session, structure, file)
  const features = inputs.flatMap((input) => input.features)

  const score = async (cells: ReadonlyMap<string, Cell>, rows: number): Promise<Scores> => {
    const step = inputs.some((input) => input.oneRowOnly) ? 1 : batch
    let values = new Float64Array(0)
    let width = 0
    let single = false
    for (let from = 0; from < rows; from += step) {
      const to = Math.min(rows, from + step)
      const feeds = Object.fromEntries(
        inputs.map((input) => [input.name, makeTensor(runtime, input, cells, from, to)] as const),
      )
      const answer = (await run(session, feeds, output, file))[output]!
      const data = answer.data as Float32Array | Float64Array
      if (from === 0) {
        single = data instanceof Float32Array
        width = data.length / (to - from)
        if (!Number.isInteger(width) || width === 0) throw notAScore(file, output, answer.dims)
        values = new Float64Array(rows * width)
      }
      if (data.length !== (to - from) * width) throw notAScore(file, output, answer.dims)
      values.set(data, from * width)
    }
    return { values, width, single }
  }

  const width = widthOf(session, output, structure) ?? (await score(sampleRow(inputs), 1)).width
  const classes = structure.classes?.length === width ? structure.classes : undefined
  const positive = width === 2 ? positiveIndex(classes, options.positive, file) : undefined
  const scoresOf = async (cells: ReadonlyMap<string, Cell>, rows: number): Promise<Scores> => {
    const scores = await score(cells, rows)
    return positive === undefined ? scores : { ...scores, values: everySecond(scores.values, positive), width: 1 }
  }

  return {
    features,
    ...(classes === undefined ? {} : { classes: positive === 0 ? [...classes].reverse() : classes }),
    predict: async (rows) => {
      const cells = new Map(features.map(({ name }) => [name, cellsOfRows(rows, name)]))
      return { scores: listScores(await scoresOf(cells, rows.length)) }
    },
    predictColumns: async (columns, rows) => {
      const cells = new Map(features.map(({ name }) => [name, cellsOfColumn(columns, name)]))
      return await scoresOf(cells, rows)
    },
    close: () => session.release(),
  }
}

/** Scores as `Answers` writes them: a number a row, or a row of probabilities. */
const listScores = ({ values, width }: Scores): (number | number[])[] =>
  width === 1
    ? Array.from(values)
    : Array.from({ length: values.length / width }, (_, row) =>
        Array.from(values.subarray(row * width, (row + 1) * width)),
      )

const cellsOfColumn = (columns: Parameters<Model['predictColumns']>[0], name: string): Cell =>
  Object.hasOwn(columns, name) ? cellsOfVector(columns[name]!) : () => undefined

const everySecond = (values: Float64Array, offset: number): Float64Array =>
  Float64Array.from({ length: values.length / 2 }, (_, row) => values[row * 2 + offset]!)

async function readModel(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const at = { file }
    throw new SeaTrialsError('missing-file', 'the model cannot be read', 'Check its path.', at, { cause: error })
  }
}

/** How many numbers the output holds a row, where the file says so. */
function widthOf(session: Session, output: string, structure: OnnxFile): number | undefined {
  if (output === structure.zipMapInput) return structure.classes?.length
  const metadata = session.outputMetadata.find(({ name }) => name === output)
  const shape = metadata?.isTensor ? metadata.shape : []
  if (shape.length === 1) return 1
  return shape.length === 2 && !isOpen(shape[1]) ? (shape[1] as number) : undefined
}

/** A row of zeros: what a model answers to it shows how many numbers it answers to any row. */
const sampleRow = (inputs: readonly Input[]): ReadonlyMap<string, Cell> =>
  new Map(
    inputs.flatMap(({ type, features }) =>
      features.map(({ name }) => [name, () => (type === 'string' ? '' : 0)] as const),
    ),
  )

function chooseOutput(session: Session, structure: OnnxFile, file: string): string {
  if (structure.zipMapInput !== undefined) return structure.zipMapInput
  const numbers = session.outputMetadata.filter(
    (output) => output.isTensor && (output.type === 'float32' || output.type === 'float64'),
  )
  const named = numbers.filter((output) => /prob/i.test(output.name))
  const chosen = named.length === 1 ? named : numbers
  if (chosen.length === 1) return chosen[0]!.name
  throw badModel(
    file,
    chosen.length === 0
      ? 'it answers with labels only, no probabilities or numbers'
      : `it has several outputs of numbers: ${excerpt(chosen.map(({ name }) => name).join(', '))}`,
    'Export it with one output of numbers, or call the one that holds the probabilities `probabilities`.',
  )
}

/** Labels of files and of policies say the same in different types: `true` is 1 in skl2onnx's integer classes. */
const canonical = (label: Scalar): string => {
  const text = String(label)
  return /^true$/i.test(text) ? '1' : /^false$/i.test(text) ? '0' : text
}

function positiveIndex(classes: readonly Scalar[] | undefined, positive: Scalar | undefined, file: string): 0 | 1 {
  if (positive === undefined) return 1
  if (classes === undefined) {
    if (canonical(positive) === '1') return 1
    throw badModel(
      file,
      'it does not say which of its two probabilities belongs to which class',
      'Export it with ZipMap (skl2onnx does unless told not to), which names the classes, or train it on labels 0 and 1.',
    )
  }
  const index = classes.findIndex((label) => canonical(label) === canonical(positive))
  if (index !== -1) return index as 0 | 1
  throw new SeaTrialsError(
    'bad-value',
    `its classes are ${excerpt(classes.map((label) => JSON.stringify(label)).join(' and '))}, and none is the positive ${excerpt(JSON.stringify(positive))}`,
    'Set `columns.positive` (input `positive`) to the class whose probability the model shall give.',
    { file },
  )
}

async function run(session: Session, feeds: Parameters<Session['run']>[0], output: string, file: string) {
  try {
    return await session.run(feeds, [output])
  } catch (error) {
    throw badModel(
      file,
      `it failed on the rows it was given: ${excerpt(messageOf(error))}`,
      'Check that it accepts such rows where it was trained: unseen categories and missing values above all.',
    )
  }
}

const notAScore = (file: string, output: string, dims: readonly number[]) =>
  badModel(
    file,
    `its output \`${excerpt(output)}\` has the shape [${dims.join(', ')}], not numbers for each row`,
    'Export it with an output of shape [None, 1] or [None, classes].',
  )
