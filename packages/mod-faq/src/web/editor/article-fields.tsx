import { useMarkdownField } from '@guichet/plugin-kit/web/markdown-field'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field } from '@guichet/ui/field'
import { MarkdownField } from '@guichet/ui/markdown-field'
import { TextInput } from '@guichet/ui/text-input'
import { FormattedMessage } from 'react-intl'
import { BODY_MAX, TITLE_MAX } from '../../contract/limits.ts'
import { useFaq } from '../use-faq.tsx'
import type { faultsOf, Written } from './written.ts'

interface Props {
  readonly ids: { readonly title: string; readonly body: string }
  readonly written: Written
  readonly faults: ReturnType<typeof faultsOf>
  /** While what was left earlier is on its way. */
  readonly readOnly: boolean
  readonly onChange: (next: Written) => void
  /** Ctrl or Cmd with Enter. */
  readonly onSubmit: () => void
}

export function ArticleFields({ ids, written, faults, readOnly, onChange, onSubmit }: Props) {
  const { may } = useFaq()
  const markdown = useMarkdownField()
  return (
    <>
      <Field
        id={ids.title}
        label={<FormattedMessage id="faq.editor.title" />}
        error={faults.title && <FormattedMessage id="faq.editor.title.wrong" values={{ limit: TITLE_MAX }} />}
      >
        <TextInput
          value={written.title}
          dir="auto"
          autoComplete="off"
          required
          readOnly={readOnly}
          onChange={(event) => onChange({ ...written, title: event.currentTarget.value })}
        />
      </Field>
      <Field
        id={ids.body}
        label={<FormattedMessage id="faq.editor.body" />}
        error={faults.body && <FormattedMessage id="faq.editor.body.wrong" values={{ limit: BODY_MAX }} />}
      >
        <MarkdownField
          {...markdown}
          value={written.body}
          rows={12}
          required
          readOnly={readOnly}
          onChange={(body) => onChange({ ...written, body })}
          onSubmit={onSubmit}
        />
      </Field>
      {may('publish') && (
        <Checkbox
          size="m"
          label={<FormattedMessage id="faq.editor.published" />}
          description={<FormattedMessage id="faq.editor.published.help" />}
          checked={written.published}
          disabled={readOnly}
          onChange={(event) => onChange({ ...written, published: event.currentTarget.checked })}
        />
      )}
    </>
  )
}
