import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { clinicName, NAME_LIMIT } from '../../domain/poster/clinic-name'
import { languageOrder, MOST_LANGUAGES, PURPOSES, type Purpose, SIZES, type Size } from '../../domain/poster/poster'
import type { IslandProps } from '../../page/Island'
import type { MAKER_TEXTS } from './maker-texts'
import { previewOf } from './preview-slot'
import type { SheetProps } from './Sheet'

/** What the maker is handed at build. */
export type MakerProps = {
  readonly languages: readonly { readonly code: string; readonly name: string; readonly path: string }[]
  readonly chosen: readonly string[]
  /** Path, code of a sheet in one language, code of one in several. */
  readonly codes: Readonly<Record<Purpose, readonly [path: string, one: string, several: string]>>
  readonly confirmed: Readonly<Record<Purpose, string>>
  readonly phone: string
  /** Who speaks, by language, where an edition says it in its own words. */
  readonly says: Readonly<Record<string, string>>
  /** The public address of the site; undefined when the build does not know it. Then the page's own is printed. */
  readonly address?: string | undefined
  /** Said in the place of the code until the address is known. */
  readonly noCode?: string | undefined
}

/** Choices on the left, the sheet itself on the right: what is seen is what is printed. Nothing of it is kept. */
export function MakerIsland(props: MakerProps & IslandProps<(typeof MAKER_TEXTS)[number]>) {
  const { words, site, languages } = props
  const { r } = words
  const [purpose, setPurpose] = useState<Purpose>('desk')
  const [size, setSize] = useState<Size>('a4')
  const [chosen, setChosen] = useState(props.chosen)
  const [typed, setTyped] = useState('')
  const [address, setAddress] = useState(props.address)
  useEffect(() => {
    if (!props.address) setAddress(location.origin + site.base)
    // A page brought back from the browser's memory must not show the name again.
    const forget = () => setTyped('')
    addEventListener('pagehide', forget)
    return () => removeEventListener('pagehide', forget)
  }, [])

  const holder = useRef<HTMLDivElement>(null)

  const name = clinicName(typed)
  const order = languageOrder(
    purpose,
    chosen,
    languages.map(({ code }) => code),
  )
  const toggle = (code: string) => setChosen(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code])
  const isFixed = (code: string) => (chosen.includes(code) ? chosen.length === 1 : chosen.length >= MOST_LANGUAGES)
  const [path, one, several] = props.codes[purpose]
  const sheet: SheetProps = {
    purpose,
    size,
    languages: order,
    languagePaths: Object.fromEntries(languages.map((language) => [language.code, language.path])),
    codes: { path, one, several },
    site: address,
    name: name.kind === 'fine' ? name.name : undefined,
    phone: props.phone,
    says: props.says,
    confirmedOn: props.confirmed[purpose],
    noCode: props.noCode,
  }
  return (
    <div class="lay">
      <div class="fields screen">
        <fieldset>
          <legend>{r('clinic.maker.purpose')}</legend>
          <div class="opts">
            {PURPOSES.map((id) => (
              <Option key={id} type="radio" group="purpose" isChosen={id === purpose} choose={() => setPurpose(id)}>
                {r(`clinic.maker.purposes.${id}`)}
              </Option>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{r('clinic.maker.languages', { most: MOST_LANGUAGES })}</legend>
          <div class="opts">
            {languages.map(({ code, name: own }) => (
              <Option key={code} type="checkbox" isChosen={chosen.includes(code)} isFixed={isFixed(code)} choose={() => toggle(code)}>
                <span lang={code}>{own}</span>
              </Option>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{r('clinic.maker.size')}</legend>
          <div class="opts">
            {SIZES.map((id) => (
              <Option key={id} type="radio" group="size" isChosen={id === size} choose={() => setSize(id)}>
                {r(`clinic.maker.sizes.${id}`)}
              </Option>
            ))}
          </div>
        </fieldset>
        <div>
          <label for="place">{r('clinic.maker.name')}</label>
          <input
            id="place"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            aria-describedby="place-hint place-said"
            aria-invalid={name.kind === 'too-long' || name.kind === 'like-a-number'}
          />
          <p class="hint soft" id="place-hint">
            <span>{r('clinic.maker.nameHint', { most: NAME_LIMIT })}</span>{' '}
            <span class="num">{r('clinic.maker.count', { count: [...typed].length, most: NAME_LIMIT })}</span>
          </p>
          <p class={name.kind === 'too-long' || name.kind === 'like-a-number' ? 'note stop' : undefined} id="place-said" role="status">
            {name.kind === 'too-long' && r('clinic.maker.tooLong', { most: NAME_LIMIT })}
            {name.kind === 'like-a-number' && r('clinic.maker.likeANumber')}
          </p>
        </div>
      </div>
      <div class="side">
        <figure class="preview" id="preview">
          <figcaption class="screen">
            {r('clinic.maker.preview')} ({r(`clinic.maker.sizes.${size}`)})
          </figcaption>
          <Preview of={sheet} holder={holder} />
        </figure>
        <Actions words={words} site={site} sheet={sheet} holder={holder} />
      </div>
    </div>
  )
}

function Option(props: {
  readonly type: 'radio' | 'checkbox'
  readonly group?: string
  readonly isChosen: boolean
  readonly isFixed?: boolean
  readonly choose: () => void
  readonly children: ComponentChildren
}) {
  const { type, group, isChosen, isFixed, choose, children } = props
  return (
    <label>
      <input type={type} name={group} checked={isChosen} disabled={isFixed} onChange={choose} />
      <span>{children}</span>
    </label>
  )
}

type Holder = { readonly holder: RefObject<HTMLDivElement | null> }

// A part of its own: what draws a sheet is heavy, and the sheet of the page is there before it.
const loadSheets = () => import('./show-sheet')

/** The sheet. The one that came with the page stays until the part that draws others is here. */
function Preview({ of: sheet, holder }: Holder & { readonly of: SheetProps }) {
  useEffect(() => {
    let isCurrent = true
    void loadSheets().then(({ showSheet }) => isCurrent && holder.current && showSheet(holder.current, sheet))
    return () => {
      isCurrent = false
    }
  })
  const View = previewOf.page
  // Nothing is ever set: it tells Preact to leave what is there alone.
  return View ? (
    <div>
      <View {...sheet} />
    </div>
  ) : (
    <div ref={holder} dangerouslySetInnerHTML={{ __html: '' }} />
  )
}

type Outcome = 'saved' | 'failed' | undefined

function Actions({ words, sheet, holder }: IslandProps<(typeof MAKER_TEXTS)[number]> & Holder & { readonly sheet: SheetProps }) {
  const { r } = words
  const [outcome, setOutcome] = useState<Outcome>()
  const save = async (what: 'savePicture' | 'saveCode') => {
    try {
      await (await loadSheets())[what](sheet, holder.current)
      setOutcome('saved')
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <div class="acts screen">
      <button class="btn main" type="button" onClick={() => print()}>
        {r('clinic.maker.print')}
      </button>
      {sheet.size !== 'stand' && (
        <button class="btn" type="button" onClick={() => void save('savePicture')}>
          {r('clinic.maker.png')}
        </button>
      )}
      <button class="btn" type="button" onClick={() => void save('saveCode')}>
        {r('clinic.maker.qr')}
      </button>
      <p role="status">{outcome && r(`clinic.maker.${outcome}`)}</p>
    </div>
  )
}
