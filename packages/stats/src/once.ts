/** What follows from a thing is worked out once, and kept for as long as the thing is. */

export const oncePer = <S extends object, T>(compute: (of: S) => T): ((of: S) => T) => {
  const known = new WeakMap<S, T>()
  return (of) => {
    const cached = known.get(of)
    if (cached !== undefined) return cached
    const value = compute(of)
    known.set(of, value)
    return value
  }
}
