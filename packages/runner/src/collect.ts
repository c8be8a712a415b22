/**
 * Evidence of earlier jobs of this run, from artifacts into the evidence folder. Any job of the run could have uploaded
 * them, so archives are read here, in memory, and never unpacked by the names that they hold.
 */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { replaceFile } from '@sea-trials/registry/atomic'
import { count } from '@sea-trials/report/words'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import type { Log } from '@sea-trials/schema/log'
import { FILES, writable } from '@sea-trials/trial/output'
import { type ArtifactName, type Artifacts, parseArtifactName, plain } from './artifacts.ts'

export interface Collect {
  readonly artifacts: Artifacts
  readonly model: string
  /** Absolute, and there: what earlier steps of this job left lies in it. */
  readonly folder: string
  /** Of this run. */
  readonly job: string
  readonly commit: string | undefined
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

/** What one job says about one gate and subject; statement and facts come from one place, or the pair would be of two runs. */
interface Statement {
  /** Of its file: model, gate, subject. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly facts: Uint8Array | undefined
  readonly job: string
  readonly attempt: number
}

/**
 * Brings, for each gate and subject, the newest attempt of the job that judged gravest: another job that is green does not
 * take back a red one. Throws `bad-evidence` for an archive that we would not have made.
 */
export async function collectEvidence({ artifacts, model, folder, job, commit, temp, log }: Collect): Promise<void> {
  const found = await list(artifacts, model)
  const all: Statement[] = []
  for (const artifact of found) all.push(...statementsOf(artifact, await read(artifacts, artifact, temp)))
  let brought = 0
  for (const name of new Set(all.map((one) => one.name))) {
    const own = await ownStatement(join(folder, name), commit)
    const others = newest(all.filter((one) => one.name === name && (own === undefined || one.job !== plain(job))))
    const jobs = new Set(others.map((one) => one.job)).size + (own === undefined ? 0 : 1)
    if (jobs > 1) log.info(`${name}: ${jobs} jobs judged this, and the gravest verdict counts`)
    const chosen = gravest(others)
    if (chosen === undefined || (own !== undefined && gravity(own) >= gravity(chosen.bytes))) continue
    await bring(chosen, folder)
    brought++
  }
  log.info(`${count(brought, 'statement')} of earlier jobs, from ${count(found.length, 'artifact')}`)
}

const factsOf = (name: string): string => name.replace(/\.json$/, '.run.json')

const statementsOf = ({ job, attempt }: Found, files: ReadonlyMap<string, Uint8Array>): readonly Statement[] =>
  [...files]
    .filter(([name]) => !name.endsWith('.run.json'))
    .map(([name, bytes]) => ({ name, bytes, facts: files.get(factsOf(name)), job, attempt }))

/** Of each job its last attempt; the legs of a matrix are one job, and each of them counts. */
const newest = (all: readonly Statement[]): readonly Statement[] =>
  all.filter((one) => !all.some((other) => other.job === one.job && other.attempt > one.attempt))

/** The later one of two that are as grave. */
const gravest = (all: readonly Statement[]): Statement | undefined =>
  all.reduce<Statement | undefined>(
    (worst, one) => (worst !== undefined && gravity(worst.bytes) > gravity(one.bytes) ? worst : one),
    undefined,
  )

/** What is no verdict is graver than any: model-register will say what is wrong with it. */
function gravity(statement: Uint8Array): number {
  const order = ['passed', 'inconclusive', 'failed', 'error']
  try {
    const at = order.indexOf(JSON.parse(Buffer.from(statement).toString('utf8')).predicate.verdict.verdict)
    return at < 0 ? order.length : at
  } catch {
    return order.length
  }
}

/** What an earlier step of this job left. A file that came with the checkout was made at another commit, and is none. */
async function ownStatement(path: string, commit: string | undefined): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(path)
    if (commit === undefined) return bytes
    return JSON.parse(await readFile(factsOf(path), 'utf8')).commit === commit ? bytes : undefined
  } catch {
    return undefined
  }
}

/** Facts first: a statement beside those of another run would be taken for that run's. */
async function bring({ name, bytes, facts }: Statement, folder: string): Promise<void> {
  const [path, beside] = [join(folder, name), join(folder, factsOf(name))]
  await writable(async () => {
    if (facts === undefined) await rm(beside, { force: true })
    else await replaceFile(beside, facts)
    await replaceFile(path, bytes)
  }, path)
}

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

const others: readonly string[] = Object.values(FILES)

/** Every entry is known by its name before one is inflated. Reports and rows are left where they are. */
async function unpack(artifact: Found, archive: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const { unzipSync } = await import('fflate')
  let entries = 0
  const wanted = (name: string, size: number): boolean => {
    const file = basename(name)
    if (++entries > mostEntries) throw refused(artifact.full, `it holds more than ${mostEntries} entries`)
    if (name.startsWith('/') || /[\\\0]|(^|\/)\.\.(\/|$)|^[a-zA-Z]:/.test(name))
      throw refused(artifact.full, `its entry ${JSON.stringify(name.slice(0, 200))} would leave the folder`)
    if (name.endsWith('/') || others.includes(file)) return false
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
    throw refused(artifact.full, `it is no zip archive: ${messageOf(error)}`)
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
