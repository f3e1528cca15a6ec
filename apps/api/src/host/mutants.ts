/** Defects that can be switched on, one at a time, for the tests to show that they would notice: GUICHET_MUTANT=<name>. */
export type Mutant =
  /** Whoever sees a place may do whatever is done there. */
  | 'capability-unchecked'
  /** A change under a key is answered before it is committed. */
  | 'ack-before-commit'
  /** The answer of a change is kept under its key in a transaction of its own, after it. */
  | 'key-outside-transaction'
  /** A write does not ask whether the version is still the one that was read. */
  | 'drop-version-condition'
  /** The relay goes on after the last id it gave a position to: it passes over what was begun earlier and committed later. */
  | 'cursor-by-id'
  /** A relay that is no longer the leader goes on giving positions. */
  | 'relay-unfenced'
  /** A reader's cursor moves in a transaction of its own, after what the reader wrote. */
  | 'cursor-apart'
  /** What somebody may see is what they could see when their stream began. */
  | 'deliver-before-rights'
  /** A stream goes on although its session ended. */
  | 'stream-outlives-session'
  /** A stream that comes back begins with now. */
  | 'resume-from-now'
  /** A job whose lease ran out commits what it wrote. */
  | 'job-unfenced'
  /** However many are under way, one more is taken on. */
  | 'accept-everybody'
  /** A process that is asked to end cuts off whom it serves. */
  | 'leave-at-once'
  /** What a client does not read is kept for it without limit. */
  | 'unbounded-stream'

/** Read once: outside tests no variable of the environment can break anything. */
const armed = process.env['NODE_ENV'] === 'test' || process.env['GUICHET_FAULT'] === '1'

export function mutant(name: Mutant): boolean {
  return armed && process.env['GUICHET_MUTANT'] === name
}
