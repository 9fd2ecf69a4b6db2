/** Encodings that texts come in; those of 32 bits are decoded here, all others by the platform. */
export type TextEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-32le'
  | 'utf-32be'
  | 'iso-2022-jp'
  | 'shift_jis'
  | 'euc-jp'
  | 'gb18030'
  | 'big5'
  | 'euc-kr'
  | 'windows-1252'
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1253'
  | 'windows-1254'
  | 'windows-1255'
  | 'windows-1256'
  | 'windows-1257'
  | 'windows-874'
  | 'iso-8859-2'
  | 'iso-8859-5'
  | 'koi8-u'
  | 'ibm866'
  | 'macintosh';

/** What text in an encoding consists of, weighed against what the same bytes mean elsewhere. */
export interface EncodingGuess {
  readonly encoding: TextEncoding;
  /** Letters and marks that its texts use. */
  readonly letters: RegExp;
  /** Those that make up most of a text, where capitals and small letters or rare and usual ones have to be told apart. */
  readonly usual?: RegExp;
  /** What hardly any of its texts holds. */
  readonly strange: RegExp;
  /** Bytes of one letter. */
  readonly bytes: 1 | 2;
}

const western = 'àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜ–—‘’“”•€…«»·°§';
const central = 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňóřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰăâîșţäöüß–—’“”„•€…«»';
const cyrillic = 'а-яёА-ЯЁіїєґІЇЄҐ–—«»“”•…№';
const usualCyrillic = /[оеаинтсрвлкмдпу]/g;
/** The commonest characters of Chinese texts, in the two ways of writing. */
const simplified =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反明看原又利比或但质气第向道变条只没结解问意建月公无系情者最立代想已通并提直题程展五果料员位入常文总次品式活设及管特件长求基资边流路级少图统接知较将组见计别手期根论运指几区强决西被做必先任取据处给色光门保治北造百规领七海口东导器世金增术极交受联认六共权收证改清美再转更单教速带安场身车例真务具万每目至达示议报完类八离华名确才科张信话整元今集传许步广记需研界林律究观织装影算低持音书布复容际商验连断深难近千委技备办青省列习约支史感团历市何除构府称精值号率族维划选标写存效院查型按格养易置派层片始专状育京识适属包住调满局照参细引价职能历岗位简姓名邮箱话负责项目经验教育技语言';
const traditional =
  '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反明看原又利比或但質氣第向道變條只沒結解問意建月公無系統情者最立代想已通並提直題程展五果料員位入常文總次品式活設及管特件長求基資邊流路級少圖接知較將組見計別期根論運指幾區強決西被做必先任取據處給色光門保治北造百規領七海口東導器世金增術極交受聯認六共權收證改清美再採轉更單教速帶安場身車例真務具萬每目至達示議報完類八離華名確才科張信話整元今集傳許步廣記需研界林織裝影算低持音書布復容際商驗連斷深難近千委技備辦青省列習約支史感團歷市何除構府稱精值號率族維劃選標寫存效院查型按格養易置派層片始專狀育京識適屬包住調滿局照參細引價職位履歷簡姓名郵箱負責項目經驗教育技語言臺灣';
const wideMarks = '，。、：；（）「」《》！？　％／～–—';

