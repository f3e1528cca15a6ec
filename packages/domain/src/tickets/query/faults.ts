/** What is wrong with a query. */
export type QueryFaultCode =
  | 'unknown-field'
  | 'unknown-value'
  | 'bad-date'
  | 'bad-number'
  | 'missing-value'
  | 'unclosed-quote'
  | 'no-operator'
  | 'one-value'
  | 'not-negatable'
  | 'repeated'
  | 'too-long'
  | 'too-many-terms'
  | 'too-many-values'

/** Where it is, in UTF-16 units of the text: `from` up to, without, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface QueryFault extends Span {
  readonly code: QueryFaultCode
  /** The field it is about, as written. */
  readonly field?: string
  /** The value, or the name, that was refused, as written. */
  readonly found?: string
  /** How much there may be. */
  readonly max?: number
}
