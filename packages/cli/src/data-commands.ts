/** The commands that are about data and what they promise, and judge nothing. */
import { WRITABLE } from '@sea-trials/schema/contract/formats/format'
import { type Command, Option } from 'commander'

type Finish = (work: Promise<number>) => Promise<void>

export function withProfiles(program: Command, finish: Finish): void {
  const delimiter = 'of CSV fields; a comma, or a tab for .tsv, unless given'
  const command = () => import('./profile-command.ts')
  const profile = program
    .command('profile')
    .description('Show what is in the data: types, missing, histograms, values, associations.')
    .argument('<data...>', 'data files of one set')
    .option('--out <file>', 'write the profile, a small state that merges, as JSON')
    .option('--json', 'print the profile as JSON and nothing else')
    .option('--contract <file>', 'types, missing tokens and classification of the columns')
    .option('--delimiter <character>', delimiter)
    .option('--debug', 'say more, and show stack traces')
    .action((data: string[], flags) => finish(command().then(({ profileCommand }) => profileCommand(data, flags))))
  profile
    .command('merge')
    .description('Add profiles of partitions up to the profile of the whole.')
    .argument('<profiles...>', 'profiles')
    .option('--out <file>', 'where to write it; standard output unless given')
    .action((paths: string[], _, merge: Command) =>
      finish(command().then(({ mergeCommand }) => mergeCommand(paths, merge.optsWithGlobals()))),
    )
  program
    .command('init')
    .description('Suggest a contract, a policy and a workflow that are green on the data.')
    .argument('<data...>', 'data files, or train=... holdout=...; the first set is inferred from, the others keep it')
    .option('--label <column>', 'the column that is to be predicted')
    .option('--predictions <file>', "a model's answers: lines about it that an equally good one passes")
    .option('--baseline-predictions <file>', 'the answers of the model that it is compared with')
    .option('--threshold <number>', 'from which score on a row counts as positive (left out: 0.5)')
    .option('--out <folder>', 'folder to write into', '.')
    .option('--delimiter <character>', delimiter)
    .option('--force', 'overwrite files that are there')
    .option('--debug', 'say more, and show stack traces')
    .action((data: string[], flags) =>
      finish(import('./init-command.ts').then(({ initCommand }) => initCommand(data, flags))),
    )
}

export function withContracts(program: Command, finish: Finish): void {
  const contract = program.command('contract').description('Contracts, in our own language and in others.')
  const file = 'the contract; `#table` behind it chooses one of several'
  const strict = 'exit with 1 where a rule is lost'
  const command = () => import('./contract-command.ts')
  contract
    .command('check')
    .description('Say what a contract promises, and list what of it is not judged here.')
    .argument('<file>', file)
    .option('--strict', strict)
    .action((path: string, flags) => finish(command().then(({ checkContract }) => checkContract(path, flags))))
  contract
    .command('convert')
    .description('Write a contract in another language, and list what that cannot say.')
    .argument('<file>', file)
    .addOption(new Option('--to <language>', 'the language to write').choices(WRITABLE).makeOptionMandatory())
    .option('--out <file>', 'where to write; printed unless given')
    .option('--strict', strict)
    .action((path: string, flags) => finish(command().then(({ convertContract }) => convertContract(path, flags))))
}
