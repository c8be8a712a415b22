/**
 * Lines by group against a baseline on the same rows: how often they stop a model that is as good, let one pass that loses
 * the margin in one group, and find one that loses twice as much. As a Markdown table on standard output. By hand, from the root
 * (REPEATS: samples a row; ONLY: rows of the table by what they say):
 *
 *   npx esbuild packages/gates/test/simulate-baseline-groups.ts --bundle --platform=node --format=cjs \
 *     --external:@duckdb/* --external:onnxruntime-web --outfile=/tmp/simulate.cjs
 *   REPEATS=1000 node /tmp/simulate.cjs
 */
import { accuracyVocabulary } from '@sea-trials/gates/accuracy-gate/metrics'
import { judgeQuality } from '@sea-trials/gates/quality/judge-line'
import type { Material } from '@sea-trials/gates/quality/material'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Outcome } from '@sea-trials/schema/verdict'
import { normalCdf } from '@sea-trials/stats/distributions'
import { binarySample, regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import { blocks } from './quality/worlds.ts'
import { all, percent, print } from './simulate-groups/page.ts'

const REPEATS = Number(process.env.REPEATS ?? 200)
const ONLY = new RegExp(process.env.ONLY ?? '')

interface Metric {
  readonly name: string
  readonly task: 'binary' | 'regression'
  readonly margins: readonly number[]
  /** What the baseline has in each group. */
  readonly baseline: number
  /** How well a model with such a value tells the classes apart, or how large its errors are. */
  readonly skill: (value: number) => number
  /** Whether the errors of some rows are far larger than of others, of both models. */
  readonly isHeavy?: true
}

const POSITIVES = 0.3

/** The place where an ascending function has a value. */
function inverse(of: (x: number) => number, value: number): number {
  let [low, high] = [-8, 8]
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (of(middle) < value) low = middle
    else high = middle
  }
  return low
}
const ofShare = (value: number): number => inverse(normalCdf, value)
const ofArea = (value: number): number => inverse((d) => normalCdf(d * Math.SQRT2), value)
const METRICS: readonly Metric[] = [
  { name: 'accuracy', task: 'binary', margins: [0.02, 0.1], baseline: 0.85, skill: ofShare },
  { name: 'recall', task: 'binary', margins: [0.02, 0.1], baseline: 0.85, skill: ofShare },
  { name: 'roc_auc', task: 'binary', margins: [0.02, 0.1], baseline: 0.9, skill: ofArea },
  { name: 'mae', task: 'regression', margins: [0.2, 0.5], baseline: 1, skill: (value) => value },
  { name: 'mae', task: 'regression', margins: [0.2, 0.5], baseline: 1, skill: (value) => value, isHeavy: true },
]

const SIZES: readonly (readonly [string, readonly number[]])[] = [
  ['2 x 20', all(2, 20)],
  ['2 x 500', all(2, 500)],
  ['2000, 20', [2000, 20]],
  ['5 x 20', all(5, 20)],
  ['5 x 200', all(5, 200)],
  ['2000, 4 x 20', [2000, ...all(4, 20)]],
  ['10 x 20', all(10, 20)],
  ['10 x 100', all(10, 100)],
  ['2000, 9 x 20', [2000, ...all(9, 20)]],
]

interface Rivals {
  readonly candidate: Sample
  readonly baseline: Sample
  readonly groups: readonly Uint32Array[]
}

const SPREAD = 0.8
/** The mean of a normal's size. */
const SIZE = Math.sqrt(2 / Math.PI)

