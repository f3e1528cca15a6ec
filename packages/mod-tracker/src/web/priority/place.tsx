import { FormattedMessage } from 'react-intl'

/** A place in the stack as people say it; null: beyond the last that is counted. */
export function Place({ of }: { readonly of: number | null }) {
  return of === null ? (
    <FormattedMessage id="tracker.priority.beyond" />
  ) : (
    <FormattedMessage id="tracker.priority.place" values={{ place: of }} />
  )
}
