/** What a comment remembers of itself: the sections that jobs before have written, found again by marker comments. */
import type { State } from '@sea-trials/schema/verdict'

export interface Facts {
  readonly verdict: State
  readonly requirements: number
  readonly failed: number
  readonly undecided: number
  readonly warnings: number
  readonly guards: number
  readonly waived: number
  /** Place among the gates of the policy. */
  readonly order: number
  /** Seven digits; a row of another commit is shown as such and not counted. */
  readonly commit: string
  /** Rises from run to run: a late job of an old run takes nothing from a newer one. */
  readonly run: number
}

export interface CommentSection {
  readonly model: string
  readonly gate: string
  readonly facts: Facts
  /** Markdown on one line, cells two and three of the row. */
  readonly cells: readonly [string, string]
  /** Markdown below the tables, or ''. */
  readonly details: string
}

export const earlier = / \(of earlier commit \w*\)$/

/** "sea-trials:income:accuracy-gate"; whatever the names hold, no comment ends in them. */
export const markerOf = (model: string, gate: string): string => `sea-trials:${encode(model)}:${encode(gate)}`
const encode = (name: string): string => encodeURIComponent(name).replaceAll('--', '-%2D')

const states: readonly State[] = ['passed', 'failed', 'inconclusive', 'error']
export const factsText = (f: Facts): string =>
  [
    f.verdict,
    f.requirements,
    f.failed,
    f.undecided,
    f.warnings,
    f.guards,
    f.waived,
    f.order,
    f.run,
    f.commit || '-',
  ].join(' ')

const rowPattern =
  /^\| <!-- sea-trials:([^:\s]*):([^:\s]+) --><!-- ([a-z]+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\S+) -->/

/** The sections of a body that an earlier job wrote. Lines that do not look like ours are left behind. */
export function sectionsIn(body: string): readonly CommentSection[] {
  const lines = body.split(/\r?\n/)
  return lines.flatMap((line) => {
    const match = rowPattern.exec(line)
    const columns = line.split(' | ')
    if (match === null || columns.length !== 3) return []
    const [, model = '', gate = '', verdict, ...rest] = match
    const numbers = rest.slice(0, 8).map(Number)
    const [requirements = 0, failed = 0, undecided = 0, warnings = 0, guards = 0, waived = 0, order = 0, run = 0] =
      numbers
    const state = states.find((one) => one === verdict)
    const names = [decode(model), decode(gate)] as const
    if (state === undefined || names[0] === undefined || names[1] === undefined) return []
    const commit = (rest[8] ?? '').replace(/[^0-9a-f]/g, '')
    return {
      model: names[0],
      gate: names[1],
      facts: { verdict: state, requirements, failed, undecided, warnings, guards, waived, order, run, commit },
      cells: [(columns[1] as string).replace(earlier, ''), (columns[2] as string).replace(/ \|$/, '')] as const,
      details: foldOf(lines, names[0], names[1]),
    }
  })
}

function foldOf(lines: readonly string[], model: string, gate: string): string {
  const from = lines.indexOf(`<!-- ${markerOf(model, gate)}:more -->`)
  const to = lines.indexOf(`<!-- /${markerOf(model, gate)}:more -->`)
  return from === -1 || to < from ? '' : lines.slice(from + 1, to).join('\n')
}

function decode(name: string): string | undefined {
  try {
    return decodeURIComponent(name)
  } catch {
    return undefined
  }
}
