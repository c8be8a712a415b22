/** The job summary: the verdict line, what decided, every check, figures, failing rows, the command that repeats it. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Check, FailingRow, ReportTable, TurnedRows, Verdict } from '@sea-trials/schema/verdict'
import { code, codeBlock, html, linkTarget, markdown, markdownProse, shorten } from './escape.ts'
import { explainedFold } from './explain/markdown.ts'
import {
  checkMark,
  dataChanges,
  decidedCell,
  details,
  gateCell,
  outcomeMark,
  policyChanges,
  stateMark,
  table,
  title,
  trialsHead,
  verdictCell,
} from './markdown.ts'
import { mermaid } from './mermaid.ts'
import { memberStrips, strip } from './strip.ts'
import { type Trials, tally, verdictsOf } from './trials.ts'
import {
  byImportance,
  cellText,
  digestText,
  gravestFirst,
  isQuiet,
  limitText,
  observedText,
  outcomeWord,
  reasonText,
  requirementText,
  scaleOf,
  unaskedTitle,
  withInterval,
} from './words.ts'

/** GitHub drops a step's summary that is larger, whole. */
export const summaryBytes = 1_048_576

interface Depth {
  readonly figures: boolean
  readonly members: boolean
  readonly passing: boolean
  readonly rows: number
}

/** From everything to what a reader cannot do without; the first that fits is taken. */
const depths: readonly Depth[] = [
  { figures: true, members: true, passing: true, rows: 10 },
  { figures: false, members: true, passing: true, rows: 10 },
  { figures: false, members: true, passing: false, rows: 5 },
  { figures: false, members: false, passing: false, rows: 0 },
]

/** Markdown of at most `most` bytes of UTF-8: passing rows and figures are left out, and said to be, before anything is cut. */
export function summary(trials: Trials, most: number = summaryBytes): string {
  for (const depth of depths) {
    const text = write(trials, depth)
    if (Buffer.byteLength(text) <= most) return text
  }
  return cut(write(trials, depths.at(-1) as Depth), most)
}

