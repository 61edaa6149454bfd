package dev.vitae.resume.parsing.content;

import dev.vitae.document.PersonalInfo;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.content.UnreadText.Unread;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Layout;
import dev.vitae.resume.parsing.layout.Passage;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.provenance.OriginFinder;
import dev.vitae.resume.parsing.provenance.SourceText;
import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A résumé in reading order → its content. What no reader claims is kept in {@code sections}. */
public final class ContentReader {

    private static final int SUMMARY_WORDS = 12;
    /** Lines to be warned of one by one; beyond that the file is another kind of document. */
    private static final int MOST_UNREAD = 50;

    private final Wording wording;
    private final NameFinder names;

    public ContentReader(Wording wording) {
        this.wording = wording;
        this.names = new NameFinder(wording);
    }

    public ParsedResume read(Layout layout, SourceFileType type) {
        ContactReader contact = new ContactReader(wording, layout.links());
        ContentDraft draft = new ContentDraft(wording);
        String name = top(layout, contact, draft);
        Optional<NameFinder.Found> labelled = labelled(layout);
        Optional<NameFinder.Found> elsewhere = labelled.isPresent() || name != null ? labelled : elsewhere(layout);
        List<Cell> claimed = elsewhere.map(NameFinder.Found::cells).orElse(List.of());
        name = elsewhere.map(NameFinder.Found::name).orElse(name);
        for (Passage whole : layout.passages()) {
            Passage passage = new Passage(whole.kind(), whole.heading(), whole.title(), without(whole.rows(), claimed));
            List<Row> rows = passage.rows();
            if (passage.kind() == SectionKind.CONTACT) {
                contact.read(rows);
            } else if (name == null && rows.isEmpty() && names.isName(passage.heading())) {
                name = passage.heading();
            } else {
                draft.add(passage);
                rows.forEach(row -> contact.look(row.text()));
            }
        }
        draft.addOther(Surplus.HEADING, contact.left());
        draft.addOther("Links", contact.profiles());
        PersonalInfo info = contact.info(name);
        SourceText source = new SourceText(layout);
        List<Unread> unread = new UnreadText(layout, source, wording).beyond(draft.content(info));
        unread.forEach(text -> draft.addOther(text.heading(), List.of(text.text())));
        List<Warning> seen =
                unread.stream().limit(MOST_UNREAD).map(ContentReader::warning).toList();
        ParsedResume finished = Finished.of(draft.content(info), type, seen);
        return finished.at(new OriginFinder(layout, source, wording).of(finished.content()));
    }

    private static Warning warning(Unread unread) {
        return new Warning(
                "unread_line",
                "It was not clear what this line says; it was kept in the sections.",
                null,
                unread.line().page(),
                unread.line().number(),
                null);
    }

    /** A name below a heading, where the top has none: text boxes may come in any order. */
    private Optional<NameFinder.Found> elsewhere(Layout layout) {
        return names.findLarge(layout.passages().stream()
                .flatMap(passage -> passage.rows().stream())
                .toList());
    }

    /** A form's "Name: ..." where it says who the person is: before any entry. */
    private Optional<NameFinder.Found> labelled(Layout layout) {
        return names.findLabelled(layout.passages().stream()
                .takeWhile(
                        passage -> passage.kind() != SectionKind.EXPERIENCE && passage.kind() != SectionKind.EDUCATION)
                .flatMap(passage -> passage.rows().stream())
                .toList());
    }

    private static List<Row> without(List<Row> rows, List<Cell> claimed) {
        return rows.stream()
                .map(row -> row.cells().stream()
                        .filter(cell -> claimed.stream().noneMatch(name -> name == cell))
                        .toList())
                .filter(cells -> !cells.isEmpty())
                .map(Row::new)
                .toList();
    }

    /** Reads what stands before the first heading; returns the name or null. */
    private String top(Layout layout, ContactReader contact, ContentDraft draft) {
        List<Row> preamble = names.parted(layout.preamble());
        Optional<NameFinder.Found> found = names.findLabelled(preamble).or(() -> names.find(preamble));
        List<Cell> claimed = found.map(NameFinder.Found::cells).orElse(List.of());
        List<Row> details = new ArrayList<>();
        List<Row> text = new ArrayList<>();
        for (Row rest : without(preamble, claimed)) {
            boolean goesOn =
                    !text.isEmpty() && !contact.isContact(rest.text()) && goesOn(rest, text.get(text.size() - 1));
            (isText(rest, contact) || goesOn ? text : details).add(rest);
        }
        contact.read(details);
        boolean summarised = layout.passages().stream().anyMatch(passage -> passage.kind() == SectionKind.SUMMARY);
        if (!text.isEmpty()) {
            draft.add(new Passage(summarised ? SectionKind.OTHER : SectionKind.SUMMARY, "Introduction", text));
        }
        return found.map(NameFinder.Found::name).orElse(null);
    }

    private static boolean isText(Row row, ContactReader contact) {
        int words = row.cells().stream().mapToInt(cell -> cell.words().size()).sum();
        boolean listed = row.text().matches(".*[|•·].*");
        return words >= SUMMARY_WORDS - 3 && row.cells().size() == 1 && !listed && !contact.isContact(row.text());
    }

    private static boolean goesOn(Row row, Row last) {
        return row.page() == last.page()
                && Math.abs(row.first().left() - last.first().left()) < 2
                && Math.abs(row.first().size() - last.first().size()) < 0.2f
                && row.gapAfter(last) < row.first().size()
                && row.top() > last.top();
    }
}
