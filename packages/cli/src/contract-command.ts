/** `sea-trials contract check` and `contract convert`: contracts in other languages, and what gets lost on the way. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { harmless } from '@sea-trials/report/escape'
import { type Contract, loadContract } from '@sea-trials/schema/contract/contract'
import type { Lost } from '@sea-trials/schema/contract/formats/draft'
import { FORMAT_NAMES, type Writable } from '@sea-trials/schema/contract/formats/format'
import { SeaTrialsError, showPosition } from '@sea-trials/schema/error'
import { fileAndTable } from '@sea-trials/schema/policy/paths'
import { writable } from '@sea-trials/trial/output'

interface Strictness {
  /** Whether a rule that gets lost is exit code 1. */
  readonly strict?: boolean
}

export interface Conversion extends Strictness {
  readonly to: Writable
  readonly out?: string
}

/** Says what a file promises, and what of it is not judged. */
export async function checkContract(file: string, { strict = false }: Strictness): Promise<number> {
  const contract = await load(file)
  const { schema, require: lines, format, unsupported } = contract
  const columns = Object.keys((schema.properties ?? {}) as object).length
  say(process.stdout, [
    `${FORMAT_NAMES[format]}: ${count(columns, 'column')}, ${count(lines.length, 'requirement')}`,
    ...lostLines(unsupported, 'not judged'),
  ])
  return exitCode(unsupported, strict)
}

/** Prints the file in another language, and on standard error what is lost: first in reading it, then in writing. */
export async function convertContract(file: string, { to, out, strict = false }: Conversion): Promise<number> {
  const contract = await load(file)
  const { writeContract } = await import('@sea-trials/schema/contract/formats/write')
  const { text, unsupported } = writeContract(contract, to)
  if (out === undefined) process.stdout.write(printed(text))
  else await writable(() => writeFile(out, text), out)
  say(process.stderr, [...lostLines(contract.unsupported, 'not judged'), ...lostLines(unsupported, 'not written')])
  return exitCode([...contract.unsupported, ...unsupported], strict)
}

/** A file is printed as it is or not at all: what a terminal or a runner would obey goes into a file only. */
function printed(text: string): string {
  if (harmless(text) === text) return text
  const message = 'the contract holds text that a terminal or a runner of GitHub would obey'
  throw new SeaTrialsError('bad-input', message, 'Write it into a file: `--out FILE`.')
}

async function load(text: string): Promise<Contract> {
  const { contract, contractTable } = fileAndTable(text)
  return loadContract(resolve(contract), contract, contractTable)
}

/** Rules first; what only describes comes after them. */
function lostLines(unsupported: readonly Lost[], heading: string): readonly string[] {
  const line = ({ at, what, why }: Lost): string => `${showPosition(at)}: ${what} (${why})`
  const [rules, remarks] = (['rule', 'remark'] as const).map((kind) => unsupported.filter((lost) => lost.kind === kind))
  return [
    ...(rules ?? []).map((lost) => `${heading}: ${line(lost)}`),
    ...(remarks ?? []).map((lost) => `a remark: ${line(lost)}`),
  ]
}

const say = (stream: NodeJS.WriteStream, lines: readonly string[]): void => {
  if (lines.length > 0) stream.write(`${lines.map(harmless).join('\n')}\n`)
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const exitCode = (unsupported: readonly Lost[], strict: boolean): number =>
  strict && unsupported.some(({ kind }) => kind === 'rule') ? 1 : 0
