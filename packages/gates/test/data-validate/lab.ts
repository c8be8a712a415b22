/** A small laboratory: files in a temporary folder, the real engine over them, lines judged. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { digestFile } from '@sea-trials/registry/digest'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Check } from '@sea-trials/schema/verdict'
import type { Engine } from '@sea-trials/tables/engine'
import { openEngine } from '@sea-trials/tables/open-engine'
import { dataSets } from '../../src/data/data-set.ts'
import type { MissingTokens } from '../../src/data/missing.ts'
import type { Lines } from '../../src/data-validate/ask.ts'
import type { JsonSchema } from '../../src/data-validate/contract/rule.ts'
import { statedDistributions } from '../../src/data-validate/contract/stated.ts'
import { searchOf } from '../../src/data-validate/found-sensitive.ts'
import { type Concluded, conclude, prepare } from '../../src/data-validate/lines.ts'
import { profileOpener } from '../../src/data-validate/metrics/profile/open.ts'
import { rolesOf } from '../../src/data-validate/roles.ts'
import { scan } from '../../src/data-validate/scan.ts'
import type { PastRun } from '../../src/history.ts'

export interface Lab {
  readonly folder: string
  readonly engine: Engine
  /** Writes a file; objects as JSON lines. */
  readonly write: (name: string, content: string | readonly object[]) => Promise<string>
  readonly policy: (data: Readonly<Record<string, string>>, rest?: Partial<Policy>) => Policy
  /** `schema` says which columns are private. */
  readonly judge: (
    policy: Policy,
    lines: readonly string[],
    missing?: MissingTokens,
    schema?: JsonSchema,
    past?: readonly PastRun[],
  ) => Promise<readonly Check[]>
  /** What is said besides of one line. */
  readonly notes: (policy: Policy, line: string) => Promise<readonly string[]>
  /** The same, with notes and figures. */
  readonly conclude: (...asked: Parameters<Lab['judge']>) => Promise<readonly Concluded[]>
  readonly close: () => Promise<void>
}

export async function openLab(): Promise<Lab> {
  const folder = await mkdtemp(join(tmpdir(), 'data-validate-'))
  const engine = await openEngine({ threads: 1 })
  const policy: Lab['policy'] = (data, rest = {}) => ({
    model: 'test',
    task: 'binary',
    data: Object.fromEntries(
      Object.entries(data).map(([name, path]) => [name, { name, path, labels: 'yes' as const }]),
    ),
    columns: { groups: [] },
    confidence: 0.95,
    gates: {},
    root: folder,
    digest: `sha256:${'0'.repeat(64)}`,
    ...rest,
  })
  const concluded = async (
    of: Policy,
    texts: readonly string[],
    missing: MissingTokens,
    schema: JsonSchema,
    past?: readonly PastRun[],
  ): Promise<Concluded[]> => {
    const { id } = of.columns
    const lines: Lines = {
      sets: dataSets(
        of,
        engine,
        { types: {}, missing },
        profileOpener(missing, async ({ path = '' }) => ({ files: [join(of.root, path)] })),
      ),
      engine,
      exact: false,
      roles: rolesOf(of),
      showing: { file: (path) => basename(path), schema, ...(id === undefined ? {} : { keys: [id] }) },
      confidence: of.confidence,
      defaultDataset: 'train',
      stated: statedDistributions(schema),
      search: searchOf(engine, of.exact ?? false),
      now: () => Date.parse('2026-06-01T12:00:00Z'),
      digest: digestFile,
      ...(past === undefined ? {} : { past: async () => past }),
    }
    const found: Concluded[] = []
    for (const text of texts) {
      const line = await prepare({ text, burden: 'require' }, lines)
      const question = 'question' in line ? line.question : undefined
      const [answered] = question === undefined ? [] : await scan(engine, [question])
      found.push(await conclude(line, answered, lines))
    }
    return found
  }
  return {
    folder,
    engine,
    policy,
    write: async (name, content) => {
      const path = join(folder, name)
      await writeFile(
        path,
        typeof content === 'string' ? content : content.map((row) => JSON.stringify(row)).join('\n'),
      )
      return path
    },
    judge: async (of, texts, missing = {}, schema = {}, past = undefined) =>
      (await concluded(of, texts, missing, schema, past)).map(({ check }) => check),
    notes: async (of, line) => (await concluded(of, [line], {}, {})).flatMap(({ notes }) => notes),
    conclude: (of, texts, missing = {}, schema = {}, past = undefined) => concluded(of, texts, missing, schema, past),
    close: async () => {
      await engine.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const csv = (header: string, ...rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`
