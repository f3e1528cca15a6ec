import { FilePicker } from '@guichet/ui/file-picker'
import { FileTray } from '@guichet/ui/file-tray'
import { FieldGroup } from '@guichet/ui/field'
import { Kbd } from '@guichet/ui/kbd'
import { FormattedMessage, useIntl } from 'react-intl'
import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX } from '../../contract/attachments.limits.ts'
import { AttachingRows } from '../attachments/attaching-rows.tsx'
import type { Attaching } from '../attachments/use-attaching.tsx'

interface Props {
  readonly attaching: Attaching
  readonly onFiles: (files: readonly File[]) => void
  /** Files are held over the form. */
  readonly over: boolean
}

/** What shows the problem better than words: dropped or pasted anywhere in the form, or chosen. */
export function FilesField({ attaching, onFiles, over }: Props) {
  const { formatMessage } = useIntl()
  const limits = { count: ATTACHMENTS_MAX, most: ATTACHMENT_BYTES_MAX / 1_000_000 }
  return (
    <FieldGroup
      label={<FormattedMessage id="tracker.attach.label" />}
      mark={<FormattedMessage id="tracker.attach.optional" />}
      hint={<FormattedMessage id="tracker.attach.hint" values={limits} />}
    >
      <FileTray over={over} rows={<AttachingRows attaching={attaching} />}>
        <span>
          <FormattedMessage id="tracker.attach.drop" values={{ keys: <Kbd key="keys">Ctrl V</Kbd> }} />
        </span>
        <FilePicker label={formatMessage({ id: 'tracker.attach.choose' })} onFiles={onFiles} />
      </FileTray>
    </FieldGroup>
  )
}
