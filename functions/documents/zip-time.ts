/** The time of every file in an archive, as the first that the format can express, so that an archive is always the same. */
export const ZIP_TIME = new Date(1980, 0, 1)
