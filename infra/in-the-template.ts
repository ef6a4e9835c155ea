/** What the stack writes into its template for those who read it: a local stack, which does without the CDK where it can. */

/** Under this name the template says which file a function runs, such as `functions/round/open-the-round.ts`. */
export const ENTRY = 'parley:entry'

/** What a function asks Node for: a layer's modules are among its own. */
export const DIALOGUE_MODULE = 'parley-dialogue/dialogue.json'
/** Where a layer has its modules. */
export const MODULES = 'nodejs/node_modules'
