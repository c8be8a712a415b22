/**
 * How often rows that are independent are taken for dependent, and dependent ones are found, as Markdown on standard
 * output. By hand, from the root of the checkout (ONLY: tables by their titles):
 *
 *   npx esbuild packages/stats/test/simulate-serial.ts --bundle --platform=node --format=cjs --outfile=/tmp/serial.cjs
 *   REPEATS=2000 node /tmp/serial.cjs
 */
import { marksOf, residualsOf } from '@sea-trials/stats/quality/residuals'
import {
  binarySample,
  isOfClasses,
  multiclassSample,
  regressionSample,
  type Sample,
} from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import { inTime, markedNeighbours, neighbours } from '@sea-trials/stats/serial'

const REPEATS = Number(process.env.REPEATS ?? 300)
const ONLY = new RegExp(process.env.ONLY ?? '')

interface Row {
  readonly label: number
  readonly score: number
  readonly group: number
}

interface World {
  readonly name: string
  readonly independent: boolean
  readonly draw: (n: number, source: Random) => Sample
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/** `misfit` is what a group does that the model does not know. */
const rowsOf = (n: number, source: Random, { prevalence = 0.3, misfit = 0, groups = 20 } = {}): Row[] => {
  const shift = Array.from({ length: groups }, () => misfit * source.normal())
  return Array.from({ length: n }, () => {
    const x = 1.5 * source.normal() + Math.log(prevalence / (1 - prevalence))
    const group = source.below(groups)
    return { label: source.uniform() < logistic(x + shift[group]!) ? 1 : 0, score: logistic(x), group }
  })
}
const sampleOf = (rows: readonly Row[], scores: boolean): Sample => {
  const score = Float64Array.from(rows, (row) => row.score)
  const label = Uint8Array.from(rows, (row) => row.label)
  return scores
    ? binarySample(label, { score })
    : binarySample(label, { prediction: Uint8Array.from(score, (p) => (p >= 0.5 ? 1 : 0)) })
}

const sorts: Readonly<Record<string, (a: Row, b: Row) => number>> = {
  'as drawn': () => 0,
  'sorted by label': (a, b) => a.label - b.label,
  'sorted by score': (a, b) => a.score - b.score,
  'sorted by group': (a, b) => a.group - b.group,
  'sorted by group and label': (a, b) => a.group - b.group || a.label - b.label,
  'sorted by group and score': (a, b) => a.group - b.group || a.score - b.score,
  'sorted by label and score': (a, b) => a.label - b.label || a.score - b.score,
}

const independent: World[] = Object.entries(sorts).flatMap(([name, order]) =>
  [true, false].flatMap((scores) =>
    [0, 0.5].map((misfit) => ({
      name: `binary, ${scores ? 'scores' : 'labels only'}${misfit > 0 ? ', a misfit by group' : ''}, ${name}`,
      independent: true,
      draw: (n: number, source: Random) => sampleOf(rowsOf(n, source, { misfit }).sort(order), scores),
    })),
  ),
)
independent.push(
  {
    name: 'binary, 2 % positive, labels only',
    independent: true,
    draw: (n, source) => sampleOf(rowsOf(n, source, { prevalence: 0.02 }), false),
  },
  {
    name: 'regression, heavy tails',
    independent: true,
    draw: (n, source) =>
      regressionSample(
        Float64Array.from({ length: n }, () => source.normal() / Math.sqrt(source.uniform() + 0.01)),
        new Float64Array(n),
      ),
  },
  {
    name: 'regression, sorted by label',
    independent: true,
    draw: (n, source) => {
      const label = Float64Array.from({ length: n }, () => source.normal()).sort()
      return regressionSample(
        label,
        label.map((y) => 0.6 * y + 0.5 * source.normal()),
      )
    },
  },
  {
    name: 'three classes, sorted by label',
    independent: true,
    draw: (n, source) => {
      const label = Int32Array.from({ length: n }, () => source.below(3)).sort()
      return multiclassSample(['a', 'b', 'c'], label, {
        prediction: label.map((y) => (source.uniform() < 0.6 + 0.1 * y ? y : source.below(3))),
      })
    },
  },
)

const dependent = [0.2, 0.4, 0.8].flatMap((memory): World[] => [
  {
    name: `regression, errors with a memory of ${memory}`,
    independent: false,
    draw: (n, source) => {
      let error = source.normal()
      const label = Float64Array.from({ length: n }, () => {
        error = memory * error + Math.sqrt(1 - memory ** 2) * source.normal()
        return error
      })
      return regressionSample(label, new Float64Array(n))
    },
  },
])
for (const rowsEach of [3, 10])
  dependent.push({
    name: `binary, scores, ${rowsEach} rows of one customer after the other`,
    independent: false,
    draw: (n, source) => {
      let own = 0
      return sampleOf(
        Array.from({ length: n }, (_, i) => {
          if (i % rowsEach === 0) own = 1.5 * source.normal()
          const x = source.normal() - 0.8
          return { label: source.uniform() < logistic(x + own) ? 1 : 0, score: logistic(0.7 * x), group: 0 }
        }),
        true,
      )
    },
  })

/** Labels alone: whatever a model would say of them. */
const labels: World[] = [
  ...independent.filter(({ name }) => name.startsWith('binary, labels only') || name.startsWith('three')),
  ...[0.05, 0.1].map((prevalence) => ({
    name: `binary, ${100 * prevalence} % positive, labels only`,
    independent: true,
    draw: (n: number, source: Random) => sampleOf(rowsOf(n, source, { prevalence }), false),
  })),
  ...[0.2, 0.5, 0.9].map((memory) => ({
    name: `binary, labels with a memory of ${memory}`,
    independent: false,
    draw: (n: number, { uniform }: Random) => {
      let label = uniform() < 0.3 ? 1 : 0
      return binarySample(
        Uint8Array.from({ length: n }, () => {
          if (uniform() >= memory) label = uniform() < 0.3 ? 1 : 0
          return label
        }),
        {},
      )
    },
  })),
  ...[3, 10].flatMap((rowsEach) =>
    [1.5, 100].map((own) => ({
      name: `binary, ${rowsEach} rows of one customer after the other, ${own > 10 ? 'all with the label of the customer' : 'who differ by 1.5'}`,
      independent: false,
      draw: (n: number, { normal, uniform }: Random) => {
        let shift = 0
        return binarySample(
          Uint8Array.from({ length: n }, (_, i) => {
            if (i % rowsEach === 0) shift = own * (normal() - (own > 10 ? 0.5 : 0)) - (own > 10 ? 0 : 0.8)
            return uniform() < logistic(shift) ? 1 : 0
          }),
          {},
        )
      },
    })),
  ),
]

/** Decisions that follow what rows of one customer share (`own`) or one row keeps of the last (`memory`); labels that follow the score alone. */
const decided = (n: number, { normal, uniform }: Random, { each = 1, own = 0, memory = 0 }): Sample => {
  let [shift, kept] = [0, normal()]
  const rows = Array.from({ length: n }, (_, i) => {
    if (i % each === 0) shift = own * normal()
    kept = memory * kept + Math.sqrt(1 - memory ** 2) * normal()
    const x = kept + shift - 0.5
    return { label: uniform() < logistic(x) ? 1 : 0, score: logistic(x), group: 0 }
  })
  return sampleOf(rows, true)
}
const decisions: World[] = [
  ...independent.filter(({ name }) => name.startsWith('binary')),
  ...[0.2, 0.4, 0.8].map((memory) => ({
    name: `binary, scores with a memory of ${memory}, errors without one`,
    independent: false,
    draw: (n: number, source: Random) => decided(n, source, { memory }),
  })),
  ...[3, 10].flatMap((each) =>
    [1, 3].map((own) => ({
      name: `binary, ${each} rows of one customer after the other, whose scores differ by ${own}, errors that do not`,
      independent: false,
      draw: (n: number, source: Random) => decided(n, source, { each, own }),
    })),
  ),
]

const upTo = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i)
const line = (cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
type Look = (series: Float64Array) => number | undefined
const all = (series: readonly Float64Array[], look: Look): boolean =>
  series.length > 0 && series.every((each) => look(each) !== undefined)

const labelsOf = (sample: Sample): readonly Float64Array[] => (isOfClasses(sample) ? [marksOf(sample.label)] : [])

const decisionsOf = (sample: Sample): readonly Float64Array[] =>
  isOfClasses(sample) && sample.prediction !== undefined ? [marksOf(sample.prediction)] : []

const table = (title: string, worlds: readonly World[], seriesOf = residualsOf, near: Look = neighbours): void => {
  if (!ONLY.test(title)) return
  process.stdout.write(`\n### ${title}\n\n`)
  line(['rows', 'n', 'neighbours, %', 'in the order of a time, %'])
  line(['---', '--:', '--:', '--:'])
  for (const world of worlds)
    for (const n of [300, 1000, 10_000]) {
      const source = random('serial', world.name, n)
      const repeats = n > 5000 ? Math.ceil(REPEATS / 5) : REPEATS
      let [close, slow] = [0, 0]
      const steps = upTo(n)
      for (let i = 0; i < repeats; i++) {
        const series = seriesOf(world.draw(n, source))
        if (all(series, near)) close++
        if (all(series, (each) => inTime(each, steps))) slow++
      }
      const isOrdered = world.independent && world.name.includes('sorted')
      line([world.name, n, ((100 * close) / repeats).toFixed(2), isOrdered ? '' : ((100 * slow) / repeats).toFixed(2)])
    }
}

table('Independent rows: false alarms', independent)
table('Dependent rows: found', dependent)
table('Labels alone, of independent rows and of dependent ones', labels, labelsOf, markedNeighbours)
table('Decisions alone, of independent rows and of dependent ones', decisions, decisionsOf, markedNeighbours)
table(
  'Decisions that hang together, by the errors of the model',
  decisions.filter((world) => !world.independent),
)
