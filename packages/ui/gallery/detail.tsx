import { ActionList } from '../src/action-list.tsx'
import { Chip } from '../src/chip.tsx'
import { DisclosureCard } from '../src/disclosure-card.tsx'
import { IconButton } from '../src/icon-button.tsx'
import { Icon } from '../src/icon.tsx'
import { MenuButton } from '../src/menu-button.tsx'
import { Message, PrivateMessage } from '../src/message.tsx'
import { Outcome } from '../src/notice.tsx'
import { Section } from '../src/page.tsx'
import { PersonLabel } from '../src/person-label.tsx'
import { Prose } from '../src/prose.tsx'
import { SegmentedControl } from '../src/segmented-control.tsx'
import { DetailLayout } from '../src/sheet.tsx'
import { Stub, StubTitle } from '../src/stub.tsx'
import { Time } from '../src/time.tsx'
import { Timeline, TimelineEvent } from '../src/timeline.tsx'
import { Side } from './detail-side.tsx'
import { Mark, marks } from './marks.tsx'

const state = (name: keyof typeof marks) => (
  <Chip icon={<Mark name={name} />} color={marks[name].color}>
    {marks[name].word}
  </Chip>
)
const ago = (text: string) => (
  <Time value="2026-11-24T08:30:00Z" relative={() => text} exact={() => '24 novembre 2026 à 10:30'} focusable />
)
const icon = (name: keyof typeof marks) => <Mark name={name} color={marks[name].color} />

export function Detail({ level = 2 }: { level?: 1 | 2 }) {
  return (
    <>
      <Stub
        number="SI-2041"
        beside={
          <>
            <IconButton icon="link" size="s" label="Copier le lien" /> 1 sur 16
          </>
        }
        actions={
          <>
            <IconButton icon="chevron-up" label="Précédent" />
            <IconButton icon="chevron-down" label="Suivant" />
            <MenuButton
              label="Autres actions"
              icon="more"
              iconOnly
              groups={[
                {
                  id: 'one',
                  label: 'Possible maintenant',
                  items: [
                    { id: 'copy', label: 'Copier le lien', icon: <Icon name="link" />, shortcut: 'L' },
                    { id: 'move', label: 'Transférer', note: 'À un autre suivi', icon: <Icon name="external" /> },
                  ],
                },
                {
                  id: 'two',
                  label: 'Pas possible pour vous',
                  items: [
                    {
                      id: 'del',
                      label: 'Supprimer',
                      icon: <Icon name="trash" />,
                      refusal: 'Réservé aux gestionnaires : Claire Vasseur.',
                    },
                  ],
                },
              ]}
            />
            <IconButton icon="x" label="Fermer" />
          </>
        }
        title={
          <StubTitle level={level}>
            Impossible de déposer le devoir : « Erreur 413 – fichier trop volumineux »
          </StubTitle>
        }
        byline={
          <>
            <PersonLabel name="Inès Garnier" size="m" /> élève de Terminale G3 · signalé {ago('il y a 2 h')}
          </>
        }
      />
      <DetailLayout
        status={
          <DisclosureCard
            open
            now={
              <Chip size="l" icon={<Mark name="resolving" />} color={marks.resolving.color}>
                En travail
              </Chip>
            }
            actionLabel="Changer"
            description="Quelqu’un a commencé à travailler à une solution. Depuis 1 h 40, par Nadia Benali."
          >
            <ActionList
              groups={[
                {
                  id: 'can',
                  label: 'Possible maintenant',
                  items: [
                    { id: 'r', icon: icon('resolved'), label: 'Résolu', shortcut: 'E' },
                    { id: 'w', icon: icon('waiting'), label: 'Bloqué', shortcut: 'B' },
                    { id: 'o', icon: icon('open'), label: 'Ouvert' },
                  ],
                },
                {
                  id: 'cannot',
                  label: 'Pas possible pour vous',
                  items: [
                    {
                      id: 'v',
                      icon: icon('validated'),
                      label: 'Validé',
                      refusal: 'Il dépend de SI-2031, encore bloqué.',
                      remedy: <a href="#SI-2031">Voir SI-2031</a>,
                    },
                    {
                      id: 'p',
                      icon: icon('posted'),
                      label: 'Posté',
                      refusal: 'Ce cycle de vie n’a pas de passage « En travail → Posté ».',
                    },
                  ],
                },
              ]}
            />
          </DisclosureCard>
        }
        main={
          <>
            <Section
              size="s"
              title="Description"
              level={level === 1 ? 2 : 3}
              end={<IconButton icon="edit" size="s" label="Modifier" />}
            >
              <Prose>
                <p>
                  Depuis ce matin je n’arrive pas à déposer mon devoir de mathématiques (un PDF de 14 Mo, des pages
                  photographiées). La barre va jusqu’à 100 %, puis la page affiche « Erreur 413 ».
                </p>
                <p>
                  La date limite est <strong>demain à 18 h</strong>. Cinq autres élèves de la classe ont la même chose.
                </p>
              </Prose>
            </Section>
            <Outcome title="Résolution" level={level === 1 ? 2 : 3}>
              Le relais du lycée limitait les envois à 10 Mo. Limite portée à 100 Mo ; certificat en attente (
              <a href="#SI-2031">SI-2031</a>).
            </Outcome>
            <Section
              size="s"
              title="Échanges et historique"
              count={7}
              level={level === 1 ? 2 : 3}
              end={
                <SegmentedControl
                  label="Montrer"
                  options={[
                    { value: 'all', label: 'Tout' },
                    { value: 'messages', label: 'Messages' },
                  ]}
                  value="all"
                  onChange={() => {}}
                />
              }
            >
              <Timeline label="Échanges">
                <TimelineEvent>
                  <b>Nadia Benali</b> a pris le ticket, {state('open')} → {state('resolving')} {ago('il y a 1 h 40')}
                </TimelineEvent>
                <Message author="Nadia Benali" me meta={ago('il y a 1 h 32')} visibility="Réponse publique">
                  <Prose>
                    Bonjour Inès, merci pour la capture. Le blocage vient du réseau du lycée, pas de votre fichier. Nous
                    le corrigeons ce matin.
                  </Prose>
                </Message>
                <PrivateMessage
                  author="Karim Haddad"
                  meta={ago('il y a 54 min')}
                  kind="Note interne"
                  hiddenFrom="Inès Garnier ne la voit pas"
                >
                  <Prose>
                    Reproduit depuis la salle B112 : <code>client_max_body_size</code> à 10 Mo sur le relais.
                  </Prose>
                </PrivateMessage>
                <Message
                  author="Inès Garnier"
                  meta={<>demandeuse {ago('il y a 12 min')}</>}
                  visibility="Par courriel"
                  icon="mail"
                  pending
                >
                  <Prose>Merci beaucoup ! Je réessaie à la récréation de 10 h 30 et je vous dis si ça marche.</Prose>
                </Message>
              </Timeline>
            </Section>
          </>
        }
        side={<Side />}
      />
    </>
  )
}
