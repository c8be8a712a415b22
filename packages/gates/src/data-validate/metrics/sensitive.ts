/** Columns that hold sensitive values, against what the contract declares of them. No value is ever said. */
import { basename } from 'node:path'
import type { Finding, Found } from '@sea-trials/profile/sensitive/finding'
import type { Profile } from '@sea-trials/profile/sensitive/profile-names'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { formatNumber, printable, someOf } from '@sea-trials/schema/text'
import type { FailingRow, Member } from '@sea-trials/schema/verdict'
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import { classOf } from '../contract/reading.ts'
import { type Ask, type Computed, namesOf, numberOf } from './metric.ts'

/** A finding and what the rules say to it. */
interface Ruled extends Finding {
  readonly allowed: boolean
  readonly title: string
}

export async function sensitiveValues(ask: Ask): Promise<Computed> {
  const [profile] = namesOf(ask, 'profile') as readonly Profile[]
  const least = confidenceOf(ask)
  const found = await ask.search(ask.data)
  if (found.read.rows === 0) return { measured: undefinedBecause('no rows', 0) }
  const findings = found.findings.filter(({ confidence }) => confidence >= least)
  const ruled = await rulings(findings, ask, profile)
  const forbidden = ruled.filter(({ allowed }) => !allowed)
  const columns = new Set(forbidden.map(({ column }) => column))
  const [worst] = [...forbidden].sort((a, b) => b.confidence - a.confidence)
  return {
    measured: exact(columns.size, found.read.rows),
    failing: async (most) => forbidden.flatMap((each) => rowsOf(each, ask)).slice(0, most),
    told: {
      reason: reasonOf(forbidden, columns.size, found, profile),
      ...(worst === undefined ? {} : { worst: worst.column }),
      ...(ruled.length === 0 ? {} : { members: (outcome) => ruled.map((each) => memberOf(each, outcome)) }),
    },
  }
}

/** From here on a column counts, unless the line says otherwise; and less than this it may not say. */
export const [USUAL_CONFIDENCE, LEAST_CONFIDENCE] = [0.8, 0.5]
/** Beyond it even a check digit under a telling name does not count. */
const MOST_CONFIDENCE = 0.9999

function confidenceOf(ask: Ask): number {
  const confidence = numberOf(ask, 'confidence') ?? USUAL_CONFIDENCE
  if (confidence >= LEAST_CONFIDENCE && confidence <= MOST_CONFIDENCE) return confidence
  throw new SeaTrialsError(
    'bad-requirement',
    `a confidence of ${confidence} would count every column, or none`,
    'Write a number from 0.5 to 0.9999, or leave it out.',
    ask.requirement.source,
  )
}

async function rulings(findings: readonly Finding[], { showing }: Ask, profile?: Profile): Promise<readonly Ruled[]> {
  const { kindNamed, ruling } = await import('@sea-trials/profile/sensitive/profiles')
  return findings.flatMap((finding) => {
    const ruled = ruling(finding.kind, classOf(showing.declared ?? showing.schema, finding.column), profile)
    return ruled === undefined ? [] : [{ ...finding, ...ruled, title: kindNamed(finding.kind).title }]
  })
}

function memberOf(finding: Ruled, outcome: Member['outcome']): Member {
  return {
    name: finding.column,
    outcome: finding.allowed ? 'pass' : outcome,
    observed: finding.matched,
    n: finding.rows,
    reason: `${sentenceOf(finding)}${finding.allowed ? '; declared in the contract' : ''}`,
  }
}

const rowsOf = ({ column, shape, evidence }: Ruled, { showing }: Ask): readonly FailingRow[] =>
  evidence.at.map(({ file, row }) => ({ file: showing.file(file), row, column, value: shape }))

/** The rest, and what was found where, is in the members. */
const MOST_NAMED = 3

function reasonOf(forbidden: readonly Ruled[], columns: number, { read }: Found, profile?: Profile): string {
  const rules = profile === undefined ? 'the contract does' : `the profile \`${profile}\` and the contract do`
  const unread =
    read.unread.length === 0 ? '' : `; not read, for they hold no texts: ${someOf(read.unread, MOST_NAMED)}`
  const all = `rows read: ${formatNumber(read.rows)}, columns: ${read.columns}${unread}`
  const sample =
    read.sampled.length === 0
      ? ''
      : `; of ${read.sampled.length} of them a fixed sample of about ${formatNumber(read.most)} different values was tested, \`exact\` tests all`
  if (columns === 0) return `no column was found to hold values that ${rules} not allow; ${all}${sample}`
  const named = forbidden.slice(0, MOST_NAMED).map((each) => `${printable(each.column)} (${each.title})`)
  const more = forbidden.length > named.length ? [`${forbidden.length - named.length} more`] : []
  const hold = columns === 1 ? '1 column holds' : `${columns} columns hold`
  return `${hold} values that ${rules} not allow: ${[...named, ...more].join(', ')}; ${all}${sample}`
}

/** `payment card number (PAN), confidence 0.98, 512 of 1000 rows, shape dddd dddd, rows 3, 8; PCI DSS ...`. */
function sentenceOf({ title, confidence, matched, rows, shape, evidence, article }: Ruled): string {
  const files = new Set(evidence.at.map(({ file }) => file))
  const places = evidence.at.map(({ file, row }) =>
    files.size > 1 ? `${printable(basename(file))}:${row}` : String(row),
  )
  const at = places.length === 0 ? '' : `, in rows ${places.join(', ')}`
  const rule = article === undefined ? '' : ` (${article})`
  // Never 1: the data cannot show that much.
  const sure = Math.min(0.999, Math.floor(confidence * 1e3) / 1e3)
  const { passed, tried, genuine } = evidence
  const texts = `${formatNumber(passed)} of ${formatNumber(tried)} texts of the form are valid (at least ${formatNumber(genuine, '%')} beyond chance)`
  return `${title}${rule}, confidence ${sure}, ${formatNumber(matched)} of ${formatNumber(rows)} rows, ${texts}, shaped ${printable(shape)}${at}`
}
