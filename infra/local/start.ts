import { enableCompileCache } from 'node:module'

// What CDK alone takes to compile is a third of a start: it is compiled by the first one.
enableCompileCache()
await import('./start-a-dialogue.ts')
