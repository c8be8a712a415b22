/** The two places of the ref: this clone, and the remote that it came from. */
import { type Git, GitFailure, type GitGiven } from '../git.ts'
import { commitOf } from '../repository.ts'
import { REF } from './record.ts'
import type { Place, Store } from './store.ts'

interface Clone {
  readonly git: Git
  readonly folder: string
}

const NONE = '0'.repeat(40)

/** This clone alone: on a laptop nothing leaves it. Without a repository there is no history. */
export function localPlace({ git, folder }: Clone): Place {
  return {
    tip: () => commitOf(REF, folder, git),
    move: (commit, before) => moved(() => git(folder, ['update-ref', REF, commit, before ?? NONE])),
  }
}

/** What such a history is read from and kept in. */
export const localStore = (clone: Clone): Store => ({ ...clone, place: localPlace(clone) })

/**
 * The remote: read without moving any ref of the clone, written by compare and swap. `token` is handed to git through its
 * environment; without one, whatever the checkout left there is used.
 */
export function remotePlace(clone: Clone, token?: { readonly server: string; readonly value: string }): Place {
  const { git, folder } = clone
  const config: GitGiven['config'] =
    token === undefined
      ? []
      : [
          // An empty value first: what the checkout left would otherwise be sent beside it, and be refused.
          [`http.${token.server}/.extraheader`, ''],
          [
            `http.${token.server}/.extraheader`,
            `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token.value}`).toString('base64')}`,
          ],
        ]
  const remote = 'origin'
  return {
    tip: async () => {
      const tip = hashIn(await git(folder, ['ls-remote', remote, REF], { config }))
      if (tip === undefined) return undefined
      await git(folder, ['fetch', '--quiet', '--no-tags', '--depth=1', '--no-write-fetch-head', remote, tip], {
        config,
      })
      return tip
    },
    move: (commit, before) => {
      const lease = `--force-with-lease=${REF}:${before ?? ''}`
      return moved(() => git(folder, ['push', '--quiet', '--no-verify', lease, remote, `${commit}:${REF}`], { config }))
    },
  }
}

const hashIn = (said: Buffer): string | undefined => /^[0-9a-f]{40,64}/.exec(said.toString('latin1'))?.[0]

/** Whether the ref was where it was thought to be. */
async function moved(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof GitFailure && LOST.test(error.said) && !REFUSED.test(error.said)) return false
    throw error
  }
}

/** Another run has moved the ref meanwhile. */
const LOST =
  /stale info|fetch first|non-fast-forward|cannot lock ref|reference already exists|but expected|failed to update ref/
/** Nobody may, however often it is tried. */
const REFUSED = /denied|forbidden|returned error: 40\d|hook declined|protected|rule violations/i
