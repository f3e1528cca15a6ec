import { SearchTrigger } from '@guichet/ui/search-trigger'
import { lazy, Suspense, useEffectEvent, useLayoutEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { useCommands } from '@guichet/plugin-kit/web/commands'
import { useSite } from '../../app/site-context.ts'
import { focusTitle } from '../../app/arrival.ts'
import { chord, isElsewhere, isInDialog } from './chords.ts'

const CommandPalette = lazy(() => import('./command-palette.tsx'))
const KeySheet = lazy(() => import('./key-sheet.tsx'))

/** What keys do everywhere, and the two things that tell what can be done: the palette and the sheet of keys. */
export function Keys() {
  const { formatMessage } = useIntl()
  const { commands } = useSite()
  const [shown, setShown] = useState<'palette' | 'sheet' | null>(null)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState({ palette: false, sheet: false })

  const show = (what: 'palette' | 'sheet') => {
    setAsked((before) => ({ ...before, [what]: true }))
    setShown(what)
  }

  const close = () => {
    setShown(null)
    setText('')
  }

  useCommands([
    {
      id: 'core.keys',
      label: formatMessage({ id: 'core.keys' }),
      scope: 'everywhere',
      key: '?',
      run: () => show('sheet'),
    },
  ])

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return
    if (shown === 'palette' && !isInDialog(event.target)) {
      // Its code is still on its way: what is typed meanwhile is meant for it, and not for what is under it, be it a field.
      if (event.key === 'Escape') close()
      else if (chord(event)?.length === 1) setText(text + event.key)
      event.preventDefault()
    } else if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) {
      // Out of the text, which stays as it is: from there the keys work again.
      focusTitle()
    } else if (chord(event) === 'Ctrl+K') {
      event.preventDefault()
      show('palette')
    } else if (chord(event) === event.key && !isElsewhere(event.target) && commands.press(event.key)) {
      event.preventDefault()
    }
  })
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])

  return (
    <>
      <SearchTrigger
        label={formatMessage({ id: 'core.palette.open' })}
        shortcut={formatMessage({ id: 'core.palette.keys' })}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => show('palette')}
      />
      <Suspense fallback={null}>
        {asked.palette && (
          <CommandPalette open={shown === 'palette'} onClose={close} text={text} onTextChange={setText} />
        )}
        {asked.sheet && <KeySheet open={shown === 'sheet'} onClose={close} />}
      </Suspense>
    </>
  )
}
