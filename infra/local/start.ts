import { enableCompileCache } from 'node:module'

// Compiling CDK takes a third of a start. The first start stores the compiled code for the next ones.
enableCompileCache()
await import('./start-a-dialogue.ts')
