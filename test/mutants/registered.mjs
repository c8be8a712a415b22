// The profile that is kept with a version of the model, and what is compared with it.
const test = 'trial/test/registered-profile'

export default [
  [
    'the profile of data that no gate judged is kept',
    'gates/src/model-register/profiles.ts',
    'return subjects.has(',
    'return !subjects.has(',
    test,
  ],
  [
    'what the contract calls private is written into a registry',
    'gates/src/model-register/profiles.ts',
    'classification: { ...Object.fromEntries(found), ...promised },',
    'classification: {},',
    test,
  ],
  [
    'a beginning without a profile is one wherever the policy does not say so',
    'gates/src/data/registered.ts',
    "first === 'adopt' && version === undefined",
    'version === undefined',
    test,
  ],
  [
    'a version that is not there yet passes for a line without meaning',
    'gates/src/registered-version.ts',
    "if (first === 'adopt')",
    'if (true)',
    test,
  ],
  [
    'a stage that stands there twice is the last one',
    'registry/src/stores/file.ts',
    "readSheet(text, path, 'registry-failed')",
    '',
    'registry/test/file-registry',
    'stages that are',
  ],
  [
    'the bytes of a profile are not held against the record',
    'registry/src/stores/file.ts',
    'if (!copied) throw damaged(what',
    'if (false) throw damaged(what',
    'registry/test/file-registry',
  ],
  [
    'a version is said to hold a profile that it was registered without',
    'gates/src/model-register/notes.ts',
    'profileFile(record, dataset)?.digest === digest',
    'true',
    test,
  ],
]
