/** The state machine was started for a round that does not exist. */
export class NoSuchRound extends Error {
  override readonly name = 'NoSuchRound'
}

/** The state machine waits for a reading that does not exist. */
export class NoSuchReading extends Error {
  override readonly name = 'NoSuchReading'
}

/** The state machine was started for a consultation that does not exist. */
export class NoSuchConsultation extends Error {
  override readonly name = 'NoSuchConsultation'
}

/** A reading is to be counted before it is closed. */
export class StillOpen extends Error {
  override readonly name = 'StillOpen'
}
