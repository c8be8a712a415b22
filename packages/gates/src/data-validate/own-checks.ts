/** Checks that no line asks for: data that cannot be judged are never passed over. */
import { type Position, SeaTrialsError } from '@sea-trials/schema/error'
import { printName } from '@sea-trials/schema/requirement/print'
import { printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import type { DataSet } from '../data/data-set.ts'
import { sentence } from './sentence.ts'

const bare = (requirement: string, reason: string, source?: Position): Check => ({
  requirement,
  burden: 'require',
  outcome: 'error',
  observed: null,
  unit: '',
  n: 0,
  reason,
  exact: true,
  ...(source === undefined ? {} : { source }),
})

export const noRows = async ({ name, whyNoRows }: DataSet, source?: Position): Promise<Check> => ({
  ...bare(
    `${printName(name)}.row_count > 0`,
    `${printable(name)} has no rows${(await whyNoRows?.()) ?? ''}: nothing about it can be judged`,
    source,
  ),
  observed: 0,
  limit: { operator: '>', value: 0, text: '0' },
})

export const notOpened = (name: string, error: unknown, source?: Position): Check =>
  unfit(`${printName(name)}: can be read`, error, source)

export const notInData = (error: SeaTrialsError): Check => unfit('columns: are in the data', error)

const unfit = (requirement: string, error: unknown, source?: Position): Check =>
  bare(requirement, sentence(error), (error instanceof SeaTrialsError ? error.at : undefined) ?? source)

/** Rules that no data set was held against. */
export const noneJudged = (): Check =>
  bare(
    'contract: judges a data set',
    'no data set has rows that the contract judges: they are profiles, or only referred to',
  )
