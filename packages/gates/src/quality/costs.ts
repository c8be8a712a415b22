/** The policy's table of costs, over the classes of the rows. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { didYouMean, printable } from '@sea-trials/schema/text'
import type { Costs } from '@sea-trials/stats/quality/cost'
import { canonicalClass } from './classes.ts'
import { type Masking, maskingOf, shownClasses } from './masked.ts'
import { LARGEST } from './numbers.ts'
import type { Truth } from './truth.ts'

type OfClasses = Extract<Truth, { task: 'binary' | 'multiclass' }>

/**
 * Costs by class, as the estimator names the classes. A right answer costs nothing unless said; every wrong one must be
 * priced. `further` are classes that predictions may name besides those of the labels. Throws `bad-policy`.
 */
export function costsOf(
  policy: Pick<Policy, 'costs' | 'file' | 'columns' | 'masked'>,
  truth: Truth,
  further: readonly string[] = [],
): Costs {
  const { costs: table, file } = policy
  const at = file === undefined ? undefined : { file }
  if (table === undefined)
    throw new SeaTrialsError(
      'bad-policy',
      'a line is about cost, and the policy has no table of costs',
      'Write `costs:` by true, then by predicted class: `costs: { yes: { no: 500 }, no: { yes: 20 } }`.',
      at,
    )
  const written = Object.entries(table).flatMap(([actual, row]) => [actual, ...Object.keys(row)])
  const named = namesOf(truth as OfClasses, [...further, ...written])
  const priced = new Map(
    Object.entries(table).map(([actual, row]) => [
      canonicalClass(actual),
      new Map(Object.entries(row).map(([predicted, cost]) => [canonicalClass(predicted), cost])),
    ]),
  )
  const of = maskingOf(policy)
  assertClasses(
    written,
    named.map(({ name }) => name),
    (truth as OfClasses).task,
    { ...of, at },
  )
  const priceOf = (actual: string, predicted: string): number => {
    const price = priced.get(actual)?.get(predicted) ?? (actual === predicted ? 0 : undefined)
    if (price !== undefined && Math.abs(price) <= LARGEST) return price
    if (price !== undefined)
      throw new SeaTrialsError(
        'bad-policy',
        `\`costs\` holds ${price}, which is too large for a variance in doubles`,
        `Write costs in a larger unit: no more than ${LARGEST}.`,
        at,
      )
    throw new SeaTrialsError(
      'bad-policy',
      `\`costs\` does not say what it costs to predict ${shownClasses([predicted], of)} where ${shownClasses([actual], of)} is true`,
      `Every wrong answer has its price: \`costs: ${of.hidesClasses ? '{ yes: { no: 500 }, no: { yes: 20 } }' : `{ ${actual}: { ${predicted}: 1 } }`}\`.`,
      at,
    )
  }
  return new Map(
    named.map(({ name, as }) => [as, new Map(named.map((other) => [other.as, priceOf(name, other.name)]))]),
  )
}

/**
 * A class that is misspelt would be priced in vain. Of two classes there is no third; of many one that these rows lack may be
 * priced, unless it is nearly one that they have. Throws `bad-policy`.
 */
function assertClasses(
  written: readonly string[],
  known: readonly string[],
  task: OfClasses['task'],
  { at, ...of }: Masking & { readonly at: { readonly file: string } | undefined },
): void {
  for (const name of written) {
    if (known.includes(canonicalClass(name))) continue
    const near = didYouMean(name, known)
    if (task === 'binary' ? known.length < 2 : near === '') continue
    throw new SeaTrialsError(
      'bad-policy',
      `\`costs\` prices ${shownClasses([name], of)}, which is no class of these rows${of.hidesClasses ? '' : near}`,
      `Name the classes as the label does${of.hidesClasses ? '' : `: ${known.map((each) => printable(each)).join(', ')}`}.`,
      at,
    )
  }
}

/** Classes as the table names them, and as the estimator does. */
function namesOf(
  truth: OfClasses,
  further: readonly string[],
): readonly { readonly name: string; readonly as: string }[] {
  if (truth.task === 'binary') {
    const positive = canonicalClass(truth.classes.positive)
    const other = truth.classes.negative ?? further.find((name) => canonicalClass(name) !== positive)
    const negative = other === undefined ? undefined : canonicalClass(other)
    return [{ name: positive, as: '1' }, ...(negative === undefined ? [] : [{ name: negative, as: '0' }])]
  }
  return [...new Set([...truth.classes.map(String), ...further])].map((as) => ({ name: canonicalClass(as), as }))
}
