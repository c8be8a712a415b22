/** The digests of today, by the names that evidence gives its subjects. */
import { resolve } from 'node:path'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { resolveBaseline } from '../baseline.ts'
import { filesOf } from '../data/files.ts'
import { dataDigest } from '../data/subjects.ts'
import type { GateContext } from '../gate.ts'

/** The digest of what a subject's name stands for now; undefined where the policy names no such thing. */
export type DigestOfToday = (name: string) => Promise<string | undefined>

/** Every digest is made from the bytes that lie there now; of evidence, nothing but the names is used. */
export function digestsOfToday(context: GateContext): DigestOfToday {
  const known = new Map<string, Promise<string | undefined>>()
  return (name) => {
    const digest = known.get(name) ?? digestNow(name, context)
    known.set(name, digest)
    return digest
  }
}

async function digestNow(name: string, context: GateContext): Promise<string | undefined> {
  const { policy, digest } = context
  if (name === 'policy') return policy.digest
  if (name.startsWith('data:')) return dataNow(name.slice('data:'.length), context)
  const path = pathOf(name, policy)
  if (path !== undefined) return digest(resolve(policy.root, path))
  if (name !== 'baseline') return undefined
  const { file } = await resolveBaseline(policy, context)
  return file === undefined ? undefined : digest(file)
}

function pathOf(name: string, policy: Policy): string | undefined {
  switch (name) {
    case 'model':
      return policy.candidate?.onnx
    case 'contract':
      return policy.contract
    case 'predictions':
      return policy.candidate?.predictions
    case 'baseline-predictions':
      return policy.baseline?.predictions
    case 'train-predictions':
      return policy.trainPredictions
    case 'learning-curve':
      return policy.learningCurve
  }
  return undefined
}

async function dataNow(name: string, context: GateContext): Promise<string | undefined> {
  const { policy, digest } = context
  if (!Object.hasOwn(policy.data, name)) return undefined
  const source = policy.data[name]
  if (source === undefined) return undefined
  return dataDigest((await filesOf(source, context)).files, digest)
}