/** Encodings in the order in which equals are preferred. */
export const encodingGuesses: readonly EncodingGuess[] = [
  {
    encoding: 'windows-1252',
    letters: new RegExp(`[${western}]`, 'g'),
    strange: /[\u0080-\u009f¤¦¨©¬®¯±¶¸¹¼½¾¿×÷ð÷þÞÐ¢¥ª²³µ¡‡†‰ƒ]/g,
    bytes: 1,
  },
  { encoding: 'windows-1250', letters: new RegExp(`[${central}]`, 'g'), strange: /[\u0080-\u009f¤¦¨©¬®¯±¶¸×÷˘˛˝˙ˇ‡†‰đĐ]/g, bytes: 1 },
  { encoding: 'iso-8859-2', letters: new RegExp(`[${central}]`, 'g'), strange: /[\u0080-\u009f¤¨¸×÷˘˛˝˙ˇđĐ]/g, bytes: 1 },
  {
    encoding: 'windows-1251',
    letters: new RegExp(`[${cyrillic}]`, 'g'),
    usual: usualCyrillic,
    strange: /[\u0080-\u009f¤¦©¬®°±µ¶ЂЃѓ‰Ќћђќљњџ]/g,
    bytes: 1,
  },
  {
    encoding: 'koi8-u',
    letters: new RegExp(`[${cyrillic}]`, 'g'),
    usual: usualCyrillic,
    strange: /[\u2500-\u25ff\u2320\u2321°²·÷©]/g,
    bytes: 1,
  },
  { encoding: 'ibm866', letters: new RegExp(`[${cyrillic}]`, 'g'), usual: usualCyrillic, strange: /[\u2500-\u25ff¤°∙·√]/g, bytes: 1 },
  {
    encoding: 'iso-8859-5',
    letters: new RegExp(`[${cyrillic}]`, 'g'),
    usual: usualCyrillic,
    strange: /[\u0080-\u009f§ЂЃѓЌћђќљњџ]/g,
    bytes: 1,
  },
  {
    encoding: 'windows-1254',
    letters: new RegExp(`[${western}ğışİĞŞ]`, 'g'),
    strange: /[\u0080-\u009f¤¦¨©¬®¯±¶¸¹¼½¾¿×÷¢¥ª²³µ¡‡†‰ƒáíúæåãõàèìñÿ]/g,
    bytes: 1,
  },
  {
    encoding: 'windows-1257',
    letters: /[ąčęėįšųūžāēģīķļņĄČĘĖĮŠŲŪŽĀĒĢĪĶĻŅõäöüÕÄÖÜ–—“”„•…]/g,
    strange: /[\u0080-\u009f¤¦¨©¬®¯±¶¸¹¼½¾×÷¢²³µ‡†‰ŗøæŖØÆˇ˛]/g,
    bytes: 1,
  },
  {
    encoding: 'windows-1253',
    letters: /[\u0370-\u03ff–—«»“”•…]/g,
    usual: /[αοιετσνηυρ]/g,
    strange: /[\u0080-\u009f¤¦¨©¬®±¶‰ƒ]/g,
    bytes: 1,
  },
  {
    encoding: 'windows-1255',
    letters: /[\u05d0-\u05f4–—“”•…]/g,
    usual: /[יוהלאתרבמ]/g,
    strange: /[\u0080-\u009f\u05b0-\u05cf¤¦¨©¬®±¶‰ƒ]/g,
    bytes: 1,
  },
  {
    encoding: 'windows-1256',
    letters: /[\u0621-\u064a،؛؟–—“”•…]/g,
    usual: /[اليمونترب]/g,
    strange: /[\u0080-\u009f\u064b-\u0652¤¦¨©¬®±¶‰ƒâàéèêëîïôùûüçœ]/g,
    bytes: 1,
  },
  {
    encoding: 'windows-874',
    letters: /[\u0e01-\u0e5b–—“”•…]/g,
    usual: /[\u0e30-\u0e3a\u0e40-\u0e44\u0e48-\u0e4b]/g,
    strange: /[\u0080-\u009f\ufffd\u0e03\u0e05\u0e4f-\u0e5b]/g,
    bytes: 1,
  },
  {
    encoding: 'macintosh',
    letters: /[àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÀÂÄÁÃÅÆÇÈÉÊËÖÜØŒ–—‘’“”•…«»]/g,
    strange: /[†°¢£§¶®©™´¨≠∞±≤≥¥µ∂∑∏π∫ªºΩ¡¬√ƒ≈∆◊⁄‡‚„‰ıˆ˜¯˘˙˚¸˝˛ˇ]/g,
    bytes: 1,
  },
  {
    encoding: 'shift_jis',
    letters: new RegExp(`[\\u3041-\\u3096\\u30a1-\\u30fc\\u4e00-\\u9fff${wideMarks}]`, 'g'),
    strange: /[\uff61-\uff9f\u0370-\u04ff\u2500-\u257f\ue000-\uf8ff]/g,
    bytes: 2,
  },
  {
    encoding: 'euc-jp',
    letters: new RegExp(`[\\u3041-\\u3096\\u30a1-\\u30fc${wideMarks}日年月学社部会人事業大卒]`, 'g'),
    strange: /[\uff61-\uff9f\u0370-\u04ff\u2500-\u257f\ue000-\uf8ff]/g,
    bytes: 2,
  },
  {
    encoding: 'gb18030',
    letters: new RegExp(`[${simplified}${wideMarks}]`, 'g'),
    strange: /[\u3041-\u30ff\uac00-\ud7a3\u0370-\u04ff\u2500-\u257f\ue000-\uf8ff]/g,
    bytes: 2,
  },
  {
    encoding: 'big5',
    letters: new RegExp(`[${traditional}${wideMarks}]`, 'g'),
    strange: /[\u3041-\u30ff\uac00-\ud7a3\u0370-\u04ff\u2500-\u257f\ue000-\uf8ff]/g,
    bytes: 2,
  },
  {
    encoding: 'euc-kr',
    letters: new RegExp(`[\\uac00-\\ud7a3${wideMarks}]`, 'g'),
    strange: /[\u3041-\u318e\u4e00-\u9fff\u0370-\u04ff\u2500-\u257f\ue000-\uf8ff]/g,
    bytes: 2,
  },
];
