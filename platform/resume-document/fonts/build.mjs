// Cuts the fonts of the PDF down to what résumés need and renames them (see README.md beside this file).
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import subsetFont from 'subset-font';

const out = process.argv[2];
const source = 'node_modules/@expo-google-fonts/';

const span = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
const spans = (...ranges) => ranges.map(([first, last]) => span(first, last)).join('');

// Latin with its extensions, IPA modifiers, Greek of all times, Cyrillic, Vietnamese; punctuation, currencies, arrows,
// signs, marks. The micro sign is drawn as the Greek letter, whose glyph it shares.
const european = spans(
  [0x20, 0x7e], [0xa0, 0xb4], [0xb6, 0x24f], [0x2b0, 0x2ff], [0x300, 0x36f], [0x370, 0x3ff], [0x400, 0x52f], [0x1e00, 0x1fff],
  [0x2010, 0x2027], [0x202f, 0x203a], [0x2044, 0x2044], [0x2070, 0x209f], [0x20a0, 0x20bf], [0x2100, 0x214f],
  [0x2150, 0x215f], [0x2190, 0x2199], [0x2200, 0x22ff], [0x25a0, 0x25ff], [0x2605, 0x2606], [0x2713, 0x2717],
  [0xfffd, 0xfffd]);
// Where an apostrophe and a letter that looks like it are one glyph, extracting text would give the letter.
const withoutTwins = european.replace(/[\u02bb\u02bc\u02ee]/g, '');
// Letters, signs and digits; the forms of letters (Arabic Presentation Forms A in part, B) that stand for their places.
const arabic = spans([0x60c, 0x60c], [0x61b, 0x61b], [0x61f, 0x61f], [0x621, 0x65f], [0x660, 0x66d], [0x670, 0x6d3],
  [0x6f0, 0x6f9], [0xfb50, 0xfbb1], [0xfbd3, 0xfbe9], [0xfbfc, 0xfbff], [0xfe70, 0xfefc]);
const hebrew = spans([0x591, 0x5f4], [0xfb1d, 0xfb4f]);

/** The characters in a block of a double-byte set: rows of 94 cells. */
function rows(encoding, first, last) {
  const decoder = new TextDecoder(encoding);
  const chars = [];
  for (let row = first; row <= last; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) chars.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return chars.filter(char => char.length === 1 && char !== '\ufffd').join('');
}

/** The Han characters of a set that TextDecoder does not know: a block of two bytes, after what comes before each. */
function han(encoding, before, first, last, low, high) {
  const cells = [];
  for (let row = first; row <= last; row++) {
    for (let cell = low; cell <= high; cell++) cells.push(...before, row, cell, 0x0a);
  }
  const text = execFileSync('iconv', ['-c', '-f', encoding, '-t', 'UTF-8'], { input: Uint8Array.from(cells) }).toString();
  return (text.match(/\p{Script=Han}/gu) ?? []).join('');
}

// In bold what is common: the first level of the sets. A rarer character stands there in the regular face.
const wide = spans([0x203b, 0x203b], [0x2460, 0x2473], [0x3000, 0x301f], [0x3231, 0x3232], [0xff01, 0xff5e],
  [0xffe5, 0xffe6]);
const kana = spans([0x3041, 0x3096], [0x3099, 0x30ff], [0xff61, 0xff9f]);
const bopomofo = spans([0x3105, 0x3129]);
const chineseCommon = wide + rows('gb2312', 0xb0, 0xd7);
// Without a character that shares the glyph of \u58ab; with those of names and places in the Table of General Standard
// Characters that stand outside the block.
const chinese = wide + kana + bopomofo + spans([0x4e00, 0x58fe], [0x5900, 0x9fff])
  + '㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟'
  + '䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮';
const traditionalCommon = wide + han('BIG5', [], 0xa4, 0xc6, 0x40, 0xfe);
const traditional = wide + bopomofo + han('BIG5', [], 0xa1, 0xf9, 0x40, 0xfe);
const japaneseCommon = wide + kana + rows('euc-jp', 0xb0, 0xcf);
const japanese = wide + kana + han('EUC-JISX0213', [], 0xa1, 0xfe, 0xa1, 0xfe)
  + han('EUC-JISX0213', [0x8f], 0xa1, 0xfe, 0xa1, 0xfe) + han('CP932', [], 0xed, 0xfc, 0x40, 0xfc) + '\u{20bb7}';
const koreanCommon = wide + spans([0x3131, 0x318e]) + rows('euc-kr', 0xb0, 0xc8);
const korean = wide + spans([0x3131, 0x318e], [0xac00, 0xd7a3]);

