import { useEffect, useState } from 'react'
import type { FieldType, LibraryField } from '../../types.ts'
import { draftOf, newDraft, type ElementDraft } from './draft.ts'
import { faultsIn, faultsOf, isSound, NO_FAULTS, type ElementFaults } from './faults.ts'
import { theirsOf, useSaveElement } from './use-library.tsx'

interface Options {
  readonly element: LibraryField | null
  /** One at least. */
  readonly types: readonly FieldType[]
  readonly onSaved: (element: LibraryField) => void
  readonly onDirty: ((dirty: boolean) => void) | undefined
  /** Leads to what is wrong. */
  readonly onFaults: (faults: ElementFaults, draft: ElementDraft) => void
}

/** A field of the library as it is being written: what is wrong with it is told once one has tried to save it. */
export function useElementDraft({ element, types, onSaved, onDirty, onFaults }: Options) {
  const typeOf = (name: string) => types.find((type) => type.name === name) ?? types[0]!
  const begin = () => (element === null ? newDraft(types[0]!) : draftOf(element, typeOf(element.type)))
  const [initial, setInitial] = useState(begin)
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)
  const save = useSaveElement()
  const type = typeOf(draft.type)
  const dirty = draft !== initial
  useEffect(() => {
    onDirty?.(dirty)
    return () => onDirty?.(false)
  }, [dirty, onDirty])

  const theirs = theirsOf(save.error)
  const seen = tried ? faultsOf(draft, type) : NO_FAULTS
  const told = faultsIn(save.error, draft)

  function send(): void {
    if (save.isPending) return
    setTried(true)
    const wrong = faultsOf(draft, type)
    if (!isSound(wrong)) return onFaults(wrong, draft)
    // Who saves again has seen what a colleague made of it.
    const of = element && theirs ? { ...element, version: theirs.version, archived: theirs.archived } : element
    save.mutate(
      { of, draft },
      {
        onSuccess(saved) {
          setInitial(draft)
          onSaved(saved)
        },
        onError(error) {
          const refused = faultsIn(error, draft)
          if (refused !== null) onFaults(refused, draft)
        },
      },
    )
  }

  return {
    draft,
    type,
    faults: isSound(seen) && told !== null ? told : seen,
    isSaving: save.isPending,
    theirs,
    /** What went wrong with nothing in particular. */
    unplaced: save.isError && told === null && theirs === null ? save.error : null,
    change(next: ElementDraft) {
      if (save.isError && theirs === null) save.reset()
      setDraft(next)
    },
    send,
  }
}
