import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of tables that are brought in. */
defineErrors({
  TABLE_TOO_LARGE: {
    message: {
      'zh-CN':
        '这个表太大了（最多 {rows} 行、{megabytes} MB），没有导入。请按街道或社区分成几个文件。',
      'zh-TW':
        '這個表格太大了（最多 {rows} 列、{megabytes} MB），沒有匯入。請依街道或社區分成幾個檔案。',
      en: 'This table is too large (at most {rows} rows and {megabytes} MB), so nothing was imported. Please split it, for example by community.',
    },
    description: 'The file has more rows or bytes than one import takes.',
  },
  TABLE_UNREADABLE: {
    message: {
      'zh-CN':
        '这个文件不是可以读取的表格，没有导入。请在表格软件里另存为 .xlsx 或 .csv 后再上传。',
      'zh-TW':
        '這個檔案不是可以讀取的表格，沒有匯入。請在試算表軟體另存為 .xlsx 或 .csv 後再上傳。',
      en: 'This file is not a table that can be read, so nothing was imported. Save it as .xlsx or .csv and upload it again.',
    },
    description:
      'The file is neither CSV text nor an .xlsx workbook, or it is damaged. The old .xls format is not read.',
  },
  TABLE_ENCODING_UNKNOWN: {
    message: {
      'zh-CN': '文件里有认不出的文字，没有导入。请在表格软件里另存为“CSV UTF-8”或 .xlsx 后再上传。',
      'zh-TW':
        '檔案裡有無法辨識的文字，沒有匯入。請在試算表軟體另存為「CSV UTF-8」或 .xlsx 後再上傳。',
      en: 'The text of this file is neither UTF-8 nor GB18030, so nothing was imported. Save it as “CSV UTF-8” or .xlsx and upload it again.',
    },
    description:
      'The bytes are not valid in any encoding that is read: UTF-8, UTF-16 with a mark, GB18030.',
  },
  TABLE_EMPTY: {
    message: {
      'zh-CN': '这个表里没有数据，没有导入。第一行应是各列的名称，从第二行起是内容。',
      'zh-TW': '這個表格裡沒有資料，沒有匯入。第一列應是各欄的名稱，從第二列起是內容。',
      en: 'This table has no rows, so nothing was imported. The first line names the columns; the data begin below it.',
    },
    description: 'The file has no line beside its headings.',
  },
  COLUMNS_MISSING: {
    message: {
      'zh-CN': '还没有说明哪一列是{fields}。请为它们选好对应的列。',
      'zh-TW': '還沒有說明哪一欄是{fields}。請為它們選好對應的欄位。',
      en: 'It is not known yet which columns hold: {fields}. Please choose them.',
    },
    description: 'Fields that a row must have are matched with no column of the file.',
  },
  ROW_REPEATED: {
    message: {
      'zh-CN': '与第 {line} 行重复。请删去其中一行。',
      'zh-TW': '與第 {line} 列重複。請刪去其中一列。',
      en: 'This repeats line {line}. Please remove one of the two.',
    },
    description: 'Two rows of the file name the same thing.',
  },
  ROWS_REFUSED: {
    message: {
      'zh-CN': '有 {count} 行不能导入，整个表都没有导入。请下载有问题的行改好，或选择跳过它们。',
      'zh-TW': '有 {count} 列不能匯入，整個表格都沒有匯入。請下載有問題的列改好，或選擇略過它們。',
      en: '{count} {count:row/rows} cannot be imported, so nothing was. Mend them in the file of refused rows, or choose to leave them out.',
    },
    description: 'The import was started with refused rows and without `skipRefused`.',
  },
  TABLE_ROW_UNREADABLE: {
    message: {
      'zh-CN': '这一行的引号没有配对，读不出来。请检查这一行的双引号。',
      'zh-TW': '這一列的引號沒有成對，讀不出來。請檢查這一列的雙引號。',
      en: 'The quotes of this row do not close. Please check its double quotes.',
    },
    description: 'A row of the CSV breaks its form (RFC 4180).',
  },
  PLACE_UNKNOWN: {
    message: {
      'zh-CN': '这里没有叫“{name}”的地方。请写十二位区划代码，或与系统里完全相同的名称。',
      'zh-TW': '這裡沒有名為「{name}」的地方。請寫十二位區劃代碼，或與系統裡完全相同的名稱。',
      en: 'There is no place called “{name}” here. Give its 12-digit code or its exact name.',
    },
    description: 'A row names a place that is not where the table is brought in.',
  },
  PLACE_AMBIGUOUS: {
    message: {
      'zh-CN': '有不止一个地方叫“{name}”。请改写十二位区划代码。',
      'zh-TW': '有不只一個地方名為「{name}」。請改寫十二位區劃代碼。',
      en: 'More than one place is called “{name}”. Give its 12-digit code instead.',
    },
    description: 'A row names a place by a name that several have.',
  },
  WORD_UNKNOWN: {
    message: {
      'zh-CN': '“{word}”不在可选的范围里。可以填：{choices}。',
      'zh-TW': '「{word}」不在可選的範圍裡。可以填：{choices}。',
      en: '“{word}” is not one of the choices: {choices}.',
    },
    description: 'A cell holds a word that stands for none of the values its field takes.',
  },
  DAY_INVALID: {
    message: {
      'zh-CN': '日期请写成 2026-11-22 这样。',
      'zh-TW': '日期請寫成 2026-11-22 這樣。',
      en: 'Write the day like 2026-11-22.',
    },
    description: 'A cell that holds a day holds something else.',
  },
});
