/**
 * A candidate against a baseline on the same rows: how often a line passes, fails and stays undecided, by how much alike the
 * two models are and how rows hang together. As Markdown on standard output. By hand, from the root of the checkout:
 *
 *   npx esbuild packages/stats/test/simulate-comparison.ts --bundle --platform=node --format=cjs --outfile=/tmp/comparison.cjs
 *   REPEATS=1000 node /tmp/comparison.cjs
 */
import { pairedDifference } from '@sea-trials/stats/compare'
import type { QualityMetricName } from '@sea-trials/stats/quality/metrics'
import { type BinarySample, binarySample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'

const REPEATS = Number(process.env.REPEATS ?? 200)
const MARGIN = -0.02

interface World {
  readonly rows: 'independent' | '10 rows an entity' | 'a memory of 0.8'
  /** Correlation of the two models' errors. */
  readonly alike: number
  /** How much noisier the candidate is; 0 is as good. */
  readonly worse: number
}

/** Latent errors of both models: a part that they share, a part of each, and the same again in what the rows share. */
function draw(
  n: number,
  { rows, alike, worse }: World,
  source: Random,
  declared: boolean,
): [BinarySample, BinarySample] {
  const label = new Uint8Array(n)
  const scores = [new Float64Array(n), new Float64Array(n)] as const
  const group = new Int32Array(n)
  const fresh = () => [source.normal(), source.normal(), source.normal(), source.normal()]
  let state = fresh()
  for (let i = 0; i < n; i++) {
    if (rows === '10 rows an entity' && i % 10 === 0) state = fresh()
    if (rows === 'a memory of 0.8') state = state.map((x) => 0.8 * x + 0.6 * source.normal())
    const own = fresh()
    const weight = rows === 'independent' ? 0 : 0.7
    const mixed = own.map((x, k) => Math.sqrt(1 - weight ** 2) * x + weight * (state[k] as number))
    label[i] = source.uniform() < 0.4 ? 1 : 0
    group[i] = rows === '10 rows an entity' ? Math.floor(i / 10) : i
    const signal = label[i] === 1 ? 1 : -1
    scores.forEach((score, model) => {
      const noise = Math.sqrt(alike) * (mixed[0] as number) + Math.sqrt(1 - alike) * (mixed[1 + model] as number)
      score[i] = 1 / (1 + Math.exp(-2 * (signal + (model === 0 ? 1 + worse : 1) * noise)))
    })
  }
  const facts =
    !declared || rows === 'independent' ? {} : rows === 'a memory of 0.8' ? { time: group } : { entity: group }
  return [binarySample(label, { score: scores[0] }, facts), binarySample(label, { score: scores[1] }, facts)]
}

const truthOf = (metric: QualityMetricName, world: World): number => {
  const [a, b] = draw(400_000, { ...world, rows: 'independent' }, random('truth', world.worse, world.alike), false)
  const gap = pairedDifference(metric, a, b)
  return gap.kind === 'undefined' ? Number.NaN : gap.value
}

const line = (cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
const percent = (count: number) => ((100 * count) / REPEATS).toFixed(1)

for (const metric of ['accuracy', 'roc_auc'] as const) {
  process.stdout.write(`\n### \`${metric} >= baseline - 0.02\`\n\n`)
  line([
    'rows',
    'declared',
    'errors alike',
    'true difference',
    'n',
    'pass %',
    'undecided %',
    'fail %',
    'interval holds the truth %',
  ])
  line(['---', '---', '--:', '--:', '--:', '--:', '--:', '--:', '--:'])
  for (const rows of ['independent', '10 rows an entity', 'a memory of 0.8'] as const)
    for (const [alike, worse] of [
      [0.5, 0],
      [0.9, 0],
      [0.9, 0.25],
    ] as const)
      for (const declared of rows === 'independent' || worse > 0 || alike < 0.9 ? [true] : [true, false])
        for (const n of [500, 2000]) {
          const world = { rows, alike, worse }
          const truth = truthOf(metric, world)
          const source = random('comparison', metric, rows, alike, worse, n, String(declared))
          let [pass, fail, held] = [0, 0, 0]
          for (let i = 0; i < REPEATS; i++) {
            const gap = pairedDifference(metric, ...draw(n, world, source, declared))
            if (gap.kind === 'undefined') continue
            const { low, high } = gap.interval(0.95)
            if (low !== null && low >= MARGIN) pass++
            else if (high !== null && high < MARGIN) fail++
            if ((low === null || low <= truth) && (high === null || truth <= high)) held++
          }
          const undecided = REPEATS - pass - fail
          const said = rows === 'independent' ? '' : declared ? 'yes' : 'no'
          line([
            rows,
            said,
            alike,
            truth.toFixed(3),
            n,
            percent(pass),
            percent(undecided),
            percent(fail),
            percent(held),
          ])
        }
}
