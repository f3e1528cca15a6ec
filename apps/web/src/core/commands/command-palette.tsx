import { Palette, type MenuGroup } from '@guichet/ui/palette'
import { useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { useObservable } from '../../lib/use-observable.ts'
import { keyCap } from './chords.ts'
import { PaletteHints } from './palette-hints.tsx'
import { useFound } from './use-found.tsx'
import { usePlaces } from './use-places.tsx'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly text: string
  readonly onTextChange: (text: string) => void
}

/** What can be done and where one can go, from here: what is open first, then the screen, then everything else. */
export default function CommandPalette({ open, onClose, text, onTextChange }: Props) {
  const { formatMessage } = useIntl()
  const { commands } = useSite()
  const offered = useObservable(commands.groups)
  const places = usePlaces()
  const found = useFound(text, open)
  const escape = formatMessage({ id: 'core.keys.escape' })

  const groups: readonly MenuGroup[] = [
    ...offered.map(({ scope, heading, commands: of }) => ({
      id: scope,
      label: heading ?? formatMessage({ id: `core.palette.${scope}` }),
      items: of
        .filter(({ listed }) => listed !== false)
        .map(({ id, label, icon, words, key, refusal, run }) => ({
          id,
          label,
          icon,
          onAction: () => {
            onClose()
            // The palette gives the focus back to where it was first: what the command focuses comes after.
            setTimeout(run)
          },
          ...(words !== undefined && { words }),
          ...(key !== undefined && { shortcut: keyCap(key, escape) }),
          ...(refusal !== undefined && { refusal }),
        })),
    })),
    places,
  ]
  const about = offered[0]?.commands.length === 0 ? undefined : offered[0]?.heading

  return (
    <Palette
      open={open}
      onClose={onClose}
      label={formatMessage({ id: 'core.palette' })}
      placeholder={formatMessage({ id: 'core.palette.placeholder' })}
      about={about}
      text={text}
      onTextChange={onTextChange}
      groups={groups}
      found={found}
      loading={found.looking ? formatMessage({ id: 'core.palette.looking' }) : undefined}
      empty={formatMessage({ id: 'core.palette.nothing' }, { text })}
      hints={<PaletteHints />}
    />
  )
}
