/** Files of a repository at a reference, as base64; what the policy of the base branch is read through. */
import { type Answer, type Call, notFound, type Route, refused, sha1 } from '../answer.ts'

/** By reference (branch, tag or commit), then by path. */
export type ContentState = Map<string, Map<string, string | Buffer>>

export const contentRoutes =
  (state: ContentState): Route =>
  (call) => {
    const tree = /^\/git\/trees\/(.+)$/.exec(call.path)?.[1]
    if (tree !== undefined && call.method === 'GET') return treeOf(call, tree, state)
    const path = /^\/contents\/(.+)$/.exec(call.path)?.[1]
    if (path === undefined || call.method !== 'GET') return undefined
    const ref = call.query.get('ref') ?? 'main'
    const files = state.get(ref)
    if (files === undefined) return refused(404, `No commit found for the ref ${ref}`)
    const content = files.get(path)
    if (content !== undefined) return { status: 200, body: show(call, ref, path, Buffer.from(content)) }
    const inside = [...files].filter(([name]) => name.startsWith(`${path}/`))
    if (inside.length === 0) return notFound
    const names = new Set(inside.map(([name]) => name.slice(path.length + 1).split('/')[0] as string))
    return { status: 200, body: [...names].map((name) => entry(call, ref, path, name, files)) }
  }

/** All files below, as `recursive` asks; GitHub lists no more than it likes. */
function treeOf(call: Call, sha: string, state: ContentState): Answer {
  const files = state.get(sha)
  if (files === undefined) return notFound
  const most = 1000
  const tree = [...files.keys()].slice(0, most).map((path) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha: sha1(path),
    size: 1,
    url: `${call.origin}/repos/${call.repository}/git/blobs/${sha1(path)}`,
  }))
  const url = `${call.origin}/repos/${call.repository}/git/trees/${sha}`
  return { status: 200, body: { sha, url, tree, truncated: files.size > most } }
}

function entry(call: Call, ref: string, folder: string, name: string, files: Map<string, string | Buffer>) {
  const path = `${folder}/${name}`
  const content = files.get(path)
  const { content: _, encoding: __, ...shown } = show(call, ref, path, Buffer.from(content ?? ''))
  return { ...shown, type: content === undefined ? 'dir' : 'file' }
}

function show(call: Call, ref: string, path: string, bytes: Buffer) {
  const sha = sha1(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]))
  const url = `${call.origin}/repos/${call.repository}/contents/${encodeURI(path)}?ref=${encodeURIComponent(ref)}`
  const git = `${call.origin}/repos/${call.repository}/git/blobs/${sha}`
  const html = `${call.origin}/${call.repository}/blob/${encodeURIComponent(ref)}/${encodeURI(path)}`
  return {
    type: 'file',
    encoding: bytes.length > 1_048_576 ? 'none' : 'base64',
    size: bytes.length,
    name: path.split('/').at(-1) as string,
    path,
    content:
      bytes.length > 1_048_576
        ? ''
        : (bytes.toString('base64').match(/.{1,60}/g) ?? []).map((line) => `${line}\n`).join(''),
    sha,
    url,
    git_url: git,
    html_url: html,
    download_url: `${call.origin}/raw/${call.repository}/${encodeURIComponent(ref)}/${encodeURI(path)}`,
    _links: { git, self: url, html },
  }
}
