/** From what the policy writes, `file:registry/` or `releases`, to a registry. */
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Log } from '@sea-trials/schema/log'
import type { Registry } from './registry.ts'

export const DEFAULT_REGISTRY = 'file:.sea-trials/registry'

export interface OpenOptions {
  /** Folder that a `file:` registry's path starts from, absolute. */
  readonly root: string
  readonly repository?: string
  readonly token?: string
  readonly apiUrl?: string
  readonly fetch: typeof globalThis.fetch
  readonly sleep: (ms: number) => Promise<void>
  readonly log: Log
}

/** The folder of a registry that is one, as the policy writes it. */
export const folderOf = (reference: string): string | undefined =>
  reference.startsWith('file:') ? reference.slice('file:'.length).trim() : undefined

/** Throws `bad-policy` for a registry of an unknown kind, `github-failed` where releases cannot be reached from here. */
export async function openRegistry(reference: string, options: OpenOptions): Promise<Registry> {
  const folder = folderOf(reference)
  if (folder !== undefined) return local(folder, options.root)
  if (reference === 'releases') return releases(options)
  throw new SeaTrialsError(
    'bad-policy',
    `${JSON.stringify(reference.slice(0, 100))} is no registry`,
    'Write `releases`, or `file:` and a folder, as in `file:registry/`.',
  )
}

async function local(path: string, root: string): Promise<Registry> {
  const { fileRegistry } = await import('./stores/file.ts')
  const folder = resolve(root, path)
  const inside = relative(root, folder)
  // Evidence holds the address of a version: no folder of this machine where it can be avoided.
  const shown = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside.split(sep).join('/')
  return fileRegistry({ folder, shown: `file:${shown}` })
}

async function releases({ repository, token, apiUrl, fetch, sleep, log }: OpenOptions): Promise<Registry> {
  const missing = repository === undefined ? 'the repository' : token === undefined ? 'a token' : undefined
  if (repository === undefined || token === undefined)
    throw new SeaTrialsError(
      'github-failed',
      `GitHub: releases need ${missing}, and there is none here`,
      'Run it in a workflow with `permissions: { contents: write }`, or use a `file:` registry.',
    )
  if (!/^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/.test(repository))
    throw new SeaTrialsError(
      'bad-input',
      `${JSON.stringify(repository.slice(0, 210))} is no repository`,
      'Write `owner/name`.',
    )
  const [{ githubRequest }, { releaseRegistry }] = await Promise.all([
    import('./stores/github.ts'),
    import('./stores/releases.ts'),
  ])
  const api = apiUrl ?? 'https://api.github.com'
  const request = githubRequest({ apiUrl: api, token, fetch, sleep, log })
  return releaseRegistry({ repository, request, apiUrl: api })
}
