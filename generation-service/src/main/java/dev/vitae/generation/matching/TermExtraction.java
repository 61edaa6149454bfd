package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Titles;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the terms of one vacancy, passage by passage. */
final class TermExtraction {
    private static final Pattern WANTED = Pattern.compile(
            "(?:looking for|seeking|hiring|recruiting|suchen(?: wir)?|recherchons|recrutons|buscamos|procuramos"
                    + "|cerchiamo|zoeken(?: wij)?|as)\\s+(?:an?|eine[nr]?|une?|una?|uma?|een)\\s+"
                    + "((?:\\p{Lu}[\\p{L}+#/.-]*\\s?){1,5})");
    private static final Pattern ANY_OF =
            Pattern.compile("\\s*,?\\s*(?:or|oder|ou|o|of|and/or|und/oder|et/ou)\\s+(?:an?\\s+)?|\\s*/\\s*");
    private static final Pattern JOINED =
            Pattern.compile("\\s*(?:,|&|/|\\b(?:and|und|et|y|e|en|or|oder|ou|o|of|sowie)\\b)\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final int SUBJECT_REACH = 70;
    private static final int LEVEL_REACH = 28;

    private final Lexicon lexicon = Lexicon.standard();
    private final Words words = Words.standard();
    private final UnlistedTerms unlisted = new UnlistedTerms();
    private final TermCollection found = new TermCollection();
    private final String company;
    private final TextLanguage language;

    TermExtraction(String company, String jobPosition, String description) {
        this.company = company == null ? "" : Folding.fold(company);
        String text = description == null ? "" : description;
        this.language = TextLanguage.clear(Tokens.of(text));
        Optional<String> position =
                jobPosition == null || jobPosition.isBlank() ? wanted(text) : Optional.of(jobPosition.strip());
        position.ifPresent(this::readTitle);
        VacancyPassages.of(text).forEach(this::readPassage);
    }

    VacancyTerms terms() {
        return new VacancyTerms(found.sorted());
    }

    private static Optional<String> wanted(String text) {
        Matcher matcher = WANTED.matcher(text.replaceAll("\\s+", " "));
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private void readTitle(String position) {
        if (!Titles.role(position).isEmpty()) {
            String title = position.replaceAll("\\s*\\((?:[mwdfxhgn]/?|all genders|\\s|/)+\\)", "")
                    .strip();
            found.add(title, TermKind.TITLE, Importance.REQUIRED, Levels.ofTitle(title), null, position);
        }
        for (Mention mention : mentions(position)) {
            TermKind kind = mention.entry().kind();
            if (kind == TermKind.TOOL || kind == TermKind.SKILL || kind == TermKind.DOMAIN) {
                found.add(mention.entry(), Importance.REQUIRED, null, null, mention.quote());
            }
        }
    }

    private void readPassage(Passage passage) {
        String text = passage.text();
        List<Mention> mentions = mentions(text);
        readYears(passage, mentions);
        readDegrees(passage, mentions);
        boolean[] joinsNext = joinsNext(text, mentions);
        Integer group = null;
        for (int i = 0; i < mentions.size(); i++) {
            if (joinsNext[i] && group == null) {
                group = found.newGroup();
            }
            readMention(passage, mentions, i, group);
            group = joinsNext[i] ? group : null;
        }
        if (passage.asked()) {
            unlisted.in(text, mentions, passage.item()).stream()
                    .filter(term -> !Folding.fold(term).equals(company))
                    .forEach(term -> found.add(term, TermKind.SKILL, passage.importance(), null, null, term));
        }
    }

    private void readMention(Passage passage, List<Mention> mentions, int i, Integer group) {
        Mention mention = mentions.get(i);
        Entry entry = mention.entry();
        if (entry.kind() == TermKind.DEGREE || isCompany(mention, passage)) {
            return;
        }
        if (entry.kind() == TermKind.LANGUAGE) {
            String around = Folding.foldInPlace(aroundAll(passage.text(), mentions, i));
            if (passage.asked() || words.in("lang.cue", around)) {
                found.add(entry, passage.importance(), level(passage.text(), mentions, i), group, mention.quote());
            }
            return;
        }
        found.add(entry, passage.importance(), null, group, mention.quote());
    }

    private boolean isCompany(Mention mention, Passage passage) {
        return !passage.asked() && Folding.fold(mention.quote()).equals(company);
    }

    /** The level beside a language; of "fluent English and German", or "English and German C1", that of its neighbour. */
    private static Integer level(String text, List<Mention> mentions, int i) {
        OptionalInt own = Levels.ofLanguage(around(text, mentions, i));
        for (int j = i - 1; own.isEmpty() && j >= 0 && joined(text, mentions, j); j--) {
            own = Levels.ofLanguage(around(text, mentions, j));
        }
        for (int j = i + 1; own.isEmpty() && j < mentions.size() && joined(text, mentions, j - 1); j++) {
            own = Levels.ofLanguage(around(text, mentions, j));
        }
        return own.isPresent() ? own.getAsInt() : null;
    }

    /** The words near a language and near those it is named with. */
    private static String aroundAll(String text, List<Mention> mentions, int i) {
        StringBuilder around = new StringBuilder(around(text, mentions, i));
        for (int j = i - 1; j >= 0 && joined(text, mentions, j); j--) {
            around.append('\n').append(around(text, mentions, j));
        }
        for (int j = i + 1; j < mentions.size() && joined(text, mentions, j - 1); j++) {
            around.append('\n').append(around(text, mentions, j));
        }
        return around.toString();
    }

    private static boolean joined(String text, List<Mention> mentions, int i) {
        Mention one = mentions.get(i);
        Mention next = mentions.get(i + 1);
        return one.entry().kind() == TermKind.LANGUAGE
                && next.entry().kind() == TermKind.LANGUAGE
                && JOINED.matcher(text.substring(one.end(), next.start())).matches();
    }

    /** The words near a language that may say how well, up to the next language. */
    private static String around(String text, List<Mention> mentions, int i) {
        Mention mention = mentions.get(i);
        int from = Math.max(i > 0 ? mentions.get(i - 1).end() : 0, mention.start() - LEVEL_REACH);
        int to = Math.min(
                i + 1 < mentions.size() ? mentions.get(i + 1).start() : text.length(), mention.end() + LEVEL_REACH);
        return text.substring(from, to);
    }

    /** After which mentions a list "a, b or c" runs on; read from its end, where the "or" stands. */
    private static boolean[] joinsNext(String text, List<Mention> mentions) {
        boolean[] joins = new boolean[mentions.size()];
        for (int i = mentions.size() - 2; i >= 0; i--) {
            Mention one = mentions.get(i);
            Mention next = mentions.get(i + 1);
            String between = text.substring(one.end(), next.start());
            boolean listed = ANY_OF.matcher(between).matches()
                    || (joins[i + 1] && COMMA.matcher(between).matches());
            joins[i] = listed && comparable(one, next);
        }
        return joins;
    }

    private static boolean comparable(Mention one, Mention other) {
        return one.entry().kind() == other.entry().kind();
    }

    private void readYears(Passage passage, List<Mention> mentions) {
        if (passage.ofCompany()) {
            return;
        }
        String folded = Folding.foldInPlace(passage.text());
        for (YearsAsked years : YearsAsked.in(passage.text())) {
            Optional<Mention> subject = mentions.stream()
                    .filter(mention -> mention.entry().kind() == TermKind.TOOL
                            || mention.entry().kind() == TermKind.SKILL
                            || mention.entry().kind() == TermKind.DOMAIN)
                    .filter(mention -> mention.start() >= years.end()
                            && mention.start() - years.end() <= SUBJECT_REACH
                            && passage.text()
                                            .substring(years.end(), mention.start())
                                            .indexOf(',')
                                    < 0)
                    .findFirst();
            boolean ofWork = passage.asked() || subject.isPresent() || words.in("experience", folded);
            if (!ofWork) {
                continue;
            }
            String term = subject.map(mention -> mention.entry().canonical()).orElse(TermCollection.ANY_WORK);
            Importance importance =
                    passage.importance() == Importance.CONTEXT ? Importance.REQUIRED : passage.importance();
            String quote = passage.text().substring(years.start(), years.end());
            found.add(term, TermKind.YEARS, importance, years.years(), null, quote);
        }
    }

    /** Of several degrees in one passage ("Bachelor's or Master's") the lowest is what is asked. */
    private void readDegrees(Passage passage, List<Mention> mentions) {
        mentions.stream()
                .filter(mention -> mention.entry().kind() == TermKind.DEGREE)
                .min(Comparator.comparingInt(mention -> mention.entry().level()))
                .ifPresent(mention -> found.add(
                        mention.entry(), passage.importance(), mention.entry().level(), null, mention.quote()));
    }

    private List<Mention> mentions(String text) {
        return lexicon.mentions(text, Tokens.of(text), language);
    }
}
