import type { ComponentChildren, FunctionComponent } from 'preact'
import { type PosterCodes, type Purpose, posterAddress, type Size } from '../../domain/poster/poster'
import { formatDate } from '../../i18n/format'
import { posterTexts } from '../../i18n/poster-texts'
import { richText } from '../../i18n/RichText'
import {
  Bell,
  Calendar,
  Checklist,
  Expired,
  Face,
  LargeCard,
  LargePaper,
  Papers,
  PhoneSave,
  Receipt,
  ScreenNotValid,
} from '../../ui/pictogram/sheet-pictograms'
import { AddressInLetters } from './AddressInLetters'
import { Qr } from './Qr'
import { LINES } from './sheet-texts'

const PICTURES: Record<Purpose, readonly FunctionComponent<{ readonly small?: boolean }>[]> = {
  desk: [Face, ScreenNotValid, Checklist],
  bring: [LargeCard, LargePaper, Bell],
  letter: [Calendar, Expired, LargePaper],
  paper: [LargePaper, Papers, Receipt],
  easy: [LargeCard, Bell, PhoneSave],
}

/** What a sheet shows. The first language has the sheet, the others a strip each. */
export type SheetProps = {
  readonly purpose: Purpose
  readonly size: Size
  readonly languages: readonly string[]
  /** Parts of the address by language code. */
  readonly languagePaths: Readonly<Record<string, string>>
  readonly codes: PosterCodes
  /** Where the site lives, with a slash at the end; undefined while nobody knows. */
  readonly site: string | undefined
  readonly name?: string | undefined
  readonly phone: string
  /** The oldest day on which the words of this purpose were confirmed. */
  readonly confirmedOn: string
  /** Said in the place of the code while the address is unknown. */
  readonly noCode: ComponentChildren
  /** Who speaks, by language: an edition says it in its own words. */
  readonly says: Readonly<Record<string, string>>
}

const textOf = (lang: string, key: string): string => posterTexts[lang]?.[key] ?? ''

/** A poster as it is printed: one sheet, on a folded stand two, one for each side. */
export function Paper(props: SheetProps) {
  const { size, languages } = props
  const lang = languages[0] ?? 'ja'
  const say = (key: string) => richText(textOf(lang, key), lang)
  if (size !== 'stand')
    return (
      <div class={size === 'screen' ? 'paper wide-paper' : 'paper'} data-size={size}>
        <Sheet {...props} />
      </div>
    )
  return (
    <div class="paper wide-paper" data-size={size}>
      <p class="flap" lang={lang}>
        <span>{say('glue')}</span>
      </p>
      <div class="turned" aria-hidden="true">
        <Sheet {...props} />
      </div>
      <p class="fold" lang={lang}>
        <span>{say('fold')}</span>
      </p>
      <Sheet {...props} />
      <p class="flap" lang={lang}>
        <span>{say('glue')}</span>
      </p>
    </div>
  )
}

function Sheet(props: SheetProps) {
  const { purpose, languages, name } = props
  const [lang = 'ja', ...others] = languages
  const say = (key: string) => richText(textOf(lang, key), lang)
  return (
    <div class="sheet" lang={lang} data-strips={others.length}>
      <div class="say-it">
        <p class="h">{say(`${purpose}.headline`)}</p>
        <p class="sub">{say(`${purpose}.sub`)}</p>
      </div>
      <ol>
        {LINES.map((line, index) => {
          const Picture = PICTURES[purpose][index] ?? Bell
          return (
            <li key={line}>
              <Picture />
              <div>
                <b>{say(`${purpose}.${line}.case`)}</b>
                <p>{say(`${purpose}.${line}.do`)}</p>
              </div>
            </li>
          )
        })}
      </ol>
      <Scan {...props} say={say} />
      {others.length > 0 && (
        <div class="strips">
          {others.map((code) => (
            <p key={code} lang={code}>
              <b>{richText(oneLine(textOf(code, `${purpose}.headline`)), code)}</b> {richText(textOf(code, `${purpose}.sub`), code)}
            </p>
          ))}
        </div>
      )}
      <p class="small">
        {name && <b lang="ja">{name}</b>} {richText(props.says[lang] ?? textOf(lang, 'private'), lang)}{' '}
        {richText(textOf(lang, 'confirmed').replace('{{date}}', formatDate(props.confirmedOn, lang, { era: false })), lang)}
        <br /> {say('trademark')}
      </p>
    </div>
  )
}

// A headline is broken for its own place at the top of a sheet, not for a strip.
const oneLine = (text: string) => text.replace('\n', /^[\p{ASCII}\s]*$/u.test(text) ? ' ' : '|')

function Scan(props: SheetProps & { readonly say: (key: string) => ComponentChildren }) {
  const { say, site, languages, languagePaths, codes, phone } = props
  const address =
    site &&
    posterAddress(
      site,
      languages.map((code) => languagePaths[code] ?? ''),
      codes,
    )
  return (
    <div class="scan">
      {address ? <Qr text={address} /> : <p class="code none">{props.noCode}</p>}
      <div>
        <b>{say('scan')}</b>
        {address && <AddressInLetters address={address} />}
        <p>{say('never')}</p>
        <hr />
        <b>{say('call')}</b>
        <p class="big">{phone}</p>
        <p>{say('callName')}</p>
      </div>
    </div>
  )
}
