/**
 * Verdicts of earlier runs, kept where no checkout reaches: in the user's own cache, each under a seal whose key lies there
 * too. What a commit brings along is never looked at; what was copied there from elsewhere has another seal. Whoever can write
 * as the user could forge one, and could as well change the program that judges.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import { lstat, mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createFile, replaceFile } from '@sea-trials/registry/atomic'
import { checkStatement, statementOf } from '@sea-trials/registry/statement'
import { canonicalJson } from '@sea-trials/schema/canonical'
import { isInside } from '@sea-trials/schema/policy/paths'
import type { Verdict } from '@sea-trials/schema/verdict'
import { VERSION } from '@sea-trials/schema/version'

export interface Kept {
  /** Digest of everything that it follows from. */
  readonly decides: string
  /** When it was judged; ISO, UTC. */
  readonly judged: string
  readonly verdict: Verdict
}

/** The verdict is text, so that its keys keep the order that reports show them in. */
type Written = Readonly<Record<'decides' | 'judged' | 'verdict' | 'seal', string>>

export interface KeptVerdicts {
  /** Undefined where nothing is kept in that place, or what lies there was not written by us. */
  readonly read: (place: string) => Promise<Kept | undefined>
  readonly write: (place: string, kept: Kept) => Promise<void>
}

const MOST_BYTES = 16 * 1024 * 1024
/** The latest are kept: one a gate and policy. */
const MOST_VERDICTS = 200
const KEY = 'key'
const KEY_BYTES = 32

/**
 * `cache` is made where it is not there. Throws where it cannot be trusted: it lies in the checkout that is judged, is another
 * user's, or others may write into it.
 */
export async function keptVerdicts(cache: string, root: string): Promise<KeptVerdicts> {
  await mkdir(cache, { recursive: true, mode: 0o700 })
  const folder = await realpath(cache)
  if (isInside(folder, await checkoutOf(root))) throw new Error(`${folder} lies in the checkout`)
  await assertOwn(folder, 0o022)
  const key = await keyIn(folder)
  const seal = (place: string, { decides, judged, verdict }: Omit<Written, 'seal'>): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([place, decides, judged, verdict]))
      .digest('hex')
  const pathOf = (place: string): string => join(folder, `${place.replace('sha256:', '')}.json`)
  return {
    read: async (place) => {
      const text = await readFileOf(pathOf(place))
      if (text === undefined) return undefined
      const written = JSON.parse(text) as Written
      if (!isEqual(written.seal, seal(place, written))) throw new Error(`${pathOf(place)} was not written here`)
      const verdict = JSON.parse(written.verdict) as Verdict
      checkStatement(statementOf(verdict, VERSION))
      return { decides: written.decides, judged: written.judged, verdict }
    },
    write: async (place, { verdict, ...kept }) => {
      // Throws for what could not be written as evidence either, such as a number that is none.
      canonicalJson(verdict)
      const written = { ...kept, verdict: JSON.stringify(verdict) }
      await replaceFile(pathOf(place), JSON.stringify({ ...written, seal: seal(place, written) }))
      await withoutOldest(folder)
    },
  }
}

/** The outermost clone that a folder lies in; the folder itself where there is none. */
async function checkoutOf(root: string): Promise<string> {
  const start = await realpath(root)
  let outermost = start
  for (let folder = start; dirname(folder) !== folder; folder = dirname(folder))
    if (existsSync(join(folder, '.git'))) outermost = folder
  return outermost
}

async function assertOwn(path: string, forbidden: number): Promise<void> {
  const { uid, mode } = await lstat(path)
  // Windows has neither, and keeps a user's own folder from others.
  if (process.getuid === undefined) return
  if (uid !== process.getuid()) throw new Error(`${path} is another user's`)
  if ((mode & forbidden) !== 0) throw new Error(`${path} is open to others`)
}

async function keyIn(folder: string): Promise<Buffer> {
  const path = join(folder, KEY)
  if (!existsSync(path)) await createFile(path, randomBytes(KEY_BYTES))
  await assertOwn(path, 0o022)
  const key = await readFile(path)
  if (key.length !== KEY_BYTES) throw new Error(`${path} is no key`)
  return key
}

async function readFileOf(path: string): Promise<string | undefined> {
  const found = await lstat(path).catch(() => undefined)
  if (found === undefined) return undefined
  if (!found.isFile() || found.size > MOST_BYTES) throw new Error(`${path} is no verdict`)
  return readFile(path, 'utf8')
}

function isEqual(found: unknown, seal: string): boolean {
  const [a, b] = [Buffer.from(String(found)), Buffer.from(seal)]
  return a.length === b.length && timingSafeEqual(a, b)
}

async function withoutOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  if (names.length <= MOST_VERDICTS) return
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), at: (await lstat(join(folder, name))).mtimeMs })),
  )
  const old = files.toSorted((a, b) => b.at - a.at).slice(MOST_VERDICTS)
  await Promise.all(old.map(({ path }) => rm(path, { force: true })))
}
