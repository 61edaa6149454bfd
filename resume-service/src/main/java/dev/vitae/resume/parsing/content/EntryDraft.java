package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.ArrayList;
import java.util.List;

/** The rows of one entry, sorted by their part, not yet understood. */
final class EntryDraft {

    private final List<EntryRow> head = new ArrayList<>();
    private final List<List<String>> body = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<Cell> asides = new ArrayList<>();
    private final List<DateSpan> dates = new ArrayList<>();

    void add(EntryRow row) {
        dates.addAll(row.dates());
        asides.addAll(row.asides());
        switch (row.part()) {
            case HEAD -> head.add(row);
            case LINK -> links.add(row.text());
            case MORE -> {
                if (body.isEmpty()) {
                    body.add(new ArrayList<>());
                }
                body.get(body.size() - 1).add(row.text());
            }
            default -> {
                List<Cell> main = new ArrayList<>(row.main());
                main.set(0, main.get(0).body());
                body.add(new ArrayList<>(List.of(new Row(main).text())));
            }
        }
    }

    /** Takes what stands below it in the same entry. */
    void addAll(EntryDraft rest) {
        head.addAll(rest.head);
        body.addAll(rest.body);
        links.addAll(rest.links);
        asides.addAll(rest.asides);
        dates.addAll(rest.dates);
    }

    /** Takes a head row as text after all. */
    void addAsText(EntryRow row) {
        asides.addAll(row.asides());
        body.add(new ArrayList<>(List.of(row.text())));
    }

    List<EntryRow> head() {
        return head;
    }

    /** One text per item or paragraph. */
    List<String> body() {
        return body.stream().map(LineJoin::join).filter(text -> !text.isEmpty()).toList();
    }

    /** Takes what the first text begins with, before a colon, out of it. */
    void cutRunIn(String title) {
        List<String> first = body.get(0);
        String text = LineJoin.join(first);
        first.clear();
        first.add(text.substring(title.length() + 1).strip());
    }

    List<String> links() {
        return links;
    }

    List<Cell> asides() {
        return asides;
    }

    List<DateSpan> dates() {
        return dates;
    }

    boolean isEmpty() {
        return head.isEmpty() && body.isEmpty() && links.isEmpty();
    }
}
