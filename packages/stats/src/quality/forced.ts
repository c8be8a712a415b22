/** Values that the labels alone fix: with no positive among the rows precision is 0 of every model that selects any. */
import type { Estimate, Forced, Undefined, Undefinedness } from '../estimate.ts'
import type { MulticlassSample, MultilabelSample, Sample } from './sample.ts'

type Rule = (sample: Sample) => Forced | undefined
type Lack = Omit<Forced, 'n'>

const by =
  (lack: (sample: Sample) => Lack | undefined): Rule =>
  (sample) => {
    const found = lack(sample)
    return found && { ...found, n: sample.n }
  }

/** Of two classes one, or of labels every cell: the value is the same, however the rows are decided. */
const without = (code: 0 | 1, reason: Undefinedness): Rule =>
  by(({ label }) => (label.includes(code) ? undefined : { reason }))

const noPositives = without(1, 'no positives')
const noNegatives = without(0, 'no negatives')

/** A mean over classes, or labels: what one of them adds is fixed where no row has it. `ofOne`: the whole mean is, where all rows are of one class. */
const meanOverClasses = (ofOne: boolean): Rule =>
  by((sample) => {
    if (sample.task === 'multilabel') return lackOfLabels(sample)
    if (sample.task === 'multiclass') return lackOfClasses(sample, ofOne)
    if (sample.task !== 'binary') return undefined
    const [first, second] = [sample.label.includes(0), sample.label.includes(1)]
    if (first && second) return undefined
    return ofOne ? { reason: 'one class only' } : { reason: second ? 'no negatives' : 'no positives', isPart: true }
  })

const lackOfClasses = ({ classes, label }: MulticlassSample, ofOne: boolean): Lack | undefined => {
  const seen = new Set<number>()
  for (let row = 0; row < label.length && seen.size < classes.length; row++) seen.add(label[row]!)
  if (seen.size === classes.length) return undefined
  if (ofOne && seen.size < 2) return { reason: 'one class only' }
  return { reason: 'no positives', of: classes.find((_, code) => !seen.has(code))!, isPart: true }
}

const lackOfLabels = ({ labels, label }: MultilabelSample): Lack | undefined => {
  const seen = new Set<number>()
  for (let cell = 0; cell < label.length && seen.size < labels.length; cell++)
    if (label[cell] === 1) seen.add(cell % labels.length)
  if (seen.size === labels.length) return undefined
  if (seen.size === 0) return { reason: 'no positives' }
  return { reason: 'no positives', of: labels.find((_, k) => !seen.has(k))!, isPart: true }
}

/** Where no row has some labels and lacks others, every order of them is as good. */
const noOrder: Rule = by((sample) => {
  if (sample.task !== 'multilabel') return undefined
  const width = sample.labels.length
  for (let cell = 0; cell < sample.label.length; cell++)
    if (cell % width > 0 && sample.label[cell] !== sample.label[cell - 1]) return undefined
  return { reason: 'all labels or none in every row' }
})

/** The first of them that holds. */
const either =
  (...rules: readonly Rule[]): Rule =>
  (sample) => {
    for (const rule of rules) {
      const found = rule(sample)
      if (found) return found
    }
    return undefined
  }

const ofLabelsOnly =
  (rule: Rule): Rule =>
  (sample) =>
    sample.task === 'multilabel' ? rule(sample) : undefined

const [macro, macroPrecision] = [meanOverClasses(false), meanOverClasses(true)]
const pooled = ofLabelsOnly(noPositives)

const RULES: Readonly<Record<string, Rule>> = {
  precision: noPositives,
  false_discovery_rate: noPositives,
  f1: noPositives,
  fbeta: noPositives,
  conditional_acceptance: noPositives,
  treatment_ratio: noPositives,
  negative_predictive_value: noNegatives,
  false_omission_rate: noNegatives,
  conditional_rejection: noNegatives,
  macro_precision: macroPrecision,
  macro_f1: macro,
  macro_fbeta: macro,
  macro_jaccard: macro,
  micro_precision: pooled,
  micro_f1: pooled,
  micro_fbeta: pooled,
  micro_jaccard: pooled,
  samples_precision: either(noPositives, noNegatives),
  samples_f1: noPositives,
  samples_fbeta: noPositives,
  samples_jaccard: noPositives,
  label_ranking_average_precision: noOrder,
  coverage_error: noOrder,
}

/** What the rows lack, so that every model has the same value of a metric on them, or none; undefined where answers tell. */
export const forcedOf = (metric: string, sample: Sample): Forced | undefined =>
  Object.hasOwn(RULES, metric) ? RULES[metric]!(sample.runs?.[0] ?? sample) : undefined

/** The same estimate, with what forces it. */
export const heldBy = <M extends Estimate | Undefined>(measured: M, forced: Forced | undefined): M =>
  measured.kind === 'undefined' || forced === undefined ? measured : Object.assign(measured, { forced })

/** Two values of which a part is forced differ by what is left, against a margin that is of the whole. */
export const wholly = (forced: Forced | undefined): Forced | undefined => {
  if (forced === undefined) return undefined
  const { isPart: _, ...whole } = forced
  return whole
}

/** Of a mean: all of it where each is, else a part. */
export const forcedTogether = (each: readonly (Forced | undefined)[]): Forced | undefined => {
  const first = each.find((forced) => forced !== undefined)
  if (first === undefined) return undefined
  return each.every((forced) => forced !== undefined && !forced.isPart) ? first : { ...first, isPart: true }
}
