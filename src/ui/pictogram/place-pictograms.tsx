import { pictogram } from './pictogram'

// Signs of the finder, drawn like the others: they go with its scripts.

export const Place = pictogram(() => (
  <>
    <path class="f" d="M24 44C14 32 11 26 11 19a13 13 0 0 1 26 0c0 7-3 13-13 25z" />
    <circle cx="24" cy="19" r="4.5" />
    <path d="M4 44.5h40" />
  </>
))

export const Call = pictogram(() => (
  <>
    <path class="f" d="M13 5l8 10-5 6c3 5 6 8 11 11l6-5 10 8c-1 6-5 9-10 8C19 40 8 29 5 15c-1-5 2-9 8-10z" />
  </>
))

export const Building = pictogram(() => (
  <>
    <path class="f" d="M8 44.5V5h32v39.5z" />
    <path d="M15 13h5M28 13h5M15 22h5M28 22h5M19 44.5V33h10v11.5M4 44.5h40" />
  </>
))

export const House = pictogram(() => (
  <>
    <path class="f" d="M7 44.5V21L24 7l17 14v23.5z" />
    <path d="M19 44.5V33h10v11.5M20 24h8M24 20v8M4 44.5h40" />
  </>
))

export const Tooth = pictogram(() => (
  <>
    <path
      class="f"
      d="M24 11c-4-4-14-4-14 6 0 6 3 8 4 14 1 7 2 10 4 10 3 0 2-11 6-11s3 11 6 11c2 0 3-3 4-10 1-6 4-8 4-14 0-10-10-10-14-6z"
    />
    <path d="M4 44.5h40" />
  </>
))

export const Pill = pictogram(() => (
  <>
    <path class="f" d="M13 17h22v23a4.5 4.5 0 0 1-4.5 4.5h-13A4.5 4.5 0 0 1 13 40z" />
    <path d="M10 6h28v11H10zM19 30h10M4 44.5h40" />
  </>
))

export const Person = pictogram(() => (
  <>
    <circle cx="24" cy="14" r="8" />
    <path class="f" d="M10 44.5V40c0-9 5-14 14-14s14 5 14 14v4.5z" />
    <path d="M4 44.5h40" />
  </>
))
