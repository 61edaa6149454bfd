package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Cuts a flow into sections at its headings. */
final class Passages {

    /** Times the size of a section's heading. */
    private static final float SMALLER = 0.9f;

    private final Map<Cell, SectionKind> headings;
    private final Set<SectionKind> stated;
    private final Optional<Cell> name;
    private final Wording wording;
    private final boolean broken;
    /** The section that the column before ends with, as long as no other has begun. */
    private Passage open;

    private UnaryOperator<List<Row>> names = UnaryOperator.identity();

    /** @param broken whether lines end where their column does, not where somebody ended them */
    Passages(Map<Cell, SectionKind> headings, Optional<Cell> name, Wording wording, boolean broken) {
        this.headings = headings;
        this.stated = Set.copyOf(headings.values());
        this.name = name;
        this.wording = wording;
        this.broken = broken;
    }

    void split(List<Row> flow, List<Row> preamble, List<Passage> passages) {
        open = passages.isEmpty() ? null : passages.get(passages.size() - 1);
        List<Row> rows = broken ? LateHeadings.inOrder(flow, headings::containsKey) : flow;
        names = broken ? new BrokenNames(rows, wording)::joined : names;
        SectionKind kind = null;
        String heading = "";
        Cell title = null;
        List<Row> body = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Cell start = row.first();
            if (ContactFoot.is(rows, i, kind) || SignatureLine.is(rows, i, kind)) {
                preamble.add(row);
                continue;
            }
            if (kind != null && name.filter(row.cells()::contains).isPresent()) {
                close(kind, heading, title, body, preamble, passages);
                kind = null;
                body = new ArrayList<>();
            }
            SectionKind starts = headings.get(start);
            boolean isHeading = starts != null
                    && starts != SectionKind.TITLE
                    && mayStart(row, rows, i, kind)
                    && !(kind == SectionKind.SKILLS && isWeaker(start, title));
            if (!isHeading) {
                addFrom(row, starts == SectionKind.TITLE ? 1 : 0, body);
                continue;
            }
            close(kind, heading, title, body, preamble, passages);
            kind = starts;
            heading = start.text().replaceAll("\\s*:$", "");
            title = start;
            body = new ArrayList<>();
            addFrom(row, 1, body);
        }
        close(kind, heading, title, body, preamble, passages);
    }

    /** A group of skills in words of the writer's own, below their heading in capitals or larger type. */
    private boolean isWeaker(Cell heading, Cell title) {
        boolean own = headings.get(heading) == SectionKind.SKILLS
                || wording.headings().about(heading.text()).isEmpty();
        return own && (title.caps() && !heading.caps() || heading.size() < SMALLER * title.size());
    }

    private static void addFrom(Row row, int from, List<Row> body) {
        if (row.cells().size() > from) {
            body.add(new Row(row.cells().subList(from, row.cells().size())));
        }
    }

    /** A heading stands alone or left of its text; among other words of equal weight it is a label of theirs. */
    private boolean mayStart(Row row, List<Row> rows, int index, SectionKind inside) {
        if (row.cells().size() == 1) {
            return !isGroupLabel(row, rows, index, inside);
        }
        boolean anotherIsHeading = row.cells().stream().skip(1).anyMatch(headings::containsKey);
        if (anotherIsHeading) {
            return inside == null || inside != SectionKind.SKILLS;
        }
        boolean label = inside == SectionKind.SKILLS
                && headings.get(row.first()) == SectionKind.LANGUAGES
                && !row.text().isEmpty()
                && !wording.languages().in(row.cells().get(1).text());
        return !label;
    }

    /** "Tools" within skills names a group, unless it looks like more than the text below it. */
    private boolean isGroupLabel(Row row, List<Row> rows, int index, SectionKind inside) {
        SectionKind kind = headings.get(row.first());
        if (inside != SectionKind.SKILLS
                || index + 1 >= rows.size()
                || row.first().caps()) {
            return false;
        }
        Cell below = rows.get(index + 1).first();
        boolean larger = row.first().size() > below.size() * 1.15f;
        boolean spoken = kind == SectionKind.LANGUAGES && !wording.languages().in(below.text());
        return !larger && (kind == SectionKind.SKILLS && !headings.containsKey(below) || spoken);
    }

    private void close(
            SectionKind kind, String heading, Cell title, List<Row> body, List<Row> preamble, List<Passage> passages) {
        if (kind == null) {
            if (goesOn(body)) {
                Passage whole = open;
                List<Row> rows = new ArrayList<>(whole.rows());
                rows.addAll(inOrder(whole.kind(), body));
                passages.set(passages.indexOf(whole), new Passage(whole.kind(), whole.heading(), whole.title(), rows));
            } else {
                unheaded(body, preamble, passages);
            }
            open = null;
            return;
        }
        boolean unknown =
                kind == SectionKind.OTHER && wording.headings().about(heading).isEmpty();
        SectionKind told = unknown ? told(heading, body, passages) : byContent(kind, body);
        Passage whole = new Passage(told, heading, Optional.of(title), inOrder(told, body));
        passages.addAll(told == SectionKind.SKILLS ? new MixedSkills(wording).parted(whole) : List.of(whole));
    }

    /** Whether a column begins with more entries or items of the section that the column before it ends with. */
    private boolean goesOn(List<Row> body) {
        boolean entries =
                open != null && (open.kind() == SectionKind.EXPERIENCE || open.kind() == SectionKind.EDUCATION);
        if (open != null && !entries && areItems(open.rows()) && areItems(body)) {
            return open.rows().get(0).first().size() == body.get(0).first().size();
        }
        return entries && new KindByContent(wording).of(body, false) == open.kind();
    }

    private static boolean areItems(List<Row> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.first().startsWithBullet());
    }

    /** What stands below no heading: who the person is, and sections whose headings are not in the text. */
    private void unheaded(List<Row> body, List<Row> preamble, List<Passage> passages) {
        boolean known = stated.contains(SectionKind.EXPERIENCE) && stated.contains(SectionKind.EDUCATION);
        if (known) {
            preamble.addAll(body);
            return;
        }
        for (UnheadedSections.Block block : new UnheadedSections(wording).of(body)) {
            if (block.kind() == null || stated.contains(block.kind())) {
                preamble.addAll(block.rows());
            } else {
                passages.add(new Passage(block.kind(), "", inOrder(block.kind(), block.rows())));
            }
        }
    }

    /** "Background" and "Qualificações" stand above texts, lists and entries alike. */
    private SectionKind byContent(SectionKind kind, List<Row> body) {
        if (kind != SectionKind.SUMMARY) {
            return kind;
        }
        SectionKind content = new KindByContent(wording).of(body, false);
        return content == SectionKind.OTHER || stated.contains(content) ? kind : content;
    }

    private List<Row> inOrder(SectionKind kind, List<Row> read) {
        boolean entries = kind == SectionKind.EXPERIENCE || kind == SectionKind.EDUCATION;
        List<Row> body = entries
                ? new LabelsAbove(wording.labels())
                        .beside(WrappedDates.closed(new StackedDates(wording.dates()).parted(read), wording.dates()))
                : read;
        if (!entries) {
            return new Grid(wording).inOrder(kind, kind == SectionKind.CERTIFICATIONS ? names.apply(body) : body);
        }
        List<Row> texts = new RunInTexts(wording).parted(body);
        List<Row> parted = texts == body ? new MarginParagraphs(wording).parted(body) : texts;
        List<Row> whole = new MarginLines(wording.dates(), wording.places())
                .whole(new RunInEntries(wording.dates()).parted(parted == body ? names.apply(body) : parted));
        List<Row> table = new TableEntries(wording).inOrder(whole);
        List<Row> beside = new MiddleDates(wording.dates()).inOrder(new SideTexts(wording, broken).inOrder(whole));
        if (beside != whole && table == whole) {
            return beside;
        }
        List<Row> rows = table == whole ? new LabelledEntries(wording).inOrder(whole) : table;
        if (rows != whole) {
            return rows;
        }
        List<Row> ordered = new LeftDetails(wording.dates()).inOrder(whole);
        ordered = ordered == whole ? new RightDetails(wording.dates()).inOrder(whole) : ordered;
        return ordered == whole ? new Grid(wording).inOrder(kind, whole) : names.apply(ordered);
    }

    /** A known heading wins over an unknown one, and of lists the first are skills. */
    private SectionKind told(String heading, List<Row> body, List<Passage> before) {
        SectionKind told = wording.headings().hinted(heading).orElseGet(() -> new KindByContent(wording)
                .of(body, before.isEmpty()));
        boolean taken = stated.contains(told)
                || told == SectionKind.SKILLS && before.stream().anyMatch(passage -> passage.kind() == told);
        return taken ? SectionKind.OTHER : told;
    }
}
