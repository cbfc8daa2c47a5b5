import { defineErrors } from '../kernel/domain-error.ts';

/** Codes of signing in, sites and attachments. */
defineErrors({
  HOST_TOKEN_INVALID: {
    message: {
      'zh-CN': '登录信息已失效，请在本网站重新登录。',
      'zh-TW': '登入資訊已失效，請在本網站重新登入。',
      en: 'The host token is not valid for this site. Ask the host page for a new one.',
    },
    description:
      "The host's token is expired, signed by an unknown key, or meant for another site.",
  },
  SIGN_IN_METHOD_NOT_OFFERED: {
    message: {
      'zh-CN': '本网站没有开通这种登录方式，请换一种。',
      'zh-TW': '本網站沒有開通這種登入方式，請換一種。',
      en: 'This site does not offer this way of signing in.',
    },
    description: 'The site’s settings do not list the sign-in method.',
  },
  SIGN_IN_CODE_WRONG: {
    message: {
      'zh-CN': '验证码不对，请再看一下短信。还可以试 {left} 次。',
      'zh-TW': '驗證碼不對，請再看一下簡訊。還可以試 {left} 次。',
      en: 'The code is not right. {left} {left:attempt is/attempts are} left.',
    },
    description: 'The code does not belong to the challenge.',
  },
  SIGN_IN_CODE_EXPIRED: {
    message: {
      'zh-CN': '验证码已过期，请重新获取。',
      'zh-TW': '驗證碼已過期，請重新取得。',
      en: 'The code has expired. Please ask for a new one.',
    },
    description: 'The challenge is older than ten minutes, was used, or was tried five times.',
  },
  SMS_NOT_SENT: {
    message: {
      'zh-CN': '短信没有发出去，请稍后再试，或拨打社区电话。',
      'zh-TW': '簡訊沒有送出，請稍後再試，或撥打社區電話。',
      en: 'The message could not be sent. Please try again later or call the office.',
    },
    description: 'The SMS gateway refused or did not answer.',
  },
  DOOR_CODE_WRONG: {
    message: {
      'zh-CN': '门牌码不对或已失效，请核对纸上的号码，或向社区要一个新的。',
      'zh-TW': '門牌碼不對或已失效，請核對紙上的號碼，或向社區要一個新的。',
      en: 'This door code is not valid. Check the paper, or ask the office for a new one.',
    },
    description: 'No unused door code of this district has this value.',
  },
  ORIGIN_INVALID: {
    message: {
      'zh-CN': '网址来源要写成 https://www.example.cn 这样，不带路径和通配符。',
      'zh-TW': '網址來源要寫成 https://www.example.cn 這樣，不帶路徑和萬用字元。',
      en: 'Write an origin as https://www.example.cn, without a path or a wildcard.',
    },
    description: 'Registering a site: what was given as an origin is none.',
  },
  HOST_KEYS_MISSING: {
    message: {
      'zh-CN': 'HOST_TOKEN 需要网站的签名密钥：--jwks、--public-keys 或 --hs256。',
      'zh-TW': 'HOST_TOKEN 需要網站的簽章金鑰：--jwks、--public-keys 或 --hs256。',
      en: 'HOST_TOKEN needs keys to verify tokens by: --jwks, --public-keys or --hs256.',
    },
    description: 'Registering a site: it is to take host tokens and has no keys for them.',
  },
  KEY_IS_PRIVATE: {
    message: {
      'zh-CN': '这里只放公钥；这把私钥已经外传，请换一把。',
      'zh-TW': '這裡只放公鑰；這把私鑰已經外傳，請換一把。',
      en: 'Only public keys belong here. This one is private: replace it and keep it at the host.',
    },
    description: 'Registering a site: the JWK set holds a private key.',
  },
  SUBJECT_UNKNOWN: {
    message: {
      'zh-CN': '这个人还没有从该网站登录过，请登录一次后再试。',
      'zh-TW': '這個人還沒有從該網站登入過，請登入一次後再試。',
      en: 'Nobody has signed in there under this name yet. Sign in once, then try again.',
    },
    description: 'Granting a role: the site has never sent a token with this `sub`.',
  },
  IMAGE_UNREADABLE: {
    message: {
      'zh-CN': '这张图片打不开，请换一张 JPG、PNG 或 WebP 图片。',
      'zh-TW': '這張圖片打不開，請換一張 JPG、PNG 或 WebP 圖片。',
      en: 'This picture cannot be read. Please use JPEG, PNG or WebP.',
    },
    description: 'The uploaded file is no image of a type that is taken.',
  },
  FILE_TOO_LARGE: {
    message: {
      'zh-CN': '图片太大了，最大 {megabytes} MB。',
      'zh-TW': '圖片太大了，最大 {megabytes} MB。',
      en: 'The picture is too large; at most {megabytes} MB.',
    },
    description: 'The uploaded file exceeds the size limit.',
  },
});
