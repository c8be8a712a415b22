/** Data as they are named on a command line: a path, a glob, several files; `train=...` where the set has a name. */
import { existsSync } from 'node:fs'
import { dirname, extname, parse, resolve, sep } from 'node:path'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { expandFiles } from '@sea-trials/tables/files'

export interface NamedData {
  /** Undefined where no name was given. */
  readonly name?: string
  /** Absolute path or glob that names exactly the files. */
  readonly pattern: string
  readonly files: readonly string[]
}

/** Throws `missing-file`, and, where a policy is to name the files again, `bad-input` for those that no one glob names. */
export async function namedData(
  args: readonly string[],
  directory: string,
  { isPolicy } = { isPolicy: true },
): Promise<readonly NamedData[]> {
  const plain: string[] = []
  const named: NamedData[] = []
  for (const arg of args) {
    const [, name, pattern] = /^([A-Za-z_][A-Za-z0-9_-]*)=(.+)$/s.exec(arg) ?? []
    if (name === undefined || pattern === undefined || existsSync(resolve(directory, arg))) plain.push(arg)
    else named.push({ name, pattern: resolve(directory, pattern), files: await expand(pattern, directory) })
  }
  const twice = named.find(({ name }, i) => named.findIndex((other) => other.name === name) < i)
  if (twice !== undefined)
    throw new SeaTrialsError(
      'bad-input',
      `${printable(twice.name)} is named twice`,
      'Give each data set a name of its own.',
    )
  return plain.length === 0 ? named : [await together(plain, directory, isPolicy), ...named]
}

/** On a laptop the files are the user's own, wherever they lie. */
const expand = (pattern: string, directory: string): Promise<readonly string[]> =>
  expandFiles(pattern, directory, parse(directory).root)

async function together(patterns: readonly string[], directory: string, isPolicy: boolean): Promise<NamedData> {
  const all = (await Promise.all(patterns.map((one) => expand(one, directory)))).flat()
  const files = [...new Set(all)].sort()
  if (files.length < all.length)
    throw new SeaTrialsError('bad-input', 'a file is named more than once', 'Name each file once.')
  const first = files[0] as string
  const [only] = patterns
  if (only !== undefined && (patterns.length === 1 || !isPolicy)) return { pattern: resolve(directory, only), files }
  // A shell has made files of the glob already; the policy wants it back.
  const glob = `${dirname(first)}${sep}*${extname(first)}`
  const found = await expand(glob, directory)
  if (found.length === files.length && found.every((file, i) => file === files[i])) return { pattern: glob, files }
  throw new SeaTrialsError(
    'bad-input',
    `no glob names just these ${files.length} files`,
    "Write the glob in quotes, such as 'data/*.csv', or name the sets: train=a.csv holdout=b.csv.",
  )
}
