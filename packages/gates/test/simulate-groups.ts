/**
 * What stands in docs/simulation/fairness.md below the tables of simulate-fairness.ts, on standard output: rules that are near
 * their 5 %, drawn more often; groups whose rows hang together; individuals; tables of profiles; slices of rows that hang together.
 * By hand, from the root (REPEATS: samples a row; of the first table five times as many; ONLY: errors of numbers by their names):
 *
 *   npx esbuild packages/gates/test/simulate-groups.ts --bundle --platform=node --format=cjs \
 *     --external:@duckdb/* --external:onnxruntime-web --outfile=/tmp/simulate.cjs
 *   REPEATS=400 node /tmp/simulate.cjs [beginning of a title] >> docs/simulation/fairness.md
 */
import { binarySample } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { judgeSlices, judgeWorld, sharesOf } from './quality/worlds.ts'
import { coverageOf, inTime, ofEntities, selecting, sharedBy } from './quality/worlds-hanging.ts'
import { ofSubjects, wandering } from './quality/worlds-slices.ts'
import { amplified, between } from './simulate-groups/between.ts'
import { errors } from './simulate-groups/errors.ts'
import { exactly } from './simulate-groups/exactly.ts'
import { individuals } from './simulate-groups/individuals.ts'
import { all, heading, percent, print, REPEATS } from './simulate-groups/page.ts'
import { screens } from './simulate-groups/screens.ts'
import { sizes } from './simulate-groups/sizes.ts'

/** The rows of the first table that came out furthest above 5 %. */
async function again(title: string): Promise<void> {
  const repeats = 5 * REPEATS
  const drawn = random('fairness')
  heading(
    title,
    `\`difference(selection_rate by g) <= 0\` where there is no gap, ${repeats} samples a row: a figure near 5 % is good to ${(196 * Math.sqrt((0.05 * 0.95) / repeats)).toFixed(1)} points.`,
    ['truth', 'rows of the groups', 'fail %'],
  )
  const worlds = [
    ['all 0.3', '10 x 50', () => selecting(all(10, 0.3), all(10, 50), drawn)],
    ['all 0.3', '2 x 100', () => selecting(all(2, 0.3), all(2, 100), drawn)],
    ['all 0.3', '5000, 9 x 50', () => selecting(all(10, 0.3), [5000, ...all(9, 50)], drawn)],
    ['all 0.05', '2 x 500', () => selecting(all(2, 0.05), all(2, 500), drawn)],
    ...(
      [
        [2, 100],
        [5, 100],
        [10, 100],
        [5, 400],
        [5, 40],
        [10, 400],
      ] as const
    ).map(
      ([k, entities]) =>
        [
          'all alike',
          `${k} groups, ${entities} entities with 10 rows in any of them`,
          () => sharedBy(entities, k, drawn),
        ] as const,
    ),
  ] as const
  for (const [truth, rows, draw] of worlds) {
    const { fail } = await sharesOf('difference(selection_rate by g) <= 0', draw, repeats)
    print(`| ${truth} | ${rows} | ${percent(fail)} |`)
  }
}

const HANGING = [
  'label_total_variation(g)',
  'label_largest_difference(g)',
  'label_euclidean(g)',
  'label_jensen_shannon(g)',
  'label_kullback_leibler(g)',
  'between_group_entropy(g)',
  'smoothed_edf(g)',
  'bias_amplification(g)',
  'equalized_odds_difference(g)',
]

