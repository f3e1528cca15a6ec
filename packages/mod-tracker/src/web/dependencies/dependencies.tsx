import { mayDo } from '@guichet/domain/tickets/operations'
import { Button } from '@guichet/ui/button'
import { Section } from '@guichet/ui/page'
import { SegmentedControl } from '@guichet/ui/segmented-control'
import { SkeletonText } from '@guichet/ui/skeleton'
import { lazy, Suspense, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Ticket } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import css from './dependencies.module.css'
import { DependencyLists } from './dependency-lists.tsx'
import { useDependencies } from './use-dependencies.tsx'

const DependencyGraph = lazy(() => import('./dependency-graph.tsx'))
const DependencyChooser = lazy(() => import('./dependency-chooser.tsx'))

const FORMS = ['list', 'drawing'] as const

/** What a ticket waits for and what waits for it, as lists or drawn; for who works here, with the ways to say so. */
export function Dependencies({ ticket }: { readonly ticket: Ticket }) {
  const { formatMessage } = useIntl()
  const { data } = useDependencies(ticket.number)
  const may = mayDo('depend', useCan())
  const [form, setForm] = useState<(typeof FORMS)[number]>('list')
  const [choosing, setChoosing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const links = data?.links.length ?? 0
  if (data === undefined || (links === 0 && !may)) return null
  const leave = () => {
    setChoosing(false)
    opener.current?.focus()
  }
  return (
    <Section
      size="s"
      title={<FormattedMessage id="tracker.dependencies" />}
      end={
        links > 0 && (
          <SegmentedControl
            label={formatMessage({ id: 'tracker.dependencies.form' })}
            options={FORMS.map((value) => ({
              value,
              label: <FormattedMessage id={`tracker.dependencies.form.${value}`} />,
            }))}
            value={form}
            onChange={setForm}
          />
        )
      }
    >
      <div className={css.stack}>
        {links > 0 &&
          (form === 'list' ? (
            <DependencyLists number={ticket.number} dependencies={data} may={may} />
          ) : (
            <Suspense fallback={<SkeletonText label={formatMessage({ id: 'tracker.loading' })} lines={4} />}>
              <DependencyGraph number={ticket.number} dependencies={data} />
            </Suspense>
          ))}
        {data.more && (
          <p className={css.quiet}>
            <FormattedMessage id="tracker.dependencies.more" />
          </p>
        )}
        {choosing && (
          <Suspense fallback={null}>
            <DependencyChooser ticket={ticket} onDone={leave} />
          </Suspense>
        )}
        {may && (
          <div>
            <Button
              ref={opener}
              size="s"
              variant="soft"
              icon={choosing ? 'x' : 'plus'}
              aria-expanded={choosing}
              onClick={() => setChoosing(!choosing)}
            >
              <FormattedMessage id={choosing ? 'tracker.dependencies.add.cancel' : 'tracker.dependencies.add'} />
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
