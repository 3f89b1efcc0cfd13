/** What the commands on editions say, in the two languages of those who run them. */
export const MESSAGES = {
  en: {
    use: 'npm run edition -- check [FILE] | new [FILE] [--lang ja|en]',
    fine: '{file}: fine. {operator}, {kind}, languages {languages}, {windows} counters, {facts} local facts. Next: SITE_URL=https://… npm run build (src/build/README.ja.md)',
    exists: '{file} is there already. Nothing was changed; name another file or move it away.',
    written:
      '{file} was written. Look at it, add counters and local facts (src/edition/edition.example.json), then: npm run edition -- check',
    again: 'Please answer once more.',
    operator: 'Name of the office (for example みほん市)',
    kind: 'What is it? city, insurer, medicalAssociation, clinic or private',
    name: 'Name of the site (Enter: まどぐち)',
    phone: 'Phone for questions about this site (Enter: none)',
    url: 'Address of your contact page, https://… (Enter: none)',
    prefecture: 'Number of your prefecture, 01 to 47 (Enter: none)',
    municipality: 'Number of your municipality, 5 digits (Enter: none)',
    cardPhone: 'Phone of the counter for My Number Cards (Enter: none)',
    cardName: 'Name of that counter',
    kokuhoPhone: 'Phone of the counter for National Health Insurance (Enter: none)',
    kokuhoName: 'Name of that counter',
    lateElderlyPhone: 'Phone of the counter for the medical care of people aged 75 and over (Enter: none)',
    lateElderlyName: 'Name of that counter',
    hours: 'Hours of these counters (Enter: none)',
  },
  ja: {
    use: 'npm run edition -- check [ファイル] | new [ファイル] [--lang ja|en]',
    fine: '{file}：問題ありません。{operator}（{kind}）、言語 {languages}、窓口 {windows}件、独自の情報 {facts}件。次に：SITE_URL=https://（公開するアドレス） npm run build（公開のしかた：src/build/README.ja.md）',
    exists: '{file} はもうあります。何も変えていません。別の名前にするか、よけてください。',
    written:
      '{file} を作りました。中を見て、窓口や独自の情報を足してください（例：src/edition/edition.example.json）。次に：npm run edition -- check',
    again: 'もう一度入力してください。',
    operator: '公開する団体の名前（例：みほん市）',
    kind: '種類：city（市町村）、insurer（保険者）、medicalAssociation（医師会など）、clinic（医療機関・薬局）、private（そのほか）',
    name: 'サイトの名前（そのままEnter：まどぐち）',
    phone: 'このサイトについての問い合わせの電話（なければEnter）',
    url: '問い合わせのページ https://…（なければEnter）',
    prefecture: '都道府県の番号 01〜47（なければEnter）',
    municipality: '市区町村の番号 5桁（なければEnter）',
    cardPhone: 'マイナンバーカードの窓口の電話（なければEnter）',
    cardName: 'その窓口の名前',
    kokuhoPhone: '国民健康保険の窓口の電話（なければEnter）',
    kokuhoName: 'その窓口の名前',
    lateElderlyPhone: '75歳以上の医療保険（後期高齢者医療）の窓口の電話（なければEnter）',
    lateElderlyName: 'その窓口の名前',
    hours: '窓口の受付時間（例：平日 8時30分〜17時15分。なければEnter）',
  },
} as const

export type MessageKey = keyof (typeof MESSAGES)['en']
