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
  [
    'keys of others make a contract of ours',
    `${formats}/format.ts`,
    'some((key) => OURS.includes(key))',
    "some((key) => key.startsWith('x-'))",
    'schema/test/formats.test',
  ],
  [
    'a misspelt keyword of ours is somebody else’s',
    `${formats}/json-schema/read.ts`,
    '[...KEYWORDS, ...OURS]',
    'KEYWORDS',
    'schema/test/formats.test',
  ],
  [
    'null is added to contracts of ours',
    `${formats}/json-schema/read.ts`,
    "if (!/\\/2020-12\\//.test(file.need('$schema').text()))",
    'if (true)',
    'schema/test/formats.test',
  ],
  [
    'a required property may be null',
    `${formats}/json-schema/read.ts`,
    'Array.isArray(needed) && needed.includes(name)',
    'false',
    'schema/test/formats.test',
  ],
  [
    'what admits null is widened again',
    `${formats}/json-schema/lacking.ts`,
    'if (admitsNull(schema))',
    'if (false)',
    'schema/test/formats.test',
  ],
]
