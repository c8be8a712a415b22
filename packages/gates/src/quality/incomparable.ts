/**
 * The baseline's answers to the rows of today. A model is run on them; what was answered about other rows, or in other classes,
 * is incomparable: its model is run in its place where it is at hand, and else the line says what to do.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { ModelSource, Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { Engine } from '@sea-trials/tables/engine'
import type { BaselineSource } from './baseline-source.ts'
import type { Rows } from './rows.ts'
import { type Scored, scoreRows } from './scoring.ts'

type Found = Extract<BaselineSource, { model: unknown }>

/** `note` takes what is to be said of how it was scored. Throws `incomparable`, and what reading and running throw. */
export async function scoreBaseline(
  { engine, policy, note }: { readonly engine: Engine; readonly policy: Policy; readonly note: (text: string) => void },
  model: ModelSource,
  { otherData = {} }: Pick<Found, 'otherData'>,
  rows: Rows,
): Promise<Scored> {
  const score = async (source: ModelSource): Promise<Scored> => {
    const scored = await scoreRows(engine, policy, source, rows, 'baseline')
    if (scored.untaught !== undefined) note(untaughtNote(scored.untaught, rows))
    return scored
  }
  try {
    const scored = await score(model)
    const changed = otherData[rows.name]
    if (model.predictions !== undefined && changed !== undefined) assertPairedById(scored, rows, changed, note)
    return scored
  } catch (error) {
    if (!isAboutOthers(error)) throw error
    const { predictions, ...own } = model
    if (predictions === undefined || own.onnx === undefined)
      throw incomparable(error, predictions === undefined ? ANOTHER : ITS_MODEL)
    note(`the baseline's predictions are incomparable (${error.message}): its model was run on ${rows.where} instead`)
    return score(own).catch((again) => {
      throw isAboutOthers(again) ? incomparable(again, ANOTHER) : again
    })
  }
}

/** Predictions of a commit whose data were others: an id says which rows they are of, their order does not. */
function assertPairedById({ paired }: Scored, { where }: Rows, changed: string, note: (text: string) => void): void {
  if (paired === 'order')
    throw new SeaTrialsError(
      'unpaired-rows',
      `${changed}, and no id says which of these rows the baseline's predictions are about`,
      'Name a column that both have with `id`.',
    )
  note(
    `${changed}: the baseline's predictions are paired with ${where} by id, and hold where a row's columns are the same`,
  )
}

const untaughtNote = (classes: NonNullable<Scored['untaught']>, { where }: Rows): string =>
  `the baseline was never taught ${classes.map(({ name, rows }) => `${printable(name)} (${rows} rows of ${where})`).join(', ')}: it was scored again, and gives them no chance`

/** Codes of what was answered about other rows or in other classes, or cannot be asked of these rows. */
const isAboutOthers = (error: unknown): error is SeaTrialsError =>
  error instanceof SeaTrialsError && ['unpaired-rows', 'bad-value', 'missing-column'].includes(error.code)

const ITS_MODEL = 'Or name its model under `baseline:` (`stage`, `onnx`), which is then run on these rows.'
const ANOTHER =
  'Or name a baseline under `baseline:` (`version`, `onnx`) that takes these rows and knows their classes; until there is one, compare with `naive` or a number.'

const incomparable = (error: SeaTrialsError, otherwise: string): SeaTrialsError =>
  new SeaTrialsError('incomparable', `incomparable: ${error.message}`, `${error.fix} ${otherwise}`, error.at, {
    cause: error,
  })
