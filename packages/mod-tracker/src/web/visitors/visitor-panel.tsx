import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { Button } from '@guichet/ui/button'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { DescriptionItem, DescriptionList } from '@guichet/ui/description-list'
import { FieldError } from '@guichet/ui/field'
import { Section } from '@guichet/ui/page'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useVisitor } from './use-visitor.tsx'
import css from './visitor-panel.module.css'
import { visitorWords } from './words.ts'

type Doing = 'forget' | 'unlink'

/** The ticket was reported without an account: how to reach who did, and the link by which they follow it. */
export default function VisitorPanel({ number }: { readonly number: number }) {
  useMoreWords(visitorWords)
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  const { data, act } = useVisitor(number)
  const [doing, setDoing] = useState<Doing>('forget')
  const [open, setOpen] = useState(false)
  if (data === undefined) return null
  const { name, email, link } = data
  const isKnown = name !== null || email !== null
  const word = (id: string) => <FormattedMessage id={`tracker.visitor.${id}`} />
  const button = (what: Doing) => (
    <Button
      size="s"
      onClick={() => {
        setDoing(what)
        setOpen(true)
      }}
    >
      {word(what)}
    </Button>
  )
  return (
    <Section size="s" title={word('title')}>
      <div className={css.visitor}>
        {isKnown ? (
          <DescriptionList>
            {name !== null && (
              <DescriptionItem term={word('name')}>
                <bdi>{name}</bdi>
              </DescriptionItem>
            )}
            {email !== null && (
              <DescriptionItem term={word('email')}>
                <a href={`mailto:${email}`}>{email}</a>
              </DescriptionItem>
            )}
          </DescriptionList>
        ) : (
          <p>{word('anonymous')}</p>
        )}
        <p className={css.link}>{word(`link.${link}`)}</p>
        {act.isError && <FieldError>{problemText(act.error)}</FieldError>}
        <div className={css.actions}>
          {link === 'open' && button('unlink')}
          {isKnown && button('forget')}
        </div>
      </div>
      <ConfirmDialog
        open={open}
        title={word(`${doing}.sure`)}
        action={word(doing)}
        cancel={formatMessage({ id: 'tracker.visitor.keep' })}
        onConfirm={() => {
          act.mutate(doing)
          setOpen(false)
        }}
        onClose={() => setOpen(false)}
      >
        {word(`${doing}.why`)}
      </ConfirmDialog>
    </Section>
  )
}
