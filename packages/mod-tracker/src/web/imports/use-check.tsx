import { ApiProblem } from '@guichet/plugin-kit/client'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Import, ImportSettings, Person } from '../types.ts'
import { useImportsClient } from './use-imports-client.tsx'
import { useAftermath } from './use-import.tsx'

/** How the file is read, as it is being edited, until the dry run begins with it. */
export function useCheck(given: Import) {
  const { id } = useActivity()
  const client = useImportsClient()
  const navigate = useNavigate()
  const { onSuccess, onError } = useAftermath(given.id)
  const [base, setBase] = useState(given)
  const [settings, edit] = useState(given.settings)
  const [met, meet] = useState<readonly Person[]>([])
  const startFrom = (next: Import) => {
    setBase(next)
    edit(next.settings)
  }
  const unsaved = settings !== base.settings
  // Somebody else was at it: nothing of one's own is lost by showing that.
  if (given.version > base.version && !unsaved) startFrom(given)
  const begin = useMutation({
    mutationFn: async () => {
      const params = { tracker: id, import: given.id }
      if (!unsaved) return client.check({ params, ifMatch: base.version })
      const kept = await client.setUp({ params, body: settings, ifMatch: base.version })
      // It is kept, whatever becomes of the dry run.
      startFrom(kept)
      return client.check({ params, ifMatch: kept.version })
    },
    onSuccess(changed) {
      onSuccess(changed)
      // The address may name the step that this leaves.
      void navigate({ to: `/trackers/${id}/imports/${changed.id}` })
    },
    onError,
  })
  const known = [...met, ...base.people]
  return {
    settings,
    unsaved,
    edit: (changes: Partial<ImportSettings>) => edit({ ...settings, ...changes }),
    /** Somebody was chosen: their name is known from now on. */
    meet: (person: Person) => meet([...met, person]),
    nameOf: (wanted: string) => known.find((person) => person.id === wanted)?.name ?? null,
    begin,
    /** Somebody else has changed it since: what they made of it, in place of what is being edited. */
    takeTheirs: isOvertaken(begin.error)
      ? () => {
          begin.reset()
          startFrom(given)
        }
      : null,
  }
}

const isOvertaken = (error: unknown) => error instanceof ApiProblem && error.code === 'version.mismatch'
