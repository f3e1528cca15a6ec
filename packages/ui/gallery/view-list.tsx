import { useState } from 'react'
import { Button, buttonClass } from '../src/button.tsx'
import { Chip } from '../src/chip.tsx'
import { IconButton } from '../src/icon-button.tsx'
import { Icon } from '../src/icon.tsx'
import { MenuButton } from '../src/menu-button.tsx'
import { RecordList } from '../src/record-list.tsx'
import { SplitView } from '../src/split-view.tsx'
import { TextInput } from '../src/text-input.tsx'
import { FloatingBar, ListFoot, NewsBar, Toolbar } from '../src/toolbar.tsx'
import { ViewCount, ViewTabs } from '../src/view-tabs.tsx'
import { Detail } from './detail.tsx'
import { Mark } from './marks.tsx'
import { columnsFor } from './list-columns.tsx'
import { records } from './records.tsx'

export function ListView({ split }: { split: boolean }) {
  const [selected, setSelected] = useState<readonly string[]>(['SI-2029', 'SI-2024'])
  const toggle = (key: string) =>
    setSelected(selected.includes(key) ? selected.filter((one) => one !== key) : [...selected, key])

  const columns = columnsFor(selected, toggle)

  const list = (
    <>
      <NewsBar>
        <button type="button">2 nouveaux tickets – les afficher</button>
      </NewsBar>
      <RecordList
        label="Tickets à traiter"
        columns={columns}
        rows={records}
        rowId={(row) => row.key}
        rowFlags={(row) => ({
          selected: selected.includes(row.key),
          open: row.key === 'SI-2041',
          done: row.state === 'validated',
        })}
      />
      <ListFoot>
        <span>21 tickets, mis à jour depuis 7 jours</span>
        <span>50 par page</span>
      </ListFoot>
      {selected.length > 0 && (
        <FloatingBar
          label="Sélection"
          preview={
            <>
              <Icon name="info" /> Passer à <Chip icon={<Mark name="resolved" />}>Résolu</Chip> : 1 possible, 1 refusé.{' '}
              <a href="#why">Voir pourquoi</a>
            </>
          }
        >
          <b style={{ paddingInline: 'var(--s-4)' }}>{selected.length} sélectionnés</b>
          <MenuButton
            label="État"
            variant="soft"
            size="s"
            groups={[{ id: 'a', items: [{ id: 'x', label: 'Résolu' }] }]}
          />
          <Button variant="soft" size="s">
            Assigner
          </Button>
          <span style={{ marginInlineStart: 'auto' }}>
            <IconButton icon="x" size="s" label="Tout désélectionner" onClick={() => setSelected([])} />
          </span>
        </FloatingBar>
      )}
    </>
  )
  return (
    <>
      <h1 style={{ position: 'absolute', clipPath: 'inset(50%)' }}>Tickets à traiter</h1>
      <ViewTabs label="Vues">
        <a href="#all" aria-current="page">
          À traiter <ViewCount>16</ViewCount>
        </a>
        <a href="#mine">
          Mes tickets <ViewCount>5</ViewCount>
        </a>
        <a href="#nobody">
          Sans personne <ViewCount>3</ViewCount>
        </a>
        <a href="#shared">
          <Icon name="users" /> Vie scolaire <ViewCount>8</ViewCount>
        </a>
        <button type="button">
          <Icon name="plus" /> Enregistrer la vue
        </button>
      </ViewTabs>
      <Toolbar>
        <div data-grow>
          <TextInput size="s" aria-label="Filtrer" placeholder="mot, champ: ou personne…" style={{ marginTop: 0 }} />
        </div>
        <Button variant="soft" icon="columns">
          Affichage
        </Button>
        <a className={buttonClass({ variant: 'primary' })} href="#new">
          <Icon name="plus" />
          Signaler
        </a>
      </Toolbar>
      <SplitView list={list} detail={split ? <Detail /> : null} listLabel="Liste" detailLabel="Ticket ouvert" />
    </>
  )
}
