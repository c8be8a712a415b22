/** A run's verdicts to where people look: artifact, summary, annotations, the comment on the pull request. */
import { existsSync, realpathSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Annotation, annotations } from '@sea-trials/report/annotations'
import { commentSections, mergeComment } from '@sea-trials/report/comment'
import { shorten, visible } from '@sea-trials/report/escape'
import { summary, summaryBytes } from '@sea-trials/report/summary'
import { type Trials, verdictsOf } from '@sea-trials/report/trials'
import { messageOf } from '@sea-trials/schema/error'
import { isInside } from '@sea-trials/schema/policy/paths'
import { type Artifacts, artifactName } from './artifacts.ts'
import { upsertComment } from './comment.ts'
import type { ActionFacts } from './facts.ts'
import { type Files, summarySize, writeSummary } from './files.ts'
import type { GitHub } from './github.ts'
import type { RunnerLog } from './log.ts'

export interface Publication extends Files {
  readonly trials: Trials
  readonly facts: ActionFacts
  readonly log: RunnerLog
  /** Absolute paths: the report, the statements. Those that are not there are left out. */
  readonly files: readonly string[]
  /** Whether to comment; undefined: on pull requests. */
  readonly comment: boolean | undefined
  readonly artifacts: () => Promise<Artifacts | undefined>
  readonly github: GitHub | undefined
  readonly sleep: (ms: number) => Promise<void>
  readonly random: () => number
}

/** Throws only where the runner's own files cannot be written; what the network refuses is a note, not a verdict. */
export async function publish(publication: Publication): Promise<void> {
  const { trials, env, log, facts } = publication
  const report = await upload(publication)
  const linked: Trials = {
    ...trials,
    ...(facts.shownCommit === undefined ? {} : { commit: facts.shownCommit }),
    ...(facts.runId === undefined ? {} : { run: Number(facts.runId) || 0 }),
    links: {
      ...(report === undefined ? {} : { report }),
      ...(facts.runUrl === undefined ? {} : { run: facts.runUrl }),
    },
  }
  // First, since it alone can fail: then nothing was annotated that would be annotated again.
  await writeSummary(publication, summary(linked, summaryBytes - (await summarySize(env))))
  for (const annotation of annotations(verdictsOf(linked))) log.annotate(placed(annotation, facts.workspace))
  await comment(publication, linked)
}

/** A line of an input stands in no file: GitHub would show it beside nothing. */
function placed(annotation: Annotation, workspace: string): Annotation {
  const { file, line, column, ...rest } = annotation
  if (file === undefined || existsSync(resolve(workspace, file))) return annotation
  const at = [file, line].filter((part) => part !== undefined).join(':')
  return { ...rest, message: shorten(visible(`${at}: ${rest.message}`), 4096) }
}

const mostTurns = 50

/** The artifact's page, or undefined where there is none: a job without it has a verdict all the same. */
async function upload({ trials, facts, files, artifacts, log }: Publication): Promise<string | undefined> {
  const present = await existing(files)
  if (present.length === 0) return undefined
  const gates = trials.gates.filter(({ verdict }) => verdict !== undefined)
  const gate = gates.length === 1 ? (gates[0]?.gate as string) : 'run'
  try {
    const client = await artifacts()
    if (client === undefined) {
      log.info('No artifact: this runner keeps none (ACTIONS_RUNTIME_TOKEN is not set). Report and evidence stay here.')
      return undefined
    }
    for (let turn = 1; turn <= mostTurns; turn++) {
      const name = artifactName({ model: trials.model ?? 'model', gate, job: facts.job, attempt: facts.attempt, turn })
      const id = await uploadOnce(client, name, present)
      if (id === undefined) continue
      return facts.runUrl === undefined ? undefined : `${facts.runUrl}/artifacts/${id}`
    }
    log.warning(`No artifact: ${mostTurns} of this name exist already.`)
  } catch (error) {
    log.warning(`No artifact: ${messageOf(error)}. The verdict stands; evidence for later jobs is missing.`)
  }
  return undefined
}

/** Undefined when the name is taken: names are immutable, and a matrix gives each of its jobs the same. */
async function uploadOnce(client: Artifacts, name: string, files: readonly string[]): Promise<number | undefined> {
  try {
    const { id } = await client.uploadArtifact(name, [...files], commonFolder(files))
    return id ?? 0
  } catch (error) {
    if (/\b409\b|already exists/i.test(messageOf(error))) return undefined
    throw error
  }
}

async function existing(files: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    files.map(async (file) => ((await stat(file).catch(() => undefined))?.isFile() ? realpathSync(file) : undefined)),
  )
  return [...new Set(found.filter((file) => file !== undefined))]
}

/** Names in the archive are relative to it. */
function commonFolder(files: readonly string[]): string {
  let folder = dirname(files[0] as string)
  while (!files.every((file) => isInside(file, folder)) && folder !== dirname(folder)) folder = join(folder, '..')
  return folder
}

async function comment(publication: Publication, trials: Trials): Promise<void> {
  const { facts, github, log, sleep, random } = publication
  const { pullRequest } = facts
  if (publication.comment === false || pullRequest === undefined) return
  const sections = commentSections(trials)
  if (sections.length === 0) return
  if (github === undefined) {
    log.info('No comment: there is no token. The summary says the same.')
    return
  }
  const { outcome, why } = await upsertComment({
    github,
    pullRequest: pullRequest.number,
    merge: (body) => mergeComment(body, sections),
    sleep,
    random,
  })
  if (outcome === 'forbidden') {
    const fork = pullRequest.fork ? ' A pull request from a fork has a token that only reads.' : ''
    const message = `The token may not comment: give the job the permission \`pull-requests: write\`.${fork} The summary says the same.`
    log.annotate({ level: 'notice', title: 'No comment on the pull request', message })
  }
  if (outcome === 'failed') log.warning(`No comment on the pull request: ${why}. The summary says the same.`)
}
