/**
 * Whom a table gives away: k-anonymity (Sweeney 2002) and distinct l-diversity (Machanavajjhala et al. 2007) over declared
 * quasi-identifiers. Both are exact; a missing value is a value of its own, since it too tells rows apart.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { formatNumber, printable } from '@sea-trials/schema/text'
import { exact, undefinedBecause } from '@sea-trials/stats/estimate'
import type { ClassSize } from '@sea-trials/tables/engine'
import { type Ask, type Computed, columnOf, namesOf } from './metric.ts'

export async function kAnonymity(ask: Ask): Promise<Computed> {
  const by = namesOf(ask, 'column').map((name) => columnOf(ask.data, name, ask.requirement).name)
  const sizes = await ask.engine.classSizes(ask.data.table, by, whereOf(ask))
  return smallest(sizes, ask, by, 'rows')
}

/** The first column is the sensitive one. */
export async function lDiversity(ask: Ask): Promise<Computed> {
  const [distinct, ...by] = namesOf(ask, 'column').map((name) => columnOf(ask.data, name, ask.requirement).name)
  if (distinct === undefined || by.length === 0 || by.includes(distinct))
    throw new SeaTrialsError(
      'bad-requirement',
      '`l_diversity` takes the sensitive column first, and other columns as quasi-identifiers',
      'Write `l_diversity(diagnosis, zip, age) >= 2`.',
      ask.requirement.source,
    )
  const sizes = await ask.engine.classSizes(ask.data.table, by, { distinct, ...whereOf(ask) })
  return smallest(sizes, ask, by, `values of ${printable(distinct)}`)
}

const whereOf = ({ requirement }: Ask) =>
  requirement.call.condition === undefined ? {} : { where: requirement.call.condition }

const MOST_SIZES = 5

function smallest(sizes: readonly ClassSize[], { requirement }: Ask, by: readonly string[], what: string): Computed {
  const [least] = sizes
  if (least === undefined) return { measured: undefinedBecause('no rows', 0) }
  const rows = sum(sizes, (each) => each.rows)
  const classes = `${formatNumber(sum(sizes, (each) => each.classes))} classes over ${by.map(printable).join(', ')}`
  const measured = exact(least.size, rows)
  const limit = requirement.limit.kind === 'number' ? requirement.limit.value : 0
  const small = sizes.filter(({ size }) => size < limit)
  const said = small
    .slice(0, MOST_SIZES)
    .map(({ size, classes: count }) => `${formatNumber(count)} of ${formatNumber(size)}`)
  const more = small.length > said.length ? ', ...' : ''
  const below =
    small.length === 0
      ? ''
      : `; ${formatNumber(sum(small, (each) => each.classes))} below ${formatNumber(limit)} with ${formatNumber(sum(small, (each) => each.rows))} of ${formatNumber(rows)} rows (classes of ${what}: ${said.join(', ')}${more})`
  return { measured, told: { reason: `the smallest of ${classes} has ${formatNumber(least.size)} ${what}${below}` } }
}

const sum = (sizes: readonly ClassSize[], of: (each: ClassSize) => number): number =>
  sizes.reduce((all, each) => all + of(each), 0)
