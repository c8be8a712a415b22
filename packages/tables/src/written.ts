/** How days and numbers are written in texts, as patterns of RE2. */

export const DAY = '[0-9]{4}-[0-9]{2}-[0-9]{2}'
export const NUMBER =
  '[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?([nN][aA][nN]|[iI][nN][fF]([iI][nN][iI][tT][yY])?)'
/** Found in numbers that are beyond a double, though not in all of them. */
export const BEYOND = '[1-9][0-9.]*[eE]\\+?0*(309|3[1-9][0-9]|[4-9][0-9]{2}|[1-9][0-9]{3,})$|[1-9][0-9]{309}'
