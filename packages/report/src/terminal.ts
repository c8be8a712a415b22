/** The verdicts on a terminal: a line per gate, and below it what was not green, why, and where it was asked for. */
import { showPosition } from '@sea-trials/schema/error'
import type { Check, Outcome, State, Verdict } from '@sea-trials/schema/verdict'
import { changesLines, hasChanges } from './changes.ts'
import { shorten, visible } from './escape.ts'
import { type GateRun, gravest, headline, type Trials, tally, verdictsOf } from './trials.ts'
import {
  blocks,
  count,
  digestText,
  isWarning,
  loudChecks,
  nothingBlocks,
  reasonText,
  requirementText,
  scopeText,
  secondsText,
  unchangedText,
} from './words.ts'

export interface TerminalStyle {
  readonly colour: boolean
  readonly unicode: boolean
}

type Tone = 'green' | 'red' | 'yellow' | 'grey' | 'bold'

const sgr: Readonly<Record<Tone, string>> = { green: '32', red: '31', yellow: '33', grey: '90', bold: '1' }

/** Every line of the report, joined by line feeds, without one at the end. Untrusted text cannot steer the terminal. */
export function terminal(trials: Trials, style: TerminalStyle): string {
  const pen = penOf(style)
  const width = columnWidths(trials.gates)
  const lines = [
    heading(trials),
    '',
    ...trials.gates.flatMap((run) => [gateLine(run, width, pen), ...detailLines(run, pen)]),
    ...policyLines(trials, pen),
    ...(trials.notes ?? []).map((note) => `  ${pen.paint('grey', visible(note))}`),
    '',
    footer(trials, pen),
  ]
  return style.unicode ? lines.join('\n') : ascii(lines.join('\n'))
}

interface Pen {
  readonly paint: (tone: Tone, text: string) => string
  readonly mark: Readonly<Record<State | Outcome | 'not-run' | 'warning', string>>
}

function penOf({ colour, unicode }: TerminalStyle): Pen {
  const paint = (tone: Tone, text: string): string => (colour ? `\u001b[${sgr[tone]}m${text}\u001b[0m` : text)
  const [good, bad, open, none] = unicode ? ['✔', '✘', '?', '–'] : ['+', 'x', '?', '-']
  const green = paint('green', good as string)
  const red = paint('red', bad as string)
  const yellow = paint('yellow', open as string)
  const grey = paint('grey', none as string)
  return {
    paint,
    mark: {
      passed: green,
      pass: green,
      failed: red,
      fail: red,
      inconclusive: yellow,
      error: red,
      'not-applicable': grey,
      'not-run': grey,
      warning: paint('yellow', '!'),
    },
  }
}

function heading(trials: Trials): string {
  const candidate = verdictsOf(trials)
    .flatMap(({ subjects }) => subjects)
    .find(({ name }) => name === 'model')
  const { model, policy } = trials
  return [
    `Sea Trials ${trials.version}`,
    model,
    candidate === undefined ? undefined : `candidate ${digestText(candidate.digest)}`,
    policy === undefined ? undefined : `policy ${policy.file} ${digestText(policy.digest)}`,
  ]
    .filter((part) => part !== undefined)
    .map(visible)
    .join(' · ')
}

const cells = (run: GateRun): readonly string[] => {
  const { verdict } = run
  if (verdict === undefined) return [run.gate, 'not run', run.notRun ?? '', '', '']
  const scope = scopeText(verdict)
  const seconds = run.seconds === undefined ? '' : secondsText(run.seconds)
  return [run.gate, verdict.verdict, count(tally([verdict]).requirements, 'requirement'), scope, seconds].map(visible)
}

function columnWidths(gates: readonly GateRun[]): readonly number[] {
  const rows = gates.map(cells)
  return [0, 1, 2, 3, 4].map((i) =>
    // What was not run explains itself in one long cell, to which nothing need be aligned.
    Math.max(0, ...rows.map((row, at) => (gates[at]?.verdict === undefined && i > 1 ? 0 : (row[i] as string).length))),
  )
}

function gateLine(run: GateRun, width: readonly number[], pen: Pen): string {
  const [gate, word, requirements, scope, seconds] = cells(run) as [string, string, string, string, string]
  const mark = pen.mark[run.verdict?.verdict ?? 'not-run']
  const start = `  ${gate.padEnd(width[0] as number)}  ${mark} ${word.padEnd(width[1] as number)}`
  if (run.verdict === undefined) return `${start}  ${pen.paint('grey', visible(requirements))}`.trimEnd()
  const [a, b, c] = [width[2] as number, width[3] as number, width[4] as number]
  const counted = `${requirements.padStart(a)}  ${scope.padStart(b)}  ${seconds.padStart(c)}`
  return `${start}  ${counted}`.trimEnd()
}

