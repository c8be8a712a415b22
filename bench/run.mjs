/** All benchmarks, a Markdown table each. Usage: node bench/run.mjs [subject ...] (build first: they run dist/) */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const SUBJECTS = ['validate', 'drift', 'quality', 'load', 'first-use']
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !SUBJECTS.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`no such subject: ${unknown.join(', ')}; there are ${SUBJECTS.join(', ')}\n`)
  process.exit(2)
}
for (const subject of asked.length > 0 ? asked : SUBJECTS) {
  process.stdout.write(`\n## ${subject}\n\n`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, subject, 'run.mjs')], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
