import { FormattedMessage } from 'react-intl'
import { ConflictDialog } from '../conflict-dialog.tsx'
import type { Configuration, Settings } from '../types.ts'
import { changesBetween } from './changes.ts'
import { ChangeList } from './change-list.tsx'
import type { Saving } from './use-saving.tsx'

interface Props {
  readonly base: Configuration
  readonly settings: Settings
  readonly saving: Saving
  readonly nameOf: (id: string) => string | null
}

/** A colleague changed the same settings. */
export function SettingsConflict({ base, settings, saving, nameOf }: Props) {
  const { theirs, takeTheirs, applyMine, isSaving } = saving
  return (
    <ConflictDialog
      open={theirs !== null}
      title={<FormattedMessage id="tracker.settings.conflict" />}
      theirs={{
        title: <FormattedMessage id="tracker.settings.conflict.byThem" />,
        what: theirs && <ChangeList changes={changesBetween(base.settings, theirs.settings)} nameOf={nameOf} />,
      }}
      mine={{
        title: <FormattedMessage id="tracker.settings.conflict.byMe" />,
        what: <ChangeList changes={changesBetween(base.settings, settings)} nameOf={nameOf} />,
      }}
      busy={isSaving}
      onTakeTheirs={takeTheirs}
      onKeepMine={() => void applyMine()}
    />
  )
}
