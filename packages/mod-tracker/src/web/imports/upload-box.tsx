import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { FileDrop } from '@guichet/ui/file-drop'
import { Notice } from '@guichet/ui/notice'
import { ProgressBar } from '@guichet/ui/progress-bar'
import { FormattedMessage, useIntl } from 'react-intl'
import { IMPORT_BYTES_MAX } from '../../contract/import-words.ts'
import type { Import } from '../types.ts'
import css from './imports.module.css'
import { TooLarge, useUpload } from './use-upload.tsx'

/** Takes the file in, and says how far it is and what is wrong with it. */
export function UploadBox({ onBrought }: { readonly onBrought: (brought: Import) => void }) {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  const { mutate, isPending, isError, error, variables, sent } = useUpload(onBrought)
  const most = IMPORT_BYTES_MAX / 1_000_000
  return (
    <div className={css.stack}>
      <FileDrop
        accept=".csv,.tsv,.txt,text/csv"
        label={<FormattedMessage id="tracker.import.choose" />}
        hint={<FormattedMessage id="tracker.import.choose.hint" values={{ most }} />}
        onFile={(file) => mutate(file)}
        busy={
          isPending ? (
            <div className={css.sending}>
              <output>
                <FormattedMessage id="tracker.import.sending" values={{ name: variables?.name }} />
              </output>
              <ProgressBar value={sent} label={formatMessage({ id: 'tracker.import.sending.label' })} />
            </div>
          ) : undefined
        }
      />
      {isError && (
        <Notice tone="danger" live="alert" title={<FormattedMessage id="tracker.import.notTaken" />}>
          <p>
            {error instanceof TooLarge ? (
              <FormattedMessage id="tracker.import.tooLarge" values={{ most }} />
            ) : (
              problemText(error)
            )}
          </p>
        </Notice>
      )}
    </div>
  )
}
