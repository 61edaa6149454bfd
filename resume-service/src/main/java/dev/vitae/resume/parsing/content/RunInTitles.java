package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles that the text of each entry begins with, before a colon ("Clerk: Kept the books."), below a lone company. */
final class RunInTitles {

    private static final Pattern TITLE = Pattern.compile("^(\\p{Lu}[\\p{L} ,/&.’'()-]{2,60}): (?=\\p{Lu})");
    private static final int MOST_WORDS = 7;

    private RunInTitles() {}

    /** The pieces of each entry with its title, which is taken out of the text; as they are where not all begin so. */
    static List<List<Piece>> added(List<EntryDraft> drafts, List<List<Piece>> entries, Wording wording) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (entries.get(i).size() == 1) {
                title(drafts.get(i), wording).ifPresent(titles::add);
            }
        }
        long jobs = titles.stream().filter(wording.jobs()::in).count();
        if (drafts.size() < 2 || titles.size() < drafts.size() || jobs * 2 < drafts.size()) {
            return entries;
        }
        List<List<Piece>> added = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Piece company = entries.get(i).get(0);
            drafts.get(i).cutRunIn(titles.get(i));
            added.add(List.of(
                    company,
                    new Piece(
                            titles.get(i),
                            company.bold(),
                            !company.italic(),
                            company.size(),
                            company.row() + 1,
                            false)));
        }
        return added;
    }

    private static Optional<String> title(EntryDraft draft, Wording wording) {
        return draft.body().stream()
                .findFirst()
                .map(TITLE::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .filter(title -> title.split(" ").length <= MOST_WORDS
                        && wording.labels().exactly(title).isEmpty());
    }
}
