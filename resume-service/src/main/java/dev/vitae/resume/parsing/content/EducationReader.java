package dev.vitae.resume.parsing.content;

import dev.vitae.document.Education;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Degrees and schools, in any order. */
final class EducationReader {

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
                .of(parted.stream().map(EntryPlace.Parted::pieces).toList());
        for (int i = 0; i < drafts.size(); i++) {
            EntryDraft draft = drafts.get(i);
            StudyNames.Names names = named.get(i);
            Dates dates = Dates.ofStudy(draft.dates());
            List<String> more = new ArrayList<>(names.details());
            more.addAll(draft.body());
            more.addAll(draft.links());
            String about = names.institution() == null ? "" : names.institution() + ": ";
            if (parted.get(i).place() != null) {
                places.add(about + parted.get(i).place());
            }
            more.forEach(line -> details.add(about + line));
            if (names.institution() != null || names.degree() != null) {
                education.add(new Education(
                        names.institution(),
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
}
