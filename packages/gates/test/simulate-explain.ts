// What `explain` promises against what the gates do, on worlds whose truth is known: docs/simulation/explain.md.
// Usage: node packages/gates/test/simulate-explain.ts [runs]
import { explainLines } from '@sea-trials/gates/explain/quality'
import { random } from '@sea-trials/stats/random'
import { classifier, type Data, evenly, labels, line, materialOf, rivals, stoppedIn } from './explain/worlds.ts'

const runs = Number(process.argv[2] ?? 1000)
const draw = random('simulate explain')
const print = (text: string): boolean => process.stdout.write(`${text}\n`)
const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '–' : `${(100 * share).toFixed(1)} %`

interface Case {
  readonly what: string
  /** Data at hand whose own values are the truth, or as drawn where only the spread counts. */
  readonly hand: () => Data
  readonly fresh: () => Data
  readonly lines: readonly (readonly [text: string, burden?: 'guard'])[]
  readonly gate?: 'bias-check'
}

/** Recall 0.8 and specificity 0.9, to the row. */
function exact(n: number, positives: number): Data {
  const label = evenly(n, positives)
  const prediction = new Uint8Array(n)
  for (const [of, share] of [
    [1, 0.8],
    [0, 0.1],
  ] as const) {
    const rows = [...label.keys()].filter((row) => label[row] === of)
    evenly(rows.length, Math.round(rows.length * share)).forEach((hit, i) => {
      prediction[rows[i]!] = hit
    })
  }
  return { label, candidate: { prediction } }
}

const shares = (n: number, share: number): Case => ({
  what: `recall 0.8, specificity 0.9; ${n} rows, ${100 * share} % positives`,
  hand: () => exact(n, n * share),
  fresh: () => {
    const label = labels(n, share, draw)
    return { label, candidate: { prediction: classifier(label, 0.8, 0.9, draw) } }
  },
  lines: [['recall >= 0.74'], ['accuracy >= 0.86'], ['precision >= 0.6', 'guard'], ['f1 >= 0.65']],
})

const against = (n: number, alike: number): Case => {
  const fresh = (): Data => {
    const label = labels(n, 0.3, draw)
    const [ours, theirs] = rivals(label, [1.5, 1.5], alike, draw)
    return { label, candidate: { score: ours }, baseline: { score: theirs } }
  }
  return {
    what: `two models as good, errors correlated ${alike}; ${n} rows`,
    hand: fresh,
    fresh,
    lines: [
      ['roc_auc >= baseline - 0.02'],
      ['accuracy >= baseline - 0.02'],
      ['log_loss <= baseline + 0.02', 'guard'],
      ['roc_auc > baseline'],
    ],
  }
}

const alike = (sizes: readonly number[]): Case => {
  const group = Uint8Array.from(sizes.flatMap((size, code) => Array<number>(size).fill(code)))
  const fresh = (): Data => {
    const label = labels(group.length, 0.5, draw)
    return { label, candidate: { prediction: classifier(label, 0.7, 0.7, draw) }, group }
  }
  return {
    what: `no gap; groups of ${sizes.join(', ')}`,
    hand: fresh,
    fresh,
    gate: 'bias-check',
    lines: [
      ['difference(selection_rate by g) <= 0.1'],
      ['ratio(selection_rate by g) >= 0.8', 'guard'],
      ['difference(recall by g) <= 0.15'],
    ],
  }
}

print('# What explain promises, and what happens')
print(
  `Made by \`packages/gates/test/simulate-explain.ts\`: ${runs} data sets a world, judged by the gates. Promised is what explain tells of one data set at`,
)
print(
  'hand; happened is how often the gate stopped data drawn anew from the same truth. Each is known to about two hundredths.\n',
)
print('| world | line | promised | happened |\n| --- | --- | --: | --: |')
const worlds = [
  shares(500, 0.3),
  shares(2000, 0.1),
  against(1000, 0.5),
  against(4000, 0.8),
  alike([500, 500]),
  alike([400, 300, 300]),
]
for (const { what, hand, fresh, lines, gate = 'accuracy-gate' } of worlds) {
  const asked = lines.map(([text, burden]) => line(gate, text, burden))
  const told = (await explainLines(materialOf(hand()), asked, what)).gates[0]!
  const happened = await stoppedIn(fresh, asked, runs)
  told.lines.forEach(({ requirement, burden, equal }, i) => {
    const text = `${burden === 'guard' ? 'guard: ' : ''}${requirement}`
    print(`| ${i === 0 ? what : ''} | \`${text}\` | ${percent(equal?.stops)} | ${percent(happened.lines[i])} |`)
  })
  print(`| | all of them | ${percent(told.joint?.equal.stops)} | ${percent(happened.whole)} |`)
}
