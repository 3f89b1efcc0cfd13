// Old forms and their forms of today, in pairs. Sources: 常用漢字表 (2010, forms in brackets), 戸籍法施行規則 別表第二; at the end forms that
// names of places and people use besides. Forms that Unicode holds as compatibility characters (福, 塚) are joined by NFKC already.
const PAIRS =
  '亞亜惡悪爲為榮栄衞衛圓円緣縁薗園應応櫻桜奧奥橫横溫温價価懷懐壞壊樂楽渴渇卷巻陷陥寬寛氣気僞偽戲戯峽峡狹狭曉暁驅駆勳勲薰薫惠恵' +
  '揭掲鷄鶏藝芸擊撃縣県儉倹劍剣險険圈圏檢検顯顕驗験嚴厳廣広恆恒黃黄國国黑黒碎砕雜雑兒児濕湿實実壽寿收収從従澁渋獸獣縱縦緖緒敍叙' +
  '將将涉渉燒焼奬奨條条狀状乘乗淨浄剩剰疊畳孃嬢讓譲釀醸眞真愼慎盡尽粹粋醉酔穗穂瀨瀬靜静攝摂專専戰戦纖繊禪禅壯壮爭争莊荘搜捜巢巣' +
  '裝装騷騒增増藏蔵臟臓卽即帶帯滯滞瀧滝單単團団彈弾晝昼鑄鋳廳庁徵徴聽聴鎭鎮轉転傳伝嶋島嶌島燈灯盜盗稻稲德徳拜拝盃杯賣売髮髪拔抜' +
  '祕秘拂払佛仏步歩峯峰飜翻每毎萬万默黙彌弥藥薬與与搖揺樣様謠謡來来賴頼覽覧龍竜凉涼綠緑淚涙壘塁禮礼曆暦歷歴練錬郞郎澤沢濱浜邊辺' +
  '邉辺鐵鉄學学醫医齒歯體体會会區区灣湾關関觀観歸帰舊旧經経繼継輕軽號号參参齋斎齊斎斉斎總総屬属續続對対臺台擇択擔担遞逓當当黨党' +
  '獨独讀読腦脳廢廃發発變変寶宝豐豊滿満餘余譽誉勞労樓楼兩両靈霊戀恋爐炉錄録壹一貳二乕虎埜野冨富附付髙高﨑崎嵜崎碕崎㟢崎濵浜' +
  '𠮷吉桒桑舘館苅刈蘆芦鹽塩螢蛍龝秋槇槙遙遥穐秋淵渕渊渕驒騨籠篭曾曽曻昇桧檜籔薮瓣弁辨弁辯弁靑青淸清戶戸內内'

const TODAY = new Map(PAIRS.match(/../gu)?.map((pair) => [...pair] as [string, string]))
const OLD = new RegExp(`[${[...TODAY.keys()].join('')}]`, 'gu')

/** Old and variant forms of kanji as those of today: 髙﨑 is 高崎, 齋藤 and 斉藤 are 斎藤. Other signs stay. */
export const todaysForms = (text: string): string => text.replace(OLD, (sign) => TODAY.get(sign) ?? sign)

/** 鎌ヶ谷, 鎌ケ谷, 鎌が谷 and 鎌ガ谷 alike; 三ツ沢, 三ッ沢 and 三つ沢 alike. Only before a kanji or at the end: elsewhere they are sounds of a word. */
export const joiningKana = (text: string): string =>
  text.replace(/[ヶヵゖゕ]|[ケガけが](?=\p{Script=Han}|$)/gu, 'が').replace(/[ツッつっ](?=\p{Script=Han}|$)/gu, 'つ')
