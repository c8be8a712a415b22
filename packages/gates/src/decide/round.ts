/** Limits as people write them. */

/** Three digits, towards the mild side of a floor (down) or a ceiling (up). */
export function roundedLimit(value: number, isFloor: boolean): number {
  if (value === 0) return 0
  const digits = 2 - Math.floor(Math.log10(Math.abs(value)))
  const whole = (isFloor ? Math.floor : Math.ceil)(Number(`${value}e${digits}`))
  return Number(`${whole}e${-digits}`)
}
