import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { ElementInputProps, ShownFile } from '../../../contract/element-points.ts'
import type { Limits } from '../../attachments/upload-queue.ts'
import { useUploads } from '../../attachments/use-uploads.tsx'
import { filesIn } from '../files-in.ts'

type Of = Pick<ElementInputProps, 'value' | 'onChange'> & { readonly limits: Limits }

/** What is on its way has no id yet: with it in it a value is none, and nothing is sent without what somebody has just added. */
const COMING: ShownFile = { id: '', name: '', type: '', bytes: 0, width: null, height: null }

/** The files of a field: those that are there, and those on their way. */
export function useFieldFiles({ value, onChange, limits }: Of) {
  const uploads = useUploads(limits)
  const there = filesIn(value).filter(({ id }) => id !== '')
  const coming = uploads.items.filter(({ state }) => state !== 'failed').length
  const told = filesIn(value).length - there.length
  // Two may arrive before the screen is drawn again; and what arrives is told to the form as it is by then.
  const latest = useRef<{ there: readonly ShownFile[]; onChange: typeof onChange }>({ there, onChange })
  useLayoutEffect(() => {
    latest.current = { there, onChange }
  })
  const write = (files: readonly ShownFile[], waiting: number) => {
    latest.current = { ...latest.current, there: files }
    const next = [...files, ...Array.from({ length: waiting }, () => COMING)]
    latest.current.onChange(next.length === 0 ? null : next)
  }
  const tell = useEffectEvent(() => write(latest.current.there, coming))
  useEffect(() => {
    if (told !== coming) tell()
  }, [told, coming])
  return {
    there,
    sending: uploads.items,
    add(given: readonly File[]) {
      const room = limits.count - latest.current.there.length - uploads.items.length
      given.forEach((file, index) =>
        uploads.send(file, file.name, index >= room, ({ id, name, type, bytes, width, height }) =>
          write([...latest.current.there, { id, name, type, bytes, width, height }], 0),
        ),
      )
    },
    remove: (id: string) =>
      write(
        latest.current.there.filter((file) => file.id !== id),
        coming,
      ),
    cancel: uploads.remove,
    retry: uploads.retry,
  }
}
