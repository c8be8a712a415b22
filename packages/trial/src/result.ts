/** What a trial leaves behind: the verdicts, and where everything was written. */
import type { GateName } from '@sea-trials/gates/inputs'
import type { PolicyChange } from '@sea-trials/report/trials'
import type { Explained } from '@sea-trials/schema/explained'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Verdict } from '@sea-trials/schema/verdict'

export interface GateTrial {
  readonly gate: GateName
  readonly verdict: Verdict
  readonly seconds: number
  /** When an earlier run judged it, where nothing has changed since; ISO, UTC. */
  readonly unchangedSince?: string
  readonly evidence?: string
}

export interface TrialResult {
  readonly policy: Policy
  readonly gates: readonly GateTrial[]
  /** Gates that were not run, and why. */
  readonly notRun: readonly { readonly gate: GateName; readonly reason: string }[]
  /** Where the policy here judged: what of it changed since the version that it was compared with, and that version's name. */
  readonly policyChanged?: { readonly base: string; readonly changes: readonly PolicyChange[] }
  /** What the gates can see, where the run asks for it. */
  readonly explained?: Explained
  /** Folder of everything written, absolute. */
  readonly output: string
  readonly report: string
  readonly sarif: string
  readonly junit: string
  readonly evidence: string
  /** Rows that break rules, as JSON lines; Parquet of the same name beside them. */
  readonly rows?: string
  /** 0 green, 1 not green, 2 could not judge. */
  readonly exitCode: 0 | 1 | 2
}
