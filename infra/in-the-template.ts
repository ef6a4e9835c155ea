/** Names in the template that a local stack reads, which starts without the CDK where it can. */

/** The metadata key for the file that a function runs, such as `functions/round/open-the-round.ts`. */
export const ENTRY = 'parley:entry'

/** The module that a function imports. A layer's modules are found as a function's own modules are. */
export const DIALOGUE_MODULE = 'parley-dialogue/dialogue.json'
/** The folder of a layer's modules. */
export const MODULES = 'nodejs/node_modules'
