package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parts what has a section of its own elsewhere from a section of skills: lines labelled "Languages:" or "Interests:". */
final class MixedSkills {

    private static final int LONGEST_LABEL = 4;

    private final Wording wording;

    MixedSkills(Wording wording) {
        this.wording = wording;
    }

    /** A line that begins a part of its own. */
    private record Start(SectionKind kind, Cell label, Row rest) {}

    /** The section first, then what was parted from it. */
    List<Passage> parted(Passage skills) {
        List<Row> kept = new ArrayList<>();
        List<Passage> parts = new ArrayList<>();
        Start open = null;
        for (Row row : skills.rows()) {
            Optional<Start> start = start(row, skills.heading());
            if (start.isPresent()) {
                open = start.get();
                parts.add(part(open, List.of(open.rest())));
            } else if (open != null && goesOn(row, open)) {
                Passage last = parts.remove(parts.size() - 1);
                List<Row> rows = new ArrayList<>(last.rows());
                rows.add(row);
                parts.add(part(open, rows));
            } else {
                open = null;
                kept.add(row);
            }
        }
        if (parts.isEmpty()) {
            return List.of(skills);
        }
        List<Passage> all = new ArrayList<>();
        all.add(new Passage(skills.kind(), skills.heading(), skills.title(), kept));
        all.addAll(parts);
        return all;
    }

    private static Passage part(Start start, List<Row> rows) {
        String heading = start.label().text().replaceAll("\\s*:$", "");
        return new Passage(start.kind(), heading, Optional.of(start.label()), rows);
    }

    /** Languages are told by what follows; interests may be a group of skills, unless the section's heading names them. */
    private Optional<Start> start(Row row, String heading) {
        int length = labelLength(row);
        if (length == 0) {
            return Optional.empty();
        }
        Cell first = row.first().body();
        List<Word> words = first.words();
        Cell label = new Cell(row.page(), words.subList(0, length));
        List<Cell> rest = new ArrayList<>(row.cells());
        rest.remove(0);
        if (length < words.size()) {
            rest.add(0, new Cell(row.page(), words.subList(length, words.size())));
        }
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        String name = label.text().replaceAll("\\s*:$", "");
        SectionKind kind = wording.headings().exactly(name).orElse(SectionKind.SKILLS);
        Row text = new Row(rest);
        boolean own =
                switch (kind) {
                    case LANGUAGES -> wording.languages().in(text.text());
                    case OTHER ->
                        heading.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                                && heading.length() > name.length();
                    default -> false;
                };
        return own ? Optional.of(new Start(kind, label, text)) : Optional.empty();
    }

    /** In words of the first cell, up to a colon; all of it where more cells follow; 0 without a label. */
    private static int labelLength(Row row) {
        List<Word> words = row.first().body().words();
        for (int i = 0; i < Math.min(words.size(), LONGEST_LABEL); i++) {
            if (words.get(i).text().endsWith(":")) {
                return i + 1;
            }
        }
        return row.cells().size() > 1 && words.size() < LONGEST_LABEL ? words.size() : 0;
    }

    private boolean goesOn(Row row, Start open) {
        boolean fresh = row.first().startsWithBullet() || row.first().startsBold() || labelLength(row) > 0;
        boolean language =
                open.kind() != SectionKind.LANGUAGES || wording.languages().in(row.text());
        return !fresh && language;
    }
}
