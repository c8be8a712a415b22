// What is not judged again, since nothing has changed.
const test = 'trial/test/earlier'
const decides = 'trial/src/earlier/decides.ts'
const kept = 'trial/src/earlier/kept.ts'
const earlier = 'trial/src/earlier/earlier.ts'

export default [
  [
    'what was decided of other bytes is the verdict',
    earlier,
    'earlier?.decides === decides.digest',
    'earlier !== undefined',
    test,
  ],
  ['the bytes of data do not count', decides, '...(await dataFiles(policy)),', '', test],
  ['the bytes of a model do not count', decides, '...(isOfData(gate) ? [] : await modelFiles(policy)),', '', test],
  [
    'the contract does not count',
    decides,
    '...(policy.contract === undefined ? [] : [resolve(policy.root, policy.contract)]),',
    '',
    test,
  ],
  ['the policy does not count', decides, '    policy,\n    files', '    files', test],
  ['the program does not count', decides, '    tool,\n', '', test],
  ['earlier decisions do not count', decides, 'history: (await history?.(policy.model)) ?? [],', 'history: [],', test],
  ['a load is not measured, a version not registered', decides, '!REUSABLE.includes(gate) ||', '', test],
  ['what a server has answered is believed later', decides, '(!isOfData(gate) && isServed(policy))', 'false', test],
  ['an edited verdict counts', kept, 'if (!isEqual(written.seal', 'if (false && !isEqual(written.seal', test],
  ['a verdict of another gate counts', kept, 'JSON.stringify([place, decides', 'JSON.stringify([decides', test],
  ['a checkout brings its verdicts along', kept, 'if (isInside(folder, await checkoutOf(root)))', 'if (false)', test],
  ['only the folder of the policy is the checkout', kept, "join(folder, '.git')", "join(folder, '.none')", test],
  ['others may write verdicts', kept, '(mode & forbidden) !== 0', 'false', test],
  ['an error is not looked at again', earlier, "verdict.verdict === 'error' || ", '', test],
  ['an hour that was asked for does not count', earlier, 'more = true', 'more = false', test],
  ['rows that break rules are not listed again', earlier, 'more ||= rows.length > 0', '', test],
  ['verdicts are reused on a runner', 'cli/src/once.ts', '|| isCi(environment)', '', 'cli/test/once'],
  [
    'what lies in a folder of DVC is taken for it',
    'trial/src/data-files.ts',
    "createHash('md5').update(writeFolder(entries)).digest('hex') === md5",
    'true',
    'trial/test/before',
  ],
  [
    'data that were changed after `dvc add` are judged without a word',
    'trial/src/dvc/strays.ts',
    '(digest) => digest === md5,',
    '() => true,',
    'trial/test/dvc-strays',
  ],
  [
    'rows of hidden folders behind DVC are lost',
    'trial/src/dvc/here.ts',
    '/^[\\w-][\\w.-]*=',
    '/^[\\w.-]+=',
    'trial/test/dvc-strays',
  ],
  [
    'rows behind DVC are named by the path in the cache',
    'gates/src/data/subjects.ts',
    'own(standsFor ?? {}, path) ?? path',
    'path',
    'trial/test/dvc-strays',
  ],
]
