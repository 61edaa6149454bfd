package dev.vitae.generation.guard;

import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.PhraseSet;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Languages spoken: those of the source's list, at the level that stands there. Text about a language is no level. */
final class LanguageCheck {
    private static final Pattern LEVEL =
            Pattern.compile("[级級]|level|niveau|nivel|livello|stufe|уровень|test|score|points?|points|punkte|点|分");

    private static final Pattern FILLING = Pattern.compile(
            "level|levels|niveau|nivel|livello|stufe|уровень|уровне|レベル|水準|水平|程度|some|quelques?|algun[oa]s?|einige|etwas|ein|wenig|lengua|langue|proficiency|skills?|kenntnisse|connaissances|conocimientos|знания|点|speaker");

    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\p{N}])[abcавс][12](?![\\p{L}\\p{N}])");

    private LanguageCheck() {}

    static List<Finding> of(SourceFacts facts, ResumeContent tailored) {
        List<Finding> findings = new ArrayList<>();
        List<Language> told = SourceFacts.orNone(tailored.languages());
        for (int i = 0; i < told.size(); i++) {
            String path = "/languages/" + i;
            Language language = told.get(i);
            Optional<Language> stated = source(facts, language);
            if (stated.isEmpty()) {
                String reason = "The source does not list this language.";
                findings.add(Finding.of(ClaimKind.LANGUAGE, path, String.valueOf(language.language()), reason, null));
                continue;
            }
            String level = stated.get().level();
            if (language.level() != null && !sameLevel(language.level(), level)) {
                String reason = "The source states another level, or none.";
                findings.add(Finding.of(ClaimKind.LANGUAGE, path + "/level", language.level(), reason, level));
            }
            Map<String, Object> others = stated.get().other();
            findings.addAll(PersonCheck.others(path, language.other(), others));
        }
        return findings;
    }

    /** The language of the source that an entry means, also by its name in another language. */
    static Optional<Language> source(SourceFacts facts, Language told) {
        return SourceFacts.orNone(facts.source().languages()).stream()
                .filter(stated -> told.language() != null && stated.language() != null)
                .filter(stated -> same(stated.language(), told.language()))
                .findFirst();
    }

    private static boolean same(String stated, String told) {
        Optional<Entry> entry = Lexicon.standard().find(stated);
        return Clauses.fold(stated).equals(Clauses.fold(told))
                || (entry.isPresent() && entry.equals(Lexicon.standard().find(told)));
    }

    static boolean sameLevel(String told, String stated) {
        return stated != null
                && (isSameLevel(told, stated)
                        || isSameLevel(Wordings.ofLevel(stated).inOwn(told), stated));
    }

    private static boolean isSameLevel(String told, String stated) {
        Set<String> codes = codes(told);
        if (!codes.isEmpty() && codes.equals(codes(stated)) && !Words.standard().in("lang.7", Clauses.fold(told))) {
            return true;
        }
        if (isSameTest(told, stated)) {
            return true;
        }
        if (!levelWords(told).isEmpty() && levelWords(told).equals(levelWords(stated))) {
            return true;
        }
        OptionalInt rank = Levels.ofLanguage(told);
        boolean same = rank.isPresent() && rank.equals(Levels.ofLanguage(stated)) && saysOnly(told, rank.getAsInt());
        return same || Clauses.fold(told).equals(Clauses.fold(stated));
    }

    /** What a level says beside words like "level": "Mittelstufe" and "средний" of "средний уровень". */
    private static List<String> levelWords(String level) {
        return Tokens.of(Clauses.fold(level)
                        .replaceAll("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})", " ")
                        .replaceAll("レヘ.?ル|水準", " "))
                .stream()
                .map(Token::folded)
                .filter(word -> !FILLING.matcher(word).matches())
                .toList();
    }

    /** The source's own level with its number once more, in words: "六级（CET-6）" of "CET-6". */
    private static boolean isSameTest(String told, String stated) {
        Credential own = Credential.of(stated, TextLanguage.EN);
        Credential name = Credential.of(told, TextLanguage.EN);
        return own.words().size() > 1
                && name.hasAll(own.words())
                && name.beyond(own, Set.of()).stream()
                        .allMatch(word -> Words.standard().has("lang.word", word.folded())
                                || LEVEL.matcher(word.folded()).matches());
    }

    /** The levels of the European framework that a text names, also in Cyrillic letters that look the same. */
    private static Set<String> codes(String level) {
        return CODE.matcher(Clauses.fold(level))
                .results()
                .map(code -> code.group().replace('а', 'a').replace('в', 'b').replace('с', 'c'))
                .collect(Collectors.toSet());
    }

    /** Whether a level is nothing but its name: "Cambridge C2, C1" is not C1. */
    private static boolean saysOnly(String level, int rank) {
        String folded = Clauses.fold(level);
        StringBuilder rest = new StringBuilder(folded);
        for (PhraseSet.Span span : Words.standard().spans("lang." + rank, folded)) {
            rest.replace(span.start(), span.end(), " ".repeat(span.end() - span.start()));
        }
        return Tokens.of(rest.toString()).stream()
                .allMatch(token -> Words.standard().has("lang.word", token.folded())
                        || Words.standard().isNeutral(token.folded()));
    }
}
