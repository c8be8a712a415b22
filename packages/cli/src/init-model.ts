/** What `init` asks of a model whose answers are there: lines that an equally good one passes. */
import { parse } from 'node:path'
import { suggestLines } from '@sea-trials/gates/explain/suggest'
import { type AskedOfModel, policyText, type WriteInput } from '@sea-trials/profile/suggest/write'
import { digestBook } from '@sea-trials/registry/digest'
import type { Log } from '@sea-trials/schema/log'
import { readPolicy } from '@sea-trials/schema/policy/load'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Engine } from '@sea-trials/tables/engine'

export interface AboutModel {
  readonly engine: Engine
  readonly folder: string
  /** The candidate's answers, and the baseline's where there are some; absolute. */
  readonly answers: readonly string[]
  readonly log: Log
}

/** Throws what reading the answers throws. */
export async function askedOfModel(
  made: WriteInput,
  { engine, folder, answers, log }: AboutModel,
): Promise<AskedOfModel> {
  const [candidate, baseline] = answers.map((path) => relativePath(folder, path)) as [string, string?]
  const groups = made.suggested.columns.flatMap(({ info, classification }) =>
    classification?.value === 'protected' ? [info.name] : [],
  )
  const asked = { candidate, ...(baseline === undefined ? {} : { baseline }), groups, gates: [] }
  // The policy as it will stand, less the contract, which is not written yet.
  const text = Buffer.from(policyText({ ...made, asked }))
  const { contract: _, ...policy } = await readPolicy(text, 'sea-trials.yml', {
    root: folder,
    workspace: parse(folder).root,
  })
  const { lines, minSupport } = await suggestLines(
    {
      policy,
      engine: async () => engine,
      log,
      clock: { now: Date.now, sleep: async () => {} },
      evidence: folder,
      digest: digestBook(),
      run: {},
    },
    groups,
  )
  const gates = (['bias-check', 'accuracy-gate'] as const).flatMap((gate) => {
    const own = lines.filter((line) => line.gate === gate)
    return own.length === 0 ? [] : [{ gate, lines: own }]
  })
  return { ...asked, gates, ...(minSupport === undefined ? {} : { minSupport }) }
}
