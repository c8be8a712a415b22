/**
 * TypeScript by swc, for jest. Names of the language are bound in each module that uses them: a module runs in a context of jest,
 * where a global is asked of the sandbox each time, and `Math.abs` takes a hundred times as long as outside.
 */
import swc from '@swc/jest'

/** Of what loops use. `Date` is none of them: a test may set the clock. */
const NAMES = [
  ...['Math', 'Number', 'BigInt', 'String', 'Boolean', 'Symbol', 'Object', 'Array', 'Map', 'Set', 'JSON', 'RegExp'],
  ...['Float64Array', 'Float32Array', 'Int32Array', 'Uint8Array', 'Uint16Array', 'Uint32Array', 'DataView'],
  ...['Infinity', 'NaN', 'Error'],
]

/** One that a module declares or imports itself is its own. */
function bound(code) {
  const names = NAMES.filter(
    (name) =>
      new RegExp(`\\b${name}\\b`).test(code) &&
      !new RegExp(
        `\\b(?:const|let|var|function|class|import|as)\\s+(?:[\\w$]+\\s*,\\s*)?${name}\\b|import\\s*\\{[^}]*\\b${name}\\b[^}]*\\}`,
      ).test(code),
  )
  return names.length === 0 ? code : `const { ${names.join(', ')} } = globalThis;${code}`
}

export default {
  createTransformer(options) {
    const inner = swc.createTransformer(options)
    return {
      ...inner,
      process: (...given) => {
        const made = inner.process(...given)
        return { ...made, code: bound(made.code) }
      },
      processAsync: async (...given) => {
        const made = await inner.processAsync(...given)
        return { ...made, code: bound(made.code) }
      },
      getCacheKey: (...given) => `${inner.getCacheKey(...given)}-${NAMES.join()}-${bound}`,
    }
  },
}
