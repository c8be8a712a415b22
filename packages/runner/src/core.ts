/** What of the toolkit speaks to the runner, by name: the rest of it stays out of the bundle. */
import { debug, error, info, isDebug, notice, setOutput, setSecret, summary, warning } from '@actions/core'

export const core = { debug, error, info, isDebug, notice, setOutput, setSecret, summary, warning }

/** A test brings one that is recorded. */
export type Core = typeof core
