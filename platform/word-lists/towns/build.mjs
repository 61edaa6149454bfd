// Makes towns.txt out of GeoNames' table of towns (README.md beside this file):
// node build.mjs cities1000.txt places.txt words.txt FIRST-NAMES.json... DICTIONARY.dic... > towns.txt
import fs from 'node:fs';

const [table, places, words, ...more] = process.argv.slice(2);
const NEAR = new Set('AT BE CH DE DK ES FI FR GB IE IT LI LU NL NO NZ PT SE'.split(' '));
const EUROPE = new Set([...NEAR, ...'BG CZ EE GR HR HU LT LV PL RO RS RU SI SK TR UA'.split(' ')]);
const LEAST = 15000;
const LEAST_NEAR = 5000;
const LEAST_OTHER_NAMES = 100000;
const SHORTEST = 4;
const LATIN = /^\p{Lu}[\p{Script=Latin}.'’() -]+$/u;

const fold = (text) => text.toLowerCase().replace(/[’‘]/g, "'").replace(/ß/g, 'ss').replace(/ı/g, 'i')
  .normalize('NFD').replace(/\p{M}+/gu, '').replace(/\s+/g, ' ').trim();

const listed = (file) => fs.readFileSync(file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))
  .flatMap((line) => line.slice(line.indexOf(':') + 1).split(';')).map((word) => fold(word).replaceAll('*', ''));
// Ordinary words (those that dictionaries write small), first names, words of positions, companies and schools.
const other = new Set([...listed(places), ...listed(words)]);
for (const file of more) {
  const text = fs.readFileSync(file, 'utf8');
  const names = file.endsWith('.json') ? JSON.parse(text)
    : text.split('\n').map((line) => line.split(/[/\t ]/)[0]).filter((word) => /^\p{Ll}/u.test(word));
  names.forEach((name) => other.add(fold(name)));
}

// "Casa Blanca" is two of them.
const isOther = (folded) => other.has(folded) || folded.includes(' ') && folded.split(' ').every((word) => other.has(word));

const towns = new Set();
for (const line of fs.readFileSync(table, 'utf8').split('\n')) {
  const [, name, , others, , , , , country, , , , , , people] = line.split('\t');
  if (!name || +people < (NEAR.has(country) ? LEAST_NEAR : LEAST)) continue;
  const names = [name];
  if (EUROPE.has(country) && +people >= LEAST_OTHER_NAMES) names.push(...others.split(','));
  for (const one of names) {
    const folded = fold(one);
    if (LATIN.test(one) && one !== one.toUpperCase() && folded.length >= SHORTEST && !isOther(folded)) towns.add(folded);
  }
}
process.stdout.write([...towns].map((town) => `${town}\n`).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join(''));
