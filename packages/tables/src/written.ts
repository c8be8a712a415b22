/** How days and numbers are written in texts, as patterns of RE2. */

export const DAY = '[0-9]{4}-[0-9]{2}-[0-9]{2}'
export const NUMBER =
  '[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?([nN][aA][nN]|[iI][nN][fF]([iI][nN][iI][tT][yY])?)'
