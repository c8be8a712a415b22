// What `explain` promises against what the gates do, on worlds whose truth is known: docs/simulation/explain.md.
// Usage: node packages/gates/test/simulate-explain.ts [runs] [hands] [words of a world]
import type { QualityLine } from '@sea-trials/gates/explain/lines'
import { explainLines } from '@sea-trials/gates/explain/quality'
import { normalCdf } from '@sea-trials/stats/distributions'
import { random } from '@sea-trials/stats/random'
import { classifier, type Data, evenly, labels, line, materialOf, rivals, stoppedIn } from './explain/worlds.ts'

const runs = Number(process.argv[2] ?? 1000)
const hands = Number(process.argv[3] ?? 12)
const only = process.argv[4] ?? ''
/** Of each world its own, so that one can be drawn again by itself. */
let draw = random('simulate explain')
const print = (text: string): boolean => process.stdout.write(`${text}\n`)
const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '–' : `${(100 * share).toFixed(1)} %`

interface Case {
  readonly what: string
  /** Data at hand whose own values are the truth. */
  readonly exact?: () => Data
  /** The share of right answers in truth: limits are held as far from what data at hand show. */
  readonly truth?: number
  readonly fresh: () => Data
  readonly lines: readonly (readonly [text: string, burden?: 'guard'])[]
  readonly gate?: 'bias-check'
}

/** Positives and their hits, negatives and their false alarms, spread evenly: to the row in every group. */
function exactly(sizes: readonly number[], positives: number, recall: number, falseAlarms: number): Data {
  const parts = sizes.map((n) => {
    const label = evenly(n, Math.round(n * positives))
    const prediction = new Uint8Array(n)
    for (const [of, share] of [
      [1, recall],
      [0, falseAlarms],
    ] as const) {
      const rows = [...label.keys()].filter((row) => label[row] === of)
      evenly(rows.length, Math.round(rows.length * share)).forEach((hit, i) => {
        prediction[rows[i]!] = hit
      })
    }
    return { label, prediction }
  })
  const joined = (of: 'label' | 'prediction') => Uint8Array.from(parts.flatMap((part) => [...part[of]]))
  return { label: joined('label'), candidate: { prediction: joined('prediction') }, group: groupsOf(sizes) }
}

const groupsOf = (sizes: readonly number[]): Uint8Array =>
  Uint8Array.from(sizes.flatMap((size, code) => Array<number>(size).fill(code)))

const shares = (n: number, share: number): Case => ({
  what: `recall 0.8, specificity 0.9; ${n} rows, ${100 * share} % positives`,
  exact: () => exactly([n], share, 0.8, 0.1),
  fresh: () => {
    const label = labels(n, share, draw)
    return { label, candidate: { prediction: classifier(label, 0.8, 0.9, draw) } }
  },
  lines: [['recall >= 0.74'], ['accuracy >= 0.86'], ['precision >= 0.6', 'guard'], ['f1 >= 0.65']],
})

const against = (n: number, alike: number): Case => ({
  what: `two models as good, errors correlated ${alike}; ${n} rows`,
  fresh: () => {
    const label = labels(n, 0.3, draw)
    const [ours, theirs] = rivals(label, [1.5, 1.5], alike, draw)
    return { label, candidate: { score: ours }, baseline: { score: theirs } }
  },
  lines: [
    ['roc_auc >= baseline - 0.02'],
    ['accuracy >= baseline - 0.02'],
    ['log_loss <= baseline + 0.02', 'guard'],
    ['roc_auc > baseline'],
  ],
})

const alike = (sizes: readonly number[], gap = 0.15): Case => ({
  what: `no gap; groups of ${sizes.join(', ')}`,
  exact: () => exactly(sizes, 0.5, 0.7, 0.3),
  fresh: () => {
    const group = groupsOf(sizes)
    const label = labels(group.length, 0.5, draw)
    return { label, candidate: { prediction: classifier(label, 0.7, 0.7, draw) }, group }
  },
  gate: 'bias-check',
  lines: [
    ['difference(selection_rate by g) <= 0.1'],
    ['ratio(selection_rate by g) >= 0.8', 'guard'],
    [`difference(recall by g) <= ${gap}`],
    ['recall by g >= 0.6'],
  ],
})

const entities = (count: number, each: number): Case => ({
  what: `recall 0.8; ${count} entities of ${each} rows that agree`,
  exact: () => {
    const entity = Int32Array.from({ length: count * each }, (_, row) => Math.floor(row / each))
    const hits = evenly(count, Math.round(0.8 * count))
    const label = new Uint8Array(entity.length).fill(1)
    return { label, candidate: { prediction: Uint8Array.from(entity, (code) => hits[code]!) }, entity }
  },
  fresh: () => {
    const entity = Int32Array.from({ length: count * each }, (_, row) => Math.floor(row / each))
    const hits = Uint8Array.from({ length: count }, () => (draw.uniform() < 0.8 ? 1 : 0))
    const label = new Uint8Array(entity.length).fill(1)
    return { label, candidate: { prediction: Uint8Array.from(entity, (code) => hits[code]!) }, entity }
  },
  truth: 0.8,
  lines: [['recall >= 0.72'], ['recall >= 0.78', 'guard']],
})

