/** A gate whose model, data and policy have not changed is not judged again: its earlier verdict stands, and says so. */
import type { GateContext } from '@sea-trials/gates/gate'
import type { GateName } from '@sea-trials/gates/inputs'
import { digestBytes } from '@sea-trials/registry/digest'
import { messageOf } from '@sea-trials/schema/error'
import type { Verdict } from '@sea-trials/schema/verdict'
import { VERSION } from '@sea-trials/schema/version'
import { type Decides, whatDecides } from './decides.ts'
import { keptVerdicts } from './kept.ts'

export interface Judged {
  readonly verdict: Verdict
  /** When it was judged, where that was in an earlier run; ISO, UTC. */
  readonly unchangedSince?: string
}

/** Judges, or finds what was judged. Waivers come after: their days pass, though nothing else changes. */
export type JudgeOnce = (
  gate: GateName,
  context: GateContext,
  judge: (context: GateContext) => Promise<Verdict>,
) => Promise<Judged>

/**
 * `cache`: a folder of the user's own. `build` names the bytes of the program: another one may judge otherwise under the same
 * version. What goes wrong here is no verdict's business: the gate judges.
 */
export const judgeOnce =
  ({ cache, build }: { readonly cache: string; readonly build: string }): JudgeOnce =>
  async (gate, context, judge) => {
    const { log, policy } = context
    const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await work()
      } catch (error) {
        log.debug(`${gate}: no earlier verdict is used: ${messageOf(error)}`)
        return undefined
      }
    }
    const place = digestBytes(
      JSON.stringify([policy.root, policy.file, policy.model, gate, policy.gates[gate]?.subject]),
    )
    const tool = [VERSION, build, process.version, process.platform, process.arch].join(' ')
    const decides = await attempt(() => whatDecides(gate, context, tool))
    const kept = decides && (await attempt(() => keptVerdicts(cache, policy.root)))
    if (decides === undefined || kept === undefined) return { verdict: await judge(context) }

    const earlier = await attempt(() => kept.read(place))
    if (earlier?.decides === decides.digest) return { verdict: earlier.verdict, unchangedSince: earlier.judged }
    const watched = watching(context, decides)
    const verdict = await judge(watched.context)
    if (verdict.verdict === 'error' || watched.sawMore()) return { verdict }
    const judged = new Date(context.clock.now()).toISOString()
    await attempt(() => kept.write(place, { decides: decides.digest, judged, verdict }))
    return { verdict }
  }

/** Notices what a verdict follows from, or leaves behind, besides the files that are known: the hour, rows, other files. */
function watching(context: GateContext, { files }: Decides) {
  const { clock, digest, failing } = context
  let more = false
  const own: GateContext = {
    ...context,
    clock: {
      ...clock,
      now: () => {
        more = true
        return clock.now()
      },
    },
    digest: async (file) => {
      const found = await digest(file)
      more ||= !files.has(found)
      return found
    },
    ...(failing && {
      failing: (rows) => {
        more ||= rows.length > 0
        failing(rows)
      },
    }),
  }
  return { context: own, sawMore: () => more }
}
