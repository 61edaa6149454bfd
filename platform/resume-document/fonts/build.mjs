// Cuts the fonts of the PDF down to what résumés need and renames them (see README.md beside this file).
// Needs: npm install @expo-google-fonts/source-sans-3 @expo-google-fonts/source-serif-4 subset-font
import fs from 'node:fs';
import subsetFont from 'subset-font';

const out = process.argv[2];
const source = 'node_modules/@expo-google-fonts/';
const fonts = [
  ['source-sans-3/400Regular/SourceSans3_400Regular.ttf', 'Vitae Sans', 'Regular'],
  ['source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf', 'Vitae Sans', 'Italic'],
  ['source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf', 'Vitae Sans', 'Bold'],
  ['source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf', 'Vitae Serif', 'Bold'],
];

// Latin with its extensions, IPA modifiers, Greek, Cyrillic, Vietnamese; punctuation, currencies, arrows, signs, marks.
const ranges = [
  [0x20, 0x7e], [0xa0, 0x24f], [0x2b0, 0x2ff], [0x300, 0x36f], [0x370, 0x3ff], [0x400, 0x52f], [0x1e00, 0x1eff],
  [0x2010, 0x2027], [0x202f, 0x203a], [0x2044, 0x2044], [0x2070, 0x209f], [0x20a0, 0x20bf], [0x2100, 0x214f],
  [0x2150, 0x215f], [0x2190, 0x2199], [0x2200, 0x22ff], [0x25a0, 0x25ff], [0x2605, 0x2606], [0x2713, 0x2717],
  [0xfffd, 0xfffd],
];
const text = ranges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join('');

// PDF needs neither hints nor substitutions: fewer tables to read in every render, and text that extracts as written.
const unneeded = new Set(
  ['GSUB', 'GPOS', 'GDEF', 'DSIG', 'fpgm', 'prep', 'cvt ', 'gasp', 'STAT', 'BASE', 'MATH', 'meta', 'name']);

function nameTable(family, style) {
  const postscript = `${family.replace(' ', '')}-${style}`;
  const records = [
    [0, 'Derived from fonts © 2010-2020 Adobe (http://www.adobe.com/), under the SIL Open Font License 1.1.'],
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
    if (!unneeded.has(tag)) tables.push([tag, font.subarray(offset, offset + font.readUInt32BE(record + 12))]);
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

for (const [file, family, style] of fonts) {
  const subset = await subsetFont(fs.readFileSync(source + file), text,
    { targetFormat: 'truetype', noLayoutClosure: true });
  fs.writeFileSync(`${out}/${family.replace(' ', '')}-${style}.ttf`, rebuild(subset, family, style));
}