async function hanging(title: string): Promise<void> {
  heading(
    title,
    `Groups that are alike: how often \`<= 0\` fails, in per cent of ${REPEATS} samples. Entities have ten rows whose labels and decisions are much alike, nested (each in one group) or crossed (in any); in time the chances of two groups wander by an autoregression, ten rows a step. *Covered*: how often the interval of two groups that are apart by 0.8 on the logit scale, entities crossed, holds the truth.`,
    [
      'line',
      'by',
      '30 nested, 2 groups',
      '100 nested, 2 groups',
      '100 crossed, 2 groups',
      '100 crossed, 5 groups',
      '300 steps, 0.5',
      '300 steps, 0.8',
      '1000 steps, 0.9',
      'covered %',
    ],
  )
  const apart = { entities: 100, each: 10, groups: 2, nested: false, apart: 0.8 }
  const large = ofEntities({ ...apart, entities: 100_000 }, random('large'))
  for (const line of HANGING) {
    const [drawn, long] = [random('hanging', line), random('hanging for long', line)]
    const failing = async (draw: () => ReturnType<typeof ofEntities>) =>
      percent((await coverageOf(`${line} <= 0`, 0, draw, REPEATS)).failed)
    const truth = (await judgeWorld(`${line} <= 0`, large)).observed as number
    const cells = [
      await failing(() => ofEntities({ entities: 30, each: 10, groups: 2, nested: true }, drawn)),
      await failing(() => ofEntities({ entities: 100, each: 10, groups: 2, nested: true }, drawn)),
      await failing(() => ofEntities({ entities: 100, each: 10, groups: 2, nested: false }, drawn)),
      await failing(() => ofEntities({ entities: 100, each: 10, groups: 5, nested: false }, drawn)),
      await failing(() => inTime({ steps: 300, groups: 2, carry: 0.5 }, drawn)),
      await failing(() => inTime({ steps: 300, groups: 2, carry: 0.8 }, drawn)),
      await failing(() => inTime({ steps: 1000, groups: 2, carry: 0.9 }, long)),
      percent((await coverageOf(`${line} <= 0`, truth, () => ofEntities(apart, drawn), REPEATS)).held),
    ]
    print(`| \`${line}\` | entity, time | ${cells.join(' | ')} |`)
  }
}

async function slices(title: string): Promise<void> {
  const repeats = Math.ceil(REPEATS / 4)
  heading(
    title,
    `\`weak_slices(accuracy, 0) = 0\` where no column says who is answered worse, but rows hang together: accuracy and half of ten columns wander in time by an autoregression, or both are an entity's own. ${repeats} samples a row; *reported*: a slice is confirmed.`,
    ['rows', 'hang together by', 'reported, declared %', 'reported, not declared %'],
  )
  const drawn = random('slices that hang together')
  const worlds = [
    ['400 steps of 10', 'time, 0.9', () => wandering({ steps: 400, each: 10, carry: 0.9 }, drawn)],
    ['400 steps of 10', 'time, 0.97', () => wandering({ steps: 400, each: 10, carry: 0.97 }, drawn)],
    ['200 entities of 20', 'entity', () => ofSubjects(200, 20, drawn)],
  ] as const
  const line = 'weak_slices(accuracy, 0) = 0'
  for (const [rows, by, draw] of worlds) {
    const counts = { declared: 0, not: 0 }
    for (let run = 0; run < repeats; run++) {
      const { sample, columns, label, prediction } = draw()
      if ((await judgeSlices(line, sample, columns)).outcome === 'fail') counts.declared++
      const plain = binarySample(label, { prediction })
      if ((await judgeSlices(line, plain, columns)).outcome === 'fail') counts.not++
    }
    print(`| ${rows} | ${by} | ${percent(counts.declared / repeats)} | ${percent(counts.not / repeats)} |`)
  }
}

const SECTIONS: readonly (readonly [title: string, print: (title: string) => void | Promise<void>])[] = [
  ['Once more, where it came out near the limit', again],
  ['Exactly, of two groups', exactly],
  ['Whatever the number and the sizes', sizes],
  ['Errors of numbers', errors],
  ['Rows that hang together', hanging],
  ['Individuals, and inequality among them', individuals],
  ['Inequality between groups', between],
  ['What a model adds', amplified],
  ['Profiles: what chance marks, and intervals of impact ratios', screens],
  ['Slices of rows that hang together', slices],
]

async function main(): Promise<void> {
  const [, , wanted] = process.argv
  for (const [title, section] of SECTIONS) if (wanted === undefined || title.startsWith(wanted)) await section(title)
}

main()
