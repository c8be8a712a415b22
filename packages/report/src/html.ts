/** The whole report of a run. */
import { html, prose } from './escape.ts'
import { explainedHtml } from './explain/html.ts'
import { chip, gateFacts, gateHtml, notRunChip } from './html/gate.ts'
import { factList, page } from './html/page.ts'
import { scrollable } from './html/scroll.ts'
import { type GateRun, headline, type Trials, tally, verdictsOf } from './trials.ts'
import { blocks, loudChecks, nothingBlocks, reasonText, requirementText } from './words.ts'

/** A document of HTML 5, UTF-8; deterministic for the same trials. */
export function htmlReport(trials: Trials): string {
  const total = tally(verdictsOf(trials))
  const title = `${trials.model === undefined ? '' : `${trials.model} `}${headline(total)}`
  return page(title, facts(trials), [
    overview(trials),
    ...(trials.notes ?? []).map(noteHtml),
    changes(trials),
    ...trials.gates.map((run, i) => gateHtml(run, `gate-${i}`)),
    explainedHtml(trials.explained),
    footer(trials),
  ])
}

function facts(trials: Trials): string {
  const candidate = verdictsOf(trials)
    .flatMap(({ subjects }) => subjects)
    .find(({ name }) => name === 'model')
  const shown: readonly (readonly [string, string | undefined])[] = [
    ['candidate', candidate?.digest.slice(0, 23)],
    ['policy', trials.policy === undefined ? undefined : `${trials.policy.file} ${trials.policy.digest.slice(0, 23)}`],
    ['commit', trials.commit?.slice(0, 12)],
    ['Sea Trials', trials.version],
  ]
  return factList(shown)
}

function overview(trials: Trials): string {
  const rows = trials.gates.map((run, i) => {
    const { gate, verdict, notRun } = run
    if (verdict === undefined) return gateRow(html(gate), notRunChip, html(notRun ?? ''))
    const loud = loudChecks(verdict)
    const decided = loud
      .slice(0, 3)
      .map(
        (check) =>
          `<span class="why ${blocks(check) ? 'fail' : ''}"><code>${html(requirementText(check))}</code> ${prose(reasonText(check))}</span>`,
      )
    const why = [verdict.error?.message, nothingBlocks(verdict)].filter((text) => text !== undefined)
    const said = why.map((text) => `<span class="why">${prose(text)}</span>`)
    return gateRow(
      `<a href="#gate-${i}">${html(gate)}</a>`,
      chip(verdict.verdict),
      `${gateFacts(run)}${[...said, ...decided].join('')}`,
    )
  })
  const head = ['Trial', 'Verdict', 'What decided'].map((name) => `<th scope="col" role="columnheader">${name}</th>`)
  return `<section class="card gates"><table class="stack" role="table" aria-label="Trials"><thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead><tbody role="rowgroup">${rows.join('')}</tbody></table></section>`
}

const gateRow = (gate: string, verdict: string, decided: string): string =>
  `<tr role="row"><th scope="row" role="rowheader">${gate}</th><td role="cell">${verdict}</td><td role="cell">${decided}</td></tr>`

const noteHtml = (note: string): string => `<div class="said open"><p>${prose(note)}</p></div>`

function changes({ changes: lines = [], base, judgedHere, informal = [] }: Trials): string {
  if (lines.length === 0) return ''
  const side = (text: string | undefined): string =>
    `<td>${text === undefined ? '–' : `<code>${html(text)}</code>`}</td>`
  const rows = lines.map(
    (line) =>
      `<tr><th scope="row">${html(line.gate)}</th>${side(line.base)}${side(line.here)}<td>${line.direction}</td></tr>`,
  )
  const branch = html(base ?? 'the base branch')
  const head = `<tr><th scope="col">gate</th><th scope="col">${branch}</th><th scope="col">here</th><th scope="col">direction</th></tr>`
  const judge = judgedHere ? 'The policy here judged.' : `This pull request was judged under the policy of ${branch}.`
  return `<section class="card"><h2>The policy changed</h2><p class="sub">${judge}</p>${scrollable('The policy changed', `<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`)}${informalHtml(informal)}</section>`
}

/** Gates under a policy that did not judge: a word each, so that nobody takes it for the verdict. */
function informalHtml(runs: readonly GateRun[]): string {
  const items = runs.flatMap(({ gate, verdict }) => {
    const why = verdict === undefined ? [] : loudChecks(verdict).slice(0, 3)
    const said = why.map((check) => `<code>${html(requirementText(check))}</code> ${prose(reasonText(check))}`)
    return verdict === undefined
      ? []
      : [`<li>${html(gate)}: ${verdict.verdict}${said.map((one) => `; ${one}`).join('')}</li>`]
  })
  if (items.length === 0) return ''
  return `<p class="sub">Under the policy here, for information:</p><ul class="notes">${items.join('')}</ul>`
}

function footer({ command, links }: Trials): string {
  const again = command === undefined ? '' : `Run it yourself:<pre><code>${html(command)}</code></pre>`
  const run = links?.run
  const link =
    run === undefined || !/^https?:\/\//.test(run) ? '' : `<p><a href="${html(run)}">The run on GitHub</a></p>`
  return `<footer>${again}${link}</footer>`
}
