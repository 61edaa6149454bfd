package dev.vitae.resume.parsing.content;

import dev.vitae.document.PersonalInfo;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.TextLine;
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
import java.util.stream.Stream;

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

    public ParsedResume read(Layout read, SourceFileType type) {
        ContactReader contact = new ContactReader(wording, read.links());
        Layout reached = withContactAtTop(read, contact);
        MailName mail = MailName.of(contact.address(rows(contactFirst(reached))));
        Layout layout = withNameAtTop(reached, mail);
        Optional<NameFinder.Found> found = name(layout, mail);
        List<Cell> claimed = found.map(NameFinder.Found::cells).orElse(List.of());
        String name = found.map(NameFinder.Found::name).orElse(null);
        Optional<Passage> introduction = top(layout, claimed, contact);
        layout.passages().stream()
                .filter(passage -> passage.kind() == SectionKind.CONTACT)
                .forEach(passage -> contact.read(without(passage.rows(), claimed)));
        ContentDraft draft = new ContentDraft(wording.with(contact.towns()));
        introduction.ifPresent(draft::add);
        for (Passage whole : layout.passages()) {
            Passage passage = new Passage(whole.kind(), whole.heading(), whole.title(), without(whole.rows(), claimed));
            List<Row> rows = passage.rows();
            if (passage.kind() == SectionKind.CONTACT) {
                continue;
            }
            if (name == null && rows.isEmpty() && names.isName(passage.heading())) {
                name = passage.heading();
            } else {
                draft.add(passage);
                rows.forEach(row -> contact.look(row.text()));
            }
        }
        draft.addOther(Surplus.HEADING, contact.left());
        draft.addOther("Links", contact.profiles());
        PersonalInfo info = contact.info(name);
        SourceText source = new SourceText(read);
        List<Unread> unread = new UnreadText(read, source, wording).beyond(draft.content(info));
        unread.forEach(text -> draft.addOther(text.heading(), List.of(text.text())));
        List<Warning> seen =
                unread.stream().limit(MOST_UNREAD).map(ContentReader::warning).toList();
        ParsedResume finished = Finished.of(draft.content(info), type, seen);
        return finished.at(new OriginFinder(read, source, wording).of(finished.content()), lines(source));
    }

    private static List<TextLine> lines(SourceText source) {
        return source.lines().stream()
                .map(line -> new TextLine(line.page(), line.number(), line.text()))
                .toList();
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

    /** In a form the one that is labelled, else the one that the e-mail address is made of, else what looks like one. */
    private Optional<NameFinder.Found> name(Layout layout, MailName mail) {
        Optional<NameFinder.Found> atTop =
                names.findLabelled(layout.preamble()).or(() -> names.find(layout.preamble(), mail));
        Optional<NameFinder.Found> likely = labelled(layout)
                .map(found -> atTop.map(found::and).orElse(found))
                .or(() -> atTop)
                .or(() -> elsewhere(layout, mail));
        boolean fits = likely.map(found -> mail.mayBe(found.name())).orElse(false);
        return fits ? likely : names.findByMail(rows(layout), mail).or(() -> likely);
    }

    /** What the person is, taken for a heading since it looks like one, goes to the top with the addresses below it. */
    private Layout withContactAtTop(Layout layout, ContactReader contact) {
        boolean told = contact.address(layout.preamble()) != null
                || layout.passages().stream().anyMatch(passage -> passage.kind() == SectionKind.CONTACT);
        Optional<Passage> reach = layout.passages().stream()
                .filter(passage -> passage.kind() == SectionKind.OTHER
                        && wording.headings().about(passage.heading()).isEmpty()
                        && passage.title().filter(cell -> cell.page() == 1).isPresent()
                        && passage.rows().stream().anyMatch(row -> contact.isContact(row.text()))
                        && contact.address(passage.rows()) != null)
                .findFirst();
        if (told || reach.isEmpty()) {
            return layout;
        }
        List<Row> title = List.of(new Row(List.of(reach.get().title().orElseThrow())));
        return new Layout(
                joined(layout.preamble(), joined(title, reach.get().rows())),
                layout.passages().stream().filter(other -> other != reach.get()).toList(),
                layout.links());
    }

    /** A name that was taken for a heading goes to the top, with what stands below it. */
    private Layout withNameAtTop(Layout read, MailName mail) {
        Layout layout = new Layout(names.parted(read.preamble(), mail), read.passages(), read.links());
        if (names.find(layout.preamble(), mail).isPresent()) {
            return layout;
        }
        for (Passage passage : layout.passages()) {
            List<Row> title =
                    passage.title().map(cell -> new Row(List.of(cell))).stream().toList();
            if (passage.kind() == SectionKind.OTHER
                    && names.findByMail(title, mail).isPresent()) {
                return new Layout(
                        joined(joined(layout.preamble(), title), passage.rows()),
                        layout.passages().stream()
                                .filter(other -> other != passage)
                                .toList(),
                        layout.links());
            }
        }
        return layout;
    }

    /** Other people's addresses, as references have them, may stand before the person's own. */
    private static Layout contactFirst(Layout layout) {
        List<Passage> passages = Stream.of(true, false)
                .flatMap(own ->
                        layout.passages().stream().filter(passage -> own == (passage.kind() == SectionKind.CONTACT)))
                .toList();
        return new Layout(layout.preamble(), passages, layout.links());
    }

    private List<Row> rows(Layout layout) {
        return joined(
                layout.preamble(),
                layout.passages().stream()
                        .flatMap(passage -> passage.rows().stream())
                        .toList());
    }

    private static List<Row> joined(List<Row> first, List<Row> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** A name below a heading, where the top has none: text boxes may come in any order. */
    private Optional<NameFinder.Found> elsewhere(Layout layout, MailName mail) {
        List<Row> rows = layout.passages().stream()
                .flatMap(passage -> passage.rows().stream())
                .toList();
        return names.findLarge(rows, mail);
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

    /** Reads what stands before the first heading, but the name, and what it introduces the person with. */
    private Optional<Passage> top(Layout layout, List<Cell> claimed, ContactReader contact) {
        List<Row> details = new ArrayList<>();
        List<Row> text = new ArrayList<>();
        for (Row rest : without(layout.preamble(), claimed)) {
            boolean goesOn =
                    !text.isEmpty() && !contact.isContact(rest.text()) && goesOn(rest, text.get(text.size() - 1));
            (isText(rest, contact) || goesOn ? text : details).add(rest);
        }
        contact.read(details);
        boolean summarised = layout.passages().stream().anyMatch(passage -> passage.kind() == SectionKind.SUMMARY);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Passage(summarised ? SectionKind.OTHER : SectionKind.SUMMARY, "Introduction", text));
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
