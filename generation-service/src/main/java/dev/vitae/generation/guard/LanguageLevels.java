package dev.vitae.generation.guard;

import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.Statement.Word;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Words of a clause that say how well a language is spoken; each belongs to the language named nearest. */
final class LanguageLevels {
    private final ResumeContent source;
    private final List<Word> words;
    private final List<Word> covered = new ArrayList<>();
    private final List<Word> unsupported = new ArrayList<>();

    LanguageLevels(ResumeContent source, List<Word> words) {
        this.source = source;
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            Optional<Entry> language = nearest(i);
            if (language.isPresent() && words.get(i).entry().isEmpty()) {
                check(words.get(i), language.get());
            }
        }
    }

    boolean covers(Word word) {
        return covered.contains(word);
    }

    List<Word> unsupported() {
        return unsupported;
    }

    private void check(Word word, Entry language) {
        OptionalInt told = Levels.ofLanguage(word.text());
        if (told.isPresent()) {
            covered.add(word);
            boolean stated = statedLevels(language).stream().anyMatch(told::equals);
            if (!stated) {
                unsupported.add(word);
            }
        } else if (Words.standard().has("lang.word", Clauses.fold(word.text()))) {
            covered.add(word);
        }
    }

    private List<OptionalInt> statedLevels(Entry language) {
        return SourceFacts.orNone(source.languages()).stream()
                .filter(spoken -> spoken.language() != null && spoken.level() != null)
                .filter(spoken -> Lexicon.standard()
                        .find(spoken.language())
                        .filter(language::equals)
                        .isPresent())
                .map(Language::level)
                .map(Levels::ofLanguage)
                .toList();
    }

    private Optional<Entry> nearest(int at) {
        Optional<Entry> nearest = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < words.size(); i++) {
            Optional<Entry> entry = words.get(i).entry().filter(named -> named.kind() == TermKind.LANGUAGE);
            if (entry.isPresent() && Math.abs(i - at) < least) {
                least = Math.abs(i - at);
                nearest = entry;
            }
        }
        return nearest;
    }
}
