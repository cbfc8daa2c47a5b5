import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of importing the tree of territory; all but the first concern one row of the file. */
export const communityErrors = defineErrors({
  DIVISIONS_COLUMNS_MISSING: {
    message: {
      'zh-CN': '文件第一行缺少这些列：{columns}。什么都没有导入，请补上后再试。',
      'zh-TW': '檔案第一行缺少這些欄位：{columns}。什麼都沒有匯入，請補上後再試。',
      en: 'The first line lacks these columns: {columns}. Nothing was imported; add them.',
    },
    description: 'A division file needs the columns code, parent, name and level.',
  },
  DIVISION_COLUMN_COUNT: {
    message: {
      'zh-CN': '这一行有 {found} 列，应为 {expected} 列，没有导入。',
      'zh-TW': '這一行有 {found} 欄，應為 {expected} 欄，沒有匯入。',
      en: 'This row has {found} columns instead of {expected} and was left out.',
    },
    description: 'A row of a division file has more or fewer columns than the first line.',
  },
  DIVISION_ROW_UNREADABLE: {
    message: {
      'zh-CN': '这一行的引号不成对，没有导入；它后面的内容可能也没有读到。',
      'zh-TW': '這一行的引號不成對，沒有匯入；後面的內容可能也沒有讀到。',
      en: 'The quotes of this row do not pair. It was left out, perhaps with what follows.',
    },
    description: 'A row of a division file is no CSV.',
  },
  DIVISION_CODE_MISSING: {
    message: {
      'zh-CN': '这一行没有区划代码，没有导入。',
      'zh-TW': '這一行沒有區劃代碼，沒有匯入。',
      en: 'This row has no code and was left out.',
    },
    description: 'The column code is empty.',
  },
  DIVISION_CODE_INVALID: {
    message: {
      'zh-CN': '区划代码应为 12 位数字（在表格软件里请设为文本），这一行没有导入。',
      'zh-TW': '區劃代碼應為 12 位數字（在試算表中請設為文字），這一行沒有匯入。',
      en: 'A code has 12 digits (keep the column as text in a spreadsheet). The row was left out.',
    },
    description: 'A code is not 12 digits, for example 5.10703E+11 from a spreadsheet.',
  },
  DIVISION_CODE_REPEATED: {
    message: {
      'zh-CN': '这个代码在第 {first} 行已经出现，这一行没有导入。',
      'zh-TW': '這個代碼在第 {first} 行已經出現，這一行沒有匯入。',
      en: 'Line {first} has this code already; this row was left out.',
    },
    description: 'The same code twice in one file; the first row counts.',
  },
  DIVISION_NAME_INVALID: {
    message: {
      'zh-CN': '名称应为 1 到 100 个字，这一行没有导入。',
      'zh-TW': '名稱應為 1 到 100 個字，這一行沒有匯入。',
      en: 'A name has 1 to 100 characters. The row was left out.',
    },
    description: 'The name is missing or too long.',
  },
  DIVISION_LEVEL_UNKNOWN: {
    message: {
      'zh-CN': '层级应为 city、county、town 或 village，并与 rank 一致，这一行没有导入。',
      'zh-TW': '層級應為 city、county、town 或 village，並與 rank 一致，這一行沒有匯入。',
      en: 'The level is city, county, town or village and agrees with rank. The row was left out.',
    },
    description: 'The columns level and rank name no level, or two different ones.',
  },
  DIVISION_COORDINATES_INVALID: {
    message: {
      'zh-CN': '经纬度不对，这一行没有导入；不清楚时可以留空。',
      'zh-TW': '經緯度不對，這一行沒有匯入；不清楚時可以留空。',
      en: 'The coordinates are wrong; leave them empty if unknown. The row was left out.',
    },
    description: 'Longitude or latitude is no number of degrees, or one of the two is missing.',
  },
  DIVISION_PARENT_UNKNOWN: {
    message: {
      'zh-CN': '上级 {parent} 不在文件里，也还没有导入，这一行没有导入。',
      'zh-TW': '上級 {parent} 不在檔案裡，也還沒有匯入，這一行沒有匯入。',
      en: 'The parent {parent} is neither imported nor a sound row of this file. Left out.',
    },
    description: 'A parent is missing, or its own row was left out.',
  },
  DIVISION_PARENT_CYCLE: {
    message: {
      'zh-CN': '这一行的上级绕了一圈又回到自己，没有导入。',
      'zh-TW': '這一行的上級繞了一圈又回到自己，沒有匯入。',
      en: 'The parents of this row lead back to it. It was left out.',
    },
    description: 'Rows of a file are each other’s parents.',
  },
  DIVISION_PARENT_NOT_ABOVE: {
    message: {
      'zh-CN': '上级 {parent} 的层级不比这一行高，没有导入。',
      'zh-TW': '上級 {parent} 的層級不比這一行高，沒有匯入。',
      en: 'The parent {parent} is not of a higher level. The row was left out.',
    },
    description: 'For example a town below a village.',
  },
  DIVISION_OUTSIDE_DISTRICT: {
    message: {
      'zh-CN': '这一行不在任何区县里，没有导入。',
      'zh-TW': '這一行不在任何區縣裡，沒有匯入。',
      en: 'This row lies in no district and was left out.',
    },
    description: 'A town or village must lie in a district, which runs Linli.',
  },
  DIVISION_DISTRICT_CHANGED: {
    message: {
      'zh-CN': '这一行已经属于另一个区县，导入不能把它移过去，没有改动。',
      'zh-TW': '這一行已經屬於另一個區縣，匯入不能把它移過去，沒有改動。',
      en: 'This place belongs to another district; an import cannot move it. Left as it is.',
    },
    description: 'Everything of a place is kept under its district and cannot follow it.',
  },
});

