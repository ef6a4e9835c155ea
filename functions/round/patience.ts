/**
 * The longest that the machine waits before it looks again. Whoever closes a reading, brings its deadline forward or
 * consents to a publication wakes it, so looking is for what a wake-up missed; and an execution may have 25,000 events:
 * 40 lanes that look every week use about 100 a day, every day they would use 700 and be out of them in five weeks.
 */
export const MOST_PATIENCE_SECONDS = 7 * 24 * 60 * 60
