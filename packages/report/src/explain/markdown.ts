/** What a policy will do, as Markdown: for a pull request that changes it, or a summary. */
import type { Explained, ExplainedGate } from '@sea-trials/schema/explained'
import { code, markdown } from '../escape.ts'
import { details, table } from '../markdown.ts'
import { cellsOf, drawsText, HEAD, jointText, notesOf, SHORT_TITLE, scopeOf, warningsIn } from './words.ts'

export function explainMarkdown(explained: Explained): string {
  const { model, gates, joint } = explained
  const parts = [
    `### ⚓ What the policy of **${markdown(model)}** will do`,
    markdown(`${drawsText(explained)}.`),
    ...gates.flatMap(gateParts),
    ...(joint === undefined ? [] : [markdown(`${jointText('all', joint)}.`)]),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The same in short, in a fold: beside verdicts, for those who ask what they are worth. */
export function explainedFold(explained: Explained | undefined): string {
  if (explained === undefined) return ''
  const { gates, joint } = explained
  const parts = gates.flatMap((gate) => {
    const rows = gate.lines.map(cells)
    const scope = scopeOf(gate)
    return [
      `**${markdown(scope === '' ? gate.gate : `${gate.gate}, ${scope}`)}**`,
      ...gate.assumptions.map((text) => markdown(`Assumed: ${text}.`)),
      table(HEAD, rows),
      ...warningsIn(gate).map((text) => `⚠️ ${markdown(text)}`),
      ...(gate.joint === undefined ? [] : [markdown(`${jointText('gate', gate.joint)}.`)]),
    ]
  })
  const together = joint === undefined ? [] : [markdown(`${jointText('all', joint)}.`)]
  return details(SHORT_TITLE, [markdown(`${drawsText(explained)}.`), ...parts, ...together].join('\n\n'))
}

const cells = (line: ExplainedGate['lines'][number]): readonly string[] => {
  const [requirement, ...others] = cellsOf(line) as [string, ...string[]]
  return [code(requirement), ...others.map(markdown)]
}

function gateParts(gate: ExplainedGate): readonly string[] {
  const rows = gate.lines.map(cells)
  const scope = scopeOf(gate)
  const told = gate.lines.map((line) => {
    const said = [line.meaning, ...notesOf(line), ...line.warnings.map((text) => `⚠️ ${text}`)]
    return `- ${code(line.requirement)}: ${said.map(markdown).join(' · ')}`
  })
  return [
    `#### ${markdown(scope === '' ? gate.gate : `${gate.gate}, ${scope}`)}`,
    ...gate.assumptions.map((text) => markdown(`Assumed: ${text}.`)),
    table(HEAD, rows),
    told.join('\n'),
    ...gate.warnings.map((text) => `⚠️ ${markdown(text)}`),
    ...(gate.joint === undefined ? [] : [markdown(`${jointText('gate', gate.joint)}.`)]),
  ]
}
