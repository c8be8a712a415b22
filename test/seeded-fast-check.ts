/**
 * fast-check with a seed, in the place of the package (jest.config.mjs): a change is judged by the same examples as it was tried
 * with. CI's weekly run, or `SEA_TRIALS_SEED=42 npm test`, looks elsewhere.
 */
import fc from '../node_modules/fast-check/lib/fast-check.js'

fc.configureGlobal({ seed: Number(process.env.SEA_TRIALS_SEED || 20_260_101) | 0 })
export default fc
