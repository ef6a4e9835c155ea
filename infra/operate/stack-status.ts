/** What a command does with a dialogue's stack: `operate` is to invite, show the status, export and resume. */
export type Purpose = 'operate' | 'deploy' | 'destroy'

/** What can be done with a stack, and if something cannot, why and what to do. */
type State = { readonly may: readonly Purpose[]; readonly line: string }

const ALL: State = { may: ['operate', 'deploy', 'destroy'], line: '' }
const CHANGING: State = { may: ['operate'], line: 'it is being updated; wait until that has ended, and run this again' }
const COMING: State = {
  may: [],
  line: 'its first deployment has not ended; wait until it has, and run this again',
}
const FAILED: State = {
  may: ['deploy', 'destroy'],
  line:
    'its first deployment failed and was undone, so there is no dialogue; find the reason among the events of the stack in the ' +
    'console of CloudFormation, then run npm run deploy again',
}
const GOING: State = { may: ['destroy'], line: 'it is being removed; wait until that has ended, and run this again' }

/** The states of a stack in which not everything can be done. Source: AWS CloudFormation User Guide, "Stack status codes". */
const STATES: Readonly<Record<string, State>> = {
  CREATE_COMPLETE: ALL,
  UPDATE_COMPLETE: ALL,
  UPDATE_ROLLBACK_COMPLETE: ALL,
  IMPORT_COMPLETE: ALL,
  IMPORT_ROLLBACK_COMPLETE: ALL,
  // A change set that nobody executed: there is nothing in the stack.
  REVIEW_IN_PROGRESS: { ...FAILED, line: 'its first deployment was never begun; run npm run deploy' },
  CREATE_IN_PROGRESS: COMING,
  ROLLBACK_IN_PROGRESS: COMING,
  CREATE_FAILED: FAILED,
  ROLLBACK_COMPLETE: FAILED,
  ROLLBACK_FAILED: FAILED,
  DELETE_IN_PROGRESS: GOING,
  DELETE_FAILED: {
    may: ['destroy'],
    line: 'its removal failed half-way; run npm run destroy again, which goes on where it stopped',
  },
  UPDATE_FAILED: ALL,
  UPDATE_ROLLBACK_FAILED: {
    may: ['operate', 'destroy'],
    line:
      'an update failed and could not be undone; find the reason among the events of the stack, then run aws cloudformation ' +
      'continue-update-rollback --stack-name <stack>',
  },
}

/** Why a command cannot work on a stack in this state, and what to do; `undefined` if it can. */
export function whyNot(stack: string, status: string, purpose: Purpose): string | undefined {
  const { may, line } = STATES[status] ?? CHANGING
  return may.includes(purpose) ? undefined : `${stack} is in the state ${status}: ${line.replace('<stack>', stack)}`
}
