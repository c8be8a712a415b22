/**
 * The one comment on a pull request. Jobs that know nothing of each other write into it, so it is its own memory: each
 * gate of each model has a row and maybe a fold, found again by marker comments, and the headline is counted from them.
 */
import type { Verdict } from '@sea-trials/schema/verdict'
import { type CommentSection, earlier, type Facts, factsText, markerOf, sectionsIn } from './comment/markers.ts'
import { code, html, linkTarget, markdown, shorten, visible } from './escape.ts'
import {
  dataChanges,
  decidedCell,
  details,
  gateCell,
  policyChanges,
  table,
  title,
  trialsHead,
  verdictCell,
} from './markdown.ts'
import { gravest, type Tally, type Trials, tally } from './trials.ts'

/** GitHub refuses a longer body; counted in UTF-16 units here, which is never less than what GitHub counts. */
export const commentCharacters = 65_536

/** What the one comment is found by, together with its author. */
export const commentMarker = '<!-- sea-trials -->'

export type { CommentSection } from './comment/markers.ts'

/** The sections of one run. Gates that did not run have none: the one before them says why. */
export function commentSections(trials: Trials): readonly CommentSection[] {
  const sections = trials.gates.flatMap(({ gate, verdict }, order) =>
    verdict === undefined ? [] : [section(trials, gate, verdict, order)],
  )
  const [first, ...others] = sections
  const notes = (trials.notes ?? []).map((note) => `> ${markdown(shorten(note, 1000))}`)
  const changes = [...notes, policyChanges(trials)].filter((part) => part !== '').join('\n\n')
  if (first === undefined || changes === '') return sections
  return [{ ...first, details: [changes, first.details].filter((part) => part !== '').join('\n\n') }, ...others]
}

function section(trials: Trials, gate: string, verdict: Verdict, order: number): CommentSection {
  const total = tally([verdict])
  const report = trials.links?.report
  const word = verdictCell(verdict.verdict)
  return {
    model: visible(trials.model ?? ''),
    gate: visible(gate),
    facts: {
      verdict: verdict.verdict,
      requirements: total.requirements,
      failed: total.failed,
      undecided: total.undecided,
      warnings: total.warnings,
      guards: total.undecidedGuards,
      waived: total.waived,
      order,
      commit: (trials.commit ?? '').replace(/[^0-9a-f]/g, '').slice(0, 7),
      run: trials.run ?? 0,
    },
    cells: [report === undefined ? word : `${word} ([report](${linkTarget(report)}))`, decidedCell(verdict)],
    details: sectionDetails(trials, gate, verdict),
  }
}

function sectionDetails({ command }: Trials, gate: string, verdict: Verdict): string {
  const notes = verdict.notes.map((note) => `- ${markdown(shorten(note, 1000))}`)
  const again = verdict.verdict === 'passed' || command === undefined ? [] : [`Run it yourself: ${code(command)}`]
  const lines = [...(notes.length === 0 ? [] : [notes.join('\n')]), ...again]
  const more = lines.length === 0 ? '' : details(`More about ${html(gate)}`, lines.join('\n\n'))
  return [dataChanges(verdict.changes, { list: 10, samples: 0 }), more].filter((part) => part !== '').join('\n\n')
}

/**
 * `existing` with `sections` put in place of those of the same model and gate; undefined: a new body. Pure: the same
 * sections give the same body in whatever order they come. What is not ours in `existing` is not kept.
 */
export function mergeComment(
  existing: string | undefined,
  sections: readonly CommentSection[],
  most: number = commentCharacters,
): string {
  const all = new Map<string, CommentSection>()
  for (const one of sectionsIn(existing ?? '')) all.set(key(one), one)
  for (const one of sections.map(flatten))
    if (one.facts.run >= (all.get(key(one))?.facts.run ?? 0)) all.set(key(one), one)
  const sorted = [...all.values()].sort(
    (a, b) => compare(a.model, b.model) || a.facts.order - b.facts.order || compare(a.gate, b.gate),
  )
  // An older commit's rows stay, as a memory that counts for nothing.
  const current = sorted.reduce((newest, one) => (one.facts.run >= newest.run ? one.facts : newest), none).commit
  return fit(sorted, current, most)
}

const none = { run: -1, commit: '' }

