/** Letters of a report by which others are compared with it: its line and its beginning say what it is about. */
export const SUGGESTION_TEXT_MAX = 500
/** With less, everything would look alike. */
export const SUGGESTION_TEXT_MIN = 8
