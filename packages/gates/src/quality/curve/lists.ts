/** A list a curve, by name: the `history` of Keras, the results of `xgboost.cv` and `lightgbm.cv`. A place in a list is a step, from 1. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { isObject } from '@sea-trials/schema/json'
import { printable } from '@sea-trials/schema/text'
import { numberOf } from './columns.ts'
import type { JsonFormat } from './format.ts'
import { readNames } from './names.ts'
import { isNumberList } from './python-json.ts'
import type { Series } from './series.ts'

type Lists = Readonly<Record<string, readonly (number | string)[]>>

const isLists = (value: unknown): value is Lists =>
  isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isNumberList)

export const lists: JsonFormat<Lists> = {
  name: 'Keras history',
  example: '{"loss": [0.9, 0.5], "val_loss": [0.9, 0.6]}',
  matches: isLists,
  read: (document, file) => {
    assertOneLength(document, file)
    const byName = new Map(Object.entries(document))
    return readNames(byName.keys()).map((named) => seriesOfList(named, byName.get(named.called) ?? []))
  },
}

/** Where every second epoch was validated, the file does not say which: their steps would be a guess. */
function assertOneLength(document: Lists, file: string): void {
  const [first, ...others] = Object.entries(document)
  const other = others.find(([, values]) => values.length !== first?.[1].length)
  if (first === undefined || other === undefined) return
  throw new SeaTrialsError(
    'unreadable-data',
    `the learning curve has ${first[1].length} values of ${printable(first[0])} and ${other[1].length} of ${printable(other[0])}, and nothing says at which steps`,
    'Write them as JSON lines, one object with its `step` for each.',
    { file },
  )
}

/** The n-th value is that of step n. */
export const seriesOfList = (
  what: Pick<Series, 'metric' | 'split' | 'called'>,
  values: readonly (number | string)[],
): Series => ({ ...what, steps: values.map((_, i) => i + 1), values: values.map(numberOf) })
