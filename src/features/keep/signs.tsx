import { pictogram } from '../../ui/pictogram/pictogram'

/** Signs of browsers' menus as many makers draw them: a box with an arrow that leaves it, a plus in a box, three dots. */
export const Share = pictogram(() => (
  <>
    <path d="M16 19h-5v24h26V19h-5M24 31V5M16 12l8-8 8 8" />
  </>
))

export const AddToHome = pictogram(() => (
  <>
    <rect x="7" y="7" width="34" height="34" rx="7" />
    <path d="M24 16v16M16 24h16" />
  </>
))

export const Dots = pictogram(() => (
  <>
    <circle class="dot" cx="24" cy="10" r="3" />
    <circle class="dot" cx="24" cy="24" r="3" />
    <circle class="dot" cx="24" cy="38" r="3" />
  </>
))
