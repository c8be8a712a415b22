/** What a gate is, and what it is given. */

import type { InputSpec } from '@sea-trials/schema/inputs'
import type { Log } from '@sea-trials/schema/log'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import type { FailingRow, Verdict } from '@sea-trials/schema/verdict'
import type { Engine } from '@sea-trials/tables/engine'
import type { Before } from './before.ts'
import type { History } from './history.ts'

export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

/** Everything that a gate touches besides its policy; injected, so that tests need no mocks of modules. */
export interface GateContext {
  /** Inputs are folded in already. */
  readonly policy: Policy
  readonly engine: () => Promise<Engine>
  readonly log: Log
  readonly clock: Clock
  /** Where evidence of the gates before stands, absolute. */
  readonly evidence: string
  /** `sha256:` digest of a file, computed once a run. */
  readonly digest: (file: string) => Promise<string>
  /** Takes the rows that break rules, thousands of each; absent: only the few that a check shows are looked for. */
  readonly failing?: (rows: readonly RowResult[]) => void
  /** What accepted runs have measured; absent where nothing is kept. */
  readonly history?: History
  /** Whether the run asks for a history to be kept: earlier decisions are then read and counted without a line that asks. */
  readonly keepsHistory?: boolean
  /** Whether it may have asked before: a pull request that changes workflows pays for earlier looks all the same. */
  readonly recallsHistory?: boolean
  /** Facts of the run that stand beside what is digested: commit, run URL, event; a token where there is one. */
  readonly run: RunFacts
  /** Data and contract as they stood before; absent where nothing is compared. */
  readonly before?: Before
}

/** A row that breaks a rule, for who mends the data. */
export interface RowResult extends FailingRow {
  /** Name of its data set. */
  readonly data: string
  readonly rule: string
}

export interface WorkflowRun {
  readonly file: string
  readonly number: number
}

export interface RunFacts {
  readonly commit?: string
  readonly repository?: string
  readonly event?: string
  /** Whether what is judged comes from another repository: nothing of it is registered. */
  readonly fork?: boolean
  readonly url?: string
  /** The file of the workflow that runs, and its how manieth run this is: GitHub counts those of pull requests, too. */
  readonly workflow?: WorkflowRun
  readonly token?: string
  readonly apiUrl?: string
}

export interface Gate {
  readonly name: string
  /** Names of data sets tried in order when a requirement names none: the policy's, then `data`. */
  readonly defaultDataset: string
  readonly vocabulary: Vocabulary
  readonly inputs: readonly InputSpec[]
  /** Never throws for the model's or the data's faults that a check can carry; throws SeaTrialsError where it cannot judge. */
  readonly run: (context: GateContext) => Promise<Verdict>
}
