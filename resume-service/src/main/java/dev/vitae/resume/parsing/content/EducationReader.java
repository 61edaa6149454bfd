package dev.vitae.resume.parsing.content;

import dev.vitae.document.Education;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Degrees and schools, in any order. */
final class EducationReader {

    /** In points. */
    private static final float SET_IN = 3;

    private final Wording wording;
    private final EntrySplitter splitter;

    EducationReader(Wording wording) {
        this.wording = wording;
        this.splitter = new EntrySplitter(wording);
    }

    /**
     * @param details what the section says beyond degrees and schools (grades, theses), each with its school's name
     * @param places where they were, in the same way
     */
    record Studies(List<Education> education, List<String> details, List<String> places) {}

    Studies read(List<Row> rows) {
        List<Education> education = new ArrayList<>();
        List<String> details = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<EntryDraft> drafts = splitter.split(rows);
        List<EntryPlace.Parted> parted = new EntryPlace(wording)
                .part(SharedSeparators.parted(
                        drafts.stream().map(new Pieces(wording)::of).toList(), new StudyEvidence(wording)::of));
        List<StudyNames.Names> named = new StudyNames(wording)
                .of(WrappedPieces.joined(
                        parted.stream().map(EntryPlace.Parted::pieces).toList(), new StudyEvidence(wording)::of));
        String school = null;
        boolean below = false;
        for (int i = 0; i < drafts.size(); i++) {
            EntryDraft draft = drafts.get(i);
            StudyNames.Names names = named.get(i);
            below = names.institution() == null && i > 0 && isBelowSchool(draft, drafts.get(i - 1), below);
            school = below ? school : names.institution();
            Dates dates = Dates.ofStudy(draft.dates());
            List<String> more = new ArrayList<>(names.details());
            more.addAll(draft.body());
            more.addAll(draft.links());
            String about = school == null ? "" : school + ": ";
            if (parted.get(i).place() != null) {
                places.add(about + parted.get(i).place());
            }
            more.forEach(line -> details.add(about + line));
            if (names.institution() != null || names.degree() != null) {
                education.add(new Education(
                        school,
                        names.degree(),
                        names.field(),
                        dates.start(),
                        dates.startPrecision(),
                        dates.end(),
                        dates.endPrecision(),
                        null));
            }
        }
        return new Studies(education, details, places);
    }

    /**
     * Whether an entry is a line like the last one of the entry before, which is set in below its school.
     *
     * @param alike whether the entry before is such a line itself
     */
    private static boolean isBelowSchool(EntryDraft draft, EntryDraft before, boolean alike) {
        List<EntryRow> above = before.head();
        if (draft.head().size() != 1 || above.isEmpty() || draft.dates().isEmpty()) {
            return false;
        }
        Cell line = draft.head().get(0).row().first();
        Cell last = above.get(above.size() - 1).row().first();
        boolean setIn = line.left() > above.get(0).row().first().left() + SET_IN;
        return (setIn || alike)
                && Math.abs(line.left() - last.left()) < SET_IN
                && line.startsBold() == last.startsBold();
    }
}
