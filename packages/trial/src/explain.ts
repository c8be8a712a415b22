/** `explain`: the same policy, data and answers as a trial, told instead of judged. Nothing is written. */
import { explainPolicy } from '@sea-trials/gates/explain/explain'
import type { GateContext } from '@sea-trials/gates/gate'
import type { History } from '@sea-trials/gates/history'
import { GATE_NAMES, type GateName } from '@sea-trials/gates/inputs'
import { digestBook } from '@sea-trials/registry/digest'
import { inOneLine, SeaTrialsError } from '@sea-trials/schema/error'
import type { Explained, ExplainedLine } from '@sea-trials/schema/explained'
import type { Log } from '@sea-trials/schema/log'
import type { Verdict } from '@sea-trials/schema/verdict'
import { withDvcData } from './dvc/here.ts'
import { openTables } from './engine.ts'
import { outputOf } from './output.ts'
import { readPolicy, type Wanted } from './policy.ts'

/** Beside the verdicts of a run. What cannot be told changes none of them, and is said in the log. */
export async function explainBeside(
  context: GateContext,
  names: readonly GateName[],
  verdicts: readonly Verdict[],
): Promise<Explained | undefined> {
  context.log.progress('explain', 1)
  try {
    const explained = await explainPolicy(
      context,
      names.filter((name) => name !== 'model-register'),
    )
    return context.policy.minCount === undefined ? explained : withoutHidden(explained, verdicts)
  } catch (error) {
    if (!(error instanceof SeaTrialsError)) throw error
    context.log.warning(`what the gates can see cannot be told: ${inOneLine(error)}`)
    return undefined
  }
}

/** The numbers that a verdict hides for `min-count` are hidden here: both stand in one report. */
function withoutHidden(explained: Explained, verdicts: readonly Verdict[]): Explained {
  const nameOf = (gate: string, requirement: string): string => JSON.stringify([gate, requirement])
  const shown = new Set(
    verdicts.flatMap(({ gate, checks }) =>
      checks.flatMap(({ requirement, observed }) => (observed === null ? [] : [nameOf(gate, requirement)])),
    ),
  )
  return {
    ...explained,
    gates: explained.gates.map((told) => ({
      ...told,
      data: told.data.filter(({ isGroup }) => isGroup !== true),
      lines: told.lines.map((line) => (shown.has(nameOf(told.gate, line.requirement)) ? line : withoutNumbers(line))),
    })),
  }
}

const withoutNumbers = ({ requirement, burden, source, waiver, meaning, unit }: ExplainedLine): ExplainedLine => ({
  requirement,
  burden,
  ...(source === undefined ? {} : { source }),
  ...(waiver === undefined ? {} : { waiver }),
  meaning,
  kind: 'untold',
  why: 'its numbers are not shown (`min-count`)',
  unit,
  warnings: [],
})

/** Throws SeaTrialsError where there is no policy, a bad one, or data that cannot be read. */
export async function explainTrial(
  wanted: Wanted,
  log: Log,
  clock: { now: () => number },
  history?: History,
): Promise<Explained> {
  const policy = await withDvcData(await readPolicy(wanted), wanted.workspace)
  for (const { note } of Object.values(policy.data)) if (note !== undefined) log.warning(note)
  if (policy.waivers !== undefined) (await import('./waivers.ts')).checkWaivers(policy, clock.now())
  const named = GATE_NAMES.filter((gate) => policy.gates[gate] !== undefined)
  const tables = openTables(policy, log)
  try {
    return await explainPolicy(
      {
        policy,
        engine: tables.engine,
        log,
        clock: { now: clock.now, sleep: async () => {} },
        evidence: outputOf(policy),
        digest: digestBook(),
        run: {},
        ...(history === undefined ? {} : { history }),
      },
      wanted.gates === 'all' ? named : wanted.gates,
    )
  } finally {
    await tables.close()
  }
}
