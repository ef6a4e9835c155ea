/** The environment of every function: the only list of these names, for what deploys them and what runs in them. */
export const ENVIRONMENT = {
  /** The dialogue's table. */
  table: 'TABLE_NAME',
  /** The round's state machine. */
  stateMachine: 'STATE_MACHINE_ARN',
  /** The dialogue, validated, as a JSON file in a layer. */
  dialogue: 'DIALOGUE_FILE',
  /** Where people reach Parley: the origin of every link it writes, such as `https://talks.example.org`. */
  origin: 'PUBLIC_ORIGIN',
} as const
