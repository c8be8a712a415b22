/** What DVC leaves in git in place of data: `train.parquet.dvc`. Formats as of DVC 3, and 2, which hashed text without its CRs. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { isObject } from '@sea-trials/schema/json'

export interface DvcObject {
  /** md5, 32 hexadecimal digits; of a folder, of the list of its files. */
  readonly md5: string
  readonly folder: boolean
  /** Written by DVC 2: CRLF in text counted as LF. */
  readonly legacy: boolean
}

export interface DvcOut extends DvcObject {
  /** Relative to the folder that the `.dvc` file is in, with `/`. */
  readonly path: string
}

/** What a `.dvc` file stands for. Throws `unreadable-data` for what is none. */
export async function readPointer(bytes: Uint8Array, shown: string): Promise<readonly DvcOut[]> {
  // YAML takes longer to load than most runs need: few have such a file.
  const { readSheet } = await import('@sea-trials/schema/yaml')
  const { value } = readSheet(bytes, shown, 'unreadable-data')
  const outs = isObject(value) && Array.isArray(value.outs) ? value.outs : []
  const found = outs.map((out) => outOf(out))
  if (found.length > 0 && found.every((out) => out !== undefined)) return found
  throw new SeaTrialsError(
    'unreadable-data',
    `${shown} is no file of DVC with an md5 and a path of each of its outs`,
    'Write it with `dvc add`; outs of other kinds (etag, checksum) are not read.',
    { file: shown },
  )
}

function outOf(out: unknown): DvcOut | undefined {
  if (!isObject(out) || typeof out.md5 !== 'string' || typeof out.path !== 'string') return undefined
  const [, md5, folder] = /^([0-9a-f]{32})(\.dir)?$/.exec(out.md5) ?? []
  if (md5 === undefined || (out.hash !== undefined && out.hash !== 'md5')) return undefined
  return { md5, path: out.path, folder: folder !== undefined, legacy: out.hash === undefined }
}

export interface FolderEntry {
  readonly md5: string
  /** Relative to the folder, with `/`. */
  readonly path: string
}

/** The files of a folder, as its `.dir` object lists them; undefined for what is no such list. */
export function readFolder(text: string): readonly FolderEntry[] | undefined {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(list)) return undefined
  const entries = list.map((entry): FolderEntry | undefined =>
    isObject(entry) &&
    typeof entry.relpath === 'string' &&
    typeof entry.md5 === 'string' &&
    /^[0-9a-f]{32}$/.test(entry.md5)
      ? { md5: entry.md5, path: entry.relpath }
      : undefined,
  )
  return entries.every((entry) => entry !== undefined) ? entries : undefined
}

/**
 * The `.dir` object of such files, byte for byte as Python's `json.dumps(..., sort_keys=True)` writes it: sorted by path (of
 * characters, not of halves of them), and nothing but ASCII.
 */
export function writeFolder(entries: readonly FolderEntry[]): string {
  const sorted = entries.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
  const lines = sorted.map(({ md5, path }) => `{"md5": "${md5}", "relpath": ${ascii(path)}}`)
  return `[${lines.join(', ')}]`
}

const ascii = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
