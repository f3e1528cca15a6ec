import { Avatar, AvatarStack } from '../src/avatar.tsx'
import { Button } from '../src/button.tsx'
import { Chip } from '../src/chip.tsx'
import { DescriptionItem, DescriptionList, Fact, FactList } from '../src/description-list.tsx'
import { Icon } from '../src/icon.tsx'
import { Section } from '../src/page.tsx'
import { PersonLabel } from '../src/person-label.tsx'
import { Mark, marks } from './marks.tsx'

export function Side() {
  return (
    <>
      <Section size="s" title="Propriétés" level={3}>
        <DescriptionList>
          <DescriptionItem term="Assignée à">
            <PersonLabel name="Nadia Benali" me />
          </DescriptionItem>
          <DescriptionItem term="Priorité">
            <b>P1</b> sur 16
          </DescriptionItem>
          <DescriptionItem term="Échéance">25 nov. à 18 h</DescriptionItem>
          <DescriptionItem term="Dépend de">
            <a href="#SI-2031">SI-2031</a>{' '}
            <Chip icon={<Mark name="waiting" />} color={marks.waiting.color}>
              {marks.waiting.word}
            </Chip>
          </DescriptionItem>
        </DescriptionList>
      </Section>
      <Section
        size="s"
        title="Observateurs"
        count={3}
        level={3}
        end={
          <Button variant="soft" size="s" icon="eye">
            Vous suivez
          </Button>
        }
      >
        <div style={{ display: 'flex', gap: 'var(--s-4)', alignItems: 'center', fontSize: 'var(--text-s)' }}>
          <AvatarStack>
            <Avatar name="Claire Vasseur" />
            <Avatar name="Marta Echeverría" />
            <Avatar name="Nadia Benali" me />
          </AvatarStack>
          Claire, Marta et vous
        </div>
      </Section>
      <Section size="s" title="Contexte transmis par Inès" level={3}>
        <FactList>
          <Fact icon={<Icon name="cap" />} note="Cours">
            Mathématiques – Terminale, spécialité
          </Fact>
          <Fact icon={<Icon name="page" />} note="Activité d’où vient le signalement">
            <a href="#devoir">Devoir 4 – Suites numériques</a>
          </Fact>
          <Fact icon={<Icon name="screen" />} note="Navigateur et écran">
            Firefox 132, Windows 11, 1366 × 768
          </Fact>
        </FactList>
      </Section>
    </>
  )
}
