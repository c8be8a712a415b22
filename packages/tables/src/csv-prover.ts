/**
 * Proves of CSV bytes that every field has the shape that is said of its column. It knows less than the engine, and on
 * purpose: whatever it does not know is no proof, and the fields are then judged one by one in SQL.
 */

/** What is proven of each field of a column that is not empty. */
export type Shape =
  | 'text'
  /** There is none. */
  | 'nothing'
  /** Canonical, of at most 18 digits. */
  | 'bigint'
  /** Canonical, of at most 38 digits. */
  | 'hugeint'
  /** Digits behind a plus. */
  | 'dialled'
  | 'number'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'zoned'
  /** With seconds and a zone. */
  | 'instant'
  | 'time'

export interface Prover {
  /**
   * Whether the records in `bytes[at..end)` are proven. The last byte is a line feed, and `at` is where a record begins, since
   * a line feed inside quotes is no proof.
   */
  readonly proves: (bytes: Uint8Array, at: number, end: number, header: boolean) => boolean
  /** Smallest and largest value of each column of shape `bigint`; infinite where there is none, or one of more than 15 digits. */
  readonly lows: Float64Array
  readonly highs: Float64Array
  /** 1 once a line ended with 0x0a, 2 with CRLF, 3 with both. */
  readonly lineEnds: () => number
}

/**
 * `longest`: bytes of a record with its line end, of which the engine is told and beyond which it drops a last one in silence.
 *
 * Other threads make theirs of this function's own text, so it refers to nothing outside of itself.
 *
 * A scanner takes where a field begins and returns where it ends, or -1. Each looks at one byte after the other and none
 * goes on past a line feed, so that none leaves the bytes.
 */
