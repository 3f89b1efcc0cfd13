/** Words on the screens of マイナポータル: as they stand there, with readings, and what the English pages call them or mean. */
export type PortalLabel = { readonly withReading: string; readonly english: string }

/**
 * The way through マイナポータル after logging in, as last seen. The app may have changed since:
 * when it has, this is the one place to mend. The name of the button that saves is not known and not listed.
 */
export const portalPath = {
  factId: 'R-082',
  /** Year of the newest source. */
  seenIn: '2025',
  menu: [
    { withReading: 'ホーム', english: 'home' },
    { withReading: '{証明書|しょうめいしょ}', english: 'Certificates' },
    { withReading: '{健康|けんこう}{保険証|ほけんしょう}', english: 'Health Insurance Card' },
  ],
  page: { withReading: '{健康|けんこう}{保険証|ほけんしょう}{情報|じょうほう}', english: 'health insurance details' },
} as const satisfies { factId: string; seenIn: string; menu: readonly PortalLabel[]; page: PortalLabel }
