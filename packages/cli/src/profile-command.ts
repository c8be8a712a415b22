/** `sea-trials profile`: what is in the data, for people and as a state that merges. */

import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { classificationOf, readAs } from '@sea-trials/gates/data-validate/contract/reading'
import { associationsOf } from '@sea-trials/profile/associations'
import { classified } from '@sea-trials/profile/classified'
import { readProfile, writeProfile } from '@sea-trials/profile/document'
import { looksOf } from '@sea-trials/profile/looks'
import { profileOf } from '@sea-trials/profile/make'
import { mergeProfiles } from '@sea-trials/profile/merge'
import type { Profile } from '@sea-trials/profile/state'
import { warningsOf } from '@sea-trials/profile/warnings'
import { replaceFile } from '@sea-trials/registry/atomic'
import { digestBytes, digestFile } from '@sea-trials/registry/digest'
import { harmless } from '@sea-trials/report/escape'
import { profileHtml } from '@sea-trials/report/profile/html'
import { profileTerminal } from '@sea-trials/report/profile/terminal'
import { placed, SeaTrialsError } from '@sea-trials/schema/error'
import { fileAndTable, relativePath } from '@sea-trials/schema/policy/paths'
import { VERSION } from '@sea-trials/schema/version'
import { openEngine } from '@sea-trials/tables/open-engine'
import { makeFolder, writable } from '@sea-trials/trial/output'
import { namedData } from './data-files.ts'
import { stepsOf, terminalLog } from './log.ts'
import { style } from './print.ts'

export interface ProfileFlags {
  readonly json?: boolean
  readonly out?: string
  readonly contract?: string
  readonly delimiter?: string
  readonly debug?: boolean
}

export async function profileCommand(args: readonly string[], flags: ProfileFlags): Promise<number> {
  const log = terminalLog({ debug: flags.debug === true, quiet: flags.json === true, stream: process.stderr })
  const [data, ...others] = await namedData(args, process.cwd(), { isPolicy: false })
  if (data === undefined || others.length > 0)
    throw new SeaTrialsError('bad-input', 'a profile is of one data set', 'Profile one after the other.')
  const promised = await contractOf(flags.contract)
  const { step, share } = stepsOf(log)
  const engine = await openEngine({ files: data.files, progress: share })
  try {
    const table = await engine.open({
      name: 'data',
      files: data.files,
      types: promised.types,
      missing: promised.missing,
      masked: promised.masked,
      ...(flags.delimiter === undefined ? {} : { delimiter: flags.delimiter }),
    })
    const files = await Promise.all(data.files.map(digestFile))
    const found = Object.entries(await classified(engine, table)).map(([name, { value }]) => [name, value] as const)
    const profile = await profileOf(engine, table, {
      files,
      missing: promised.missing,
      // What the contract says goes before what is found.
      classification: { ...Object.fromEntries(found), ...promised.classification },
      progress: step,
    })
    if (flags.out !== undefined) await save(flags.out, writeProfile(profile))
    if (flags.json === true) {
      process.stdout.write(writeProfile(profile))
      return 0
    }
    const seed = digestBytes(JSON.stringify(files))
    step('data: repeated rows')
    const duplicates = await engine.repeats(table)
    step('data: texts')
    const looks = await looksOf(engine, table)
    const view = {
      title: data.files.length === 1 ? basename(data.files[0] as string) : `${data.files.length} files`,
      version: VERSION,
      profile,
      warnings: warningsOf(profile, looks, duplicates),
      associations: await associationsOf(engine, table, profile.rows, seed, log.progress),
    }
    log.clear()
    const page = await savePage(profileHtml(view))
    process.stdout.write(`${harmless(profileTerminal(view, style()))}\n\nreport ${page}\n`)
    return 0
  } finally {
    await engine.close()
  }
}

/** Several profiles into one; `out` may be one of them. */
export async function mergeCommand(paths: readonly string[], flags: Pick<ProfileFlags, 'out'>): Promise<number> {
  let whole: Profile | undefined
  for (const file of paths) {
    const profile = await readProfile(textOf(file), file)
    try {
      whole = whole === undefined ? profile : mergeProfiles(whole, profile)
    } catch (error) {
      throw placed(error, { file })
    }
  }
  const merged = writeProfile(whole as Profile)
  if (flags.out === undefined) process.stdout.write(merged)
  else await save(flags.out, merged)
  return 0
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new SeaTrialsError('missing-file', `there is no profile ${path}`, 'Check the path.', undefined, { cause })
  }
}

async function save(path: string, text: string): Promise<void> {
  await writable(() => mkdir(dirname(resolve(path)), { recursive: true }), path)
  await writable(() => replaceFile(resolve(path), text), path)
}

async function savePage(text: string): Promise<string> {
  const root = process.cwd()
  const folder = resolve(root, '.sea-trials')
  await makeFolder(folder, { root, workspace: root })
  const path = resolve(folder, 'profile.html')
  await writable(() => replaceFile(path, text), path)
  return relativePath(root, path)
}

async function contractOf(path: string | undefined) {
  if (path === undefined) return { ...readAs({}), classification: {} }
  const { loadContract } = await import('@sea-trials/schema/contract/contract')
  const { contract, contractTable } = fileAndTable(path)
  const { schema } = await loadContract(resolve(contract), contract, contractTable)
  return { ...readAs(schema), classification: classificationOf(schema) }
}
