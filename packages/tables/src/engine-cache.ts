/** Where the engine is kept between machines that forget everything: named by the face that knows such a place. */
export interface EngineCache {
  /** Puts what was kept under the key back into the folder, if there is any. Never throws; nobody has checked the bytes. */
  readonly restore: (folder: string, key: string) => Promise<void>
  /** Never throws: what is not kept is fetched again. */
  readonly save: (folder: string, key: string) => Promise<void>
}

let kept: EngineCache | undefined

/** From here on for this process, which loads the engine once. */
export function keepEngineIn(cache: EngineCache | undefined): void {
  kept = cache
}

export const engineCache = (): EngineCache | undefined => kept
