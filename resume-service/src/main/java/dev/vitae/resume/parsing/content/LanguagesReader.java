package dev.vitae.resume.parsing.content;

import dev.vitae.document.Language;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Languages with their levels: "English (native)", "German – C1", or the level in the next cell or line. */
final class LanguagesReader {

    private static final Pattern ITEM = Pattern.compile("\\s*[,;|•●▪·]\\s*(?![^(]*\\))");
    /** What parts a language from its level, where the level stands alone: "– C1", "(native". */
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[\\s:(\\[–—-]+$");

    private final Wording wording;

    LanguagesReader(Wording wording) {
        this.wording = wording;
    }

    /** @param unread what is neither a language nor a level */
    record Languages(List<Language> languages, List<String> unread) {}

    Languages read(List<Row> rows) {
        return of(rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> ITEM.splitAsStream(cell.body().text()))
                .toList());
    }

    /** @param items a language, a level or both in each */
    Languages of(List<String> items) {
        List<Language> languages = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        items.forEach(item -> add(bare(item), languages, unread));
        return new Languages(languages, unread);
    }

    /** Whether the text is a known language, with its level or alone. */
    boolean isLanguage(String item) {
        String[] words = item.split("[\\s:(–—-]+", 2);
        return wording.languages().hasWord(words[0])
                && (words.length == 1 || wording.levels().all(Pieces.trim(words[1])));
    }

    private static String bare(String item) {
        String bare = EDGE.matcher(item).replaceAll("");
        return bare.indexOf('(') < 0 ? bare.replaceAll("[)\\]\\s]+$", "") : bare.strip();
    }

    private void add(String item, List<Language> languages, List<String> unread) {
        if (item.isEmpty()) {
            return;
        }
        Language last = languages.isEmpty() ? null : languages.get(languages.size() - 1);
        String[] words = item.split("[\\s:(–—-]+", 2);
        if (isLanguage(words)) {
            String rest = item.substring(words[0].length());
            String level = Pieces.trim(rest).replaceAll("^\\(|\\)$", "");
            boolean wholeName = level.isEmpty()
                    || wording.languages().all(level) && !wording.levels().in(level);
            languages.add(wholeName ? new Language(item, null, null) : new Language(words[0], level, null));
        } else if (last != null && last.level() == null) {
            languages.set(languages.size() - 1, new Language(last.language(), item, null));
        } else if (last != null && wording.levels().in(item)) {
            languages.set(languages.size() - 1, new Language(last.language(), last.level() + ", " + item, null));
        } else {
            unread.add(item);
        }
    }

    /** A known language, or a name with a level after it. */
    private boolean isLanguage(String[] words) {
        boolean name = Character.isUpperCase(words[0].codePointAt(0))
                && !wording.levels().hasWord(words[0]);
        boolean level = words.length > 1 && wording.levels().all(Pieces.trim(words[1]));
        return wording.languages().hasWord(words[0]) || name && level;
    }
}
