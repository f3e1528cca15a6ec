import { FormattedMessage } from 'react-intl'

/** Of words that very many comments have, the latest comments are searched. */
export const OlderComments = () => (
  <span>
    <FormattedMessage id="tracker.list.olderComments" />
  </span>
)
