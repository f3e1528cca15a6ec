import { useState } from 'react'
import { Avatar } from '../src/avatar.tsx'
import { Button, LinkButton } from '../src/button.tsx'
import { Card, CardList, CardRow, LeadIcon } from '../src/card.tsx'
import { Checkbox } from '../src/checkbox.tsx'
import { Chip } from '../src/chip.tsx'
import { IconButton } from '../src/icon-button.tsx'
import { iconPaths, type IconName } from '../src/icon-paths.ts'
import { Icon } from '../src/icon.tsx'
import { Kbd } from '../src/kbd.tsx'
import { Notice } from '../src/notice.tsx'
import { Page, PageHeader, Section } from '../src/page.tsx'
import { ProgressBar } from '../src/progress-bar.tsx'
import { SegmentedControl } from '../src/segmented-control.tsx'
import { Switch } from '../src/switch.tsx'
import { Mark, type MarkName, marks } from './marks.tsx'

const row = { display: 'flex', flexWrap: 'wrap', gap: 'var(--s-5)', alignItems: 'center' } as const

export function ControlsView() {
  const [density, setDensity] = useState('normal')
  return (
    <Page>
      <PageHeader
        title="Commandes"
        lead="Chaque pièce, dans ses formes."
        actions={
          <>
            <Button variant="bare">Annuler</Button>
            <Button variant="primary">Enregistrer</Button>
          </>
        }
      />
      <Section title="Boutons">
        <div style={row}>
          <Button variant="primary" icon="plus">
            Signaler
          </Button>
          <Button>Prendre la sienne</Button>
          <Button variant="soft" icon="columns">
            Affichage
          </Button>
          <Button variant="bare">Tout effacer</Button>
          <Button variant="danger" icon="trash">
            Supprimer
          </Button>
          <Button busy variant="primary">
            Envoyer
          </Button>
          <Button busy>Envoyer</Button>
          <LinkButton href="#x" size="s">
            Petit lien
          </LinkButton>
          <Button size="l" variant="primary">
            Envoyer le signalement
          </Button>
          <IconButton icon="more" label="Autres actions" />
          <IconButton icon="x" size="s" label="Fermer" />
          <Kbd>Ctrl K</Kbd>
        </div>
      </Section>
      <Section title="Choix">
        <div style={row}>
          <Checkbox label="Seulement les miens" defaultChecked />
          <Checkbox label="Une partie" indeterminate checked={false} readOnly />
          <Checkbox label="Vide" />
          <Checkbox
            size="m"
            label="Le cours"
            description="Sciences de l’ingénieur – Première, groupe 2"
            defaultChecked
          />
          <Switch label="Raccourcis à une touche" defaultChecked />
          <Switch label="Éteint" />
          <SegmentedControl
            label="Densité"
            value={density}
            onChange={setDensity}
            options={[
              { value: 'compact', label: 'Serré' },
              { value: 'normal', label: 'Normal' },
              { value: 'comfort', label: 'Aéré' },
            ]}
          />
        </div>
      </Section>
      <Section title="Pastilles et personnes">
        <div style={row}>
          {(Object.keys(marks) as MarkName[]).map((name) => (
            <Chip look="tint" key={name} icon={<Mark name={name} />} color={marks[name].color}>
              {marks[name].word}
            </Chip>
          ))}
          <Avatar name="Nadia Benali" me size="l" />
          <Avatar name="Karim Haddad" />
          <Avatar name="Thomas Nguyen" size="s" />
          <Avatar name={null} />
        </div>
      </Section>
      <Section title="Icônes">
        <div style={row}>
          {(Object.keys(iconPaths) as IconName[]).map((name) => (
            <span key={name} style={{ display: 'grid', justifyItems: 'center', width: '5rem', fontSize: '0.75rem' }}>
              <Icon name={name} />
              {name}
            </span>
          ))}
        </div>
      </Section>
      <Section title="Ce qui vous attend" end={<a href="#all">Tout marquer comme vu</a>}>
        <CardList>
          <CardRow
            lead={
              <LeadIcon tone="accent">
                <Icon name="reply" />
              </LeadIcon>
            }
            title={<a href="#1">SI-2041 Impossible de déposer le devoir : « Erreur 413 »</a>}
            detail={
              <>
                <Chip icon={<Mark name="resolving" />} color={marks.resolving.color}>
                  En travail
                </Chip>
                Inès Garnier vous a répondu
              </>
            }
            end="12 min"
          />
          <CardRow
            lead={
              <LeadIcon tone="danger">
                <Icon name="clock" />
              </LeadIcon>
            }
            title={<a href="#2">SI-2031 Relais d’envoi de fichiers : certificat expiré</a>}
            detail="En retard de 2 jours, assigné à Thomas, que vous observez"
            end="2 h"
          />
          <CardRow
            lead={
              <LeadIcon>
                <Icon name="check" />
              </LeadIcon>
            }
            title={<a href="#3">SI-2016 Bulletins : accents illisibles dans l’export PDF</a>}
            detail="Publié, à valider par Claire Vasseur avant vendredi"
            end="21 nov."
          />
        </CardList>
      </Section>
      <Section title="Avis">
        <div style={{ display: 'grid', gap: 'var(--s-5)' }}>
          <Notice title="Une version plus récente existe">Rechargez pour la voir.</Notice>
          <Notice tone="warn" title="Le courriel n’est pas encore réglé">
            Personne ne sera prévenu tant qu’il ne l’est pas. <a href="#mail">Le régler</a>
          </Notice>
          <Notice tone="danger" title="L’import s’est arrêté à la ligne 214">
            213 tickets ont été créés. Corrigez la ligne, puis reprenez.
          </Notice>
          <Notice tone="success" title="312 tickets importés" />
          <Card>
            Export de 312 tickets : 64 %.
            <ProgressBar value={0.64} label="Export" />
            <ProgressBar value={null} label="Calcul" />
          </Card>
        </div>
      </Section>
    </Page>
  )
}
