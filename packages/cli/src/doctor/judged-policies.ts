/** Which policies, and which gates of them, no workflow judges on pull requests: what they say stops nothing. */
import { printable } from '@sea-trials/schema/text'
import { isOfGate, type PolicyCall } from '@sea-trials/trial/called-policies'
import { callsIn, callsOnPulls } from '@sea-trials/trial/counted-calls'
import { runsInShell } from '@sea-trials/trial/workflow'
import type { RepositoryFiles } from './files.ts'
import { every, type Finding, finding, isSeen, type Seen, some } from './finding.ts'

export function judgedFindings({ policies, all, actions }: RepositoryFiles): readonly Finding[] {
  const workflows = new Map([...all, ...actions])
  const [calls, others] = [callsOnPulls(workflows), callsIn(workflows)]
  const inShell = shellRuns(all)
  return policies.flatMap(({ file, gates }) =>
    file === undefined ? [] : [ofPolicy(file, Object.keys(gates).filter(isOfPulls), calls, others, inShell)],
  )
}

/** Of workflows on pull requests whose shell steps run the program. */
export const shellRuns = (all: RepositoryFiles['all']): readonly Seen<boolean>[] =>
  [...all].flatMap(([path, workflow]) =>
    'pull_request' in workflow.on && runsInShell(workflow)
      ? [{ unseen: `${printable(path)} runs \`sea-trials\` in a shell step` }]
      : [],
  )

/** What is not merged is not registered. */
const isOfPulls = (gate: string): boolean => gate !== 'model-register'

function ofPolicy(
  file: string,
  gates: readonly string[],
  calls: readonly PolicyCall[],
  others: readonly PolicyCall[],
  inShell: readonly Seen<boolean>[],
): Finding {
  const states = new Map(
    gates.map((gate) => [gate, some([...calls.filter(isOfGate(gate)).map((call) => judges(call, file)), ...inShell])]),
  )
  const left = [...states].flatMap(([gate, state]) => (isSeen(state, false) ? [gate] : []))
  const which = left.length === gates.length ? file : `${left.join(', ')} of ${file}`
  const elsewhere = [
    ...new Set(
      others.filter((call) => call.names(file) && left.some((gate) => isOfGate(gate)(call))).map(({ path }) => path),
    ),
  ]
  const why =
    elsewhere.length === 0
      ? 'none names it'
      : `it is called on other events alone, behind \`if: false\`, or may fail: ${elsewhere.map(printable).join(', ')}`
  return finding(`judged: ${file}`, every([...states.values()]), {
    fine: `every gate of ${file} is judged on pull requests`,
    missing: `no workflow judges ${which} on pull requests: ${why}`,
    fix: `Call it under \`on: { pull_request: }\`: \`with: { policy: ${file} }\`, without \`if: false\` and \`continue-on-error\`.`,
    open: 'what this policy is about is changed and merged without having been judged by it',
  })
}

/** By an expression it may be any. */
function judges({ path, names, surelyNames, unread }: PolicyCall, file: string): Seen<boolean> {
  if (surelyNames(file)) return { seen: true }
  return names(file) ? { unseen: `${printable(path)} calls ${printable(unread ?? file)}` } : { seen: false }
}
