/** Whether a workflow hears of pull requests into the branch that is protected: a filter may name one that was renamed long ago. */
import { isObject } from '@sea-trials/schema/json'
import { printable } from '@sea-trials/schema/text'
import type { RepositoryFiles } from './files.ts'
import { type Finding, finding, map, type Seen } from './finding.ts'

export function branchFindings({ workflows }: RepositoryFiles, branch: Seen<string>): readonly Finding[] {
  return [...workflows].flatMap(([path, { on }]) => {
    const { branches, 'branches-ignore': ignored } = isObject(on.pull_request) ? on.pull_request : {}
    if (branches === undefined && ignored === undefined) return []
    const name = 'seen' in branch ? printable(branch.seen) : 'the default branch'
    const shown =
      listOf(branches ?? ignored)
        .map(printable)
        .join(', ') || 'no branch'
    return [
      finding(
        `branch-of-pull-requests: ${path}`,
        map(branch, (one) =>
          branches === undefined ? !isMeant(one, listOf(ignored)) : isMeant(one, listOf(branches)),
        ),
        {
          fine: `${path} runs on pull requests into ${name}`,
          missing: `${path} does not run on pull requests into ${name}: \`${branches === undefined ? 'branches-ignore' : 'branches'}\` names ${shown}`,
          fix: `Write ${'seen' in branch ? printable(`pull_request: { branches: [${branch.seen}] }`) : 'the default branch behind `branches`'}; where another branch is the protected one, say \`--branch\`.`,
          open: 'what is merged there is not judged; and where the check is required it is waited for without end',
        },
      ),
    ]
  })
}

const listOf = (value: unknown): readonly string[] => [value ?? []].flat().map(String)

/** By GitHub's rules for filters: the last pattern that the name meets decides, and `!` turns it round. */
function isMeant(name: string, patterns: readonly string[]): boolean {
  const last = patterns.findLast((pattern) => matcher(pattern.replace(/^!/, '')).test(name))
  return last !== undefined && !last.startsWith('!')
}

/** `*` stops at a slash, `**` does not; `?`, `+` and `[...]` are those of regular expressions, `\` takes their meaning away. */
export function matcher(pattern: string): RegExp {
  const parts = pattern.match(/\\.|\*\*|\*|\[[\w^-]+\]|[?+]|./gsu) ?? []
  const source = parts.map((part, i) => {
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    if (/^\[.+\]$/s.test(part) || (/^[?+]$/.test(part) && i > 0 && /^[\w\]]$/.test(parts[i - 1]?.at(-1) ?? '')))
      return part
    return part.replace(/^\\/, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  })
  try {
    return new RegExp(`^${source.join('')}$`, 'u')
  } catch {
    // A range that runs backwards: GitHub refuses it, too.
    return /(?!)/
  }
}