const fonts = [
  ['source-sans-3/400Regular/SourceSans3_400Regular.ttf', 'Vitae Sans', 'Regular', european],
  ['source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf', 'Vitae Sans', 'Italic', european],
  ['source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf', 'Vitae Sans', 'Bold', european],
  ['source-serif-4/400Regular/SourceSerif4_400Regular.ttf', 'Vitae Serif', 'Regular', withoutTwins],
  ['source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf', 'Vitae Serif', 'Italic', withoutTwins],
  ['source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf', 'Vitae Serif', 'Bold', withoutTwins],
  ['inter/400Regular/Inter_400Regular.ttf', 'Vitae Grotesque', 'Regular', withoutTwins],
  ['inter/400Regular_Italic/Inter_400Regular_Italic.ttf', 'Vitae Grotesque', 'Italic', withoutTwins],
  ['inter/600SemiBold/Inter_600SemiBold.ttf', 'Vitae Grotesque', 'Bold', withoutTwins],
  ['eb-garamond/400Regular/EBGaramond_400Regular.ttf', 'Vitae Garamond', 'Regular', european],
  ['eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf', 'Vitae Garamond', 'Italic', european],
  ['eb-garamond/600SemiBold/EBGaramond_600SemiBold.ttf', 'Vitae Garamond', 'Bold', european],
  ['jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf', 'Vitae Mono', 'Regular', european],
  ['jetbrains-mono/600SemiBold/JetBrainsMono_600SemiBold.ttf', 'Vitae Mono', 'Bold', european],
  ['amiri/400Regular/Amiri_400Regular.ttf', 'Vitae Arabic', 'Regular', arabic],
  ['amiri/700Bold/Amiri_700Bold.ttf', 'Vitae Arabic', 'Bold', arabic],
  ['noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf', 'Vitae Hebrew', 'Regular', hebrew],
  ['noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf', 'Vitae Hebrew', 'Bold', hebrew],
  ['noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'Vitae Chinese', 'Regular', chinese],
  ['noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf', 'Vitae Chinese', 'Bold', chineseCommon],
  ['noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf', 'Vitae Traditional', 'Regular', traditional],
  ['noto-sans-tc/600SemiBold/NotoSansTC_600SemiBold.ttf', 'Vitae Traditional', 'Bold', traditionalCommon],
  ['noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf', 'Vitae Japanese', 'Regular', japanese],
  ['noto-sans-jp/600SemiBold/NotoSansJP_600SemiBold.ttf', 'Vitae Japanese', 'Bold', japaneseCommon],
  ['noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf', 'Vitae Korean', 'Regular', korean],
  ['noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf', 'Vitae Korean', 'Bold', koreanCommon],
];

// PDF needs neither hints nor substitutions: fewer tables to read in every render, and text that extracts as written.
const unneeded = new Set(
  ['GSUB', 'GPOS', 'GDEF', 'DSIG', 'fpgm', 'prep', 'cvt ', 'gasp', 'STAT', 'BASE', 'MATH', 'meta', 'name', 'vhea',
    'vmtx']);

/** One of its maps of characters, the widest: a reader would keep them all, some megabytes of a large font each. */
function characterMap(table) {
  const maps = [];
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const map = table.subarray(table.readUInt32BE(8 + 8 * i));
    const long = map.readUInt16BE(0) === 12;
    maps.push({ long, encoding: long ? 10 : 1, data: map.subarray(0, long ? map.readUInt32BE(4) : map.readUInt16BE(2)) });
  }
  const { encoding, data } = maps.find(map => map.long) ?? maps[0];
  const head = Buffer.alloc(12);
  [0, 1, 3, encoding].forEach((field, i) => head.writeUInt16BE(field, 2 * i));
  head.writeUInt32BE(head.length, 8);
  return Buffer.concat([head, data]);
}

function nameTable(family, style) {
  const postscript = `${family.replace(' ', '')}-${style}`;
  const records = [
    [0, 'Derived from fonts under the SIL Open Font License 1.1; see OFL.txt.'],
    [1, family], [2, style], [3, postscript], [4, `${family} ${style}`], [5, 'Version 1.000'], [6, postscript],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
  ].map(([id, value]) => [id, Buffer.from(value, 'utf16le').swap16()]);
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  records.forEach(([id, value], i) => {
    [3, 1, 0x409, id, value.length, offset].forEach((field, j) => head.writeUInt16BE(field, 6 + 12 * i + 2 * j));
    offset += value.length;
  });
  return Buffer.concat([head, ...records.map(([, value]) => value)]);
}

function checksum(data) {
  let sum = 0;
  for (let i = 0; i + 3 < data.length; i += 4) sum = (sum + data.readUInt32BE(i)) >>> 0;
  return sum;
}

function rebuild(font, family, style) {
  const tables = [];
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    const tag = font.toString('latin1', record, record + 4);
    const offset = font.readUInt32BE(record + 8);
    const table = font.subarray(offset, offset + font.readUInt32BE(record + 12));
    if (!unneeded.has(tag)) tables.push([tag, tag === 'cmap' ? characterMap(table) : table]);
  }
  tables.push(['name', nameTable(family, style)]);
  tables.sort(([a], [b]) => (a < b ? -1 : 1));

  const head = Buffer.alloc(12 + 16 * tables.length);
  const log = Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 * 2 ** log, 6);
  head.writeUInt16BE(log, 8);
  head.writeUInt16BE(16 * (tables.length - 2 ** log), 10);
  const parts = [head];
  let offset = head.length;
  tables.forEach(([tag, data], i) => {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    head.write(tag, 12 + 16 * i, 'latin1');
    head.writeUInt32BE(checksum(padded), 16 + 16 * i);
    head.writeUInt32BE(offset, 20 + 16 * i);
    head.writeUInt32BE(data.length, 24 + 16 * i);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

for (const [file, family, style, text] of fonts) {
  const subset = await subsetFont(fs.readFileSync(source + file), text,
    { targetFormat: 'truetype', noLayoutClosure: true });
  fs.writeFileSync(`${out}/${family.replace(' ', '')}-${style}.ttf`, rebuild(subset, family, style));
}
