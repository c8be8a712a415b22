/** Runs a gate on small files as the command line would: plain inputs in, a verdict out. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accuracyGate } from '@sea-trials/gates/accuracy-gate/gate'
import { biasCheck } from '@sea-trials/gates/bias-check/gate'
import type { GateContext } from '@sea-trials/gates/gate'
import { digestBook } from '@sea-trials/registry/digest'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { silent } from '@sea-trials/schema/log'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Check, Verdict } from '@sea-trials/schema/verdict'
import { openEngine } from '@sea-trials/tables/open-engine'

const GATES = { 'accuracy-gate': accuracyGate, 'bias-check': biasCheck }

export type Cells = readonly (string | number | boolean | null)[]

/** A folder with CSV files in it; a null is an empty cell. */
export function folder(files: Readonly<Record<string, { readonly [column: string]: Cells } | string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'sea-trials-quality-'))
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(root, name), typeof content === 'string' ? content : csv(content))
  }
  return root
}

function csv(columns: Readonly<Record<string, Cells>>): string {
  const names = Object.keys(columns)
  const n = Math.max(...Object.values(columns).map((cells) => cells.length))
  const rows = Array.from({ length: n }, (_, i) => names.map((name) => columns[name]?.[i] ?? '').join(','))
  return `${[names.join(','), ...rows].join('\n')}\n`
}

export async function judgeWith(gate: keyof typeof GATES, root: string, inputs: RawInputs): Promise<Verdict> {
  return judgePolicy(gate, foldInputs(inputs, undefined, { root, gate }))
}

export async function judgePolicy(gate: keyof typeof GATES, policy: Policy): Promise<Verdict> {
  const engine = await openEngine({ threads: 1 })
  const context: GateContext = {
    policy,
    engine: async () => engine,
    log: silent,
    clock: { now: () => 0, sleep: async () => {} },
    evidence: policy.root,
    digest: digestBook(),
    run: {},
  }
  try {
    return await GATES[gate].run(context)
  } finally {
    await engine.close()
  }
}

/** The only check of a gate with one line. */
export async function judgeLine(
  gate: keyof typeof GATES,
  root: string,
  line: string,
  inputs: RawInputs = {},
): Promise<Check> {
  const verdict = await judgeWith(gate, root, { ...inputs, require: line })
  return verdict.checks[0] as Check
}
