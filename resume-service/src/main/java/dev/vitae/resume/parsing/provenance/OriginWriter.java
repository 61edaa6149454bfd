package dev.vitae.resume.parsing.provenance;

import dev.vitae.document.DatePrecision;
import dev.vitae.document.WebAddress;
import dev.vitae.resume.parsing.layout.Layout;
import dev.vitae.resume.parsing.provenance.DatedLines.Dated;
import dev.vitae.resume.parsing.provenance.Signals.Form;
import dev.vitae.resume.parsing.provenance.Signals.Place;
import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects origins: looks for a value in its scope, then everywhere, and weighs what speaks for it. */
final class OriginWriter {

    /** A text of which less than this share stands together was put together of parts, and stands nowhere. */
    private static final double LEAST_SHARE = 0.3;

    private final Layout layout;
    private final SourceText source;
    private final Wording wording;
    private final Search search;
    private final DatedLines dated;
    private final Map<String, Origin> origins = new LinkedHashMap<>();

    OriginWriter(Layout layout, SourceText source, Wording wording) {
        this.layout = layout;
        this.source = source;
        this.wording = wording;
        this.search = new Search(source);
        this.dated = new DatedLines(source.lines(), wording.dates());
    }

    Origins origins() {
        return new Origins(origins);
    }

    /** Returns the token at which the text begins within its scope, if it does. */
    OptionalInt text(String pointer, String text, Form form, boolean told, Scope scope, int from) {
        if (text == null || text.isBlank()) {
            return OptionalInt.empty();
        }
        Optional<Found> within = search.find(text, scope, from);
        Optional<Found> found = within.filter(it -> it.share() == 1)
                .or(() -> search.find(text, line -> true, from)
                        .filter(other ->
                                within.isEmpty() || other.share() > within.get().share()))
                .or(() -> within)
                .filter(it -> it.share() >= LEAST_SHARE);
        found.ifPresent(it -> put(pointer, it, form, told, scope));
        return found.filter(it -> scope.test(source.line(it.token()))).stream()
                .mapToInt(Found::token)
                .findFirst();
    }

    /** Of an address, as people read it. */
    void address(String pointer, String address, Scope scope, int from) {
        if (address != null) {
            text(pointer, WebAddress.display(address), Form.CHECKED, true, scope, from);
        }
    }

    /** An entry that begins with what it is about ("Acme: Berlin") stands where the rest of it follows that. */
    OptionalInt entry(String pointer, String entry, Scope scope, int from) {
        int colon = entry.indexOf(": ");
        boolean whole = colon < 0
                || search.find(entry, line -> true, from)
                        .filter(it -> it.share() == 1)
                        .isPresent();
        if (whole) {
            return text(pointer, entry, Form.FREE, true, scope, from);
        }
        int about = search.find(entry.substring(0, colon), line -> true, from)
                .map(Found::token)
                .orElse(from);
        return text(pointer, entry.substring(colon + 2), Form.FREE, true, scope, about);
    }

    void heading(String pointer, String heading) {
        source.lines().stream()
                .filter(line -> line.isHeading() && line.text().equals(heading))
                .findFirst()
                .ifPresent(line -> {
                    Signals signals = new Signals(Form.FREE, Place.NAMED, true, true, 1, 1);
                    add(pointer, line, signals);
                });
    }

    void date(String pointer, String date, DatePrecision precision, String start, String end, Scope scope, int from) {
        if (date == null || source.tokens().isEmpty()) {
            return;
        }
        int line =
                source.tokens().get(Math.min(from, source.tokens().size() - 1)).line();
        Optional<Dated> found = dated.nearest(date, start, end, scope, line)
                .or(() -> dated.nearest(date, start, end, any -> true, line))
                // Where a line's end broke a range, its end stands with its start.
                .or(() -> start == null ? Optional.empty() : dated.nearest(start, start, end, scope, line));
        found.ifPresent(it -> {
            Form form = precision != null || it.ambiguous() ? Form.VAGUE : Form.CHECKED;
            add(pointer, it.source(), new Signals(form, place(it.source(), scope), it.whole(), true, 1, 1));
        });
    }

    private void put(String pointer, Found found, Form form, boolean told, Scope scope) {
        SourceLine line = source.line(found.token());
        boolean whole = source.isWholeCell(found.token(), found.tokens(), found.goesOn());
        Place place = place(line, scope);
        add(pointer, line, new Signals(form, place, whole, told, found.places(), found.share()));
    }

    private void add(String pointer, SourceLine line, Signals signals) {
        if (origins.size() < Origins.MOST) {
            origins.put(pointer, new Origin(line.page(), line.number(), signals.confidence()));
        }
    }

    private Place place(SourceLine line, Scope scope) {
        if (!scope.sections().contains(line.section())) {
            return Place.INFERRED;
        }
        if (line.section() == SourceLine.PREAMBLE) {
            return Place.NAMED;
        }
        String heading = layout.passages().get(line.section()).heading();
        SectionKind kind = layout.passages().get(line.section()).kind();
        if (kind == SectionKind.OTHER || wording.headings().exactly(heading).isPresent()) {
            return Place.NAMED;
        }
        return wording.headings().about(heading).isPresent() ? Place.ALIKE : Place.INFERRED;
    }
}
