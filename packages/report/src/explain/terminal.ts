/** What a policy will do, on a terminal: a table a gate, what each line means, what to look at. */
import type { Explained, ExplainedGate } from '@sea-trials/schema/explained'
import { shorten, visible } from '../escape.ts'
import { ascii, type TerminalStyle } from '../terminal.ts'
import { digestText } from '../words.ts'
import { cellsOf, drawsText, HEAD, jointText, notesOf, scopeOf } from './words.ts'

export function explainTerminal(explained: Explained, version: string, style: TerminalStyle): string {
  const { model, policy, gates, joint } = explained
  const grey = (text: string): string => (style.colour ? `\u001b[90m${text}\u001b[0m` : text)
  const yellow = (text: string): string => (style.colour ? `\u001b[33m${text}\u001b[0m` : text)
  const heading = [
    `Sea Trials ${version}`,
    model,
    ...(policy === undefined ? [] : [`policy ${policy.file} ${digestText(policy.digest)}`]),
  ]
  const lines = [
    visible(heading.join(' · ')),
    visible(drawsText(explained)),
    ...gates.flatMap((gate) => ['', ...gateLines(gate, grey, yellow)]),
    ...(joint === undefined ? [] : ['', visible(jointText('all', joint))]),
  ]
  return style.unicode ? lines.join('\n') : ascii(lines.join('\n'))
}

type Paint = (text: string) => string

function gateLines(gate: ExplainedGate, grey: Paint, yellow: Paint): readonly string[] {
  const rows = gate.lines.map((line) =>
    cellsOf(line).map((cell, i) => shorten(visible(cell), i === HEAD.length - 1 ? 100 : 60)),
  )
  const width = HEAD.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]!.length)))
  const shown = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(width[i]!) : cell.padStart(width[i]!))).join('  ')}`
  const scope = scopeOf(gate)
  return [
    visible(scope === '' ? gate.gate : `${gate.gate} · ${scope}`),
    ...gate.assumptions.map((text) => `  ${grey(visible(text))}`),
    grey(shown(HEAD)),
    ...gate.lines.flatMap((line, i) => [
      shown(rows[i]!),
      `      ${grey(visible(line.meaning))}`,
      ...notesOf(line).map((text) => `      ${grey(visible(text))}`),
      ...line.warnings.map((text) => `      ${yellow(visible(`! ${text}`))}`),
    ]),
    ...gate.warnings.map((text) => `  ${yellow(visible(`! ${text}`))}`),
    ...(gate.joint === undefined ? [] : [`  ${visible(jointText('gate', gate.joint))}`]),
  ]
}
