/** What a reader of a green gate is to know: groups too small to be judged, each once, and lines that stop no model for being bad. */
import type { MetricCall } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import { isCap } from '../decide/side.ts'
import type { Material } from './material.ts'
import { type Line, understood } from './run.ts'

const MOST = 5

/** `checks`: as they are shown. One without numbers tells none of its groups, and one of which nothing is judged says so itself. */
export function noteUnjudged(
  { note }: Pick<Material, 'note'>,
  lines: readonly Line[],
  checks: readonly Check[],
  groupedBy: (call: MetricCall) => readonly string[] = () => [],
): void {
  const told = new Map<string, string>()
  checks.forEach(({ n, members = [] }, i) => {
    const line = lines[i]
    if (line === undefined || !('spec' in line) || n === 0) return
    const { call } = line.requirement
    const by = (call.by.length > 0 ? call.by : groupedBy(call)).map(printable).join(', ')
    for (const { name, outcome, reason, ...member } of members) {
      const key = JSON.stringify([by, name, member.n])
      if (outcome === 'not-applicable' && !told.has(key)) told.set(key, `${printable(name)} of ${by}: ${reason}`)
    }
  })
  const all = [...told.values()]
  for (const text of all.slice(0, MOST)) note(text)
  if (all.length > MOST) note(`${all.length - MOST} more groups are not judged: the members of their lines say why`)
}

/** Of a gate all of whose lines say how good a model may be at most: most often the limit was written the wrong way round. */
export function noteCaps({ note }: Pick<Material, 'note'>, lines: readonly Line[]): void {
  const blocking = understood(lines).filter(({ requirement }) => requirement.burden !== 'warn')
  const [first] = blocking
  if (first === undefined || !blocking.every(({ requirement, spec }) => isCap(requirement, spec))) return
  note(
    `no line of this gate stops a model for being bad: ${printable(first.requirement.text)} says how good it may be at most, of a number that is the better the ${first.spec.better} it is; was the limit meant the other way round?`,
  )
}
