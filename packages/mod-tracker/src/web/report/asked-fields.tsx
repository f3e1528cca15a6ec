import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ShownElementValue } from '../../contract/element-points.ts'
import { ElementInput } from '../elements/element-input.tsx'
import { FaultWords } from '../elements/fault-words.tsx'
import { PrivateFrame } from '../elements/private-frame.tsx'
import { useControlsAhead } from '../elements/use-controls.tsx'
import type { Refused } from '../elements/refused.ts'
import { fieldWords } from '../elements/words.ts'
import type { Written } from '../elements/written.ts'
import type { CustomField } from '../types.ts'

interface Props {
  readonly fields: readonly CustomField[]
  /** All of the tracker. */
  readonly known: readonly CustomField[]
  readonly idOf: (code: string) => string
  readonly written: Written
  readonly faults: ReadonlyMap<string, Refused>
  readonly onChange: (code: string, value: ShownElementValue | null) => void
  /** For whom the report is made, when it is for somebody else. */
  readonly requester: string | null
}

/** The tracker's own questions. One that an answer calls up is said in passing, and takes the focus from nobody. */
export default function AskedFields({ fields, known, idOf, written, faults, onChange, requester }: Props) {
  const { formatList } = useIntl()
  useMoreWords(fieldWords)
  const news = useNews(fields)
  useControlsAhead(known)
  return (
    <>
      {fields.map((field) => {
        const { code } = field
        const fault = faults.get(code)
        const input = (
          <ElementInput
            key={code}
            id={idOf(code)}
            field={field}
            value={code in written ? (written[code] ?? null) : field.default}
            onChange={(value) => onChange(code, value)}
            fault={fault && <FaultWords field={field} fault={fault} />}
            size="m"
            about="report"
          />
        )
        return field.private ? (
          <PrivateFrame key={code} from={requester}>
            {input}
          </PrivateFrame>
        ) : (
          input
        )
      })}
      <VisuallyHidden>
        <output>
          {news.length > 0 && (
            <FormattedMessage
              id="tracker.element.appeared"
              values={{ count: news.length, fields: formatList(news.map(({ label }) => label)) }}
            />
          )}
        </output>
      </VisuallyHidden>
    </>
  )
}

/** Those that were not there before the last change. */
function useNews(fields: readonly CustomField[]): readonly CustomField[] {
  const [{ shown, news }, setShown] = useState({ shown: fields, news: [] as readonly CustomField[] })
  const codes = (of: readonly CustomField[]) => of.map(({ code }) => code)
  if (codes(shown).join(' ') !== codes(fields).join(' ')) {
    const before = codes(shown)
    setShown({ shown: fields, news: fields.filter(({ code }) => !before.includes(code)) })
  }
  return news
}
