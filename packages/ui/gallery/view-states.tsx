import type { ReactNode } from 'react'
import { Button } from '../src/button.tsx'
import { Chip } from '../src/chip.tsx'
import { EmptyState, NoMatchState, NoRightState } from '../src/empty-state.tsx'
import { ErrorState } from '../src/error-state.tsx'
import { OfflineBanner } from '../src/offline-banner.tsx'
import { Page, PageHeader } from '../src/page.tsx'
import { Receipt } from '../src/receipt.tsx'
import { ScreenMessage } from '../src/screen-message.tsx'
import { SkeletonRows, SkeletonText } from '../src/skeleton.tsx'
import { ToastCard } from '../src/toast.tsx'
import { Mark, marks } from './marks.tsx'

const words = { dismissLabel: 'Fermer', secondsLeft: (seconds: number) => `${seconds} s` }

function Screen({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section>
      <h2 style={{ fontSize: 'var(--text-s)', marginBottom: 'var(--s-4)', color: 'var(--text-2)' }}>{label}</h2>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          minHeight: '20rem',
          border: '1px solid var(--line)',
          borderRadius: 'var(--r-3)',
          background: 'var(--surface)',
          overflow: 'hidden',
        }}
      >
        {children}
      </div>
    </section>
  )
}

export function StatesView() {
  return (
    <Page>
      <PageHeader title="États des écrans" />
      <div
        style={{
          display: 'grid',
          gap: 'var(--s-8)',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))',
        }}
      >
        <Screen label="Vide : rien encore">
          <EmptyState
            title="Aucun ticket pour le moment"
            level={3}
            actions={
              <>
                <Button variant="primary" icon="plus">
                  Signaler un problème
                </Button>
                <Button variant="bare">Inviter la classe</Button>
              </>
            }
          >
            Quand quelqu’un signalera un problème dans ce cours, il arrivera ici, en haut de la pile.
          </EmptyState>
        </Screen>
        <Screen label="Vide : rien ne correspond">
          <NoMatchState
            title="Aucun ticket ne correspond"
            level={3}
            actions={
              <>
                <Button>Retirer « sans personne »</Button>
                <Button variant="bare">Tout effacer</Button>
              </>
            }
          >
            16 tickets sont ouverts, mais aucun n’est à la fois <strong>bloqué</strong> et{' '}
            <strong>sans personne</strong>.
          </NoMatchState>
        </Screen>
        <Screen label="Chargement">
          <SkeletonRows label="Chargement des tickets" />
        </Screen>
        <Screen label="Erreur : une zone, pas la page">
          <ErrorState
            title="Les échanges n’ont pas pu être chargés"
            level={3}
            reference="G-7F3A-91C2"
            copyLabel="Copier"
            copiedLabel="Copié"
            retryLabel="Réessayer"
            onRetry={() => {}}
          >
            Le reste du ticket est à jour et votre réponse est gardée. Si cela se répète, donnez cette référence au
            support.
          </ErrorState>
        </Screen>
        <Screen label="Hors ligne">
          <OfflineBanner>Hors ligne depuis 10:36. Votre texte est gardé et partira tout seul.</OfflineBanner>
          <div style={{ padding: 'var(--s-8)' }}>
            <SkeletonText label="Chargement" />
          </div>
        </Screen>
        <Screen label="Sans droit">
          <NoRightState
            title="Ce ticket n’existe pas ou ne vous est pas ouvert"
            level={3}
            actions={<Button>Revenir à mes tickets</Button>}
          >
            Le lien est peut-être ancien. Si quelqu’un vous l’a envoyé, demandez-lui de vous ajouter comme observateur.
          </NoRightState>
        </Screen>
        <Screen label="Messages passagers">
          <div style={{ display: 'grid', gap: 'var(--s-5)', padding: 'var(--s-6)', margin: 'auto 0' }}>
            <ToastCard
              {...words}
              toast={{
                id: 'a',
                seconds: 600,
                message: (
                  <>
                    SI-2041 est passé à <strong>Résolu</strong>. Inès Garnier est prévenue.
                  </>
                ),
                action: { label: 'Annuler', onAction: () => {} },
              }}
            />
            <ToastCard
              {...words}
              toast={{
                id: 'b',
                tone: 'error',
                message: (
                  <>
                    <strong>SI-2024 reste Bloqué.</strong> Karim l’a changé entre-temps ; votre choix a été retiré.
                  </>
                ),
                action: { label: 'Voir', onAction: () => {} },
              }}
            />
            <ToastCard
              {...words}
              toast={{
                id: 'c',
                tone: 'wait',
                progress: 0.64,
                message: 'Export de 312 tickets : 64 %. Vous pouvez quitter la page.',
                action: { label: 'Arrêter', onAction: () => {} },
              }}
            />
          </div>
        </Screen>
        <Screen label="Merci : le ticket comme reçu">
          <ScreenMessage
            level={3}
            art={
              <Receipt kind="Ticket" number="SI-2047" title="Vidéoprojecteur B204 : image verdâtre puis coupure">
                <Chip look="tint" icon={<Mark name="posted" />} color={marks.posted.color}>
                  Posté
                </Chip>
                L’équipe l’a reçu, personne ne l’a encore pris.
              </Receipt>
            }
            title="Merci, c’est enregistré"
            actions={
              <>
                <Button variant="primary">Suivre ce ticket</Button>
                <Button variant="bare">En signaler un autre</Button>
              </>
            }
          >
            Réponse attendue avant demain midi. Un courriel vous préviendra ; rien d’autre à faire.
          </ScreenMessage>
        </Screen>
      </div>
    </Page>
  )
}
