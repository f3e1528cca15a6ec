import { useState } from 'react'
import { Button } from '../src/button.tsx'
import { Checkbox } from '../src/checkbox.tsx'
import { ComboBox } from '../src/combo-box.tsx'
import { Avatar } from '../src/avatar.tsx'
import { ErrorSummary } from '../src/error-summary.tsx'
import { Field } from '../src/field.tsx'
import { NativeSelect } from '../src/native-select.tsx'
import { Page, PageHeader } from '../src/page.tsx'
import { PasswordInput } from '../src/password-input.tsx'
import { RadioCards } from '../src/radio-cards.tsx'
import { TextArea } from '../src/text-area.tsx'
import { TextInput } from '../src/text-input.tsx'

const people = ['Nadia Benali', 'Karim Haddad', 'Thomas Nguyen', 'Claire Vasseur', 'Marta Echeverría']

export function FormView() {
  const [who, setWho] = useState<'me' | 'class' | 'many' | 'all'>('class')
  const [text, setText] = useState('')
  const [person, setPerson] = useState<string | null>(null)
  const found = people.filter((name) => name.toLowerCase().includes(text.toLowerCase()))
  return (
    <Page width="narrow">
      <PageHeader
        size="l"
        title="Signaler un problème"
        lead="L’équipe du support informatique du lycée vous répond, en général dans la demi-journée."
      />
      <form style={{ display: 'grid', gap: 'var(--s-9)' }}>
        <ErrorSummary title="Il manque une chose" errors={[{ fieldId: 'room', message: 'Indiquez la salle' }]} />
        <Field
          size="question"
          label="Que s’est-il passé ?"
          hint="Racontez comme à une collègue : ce que vous faisiez, ce que vous attendiez, ce qui est arrivé."
        >
          <TextArea
            size="huge"
            defaultValue="Le vidéoprojecteur de la B204 affiche une image verdâtre, puis se coupe au bout de dix minutes."
          />
        </Field>
        <Field
          label="Salle"
          id="room"
          hint="Par exemple B204 ou Amphithéâtre 1"
          error="« B2 » n’est pas une salle connue. Vouliez-vous dire B204 ?"
        >
          <TextInput defaultValue="B2" />
        </Field>
        <Field label="Depuis quand ?" mark="(facultatif)">
          <NativeSelect defaultValue="today">
            <option value="today">aujourd’hui</option>
            <option value="week">cette semaine</option>
          </NativeSelect>
        </Field>
        <RadioCards
          label="Qui est gêné ?"
          value={who}
          onChange={setWho}
          options={[
            { value: 'me', label: 'Moi seulement' },
            { value: 'class', label: 'Une classe ou un groupe' },
            { value: 'many', label: 'Plusieurs classes' },
            { value: 'all', label: 'Tout l’établissement' },
          ]}
        />
        <ComboBox
          label="Confier à"
          hint="Une personne de l’équipe"
          text={text}
          onTextChange={setText}
          value={person}
          onChange={(id) => {
            setPerson(id)
            setText(id ?? '')
          }}
          openLabel="Montrer les personnes"
          empty="Personne ne porte ce nom."
          loading={text.length > 3 && 'Recherche…'}
          sections={[
            {
              id: 'team',
              label: 'Équipe',
              options: found.map((name) => ({
                id: name,
                text: name,
                note: 'Résolution',
                lead: <Avatar name={name} size="s" />,
              })),
            },
          ]}
        />
        <Field label="Mot de passe">
          <PasswordInput
            revealLabel="Montrer le mot de passe"
            hideLabel="Cacher le mot de passe"
            defaultValue="bonjour"
            autoComplete="current-password"
          />
        </Field>
        <Field size="s" label="Petit champ d’agent" hint="32 px">
          <TextInput size="s" defaultValue="limite d’envoi" />
        </Field>
        <Field size="s" label="Petite liste">
          <NativeSelect size="s" defaultValue="1">
            <option value="1">Cours en ligne</option>
          </NativeSelect>
        </Field>
        <Checkbox size="m" label="Votre appareil" description="Chrome 131, Windows 11, 1920 × 1080" />
        <div>
          <Button variant="primary" size="l">
            Envoyer le signalement
          </Button>
        </div>
      </form>
    </Page>
  )
}
