/** The results service that @actions/artifact and @actions/cache talk to, and the blob storage behind it. */
import { createHash, randomBytes } from 'node:crypto'
import type { Answer } from '../answer.ts'

export interface StoredArtifact {
  readonly id: number
  readonly name: string
  readonly run: string
  readonly job: string
  readonly blob: string
  size: number
  digest: string
  finalized: boolean
}

export interface ResultsState {
  readonly artifacts: StoredArtifact[]
  /** Content by `/blob/<id>`. */
  readonly blobs: Map<string, Buffer>
  readonly types: Map<string, string>
  readonly blocks: Map<string, Map<string, Buffer>>
  readonly cache: Map<string, { readonly blob: string; readonly key: string; done: boolean }>
  nextId: number
}

export const resultsState = (): ResultsState => ({
  artifacts: [],
  blobs: new Map(),
  types: new Map(),
  blocks: new Map(),
  cache: new Map(),
  nextId: 1,
})

/** A token as the runner gives it; nobody verifies its signature, clients read its scope. */
export function runtimeToken(run = 'run-1', job = 'job-1'): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp: `Actions.Results:${run}:${job}`, exp: 4_102_444_800 })}.x`
}

type Body = Readonly<Record<string, unknown>>

export function twirp(state: ResultsState, service: string, method: string, body: Body, origin: string): Answer {
  // Long and random: the toolkit masks a signature wherever it appears in the log.
  const signed = (blob: string): string => `${origin}${blob}?sig=${randomBytes(32).toString('hex')}`
  const found = (): StoredArtifact | undefined =>
    state.artifacts.find((one) => one.name === body.name && one.run === body.workflow_run_backend_id)
  switch (`${service}/${method}`) {
    case 'ArtifactService/CreateArtifact': {
      if (found() !== undefined)
        return { status: 409, body: { code: 'already_exists', msg: 'an artifact with this name already exists' } }
      const id = state.nextId++
      const [run, job] = [String(body.workflow_run_backend_id), String(body.workflow_job_run_backend_id)]
      const artifact = {
        id,
        name: String(body.name),
        run,
        job,
        blob: `/blob/a${id}`,
        size: 0,
        digest: '',
        finalized: false,
      }
      state.artifacts.push(artifact)
      return ok({ ok: true, signed_upload_url: signed(artifact.blob) })
    }
    case 'ArtifactService/FinalizeArtifact': {
      const artifact = found()
      const bytes = artifact === undefined ? undefined : state.blobs.get(artifact.blob)
      if (artifact === undefined || bytes === undefined) return missing
      artifact.size = bytes.length
      artifact.digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
      artifact.finalized = true
      return ok({ ok: true, artifact_id: String(artifact.id) })
    }
    case 'ArtifactService/ListArtifacts': {
      const wanted = state.artifacts.filter(
        (one) =>
          one.finalized &&
          one.run === body.workflow_run_backend_id &&
          (body.name_filter === undefined || one.name === body.name_filter) &&
          (body.id_filter === undefined || String(one.id) === body.id_filter),
      )
      return ok({ artifacts: wanted.map(showArtifact) })
    }
    case 'ArtifactService/GetSignedArtifactURL': {
      const artifact = found()
      return artifact === undefined ? missing : ok({ signed_url: signed(artifact.blob) })
    }
    case 'ArtifactService/DeleteArtifact': {
      const artifact = found()
      if (artifact === undefined) return missing
      state.artifacts.splice(state.artifacts.indexOf(artifact), 1)
      return ok({ ok: true, artifact_id: String(artifact.id) })
    }
    case 'CacheService/CreateCacheEntry': {
      const name = `${body.key}\n${body.version}`
      if (state.cache.has(name)) return ok({ ok: false, message: 'cache entry already exists' })
      const blob = `/blob/c${state.nextId++}`
      state.cache.set(name, { blob, key: String(body.key), done: false })
      return ok({ ok: true, signed_upload_url: signed(blob) })
    }
    case 'CacheService/FinalizeCacheEntryUpload': {
      const entry = state.cache.get(`${body.key}\n${body.version}`)
      if (entry === undefined) return missing
      entry.done = true
      return ok({ ok: true, entry_id: '1' })
    }
    case 'CacheService/GetCacheEntryDownloadURL': {
      const keys = [body.key, ...((body.restore_keys as unknown[] | undefined) ?? [])].map(String)
      const entry = cached(state, keys, String(body.version))
      return ok(
        entry === undefined
          ? { ok: false }
          : { ok: true, signed_download_url: signed(entry.blob), matched_key: entry.key },
      )
    }
  }
  return { status: 404, body: { code: 'bad_route', msg: `no handler for ${service}/${method}` } }
}

function cached(state: ResultsState, keys: readonly string[], version: string) {
  const entries = [...state.cache].filter(([name, entry]) => entry.done && name.endsWith(`\n${version}`)).reverse()
  for (const key of keys) {
    const hit = entries.find(([, entry]) => entry.key === key) ?? entries.find(([, entry]) => entry.key.startsWith(key))
    if (hit !== undefined) return hit[1]
  }
  return undefined
}

/** Azure's block blobs, as far as the toolkit uses them. */
export function blob(
  state: ResultsState,
  request: { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly type?: string },
  body: Buffer,
): Answer {
  const { method, path, query } = request
  if (request.type !== undefined) state.types.set(path, request.type)
  const made = { etag: '"1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' }
  if (method === 'PUT' && query.get('comp') === 'block') {
    const blocks = state.blocks.get(path) ?? new Map<string, Buffer>()
    state.blocks.set(path, blocks.set(String(query.get('blockid')), body))
    return { status: 201, headers: made }
  }
  if (method === 'PUT' && query.get('comp') === 'blocklist') {
    const ids = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(
      (match) => match[1] as string,
    )
    const blocks = state.blocks.get(path)
    state.blobs.set(path, Buffer.concat(ids.map((id) => blocks?.get(id) ?? Buffer.alloc(0))))
    return { status: 201, headers: made }
  }
  if (method === 'PUT') {
    state.blobs.set(path, body)
    return { status: 201, headers: made }
  }
  const bytes = state.blobs.get(path)
  if (bytes === undefined) return { status: 404 }
  return {
    status: 200,
    body: bytes,
    headers: { ...made, 'content-type': state.types.get(path) ?? 'application/octet-stream' },
  }
}

const showArtifact = (artifact: StoredArtifact) => ({
  workflow_run_backend_id: artifact.run,
  workflow_job_run_backend_id: artifact.job,
  database_id: String(artifact.id),
  name: artifact.name,
  size: String(artifact.size),
  created_at: '2026-01-01T00:00:00Z',
  digest: artifact.digest,
})

const ok = (body: Body): Answer => ({ status: 200, body })
const missing: Answer = { status: 404, body: { code: 'not_found', msg: 'artifact not found' } }
