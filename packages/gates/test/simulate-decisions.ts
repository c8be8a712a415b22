/**
 * How often a line stops a good model, and how often it finds a bad one, as Markdown tables on standard output. Rows are
 * drawn from worlds whose truth is known and judged by `judgeQuality`, as the gates do. By hand, from the root:
 *
 *   npx esbuild packages/gates/test/simulate-decisions.ts --bundle --platform=node --format=cjs \
 *     --external:@duckdb/* --external:onnxruntime-web --outfile=/tmp/simulate.cjs
 *   node /tmp/simulate.cjs > docs/simulation/decisions.md
 */
import { accuracyVocabulary } from '@sea-trials/gates/accuracy-gate/metrics'
import { judgeQuality } from '@sea-trials/gates/quality/judge-line'
import type { Material } from '@sea-trials/gates/quality/material'
import type { Rows } from '@sea-trials/gates/quality/rows'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Outcome } from '@sea-trials/schema/verdict'
import { type BinarySample, binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'

const REPEATS = Number(process.env.REPEATS ?? 1000)
/** The correction over pairs is itself simulated. */
const REPEATS_OF_PAIRS = Math.min(REPEATS, 200)

const { uniform, normal } = random('decisions')
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

interface World {
  readonly candidate: BinarySample
  readonly baseline?: BinarySample
  /** Rows of each group, where there are groups; they stand one after the other. */
  readonly groups?: readonly number[]
}

function materialOf({ candidate, baseline, groups = [] }: World): Material {
  const rows = { n: candidate.n, truth: { task: 'binary', positive: candidate.label } } as unknown as Rows
  const starts = groups.map((_, g) => groups.slice(0, g).reduce((sum, n) => sum + n, 0))
  return {
    policy: { confidence: 0.95, gates: {} },
    note: () => {},
    rows: async () => rows,
    candidate: async () => ({ sample: candidate }),
    baseline: async () => ({ sample: baseline }),
    groups: async () =>
      groups.map((n, g) => ({ name: `g${g}`, rows: Uint32Array.from({ length: n }, (_, i) => starts[g]! + i) })),
    record: () => {},
  } as unknown as Material
}

/** All positives, found with the given chance: a group's recall is the share of its rows that are found. */
function finding(recalls: readonly number[], n: number): World {
  const of = (i: number): number => recalls[Math.floor(i / n)] as number
  const length = recalls.length * n
  const prediction = Uint8Array.from({ length }, (_, i) => (uniform() < of(i) ? 1 : 0))
  const candidate = binarySample(new Uint8Array(length).fill(1), { prediction })
  return { candidate, groups: recalls.map(() => n) }
}

/** Scores of two models that largely agree: normal, `separation` apart between the classes, correlated by 0.8. */
function rivals(n: number, separation: { candidate: number; baseline: number }): World {
  const label = Uint8Array.from({ length: n }, () => (uniform() < 0.3 ? 1 : 0))
  const [ours, theirs] = [new Float64Array(n), new Float64Array(n)]
  for (let i = 0; i < n; i++) {
    const shared = normal()
    const score = (apart: number) => label[i]! * apart + Math.sqrt(0.8) * shared + Math.sqrt(0.2) * normal()
    ours[i] = logistic(score(separation.candidate))
    theirs[i] = logistic(score(separation.baseline))
  }
  return { candidate: binarySample(label, { score: ours }), baseline: binarySample(label, { score: theirs }) }
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

interface Shares {
  readonly pass: number
  readonly inconclusive: number
  readonly fail: number
  /** What a gate would stop that compares the bare number with the limit. */
  readonly bare: number
}

async function shares(line: string, draw: () => World, repeats: number): Promise<Shares> {
  const requirement = parseRequirement({ text: line, burden: 'require' }, accuracyVocabulary)
  const counts: Partial<Record<Outcome, number>> = {}
  let bare = 0
  for (let run = 0; run < repeats; run++) {
    const { outcome, members, observed, limit } = await judgeQuality(materialOf(draw()), requirement)
    counts[outcome] = (counts[outcome] ?? 0) + 1
    const values = members?.map((member) => member.observed) ?? [observed]
    const holds = (x: number | null) =>
      x !== null && (requirement.operator === '<=' ? x <= limit!.value! : x >= limit!.value!)
    if (!values.every(holds)) bare++
  }
  const share = (outcome: Outcome) => (counts[outcome] ?? 0) / repeats
  return { pass: share('pass'), inconclusive: share('inconclusive'), fail: share('fail'), bare: bare / repeats }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}`

async function table(
  title: string,
  line: string,
  cases: readonly (readonly [string, number, () => World])[],
  repeats = REPEATS,
) {
  print(`\n## ${title}\n\n\`${line}\`, ${repeats} samples a row.\n`)
  print('| truth | n | pass % | inconclusive % | fail % | stopped by the bare number % |')
  print('| --- | --: | --: | --: | --: | --: |')
  for (const [truth, n, draw] of cases) {
    const { pass, inconclusive, fail, bare } = await shares(line, draw, repeats)
    print(`| ${truth} | ${n} | ${percent(pass)} | ${percent(inconclusive)} | ${percent(fail)} | ${percent(bare)} |`)
  }
}

const five = (value: number): number[] => Array<number>(5).fill(value)
const oneBad = (good: number, bad: number): number[] => [...five(good).slice(1), bad]

async function main(): Promise<void> {
  print(`# Decisions: false stops and power

Rows are drawn from worlds whose truth is known, judged by the gates' own code at 95 %, and drawn again.
A plain line blocks on everything but \`pass\`; \`guard:\` blocks on \`fail\` only, so that the column *fail* is what a guard stops. A good
model (its truth keeps the limit) that fails is a **false stop**; a bad one that passes is a **miss**. The last column is what
a script would stop that compares the bare number with the limit. With ${REPEATS} samples a figure near 5 % is good to ${(196 * Math.sqrt((0.05 * 0.95) / REPEATS)).toFixed(1)} points.
Made by \`packages/gates/test/simulate-decisions.ts\`.`)

  const sizes = [50, 200, 1000, 5000]
  await table(
    'One line against a number',
    'recall >= 0.7',
    [0.8, 0.75, 0.7, 0.65, 0.6].flatMap((truth) =>
      sizes.map((n) => [`recall ${truth}`, n, () => finding([truth], n)] as const),
    ),
  )
  const groups = [50, 200, 1000]
  const families: readonly (readonly [string, readonly number[]])[] = [
    ['all five 0.8', five(0.8)],
    ['all five 0.7, at the limit', five(0.7)],
    ['four 0.9, one 0.7, at the limit', oneBad(0.9, 0.7)],
    ['four 0.8, one 0.6', oneBad(0.8, 0.6)],
    ['four 0.8, one 0.5', oneBad(0.8, 0.5)],
  ]
  await table(
    'Five groups, each against the limit (n: rows of a group)',
    'recall by g >= 0.7',
    families.flatMap(([truth, recalls]) => groups.map((n) => [truth, n, () => finding(recalls, n)] as const)),
  )
  const gaps: readonly (readonly [string, readonly number[]])[] = [
    ['all five 0.7: no gap', five(0.7)],
    ['four 0.8, one 0.7: a gap of 0.1, at the limit', oneBad(0.8, 0.7)],
    ['four 0.8, one 0.6: a gap of 0.2', oneBad(0.8, 0.6)],
  ]
  await table(
    'The gap between five groups (n: rows of a group)',
    'difference(recall by g) <= 0.1',
    gaps.flatMap(([truth, recalls]) => groups.map((n) => [truth, n, () => finding(recalls, n)] as const)),
    REPEATS_OF_PAIRS,
  )
  // Area under the curve of two normals d apart is Phi(d / sqrt(2)): 0.8556, 0.8456, 0.8256.
  const separations: readonly (readonly [string, number])[] = [
    ['0.01 better', 1.5637],
    ['as good', 1.5],
    ['0.01 worse, at the limit', 1.4392],
    ['0.03 worse', 1.3249],
  ]
  const against = separations.flatMap(([truth, candidate]) =>
    [200, 1000, 5000].map((n) => [truth, n, () => rivals(n, { candidate, baseline: 1.5 })] as const),
  )
  await table('Against production, on the same rows', 'roc_auc >= baseline - 0.01', against)
}

main()
