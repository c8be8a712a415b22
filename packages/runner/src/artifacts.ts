/** Artifacts of this run: names that say what is in them, and the client, loaded when one is moved. */
import type { ArtifactClient } from '@actions/artifact'
import type { Environment } from './files.ts'

export type Artifacts = Pick<ArtifactClient, 'uploadArtifact' | 'listArtifacts' | 'downloadArtifact'>

/** Undefined outside of GitHub, and under act without an artifact server: there is nowhere to keep one. */
export async function openArtifacts(env: Environment): Promise<Artifacts | undefined> {
  if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) return undefined
  const { DefaultArtifactClient } = await import('@actions/artifact')
  return new DefaultArtifactClient()
}

export interface ArtifactName {
  readonly model: string
  /** A gate, or `run` for several. */
  readonly gate: string
  readonly job: string
  readonly attempt: number
  /** A name can be given once in a run: the second of a matrix, or of a job with the same gate twice, is 2. */
  readonly turn: number
}

/** `sea-trials.<model>.<gate>.<job>.<attempt>[.<turn>]`. */
export function artifactName({ model, gate, job, attempt, turn }: ArtifactName): string {
  const parts = ['sea-trials', ...[model, gate, job].map(plain), String(attempt)]
  return [...parts, ...(turn === 1 ? [] : [String(turn)])].join('.')
}

const namePattern = /^sea-trials\.([\w-]{1,100})\.([a-z][a-z-]{0,62})\.([\w-]{1,100})\.(\d{1,6})(?:\.(\d{1,4}))?$/

/** Undefined for a name that we would not give. */
export function parseArtifactName(name: string): ArtifactName | undefined {
  const [, model, gate, job, attempt, turn] = namePattern.exec(name) ?? []
  if (model === undefined || gate === undefined || job === undefined) return undefined
  return { model, gate, job, attempt: Number(attempt), turn: Number(turn ?? 1) }
}

/** As a part of an artifact's name. */
export const plain = (text: string): string => text.replace(/[^\w-]/g, '_').slice(0, 100) || '_'
