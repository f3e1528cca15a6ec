import { Failure } from '@guichet/plugin-kit/web/failure'
import { Page } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useIntl } from 'react-intl'
import type { FieldType, Library } from '../../types.ts'
import { WithLibrary } from '../library/with-library.tsx'
import { FormEditor } from './form-editor.tsx'
import { useForm } from './use-form.tsx'
import { useLiveForm } from './use-live-form.tsx'

/** What a tracker's tickets are asked besides their text, for who may configure it. */
export default function FormScreen() {
  useLiveForm()
  return <WithLibrary>{(known) => <WithForm {...known} />}</WithLibrary>
}

function WithForm({ library, types }: { readonly library: Library; readonly types: readonly FieldType[] }) {
  const { formatMessage } = useIntl()
  const { data, error, refetch } = useForm(true)
  if (data !== undefined) return <FormEditor form={data} library={library} types={types} />
  if (error !== null)
    return <Failure level={1} title="tracker.form.failed" error={error} onRetry={() => void refetch()} />
  return (
    <Page width="wide">
      <SkeletonText label={formatMessage({ id: 'tracker.loading' })} lines={8} />
    </Page>
  )
}
