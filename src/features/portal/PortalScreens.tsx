import type { ComponentChildren } from 'preact'
import { portalPath } from '../../facts/portal-path'
import { usePage } from '../../page/page-context'
import { LargeCard, PhoneSave } from '../../ui/pictogram/sheet-pictograms'
import { PortalWord } from './PortalPath'

const [HOME, CERTIFICATES, INSURANCE] = portalPath.menu

function Phone({ title, children }: { readonly title: ComponentChildren; readonly children: ComponentChildren }) {
  const { words } = usePage()
  return (
    <div class="handset">
      <small>{words.r('portal.drawings.drawing')}</small>
      <p>{title}</p>
      {children}
    </div>
  )
}

/** Four drawn screens, from the first page to the copy shown beside the card. The steps say the same in words. */
export function PortalScreens() {
  const { words } = usePage()
  return (
    <figure>
      <div class="handsets" aria-hidden="true">
        <Phone title={<PortalWord word={HOME} />}>
          <b>
            <PortalWord word={CERTIFICATES} />
          </b>
          <i />
        </Phone>
        <Phone title={<PortalWord word={CERTIFICATES} />}>
          <i />
          <b>
            <PortalWord word={INSURANCE} />
          </b>
        </Phone>
        <Phone title={<PortalWord word={portalPath.page} />}>
          <i />
          <b>{words.r('portal.drawings.save')}</b>
        </Phone>
        <div class="beside">
          <LargeCard />
          <PhoneSave />
          <b>{words.r('portal.drawings.desk')}</b>
        </div>
      </div>
    </figure>
  )
}