const key = ({ model, gate }: Pick<CommentSection, 'model' | 'gate'>): string => JSON.stringify([model, gate])
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A row is one line; a fold must not hold what ends it. */
const flatten = (one: CommentSection): CommentSection => ({
  ...one,
  cells: [one.cells[0].replace(/\s*\n\s*/g, ' '), one.cells[1].replace(/\s*\n\s*/g, ' ')],
})

/** Leaves out folds, the greenest and longest first, then shortens rows to their verdicts, then leaves out rows. */
function fit(sections: readonly CommentSection[], current: string, most: number): string {
  const dispensable = [...sections]
    .filter((one) => one.details !== '')
    .sort((a, b) => green(b) - green(a) || b.details.length - a.details.length)
  const withoutFolds = (n: number): string => {
    const dropped = new Set(dispensable.slice(0, n))
    return write(
      sections.map((one) => (dropped.has(one) ? { ...one, details: '' } : one)),
      current,
    )
  }
  const folded = first(dispensable.length, (n) => withoutFolds(n), most)
  if (folded !== undefined) return folded
  const short = gravestFirst(sections).map(
    (one): CommentSection => ({ ...one, cells: [verdictCell(one.facts.verdict), 'see the summary'], details: '' }),
  )
  const rows = first(short.length, (n) => write(short.slice(0, short.length - n), current, short), most)
  return rows ?? commentMarker
}

/** The text with the least left out that fits; leaving out more never makes it longer. */
function first(all: number, text: (leftOut: number) => string, most: number): string | undefined {
  let [low, high] = [0, all]
  if (text(high).length > most) return undefined
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (text(middle).length <= most) high = middle
    else low = middle + 1
  }
  return text(low)
}

const green = ({ facts }: CommentSection): number => (facts.verdict === 'passed' ? 1 : 0)
const gravestFirst = (sections: readonly CommentSection[]): readonly CommentSection[] =>
  [...sections].sort((a, b) => green(a) - green(b))

function write(sections: readonly CommentSection[], current: string, counted = sections): string {
  const models = [...new Set(counted.map(({ model }) => model))]
  const blocks = models.slice(0, sections.length === 0 ? 1 : undefined).flatMap((model) => {
    const ours = sections.filter((one) => one.model === model)
    const fresh = counted.filter((one) => one.model === model && one.facts.commit === current)
    const heads = fresh.length > 0 ? fresh : counted.filter((one) => one.model === model)
    return [
      title(model === '' ? undefined : shorten(model, 200), total(heads.map(({ facts }) => facts))),
      judgedAt(heads),
      ours.length === 0
        ? ''
        : table(
            trialsHead,
            ours.map((one) => sectionRow(one, current)),
          ),
      ...ours.filter((one) => one.details !== '' && one.facts.commit === current).map(sectionFold),
    ]
  })
  return `${[commentMarker, ...blocks.filter((block) => block !== '')].join('\n\n')}\n`
}

/** So that nobody takes a verdict for one about a commit that came after it. */
const judgedAt = ([one]: readonly CommentSection[]): string =>
  one === undefined || one.facts.commit === '' ? '' : `Judged at \`${one.facts.commit}\`.`

function total(facts: readonly Facts[]): Tally {
  const sum = (of: (one: Facts) => number): number => facts.reduce((before, one) => before + of(one), 0)
  return {
    state: gravest(facts.map(({ verdict }) => verdict)),
    requirements: sum((one) => one.requirements),
    failed: sum((one) => one.failed),
    undecided: sum((one) => one.undecided),
    warnings: sum((one) => one.warnings),
    undecidedGuards: sum((one) => one.guards),
    waived: sum((one) => one.waived),
  }
}

function sectionRow({ model, gate, facts, cells }: CommentSection, current: string): readonly string[] {
  const of = facts.commit === current ? '' : ` (of earlier commit ${facts.commit})`
  const marks = `<!-- ${markerOf(model, gate)} --><!-- ${factsText(facts)} -->`
  return [`${marks}${gateCell(gate, facts.verdict)}`, `${cells[0].replace(earlier, '')}${of}`, cells[1]]
}

const sectionFold = ({ model, gate, details: fold }: CommentSection): string =>
  `<!-- ${markerOf(model, gate)}:more -->\n${fold}\n<!-- /${markerOf(model, gate)}:more -->`