export function prover(shapes: readonly Shape[], delimiter: number, longest: number): Prover {
  const columns = shapes.length
  const lows = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
  const highs = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY)
  let lineEnds = 0
  /** What an unquoted field ends with, and what makes it doubtful. */
  const special = new Uint8Array(256)
  for (const byte of [0, 0x0a, 0x0d, 0x22, delimiter]) special[byte] = 1

  const isDigit = (byte: number | undefined): boolean => byte! >= 0x30 && byte! <= 0x39

  function quoted(bytes: Uint8Array, at: number): number {
    for (;;) {
      const byte = bytes[at]!
      if (byte === 0x22) {
        if (bytes[at + 1] !== 0x22) return at + 1
        at++
      } else if (byte === 0x0a || byte === 0x0d || byte === 0) return -1
      at++
    }
  }

  function bigint(bytes: Uint8Array, at: number, column: number): number {
    const negative = bytes[at] === 0x2d
    if (negative) at++
    const from = at
    let value = 0
    for (let digit = bytes[at]! - 0x30; digit >= 0 && digit <= 9; digit = bytes[++at]! - 0x30)
      value = value * 10 + digit
    const digits = at - from
    if (digits === 0 || digits > 18 || (bytes[from] === 0x30 && (digits > 1 || negative))) return -1
    if (digits > 15) value = Number.POSITIVE_INFINITY
    if (negative) value = -value
    if (value < lows[column]!) lows[column] = value
    if (value > highs[column]!) highs[column] = value
    return at
  }

  function hugeint(bytes: Uint8Array, at: number): number {
    const negative = bytes[at] === 0x2d
    const from = negative ? at + 1 : at
    const end = digitsFrom(bytes, from)
    const canonical = bytes[from] !== 0x30 || (end === from + 1 && !negative)
    return end > from && end - from <= 38 && canonical ? end : -1
  }

  const digitsFrom = (bytes: Uint8Array, at: number): number => {
    while (isDigit(bytes[at])) at++
    return at
  }

  function dialled(bytes: Uint8Array, at: number): number {
    const end = digitsFrom(bytes, at + 1)
    return bytes[at] === 0x2b && end > at + 1 ? end : -1
  }

  /**
   * Of the spellings of a number those that are most used: no NaN, no infinity, a digit on both sides of the point, and so few
   * digits and so small an exponent that it is a double.
   */
  function number(bytes: Uint8Array, at: number): number {
    const from = bytes[at] === 0x2d || bytes[at] === 0x2b ? at + 1 : at
    let end = digitsFrom(bytes, from)
    if (end === from || (bytes[from] === 0x30 && end > from + 1)) return -1
    if (bytes[end] === 0x2e) {
      const fraction = end + 1
      end = digitsFrom(bytes, fraction)
      if (end === fraction) return -1
    }
    if (bytes[end] === 0x65 || bytes[end] === 0x45) {
      const sign = bytes[end + 1]
      const exponent = sign === 0x2d || sign === 0x2b ? end + 2 : end + 1
      const length = end - from
      end = digitsFrom(bytes, exponent)
      if (end === exponent || (sign !== 0x2d && (end > exponent + 2 || length > 200))) return -1
    }
    return end - from <= 300 ? end : -1
  }

  /** `true` or `false`, in letters of either case. */
  function boolean(bytes: Uint8Array, at: number): number {
    const word = (bytes[at]! | 0x20) === 0x74 ? [0x74, 0x72, 0x75, 0x65] : [0x66, 0x61, 0x6c, 0x73, 0x65]
    for (const letter of word) if ((bytes[at++]! | 0x20) !== letter) return -1
    return at
  }

  /** The number that two digits are, or -1. */
  const two = (bytes: Uint8Array, at: number): number =>
    isDigit(bytes[at]) && isDigit(bytes[at + 1]) ? bytes[at]! * 10 + bytes[at + 1]! - 11 * 0x30 : -1

  /** A day of the Gregorian calendar, of the years 1 to 9999. */
  function date(bytes: Uint8Array, at: number): number {
    const century = two(bytes, at)
    const rest = century < 0 ? -1 : two(bytes, at + 2)
    if (rest < 0 || century + rest === 0 || bytes[at + 4] !== 0x2d) return -1
    const month = two(bytes, at + 5)
    if (month < 1 || month > 12 || bytes[at + 7] !== 0x2d) return -1
    const day = two(bytes, at + 8)
    if (day < 1 || day > 31) return -1
    if (day <= 28) return at + 10
    const isLeap = rest === 0 ? century % 4 === 0 : rest % 4 === 0
    const last = month === 2 ? (isLeap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
    return day <= last ? at + 10 : -1
  }

  /** Hours and minutes, with or without seconds and up to nine digits of a fraction. */
  function time(bytes: Uint8Array, at: number): number {
    const hour = two(bytes, at)
    if (hour < 0 || hour > 23 || bytes[at + 2] !== 0x3a) return -1
    const minute = two(bytes, at + 3)
    if (minute < 0 || minute > 59) return -1
    if (bytes[at + 5] !== 0x3a) return at + 5
    const second = two(bytes, at + 6)
    if (second < 0 || second > 59) return -1
    if (bytes[at + 8] !== 0x2e) return at + 8
    const end = digitsFrom(bytes, at + 9)
    return end > at + 9 && end <= at + 18 ? end : -1
  }

  function timestamp(bytes: Uint8Array, at: number): number {
    const end = date(bytes, at)
    return end >= 0 && (bytes[end] === 0x20 || bytes[end] === 0x54) ? time(bytes, end + 1) : end
  }

  /** With a zone only behind seconds, without which the engine knows none. */
  function zoned(bytes: Uint8Array, at: number): number {
    const end = timestamp(bytes, at)
    if (end < at + 19) return end
    if (bytes[end] === 0x5a) return end + 1
    if (bytes[end] !== 0x2b && bytes[end] !== 0x2d) return end
    const hour = two(bytes, end + 1)
    if (hour < 0 || hour > 14) return -1
    const from = bytes[end + 3] === 0x3a ? end + 4 : end + 3
    if (from === end + 3 && !isDigit(bytes[from])) return from
    const minute = two(bytes, from)
    return minute < 0 || minute > 59 ? -1 : from + 2
  }

  function instant(bytes: Uint8Array, at: number): number {
    const end = zoned(bytes, at)
    return end > timestamp(bytes, at) ? end : -1
  }

  const nothing = (): number => -1
  const scanners = {
    text: nothing,
    nothing,
    bigint,
    hugeint,
    dialled,
    number,
    boolean,
    date,
    timestamp,
    zoned,
    instant,
    time,
  }
  const isText = Uint8Array.from(shapes, (shape) => Number(shape === 'text'))
  const scanOf = shapes.map((shape) => scanners[shape])

  function proves(bytes: Uint8Array, from: number, end: number, header: boolean): boolean {
    // Locals, since loads of what a closure holds stay inside of loops.
    const [stops, plain, last] = [special, isText, columns - 1]
    let at = from
    while (at < end) {
      const begin = at
      const isHeader = header && at === from
      // A blank line is skipped, or a null, or a fault.
      if (bytes[at] === 0x0a || bytes[at] === 0x0d) return false
      for (let column = 0; column <= last; column++) {
        const first = bytes[at]!
        if (first === 0x22) {
          if (plain[column] === 0 && !isHeader) return false
          at = quoted(bytes, at + 1)
        } else if (stops[first] === 0) {
          if (plain[column] === 1 || isHeader) {
            do at++
            while (stops[bytes[at]!] === 0)
          } else at = scanOf[column]!(bytes, at, column)
        }
        if (at < 0) return false
        if (column < last && bytes[at++] !== delimiter) return false
      }
      if (bytes[at] === 0x0d) {
        lineEnds |= 2
        at++
      } else lineEnds |= 1
      if (bytes[at++] !== 0x0a || at - begin > longest) return false
    }
    return true
  }

  return { proves, lows, highs, lineEnds: () => lineEnds }
}