const days = (count: number, each: number, serial: number): Case => ({
  what: `recall 0.8; ${count} days of ${each} rows, days correlated ${serial}`,
  fresh: () => {
    const time = Int32Array.from({ length: count * each }, (_, row) => Math.floor(row / each))
    let mood = draw.normal()
    const moods = Float64Array.from({ length: count }, () => {
      mood = serial * mood + Math.sqrt(1 - serial ** 2) * draw.normal()
      return mood
    })
    const prediction = Uint8Array.from(time, (day) => (draw.uniform() < normalCdf(1 + 0.6 * moods[day]!) ? 1 : 0))
    return { label: new Uint8Array(time.length).fill(1), candidate: { prediction }, time }
  },
  // The mean of cdf(1 + 0.6 z) is cdf(1 / root(1 + 0.36)).
  truth: normalCdf(1 / Math.sqrt(1.36)),
  lines: [['recall >= 0.75'], ['recall >= 0.8', 'guard']],
})

const folds = (count: number, each: number, apart: number): Case => ({
  what: `recall 0.8; ${count} folds of ${each} rows, ${apart === 0 ? 'alike' : `apart by up to ${2 * apart}`}`,
  fresh: () => {
    const found = Array.from({ length: count }, () => 0.8 + apart * (2 * draw.uniform() - 1))
    const fold = Int32Array.from({ length: count * each }, (_, row) => row % count)
    const prediction = Uint8Array.from(fold, (f) => (draw.uniform() < found[f]! ? 1 : 0))
    return { label: new Uint8Array(fold.length).fill(1), candidate: { prediction }, fold }
  },
  truth: 0.8,
  lines: [['recall >= 0.7'], ['recall >= 0.74'], ['recall >= 0.85', 'guard']],
})

print('# What explain promises, and what happens')
print(
  `Made by \`packages/gates/test/simulate-explain.ts\`: how often a line stops an equally good model. *Happened*: of ${runs} data sets drawn from a known truth and judged`,
)
print(
  `by the gates. *Promised*: what explain tells of one data set whose own values are that truth. *Of others*: mean and standard deviation of what it tells of ${hands} data sets`,
)
print(
  'drawn from it, which differ in how noisy they look (a limit held as far from what they show). Promise and frequency are known to about two hundredths.\n',
)
print('| world | line | promised | of others | happened |\n| --- | --- | --: | --: | --: |')
const worlds = [
  shares(500, 0.3),
  shares(2000, 0.1),
  against(1000, 0.5),
  against(4000, 0.8),
  alike([500, 500]),
  alike([400, 300, 300]),
  alike([1000, 500, 300, 200, 100], 0.2),
  entities(150, 5),
  days(120, 5, 0.5),
  days(730, 5, 0.5),
  folds(5, 60, 0),
  folds(10, 40, 0),
  folds(10, 100, 0.1),
  folds(10, 4000, 0.1),
]
const shareOf = ({ candidate: { prediction } }: Data): number =>
  prediction!.reduce((sum, each) => sum + each, 0) / prediction!.length

function moved({ gate, requirement: { text, burden, limit } }: QualityLine, by: number): QualityLine {
  const value = limit.kind === 'number' ? limit.value + by : 0
  return line(gate, text.replace(/[0-9.]+$/, value.toFixed(5)), burden)
}

for (const { what, exact, truth, fresh, lines, gate = 'accuracy-gate' } of worlds) {
  if (!what.includes(only)) continue
  draw = random('simulate explain', what)
  const asked = lines.map(([text, burden]) => line(gate, text, burden))
  const told = async (data: Data, seed: string): Promise<readonly number[]> => {
    const held = truth === undefined ? asked : asked.map((each) => moved(each, shareOf(data) - truth))
    const [of] = (await explainLines(materialOf(data), held, seed)).gates
    return [...of!.lines.map(({ equal }) => equal!.stops), of!.joint!.equal.stops]
  }
  const promised = exact === undefined ? undefined : await told(exact(), what)
  const others: (readonly number[])[] = []
  // What data show of a limit is where they lie, and not how noisy they look.
  const isAbsolute = truth === undefined && lines.every(([text]) => /= [0-9.]+$/.test(text)) && gate !== 'bias-check'
  for (let hand = 0; hand < (isAbsolute ? 0 : hands); hand++) others.push(await told(fresh(), `${what} ${hand}`))
  const happened = await stoppedIn(fresh, asked, runs)
  const texts = asked.map(({ requirement: { burden, text } }) => `\`${burden === 'guard' ? 'guard: ' : ''}${text}\``)
  for (const [i, text] of [...texts, 'all of them'].entries()) {
    const each = others.map((hand) => hand[i]!)
    const mean = each.reduce((sum, share) => sum + share, 0) / hands
    const spread = Math.sqrt(each.reduce((sum, share) => sum + (share - mean) ** 2, 0) / Math.max(1, hands - 1))
    const mostly =
      isAbsolute ||
      text.startsWith('`recall by') ||
      (text === 'all of them' && texts.some((each) => each.startsWith('`recall by')))
        ? '–'
        : `${(100 * mean).toFixed(1)} ± ${(100 * spread).toFixed(1)} %`
    print(
      `| ${i === 0 ? what : ''} | ${text} | ${percent(promised?.[i])} | ${mostly} | ${percent([...happened.lines, happened.whole][i])} |`,
    )
  }
}
