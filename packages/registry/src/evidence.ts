/** Evidence as files in a folder: written atomically, read back as if a stranger had written them. */
import type { Stats } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { canonicalJson } from '@sea-trials/schema/canonical'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import type { Verdict } from '@sea-trials/schema/verdict'
import { replaceFile } from './atomic.ts'
import { digestBytes } from './digest.ts'
import { checkModelName } from './names.ts'
import { checkStatement, statementOf } from './statement.ts'

/**
 * Who ran a gate and when. It stands in a file beside the statement (`<name>.run.json`), so that the statement's own
 * digest depends on nothing but what was judged.
 */
export interface EvidenceFacts {
  readonly commit?: string
  readonly repository?: string
  readonly event?: string
  readonly url?: string
  /** ISO 8601, UTC. */
  readonly time?: string
  /** When an earlier run came to this verdict, where nothing has changed since and the gate was not run again; ISO 8601, UTC. */
  readonly judged?: string
}

export interface Evidence {
  readonly path: string
  /** Of the statement's bytes. */
  readonly digest: string
  readonly verdict: Verdict
  readonly toolVersion: string
  readonly facts: EvidenceFacts
  /** Set where the gate judged one of the two only. */
  readonly subject?: 'data' | 'model'
}

export interface WriteOptions {
  readonly toolVersion: string
  readonly facts: EvidenceFacts
  /** Of a gate that runs on data and on a model, as the policy or the input says: keeps their files apart. */
  readonly subject?: 'data' | 'model'
}

// The largest predicate that GitHub's attestations take.
const MOST_BYTES = 16 * 1024 * 1024
const MOST_FILES = 1000
const FACTS = ['commit', 'repository', 'event', 'url', 'time', 'judged'] as const
const SUBJECTS = ['', 'data', 'model'] as const
const GATE = /^[a-z][a-z-]{0,62}$/

/** Writes `<model>.<gate>[.<subject>].json` and its facts, replacing what an earlier run left. Returns the path. */
export async function writeEvidence(folder: string, verdict: Verdict, options: WriteOptions): Promise<string> {
  const { toolVersion, facts, subject } = options
  if (!GATE.test(verdict.gate)) throw new Error(`${verdict.gate} is no gate's name`)
  const name = [checkModelName(verdict.model ?? 'model'), verdict.gate, subject].filter((part) => part !== undefined)
  const path = join(folder, `${name.join('.')}.json`)
  const chosen = Object.fromEntries(FACTS.filter((key) => facts[key] !== undefined).map((key) => [key, facts[key]]))
  try {
    // Facts first: a statement without its facts would look as if it came from a laptop.
    await replaceFile(factsPath(path), canonicalJson(chosen))
    await replaceFile(path, canonicalJson(statementOf(verdict, toolVersion)))
  } catch (error) {
    throw new SeaTrialsError(
      'unwritable-output',
      `${path} cannot be written: ${messageOf(error)}`,
      'Check that the folder can be written to and that the disk is not full.',
      { file: path },
      { cause: error },
    )
  }
  return path
}

/** All evidence of a folder, by file name; none if there is no folder. Throws `bad-evidence` that names the bad file. */
export async function readEvidence(folder: string): Promise<readonly Evidence[]> {
  let names: string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw bad(folder, `the folder cannot be read: ${messageOf(error)}`)
  }
  const files = names.filter((name) => name.endsWith('.json') && !name.endsWith('.run.json')).sort()
  if (files.length > MOST_FILES) throw bad(folder, `the folder holds more than ${MOST_FILES} files`)
  const all: Evidence[] = []
  for (const name of files) all.push(await readEvidenceFile(join(folder, name)))
  return all
}

/** One statement, strictly checked, with the facts beside it. */
async function readEvidenceFile(path: string): Promise<Evidence> {
  const bytes = await readSmall(path)
  const statement = checked(path, () => checkStatement(parse(bytes)))
  const { tool, verdict } = statement.predicate
  const expected = `${verdict.model ?? 'model'}.${verdict.gate}`
  const subject = SUBJECTS.find((one) => basename(path) === [expected, one, 'json'].filter(Boolean).join('.'))
  if (subject === undefined)
    throw bad(path, `it is about ${JSON.stringify(expected.slice(0, 200))}, which is not what its name says`)
  const facts = await readFacts(path)
  const about = subject === '' ? {} : { subject }
  return { path, digest: digestBytes(bytes), verdict, toolVersion: tool.version, facts, ...about }
}

async function readFacts(path: string): Promise<EvidenceFacts> {
  const beside = factsPath(path)
  try {
    await lstat(beside)
  } catch {
    return {}
  }
  const bytes = await readSmall(beside)
  return checked(beside, () => {
    const value = parse(bytes) as Record<string, unknown>
    if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Error('it is no object')
    const strange = Object.entries(value).find(
      ([key, fact]) => !(FACTS as readonly string[]).includes(key) || typeof fact !== 'string',
    )
    if (strange !== undefined) throw new Error(`its key ${JSON.stringify(strange[0].slice(0, 80))} is not ours`)
    return value as EvidenceFacts
  })
}

const factsPath = (path: string): string => `${path.slice(0, -'.json'.length)}.run.json`

/** Canonical JSON has one spelling: whatever is spelt otherwise (a key twice, an edited number) was not written by us. */
function parse(bytes: Buffer): unknown {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const value: unknown = JSON.parse(text)
  if (canonicalJson(value) !== text) throw new Error('it is not canonical JSON, so it was changed after it was written')
  return value
}

async function readSmall(path: string): Promise<Buffer> {
  let found: Stats
  try {
    found = await lstat(path)
    if (!found.isFile()) throw new Error('it is no regular file')
    if (found.size > MOST_BYTES) throw new Error(`it has ${found.size} bytes, more than evidence can have`)
    return await readFile(path)
  } catch (error) {
    throw bad(path, messageOf(error))
  }
}

function checked<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw bad(path, messageOf(error))
  }
}

const bad = (path: string, why: string): SeaTrialsError =>
  new SeaTrialsError(
    'bad-evidence',
    `${path} is no evidence: ${why}`,
    'Remove the file and run its gate again; evidence is not edited by hand.',
    { file: path },
  )
