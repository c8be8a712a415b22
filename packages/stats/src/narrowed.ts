/** Bisection. */

/** Halves the stretch between where something fails and where it holds so many times; the end where it holds. */
export function narrowed(
  between: { readonly fails: number; readonly holds: number },
  holds: (at: number) => boolean,
  times: number,
): number {
  let { fails: outer, holds: inner } = between
  for (let i = 0; i < times; i++) {
    const middle = (outer + inner) / 2
    if (holds(middle)) inner = middle
    else outer = middle
  }
  return inner
}
