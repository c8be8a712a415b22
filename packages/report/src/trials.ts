/** What the renderers are given: the verdicts of one run over one model, and the facts that stand beside them. */
import type { Explained } from '@sea-trials/schema/explained'
import type { Check, State, Verdict } from '@sea-trials/schema/verdict'
import { blocks, count, isUndecidedGuard } from './words.ts'

/** A gate as it went: its verdict, or why it was not run. Time stands beside the verdict, never in it. */
export interface GateRun {
  readonly gate: string
  readonly verdict?: Verdict
  readonly seconds?: number
  /** When an earlier run judged it, where nothing has changed since; ISO, UTC. */
  readonly unchangedSince?: string
  readonly notRun?: string
}

/** A line of the policy that changed. `undefined` on a side: the line does not stand there. */
export interface PolicyChange {
  readonly gate: string
  readonly base?: string
  readonly here?: string
  /** `renamed`: a name or a path, which counts as it stands here. */
  readonly direction: 'looser' | 'tighter' | 'changed' | 'renamed'
}

export interface Trials {
  readonly version: string
  readonly model?: string
  readonly policy?: { readonly file: string; readonly digest: string }
  readonly gates: readonly GateRun[]
  /** The command that reproduces the run on a laptop. */
  readonly command?: string
  /** Sentences for people about the run itself. */
  readonly notes?: readonly string[]
  readonly changes?: readonly PolicyChange[]
  /** The branch whose policy judged: `main`; of a run that is judged as it stands, what it was compared with. */
  readonly base?: string
  /** How the gates would have gone under the policy here, which did not judge. */
  readonly informal?: readonly GateRun[]
  /** What the gates can see, where the run asked for it: beside the verdicts, and part of none. */
  readonly explained?: Explained
  /** The policy here judged, also where it changed. */
  readonly judgedHere?: true
  /** `abc1234…`, the commit that was judged. */
  readonly commit?: string
  /** Number of the run on GitHub, which rises from run to run. */
  readonly run?: number
  /** Where the full report, the evidence and the run can be had. */
  readonly links?: { readonly report?: string; readonly run?: string }
  /** Paths for a terminal. */
  readonly paths?: { readonly report?: string; readonly evidence?: string; readonly rows?: string }
}

export interface Tally {
  readonly state: State
  /** That apply. */
  readonly requirements: number
  readonly notApplicable?: number
  readonly failed: number
  readonly undecided: number
  readonly warnings: number
  readonly undecidedGuards: number
  /** Not met, and let pass by somebody: neither passed nor failed. */
  readonly waived: number
}

const graveness: readonly State[] = ['passed', 'inconclusive', 'failed', 'error']

export const verdictsOf = (trials: Trials): readonly Verdict[] =>
  trials.gates.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict]))

/** The gravest of all verdicts. No verdict at all is an error, never a pass. */
export function gravest(states: readonly State[]): State {
  return (
    states.reduce<State | undefined>(
      (worst, state) => (worst === undefined || graveness.indexOf(state) > graveness.indexOf(worst) ? state : worst),
      undefined,
    ) ?? 'error'
  )
}

/** Requirements are counted as written: one over five groups, or over forty columns, is one. Those that do not apply are none. */
export function tally(verdicts: readonly Verdict[]): Tally {
  const lines = verdicts.flatMap((verdict) =>
    [...linesOf(verdict.checks).values()].map((checks) => ({
      idle: checks.every((check) => check.outcome === 'not-applicable'),
      failed: checks.some((check) => check.outcome === 'fail' && blocks(check)),
      undecided: checks.some((check) => check.outcome === 'inconclusive' && blocks(check)),
      warned: checks.some((check) => check.burden === 'warn' && check.outcome === 'fail'),
      guarded: checks.some(isUndecidedGuard),
      waived: checks.some(({ waiver }) => waiver !== undefined),
    })),
  )
  const number = (key: 'failed' | 'undecided' | 'warned' | 'guarded' | 'waived' | 'idle'): number =>
    lines.filter((line) => line[key]).length
  return {
    state: gravest(verdicts.map(({ verdict }) => verdict)),
    requirements: lines.length - number('idle'),
    notApplicable: number('idle'),
    failed: number('failed'),
    undecided: number('undecided'),
    warnings: number('warned'),
    undecidedGuards: number('guarded'),
    waived: number('waived'),
  }
}

function linesOf(checks: readonly Check[]): Map<string, Check[]> {
  const lines = new Map<string, Check[]>()
  for (const check of checks) {
    const key = JSON.stringify([check.burden, check.requirement, check.source?.file, check.source?.line])
    const line = lines.get(key)
    if (line === undefined) lines.set(key, [check])
    else line.push(check)
  }
  return lines
}

/** "failed 1 of 27 requirements", "passed 27 requirements, 2 warnings". */
export function headline(total: Tally): string {
  const { state, requirements, notApplicable = 0, failed, undecided, warnings, undecidedGuards, waived } = total
  const apart = waived === 0 ? '' : `, ${waived} waived`
  if (state === 'error') return 'could not be judged'
  if (state === 'failed') return `failed ${failed} of ${count(requirements, 'requirement')}${apart}`
  if (state === 'inconclusive') {
    if (requirements === 0) return 'is inconclusive: no requirement applies'
    return undecided === 0
      ? `is inconclusive: ${undecidedGuards === 0 ? `none of ${count(requirements, 'requirement')}` : 'no estimate'} came to a conclusion${apart}`
      : `is inconclusive: ${undecided} of ${count(requirements, 'requirement')} undecided${apart}`
  }
  const extra = [
    waived === 0 ? '' : `${waived} waived`,
    warnings === 0 ? '' : count(warnings, 'warning'),
    undecidedGuards === 0 ? '' : count(undecidedGuards, 'undecided guard'),
    notApplicable === 0 ? '' : `${notApplicable} not applicable`,
  ].filter((part) => part !== '')
  return [`passed ${count(requirements - waived, 'requirement')}`, ...extra].join(', ')
}
