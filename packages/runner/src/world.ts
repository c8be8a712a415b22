/** What an action is in: the runner, git, GitHub, the clock. */
import { setTimeout } from 'node:timers/promises'
import { type Git, git, remembering } from '@sea-trials/trial/git'
import type { Store } from '@sea-trials/trial/history/store'
import { runTrial } from '@sea-trials/trial/trial'
import { type Artifacts, openArtifacts } from './artifacts.ts'
import { type Core, core } from './core.ts'
import type { ActionFacts } from './facts.ts'
import type { Environment } from './files.ts'
import { connect, type GitHub } from './github.ts'
import { storeOf } from './history.ts'

/** Everything that an action touches besides files; a test brings its own. */
export interface World {
  readonly env: Environment
  readonly core: Core
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  readonly random: () => number
  readonly git: Git
  readonly artifacts: (env: Environment) => Promise<Artifacts | undefined>
  readonly github: (facts: ActionFacts) => GitHub | undefined
  readonly history: (facts: ActionFacts) => Store
  readonly trial: typeof runTrial
  readonly exit: (code: 0 | 1 | 2) => void
}

export const realWorld = (): World => ({
  env: process.env,
  core,
  now: Date.now,
  sleep: (ms) => setTimeout(ms),
  random: Math.random,
  git: remembering(git),
  artifacts: openArtifacts,
  github: connect,
  history: storeOf,
  trial: runTrial,
  // Not `process.exit`: what was written to a pipe would be lost.
  exit: (code) => {
    process.exitCode = code
  },
})
