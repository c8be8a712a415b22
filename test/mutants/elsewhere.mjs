// What `init` writes, and what contracts in other languages lose.
const formats = 'schema/src/contract/formats'

export default [
  [
    'lines of init are about the usual data set',
    'cli/src/init-command.ts',
    'ownDataSet(defaultDataset, names) === table.name',
    'true',
    'cli/test/init.test',
    'data sets with names',
  ],
  [
    'what must stand inside an object of ODCS may lack',
    `${formats}/odcs/types.ts`,
    'if (needed.length > 0)',
    'if (false)',
    'schema/test/formats.test',
  ],
  [
    'a nested value of ODCS without a type may be null',
    `${formats}/odcs/types.ts`,
    'const held = schema.type === undefined && !optional',
    'const held = false',
    'schema/test/formats.test',
  ],
  [
    'numbers are compared with the text tokens of ODCS',
    `${formats}/odcs/quality.ts`,
    'return parseNumber(String(token))',
    'return token',
    'schema/test/formats.test',
  ],
  [
    'dates are compared with the text tokens of ODCS',
    `${formats}/odcs/quality.ts`,
    "return format === 'date' && ",
    'return false && ',
    'schema/test/formats.test',
  ],
]
