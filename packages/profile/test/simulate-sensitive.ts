/**
 * The search on columns whose content is known: false alarms, recall, and what a confidence is worth, as Markdown tables on
 * standard output. Files are written and searched by the engine, as the gate does. By hand, from the root:
 *
 *   npx esbuild packages/profile/test/simulate-sensitive.ts --bundle --platform=node --format=esm --packages=external \
 *     --alias:@sea-trials/stats=./packages/stats/src --alias:@sea-trials/schema=./packages/schema/src \
 *     --alias:@sea-trials/tables=./packages/tables/src --outfile=node_modules/.cache/simulate.mjs
 *   node node_modules/.cache/simulate.mjs > docs/simulation/sensitive.md
 */
import { type Random, random } from '@sea-trials/stats/random'
import type { Finding } from '../src/sensitive/finding.ts'
import { KINDS } from '../src/sensitive/kinds.ts'
import { NEEDS_HEADER, NEGATIVE, POSITIVE } from './sensitive/generate.ts'
import { search } from './sensitive/lab.ts'

const REPEATS = Number(process.env.REPEATS ?? 30)
/** The detector was made without having seen what this draws. */
const SEED = process.env.SEED ?? 'sensitive 2'
const BATCH = 40
const ROWS = 1000
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

interface World {
  readonly name: string
  readonly values: readonly string[]
}

/** Findings of each column; the columns of a file have names that say nothing unless one is given. */
async function findAll(worlds: readonly World[], confidence?: number): Promise<readonly (readonly Finding[])[]> {
  const found: (readonly Finding[])[] = []
  for (let from = 0; from < worlds.length; from += BATCH) {
    const batch = worlds.slice(from, from + BATCH)
    const named = batch.map(({ name }, i) => `${i}_${name}`)
    const columns = Object.fromEntries(batch.map(({ values }, i) => [named[i] as string, values]))
    const { findings } = await search(columns, confidence === undefined ? {} : { confidence })
    for (const name of named) found.push(findings.filter(({ column }) => column === name))
  }
  return found
}

const drawn = (name: string, seed: number, rows: number): World => {
  const r = random(SEED, 'negative', name, seed)
  return { name: 'x', values: Array.from({ length: rows }, (_, row) => NEGATIVE[name]?.(r, row, seed) as string) }
}

async function falseAlarms(): Promise<void> {
  const names = Object.keys(NEGATIVE)
  print(`
## False alarms

${names.length} sorts of columns that hold nothing sensitive, ${REPEATS} columns of ${ROWS} rows of each.

| columns | searched | found |
| --- | --: | --: |`)
  let [all, alarms] = [0, 0]
  for (const name of names) {
    const found = await findAll(Array.from({ length: REPEATS }, (_, seed) => drawn(name, seed, ROWS)))
    const wrong = found.filter((findings) => findings.length > 0).length
    print(`| ${name} | ${REPEATS} | ${wrong} |`)
    all += REPEATS
    alarms += wrong
  }
  print(`| **all** | **${all}** | **${alarms}** |`)
}

/** The same shape, with other digits and letters. */
const shuffled = (text: string, r: Random): string =>
  text.replace(/[0-9A-Za-z]/g, (character) => {
    if (/\d/.test(character)) return String(r.below(10))
    return String.fromCharCode((character < 'a' ? 65 : 97) + r.below(26))
  })

const WORDS = ['no answer', 'left a message', 'closed', 'see file', 'n/a', 'pending review']

const POOL = 3000
const pools = new Map<string, readonly string[]>()
/** Values of a kind, drawn once: some take hundreds of draws until the check digits are right. */
function poolOf(kind: string): readonly string[] {
  const r = random(SEED, 'pool', kind)
  const pool = pools.get(kind) ?? Array.from({ length: POOL }, () => POSITIVE[kind]?.(r) as string)
  pools.set(kind, pool)
  return pool
}

function mixed(kind: string, share: number, among: 'words' | 'shape', seed: number, rows = ROWS): World {
  const r = random(SEED, 'positive', kind, share, among, seed)
  const values = Array.from({ length: rows }, () => {
    const value = poolOf(kind)[r.below(POOL)] as string
    if (r.uniform() < share) return value
    return among === 'words' ? (WORDS[r.below(WORDS.length)] as string) : shuffled(value, r)
  })
  return { name: NEEDS_HEADER[kind] ?? 'x', values }
}

