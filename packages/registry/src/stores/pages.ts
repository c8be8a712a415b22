/** A list that GitHub gives page by page. */
import { failed, type GitHubRequest } from './github.ts'
import { refusal } from './release-claim.ts'

/** Of a hundred: where GitHub itself ends its lists. */
const MOST_PAGES = 100

/** All of it. Throws `github-failed` where it may not be read, is no list or never ends: none of these is an empty one. */
export async function pagesOf(request: GitHubRequest, url: string, what: string): Promise<readonly unknown[]> {
  const found: unknown[] = []
  let next: string | undefined = url
  for (let pages = 0; next !== undefined; pages++) {
    const answer = await request({ method: 'GET', url: next })
    if (answer.status !== 200) throw refusal(answer, what)
    if (!Array.isArray(answer.body) || pages === MOST_PAGES)
      throw failed(`could not ${what}: the answer is no list, or one without end`, 'Check the address of the API.')
    found.push(...answer.body)
    next = answer.next
  }
  return found
}
