import { Button } from '@guichet/ui/button'
import { ComboBox } from '@guichet/ui/combo-box'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../../app/site-context.ts'
import type { Core } from '../../../lib/core.ts'
import type { Activity } from '../../activities/queries.ts'
import css from '../admin.module.css'
import { usePluginName } from '../../use-plugin-name.ts'

/** So many pages of a hundred are looked through, and so many activities shown. */
const MOST_PAGES = 20
const MOST_SHOWN = 30

interface Props {
  /** Those that are there already. */
  readonly without: readonly string[]
  readonly busy: boolean
  readonly onAdd: (activity: string) => void
}

/** One more, found by its name or that of its course. */
export function AddActivity({ without, busy, onAdd }: Props) {
  const { formatMessage } = useIntl()
  const { core } = useSite()
  const nameOf = usePluginName()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { data = [], isPending } = useQuery({
    queryKey: ['core', 'activities', 'all'],
    queryFn: ({ signal }) => allActivities(core, signal),
  })
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const matches = ({ id, name, course }: Activity) =>
    !without.includes(id) && words.every((word) => `${name} ${course?.name ?? ''}`.toLocaleLowerCase().includes(word))
  const options = data
    .filter(matches)
    .slice(0, MOST_SHOWN)
    .map(({ id, name, course, component }) => ({ id, text: name, note: course?.name ?? nameOf(component) }))

  function write(next: string, id: string | null): void {
    setText(next)
    setChosen(id)
  }
  function add(): void {
    if (chosen === null || busy) return
    onAdd(chosen)
    write('', null)
  }

  return (
    <div className={css.add}>
      <ComboBox
        size="s"
        label={formatMessage({ id: 'admin.embeds.activity.add' })}
        sections={[{ id: 'activities', options }]}
        text={text}
        onTextChange={(next) => write(next, next === text ? chosen : null)}
        value={chosen}
        onChange={(id) => write(data.find((one) => one.id === id)?.name ?? text, id)}
        loading={isPending && formatMessage({ id: 'core.loading' })}
        empty={formatMessage({ id: 'admin.embeds.activity.no_match' })}
        openLabel={formatMessage({ id: 'admin.embeds.activity.open' })}
      />
      <Button busy={busy} onClick={add}>
        <FormattedMessage id="admin.embeds.activity.show" />
      </Button>
    </div>
  )
}

async function allActivities(core: Core, signal: AbortSignal): Promise<readonly Activity[]> {
  const found: Activity[] = []
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await core.activities.list({ query: { cursor, limit: 100 }, signal })
    found.push(...items)
    if (next === null) break
    cursor = next
  }
  return found
}
