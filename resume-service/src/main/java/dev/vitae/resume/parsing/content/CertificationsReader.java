package dev.vitae.resume.parsing.content;

import dev.vitae.document.Certification;
import dev.vitae.document.DatePrecision;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DatePoint;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Certificates: one a line, or as entries with issuer and date. */
final class CertificationsReader {

    private final Wording wording;
    private final EntrySplitter splitter;

    CertificationsReader(Wording wording) {
        this.wording = wording;
        this.splitter = new EntrySplitter(wording);
    }

    List<Certification> read(List<Row> rows) {
        List<EntryRow> all = EntryRows.of(rows, wording);
        boolean list =
                all.stream().filter(row -> row.part() == EntryRow.Part.ITEM).count() * 2 >= all.size();
        List<Certification> certificates = new ArrayList<>();
        if (list) {
            all.forEach(row -> add(row, certificates));
            return certificates;
        }
        for (EntryDraft draft : splitter.split(rows)) {
            List<String> texts = new ArrayList<>(
                    new Pieces(wording).of(draft).stream().map(Piece::text).toList());
            texts.addAll(draft.body());
            DatePoint date =
                    draft.dates().isEmpty() ? null : draft.dates().get(0).start();
            add(texts, date, certificates);
        }
        return certificates;
    }

    private void add(EntryRow row, List<Certification> certificates) {
        EntryDraft draft = new EntryDraft();
        List<dev.vitae.resume.parsing.layout.Cell> cells =
                new ArrayList<>(row.row().cells());
        cells.set(0, cells.get(0).body());
        draft.add(new EntryRow(row.row(), EntryRow.Part.HEAD, cells, List.of(), List.of()));
        List<String> texts =
                new Pieces(wording).of(draft).stream().map(Piece::text).toList();
        DatePoint date =
                wording.dates().find(row.row().text()).map(span -> span.start()).orElse(null);
        add(texts, date, certificates);
    }

    private static void add(List<String> texts, DatePoint date, List<Certification> certificates) {
        if (texts.isEmpty()) {
            return;
        }
        List<String> parts = texts.size() == 1 ? Pieces.atCommas(texts.get(0)) : texts;
        String issuer = parts.size() > 1 ? String.join(", ", parts.subList(1, parts.size())) : null;
        DatePrecision precision = date == null ? null : Dates.precision(date);
        certificates.add(new Certification(parts.get(0), issuer, date == null ? null : date.text(), precision, null));
    }
}
