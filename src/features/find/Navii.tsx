import type { SearchProps } from './find-props'

/** The way to the search of the national directory. */
export const Navii = ({ words, data }: Pick<SearchProps, 'words' | 'data'>) => (
  <a class="more" href={data.naviiUrl} rel="noreferrer external">
    <span>{words.r('found.navii')}</span>
  </a>
)
