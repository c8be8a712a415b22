/**
 * Where DVC keeps the bytes: its cache, and a remote that is a folder of this machine. Remotes over the network are the
 * business of `dvc pull`, with the user's own credentials. No object is used before its digest was verified.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { DvcObject } from './pointer.ts'

export interface DvcCache {
  /** The file with these bytes, absolute; undefined where none of the places has it whole. */
  readonly find: (object: DvcObject) => Promise<string | undefined>
}

/** The cache of the project of DVC that a folder lies in; one without objects where there is no project. */
export async function dvcCache(folder: string): Promise<DvcCache> {
  const places = await placesOf(folder)
  const found = new Map<string, Promise<string | undefined>>()
  return {
    find: (object) => {
      const key = JSON.stringify([object.md5, object.legacy, object.folder])
      const finding = found.get(key) ?? findIn(places, object)
      found.set(key, finding)
      return finding
    },
  }
}

async function findIn(places: readonly string[], { md5, folder, legacy }: DvcObject): Promise<string | undefined> {
  const name = join(md5.slice(0, 2), `${md5.slice(2)}${folder ? '.dir' : ''}`)
  // DVC 3 reads what DVC 2 left, where it lies.
  const layouts = legacy ? [name, join('files', 'md5', name)] : [join('files', 'md5', name), name]
  for (const path of places.flatMap((place) => layouts.map((layout) => join(place, layout)))) {
    if (!(await stat(path).catch(() => undefined))?.isFile()) continue
    const digest = await md5Of(path, legacy && !folder).catch(() => undefined)
    if (digest === md5) return path
  }
  return undefined
}

async function placesOf(folder: string): Promise<readonly string[]> {
  const home = await projectOf(folder)
  if (home === undefined) return []
  const settings = new Map<string, string>()
  for (const name of ['config', 'config.local']) {
    const text = await readFile(join(home, name), 'utf8').catch(() => '')
    for (const [key, value] of settingsOf(text)) settings.set(key, value)
  }
  const cache = settings.get('cache.dir') ?? 'cache'
  const remotes = [...settings].flatMap(([key, value]) => (/^remote\..*\.url$/s.test(key) ? [value] : []))
  const local = remotes.map((url) => url.replace(/^file:\/\//, '')).filter((url) => !/^[\w+.-]{2,}:/.test(url))
  return [cache, ...local].map((path) => (isAbsolute(path) ? path : resolve(home, path)))
}

/** The nearest folder above that holds a `.dvc` folder. */
export async function projectOf(folder: string): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const home = join(at, '.dvc')
    if ((await stat(home).catch(() => undefined))?.isDirectory()) return home
    if (dirname(at) === at) return undefined
  }
}

/** `['remote "store"']` and `url = /data`: the dialect of configobj, whose section names INI parsers take apart. */
export function settingsOf(text: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>()
  let section = ''
  for (const line of text.split(/\r?\n/)) {
    const [, name] = /^\s*\[\s*(.+?)\s*\]\s*(?:#.*)?$/.exec(line) ?? []
    if (name !== undefined) section = unquoted(name).replace(/^(\w+)\s+"(.*)"$/, '$1.$2')
    const [, key, value] = /^\s*(\w+)\s*=\s*("[^"]*"|'[^']*'|[^#]*?)\s*(?:#.*)?$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) settings.set(`${section}.${key}`, unquoted(value))
  }
  return settings
}

const unquoted = (text: string): string => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text

/** DVC reads in such blocks, and judges each by its first bytes. */
const BLOCK = 1 << 20
const LOOKED_AT = 512
const MOST_ODD = 0.3

/** md5 as DVC 3 has it, or, `unix`, as DVC 2 had it: CRLF as LF in blocks that look like text. */
export async function md5Of(file: string, unix: boolean): Promise<string> {
  const hash = createHash('md5')
  for await (const block of blocksOf(file)) hash.update(unix && looksLikeText(block) ? withoutCr(block) : block)
  return hash.digest('hex')
}

/** A stream may give less than it was asked for; the blocks must be those that DVC saw. */
async function* blocksOf(file: string): AsyncGenerator<Buffer> {
  let kept: Buffer[] = []
  let length = 0
  for await (const chunk of createReadStream(file, { highWaterMark: BLOCK }) as AsyncIterable<Buffer>) {
    kept.push(chunk)
    length += chunk.length
    if (length < BLOCK) continue
    const whole = Buffer.concat(kept)
    yield whole.subarray(0, BLOCK)
    kept = [whole.subarray(BLOCK)]
    length -= BLOCK
  }
  if (length > 0) yield Buffer.concat(kept)
}

function looksLikeText(block: Buffer): boolean {
  const start = block.subarray(0, LOOKED_AT)
  if (start.includes(0)) return false
  const odd = start.filter((byte) => (byte < 32 || byte > 126) && ![8, 9, 10, 12, 13].includes(byte))
  return odd.length / start.length <= MOST_ODD
}

const withoutCr = (block: Buffer): Buffer => Buffer.from(block.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
