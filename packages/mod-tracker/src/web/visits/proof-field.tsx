import { WorkDone } from '@guichet/plugin-kit/web/work/work-done'
import { FieldGroup } from '@guichet/ui/field'
import { useId } from 'react'
import { FormattedMessage } from 'react-intl'
import type { useProof } from './use-proof.tsx'
import { useVisits } from './use-visits-client.tsx'

/** The work that the browser does before something is sent, which takes nothing of who sends it. */
export function ProofField({ proof }: { readonly proof: ReturnType<typeof useProof> }) {
  const id = useId()
  const { client, params } = useVisits()
  return (
    <FieldGroup id={id} label={<FormattedMessage id="tracker.visit.work" />}>
      <WorkDone
        key={proof.round}
        words="tracker.visit.work"
        ask={(signal) => client.work({ params, signal })}
        onProof={proof.onProof}
        onAged={proof.again}
        onAgain={() => {
          // The button that was pressed goes.
          document.getElementById(id)?.focus()
          proof.again()
        }}
      />
    </FieldGroup>
  )
}
