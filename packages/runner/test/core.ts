/** The toolkit itself, over an environment and an output of the test's own. */
import { type Core, core } from '../src/core.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The toolkit reads `process.env` and writes to `process.stdout`; both are replaced while one of its functions runs. */
export function coreOver(env: Environment, write: (text: string) => void): Core {
  const over = <A extends readonly unknown[], R>(work: (...args: A) => R): ((...args: A) => R) => {
    return (...args) => {
      const [before, output] = [process.env, process.stdout.write]
      process.env = { ...env }
      process.stdout.write = (text: string | Uint8Array) => {
        write(String(text))
        return true
      }
      try {
        return work(...args)
      } finally {
        process.env = before
        process.stdout.write = output
      }
    }
  }
  // The one that it exports remembers the first file that it wrote to.
  const summary = new (core.summary.constructor as new () => typeof core.summary)()
  summary.write = over(summary.write.bind(summary))
  return {
    info: over(core.info),
    debug: over(core.debug),
    isDebug: over(core.isDebug),
    notice: over(core.notice),
    warning: over(core.warning),
    error: over(core.error),
    setSecret: over(core.setSecret),
    setOutput: over(core.setOutput),
    summary,
  }
}
