package dev.vitae.resume.parsing.content;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.resume.parsing.layout.Passage;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Content as it grows, passage by passage. */
public final class ContentDraft {

    /** Employments and courses of study have no member for where they were. */
    public static final String PLACES = "Locations";

    private final Wording wording;
    private final List<String> summaries = new ArrayList<>();
    private final List<Experience> experience = new ArrayList<>();
    private final List<Education> education = new ArrayList<>();
    private final Set<String> skills = new LinkedHashSet<>();
    private final List<Certification> certifications = new ArrayList<>();
    private final List<Language> languages = new ArrayList<>();
    private final Map<String, List<String>> others = new LinkedHashMap<>();

    ContentDraft(Wording wording) {
        this.wording = wording;
    }

    void add(Passage passage) {
        List<Row> rows = passage.rows();
        switch (passage.kind()) {
            case SUMMARY -> summaries.add(new OtherReader(wording).paragraphs(rows));
            case EXPERIENCE -> {
                ExperienceReader.Jobs jobs = new ExperienceReader(wording).read(rows);
                experience.addAll(jobs.experience());
                addOther(PLACES, jobs.places());
            }
            case EDUCATION -> {
                EducationReader.Studies studies = new EducationReader(wording).read(rows);
                education.addAll(studies.education());
                addOther(passage.heading(), studies.details());
                addOther(PLACES, studies.places());
            }
            case SKILLS -> {
                SkillsReader.Skills read = new SkillsReader(wording).read(rows);
                skills.addAll(read.skills());
                languages.addAll(
                        new LanguagesReader(wording).of(read.languages()).languages());
                addOther(passage.heading(), read.unread());
            }
            case LANGUAGES -> {
                LanguagesReader.Languages read = new LanguagesReader(wording).read(rows);
                languages.addAll(read.languages());
                addOther(passage.heading(), read.unread());
            }
            case CERTIFICATIONS -> certifications.addAll(new CertificationsReader(wording).read(rows));
            default -> addOther(passage.heading(), new OtherReader(wording).read(rows));
        }
    }

    /** Keeps texts that have no other home. */
    void addOther(String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            others.computeIfAbsent(heading, key -> new ArrayList<>()).addAll(texts);
        }
    }

    ResumeContent content(PersonalInfo info) {
        String summary = String.join("\n", summaries).strip();
        List<Section> sections = others.entrySet().stream()
                .map(other -> new Section(other.getKey(), other.getValue(), null))
                .toList();
        return new ResumeContent(
                info,
                summary.isEmpty() ? null : summary,
                experience,
                education,
                List.copyOf(skills),
                certifications.isEmpty() ? null : certifications,
                languages.isEmpty() ? null : languages,
                sections.isEmpty() ? null : sections,
                Map.of());
    }
}
