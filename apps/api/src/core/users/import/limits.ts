/** Bytes of a file of people. */
export const USER_IMPORT_BYTES = 2_000_000
/** People in it. */
export const USER_IMPORT_MAX = 5_000
