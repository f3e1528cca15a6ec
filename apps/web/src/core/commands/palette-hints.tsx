import { Kbd } from '@guichet/ui/kbd'
import { FormattedMessage } from 'react-intl'

/** The keys that work in the palette. */
export function PaletteHints() {
  return (
    <>
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> <FormattedMessage id="core.palette.choose" />
      </span>
      <span>
        <Kbd>↵</Kbd> <FormattedMessage id="core.palette.do" />
      </span>
      <span>
        <Kbd>
          <FormattedMessage id="core.keys.escape" />
        </Kbd>{' '}
        <FormattedMessage id="core.palette.close" />
      </span>
    </>
  )
}
