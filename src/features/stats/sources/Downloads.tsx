import { usePage } from '../../../page/page-context'

/** Figures as files, for people who calculate themselves. */
export function Downloads({ files }: { readonly files: readonly string[] }) {
  const { words, asset } = usePage()
  return (
    <p class="files screen">
      <span>{words.r('stats.downloads')}</span>
      {files.map((file) => (
        <a key={file} class="more" href={asset(`data/v1/${file}`)} download>
          {file}
        </a>
      ))}
    </p>
  )
}
