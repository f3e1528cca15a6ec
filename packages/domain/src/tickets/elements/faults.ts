/** Why a value of a custom field was refused. */
export type ElementFaultCode =
  | 'required'
  | 'unknown-field'
  | 'wrong-shape'
  | 'too-short'
  | 'too-long'
  | 'one-line'
  | 'pattern'
  | 'too-small'
  | 'too-large'
  | 'too-many-decimals'
  | 'no-date'
  | 'unknown-option'
  | 'archived-option'
  | 'one-option'
  | 'unknown-person'
  | 'unknown-file'
  | 'too-many-files'
  | 'file-too-large'
  | 'file-kind'

export interface ElementFault {
  readonly code: ElementFaultCode
  /** The limit that was passed: a number, of the size of files in megabytes, or a day. */
  readonly limit?: number | string
}
