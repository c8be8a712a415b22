/**
 * The one comment on a pull request, written by jobs that run at the same time. GitHub knows no compare-and-swap for
 * comments, so each job reads again what it wrote, and writes again if another job's write took its section away.
 */
import { commentMarker } from '@sea-trials/report/comment'
import { messageOf } from '@sea-trials/schema/error'
import type { GitHub, IssueComment } from './github.ts'
import { statusOf } from './github.ts'

export interface Upsert {
  readonly github: GitHub
  readonly pullRequest: number
  /** The body with our sections in it, from the one that is there. Merging twice must be the same as once. */
  readonly merge: (existing: string | undefined) => string
  readonly sleep: (ms: number) => Promise<void>
  /** 0 to 1; spreads jobs that collide. */
  readonly random: () => number
}

export type Written = 'written' | 'unchanged' | 'forbidden' | 'failed'

const mostRounds = 6

/** Never throws: a comment is a courtesy, and the summary says the same. */
export async function upsertComment(upsert: Upsert): Promise<{ readonly outcome: Written; readonly why?: string }> {
  let wrote = false
  let why = 'other jobs kept writing over it'
  for (let round = 0; round < mostRounds; round++) {
    try {
      const settled = await writeOnce(upsert)
      if (settled) return { outcome: wrote ? 'written' : 'unchanged' }
      wrote = true
      await upsert.sleep(200 + 800 * upsert.random() * round)
    } catch (error) {
      const status = statusOf(error)
      why = messageOf(error)
      if (status === 401 || (status === 403 && !/rate limit/i.test(why))) return { outcome: 'forbidden', why }
      if (status !== undefined && status < 500 && status !== 429 && status !== 403 && status !== 404) break
      if (status === 404 && round > 0) return { outcome: 'forbidden', why }
      await upsert.sleep(500 * 2 ** round * (0.5 + upsert.random()))
    }
  }
  return { outcome: 'failed', why }
}

/** True when there is one comment of ours and it says what it should; else writes, to be read again. */
async function writeOnce({ github, pullRequest, merge }: Upsert): Promise<boolean> {
  const login = await github.login()
  const all = await github.comments(pullRequest)
  const [first, ...others] = all.filter((comment) => isOurs(comment, login)).sort((a, b) => a.id - b.id)
  if (first === undefined) {
    await github.createComment(pullRequest, merge(undefined))
    return false
  }
  // Two jobs that both found none have both written one: all agree to keep the oldest.
  for (const { id } of others) await github.deleteComment(id).catch(gone)
  const body = merge(first.body)
  if (body === first.body.replaceAll('\r\n', '\n')) return others.length === 0
  await github.updateComment(first.id, body)
  return false
}

/** By marker and by author: anyone may write the marker into a comment, nobody may write as us. */
const isOurs = ({ body, author }: IssueComment, login: string): boolean =>
  author === login && body.startsWith(commentMarker)

function gone(error: unknown): void {
  if (statusOf(error) !== 404) throw error
}
