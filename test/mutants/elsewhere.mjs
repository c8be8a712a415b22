// What `init` writes, and what contracts in other languages lose.
export default [
  [
    'lines of init are about the usual data set',
    'cli/src/init-command.ts',
    'ownDataSet(defaultDataset, names) === table.name',
    'true',
    'cli/test/init.test',
    'data sets with names',
  ],
]
