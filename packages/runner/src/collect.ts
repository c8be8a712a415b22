/**
 * Evidence of earlier jobs of this run, from artifacts into the evidence folder. Any job of the run could have uploaded
 * them, so archives are read here, in memory, and never unpacked by the names that they hold.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { count } from '@sea-trials/report/words'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Log } from '@sea-trials/schema/log'
import { type ArtifactName, type Artifacts, parseArtifactName } from './artifacts.ts'

export interface Collect {
  readonly artifacts: Artifacts
  readonly model: string
  /** Absolute; what lies there already is of this job, and newer. */
  readonly folder: string
  readonly temp: string | undefined
  readonly log: Log
}

const mostArtifacts = 200
const mostBytes = 64 * 1024 * 1024
const mostEntries = 2000
const mostEntryBytes = 16 * 1024 * 1024

type Found = ArtifactName & {
  readonly full: string
  readonly id: number
  readonly size: number
  readonly digest?: string
}

/** Names of the files that were brought. Throws `bad-evidence` for an archive that we would not have made. */
export async function collectEvidence({ artifacts, model, folder, temp, log }: Collect): Promise<readonly string[]> {
  const found = await list(artifacts, model)
  const files = new Map<string, Uint8Array>()
  // Newest last, so that it replaces what an earlier attempt said about the same gate.
  for (const artifact of found)
    for (const [name, bytes] of await read(artifacts, artifact, temp)) files.set(name, bytes)
  await mkdir(folder, { recursive: true })
  const here = new Set((await readdir(folder)).map(statementOf))
  const brought = [...files].filter(([name]) => !here.has(statementOf(name)))
  for (const [name, bytes] of brought) await writeFile(join(folder, name), bytes, { flag: 'wx' })
  const statements = brought.filter(([name]) => !name.endsWith('.run.json'))
  log.info(`${count(statements.length, 'statement')} of earlier jobs, from ${count(found.length, 'artifact')}`)
  return brought.map(([name]) => name)
}

/** A statement and the facts beside it come from one place, or the pair would be of two runs. */
const statementOf = (name: string): string => name.replace(/(\.run)?\.json$/, '')

async function list(artifacts: Artifacts, model: string): Promise<readonly Found[]> {
  const { artifacts: all } = await artifacts.listArtifacts({ latest: false })
  const ours = all.flatMap(({ name, id, size, digest }): readonly Found[] => {
    const parsed = parseArtifactName(name)
    if (parsed === undefined || parsed.model !== model) return []
    return [{ ...parsed, full: name, id, size, ...(digest === undefined ? {} : { digest }) }]
  })
  if (ours.length > mostArtifacts)
    throw refused('this run', `it has more than ${mostArtifacts} artifacts of this model`)
  return ours.sort((a, b) => a.attempt - b.attempt || a.id - b.id)
}

async function read(
  artifacts: Artifacts,
  artifact: Found,
  temp: string | undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (artifact.size > mostBytes) throw refused(artifact.full, `it has ${artifact.size} bytes`)
  const folder = await mkdtemp(join(temp ?? tmpdir(), 'sea-trials-'))
  try {
    const options = {
      path: folder,
      skipDecompress: true,
      ...(artifact.digest ? { expectedHash: artifact.digest } : {}),
    }
    const { digestMismatch } = await artifacts.downloadArtifact(artifact.id, options)
    if (digestMismatch === true) throw refused(artifact.full, 'what was downloaded is not what was uploaded')
    const [file, ...others] = await readdir(folder)
    if (file === undefined || others.length > 0) throw refused(artifact.full, 'it is not one archive')
    const path = join(folder, file)
    if ((await stat(path)).size > mostBytes) throw refused(artifact.full, 'it is too large')
    return await unpack(artifact, await readFile(path))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const evidenceName = /^[\w-]{1,100}\.[a-z][a-z-]{0,62}(?:\.(?:data|model))?(?:\.run)?\.json$/

/** Every entry is known by its name before one is inflated. The report is left where it is. */
async function unpack(artifact: Found, archive: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const { unzipSync } = await import('fflate')
  let entries = 0
  const wanted = (name: string, size: number): boolean => {
    const file = basename(name)
    if (++entries > mostEntries) throw refused(artifact.full, `it holds more than ${mostEntries} entries`)
    if (name.startsWith('/') || /[\\\0]|(^|\/)\.\.(\/|$)|^[a-zA-Z]:/.test(name))
      throw refused(artifact.full, `its entry ${JSON.stringify(name.slice(0, 200))} would leave the folder`)
    if (name.endsWith('/') || file === 'report.html') return false
    if (!evidenceName.test(file) || !file.startsWith(`${artifact.model}.`))
      throw refused(
        artifact.full,
        `its entry ${JSON.stringify(name.slice(0, 200))} is no evidence of ${artifact.model}`,
      )
    if (size > mostEntryBytes) throw refused(artifact.full, `its entry ${file} has ${size} bytes`)
    return true
  }
  let inflated: Readonly<Record<string, Uint8Array>>
  try {
    inflated = unzipSync(archive, { filter: ({ name, originalSize }) => wanted(name, originalSize) })
  } catch (error) {
    if (error instanceof SeaTrialsError) throw error
    throw refused(artifact.full, `it is no zip archive: ${(error as Error).message}`)
  }
  const named = Object.entries(inflated).map(([name, bytes]) => [basename(name), bytes] as const)
  if (new Set(named.map(([name]) => name)).size !== named.length) throw refused(artifact.full, 'it holds a name twice')
  return new Map(named)
}

const refused = (artifact: string, why: string): SeaTrialsError =>
  new SeaTrialsError(
    'bad-evidence',
    `the artifact ${artifact} is refused: ${why}`,
    'Delete it and run its gate again; only actions of this suite write artifacts of that name.',
  )
