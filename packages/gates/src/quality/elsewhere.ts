/**
 * What scikit-learn, fairlearn, AIF360 and training logs call a quantity, and what asks for it here: for the message about a
 * name that is none of ours. The language has one name a quantity, and these lead to it.
 */
import type { Elsewhere, MetricSpec, Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import { CONVERTED, NAMES } from './elsewhere-names.ts'

/** How libraries make one name of another: `neg_` and `val_` before it, `_score` behind it, the average behind it, what is done over groups. */
const MADE: readonly (readonly [RegExp, (of: string) => string])[] = [
  [/^(?:neg|val|test|eval)_(.+)$/, (of) => of],
  [/^(.+)_score$/, (of) => of],
  [/^(.+)_macro$/, (of) => `macro_${of}`],
  [/^(.+)_micro$/, (of) => `micro_${of}`],
  [/^(.+)_weighted$/, (of) => `weighted_${of}`],
  [/^(.+)_samples$/, (of) => `samples_${of}`],
  [/^(.+)_difference$/, (of) => `difference(${of} by sex)`],
  [/^(.+)_ratio$/, (of) => `ratio(${of} by sex)`],
  [/^(.+)_group_(?:min|max)$/, (of) => `${of} by sex`],
]

type Known = ReadonlyMap<string, MetricSpec>

/** Whether a measure can be written with these metrics: `difference(recall by sex)`, of recall. */
function isMeasure(measure: string, known: Known): boolean {
  const [, metric = '', given] = /^(?:(?:difference|ratio)\()?(\w+)(\()?/.exec(measure) ?? []
  const spec = known.get(metric)
  if (spec === undefined || (measure.includes(' by ') && !spec.by)) return false
  return given !== undefined || spec.arguments.every(({ optional }) => optional === true)
}

/** What a name from elsewhere is here, of the metrics that there are; undefined where it is nobody's. */
function fromElsewhere(name: string, known: Known): readonly string[] | undefined {
  const word = name.toLowerCase()
  const listed = Object.hasOwn(NAMES, word) ? [NAMES[word] as string | readonly string[]].flat() : [word]
  if (listed.every((measure) => isMeasure(measure, known))) return listed
  for (const [pattern, made] of MADE) {
    const [, of] = pattern.exec(word) ?? []
    if (of === undefined) continue
    const [base, more] = fromElsewhere(of, known) ?? []
    // Two measures, or one that compares groups or has arguments already, make no further one.
    const bases = base === undefined || more !== undefined ? [of] : [of, base]
    const measure = bases.map(made).find((each) => each === base || isMeasure(each, known))
    if (measure !== undefined) return [measure]
  }
  return undefined
}

const byName = (metrics: readonly MetricSpec[]): Known => new Map(metrics.map((spec) => [spec.name, spec]))

/** The same for the metrics of a gate. `beside`: a gate that has what a name asks for where this one has not. */
export function elsewhereOf(
  metrics: readonly MetricSpec[],
  beside?: Pick<Vocabulary, 'gate' | 'metrics'>,
): (name: string) => Elsewhere | undefined {
  const known = byName(metrics)
  const others = byName(beside?.metrics ?? [])
  return (name) => {
    const own = fromElsewhere(name, known)
    const measures = own ?? fromElsewhere(name, others) ?? exampleOf(others.get(name))
    if (measures === undefined) return undefined
    const word = name.toLowerCase()
    const but = Object.hasOwn(CONVERTED, word) ? CONVERTED[word] : undefined
    return {
      measures,
      ...(own !== undefined || beside === undefined ? {} : { gate: beside.gate }),
      ...(but === undefined ? {} : { but }),
    }
  }
}

/** What a metric that takes arguments is written like: its example up to the operator. */
const exampleOf = (spec: MetricSpec | undefined): readonly string[] | undefined =>
  spec === undefined ? undefined : [spec.example.replace(/^\w+: /, '').replace(/ (?:[<>=]=?|!=) .*$/, '')]
