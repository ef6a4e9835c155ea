/** The names of the functions' environment variables, for the stack that sets them and the code that reads them. */
export const ENVIRONMENT = {
  /** The dialogue's table. */
  table: 'TABLE_NAME',
  /** The round's state machine: the version of it that new executions run. */
  stateMachine: 'STATE_MACHINE_ARN',
  /** The state machine of consultations: the version of it that new executions run. */
  consultationMachine: 'CONSULTATION_MACHINE_ARN',
  /** The dialogue, validated: a JSON file that is a module of a layer. */
  dialogue: 'DIALOGUE_FILE',
  /** The public origin, for every link that Parley writes, such as `https://talks.example.org`. */
  origin: 'PUBLIC_ORIGIN',
  /** The ARN of the table, for what copies it. */
  tableArn: 'TABLE_ARN',
  /** The bucket of another account that the table is copied to, that account, the key there, and for how many days the bucket keeps a copy. */
  copyBucket: 'COPY_BUCKET',
  copyAccount: 'COPY_ACCOUNT',
  copyKey: 'COPY_KEY',
  copyKeptDays: 'COPY_KEPT_DAYS',
  /** The ARN of the table's key. */
  key: 'KEY_ARN',
  /** What the log is signed with: the ARN of a key, or on one machine a file. */
  signingKey: 'SIGNING_KEY',
  /** The function that keeps the log. */
  logFunction: 'LOG_FUNCTION',
  /** The function that announces events. */
  announcingFunction: 'ANNOUNCING_FUNCTION',
  /** The name of the bus that events are announced on. */
  eventBus: 'EVENT_BUS',
  /** How many hours before a reading closes it is announced that it does. */
  closingSoonHours: 'CLOSING_SOON_HOURS',
  /** The short name of the dialogue, where nothing else of its file is needed. */
  slug: 'DIALOGUE_SLUG',
  /** The sender of reminders. */
  remindersFrom: 'REMINDERS_FROM',
  /** How many hours before a reading closes reminders are sent. */
  reminderHours: 'REMINDER_HOURS',
  /** The function that asks a language model for drafts. */
  draftingFunction: 'DRAFTING_FUNCTION',
  /** The file of the verifier's page, on one machine. In a deployment it is beside the bundle. */
  verifier: 'VERIFIER_FILE',
  /** The file of the script of the witness's page, on one machine. In a deployment it is beside the bundle. */
  witnessScript: 'WITNESS_SCRIPT_FILE',
  /** The file of the script of an encrypted caucus, on one machine. In a deployment it is beside the bundle. */
  caucusScript: 'CAUCUS_SCRIPT',
} as const
