// How often bounds that `init` writes of one file stop another of the same law: docs/init.md and docs/simulation/init.md.
import { LAWS, simulate } from './bounds-lab.ts'

const runs = Number(process.env.REPEATS ?? 300)
const sizes = [150, 400, 1_000, 4_000]
const print = (text: string): boolean => process.stdout.write(`${text}\n`)
const percent = (share: number): string => `${Number((100 * share).toPrecision(2))} %`

print(
  `| stopped / with \`minimum: 0\`, ${runs} runs | ${sizes.join(' | ')} |\n|---|${sizes.map(() => '--:').join('|')}|`,
)
for (const name of Object.keys(LAWS)) {
  const cells = sizes
    .map((n) => simulate(name, n, runs))
    .map(({ stopped, zero }) => `${percent(stopped)} / ${percent(zero)}`)
  print(`| ${name} | ${cells.join(' | ')} |`)
}