async function recall(): Promise<void> {
  const repeats = Math.max(1, Math.round(REPEATS / 3))
  print(`
## Recall

${repeats} columns of ${ROWS} rows a cell, per cent in which the kind was found. The rest of the rows are words, or texts of the same shape
with random digits and letters (kinds with a checksum). Columns have names that say nothing, but for \`secret_token\` and \`date_of_birth\`.

| kind | all rows | half | 5 % | 5 % among the same shape |
| --- | --: | --: | --: | --: |`)
  for (const { name, forms } of KINDS) {
    const cells: string[] = []
    for (const [share, among] of [
      [1, 'words'],
      [0.5, 'words'],
      [0.05, 'words'],
      [0.05, 'shape'],
    ] as const) {
      if (among === 'shape' && (forms[0]?.confused !== 'checked' || name === 'email')) {
        cells.push('')
        continue
      }
      const found = await findAll(Array.from({ length: repeats }, (_, seed) => mixed(name, share, among, seed)))
      const hits = found.filter((findings) => findings.some(({ kind }) => kind === name)).length
      cells.push(((100 * hits) / repeats).toFixed(0))
    }
    print(`| ${name} | ${cells.join(' | ')} |`)
  }
}

/** A table of few people: the same few values in any number of rows. */
const repeated = (name: string, values: readonly string[]): World => ({
  name,
  values: Array.from({ length: ROWS }, (_, row) => values[row % values.length] as string),
})

async function fewValues(): Promise<void> {
  const repeats = Math.max(1, Math.round(REPEATS / 3))
  const sizes = [9, 3, 1] as const
  print(`
## Few values in many rows

${repeats} columns of ${ROWS} rows a cell that hold nine, three or one value over and over, per cent in which the kind was found: under a name of
the kind, and under one that says nothing. Of the ${Object.keys(NEGATIVE).length} sorts that hold nothing sensitive, below.

| kind | 9 named | 3 named | 1 named | 9 | 3 | 1 |
| --- | --: | --: | --: | --: | --: | --: |`)
  for (const { name: kind, header } of KINDS) {
    const cells: string[] = []
    for (const name of [header[0] as string, 'x'])
      for (const size of sizes) {
        const worlds = Array.from({ length: repeats }, (_, seed) => {
          const r = random(SEED, 'few', kind, size, seed)
          return repeated(
            name,
            Array.from({ length: size }, () => poolOf(kind)[r.below(POOL)] as string),
          )
        })
        const hits = (await findAll(worlds)).filter((findings) => findings.some((each) => each.kind === kind)).length
        cells.push(((100 * hits) / repeats).toFixed(0))
      }
    print(`| ${kind} | ${cells.join(' | ')} |`)
  }
  const alarms: string[] = []
  for (const size of sizes) {
    const worlds = Object.keys(NEGATIVE).flatMap((name) =>
      Array.from({ length: REPEATS }, (_, seed) => repeated('x', drawn(name, seed, size).values)),
    )
    const wrong = (await findAll(worlds)).filter((findings) => findings.length > 0).length
    alarms.push(`${wrong} of ${worlds.length} (${size === 1 ? '1 value' : `${size} values`})`)
  }
  print(`\nFalse alarms in columns that hold nothing sensitive, under a name that says nothing: ${alarms.join(', ')}.`)
}

/** Short columns, so that the evidence is often weak; one in twenty-one holds a kind in some of its rows. */
async function reliability(): Promise<void> {
  const r = random(SEED, 'reliability')
  const kinds = Object.keys(POSITIVE)
  const others = Object.keys(NEGATIVE)
  const truths: (string | undefined)[] = []
  const worlds: World[] = []
  for (let i = 0; i < 50 * REPEATS; i++) {
    const rows = 3 + r.below(40)
    const kind = r.below(21) === 0 ? (kinds[r.below(kinds.length)] as string) : undefined
    truths.push(kind)
    worlds.push(
      kind === undefined
        ? drawn(others[r.below(others.length)] as string, i, rows)
        : mixed(kind, [1, 0.5, 0.2][r.below(3)] as number, 'words', i, rows),
    )
  }
  const found = await findAll(worlds, 0.02)
  const bins = [0.02, 0.2, 0.5, 0.8, 0.95, 1] as const
  const told = found.flatMap((findings, i) => findings.map((each) => ({ ...each, right: each.kind === truths[i] })))
  print(`
## What a confidence is worth

${worlds.length} columns of 3 to 42 rows, of which one in 21 holds a kind in all, half or a fifth of its rows. Of the findings with such a
confidence (shown from 0.02), how many were right. A figure above its bin is caution.

| confidence | findings | right % |
| --- | --: | --: |`)
  for (const [i, low] of bins.slice(0, -1).entries()) {
    const high = bins[i + 1] as number
    const within = told.filter(({ confidence }) => confidence >= low && (confidence < high || high === 1))
    const right = within.filter((each) => each.right).length
    print(
      `| ${low} to ${high} | ${within.length} | ${within.length === 0 ? '' : ((100 * right) / within.length).toFixed(0)} |`,
    )
  }
}

print(`# Sensitive values: false alarms, recall, calibration

Columns whose content is known were written to files and searched at the default confidence of 0.8. All values are made by
\`packages/profile/test/sensitive/generate.ts\`; nobody has them. Made by \`packages/profile/test/simulate-sensitive.ts\`, all in one run, with the seed \`${SEED}\`.`)
await falseAlarms()
await recall()
await fewValues()
await reliability()
