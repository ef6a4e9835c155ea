/**
 * The longest that the machine waits before it looks again. Whoever closes a reading, brings its deadline forward or
 * consents to a publication wakes it, so looking is for what a wake-up missed.
 *
 * An execution lasts a year and may have 25,000 events. A round of 40 lanes takes 180, and 18 whenever it waits for a
 * reading; two readings come before the lanes. That leaves each lane (25,000 - 180 - 2 × 18) / 18 / 40 = 34 waits. A year
 * of fortnights takes 26, and leaves eight for further readings and for deadlines that are moved; a year of weeks would
 * take 52, and be out of events after eight months. An execution that is out of them stops, and its round is resumed.
 *
 * On one machine nothing waits longer than 24.8 days, 2 ** 31 - 1 milliseconds.
 */
export const MAX_WAIT_SECONDS = 14 * 24 * 60 * 60
