import { FormattedMessage } from 'react-intl'
import { OvertakenNotice } from '../overtaken-notice.tsx'
import css from './texts.module.css'
import type { EditedText } from './use-text.tsx'

/** A colleague changed the same text: both are shown as they are written. */
export function Overtaken({ text }: { readonly text: EditedText }) {
  const { overtaken, field, draft } = text
  if (overtaken === null) return null
  const { now, by } = overtaken
  const values = { name: by?.name ?? '' }
  const say = (what: string, whoever = by === null ? '' : '.by') => (
    <FormattedMessage id={`tracker.conflict.${what}${whoever}`} values={values} />
  )
  return (
    <OvertakenNotice
      overtaken={overtaken}
      title={say(field)}
      replaces={say('replaces')}
      theirs={{ title: say('theirs'), what: <Source text={now[field] ?? ''} /> }}
      mine={{ title: <FormattedMessage id="tracker.conflict.mine" />, what: <Source text={draft.text} /> }}
      onTakeTheirs={text.leave}
      onKeepMine={() => text.save(draft.text)}
    />
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
