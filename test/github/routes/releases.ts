/** Releases and their assets, with the rules that bite: one published release a tag, starter assets, immutability. */
import { createHash } from 'node:crypto'
import { type Answer, type Call, invalid, json, nodeId, notFound, page, type Route, refused, user } from '../answer.ts'
import type { GitState } from './git.ts'

export interface Asset {
  readonly id: number
  readonly name: string
  readonly label: string
  readonly contentType: string
  readonly bytes: Buffer
  /** `starter`: the upload broke off; the name is taken all the same. */
  state: 'uploaded' | 'starter'
  /** What the API says of it; a test may make it lie. */
  digest: string | null
  readonly created: string
}

export interface Release {
  readonly id: number
  tag: string
  name: string
  body: string
  draft: boolean
  prerelease: boolean
  readonly target: string
  readonly created: string
  published: string | null
  readonly assets: Asset[]
  readonly author: string
}

export interface ReleaseState {
  readonly releases: Release[]
  immutable: boolean
  nextId: number
}

export const releaseRoutes =
  (state: ReleaseState, git: GitState, now: () => string): Route =>
  (call) => {
    const { method, path } = call
    const seen = state.releases.filter((release) => call.writer || !release.draft)
    if (path === '/releases' && method === 'GET')
      return page(
        call,
        [...seen].reverse().map((release) => show(state, call, release)),
      )
    if (path === '/releases' && method === 'POST') return create(state, git, call, now)
    const tag = /^\/releases\/tags\/(.+)$/.exec(path)?.[1]
    if (tag !== undefined && method === 'GET') {
      const release = state.releases.find((one) => one.tag === tag && !one.draft)
      return release === undefined ? notFound : { status: 200, body: show(state, call, release) }
    }
    const [, id, assets] = /^\/releases\/(\d+)(\/assets)?$/.exec(path) ?? []
    if (id !== undefined) {
      const release = seen.find((one) => one.id === Number(id))
      if (release === undefined) return notFound
      if (assets !== undefined && method === 'GET')
        return page(
          call,
          release.assets.map((asset) => showAsset(call, asset)),
        )
      if (assets !== undefined && method === 'POST') return upload(state, call, release, now)
      if (method === 'GET') return { status: 200, body: show(state, call, release) }
      if (method === 'PATCH') return update(state, git, call, release, now)
      if (method === 'DELETE') return remove(state, git, release)
    }
    const asset = /^\/releases\/assets\/(\d+)$/.exec(path)?.[1]
    return asset === undefined ? undefined : oneAsset(state, call, Number(asset), seen)
  }

function create(state: ReleaseState, git: GitState, call: Call, now: () => string): Answer {
  const { tag_name, name, body, draft, prerelease, target_commitish } = json(call)
  if (typeof tag_name !== 'string' || tag_name === '') return invalid('Release', 'missing_field', 'tag_name')
  const release: Release = {
    id: state.nextId++,
    tag: tag_name,
    name: String(name ?? ''),
    body: String(body ?? ''),
    draft: true,
    prerelease: prerelease === true,
    target: String(target_commitish ?? 'main'),
    created: now(),
    published: null,
    assets: [],
    author: call.login,
  }
  if (draft !== true) {
    const problem = publish(state, git, release, now)
    if (problem !== undefined) return problem
  }
  state.releases.push(release)
  return { status: 201, body: show(state, call, release) }
}

function publish(state: ReleaseState, git: GitState, release: Release, now: () => string): Answer | undefined {
  if (state.releases.some((one) => one !== release && !one.draft && one.tag === release.tag))
    return invalid('Release', 'already_exists', 'tag_name')
  const ref = `refs/tags/${release.tag}`
  if (git.burned.has(ref)) return invalid('Release', 'custom', 'tag_name', 'tag_name was used by an immutable release')
  if (!git.refs.has(ref)) git.refs.set(ref, { type: 'commit', sha: [...git.commits].at(-1) ?? '0'.repeat(40) })
  release.draft = false
  release.published = now()
  return undefined
}