/** Models whose errors are so much alike; the last group is the one that may lose. `losses`: of what the baseline has, by group. */
function rivals(
  metric: Metric,
  sizes: readonly number[],
  alike: number,
  losses: readonly number[],
  drawn: Random,
): Rivals {
  const groups = blocks(sizes)
  const n = sizes.reduce((a, b) => a + b, 0)
  const sign = metric.task === 'binary' ? -1 : 1
  const theirs = metric.skill(metric.baseline)
  const ours = losses.map((loss) => metric.skill(metric.baseline + sign * loss))
  const { normal, uniform } = drawn
  const label = metric.task === 'binary' ? new Uint8Array(n) : new Float64Array(n)
  const said = [new Float64Array(n), new Float64Array(n)] as const
  groups.forEach((rows, g) => {
    for (const row of rows) {
      const shared = normal()
      const [a, b] = [0, 1].map(() => Math.sqrt(alike) * shared + Math.sqrt(1 - alike) * normal()) as [number, number]
      if (metric.task === 'binary') {
        label[row] = uniform() < POSITIVES ? 1 : 0
        const side = label[row] === 1 ? 1 : -1
        said[0][row] = logistic(side * ours[g]! + a)
        said[1][row] = logistic(side * theirs + b)
      } else {
        const hard = metric.isHeavy ? Math.exp(SPREAD * normal() - SPREAD ** 2 / 2) : 1
        label[row] = 10 * normal()
        said[0][row] = label[row]! + (ours[g]! * hard * a) / SIZE
        said[1][row] = label[row]! + (theirs * hard * b) / SIZE
      }
    }
  })
  const [candidate, baseline] = said.map((answers) =>
    label instanceof Uint8Array ? binarySample(label, { score: answers }) : regressionSample(label, answers),
  ) as [Sample, Sample]
  return { candidate, baseline, groups }
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

function materialOf({ candidate, baseline, groups }: Rivals): Material {
  const truth =
    candidate.task === 'binary'
      ? { task: 'binary', positive: candidate.label, classes: { positive: 1, negative: 0 } }
      : { task: 'regression' }
  return {
    policy: { confidence: 0.95, gates: {} },
    rows: async () => ({ n: candidate.n, truth }),
    candidate: async () => ({ sample: candidate }),
    baseline: async () => ({ sample: baseline }),
    groups: async () => groups.map((rows, g) => ({ name: `g${g}`, rows })),
    record: () => {},
    note: () => {},
  } as unknown as Material
}

const lineOf = ({ name, task }: Metric, margin: number): string => {
  const [operator, sign] = task === 'binary' ? ['>=', '-'] : ['<=', '+']
  return `${name} by g ${operator} baseline${margin === 0 ? '' : ` ${sign} ${margin}`}`
}

/** Share of samples in which each of the lines has each outcome. */
async function outcomesOf(lines: readonly string[], draw: () => Rivals): Promise<Record<Outcome, number>[]> {
  const asked = lines.map((text) => parseRequirement({ text, burden: 'require' }, accuracyVocabulary))
  const counts = lines.map(() => ({}) as Record<Outcome, number>)
  for (let run = 0; run < REPEATS; run++) {
    const material = materialOf(draw())
    for (const [i, requirement] of asked.entries()) {
      const { outcome } = await judgeQuality(material, requirement)
      counts[i]![outcome] = (counts[i]![outcome] ?? 0) + 1 / REPEATS
    }
  }
  return counts
}

async function main(): Promise<void> {
  print(
    '| metric | margin | rows of the groups | errors alike | as good, no margin: fail % | as good: fail % | as good: pass % | all lose the margin: fail % | one loses the margin: pass % | one loses twice: fail % | one loses twice: pass % |',
  )
  print('| --- | --: | --- | --: | --: | --: | --: | --: | --: | --: | --: |')
  for (const metric of METRICS)
    for (const margin of metric.margins)
      for (const [what, sizes] of SIZES)
        for (const alike of [0.3, 0.9]) {
          const title = `${lineOf(metric, margin)}${metric.isHeavy ? ', heavy tails' : ''} | ${what} | ${alike}`
          if (!ONLY.test(title)) continue
          const source = random('baseline by group', title)
          const draw = (losses: readonly number[]) => () => rivals(metric, sizes, alike, losses, source)
          const k = sizes.length
          const others = (loss: number, last: number) => [...all(k - 1, loss), last]
          const gain = metric.task === 'binary' ? -(1 - metric.baseline) * 0.9 : -0.9
          const line = lineOf(metric, margin)
          const [sharp, asGood] = await outcomesOf([lineOf(metric, 0), line], draw(all(k, 0)))
          const [atLimit] = await outcomesOf([line], draw(all(k, margin)))
          const [edge] = await outcomesOf([line], draw(others(gain, margin)))
          const [bad] = await outcomesOf([line], draw(others(0, 2 * margin)))
          const cells = [sharp!.fail, asGood!.fail, asGood!.pass, atLimit!.fail, edge!.pass, bad!.fail, bad!.pass]
          print(
            `| \`${metric.name}\`${metric.isHeavy ? ', heavy tails' : ''} | ${margin} | ${what} | ${alike} | ${cells.map((share) => percent(share ?? 0)).join(' | ')} |`,
          )
        }
}

main()
