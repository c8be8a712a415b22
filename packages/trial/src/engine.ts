import type { Log } from '@sea-trials/schema/log'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Engine } from '@sea-trials/tables/engine'

type Others = () => Promise<readonly string[]>

export interface Tables {
  /** The one engine of a run; its binding is found, or fetched, when the first gate asks for it. */
  readonly engine: () => Promise<Engine>
  readonly close: () => Promise<void>
}

/** `others`: files besides those of the policy that the engine will be asked about. */
export function openTables(policy: Policy, log: Log, others: Others = async () => []): Tables {
  let opening: Promise<Engine> | undefined
  return {
    engine: () => {
      opening ??= open(policy, log, others)
      return opening
    },
    close: async () => {
      // An engine that never opened said so to the gate that asked.
      const engine = await opening?.catch(() => undefined)
      await engine?.close()
    },
  }
}

async function open(policy: Policy, log: Log, others: Others): Promise<Engine> {
  const [{ openEngine }, { expandFiles }] = await Promise.all([
    import('@sea-trials/tables/open-engine'),
    import('@sea-trials/tables/files'),
  ])
  const patterns = Object.values(policy.data).flatMap(({ path, isProfile }) =>
    path === undefined || isProfile ? [] : [path],
  )
  // One locked instance serves the files that are announced; what is missing is reported by the gate that needs it.
  const files = await Promise.all(
    patterns.map((pattern) => expandFiles(pattern, policy.root, policy.workspace).catch(() => [])),
  )
  const announced = [...files.flat(), ...(await others())]
  return openEngine({ files: announced, progress: (share) => log.progress('reading data', share) })
}
