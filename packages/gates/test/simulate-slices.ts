/**
 * How often a run warns of weak slices that no line asks for: docs/simulation/slices.md, on standard output. By hand, from the root:
 *
 *   npx esbuild packages/gates/test/simulate-slices.ts --bundle --platform=node --format=cjs \
 *     --external:@duckdb/* --external:onnxruntime-web --outfile=/tmp/simulate.cjs
 *   REPEATS=400 node /tmp/simulate.cjs > docs/simulation/slices.md
 */
import type { Material } from '@sea-trials/gates/quality/material'
import type { Rows } from '@sea-trials/gates/quality/rows'
import { unaskedSlices } from '@sea-trials/gates/quality/slices/unasked'
import { QUALITY_SPECS } from '@sea-trials/gates/quality/specs'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Check } from '@sea-trials/schema/verdict'
import { binarySample, regressionSample, type Sample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import type { Vector } from '@sea-trials/tables/engine'
import { print, REPEATS } from './simulate-groups/page.ts'

type Columns = Readonly<Record<string, Vector>>

interface World {
  readonly sample: Sample
  readonly columns: Columns
}

/** A share of the rows lies in the slice `half0 and text0`, and is answered worse by so much. */
interface Truth {
  readonly metric: string
  readonly n: number
  readonly worse: number
}

/** Ten columns: five of numbers, five of five categories each. The slice is a tenth of the rows. */
function columnsOf(
  n: number,
  { uniform, below }: Random,
): { readonly columns: Columns; readonly isIn: (row: number) => boolean } {
  const numbers = Array.from({ length: 5 }, () => Float64Array.from({ length: n }, uniform))
  const codes = Array.from({ length: 5 }, () => Int32Array.from({ length: n }, () => below(5)))
  const columns = Object.fromEntries([
    ...numbers.map((values, i): [string, Vector] => [`number${i}`, { kind: 'number', values, valid: null }]),
    ...codes.map((each, i): [string, Vector] => [`text${i}`, { kind: 'coded', codes: each, values: [...'abcde'] }]),
  ])
  return { columns, isIn: (row) => (numbers[0]?.[row] ?? 1) < 0.5 && codes[0]?.[row] === 1 }
}

function drawn({ metric, n, worse }: Truth, chance: Random): World {
  const { columns, isIn } = columnsOf(n, chance)
  const { uniform, normal } = chance
  if (metric === 'mse' || metric === 'mae') {
    const label = Float64Array.from({ length: n }, normal)
    // Student's t with five degrees: tails that squares feel.
    const tail = (): number => normal() / Math.sqrt([1, 2, 3, 4, 5].reduce((sum) => sum + normal() ** 2, 0) / 5)
    const factor = metric === 'mse' ? Math.sqrt(1 + worse) : 1 + worse
    const prediction = label.map((y, row) => y + (isIn(row) ? factor : 1) * tail())
    return { sample: regressionSample(label, prediction), columns }
  }
  const label = Uint8Array.from({ length: n }, () => (uniform() < 0.4 ? 1 : 0))
  if (metric === 'log_loss') {
    const score = Float64Array.from(label, (y) => 1 / (1 + Math.exp(-(3 * (y - 0.5) + 1.5 * normal()))))
    return { sample: binarySample(label, { score }), columns }
  }
  const prediction = label.map((y, row) => (uniform() < (isIn(row) ? 0.9 - worse : 0.9) ? y : 1 - y))
  return { sample: binarySample(label, { prediction }), columns }
}

/** As the gate does, of rows in memory. */
async function told({ metric }: Truth, { sample, columns }: World): Promise<Check | undefined> {
  const { n } = sample
  const rows = {
    n,
    truth: { task: sample.task },
    table: { columns: Object.keys(columns).map((name) => ({ name, type: 'number' })) },
    drawn: async () => ({ rows: Uint32Array.from({ length: n }, (_, i) => i), columns }),
  } as unknown as Rows
  const material = {
    policy: { confidence: 0.95, gates: {}, columns: { groups: [] } },
    hidden: new Set(),
    masked: new Set(),
    doubt: async () => undefined,
  } as unknown as Material
  const spec = QUALITY_SPECS.find(({ name }) => name === metric)!
  const requirement = parseRequirement(
    { text: `${metric} ${spec.better === 'higher' ? '>=' : '<='} 0.5`, burden: 'require' },
    { gate: 'accuracy-gate', metrics: [spec] },
  )
  const [check] = await unaskedSlices(material, [{ requirement, spec }], rows, sample)
  return check
}

async function table(title: string, said: string, truths: readonly Truth[]): Promise<void> {
  print(`\n## ${title}\n\n${said}\n\n| metric | rows | worse by | warned % |\n| --- | --: | --: | --: |`)
  for (const truth of truths) {
    const chance = random('slices unasked', truth.metric, truth.n, truth.worse)
    let warned = 0
    for (let run = 0; run < REPEATS; run++) if ((await told(truth, drawn(truth, chance))) !== undefined) warned++
    print(`| \`${truth.metric}\` | ${truth.n} | ${truth.worse} | ${((100 * warned) / REPEATS).toFixed(1)} |`)
  }
}

async function main(): Promise<void> {
  print(`# Weak slices, unasked: false warnings and power

What a run warns of without a line ([how](../quality-metrics.md#weak-slices-unasked)), on rows drawn from worlds whose truth is known; ten columns, of which two say where the slice is, a tenth of the rows.
${REPEATS} samples a row: a figure near 5 % is good to ${(196 * Math.sqrt((0.05 * 0.95) / REPEATS)).toFixed(1)} points. Made by \`packages/gates/test/simulate-slices.ts\`.`)
  const metrics = ['accuracy', 'recall', 'log_loss', 'mae', 'mse']
  await table(
    'Nothing is weak',
    'A warning is false: at most 5 % of runs may have one.',
    metrics.flatMap((metric) => [200, 500, 2000, 10_000].map((n) => ({ metric, n, worse: 0 }))),
  )
  await table(
    'A slice is worse by the margin, and no more',
    'A warning is false, too, as sharp as it can be asked: 0.05 of a share, a fifth of a loss.',
    [
      ...[2000, 10_000, 40_000].map((n) => ({ metric: 'accuracy', n, worse: 0.05 })),
      ...[2000, 10_000].map((n) => ({ metric: 'mae', n, worse: 0.2 })),
      ...[2000, 10_000].map((n) => ({ metric: 'mse', n, worse: 0.2 })),
    ],
  )
  await table('A slice is weak', 'A warning is what one wants.', [
    ...[2000, 10_000, 40_000].flatMap((n) => [0.1, 0.2, 0.3].map((worse) => ({ metric: 'accuracy', n, worse }))),
    ...[2000, 10_000].map((n) => ({ metric: 'mae', n, worse: 1 })),
  ])
}

main()