function update(state: ReleaseState, git: GitState, call: Call, release: Release, now: () => string): Answer {
  const change = json(call)
  if (typeof change.name === 'string') release.name = change.name
  if (typeof change.body === 'string') release.body = change.body
  if (typeof change.tag_name === 'string' && release.draft) release.tag = change.tag_name
  if (change.draft === false && release.draft) {
    const problem = publish(state, git, release, now)
    if (problem !== undefined) return problem
  }
  return { status: 200, body: show(state, call, release) }
}

function remove(state: ReleaseState, git: GitState, release: Release): Answer {
  if (state.immutable && !release.draft) git.burned.add(`refs/tags/${release.tag}`)
  state.releases.splice(state.releases.indexOf(release), 1)
  return { status: 204 }
}

const LOCKED = refused(422, 'Cannot upload assets to an immutable release.')

function upload(state: ReleaseState, call: Call, release: Release, now: () => string): Answer {
  if (state.immutable && !release.draft) return LOCKED
  // GitHub keeps letters, digits, dots, dashes and underscores, and puts a dot for the rest.
  const name = (call.query.get('name') ?? '').replace(/[^A-Za-z0-9._-]+/g, '.').replace(/^\.+/, 'default.')
  if (name === '') return invalid('ReleaseAsset', 'missing_field', 'name')
  if (release.assets.some((asset) => asset.name === name)) return invalid('ReleaseAsset', 'already_exists', 'name')
  if (call.body.length === 0) return refused(400, 'Bad Content-Length')
  const asset: Asset = {
    id: state.nextId++,
    name,
    label: call.query.get('label') ?? '',
    contentType: call.contentType || 'application/octet-stream',
    bytes: call.body,
    state: 'uploaded',
    digest: `sha256:${createHash('sha256').update(call.body).digest('hex')}`,
    created: now(),
  }
  release.assets.push(asset)
  return { status: 201, body: showAsset(call, asset) }
}

function oneAsset(state: ReleaseState, call: Call, id: number, seen: readonly Release[]): Answer {
  const release = seen.find((one) => one.assets.some((asset) => asset.id === id))
  const asset = release?.assets.find((one) => one.id === id)
  if (release === undefined || asset === undefined) return notFound
  if (call.method === 'DELETE') {
    if (state.immutable && !release.draft) return refused(422, 'Cannot delete assets from an immutable release.')
    release.assets.splice(release.assets.indexOf(asset), 1)
    return { status: 204 }
  }
  if (call.method !== 'GET') return notFound
  if (!call.accept.includes('application/octet-stream')) return { status: 200, body: showAsset(call, asset) }
  // As on GitHub, the bytes come from elsewhere, where the token must not follow.
  return { status: 302, headers: { location: `${call.origin.replace('127.0.0.1', 'localhost')}/storage/${asset.id}` } }
}

const showAsset = (call: Call, asset: Asset) => ({
  url: `${call.origin}/repos/${call.repository}/releases/assets/${asset.id}`,
  id: asset.id,
  node_id: nodeId('RA', asset.id),
  name: asset.name,
  label: asset.label,
  uploader: user(call.origin, call.login),
  content_type: asset.contentType,
  state: asset.state,
  size: asset.bytes.length,
  digest: asset.digest,
  download_count: 0,
  created_at: asset.created,
  updated_at: asset.created,
  browser_download_url: `${call.origin}/${call.repository}/releases/download/${asset.name}`,
})

const show = (state: ReleaseState, call: Call, release: Release) => {
  const base = `${call.origin}/repos/${call.repository}/releases/${release.id}`
  const published = `${call.origin}/${call.repository}/releases/tag/${encodeURIComponent(release.tag)}`
  return {
    url: base,
    assets_url: `${base}/assets`,
    upload_url: `${call.origin}/uploads/repos/${call.repository}/releases/${release.id}/assets{?name,label}`,
    html_url: release.draft ? published.replace('/tag/', '/tag/untagged-') : published,
    id: release.id,
    author: user(call.origin, release.author),
    node_id: nodeId('RE', release.id),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: state.immutable && !release.draft,
    created_at: release.created,
    published_at: release.published,
    assets: release.assets.map((asset) => showAsset(call, asset)),
    tarball_url: release.draft ? null : `${call.origin}/repos/${call.repository}/tarball/${release.id}`,
    zipball_url: release.draft ? null : `${call.origin}/repos/${call.repository}/zipball/${release.id}`,
    body: release.body,
  }
}
