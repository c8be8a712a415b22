/** All mutants, and whether each still finds the line that it breaks. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const here = import.meta.dirname
export const root = dirname(dirname(here))

/**
 * [what is broken, its file, its line as it is, as it becomes, tests, a pattern of their names], by the file they stand in. Files
 * and tests lie under packages; a line must stand in its file once.
 */
export const files = new Map()
for (const name of readdirSync(here).sort())
  if (name !== 'all.mjs') files.set(name.replace('.mjs', ''), (await import(`./${name}`)).default)

/** What is wrong with some of them, in a sentence each: a mutant that changes nothing, or a line that moved, proves nothing. */
export function misfits(mutants) {
  const names = mutants.map(([what, file]) => `${file}: ${what}`)
  return mutants.flatMap(([what, file, from, to, tests], i) => {
    const path = join(root, 'packages', file)
    const wrong = (text) => [`${file}: "${what}" ${text}`]
    if (names.indexOf(names[i]) !== i) return wrong('stands twice')
    if (!existsSync(path)) return wrong('is of a file that is not there')
    const found = readFileSync(path, 'utf8').split(from).length - 1
    if (found !== 1) return wrong(`finds its line ${found} times: ${from}`)
    if (from === to) return wrong('changes nothing')
    return hasTests(tests) ? [] : wrong(`names no test: ${tests}`)
  })
}

/** Tests are named by the beginning of their path. */
function hasTests(tests) {
  const at = join(root, 'packages', tests)
  const [folder, start] = [dirname(at), at.slice(dirname(at).length + 1)]
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(start))
}

if (process.argv[1] === import.meta.filename) {
  const wrong = misfits([...files.values()].flat())
  for (const text of wrong) process.stdout.write(`${text}\n`)
  process.exit(wrong.length === 0 ? 0 : 1)
}
