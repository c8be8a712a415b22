/** A quantity of the user's own: one SELECT over the file of predictions, with the judged rows beside it, drawn again and again. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { printCall } from '@sea-trials/schema/requirement/print'
import { type RegressionSample, regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import { partsOf } from './judge-parts.ts'
import type { Material, Reference } from './material.ts'
import type { Metric } from './metrics.ts'
import { type Answer, answerOf, contrast, measuredBy, seedsOf } from './redrawn.ts'
import { factsOf, type Rows } from './rows.ts'
import { partOf } from './samples.ts'
import type { Scored } from './scoring.ts'
import { own } from './specs/own.ts'

const NAME = 'sql'
const MOST_PARTS = 100

export interface Statement {
  readonly metric: Metric
  readonly sample: Sample
  /** The same statement over the baseline's own file. */
  readonly baseline: () => Promise<Reference>
}

/** Measures all parts of a line. Throws `bad-requirement` for a model without a file of predictions, and for what is not one pure SELECT. */
export async function statementOf(material: Material, requirement: Requirement, rows: Rows): Promise<Statement> {
  const { call } = requirement
  const known = new Map<Sample, Answer>()
  const seeds = seedsOf(rows, `${printCall(call)} ${await material.seed(rows)}`)
  const candidate = await material.candidate(rows)
  const { folds } = candidate.sample
  const measureAll = async (file: File): Promise<Sample> => {
    const whole = placesIn(rows, folds)
    const asking = { engine: material.engine, requirement, rows, file, seeds }
    for (const part of await samplesOf(material, requirement, rows, whole))
      known.set(part, await answerOf(asking, part))
    return whole
  }
  const sample = await measureAll(fileOf(candidate, requirement, 'candidate'))
  const of = (part: Sample): Answer => known.get(part) ?? { kind: 'null' }
  if (rows.weights !== undefined)
    material.note(
      '`sql` weighs rows as the statement says: the column of weights is one of the columns of `predictions`',
    )
  const metric: Metric = {
    spec: own.find(({ name }) => name === NAME) as Metric['spec'],
    name: NAME,
    options: {},
    assertFits: () => {},
    outside: () => [],
    centre: { kind: 'mean' },
    measure: (part) => measuredBy(part, of(part)),
    difference: (ours, theirs, factor) => measuredBy(ours, contrast(of(ours), of(theirs), factor)),
  }
  return {
    metric,
    sample,
    baseline: async () => {
      const reference = await material.baseline(rows)
      if ('notApplicable' in reference) return reference
      const file = fileOf(reference, requirement, 'baseline')
      return { sample: await measureAll(file) }
    },
  }
}

/** The rows' own numbers, with what they hang together by and the folds of the candidate: a part of them says which rows are its. */
function placesIn(rows: Rows, folds: Sample['folds']): Sample {
  const numbers = Float64Array.from({ length: rows.n }, (_, i) => i)
  const entity = rows.entities ?? (rows.truth.task === 'ranking' ? rows.truth.queries : undefined)
  const whole = regressionSample(numbers, numbers, { ...factsOf(rows), ...(entity === undefined ? {} : { entity }) })
  return folds === undefined ? whole : { ...whole, folds }
}

/** All that a line asks about: its parts, and for a comparison of groups the whole that says how to compare. */
async function samplesOf(
  material: Material,
  requirement: Requirement,
  rows: Rows,
  whole: Sample,
): Promise<readonly RegressionSample[]> {
  const { by, condition } = requirement.call
  const parts = await partsOf({ material, requirement, rows })
  if (parts.length > MOST_PARTS)
    throw new SeaTrialsError(
      'bad-requirement',
      `\`${NAME}\` would be drawn again for each of ${parts.length} groups; it may be for ${MOST_PARTS}`,
      'Group by a column of fewer values, or by bands.',
      requirement.source,
    )
  const asked = parts.map((part) => part.of(whole))
  const isShared = by.length > 0 && requirement.limit.kind === 'reference'
  const all = condition === undefined ? whole : partOf(rows, whole, await material.positions(rows, condition))
  return (isShared ? [...asked, all] : asked) as RegressionSample[]
}

type File = NonNullable<Scored['file']>

function fileOf({ sample, file }: Pick<Scored, 'sample' | 'file'>, { source }: Requirement, who: string): File {
  const refuse = (what: string, fix: string): never => {
    throw new SeaTrialsError('bad-requirement', what, fix, source)
  }
  if (sample.runs !== undefined)
    refuse(
      `\`${NAME}\` is of a model that was trained once or by folds, and the ${who} was trained several times`,
      'Give the predictions of one run, or take a metric that allows for several.',
    )
  return (
    file ??
    refuse(
      `\`${NAME}\` is over the file of predictions, and the ${who} has none`,
      'Write its predictions into a file, with the columns that the statement reads.',
    )
  )
}
