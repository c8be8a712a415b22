// What `explain` promises against what the gates do, of whole policies over files: docs/simulation/explain.md.
// Usage: node packages/gates/test/simulate-explain-files.ts [runs] [hands] [words of a world]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GATES } from '@sea-trials/gates/catalog'
import { explainPolicy } from '@sea-trials/gates/explain/explain'
import type { GateContext } from '@sea-trials/gates/gate'
import { digestBook } from '@sea-trials/registry/digest'
import { silent } from '@sea-trials/schema/log'
import { readPolicy } from '@sea-trials/schema/policy/load'
import { type Random, random } from '@sea-trials/stats/random'
import { openEngine } from '@sea-trials/tables/open-engine'
import { WORLDS, type World } from './explain/file-worlds.ts'

const [runs = '200', hands = '12', only = ''] = process.argv.slice(2)
const print = (text: string): boolean => process.stdout.write(`${text}\n`)
const folder = mkdtempSync(join(tmpdir(), 'simulate-explain-'))

/** A data set of the world in files of its own, and what is done with it. */
async function within<T>(
  { gate, policy, files }: World,
  { draw, lines }: { readonly draw: Random; readonly lines: readonly string[] },
  done: (context: GateContext) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(folder, 'data-'))
  for (const [name, text] of Object.entries(files(draw))) writeFileSync(join(root, name), text)
  const require = lines.map((line) => {
    const guard = /^guard: (.*)$/.exec(line)?.[1]
    return `      - ${guard === undefined ? '' : 'guard: '}'${guard ?? line}'\n`
  })
  const text = `version: 1\nmodel: m\n${policy}gates:\n  ${gate}:\n    require:\n${require.join('')}`
  const read = await readPolicy(Buffer.from(text), 'sea-trials.yml', { root, workspace: root })
  const engine = await openEngine({ threads: 1 })
  try {
    return await done({
      policy: read,
      engine: async () => engine,
      log: silent,
      clock: { now: () => 0, sleep: async () => {} },
      evidence: root,
      digest: digestBook(),
      run: {},
    })
  } finally {
    await engine.close()
    rmSync(root, { recursive: true })
  }
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length
const percent = (share: number): string => `${(100 * share).toFixed(1)}`

mkdirSync(folder, { recursive: true })
print('| world | line | told | happened |\n| --- | --- | --: | --: |')
for (const world of WORLDS) {
  if (!world.what.includes(only)) continue
  const { what, gate, lines, isStill = false } = world
  const draw = random('simulate explain files', what)
  const { run } = await GATES[gate]()
  const stopped = lines.map(() => 0)
  const seen: number[][] = lines.map(() => [])
  let whole = 0
  for (let time = 0; time < Number(runs); time++)
    await within(world, { draw, lines }, async (context) => {
      const { checks, verdict } = await run(context)
      lines.forEach((line, i) => {
        const check = checks.find(
          ({ requirement, burden }) => line === `${burden === 'guard' ? 'guard: ' : ''}${requirement}`,
        )
        if (check === undefined || check.outcome === 'error')
          throw new Error(`${line}: ${check?.reason ?? 'is not there'}`)
        if (check.observed !== null && check.members === undefined) seen[i]!.push(check.observed)
        if (check.outcome === 'fail' || (check.burden === 'require' && check.outcome === 'inconclusive')) stopped[i]!++
      })
      if (verdict !== 'passed') whole++
    })
  const told: number[][] = [...lines.map((): number[] => []), []]
  for (let hand = 0; hand < Number(hands); hand++) {
    // The same data at hand twice: once to see where they lie, once with limits as far from it as they are from the truth.
    const seed = `${what} ${hand}`
    const explained = (asked: readonly string[]) =>
      within(
        world,
        { draw: random('hand', seed), lines: asked },
        async (context) => (await explainPolicy(context, [gate])).gates[0]!,
      )
    const values = (await within(world, { draw: random('hand', seed), lines }, run)).checks
    const held = lines.map((line, i) => {
      const value = values.find(
        ({ requirement, burden }) => line === `${burden === 'guard' ? 'guard: ' : ''}${requirement}`,
      )?.observed
      if (seen[i]!.length === 0 || isStill || typeof value !== 'number' || /baseline|difference\(|ratio\(/.test(line))
        return line
      return line.replace(/-?[0-9.]+$/, (limit) => {
        const moved = Number(limit) + value - meanOf(seen[i]!)
        return (Number(limit) > 0 ? Math.max(1e-6, moved) : moved).toFixed(6)
      })
    })
    const of = await explained(held)
    of.lines.forEach(({ equal, why }, i) => {
      if (equal === undefined) print(`${lines[i]}: ${why}`)
      // Where nothing has moved, of hands that show that: others are told as data that have.
      if (!isStill || of.lines[i]!.seen === 0 || lines[i]!.includes('.drift('))
        told[i]!.push(equal?.stops ?? Number.NaN)
    })
    told.at(-1)!.push(of.joint?.equal.stops ?? Number.NaN)
  }
  const happened = [...stopped, whole].map((count) => count / Number(runs))
  for (const [i, text] of [...lines.map((line) => `\`${line}\``), 'all of them'].entries()) {
    const mean = meanOf(told[i]!)
    const spread = Math.sqrt(
      meanOf(told[i]!.map((each) => (each - mean) ** 2)) * (told[i]!.length / Math.max(1, told[i]!.length - 1)),
    )
    const at = i < lines.length && seen[i]!.length > 0 ? ` (mean ${meanOf(seen[i]!).toFixed(4)})` : ''
    print(
      `| ${i === 0 ? what : ''} | ${text}${at} | ${percent(mean)} ± ${percent(spread)} % | ${percent(happened[i]!)} % |`,
    )
  }
}
rmSync(folder, { recursive: true })
