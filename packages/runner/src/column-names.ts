/**
 * A pull request that calls a column otherwise, in its data and in the lines about it, is judged by the lines of the base all
 * the same: the data say that it is the same column.
 */
import type { PolicyChange } from '@sea-trials/report/trials'
import { silent } from '@sea-trials/schema/log'
import type { NameChange } from '@sea-trials/schema/policy/names'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Called } from '@sea-trials/schema/requirement/rename'
import { printable } from '@sea-trials/schema/text'
import type { Git } from '@sea-trials/trial/git'
import { repositoryOf } from '@sea-trials/trial/repository'
import { mergedBase } from './base-policy.ts'
import { isOfData, type Proof } from './counted-names.ts'
import { type ActionFacts, branchOf } from './facts.ts'
import { hasChanged, type JudgedOn, judgedOn } from './judged-by-changes.ts'

export interface ColumnNames {
  /** By the name here, that of the base; undefined where no column has another. */
  readonly renamed?: Called
  /** Whether a name that the policies write differently is one of these. */
  readonly explains: (change: NameChange) => boolean
  /** Whether the data here hold the column under its old name, or may: then the other name is another column's. */
  readonly keeps: (change: NameChange) => boolean
  readonly changes: readonly PolicyChange[]
  readonly notes: readonly string[]
}

interface Sides {
  readonly there: Policy
  readonly here: Policy
  readonly files: readonly JudgedOn[]
  readonly file: string
  /** An input names a column otherwise, whatever the policies do. */
  readonly isAsked?: boolean
}

/** The data are looked into only where they changed together with what judges: else a column is called what it is called. */
export async function columnNames(
  { there, here, files, file, isAsked = false }: Sides,
  { base = {}, workspace }: Pick<ActionFacts, 'base' | 'workspace'>,
  git: Git,
): Promise<ColumnNames> {
  const contract = files.find(({ key }) => key === 'contract')
  const isOtherJudge = isAsked || here.digest !== there.digest || (contract !== undefined && hasChanged(contract))
  if (!isOtherJudge || !files.some((one) => isOfData(one) && hasChanged(one))) return NONE
  const folder = await repositoryOf(there.root, workspace, git)
  const commit = folder && (await mergedBase(base, folder, git))
  if (!commit) return NONE
  const branch = branchOf(base)
  const { withDvcData } = await import('@sea-trials/trial/dvc/here')
  const { renamedColumns } = await import('@sea-trials/trial/before/renamed')
  const policy = await withDvcData(withPaths(there, here), workspace)
  const {
    columns,
    lost,
    isTooMany,
    here: now,
  } = await renamedColumns({
    base: branch,
    commit,
    git,
    policy,
    // Where the policy stood elsewhere, the commit has none of that path: its files are where it says.
    written: there,
    file,
    workspace,
    log: silent,
  })
  const renamed = Object.entries(columns)
  return {
    ...(renamed.length > 0 && { renamed: columns }),
    explains: (change) =>
      isColumn(change) && Object.hasOwn(columns, change.here) && columns[change.here] === change.base,
    keeps: (change) => isColumn(change) && (now === undefined || now.includes(change.base)),
    changes: renamed.map(([now, before]) => ({
      gate: 'policy',
      base: `column ${before}`,
      here: `column ${now}`,
      direction: 'renamed',
    })),
    notes: [
      ...renamed.map(
        ([now, before]) =>
          `${printable(now)} is the column ${printable(before)} of ${branch}, with the same values in the same rows: the lines of ${branch} are about it.`,
      ),
      ...lost.filter((name) => isNamed(name, there)).map((name) => lostNote(name, branch, isTooMany)),
    ],
  }
}

/** What the data say about columns that inputs name otherwise than the policy: `here` is the policy with the inputs. */
export async function proofOf(
  sides: Omit<Sides, 'files'>,
  facts: Pick<ActionFacts, 'base' | 'workspace'>,
  git: Git,
): Promise<Proof> {
  const files = await judgedOn(facts.base ?? {}, { ...sides, workspace: facts.workspace }, git)
  const hasNewData = files.some((one) => isOfData(one) && hasChanged(one))
  const { explains, keeps } = await columnNames({ ...sides, files }, facts, git)
  return (change) => explains(change) || (hasNewData && !keeps(change))
}

const isColumn = ({ kind }: NameChange): boolean => kind === 'column' || kind === 'role'

/** The data sets and predictions of the base's policy, where the policy here has them. */
function withPaths(there: Policy, here: Policy): Policy {
  const data = Object.entries(there.data).map(([name, source]) => {
    const now = here.data[name]
    const isSameKind = now?.path !== undefined && now.isProfile === source.isProfile
    return [name, isSameKind ? { ...source, path: now.path } : source]
  })
  const candidate = here.candidate?.predictions === undefined ? there.candidate : here.candidate
  return { ...there, data: Object.fromEntries(data), ...(candidate && { candidate }) }
}

/** As a word of a line, or as what a column is for. */
function isNamed(name: string, { gates, columns }: Policy): boolean {
  const lines = Object.values(gates).flatMap((gate) => gate.require.map(({ text }) => text))
  return Object.values(columns).flat().includes(name) || lines.some((line) => line.includes(name))
}

const lostNote = (name: string, branch: string, isTooMany: boolean): string => {
  const why = isTooMany
    ? 'too many columns came or went for them to be compared: rename it on its own'
    : 'no new column holds the same values in the same rows: rename it without changing its rows'
  return `${printable(name)}, which the policy of ${branch} names, is in the data no more, and ${why}, or let the data hold both names until the policy is merged.`
}

const NONE: ColumnNames = {
  explains: () => false,
  keeps: () => false,
  changes: [],
  notes: [],
}
