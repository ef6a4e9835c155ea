/** What a stack that is to be killed is told when it is to run what a deployed dialogue runs by the clock. */
export const RUN_WHAT_IS_SCHEDULED = 'run what is scheduled'
