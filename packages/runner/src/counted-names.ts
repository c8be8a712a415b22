/** Which names of a pull request count: those of what it renames, as the one table of names says. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { type NameChange, nameKind } from '@sea-trials/schema/policy/names'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { leavesOf } from '@sea-trials/trial/policy-leaves'
import type { Asked } from './asked.ts'
import { hasChanged, isSame, type JudgedOn } from './judged-by-changes.ts'

export function countedNames(changes: readonly NameChange[], judgedOn: readonly JudgedOn[]): readonly NameChange[] {
  const dataChanged = judgedOn.some((one) => isOfData(one) && hasChanged(one))
  return changes.filter(({ path, kind }) => {
    if (kind === 'path') return true
    if (kind === 'yardstick') return judgedOn.some((one) => one.key === path.join('.') && isSame(one))
    return dataChanged
  })
}

/** Data, or answers that stand beside its columns. */
export const isOfData = ({ key }: JudgedOn): boolean => !key.startsWith('baseline.') && key !== 'contract'

/** `keeps`: whether the data hold a column under its old name, or may. */
export const notCountedNotes = (
  left: readonly NameChange[],
  branch: string,
  keeps: (change: NameChange) => boolean,
): readonly string[] =>
  left.map((change) => {
    const { path, kind, base } = change
    const why =
      kind === 'yardstick'
        ? 'the file here is another one'
        : keeps(change)
          ? 'the data hold that column still, or cannot all be read, so that the other one may be another'
          : 'no file of data is known to have changed, so that none of its columns is called otherwise'
    return `${printable(path.join('.'))} stays ${printable(base)}, as on ${branch}: ${why}.`
  })

/** Whether the data say that a column has another name here. */
export type Proof = (change: NameChange) => boolean

/** Looks into files, where there is something to look for. */
export interface Looks {
  readonly proof: () => Promise<Proof>
  /** Columns of the predictions; undefined where there is no file of them to look into. */
  readonly answers: () => Promise<readonly string[] | undefined>
}

/**
 * Holds inputs against the policy that judges: they add lines, raise the confidence, and say names and paths; of a column as
 * far as the data prove it. Throws `bad-input` for one that would replace what decides, be it only what holds where the policy
 * says nothing, since the workflow that gives it comes with the pull request.
 */
export async function checkInputsTighten(
  judging: Policy,
  folded: Policy,
  asked: Asked['gates'],
  { proof, answers }: Looks,
): Promise<void> {
  const { mayName, mayTellTraining, withUnsaid } = await import('./left-open.ts')
  const [before, after] = [withUnsaid(judging, asked), withUnsaid(folded, asked)].map(leavesOf) as [Leaves, Leaves]
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [there, now] = [before.get(key), after.get(key)]
    if (there?.text === now?.text || MAY_DIFFER.has(key)) continue
    const path = (there ?? now)?.path ?? []
    const kind = nameKind(path)
    if ((kind === 'column' || kind === 'role') && there !== undefined && now !== undefined) {
      const change = { path, kind, base: JSON.parse(there.text), here: JSON.parse(now.text) }
      if ((await proof())(change)) continue
      throw replacing(key, there.text, now.text, COLUMN_FIX)
    }
    if (kind === 'column') {
      if (await mayName(String(path[1]), judging, asked, answers)) continue
      throw replacing(key, there?.text, now?.text, UNNAMED_FIX)
    }
    const isFilled = there === undefined && isOpen(judging, path.map(String))
    if (key === 'trainPredictions' && !mayTellTraining(judging)) throw replacing(key, there?.text, now?.text, FIX)
    // Another yardstick is no name of the same one, and an input cannot say that it is the same.
    if (kind === 'path' && (there !== undefined ? now !== undefined : isFilled)) continue
    // A contract adds rules; a whole section is what the policy leaves to the workflow.
    if (there === undefined && (key === 'contract' || key === 'table') && judging.contract === undefined) continue
    if (kind === undefined && isFilled && path.length > 1 && path[0] !== 'columns' && path[0] !== 'data') continue
    throw replacing(key, there?.text, now?.text, key === SUBJECT ? SUBJECT_FIX : FIX)
  }
}

type Leaves = ReturnType<typeof leavesOf>

const FIX =
  'On a pull request inputs add lines, raise the confidence, and name files and columns: write it into the policy.'
const COLUMN_FIX =
  'On a pull request an input renames a column where a file of data changed and holds the old name no more: write the name into the policy, too.'
const UNNAMED_FIX =
  'On a pull request an input names a column that the policy does not only where nothing could be judged without it: write the name into the policy.'
const SUBJECT_FIX =
  'On a pull request data and model are judged as far as the policy asks: leave `subject` out, or write it into the policy.'

const replacing = (key: string, there: string | undefined, now: string | undefined, fix: string): SeaTrialsError =>
  new SeaTrialsError(
    'bad-input',
    `an input replaces ${printable(key)}, which is ${there === undefined ? 'not set' : printable(there)} in the policy that judges, by ${printable(now ?? 'nothing')}`,
    fix,
  )

/** `confidence` is held against the policy where it is folded in; the other says how much is computed, and decides nothing. */
const MAY_DIFFER: ReadonlySet<string> = new Set(['confidence', 'exact'])

/** Lines about the other subject are not applicable then: as a key it would take them out of the gate. */
const SUBJECT = 'gates.bias-check.subject'

/** Whether the policy leaves the place open: data sets one by one, anything else as a whole. */
function isOpen(policy: Policy, [section = '', gate = '', part = '']: readonly string[]): boolean {
  if (section === 'data') return true
  if (section !== 'gates') return (policy as unknown as Readonly<Record<string, unknown>>)[section] === undefined
  if (gate === 'bias-check' && part === 'subject') return false
  return (policy.gates[gate] as Readonly<Record<string, unknown>> | undefined)?.[part] === undefined
}
