declare const __SEA_TRIALS_VERSION__: string | undefined

/** One version for all of the suite; put in by the build. */
export const VERSION: string = typeof __SEA_TRIALS_VERSION__ === 'undefined' ? '0.0.0-source' : __SEA_TRIALS_VERSION__
