import { Button } from '@guichet/ui/button'
import { Notice } from '@guichet/ui/notice'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { ConflictDialog } from '../conflict-dialog.tsx'
import css from './texts.module.css'
import type { EditedText, Overtaken as Met } from './use-text.tsx'

/** A colleague changed the same text: theirs beside one's own, at once and again when asked for; who edits on replaces theirs, knowingly. */
export function Overtaken({ text }: { readonly text: EditedText }) {
  const { overtaken, field, draft } = text
  const [seen, setSeen] = useState<Met | null>(null)
  if (overtaken === null) return null
  const { now, by } = overtaken
  const values = { name: by?.name ?? '' }
  const say = (what: string, whoever = by === null ? '' : '.by') => (
    <FormattedMessage id={`tracker.conflict.${what}${whoever}`} values={values} />
  )
  return (
    <>
      <Notice
        tone="warn"
        actions={
          <Button size="s" onClick={() => setSeen(null)}>
            <FormattedMessage id="tracker.conflict.compare" />
          </Button>
        }
      >
        {say('replaces')}
      </Notice>
      <ConflictDialog
        open={seen !== overtaken}
        title={say(field)}
        theirs={{ title: say('theirs'), what: <Source text={now[field] ?? ''} /> }}
        mine={{ title: <FormattedMessage id="tracker.conflict.mine" />, what: <Source text={draft.text} /> }}
        onEditOn={() => setSeen(overtaken)}
        onTakeTheirs={text.leave}
        onKeepMine={() => text.save(draft.text)}
      />
    </>
  )
}

/** As it is written, marks and all: that is what is being chosen. */
function Source({ text }: { readonly text: string }) {
  return text === '' ? (
    <p className={css.nothing}>
      <FormattedMessage id="tracker.conflict.empty" />
    </p>
  ) : (
    <p className={css.source} dir="auto">
      {text}
    </p>
  )
}
