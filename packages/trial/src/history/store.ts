/**
 * The history of accepted runs on a git ref: no server, no branch, no checkout. The ref points at one commit without parents,
 * whose tree holds a file a model, so that it stays as small as what is kept. It is replaced only as it was read: of two runs
 * that write at once, one is refused, reads again and writes both.
 */
import type { History, PastRun } from '@sea-trials/gates/history'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { type Git, GitFailure } from '../git.ts'
import { entriesOf, type TreeEntry } from '../repository.ts'
import { damaged, fileOf, isHistory, MOST_BYTES, REF, readRuns, tooLarge, withRun, writeRuns } from './record.ts'

/** Where the ref is read from and written to. */
export interface Place {
  /** The commit that it points at, brought into the repository of the folder; undefined where there is no such ref. */
  readonly tip: () => Promise<string | undefined>
  /** Points it at another commit if it still points at `before`. False where it does not. */
  readonly move: (commit: string, before: string | undefined) => Promise<boolean>
}

const MOST_TRIES = 8

export interface Store {
  readonly git: Git
  /** In the repository. */
  readonly folder: string
  readonly place: Place
}

/** No history is no error: it begins with the first run that is kept. Throws `bad-evidence`, `github-failed`. */
export const historyOf =
  (store: Store): History =>
  async (model) => {
    const file = fileOf(model)
    const tip = file === undefined ? undefined : await unreadable(store.place.tip)
    return tip === undefined || file === undefined ? [] : runsAt(store, tip, file)
  }

async function runsAt({ git, folder }: Store, tip: string, file: string): Promise<readonly PastRun[]> {
  const entry = (await entriesOf(tip, [], folder, git)).find(({ path }) => path === file || path.startsWith(`${file}/`))
  if (entry === undefined) return []
  if (entry.kind !== 'file' || entry.path !== file) throw damaged(`${file} is no plain file`)
  if (entry.size > MOST_BYTES) throw tooLarge(entry.size)
  return readRuns((await git(folder, ['cat-file', 'blob', entry.hash])).toString('utf8'))
}

/** Files of histories alone: anything else in there is not ours. */
async function filesAt({ git, folder }: Pick<Store, 'git' | 'folder'>, tip: string): Promise<readonly TreeEntry[]> {
  const entries = await entriesOf(tip, [], folder, git)
  return entries.filter(({ kind, path }) => kind === 'file' && isHistory(path))
}

/** Adds a run, or replaces that of the same commit and data. Throws `bad-evidence`, `github-failed`. */
export async function keep(store: Store, model: string, run: PastRun): Promise<void> {
  const file = fileOf(model)
  if (file === undefined)
    throw new SeaTrialsError('bad-input', 'the model has no name to keep its history by', 'Name it in the policy.')
  await unreadable(async () => {
    for (let turn = 1; turn <= MOST_TRIES; turn++) {
      const tip = await store.place.tip()
      const runs = tip === undefined ? [] : await runsAt(store, tip, file)
      const commit = await commitOf(store, tip, file, withRun(runs, run), run.time)
      if (commit === tip || (await store.place.move(commit, tip))) return
    }
    throw new GitFailure(`another run was faster, ${MOST_TRIES} times`)
  })
}

async function commitOf(
  { git, folder }: Store,
  tip: string | undefined,
  file: string,
  runs: readonly PastRun[],
  time: string,
): Promise<string> {
  const ask = async (args: readonly string[], input = ''): Promise<string> =>
    (await git(folder, args, { input })).toString('latin1').trim()
  const hash = await ask(['hash-object', '-w', '--stdin', '--no-filters'], writeRuns(runs))
  const others = tip === undefined ? [] : (await filesAt({ git, folder }, tip)).filter(({ path }) => path !== file)
  const entries = [...others, { path: file, hash }].map((entry) => `100644 blob ${entry.hash}\t${entry.path}\0`)
  const tree = await ask(['mktree', '-z'], entries.join(''))
  return ask(['commit-tree', tree, '-m', `History of accepted runs, as of ${time}`])
}

/** What git says is one line of ours. */
async function unreadable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    throw new SeaTrialsError(
      'github-failed',
      `the history on ${REF} cannot be had: ${error.message}`,
      'Check out before this step; to keep runs the job needs `contents: write`.',
      undefined,
      { cause: error },
    )
  }
}
