/**
 * The probability that a column holds a kind, by Bayes' rule: prior odds, times what the name says, times what the values
 * say. docs/sensitive-data.md has the numbers in words, and how they were checked.
 */
import { logBayesFactor } from '@sea-trials/stats/chance'
import { CONFUSED, type Form } from './kinds/kind.ts'

/** Of one kind, in a column about which nothing is known. */
const PRIOR_ODDS = 1 / 2_000
/** A telling name brings the odds to 0.8: less than even, so that it is never enough. */
const HEADER = 1_600

/** Under a telling name, how often what is not of the kind has its form in nearly every cell. */
const FORM_BY_CHANCE = 0.1

/** What is told of the values: distinct texts of the form, and how many of them passed. */
export interface Tried {
  readonly tried: number
  readonly passed: number
  /** Whether nearly every cell has the form. */
  readonly throughout: boolean
}

export function confidenceOf({ tried, passed, throughout }: Tried, form: Form, header: boolean): number {
  if (passed === 0) return 0
  // Another meaning with the very same form would pass as well: the values can speak no louder than that is rare.
  // A rival is as likely from the start as the kind, and the longer it does not show itself, the less.
  const rival = form.rival === undefined ? 0 : PRIOR_ODDS * form.rival.hidden ** tried
  const confused = CONFUSED[form.confused] + rival
  const byForm = header && throughout ? FORM_BY_CHANCE : 1
  const byChance = byForm * Math.exp(-logBayesFactor(passed, tried, form.chance))
  const odds = (PRIOR_ODDS * (header ? HEADER : 1)) / (confused + (1 - confused) * byChance)
  return odds / (1 + odds)
}

/**
 * At least so many must differ, or half of the rows, where neither a name nor a check digit speaks for the kind: what
 * identifies a person differs from person to person. Where one does, a table of nine people has nine numbers in any number of rows.
 */
const ENOUGH_DISTINCT = 10

export const isDistinct = (distinct: number, rows: number): boolean =>
  distinct >= ENOUGH_DISTINCT || distinct >= rows / 2
