/** TensorBoard: the event files of one run, in one folder or, as Keras has it, in `train` and `validation`. */
import { basename } from 'node:path'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { eventDecoder, type Scalar } from './events.ts'
import { readName, type Split, splitNamed } from './names.ts'
import type { Series } from './series.ts'
import { readRecords } from './tfrecord.ts'

export interface EventFile {
  /** Relative to the policy, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What stands under a tag, as it is read. */
interface Tagged {
  readonly folder: string
  readonly tag: string
  readonly points: Scalar[]
  again?: { readonly points: number; readonly from: number }
  anew?: string
}

export const isEventFile = (path: string): boolean => basename(path).includes('tfevents')

/**
 * Throws `unreadable-data` where a file is cut off or damaged, or holds no scalar. Files of a folder follow one another
 * by name, which begins with their time.
 */
export async function readEventFiles(files: readonly EventFile[]): Promise<readonly Series[]> {
  const decode = await eventDecoder()
  const lines = new Map<string, Tagged>()
  const above = common(files)
  for (const { path, bytes } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const folder = folderOf(path).slice(above).join('/')
    for (const [i, record] of (await readRecords(bytes, path)).entries())
      for (const scalar of decoded(decode, record, i, path)) {
        const key = JSON.stringify([folder, scalar.tag])
        const line = lines.get(key) ?? { folder, tag: scalar.tag, points: [] }
        append(line, scalar, path)
        lines.set(key, line)
      }
  }
  if (lines.size > 0) return [...lines.values()].map(seriesOf)
  throw new SeaTrialsError(
    'unreadable-data',
    'the event files hold no scalar',
    'Write losses with `add_scalar` or `tf.summary.scalar`.',
    { file: files[0]?.path ?? '' },
  )
}

function decoded(
  decode: (record: Uint8Array) => readonly Scalar[],
  record: Uint8Array,
  i: number,
  file: string,
): readonly Scalar[] {
  try {
    return decode(record)
  } catch (error) {
    throw new SeaTrialsError(
      'unreadable-data',
      `record ${i + 1} of the event file is no event: ${messageOf(error)}`,
      'Its checksum is right, so that it was written so: is it a file of TensorBoard?',
      { file },
      { cause: error },
    )
  }
}

/**
 * A training that was taken up again from a checkpoint writes its steps anew; what it had written after them is void, as for
 * TensorBoard. One that leaves nothing of what was there is another run.
 */
function append(line: Tagged, scalar: Scalar, path: string): void {
  const { points } = line
  const before = points.length
  while ((points.at(-1)?.step ?? Number.NEGATIVE_INFINITY) >= scalar.step) points.pop()
  const gone = before - points.length
  if (gone > 1 && points.length === 0) line.anew = path
  if (gone > 0)
    line.again = {
      points: gone + (line.again?.points ?? 0),
      from: Math.min(scalar.step, line.again?.from ?? scalar.step),
    }
  points.push(scalar)
}

function seriesOf({ folder, tag, points, again, anew }: Tagged): Series {
  const { metric, split: said } = readName(tag)
  const split = said ?? splitOfFolder(folder, metric) ?? 'train'
  return {
    metric,
    split,
    called: folder === '' ? tag : `${tag} of ${folder}`,
    steps: points.map(({ step }) => step),
    values: points.map(({ value }) => value),
    ...(again === undefined ? {} : { again }),
    ...(anew === undefined ? {} : { anew }),
  }
}

/** `validation` of Keras; `loss_val`, of `add_scalars("loss", { val })`. What else a folder is called is the run's name, and says nothing. */
function splitOfFolder(folder: string, ofTag: string): Split | undefined {
  const last = folder.split('/').at(-1) ?? ''
  const { metric, split } = readName(last)
  return splitNamed(last) ?? (metric === ofTag ? split : undefined)
}

const folderOf = (path: string): readonly string[] => path.split('/').slice(0, -1)

/** How many folders all files have in common: those are where the run lies. */
function common(files: readonly EventFile[]): number {
  const [first = [], ...others] = files.map(({ path }) => folderOf(path))
  const differs = first.findIndex((part, i) => others.some((other) => other[i] !== part))
  return differs === -1 ? first.length : differs
}
