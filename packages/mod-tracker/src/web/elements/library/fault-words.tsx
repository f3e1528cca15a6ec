import { FormattedMessage } from 'react-intl'
import type { Fault } from './faults.ts'

/** What is wrong, in a sentence; nothing where nothing is. */
export const faultWords = (fault: Fault | undefined) =>
  fault && <FormattedMessage id={fault.id} values={{ ...fault.values }} />
