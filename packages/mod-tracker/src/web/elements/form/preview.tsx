import { Button } from '@guichet/ui/button'
import { Panel } from '@guichet/ui/panel'
import { SegmentedControl } from '@guichet/ui/segmented-control'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Suspense, useId, useMemo, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FormRow } from '../../types.ts'
import { askedNow } from '../asked.ts'
import { ElementInput } from '../element-input.tsx'
import { FaultWords } from '../fault-words.tsx'
import { PrivateFrame } from '../private-frame.tsx'
import type { Written } from '../written.ts'
import css from './form.module.css'
import { fieldsOf, type Elements } from './rows.ts'

interface Props {
  readonly rows: readonly FormRow[]
  readonly elements: Elements
}

/** The form as it will be asked, to be tried: conditions and rules are those of a report. */
export function Preview({ rows, elements }: Props) {
  const { formatMessage } = useIntl()
  const id = useId()
  const [as, setAs] = useState<'reporter' | 'agent'>('reporter')
  const [written, setWritten] = useState<Written>({})
  const known = useMemo(() => fieldsOf(rows, elements), [rows, elements])
  const { fields, faults } = askedNow(known, written, as === 'agent')
  return (
    <Panel
      title={<FormattedMessage id="tracker.form.preview" />}
      end={
        Object.keys(written).length > 0 && (
          <Button size="s" variant="bare" icon="retry" onClick={() => setWritten({})}>
            <FormattedMessage id="tracker.form.preview.clear" />
          </Button>
        )
      }
    >
      <div className={css.previewHead}>
        <SegmentedControl
          label={formatMessage({ id: 'tracker.form.preview.as' })}
          options={(['reporter', 'agent'] as const).map((value) => ({
            value,
            label: formatMessage({ id: `tracker.form.preview.${value}` }),
          }))}
          value={as}
          onChange={setAs}
        />
        <p className={css.quiet}>
          <FormattedMessage id="tracker.form.preview.why" />
        </p>
      </div>
      {fields.length === 0 && (
        <p>
          <FormattedMessage id="tracker.form.preview.nothing" />
        </p>
      )}
      <Suspense fallback={<SkeletonText label={formatMessage({ id: 'tracker.loading' })} />}>
        <div className={css.asked}>
          {fields.map((field) => {
            const { code } = field
            // What has not been touched is not wrong yet.
            const fault = code in written ? faults.get(code) : undefined
            const input = (
              <ElementInput
                key={code}
                id={`${id}-${code}`}
                field={field}
                value={code in written ? (written[code] ?? null) : field.default}
                onChange={(value) => setWritten({ ...written, [code]: value })}
                fault={fault && <FaultWords field={field} fault={fault} />}
                size="m"
                about="preview"
              />
            )
            return field.private ? <PrivateFrame key={code}>{input}</PrivateFrame> : input
          })}
        </div>
      </Suspense>
    </Panel>
  )
}
