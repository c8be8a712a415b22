/** What the gates can see, in the report: a fold beside the verdicts. */
import type { Explained, ExplainedGate } from '@sea-trials/schema/explained'
import { html, prose } from '../escape.ts'
import { scrollable } from '../html/scroll.ts'
import { cellsOf, drawsText, HEAD, jointText, SHORT_TITLE, scopeOf, warningsIn } from './words.ts'

export function explainedHtml(explained: Explained | undefined): string {
  if (explained === undefined) return ''
  const { gates, joint } = explained
  const together = joint === undefined ? [] : [sentence(`${jointText('all', joint)}.`)]
  const parts = [sentence(`${drawsText(explained)}.`), ...gates.map(gateHtml), ...together]
  return `<section class="card"><details><summary>${SHORT_TITLE}</summary>${parts.join('')}</details></section>`
}

const sentence = (text: string): string => `<p class="sub">${prose(text)}</p>`

function gateHtml(gate: ExplainedGate): string {
  const scope = scopeOf(gate)
  const head = HEAD.map((name, i) => `<th scope="col"${i === 0 ? '' : ' class="num"'}>${name}</th>`).join('')
  const rows = gate.lines.map((line) => {
    const [requirement, ...others] = cellsOf(line) as [string, ...string[]]
    return `<tr><th scope="row"><code>${html(requirement)}</code></th>${others.map((cell) => `<td class="num">${html(cell)}</td>`).join('')}</tr>`
  })
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  const warned = warningsIn(gate).map((text) => `<li>${prose(text)}</li>`)
  return [
    `<h3>${html(scope === '' ? gate.gate : `${gate.gate}, ${scope}`)}</h3>`,
    ...gate.assumptions.map((text) => sentence(`Assumed: ${text}.`)),
    scrollable(`What ${gate.gate} can see`, table),
    warned.length === 0 ? '' : `<ul class="notes">${warned.join('')}</ul>`,
    gate.joint === undefined ? '' : sentence(`${jointText('gate', gate.joint)}.`),
  ].join('')
}
