import { useState } from 'react'
import { Button } from '../src/button.tsx'
import { Dialog } from '../src/dialog.tsx'
import { Icon } from '../src/icon.tsx'
import { MenuButton } from '../src/menu-button.tsx'
import { Page, PageHeader } from '../src/page.tsx'
import { dismissToast, showToast } from '../src/toast.tsx'

export function OverlaysView() {
  const [open, setOpen] = useState(false)
  return (
    <Page>
      <PageHeader title="Fenêtres" lead="Ce qui flotte." />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--s-5)' }}>
        <MenuButton
          label="Autres actions"
          groups={[
            {
              id: 'can',
              label: 'Possible maintenant',
              items: [
                { id: 'copy', label: 'Copier le lien', icon: <Icon name="link" />, shortcut: 'L' },
                {
                  id: 'move',
                  label: 'Transférer',
                  note: 'À un autre suivi',
                  icon: <Icon name="external" />,
                  onAction: () => showToast({ message: 'Transféré', action: { label: 'Annuler', onAction: () => {} } }),
                },
              ],
            },
            {
              id: 'cannot',
              label: 'Pas possible pour vous',
              items: [
                {
                  id: 'delete',
                  label: 'Supprimer',
                  icon: <Icon name="trash" />,
                  refusal: 'Réservé aux gestionnaires : Claire Vasseur, Hélène Pruvost.',
                },
              ],
            },
            {
              id: 'theme',
              label: 'Apparence',
              items: [
                { id: 'light', label: 'Claire', chosen: false },
                { id: 'dark', label: 'Sombre', chosen: true },
              ],
            },
          ]}
        />
        <Button onClick={() => setOpen(true)}>Ouvrir un dialogue</Button>
        <Button
          onClick={() =>
            showToast({
              message: (
                <>
                  SI-2041 est passé à <strong>Résolu</strong>.
                </>
              ),
              action: { label: 'Annuler', onAction: () => showToast({ tone: 'info', message: 'Annulé.' }) },
            })
          }
        >
          Montrer un message
        </Button>
        <Button onClick={() => showToast({ tone: 'error', message: 'SI-2024 reste Bloqué.' })}>
          Montrer une erreur
        </Button>
        <Button onClick={() => dismissToast(showToast({ tone: 'wait', message: 'Export…', progress: 0.2 }, 'export'))}>
          Brève attente
        </Button>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Supprimer ce gestionnaire de tickets ?"
        closeLabel="Fermer"
        size="s"
        actions={
          <>
            <Button variant="danger" onClick={() => setOpen(false)}>
              Supprimer
            </Button>
            <Button variant="bare" onClick={() => setOpen(false)}>
              Garder
            </Button>
          </>
        }
      >
        <p>Ses 312 tickets et leurs fichiers disparaîtront. Cela ne peut pas être défait.</p>
      </Dialog>
    </Page>
  )
}
