import type { ReactNode } from 'react'
import { AppShell } from '../src/app-shell.tsx'
import { CountBadge } from '../src/badge.tsx'
import { Brand } from '../src/brand.tsx'
import { Breadcrumbs } from '../src/breadcrumbs.tsx'
import { iconButtonClass, IconButton } from '../src/icon-button.tsx'
import { Avatar } from '../src/avatar.tsx'
import { Icon } from '../src/icon.tsx'
import { MenuButton } from '../src/menu-button.tsx'
import { NavTabs } from '../src/nav-tabs.tsx'
import { PageFooter } from '../src/page-footer.tsx'
import { SearchTrigger } from '../src/search-trigger.tsx'

const views = {
  list: 'Tickets',
  controls: 'Commandes',
  form: 'Formulaire',
  text: 'Texte',
  states: 'États',
  overlays: 'Fenêtres',
}
const keep = new URLSearchParams(location.search)
const href = (view: string) => `?${new URLSearchParams({ ...Object.fromEntries(keep), view })}`

export function Frame({ view, children }: { view: string; children: ReactNode }) {
  return (
    <AppShell
      skipLabel="Aller au contenu"
      brand={
        <a href={href('list')}>
          <Brand name="Guichet" />
        </a>
      }
      breadcrumbs={
        <Breadcrumbs
          label="Fil d’Ariane"
          up={[
            <a href="#up" key="up">
              Services du lycée
            </a>,
          ]}
          current="Support informatique"
        />
      }
      nav={
        <NavTabs label="Gestionnaire">
          {Object.entries(views).map(([name, label]) => (
            <a href={href(name)} key={name} aria-current={name === view ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </NavTabs>
      }
      end={
        <>
          <SearchTrigger label="Rechercher ou agir…" shortcut="Ctrl K" />
          <IconButton icon="theme" label="Apparence" />
          <IconButton icon="bell" label="Notifications" badge={<CountBadge count={3} label="3 nouvelles" />} />
          <a
            className={iconButtonClass()}
            href="#external"
            aria-label="Ouvrir dans une fenêtre"
            title="Ouvrir dans une fenêtre"
            data-narrow="hide"
          >
            <Icon name="external" />
          </a>
          <MenuButton
            label="Nadia Benali"
            groups={[
              {
                id: 'me',
                items: [
                  { id: 'settings', label: 'Mes réglages', icon: <Icon name="settings" /> },
                  { id: 'out', label: 'Se déconnecter', icon: <Icon name="sign-out" /> },
                ],
              },
            ]}
          >
            <Avatar name="Nadia Benali" me />
          </MenuButton>
        </>
      }
    >
      {children}
      <PageFooter>
        <a href="#help">Aide</a>
        <a href="#a11y">Accessibilité : partiellement conforme</a>
        <span>Guichet 0.1</span>
      </PageFooter>
    </AppShell>
  )
}