/** Codes of editing the tree below a community, and its grids. */
export const treeErrors = defineErrors({
  COMMUNITY_IS_OFFICIAL: {
    message: {
      'zh-CN': '社区及以上的名称和上级以官方区划表为准，请重新导入区划表来修改。没有改动。',
      'zh-TW': '社區及以上的名稱和上級以官方區劃表為準，請重新匯入區劃表來修改。沒有變更。',
      en: 'The name and parent of a community and above come from the official table; import it again.',
    },
    description: 'The name or the parent of a node with an official code was to be edited.',
  },
  COMMUNITY_NOT_BELOW: {
    message: {
      'zh-CN': '小区、院落、楼栋只能建在社区里、比它高一级的地方下面。请换一个上级。',
      'zh-TW': '小區、院落、樓棟只能建在社區裡、層級比它高的地方底下。請換一個上級。',
      en: 'This level stands below a community and below a higher level. Choose another parent.',
    },
    description: 'The parent is above a community, or of the same or a lower level.',
  },
  COMMUNITY_CYCLE: {
    message: {
      'zh-CN': '不能把一个地方移到它自己或它下面去。没有改动。',
      'zh-TW': '不能把一個地方移到它自己或它底下。沒有變更。',
      en: 'A place cannot be moved below itself. Nothing was changed.',
    },
    description: 'The new parent is the node itself or lies below it.',
  },
  COMMUNITY_DISTRICT_CHANGED: {
    message: {
      'zh-CN': '一个地方不能移到别的区县去：它的资料都存在原来的区县里。没有改动。',
      'zh-TW': '一個地方不能移到別的區縣去：它的資料都存在原來的區縣裡。沒有變更。',
      en: 'A place cannot move to another district: all its records are kept in this one.',
    },
    description: 'The new parent lies in another district.',
  },
  COMMUNITY_NAME_TAKEN: {
    message: {
      'zh-CN': '这里已经有“{name}”了。请看看是不是同一个，或换一个名称。',
      'zh-TW': '這裡已經有「{name}」了。請看看是不是同一個，或換一個名稱。',
      en: '“{name}” is here already. See whether it is the same, or choose another name.',
    },
    description: 'A sibling has this name.',
  },
  COORDINATES_INCOMPLETE: {
    message: {
      'zh-CN': '经度和纬度要一起填，或者都留空。',
      'zh-TW': '經度和緯度要一起填，或者都留空。',
      en: 'Give both longitude and latitude, or neither.',
    },
    description: 'One coordinate without the other.',
  },
  GRID_NAME_TAKEN: {
    message: {
      'zh-CN': '这一级已经有叫“{name}”的网格了，请换一个名称。',
      'zh-TW': '這一級已經有叫「{name}」的網格了，請換一個名稱。',
      en: 'A grid of this level is called “{name}” already. Choose another name.',
    },
    description: 'A grid of the same community and level has this name.',
  },
  GRID_PARENT_NOT_ABOVE: {
    message: {
      'zh-CN': '上级网格要在同一个社区，并且比它高一级。请换一个。',
      'zh-TW': '上級網格要在同一個社區，並且層級比它高。請換一個。',
      en: 'The grid above is of the same community and of a higher level. Choose another.',
    },
    description: 'The parent of a grid is of another community, or of the same or a lower level.',
  },
  GRID_HAS_PARTS: {
    message: {
      'zh-CN': '它下面还有 {count} 个网格，请先移走或删除它们。没有改动。',
      'zh-TW': '它底下還有 {count} 個網格，請先移走或刪除它們。沒有變更。',
      en: '{count} {count:grid lies/grids lie} in it; move or remove those first. Nothing was changed.',
    },
    description: 'A grid with other grids below it was to be removed.',
  },
  BUILDING_OUTSIDE_GRID: {
    message: {
      'zh-CN': '“{name}”不是这个社区里的楼栋，没有放进网格。',
      'zh-TW': '「{name}」不是這個社區裡的樓棟，沒有放進網格。',
      en: '“{name}” is no building of the grid’s community. Nothing was changed.',
    },
    description: 'What was to be assigned is no BUILDING below the community of the grid.',
  },
  BUILDING_IN_OTHER_GRID: {
    message: {
      'zh-CN': '“{building}”已经在网格“{grid}”里。确定要移过来，请再确认一次。没有改动。',
      'zh-TW': '「{building}」已經在網格「{grid}」裡。確定要移過來，請再確認一次。沒有變更。',
      en: '“{building}” lies in the grid “{grid}”. Say `move: true` to move it. Nothing was changed.',
    },
    description: 'A building lies in one grid of a level; another one has it.',
  },
});
