/**
 * The longest wait of the state machine before it checks the table again, in seconds. A request that closes a reading,
 * moves its deadline or consents to a publication wakes the machine, so the check is only for a wake-up that was lost.
 *
 * An execution lasts at most a year and may have 25,000 events. A round of 40 lanes takes 180 events, and 18 for each
 * wait for a reading; two readings come before the lanes. So each lane has (25,000 - 180 - 2 × 18) / 18 / 40 = 34
 * waits. With waits of two weeks a year takes 26, and leaves eight for further readings and moved deadlines. With waits
 * of one week a year would take 52, and the events would end after eight months. An execution without events left
 * stops, and its round is resumed.
 *
 * On one machine a timer lasts at most 24.8 days (2 ** 31 - 1 milliseconds).
 */
export const MAX_WAIT_SECONDS = 14 * 24 * 60 * 60
