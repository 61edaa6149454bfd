package dev.vitae.generation.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The alias list: finds terms in text by the longest run of words that names one, so React Native is not React, NoSQL
 * not SQL and JavaScript not Java. Names of products match as written; skills and domains also inflected.
 */
public final class Lexicon {
    /** One file a trade; of two entries with one name, which a test refuses, the first would win. */
    private static final List<String> FILES = List.of(
            "software",
            "cloud",
            "data",
            "business",
            "finance",
            "law",
            "health",
            "education",
            "trades",
            "logistics",
            "hospitality",
            "media",
            "people",
            "certificates",
            "sectors",
            "languages",
            "degrees");

    private static final Lexicon STANDARD = new Lexicon(rows());

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> implied = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Set<String> alsoOther = new HashSet<>();
    private final AliasTrie surface = new AliasTrie();
    private final AliasTrie stems = new AliasTrie();

    private Lexicon(List<String[]> rows) {
        for (String[] row : rows) {
            Entry entry = entry(row);
            entries.put(entry.canonical(), entry);
            List<String> aliases = row[2].isEmpty() ? List.of() : List.of(row[2].split(";"));
            Set<String> own = Set.of("=" + entry.canonical(), "?" + entry.canonical());
            if (Collections.disjoint(aliases, own)) {
                add(entry, entry.canonical(), Via.EXACT);
            }
            aliases.forEach(alias -> add(entry, alias, own.contains(alias) ? Via.EXACT : Via.ALIAS));
        }
        for (Entry entry : entries.values()) {
            Set<String> all = new LinkedHashSet<>();
            addImplied(entry, all);
            implied.put(entry.canonical(), all);
        }
    }

    /** The lines of the list, file by file. */
    static List<String[]> rows() {
        return FILES.stream()
                .flatMap(name -> DataFile.rows("matching/terms/" + name + ".tsv").stream())
                .toList();
    }

    /** The list that comes with this version of Vitae. */
    public static Lexicon standard() {
        return STANDARD;
    }

    /** How many terms the list holds. */
    public int size() {
        return entries.size();
    }

    /** The entry of a canonical name. */
    public Optional<Entry> entry(String canonical) {
        return Optional.ofNullable(entries.get(canonical));
    }

    /** Every name that the list has for an entry beside the canonical one, in any language; names of its kinds and parts too. */
    public List<String> otherNames(Entry entry) {
        return names.get(entry.canonical()).stream()
                .filter(name -> !name.equalsIgnoreCase(entry.canonical()))
                .toList();
    }

    /** All that whoever states an entry also shows, by canonical name; what that shows in turn is among it. */
    public Set<String> implied(Entry entry) {
        return Collections.unmodifiableSet(implied.get(entry.canonical()));
    }

    private void addImplied(Entry entry, Set<String> all) {
        for (String name : entry.implies()) {
            if (all.add(name) && entries.containsKey(name)) {
                addImplied(entries.get(name), all);
            }
        }
    }

    /** The terms in a text, from left to right, none inside another. */
    public List<Mention> mentions(String text) {
        List<Token> tokens = Tokens.of(text);
        List<TextLanguage> likely = TextLanguage.likely(tokens);
        return mentions(text, tokens, likely.size() == 1 ? likely.get(0) : TextLanguage.UNKNOWN, likely);
    }

    /** As {@link #mentions(String)}, for a piece of a longer text in a known language. */
    public List<Mention> mentions(String text, List<Token> tokens, TextLanguage language) {
        return mentions(text, tokens, language, List.of(language));
    }

