/** The environment of every function: the only list of these names, for what deploys them and what runs in them. */
export const ENVIRONMENT = {
  /** The dialogue's table. */
  table: 'TABLE_NAME',
  /** The round's state machine: the version of it that new executions run. */
  stateMachine: 'STATE_MACHINE_ARN',
  /** The dialogue, validated: a JSON file that is a module of a layer. */
  dialogue: 'DIALOGUE_FILE',
  /** Where people reach Parley: the origin of every link it writes, such as `https://talks.example.org`. */
  origin: 'PUBLIC_ORIGIN',
  /** The key that the table is kept under. */
  key: 'KEY_ARN',
  /** The address that reminders come from. */
  remindersFrom: 'REMINDERS_FROM',
  /** How many hours before a reading closes they are sent. */
  reminderHours: 'REMINDER_HOURS',
} as const
