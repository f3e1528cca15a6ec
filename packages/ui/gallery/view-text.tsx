import { useState } from 'react'
import { Button } from '../src/button.tsx'
import { MarkdownField, type MarkdownWords } from '../src/markdown-field.tsx'
import { Markdown } from '../src/markdown.tsx'
import { Page, PageHeader } from '../src/page.tsx'

const words: MarkdownWords = {
  toolbar: 'Mise en forme',
  bold: 'Gras',
  italic: 'Italique',
  link: 'Lien',
  code: 'Code',
  list: 'Liste',
  numbers: 'Liste numérotée',
  quote: 'Citation',
  mode: 'Écrire ou prévisualiser',
  write: 'Écrire',
  preview: 'Aperçu',
  waiting: 'Chargement…',
  nothing: 'Rien n’est encore écrit.',
  failed: 'L’aperçu n’a pas pu être obtenu.',
}

const HTML = `<h3 dir="auto">Ce qui a été essayé</h3><p dir="auto">Depuis <strong>hier</strong>, <em>plusieurs</em> <s>classes</s> élèves voient
<code>ERR_TUNNEL_CONNECTION_FAILED</code>. Voir <a href="https://example.org/a">https://example.org/un/chemin/assez/long/pour/aller/a/la/ligne/sans/espace</a>.</p>
<ol><li dir="auto">Redémarrer le relais</li><li dir="auto">Vider le cache<ul><li dir="auto">☑ Firefox</li><li dir="auto">☐ Chrome</li></ul></li></ol>
<blockquote dir="auto"><p dir="auto">On avait déjà eu ça en mars.</p><p dir="auto">Le certificat, encore.</p></blockquote>
<pre><code>proxy_set_header Host $host;
client_max_body_size 100m; # un commentaire plutôt long, qui passe à la ligne dans une fenêtre étroite
</code></pre><hr />
<table><thead><tr><th dir="auto">Salle</th><th dir="auto" align="center">Poste</th><th dir="auto" align="right">Délai (ms)</th><th dir="auto">Remarque</th></tr></thead>
<tbody><tr><td dir="auto">B112</td><td align="center">14</td><td align="right">1 204</td><td dir="auto">Coupure à chaque envoi</td></tr><tr><td dir="auto">CDI</td><td align="center">3</td><td align="right">98</td><td dir="auto">Rien à signaler</td></tr></tbody></table>
<p dir="auto">Merci à tous&nbsp;!</p>`

/** What people write, being written and shown. */
export function TextView() {
  const [text, setText] = useState('')
  return (
    <Page>
      <PageHeader title="Texte" />
      <MarkdownField
        aria-label="Votre réponse"
        placeholder="Votre réponse…"
        value={text}
        onChange={setText}
        words={words}
        preview={preview}
      >
        <Button variant="primary">Envoyer</Button>
      </MarkdownField>
      <Markdown html={HTML} />
    </Page>
  )
}

const preview = async () => HTML
