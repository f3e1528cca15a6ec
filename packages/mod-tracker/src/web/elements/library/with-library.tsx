import { mayDo } from '@guichet/domain/tickets/operations'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { Page } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useExtensions } from '@guichet/plugin-kit/web/extensions'
import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { Suspense, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { trackerElementTypes, type ElementTypeView } from '../../../contract/element-points.ts'
import { NoConfiguring } from '../../settings/no-configuring.tsx'
import type { FieldType, Library } from '../../types.ts'
import { useCan } from '../../use-tracker.tsx'
import { useFieldTypes, useLibrary } from './use-library.tsx'

interface Known {
  readonly library: Library
  readonly types: readonly FieldType[]
}

/** A screen about the fields there are: for who configures, once they are there. */
export function WithLibrary({ children }: { readonly children: (known: Known) => ReactNode }) {
  const { formatMessage } = useIntl()
  const may = mayDo('configure', useCan())
  const library = useLibrary(may)
  const types = useFieldTypes(may)
  if (!may) return <NoConfiguring />
  const skeleton = (
    <Page width="narrow">
      <SkeletonText label={formatMessage({ id: 'tracker.loading' })} lines={8} />
    </Page>
  )
  if (library.data !== undefined && types.data !== undefined)
    return (
      <Suspense fallback={skeleton}>
        <Named>{children({ library: library.data, types: types.data })}</Named>
      </Suspense>
    )
  const error = library.error ?? types.error
  if (error === null) return skeleton
  return (
    <Failure
      level={1}
      title="tracker.library.failed"
      error={error}
      onRetry={() => {
        void library.refetch()
        void types.refetch()
      }}
    />
  )
}

/** Waits for what the types of field are called: those of plugins bring their own words. */
function Named({ children }: { readonly children: ReactNode }) {
  const words = useExtensions(trackerElementTypes).flatMap(({ value }) => value.words ?? [])
  return [...new Set(words)].reduce<ReactNode>((inner, each) => <With words={each}>{inner}</With>, children)
}

interface WithProps {
  readonly words: NonNullable<ElementTypeView['words']>
  readonly children: ReactNode
}

function With({ words, children }: WithProps) {
  useMoreWords(words)
  return children
}
