/** What a policy will do, as Markdown: for a pull request that changes it, or a summary. */
import type { Explained, ExplainedGate } from '@sea-trials/schema/explained'
import { code, markdown } from '../escape.ts'
import { table } from '../markdown.ts'
import { cellsOf, drawsText, HEAD, jointText, scopeOf } from './words.ts'

export function explainMarkdown(explained: Explained): string {
  const { model, gates, joint } = explained
  const parts = [
    `### ⚓ What the policy of **${markdown(model)}** will do`,
    markdown(`${drawsText(explained)}.`),
    ...gates.flatMap(gateParts),
    ...(joint === undefined ? [] : [markdown(`${jointText('together', joint)}.`)]),
  ]
  return `${parts.join('\n\n')}\n`
}

function gateParts(gate: ExplainedGate): readonly string[] {
  const rows = gate.lines.map((line) => {
    const [requirement, ...others] = cellsOf(line) as [string, ...string[]]
    return [code(requirement), ...others.map(markdown)]
  })
  const scope = scopeOf(gate)
  const told = gate.lines.map(({ requirement, meaning, why, warnings }) => {
    const said = [meaning, ...(why === undefined ? [] : [why]), ...warnings.map((text) => `⚠️ ${text}`)]
    return `- ${code(requirement)}: ${said.map(markdown).join(' · ')}`
  })
  return [
    `#### ${markdown(scope === '' ? gate.gate : `${gate.gate}, ${scope}`)}`,
    ...gate.assumptions.map((text) => markdown(`Assumed: ${text}.`)),
    table(HEAD, rows),
    told.join('\n'),
    ...gate.warnings.map((text) => `⚠️ ${markdown(text)}`),
    ...(gate.joint === undefined ? [] : [markdown(`${jointText('the gate', gate.joint)}.`)]),
  ]
}
