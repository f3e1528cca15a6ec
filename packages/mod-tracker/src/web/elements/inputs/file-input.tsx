import { checkFile } from '@guichet/domain/tickets/elements/check-file'
import type { FilesRules } from '@guichet/domain/tickets/elements/rules'
import { FieldGroup } from '@guichet/ui/field'
import { FilePicker } from '@guichet/ui/file-picker'
import { FileRows } from '@guichet/ui/file-rows'
import { FileTray } from '@guichet/ui/file-tray'
import { useFileDrop } from '@guichet/ui/use-file-drop'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ElementInputProps } from '../../../contract/element-points.ts'
import { AttachedRow } from '../../attachments/attached-row.tsx'
import { SendingRow } from '../../attachments/sending-row.tsx'
import { FaultWords } from '../fault-words.tsx'
import { FileLimits } from './file-limits.tsx'
import { groupWords } from './input-words.tsx'
import { useFieldFiles } from './use-field-files.tsx'

/** Files, dropped or pasted into the field, or chosen: sent at once, and attached with what they go with. */
export function FileElementInput(props: ElementInputProps) {
  const { rules } = props.field
  return rules.kind === 'files' && <Files {...props} rules={rules} />
}

function Files({
  id,
  field,
  value,
  onChange,
  fault,
  size,
  about,
  rules,
}: ElementInputProps & { readonly rules: FilesRules }) {
  const { formatMessage } = useIntl()
  const files = useFieldFiles({ value, onChange, limits: { count: rules.maxCount, bytes: rules.maxBytes } })
  const drop = useFileDrop(files.add)
  const words = groupWords({ field, fault })
  const isTried = about === 'preview'
  return (
    <FieldGroup id={id} size={size} {...words} hint={<FileLimits help={field.help} rules={rules} />}>
      <div {...(isTried ? {} : drop.box)}>
        <FileTray
          over={drop.over}
          rows={
            files.there.length + files.sending.length > 0 && (
              <FileRows label={field.label}>
                {files.there.map((file) => {
                  const wrong = checkFile(rules, file)
                  return (
                    <AttachedRow
                      key={file.id}
                      file={file}
                      fault={wrong && <FaultWords field={field} fault={wrong} />}
                      onRemove={() => files.remove(file.id)}
                    />
                  )
                })}
                {files.sending.map((item) => (
                  <SendingRow
                    key={item.key}
                    item={item}
                    onCancel={() => files.cancel(item.key)}
                    onRetry={() => files.retry(item.key)}
                  />
                ))}
              </FileRows>
            )
          }
        >
          {isTried ? (
            <FormattedMessage id="tracker.element.file.tried" />
          ) : (
            <>
              <span>
                <FormattedMessage id="tracker.element.file.drop" />
              </span>
              <FilePicker label={formatMessage({ id: 'tracker.attach.choose' })} onFiles={files.add} />
            </>
          )}
        </FileTray>
      </div>
    </FieldGroup>
  )
}
