import { pictogram } from './pictogram'

// Those that stand on printed sheets too. Apart, so that no other island carries them.

export const Bell = pictogram(() => (
  <>
    <path class="f" d="M8 37a16 16 0 0 1 32 0z" />
    <path d="M24 21v-7M19 12h10" />
    <path d="M5 37h38" />
    <path d="M4 44.5h40" />
  </>
))

export const Checklist = pictogram(() => (
  <>
    <path class="f" d="M8 9h32v35.5H8z" />
    <path d="M17 5h14v8H17zM15 22l3 3 5-6M29 23h5M15 34l3 3 5-6M29 35h5" />
    <path d="M4 44.5h40" />
  </>
))

export const Papers = pictogram(() => (
  <>
    <path d="M17 10V4h24v35h-5" />
    <path class="f" d="M7 10h28v34.5H7z" />
    <path d="M14 19h14M14 27h14M14 35h7" />
    <path d="M4 44.5h40" />
  </>
))

export const PhoneSave = pictogram(() => (
  <>
    <rect class="f" x="12" y="4" width="24" height="40.5" rx="3" />
    <path d="M24 11v14M17.5 19l6.5 6.5 6.5-6.5M18 34h12" />
    <path d="M4 44.5h40" />
  </>
))

export const Calendar = pictogram(() => (
  <>
    <path class="f" d="M6 10h36v34.5H6z" />
    <path d="M6 20h36M15 5v9M33 5v9M16 32l6 5.5L33 27" />
    <path d="M4 44.5h40" />
  </>
))

export const LargeCard = pictogram(() => (
  <>
    <rect class="f" x="3" y="19" width="42" height="28" rx="3" />
    <circle cx="14" cy="29" r="3.5" />
    <path d="M8 40c1-6 11-6 12 0M26 27h13M26 33h13M26 39h8" />
  </>
))

export const LargePaper = pictogram(() => (
  <>
    <path class="f" d="M9 5h30v42H9z" />
    <path d="M15 12h18M15 20h18M15 26h18M15 32h10M15 39h18" />
  </>
))

export const ScreenNotValid = pictogram(() => (
  <>
    <rect class="f" x="4" y="6" width="40" height="28" rx="3" />
    <path d="M24 34v10M11 15h13M11 22h8" />
    <circle cx="33" cy="20" r="6.5" />
    <path d="M28.5 24.5l9-9" />
    <path d="M4 44.5h40" />
  </>
))

export const Expired = pictogram(() => (
  <>
    <path class="f" d="M6 10h36v34.5H6z" />
    <path d="M6 20h36M15 5v9M33 5v9M18.5 26.5l11 11M29.5 26.5l-11 11" />
    <path d="M4 44.5h40" />
  </>
))

export const Face = pictogram(() => (
  <>
    <circle class="f" cx="24" cy="20" r="9" />
    <path class="f" d="M9 44c1-8 7-11 15-11s14 3 15 11" />
    <path d="M20.5 19h.1M27.5 19h.1M5 13V5h8M35 5h8v8" />
    <path d="M4 44.5h40" />
  </>
))

export const Receipt = pictogram(() => (
  <>
    <path class="f" d="M9 44V6l5 3.5L19 6l5 3.5L29 6l5 3.5L39 6v38" />
    <path d="M17 15l7 9.5 7-9.5M24 24.5V37M17.5 26.5h13M17.5 32h13" />
    <path d="M4 44.5h40" />
  </>
))
