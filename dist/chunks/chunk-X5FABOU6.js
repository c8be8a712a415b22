import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/tables/src/written.ts
var DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
var NUMBER = "[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?([nN][aA][nN]|[iI][nN][fF]([iI][nN][iI][tT][yY])?)";
var BEYOND = "[1-9][0-9.]*[eE]\\+?0*(309|3[1-9][0-9]|[4-9][0-9]{2}|[1-9][0-9]{3,})$|[1-9][0-9]{309}";

export {
  DAY,
  NUMBER,
  BEYOND
};