function detailLines({ verdict, unchangedSince }: GateRun, pen: Pen): readonly string[] {
  if (verdict === undefined) return []
  const loud = [...loudChecks(verdict), ...unapplied(verdict)]
  const widest = Math.min(44, Math.max(0, ...loud.map((check) => visible(requirementText(check)).length)))
  const idle = nothingBlocks(verdict)
  const said = [
    ...(idle === undefined ? [] : [idle]),
    ...(unchangedSince === undefined ? [] : [unchangedText(unchangedSince)]),
    ...verdict.notes,
  ]
  return [
    ...errorLines(verdict, pen),
    ...loud.flatMap((check) => checkLines(check, widest, pen)),
    ...sinceLines(verdict, pen),
    ...said.map((note) => `    ${pen.paint('grey', visible(note))}`),
  ]
}

/** Of a gate that no line stops: the lines that did not apply, and why. A green one must not look as if they had held. */
function unapplied({ checks }: Verdict): readonly Check[] {
  if (checks.some(blocks)) return []
  return checks.filter(({ outcome, burden }) => outcome === 'not-applicable' && burden !== 'warn').slice(0, 10)
}

function policyLines({ changes = [], base, judgedHere, informal = [] }: Trials, pen: Pen): readonly string[] {
  if (changes.length === 0) return []
  const branch = base ?? 'the base branch'
  const judge = judgedHere ? 'the one here' : `the one of ${branch}`
  const lines = changes.map(
    ({ gate, base: there = '–', here = '–', direction }) => `  ${gate}: ${there} → ${here} (${direction})`,
  )
  const wouldBe = informal.flatMap(({ gate, verdict }) =>
    verdict === undefined ? [] : [`  under the policy here, for information: ${gate} ${verdict.verdict}`],
  )
  return [`the policy changed since ${branch}; ${judge} judged`, ...lines, ...wouldBe].map(
    (line) => `  ${pen.paint('grey', visible(shorten(line, 300)))}`,
  )
}

function sinceLines({ changes }: Verdict, pen: Pen): readonly string[] {
  if (changes === undefined) return []
  const lines = hasChanges(changes) ? changesLines(changes) : ['data and contract unchanged']
  return [`since ${changes.base}`, ...lines.map((line) => `  ${shorten(line, 300)}`)].map(
    (line) => `    ${pen.paint('grey', visible(line))}`,
  )
}

function errorLines({ error }: Verdict, pen: Pen): readonly string[] {
  if (error === undefined) return []
  const where = error.at === undefined ? '' : `${showPosition(error.at)}: `
  return [
    `    ${pen.mark.error} ${visible(`${where}${error.message}`)}`,
    `      ${pen.paint('grey', visible(error.fix))}`,
  ]
}

function checkLines(check: Check, widest: number, pen: Pen): readonly string[] {
  const requirement = visible(requirementText(check))
  const reason = visible(reasonText(check))
  const indent = ' '.repeat(6 + widest + 2)
  const sign = isWarning(check) ? 'warning' : check.outcome
  const first = `    ${pen.mark[sign]} ${requirement.padEnd(widest)}`
  const rows = (check.failingRows ?? []).slice(0, 3).map((row) => {
    const key = row.key === undefined ? '' : `, key ${row.key}`
    const value = row.value === undefined ? '' : `: ${[row.column, row.value].filter(Boolean).join(' ')}`
    return visible(`${row.file} row ${row.row}${key}${value}`)
  })
  const more = (check.failingRows?.length ?? 0) - rows.length
  const below = [
    ...rows,
    ...(more > 0 ? [`and ${more} more rows shown in the report`] : []),
    ...(check.source === undefined ? [] : [visible(showPosition(check.source))]),
  ].map((line) => `${indent}${pen.paint('grey', line)}`)
  // A long requirement has a line of its own, so that reasons stay in one column.
  return requirement.length > widest ? [first, `${indent}${reason}`, ...below] : [`${first}  ${reason}`, ...below]
}

function footer(trials: Trials, pen: Pen): string {
  const verdicts = verdictsOf(trials)
  const total = tally(verdicts)
  const state = gravest(verdicts.map(({ verdict }) => verdict))
  const tone: Tone = state === 'passed' ? 'green' : state === 'inconclusive' ? 'yellow' : 'red'
  const words = headline(total).replace(/^(is )?([a-z]+)/, (_, __, first: string) => first)
  const sentence = /^(failed|passed) /.test(words) ? words.replace(' ', ': ') : words
  const { report, evidence, rows } = trials.paths ?? {}
  return [
    pen.paint(tone, sentence),
    report === undefined ? undefined : visible(`report ${report}`),
    rows === undefined ? undefined : visible(`rows ${rows}`),
    evidence === undefined ? undefined : visible(`evidence ${evidence}`),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

/** For terminals that show ASCII only: our own signs are replaced, what others wrote becomes `?`. */
export function ascii(text: string): string {
  return text
    .replaceAll('·', '|')
    .replaceAll('…', '..')
    .replaceAll('→', '->')
    .replace(/[–—−]/g, '-')
    .replace(/[^\u001b\n\x20-\x7e]/gu, '?')
}
