/**
 * What a profile can say of the rows that it stands for. Counts and moments are exact; quantiles and distinct values are
 * known between bounds, and decide a line only where the limit lies outside of them. What it cannot say is an error.
 */
import {
  type ColumnProfile,
  isNumeric,
  isSensitive,
  knowsValues,
  MOMENTS_FLOOR,
  type Profile,
  presentIn,
} from '@sea-trials/profile/state'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { formatNumber, printable } from '@sea-trials/schema/text'
import { DISTINCT_ERROR, distinctOf } from '@sea-trials/stats/distinct'
import { exact, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import { endsOf, quantileOf } from '@sea-trials/stats/histogram'
import { stddevOf } from '@sea-trials/stats/moments'
import { type Ask, type Computed, columnArgument, namesOf, numberArgument } from '../metric.ts'

/** Standard errors of the sketch that a count of distinct values is taken to be within: missed once in 15 000. */
const ERRORS = 4

const METRICS = 'row_count, completeness, min, max, mean, stddev, median, quantile, distinct_count'

export async function answerFromProfile(ask: Ask): Promise<Computed> {
  const { requirement, data } = ask
  const { call, over } = requirement
  const profile = data.profile as Profile
  if (call.condition !== undefined || call.by.length > 0 || over !== undefined)
    throw refusal(ask, 'a profile knows no single rows: nothing of it by a condition or by groups')
  if (call.metric === 'row_count') return { measured: exact(profile.rows, profile.rows) }
  const answer = ANSWERS[call.metric]
  if (answer === undefined) throw refusal(ask, `a profile cannot answer \`${call.metric}\``)
  return answer(ask, profile)
}

type Answers = Readonly<Record<string, (ask: Ask, profile: Profile) => Computed>>

const ANSWERS: Answers = {
  completeness: (ask, { rows, columns }) => {
    const column = named(ask, columns)
    if (rows === 0) return { measured: undefinedBecause('no rows', 0) }
    return { measured: exact(presentIn(column, rows) / rows, rows) }
  },
  distinct_count: (ask, profile) => {
    if (namesOf(ask, 'column').length > 1) throw refusal(ask, 'a profile counts the values of single columns')
    return distinct(ask, named(ask, profile.columns), profile.rows)
  },
  min: (ask, profile) => extreme(ask, profile, 0),
  max: (ask, profile) => extreme(ask, profile, 1),
  mean: (ask, profile) => moment(ask, profile, ({ mean }) => mean),
  stddev: (ask, profile) => moment(ask, profile, stddevOf),
  median: (ask, profile) => quantile(ask, profile, 0.5),
  quantile: (ask, profile) => {
    const given = ask.arguments.get('p')?.[0]
    const p = given?.kind === 'number' ? given.value : Number.NaN
    if (p >= 0 && p <= 1) return quantile(ask, profile, p)
    throw new SeaTrialsError(
      'bad-requirement',
      `there is no quantile at ${p}`,
      'Write a number from 0 to 1, or 0% to 100%.',
      ask.requirement.source,
    )
  },
}

const refusal = ({ data, requirement }: Ask, why: string): SeaTrialsError =>
  new SeaTrialsError(
    'bad-requirement',
    `${printable(data.name)} is a profile: ${why}`,
    `Profiles answer ${METRICS}, and are what drift, psi, jensen_shannon, infinity_norm, label_drift and row_ratio compare with; for more give the data themselves.`,
    requirement.source,
  )

const named = (ask: Ask, columns: readonly ColumnProfile[]): ColumnProfile => {
  const { name } = columnArgument(ask)
  return columns.find((column) => column.name === name) as ColumnProfile
}

/** The column, whose numbers are asked for. Throws `bad-value` for infinities, as over rows. */
function numbersOf(ask: Ask, { columns }: Profile): ColumnProfile {
  numberArgument(ask)
  const column = named(ask, columns)
  if (column.infinite === 0) return column
  throw new SeaTrialsError(
    'bad-value',
    `${printable(column.name)} is infinite in ${formatNumber(column.infinite)} rows; \`${ask.requirement.call.metric}\` needs finite numbers`,
    'Mend the data, and profile them again.',
    ask.requirement.source,
  )
}

const leftOut = ({ data, requirement }: Ask, { nan }: ColumnProfile): Pick<Computed, 'notes'> =>
  nan === 0
    ? {}
    : {
        notes: [
          `${printable(requirement.text)} leaves out ${nan} rows of ${printable(data.name)}, where the value is NaN`,
        ],
      }

function moment(
  ask: Ask,
  profile: Profile,
  of: (m: NonNullable<ColumnProfile['moments']>) => number | undefined,
): Computed {
  const column = numbersOf(ask, profile)
  const { moments } = column
  if (moments === undefined)
    throw refusal(
      ask,
      `the moments of ${printable(column.name)} ${isSensitive(column.classification) ? `overflow, or a part has fewer than ${MOMENTS_FLOOR} different values, which they would tell,` : 'overflow'} and are not in it`,
    )
  if (moments.n === 0) return { measured: undefinedBecause('no rows', 0) }
  const value = of(moments)
  const measured = value === undefined ? undefinedBecause('too few rows', moments.n) : exact(value, moments.n)
  return { measured, ...leftOut(ask, column) }
}

function extreme(ask: Ask, profile: Profile, side: 0 | 1): Computed {
  const column = numbersOf(ask, profile)
  const n = presentIn(column, profile.rows)
  if (n === 0) return { measured: undefinedBecause('no rows', 0) }
  if (column.extremes !== undefined) return { measured: exact(column.extremes[side], n), ...leftOut(ask, column) }
  const keys = [...(column.histogram?.bins.keys() ?? [])]
  const outer = (side === 0 ? keys[0] : keys.at(-1)) as bigint
  return { measured: between(ask, endsOf(outer, column.histogram as NonNullable<ColumnProfile['histogram']>), n) }
}

function quantile(ask: Ask, profile: Profile, p: number): Computed {
  const column = numbersOf(ask, profile)
  const found = column.histogram && quantileOf(column.histogram, p)
  if (found === undefined) return { measured: undefinedBecause('no rows', 0) }
  const [least, most] = column.extremes ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const ends = [Math.max(found.low, least), Math.min(found.high, most)] as const
  return { measured: between(ask, ends, presentIn(column, profile.rows)), ...leftOut(ask, column) }
}

function distinct(ask: Ask, column: ColumnProfile, rows: number): Computed {
  const { histogram, values, trues, type, extremes } = column
  const present = presentIn(column, rows)
  if (rows === 0) return { measured: undefinedBecause('no rows', 0) }
  if (trues !== undefined) return { measured: exact(Number(trues > 0) + Number(present > trues), rows) }
  const apart = extremes !== undefined && knowsValues(column)
  if (isNumeric(type) && histogram !== undefined && apart && column.nan + column.infinite === 0)
    return { measured: exact(histogram.bins.size, rows) }
  if (values?.other === 0) return { measured: exact(values.counts.length, rows) }
  const about = distinctOf(column.registers)
  const off = ERRORS * DISTINCT_ERROR * about
  return {
    measured: between(
      ask,
      [Math.floor(about - off), Math.min(present + column.nan + column.infinite, Math.ceil(about + off))],
      rows,
    ),
  }
}

/** A value that is known to lie between two ends: the nearer one where that settles the line. Throws where it does not. */
function between(ask: Ask, [low, high]: readonly [number, number], n: number): Measured {
  const { limit, operator, source } = ask.requirement
  if (low === high) return exact(low, n)
  if (limit.kind === 'number') {
    // At an end itself it depends on the operator on which side the value is.
    const [above, below] = { '>=': [true, false], '<': [true, false] }[operator as string] ?? [
      false,
      operator === '>' || operator === '<=',
    ]
    if (limit.value < low || (limit.value === low && above)) return { ...exact(low, n), approximate: true }
    if (limit.value > high || (limit.value === high && below)) return { ...exact(high, n), approximate: true }
  }
  throw new SeaTrialsError(
    'bad-requirement',
    `${printable(ask.data.name)} is a profile, by which \`${ask.requirement.call.metric}\` lies between ${formatNumber(low)} and ${formatNumber(high)}: the limit lies in between`,
    'Move the limit out of these bounds, or give the data themselves.',
    source,
  )
}

/** Throws: rows that are there are compared with a profile by few metrics. */
export function refuseProfile(ask: Ask): never {
  throw refusal({ ...ask, data: ask.other as Ask['data'] }, `\`${ask.requirement.call.metric}\` needs its rows`)
}
