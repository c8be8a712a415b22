/** `sea-trials ratchet`: floors from what was observed, as a change to the policy that a person reviews. */
import { existsSync } from 'node:fs'
import { join, parse, resolve } from 'node:path'
import { replaceFile } from '@sea-trials/registry/atomic'
import { unifiedDiff } from '@sea-trials/report/diff'
import { harmless } from '@sea-trials/report/escape'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { relativePath } from '@sea-trials/schema/policy/paths'
import { printable } from '@sea-trials/schema/text'
import { writable } from '@sea-trials/trial/output'
import { type Proposed, proposeRatchet } from '@sea-trials/trial/ratchet'
import { terminalLog } from './log.ts'
import { document } from './print.ts'

export interface RatchetFlags {
  readonly evidence?: string
  readonly write?: boolean
  readonly json?: boolean
}

/** Prints the change as a diff, or writes it. Exit code 0 also where nothing can be raised. Throws `missing-file` without a policy. */
export async function ratchetCommand(
  { directory, policy }: { readonly directory: string; readonly policy?: string },
  flags: RatchetFlags,
): Promise<number> {
  const file = join(directory, policy ?? 'sea-trials.yml')
  if (!existsSync(file))
    throw new SeaTrialsError(
      'missing-file',
      'there is no sea-trials.yml here',
      'Name the policy, or the folder that holds it.',
    )
  const { before, after, changes, leftOut, undirected } = await proposeRatchet(file, {
    workspace: parse(directory).root,
    ...(flags.evidence === undefined ? {} : { evidence: resolve(flags.evidence) }),
  })
  if (flags.write === true && after !== before) await writable(() => replaceFile(file, after), file)
  const name = relativePath(process.cwd(), file)
  if (flags.json === true) process.stdout.write(document({ file: name, changes, leftOut, undirected }))
  else process.stdout.write(`${harmless(saidOf(name, before, after, flags))}\n`)
  const { warning } = terminalLog({ debug: false, quiet: flags.json === true, stream: process.stderr })
  if (leftOut.length > 0) warning(`left out, since no verdict about this policy is green: ${leftOut.join(', ')}`)
  if (undirected.length > 0) warning(undirectedNote(undirected))
  return 0
}

const undirectedNote = (lines: Proposed['undirected']): string => {
  const named = [...new Set(lines.map(({ requirement }) => printable(requirement)))]
  return `left as they stand, since neither a higher nor a lower value is better: ${named.join(', ')}`
}

function saidOf(name: string, before: string, after: string, { write }: RatchetFlags): string {
  if (after === before)
    return `nothing in ${name} can be raised: the limits that were looked at stand where what was observed would put them, or further in`
  return write === true ? `${name} is stricter now; review it: git diff ${name}` : unifiedDiff(name, before, after)
}
