import { runAction } from '@sea-trials/runner/action'

await runAction(['model-register'])
