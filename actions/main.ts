import { runAction } from '@sea-trials/runner/action'

await runAction('all')
