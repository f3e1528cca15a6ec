/** Can be stored as it is: no NUL, no half of a surrogate pair. */
export const isWellFormed = (text: string) => text.isWellFormed() && !text.includes('\u0000')
