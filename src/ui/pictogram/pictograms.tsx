import { pictogram } from './pictogram'

// 48 grid, 3-unit line, one filled thing (class f). Things stand on the counter line at y = 44.5; signs float.

export const Mado = pictogram(() => (
  <>
    <path d="M8 34V5h32v29" />
    <circle cx="24" cy="17" r="5.5" />
    <path class="f" d="M13.5 34c0-7 4-10 10.5-10s10.5 3 10.5 10M3 34h42v10.5H3z" />
  </>
))

export const Next = pictogram(() => (
  <>
    <path d="M18 10l14 14-14 14" />
  </>
))

export const Previous = pictogram(() => (
  <>
    <path d="M30 10L16 24l14 14" />
  </>
))

export const Letter = pictogram(() => (
  <>
    <path class="f" d="M4 13h40v31.5H4z" />
    <path d="M4 14l20 17 20-17" />
    <path d="M4 44.5h40" />
  </>
))

export const LargeLetter = pictogram(() => (
  <>
    <path class="f" d="M3 17h42v30H3z" />
    <path d="M3 18l21 17 21-17" />
  </>
))

export const ReaderDown = pictogram(() => (
  <>
    <rect class="f" x="10" y="4" width="28" height="21" rx="3" />
    <path d="M19.5 10l9 9M28.5 10l-9 9M20 25v6M28 25v6" />
    <path class="f" d="M12 31h24l5 13H7z" />
    <path d="M18 37.5h12" />
    <path d="M4 44.5h40" />
  </>
))

export const Pin = pictogram(() => (
  <>
    <path d="M15 18v-3a9 9 0 0 1 18 0v3" />
    <path class="f" d="M4 18h40v26.5H4z" />
    <path stroke-width="6" d="M11 31.5h.1M19.7 31.5h.1M28.3 31.5h.1M37 31.5h.1" />
  </>
))

export const Chip = pictogram(() => (
  <>
    <rect class="f" x="4" y="13" width="40" height="31.5" rx="3" />
    <rect x="10" y="22" width="12" height="11" rx="2" />
    <path d="M34 13l-5 9 7 6-6 7 3 9" />
  </>
))

export const PhoneFails = pictogram(() => (
  <>
    <rect class="f" x="13" y="4" width="22" height="40.5" rx="3" />
    <path d="M21 10h6M19.5 20l9 9M28.5 20l-9 9" />
    <path d="M4 44.5h40" />
  </>
))

export const Forgot = pictogram(() => (
  <>
    <path d="M4 44V19a3 3 0 0 1 3-3h34a3 3 0 0 1 3 3v25" stroke-dasharray="5 6.5" />
    <path d="M19 26c0-6.5 10-6.5 10-.5 0 4-5 4-5 7.5M24 38.5h.1" />
    <path d="M4 44.5h40" />
  </>
))

export const CardReader = pictogram(() => (
  <>
    <rect class="f" x="9" y="5" width="30" height="26" rx="3" />
    <path d="M18 31v13.500M30 31v13.500M16 13h16M16 21h9M12 38h24" />
    <path d="M4 44.5h40" />
  </>
))

export const Yes = pictogram(() => (
  <>
    <circle cx="24" cy="24" r="16" />
  </>
))

export const No = pictogram(() => (
  <>
    <path d="M11 11l26 26M37 11L11 37" />
  </>
))

export const Family = pictogram(() => (
  <>
    <circle class="f" cx="17" cy="14" r="7.5" />
    <path class="f" d="M4 44c0-10 5-16 13-16s13 6 13 16" />
    <circle class="f" cx="35" cy="22" r="5.5" />
    <path d="M33.5 33c6-1 10.5 4 10.5 11" />
    <path d="M4 44.5h40" />
  </>
))

export const Turn = pictogram(() => (
  <>
    <path d="M16 42V9M6 18L16 8l10 10M32 6v33M22 30l10 10 10-10" />
  </>
))

export const Awake = pictogram(() => (
  <>
    <circle class="f" cx="24" cy="24" r="8" />
    <path d="M24 4v5M24 39v5M4 24h5M39 24h5M10 10l3.5 3.5M34.5 34.5L38 38M38 10l-3.5 3.5M13.5 34.5L10 38" />
  </>
))
