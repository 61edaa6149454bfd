package dev.vitae.resume.parsing.content;

import dev.vitae.document.Experience;
import dev.vitae.document.Link;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jobs, in whatever order a person writes company, position, dates and place. */
final class ExperienceReader {

    private final Wording wording;
    private final EntrySplitter splitter;
    private final JobNames names;

    ExperienceReader(Wording wording) {
        this.wording = wording;
        this.splitter = new EntrySplitter(wording);
        this.names = new JobNames(wording);
    }

    /** @param places where the jobs were, each after its position and company */
    record Jobs(List<Experience> experience, List<String> places) {}

    Jobs read(List<Row> rows) {
        List<EntryDraft> drafts = splitter.split(rows);
        List<EntryPlace.Parted> parted = new EntryPlace(wording)
                .part(SharedSeparators.parted(
                        drafts.stream().map(new Pieces(wording)::of).toList(), new JobEvidence(wording)::of));
        List<JobNames.Names> named = names.of(RunInTitles.added(
                drafts,
                WrappedPieces.joined(
                        parted.stream().map(EntryPlace.Parted::pieces).toList(), new JobEvidence(wording)::of),
                wording));
        List<Experience> jobs = new ArrayList<>();
        List<String> places = new ArrayList<>();
        JobNames.Names employer = null;
        for (int i = 0; i < drafts.size(); i++) {
            JobNames.Names name = named.get(i);
            EntryDraft draft = drafts.get(i);
            if (isEmployerHead(drafts, named, i)) {
                employer = name;
                continue;
            }
            String place = parted.get(i).place();
            String company = name.company();
            int comma = company == null && place != null ? place.indexOf(", ") : -1;
            if (comma > 0 && isCompanyAndTown(place.substring(0, comma), place.substring(comma + 2))) {
                company = place.substring(0, comma);
                place = place.substring(comma + 2);
            }
            boolean sharesEmployer = company == null && name.position() != null && employer != null;
            boolean givesEmployer = name.company() != null && name.position() != null;
            company = sharesEmployer ? employer.company() : company;
            employer = sharesEmployer || givesEmployer ? new JobNames.Names(company, null, List.of()) : null;
            if (company == null && name.position() == null && draft.dates().isEmpty() && !jobs.isEmpty()) {
                jobs.add(withMore(jobs.remove(jobs.size() - 1), draft));
                continue;
            }
            jobs.add(job(company, name, draft));
            if (place != null) {
                places.add(about(name.position(), company) + place);
            }
        }
        return new Jobs(jobs, places);
    }

    /** A company above several roles, each with dates of its own. */
    private static boolean isEmployerHead(List<EntryDraft> drafts, List<JobNames.Names> named, int i) {
        JobNames.Names name = named.get(i);
        boolean alone = name.others().isEmpty() && drafts.get(i).body().isEmpty() && i + 1 < drafts.size();
        if (!alone || named.get(i + 1).company() != null && named.get(i + 1).position() != null) {
            return false;
        }
        return name.company() != null
                && name.position() == null
                && named.get(i + 1).position() != null;
    }

    /** "Acme, Boston", and "Santa Clara, Madrid" too: a town is in no other town. */
    private boolean isCompanyAndTown(String first, String second) {
        boolean town = wording.places().isPlace(second) && !wording.places().isState(second);
        return !wording.places().isPlace(first) || town && second.indexOf(',') < 0;
    }

    private static String about(String position, String company) {
        String about = Stream.of(position, company).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return about.isEmpty() ? "" : about + ": ";
    }

    private static Experience job(String company, JobNames.Names name, EntryDraft draft) {
        Dates dates = Dates.ofJob(draft.dates());
        List<String> lines = new ArrayList<>(name.others());
        lines.addAll(draft.body());
        List<Link> links = draft.links().stream()
                .map(url -> new Link(url, ContactReader.absolute(url)))
                .toList();
        return new Experience(
                company,
                name.position(),
                dates.start(),
                dates.startPrecision(),
                dates.end(),
                dates.endPrecision(),
                lines.isEmpty() ? null : String.join("\n", lines),
                null,
                links.isEmpty() ? null : links,
                null);
    }

    private static Experience withMore(Experience job, EntryDraft draft) {
        List<String> lines = new ArrayList<>();
        if (job.description() != null) {
            lines.add(job.description());
        }
        lines.addAll(draft.body());
        return new Experience(
                job.company(),
                job.position(),
                job.startDate(),
                job.startDatePrecision(),
                job.endDate(),
                job.endDatePrecision(),
                lines.isEmpty() ? null : String.join("\n", lines),
                job.projects(),
                job.links(),
                job.other());
    }
}