    private List<Mention> mentions(
            String text, List<Token> tokens, TextLanguage language, List<TextLanguage> inflected) {
        List<String> folded = tokens.stream().map(Token::folded).toList();
        Map<TextLanguage, List<String>> stemmed = new EnumMap<>(TextLanguage.class);
        stemmed.put(TextLanguage.EN, stemAll(folded, TextLanguage.EN));
        inflected.stream()
                .filter(other -> other != TextLanguage.UNKNOWN)
                .forEach(other -> stemmed.computeIfAbsent(other, fresh -> stemAll(folded, fresh)));
        List<Mention> found = new ArrayList<>();
        List<Integer> wary = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            AliasTrie.Hit hit = surface.longest(text, tokens, folded, i, language);
            for (Map.Entry<TextLanguage, List<String>> forms : stemmed.entrySet()) {
                AliasTrie.Hit other = stems.longest(text, tokens, forms.getValue(), i, forms.getKey());
                if (other != null && (hit == null || other.length() > hit.length())) {
                    hit = other;
                }
            }
            hit = hit == null ? compound(folded.get(i), language) : hit;
            if (hit == null) {
                i++;
                continue;
            }
            if (hit.alias().wary()) {
                wary.add(i);
            }
            found.add(mention(text, tokens, i, hit));
            i += hit.length();
        }
        return wary.isEmpty() ? found : withoutStray(text, tokens, found, wary);
    }

    private static Mention mention(String text, List<Token> tokens, int at, AliasTrie.Hit hit) {
        int start = tokens.get(at).start();
        int end = tokens.get(at + hit.length() - 1).end();
        Alias alias = hit.alias();
        return new Mention(
                alias.entry(), start, end, text.substring(start, end), hit.via(tokens, at), alias.narrower());
    }

    private AliasTrie.Hit compound(String folded, TextLanguage language) {
        boolean joins = language == TextLanguage.DE
                || language == TextLanguage.NL
                || language == TextLanguage.SV
                || language == TextLanguage.UNKNOWN;
        if (!joins) {
            return null;
        }
        for (String part : Compounds.firstParts(folded)) {
            Optional<Alias> alias = surface.single(part, language);
            if (alias.isPresent()) {
                return new AliasTrie.Hit(alias.get(), 1);
            }
        }
        return null;
    }

    private static List<Mention> withoutStray(
            String text, List<Token> tokens, List<Mention> found, List<Integer> wary) {
        List<Mention> kept = new ArrayList<>(found);
        for (int at : wary) {
            int start = tokens.get(at).start();
            Mention own = found.stream()
                    .filter(one -> one.start() == start)
                    .findFirst()
                    .orElseThrow();
            if (!new NamePlace(text, tokens, at, at).inCompany(found, own)) {
                kept.remove(own);
            }
        }
        return kept;
    }

    /** The entry that a whole phrase names, as a list of skills gives them. */
    public Optional<Entry> find(String phrase) {
        int words = Tokens.of(phrase).size();
        return mentions(phrase).stream()
                .filter(mention -> Tokens.of(mention.quote()).size() == words)
                .map(Mention::entry)
                .findFirst();
    }

    /**
     * Whether the words of a mention also name something else: a word, a person, a company ({@code Spring}, {@code Julia},
     * {@code Oracle}). The list marks such names by the case they need.
     */
    public boolean mayBeOther(Mention mention) {
        return alsoOther.contains(marked(mention.entry(), mention.quote()));
    }

    private static String marked(Entry entry, String name) {
        return entry.canonical() + "=" + Folding.fold(name);
    }

    private void add(Entry entry, String name, Via via) {
        Alias alias = Alias.of(entry, name, via);
        names.computeIfAbsent(entry.canonical(), first -> new LinkedHashSet<>()).add(alias.name());
        if (alias.exact()) {
            alsoOther.add(marked(entry, alias.name()));
        }
        if (!alias.exact() && inflects(entry)) {
            List<String> forms = stemAll(alias.words(), alias.language());
            stems.add(forms, alias.inflected());
        }
        surface.add(alias.words(), alias);
        String undotted = alias.name().replace(".", "");
        if (!alias.exact() && !undotted.equals(alias.name()) && undotted.length() > 3) {
            add(entry, alias.narrower() ? "<" + undotted : undotted, Via.ALIAS);
        }
    }

    private static boolean inflects(Entry entry) {
        return entry.kind() == TermKind.SKILL || entry.kind() == TermKind.DOMAIN || entry.kind() == TermKind.DEGREE;
    }

    private static List<String> stemAll(List<String> words, TextLanguage language) {
        return language.stemAll(words);
    }

    private static Entry entry(String[] row) {
        boolean soft = row[1].equals("soft");
        TermKind kind = soft ? TermKind.SKILL : TermKind.valueOf(row[1].toUpperCase(Locale.ROOT));
        if (kind == TermKind.DEGREE) {
            String[] level = row[3].split(";");
            return new Entry(row[0], kind, false, List.of(level).subList(1, level.length), Integer.parseInt(level[0]));
        }
        return new Entry(row[0], kind, soft, row[3].isEmpty() ? List.of() : List.of(row[3].split(";")), 0);
    }
}
