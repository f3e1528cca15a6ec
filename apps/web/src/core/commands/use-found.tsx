import type { MenuGroup } from '@guichet/ui/palette'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { useHere } from '../../app/here.ts'
import { useSite } from '../../app/site-context.ts'
import { activityQuery } from '../activities/queries.ts'

const PAUSE_MS = 150

interface Findings {
  /** What it is an answer to. */
  readonly text: string
  readonly groups: readonly MenuGroup[]
  readonly looking: boolean
}

/** What the activity's own finder knows for what is typed. */
export function useFound(typed: string, open: boolean): Findings {
  const { formatMessage } = useIntl()
  const { core, transport } = useSite()
  const { activityId, half } = useHere()
  const navigate = useNavigate()
  const text = usePaused(typed.trim())
  const activity = useQuery({ ...activityQuery(core, activityId ?? ''), enabled: activityId !== undefined }).data
  const load = half?.activity?.finder
  const able = open && text !== '' && activity !== undefined && load !== undefined

  const { data, isFetching } = useQuery({
    queryKey: ['core', 'found', activityId, text],
    enabled: able,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    async queryFn({ signal }) {
      if (activity === undefined || load === undefined) return { text, items: [] }
      const { default: find } = await load()
      return { text, items: await find({ activity, text, transport, signal, formatMessage }) }
    },
  })
  if (!able || data === undefined || data.items.length === 0) return { text, groups: [], looking: able && isFetching }
  const top = `/${half?.mount}/${activity.id}`
  return {
    text: data.text,
    looking: isFetching,
    groups: [
      {
        id: 'found',
        label: activity.name,
        items: data.items.map(({ id, label, note, icon, path, search }) => ({
          id: `found.${id}`,
          label,
          icon,
          onAction: () => void navigate({ to: path === '' ? top : `${top}/${path}`, search: search ?? {} }),
          ...(note !== undefined && { note }),
        })),
      },
    ],
  }
}

/** The text once typing has paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