function write(trials: Trials, depth: Depth): string {
  const verdicts = verdictsOf(trials)
  const blocks = [
    title(trials.model, tally(verdicts)),
    table(
      trialsHead,
      trials.gates.map((run) => topRow(run.gate, run.verdict, run.notRun)),
    ),
    ...(trials.notes ?? []).map((note) => `> ${markdownProse(note)}`),
    policyChanges(trials),
    ...verdicts.flatMap((verdict) => gateBlocks(verdict, depth)),
    depth.passing ? explainedFold(trials.explained) : '',
    footer(trials),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function topRow(gate: string, verdict: Verdict | undefined, notRun: string | undefined): readonly string[] {
  if (verdict === undefined) return [markdown(gate), '➖ not run', markdown(notRun ?? '')]
  return [gateCell(gate, verdict.verdict), verdictCell(verdict.verdict), decidedCell(verdict)]
}

function gateBlocks(verdict: Verdict, depth: Depth): readonly string[] {
  const shown = byImportance(verdict.checks).filter((check) => depth.passing || !isQuiet(check))
  const left = verdict.checks.length - shown.length
  return [
    `#### ${stateMark[verdict.verdict]} ${markdown(verdict.gate)}: ${verdict.verdict}`,
    errorBlock(verdict),
    shown.length === 0 ? '' : checksTable(shown),
    left === 0 ? '' : `${left} checks that passed are left out here; the full report has them.`,
    ...(depth.members ? shown.filter((check) => !isQuiet(check)).map(membersBlock) : []),
    ...shown.map((check) => rowsBlock(check, depth.rows)),
    unaskedBlock(verdict, depth),
    turnedBlock(verdict, depth.rows),
    ...(depth.figures ? verdict.figures.map((figure) => mermaid(figure) ?? '') : []),
    dataChanges(verdict.changes, { list: depth.rows * 5, samples: depth.rows }),
    ...(verdict.tables ?? []).map(tableBlock),
    ...verdict.notes.map((note) => `> ${markdownProse(note)}`),
    outputsBlock(verdict),
    subjectsBlock(verdict),
  ]
}

const checksTable = (checks: readonly Check[]): string =>
  table(['', 'requirement', 'observed', brokenOrHeld, 'limit', 'n', 'why'], checks.map(checkRow))

function unaskedBlock({ unasked = [] }: Verdict, { members }: Depth): string {
  if (unasked.length === 0) return ''
  return [`**${unaskedTitle}**`, checksTable(unasked), ...(members ? unasked.map(membersBlock) : [])]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** A report profile. */
function tableBlock({ title, columns, rows, notes }: ReportTable): string {
  const body = rows.map((row) => columns.map((_, i) => markdown(cellText(row[i]))))
  const said = notes.map((note) => `> ${markdownProse(note)}`)
  return [`**${markdown(title)}**`, table(columns.map(markdown), body), ...said].join('\n\n')
}

function errorBlock({ error }: Verdict): string {
  if (error === undefined) return ''
  const at =
    error.at === undefined ? '' : `${code([error.at.file, error.at.line].filter((x) => x !== undefined).join(':'))}: `
  return `> ${at}${markdownProse(shorten(error.message, 4000))}\n>\n> ${markdownProse(shorten(error.fix, 2000))}`
}

function checkRow(check: Check): readonly string[] {
  return [
    checkMark(check),
    code(shorten(requirementText(check), 300)),
    markdown(observedText(check)),
    pictured(strip(check)),
    code(limitText(check)),
    formatNumber(check.n),
    markdownProse(shorten(reasonText(check), 1000)),
  ]
}

/** The two sides of a strip. */
const brokenOrHeld = 'broken │ held'

const pictured = (text: string): string => (text === '' ? '' : `\`${text}\``)

const mostMembers = 50

function membersBlock(check: Check): string {
  const members = check.members ?? []
  if (members.length < 2) return ''
  const scale = scaleOf(check)
  const shown = gravestFirst(members).slice(0, mostMembers)
  const strips = memberStrips(check, shown)
  const rows = shown.map((member, i) => [
    outcomeMark[member.outcome],
    markdown(shorten(member.name, 200)),
    markdown(withInterval(member.observed, member.interval, scale)),
    pictured(strips[i] ?? ''),
    member.simultaneous === undefined ? '–' : markdown(withInterval(member.observed, member.simultaneous, scale)),
    formatNumber(member.n),
    markdownProse(member.reason ?? outcomeWord[member.outcome]),
  ])
  const more = members.length > shown.length ? `\n\nand ${members.length - shown.length} more in the full report` : ''
  const head = ['', 'of', 'observed', brokenOrHeld, 'corrected over all', 'n', '']
  return details(`Every member of <code>${html(shorten(requirementText(check), 200))}</code>`, table(head, rows) + more)
}

function rowsBlock(check: Check, most: number): string {
  const rows = check.failingRows ?? []
  if (rows.length === 0 || most === 0) return ''
  const shown = rows.slice(0, most).map((failing) => rowCells(failing))
  return `Rows that break ${code(shorten(requirementText(check), 200))}:\n\n${table(['file', 'row', 'key', 'column', 'value'], shown)}`
}

function turnedBlock({ turned }: Verdict, most: number): string {
  if (turned === undefined || most === 0) return ''
  const rows = [...sampleOf('wrong', turned.wrong, most), ...sampleOf('right', turned.right, most)]
  if (rows.length === 0) return ''
  const head = ['turned', 'file', 'row', 'key', 'baseline → candidate']
  return details(
    `Rows that turn: ${formatNumber(turned.right.count)} right, ${formatNumber(turned.wrong.count)} wrong, of ${formatNumber(turned.n)}`,
    table(head, rows),
  )
}

const sampleOf = (way: string, { rows }: TurnedRows, most: number): readonly (readonly string[])[] =>
  rows
    .slice(0, most)
    .map(({ file, row, key, value }) => [
      way,
      code(shorten(file, 200)),
      formatNumber(row),
      key === undefined ? '–' : code(shorten(key, 100)),
      value === undefined ? '–' : code(shorten(value, 200)),
    ])

const rowCells = ({ file, row, key, column, value }: FailingRow): readonly string[] => [
  code(shorten(file, 200)),
  formatNumber(row),
  key === undefined ? '–' : code(shorten(key, 100)),
  column === undefined ? '–' : code(shorten(column, 100)),
  value === undefined ? '–' : code(shorten(value, 100)),
]

function outputsBlock({ outputs }: Verdict): string {
  const lines = Object.entries(outputs ?? {}).map(([name, value]) => `- ${code(name)}: ${code(shorten(value, 300))}`)
  return lines.join('\n')
}

function subjectsBlock({ subjects, evidence }: Verdict): string {
  if (subjects.length === 0) return ''
  const rows = subjects.map(({ name, digest, path }) => [
    markdown(name),
    path === undefined ? '–' : code(shorten(path, 300)),
    `\`${digestText(digest).replace(/[^\w:…]/g, '')}\``,
  ])
  const how = evidence === 'executed' ? 'these bytes were run' : 'results were claimed, not run'
  return details(`What this verdict is about (${how})`, table(['subject', 'path', 'digest'], rows))
}

function footer({ command, links }: Trials): string {
  const report = links?.report === undefined ? [] : [`[Full report](${linkTarget(links.report)})`]
  const run = command === undefined ? [] : [`Run it yourself:\n\n${codeBlock(command, 'sh')}`]
  return [...report, ...run].join('\n\n')
}

const cutNotice = '\n\n**The rest was cut: the summary would be larger than GitHub shows. The full report has it.**\n'

/** Cuts whole lines, since half a line of Markdown may mean something else. */
function cut(text: string, most: number): string {
  const room = most - Buffer.byteLength(cutNotice)
  const kept: string[] = []
  let bytes = 0
  for (const line of text.split('\n')) {
    bytes += Buffer.byteLength(line) + 1
    if (bytes > room) break
    kept.push(line)
  }
  return kept.join('\n') + cutNotice
}
