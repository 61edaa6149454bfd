package dev.vitae.resume.career.imports;

import dev.vitae.document.ResumeContent;
import dev.vitae.resume.career.CareerRecord;
import dev.vitae.resume.career.Dated;
import dev.vitae.resume.career.EducationBody;
import dev.vitae.resume.career.ExperienceBody;
import dev.vitae.resume.career.Kind;
import dev.vitae.resume.career.SkillBody;
import dev.vitae.resume.career.UserEducation;
import dev.vitae.resume.career.UserSkill;
import dev.vitae.resume.career.UserWorkExperience;
import dev.vitae.resume.career.matching.Known;
import dev.vitae.resume.career.matching.Match;
import dev.vitae.resume.career.matching.RecordMatching;
import dev.vitae.resume.career.matching.Span;
import dev.vitae.resume.career.matching.Stated;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How records of a kind are found in a résumé and written from it.
 *
 * @param known a body's texts by member, and its days
 * @param body what becomes of texts and days
 */
record ImportKind<R extends CareerRecord<B>, B>(
        Kind<R, B> kind,
        RecordMatching matching,
        Function<ResumeContent, List<Stated>> stated,
        Function<B, Map<String, String>> texts,
        Function<B, Span> span,
        BiFunction<Map<String, String>, Span, B> body) {

    static final ImportKind<UserSkill, SkillBody> SKILLS = new ImportKind<>(
            Kind.SKILLS,
            RecordMatching.ofSkills(),
            StatedRecords::skills,
            skill -> texts(
                    "name",
                    skill.name(),
                    "category",
                    skill.category(),
                    "proficiency",
                    skill.proficiency(),
                    "openToColleagues",
                    skill.openToColleagues().toString()),
            skill -> Span.UNKNOWN,
            (texts, span) -> new SkillBody(
                    texts.get("name"),
                    texts.get("category"),
                    texts.get("proficiency"),
                    !"false".equals(texts.get("openToColleagues"))));

    static final ImportKind<UserWorkExperience, ExperienceBody> EXPERIENCE = new ImportKind<>(
            Kind.EXPERIENCE,
            RecordMatching.ofJobs(),
            StatedRecords::jobs,
            job -> texts(
                    "title",
                    job.title(),
                    "company",
                    job.company(),
                    "location",
                    job.location(),
                    "description",
                    job.description()),
            ImportKind::span,
            (texts, span) -> new ExperienceBody(
                    texts.get("title"),
                    texts.get("company"),
                    texts.get("location"),
                    text(span.start()),
                    text(span.end()),
                    span.current(),
                    texts.get("description")));

    static final ImportKind<UserEducation, EducationBody> EDUCATION = new ImportKind<>(
            Kind.EDUCATION,
            RecordMatching.ofStudies(),
            StatedRecords::studies,
            study -> texts("school", study.school(), "degree", study.degree(), "field", study.field()),
            ImportKind::span,
            (texts, span) -> new EducationBody(
                    texts.get("school"),
                    texts.get("degree"),
                    texts.get("field"),
                    text(span.start()),
                    text(span.end()),
                    span.current()));

    List<Match> match(ResumeContent content, List<R> records) {
        return matching.match(
                stated.apply(content), records.stream().map(this::known).toList());
    }

    /** What a record says, or would say, of a match. */
    B body(Match match) {
        return body.apply(match.texts(), match.span());
    }

    private Known known(R record) {
        return new Known(record.id(), texts.apply(record.body()), span.apply(record.body()));
    }

    private static Map<String, String> texts(String... membersAndTexts) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < membersAndTexts.length; i += 2) {
            if (membersAndTexts[i + 1] != null) {
                texts.put(membersAndTexts[i], membersAndTexts[i + 1]);
            }
        }
        return texts;
    }

    private static Span span(Dated body) {
        return new Span(body.start(), body.end(), body.isCurrent());
    }

    private static String text(LocalDate date) {
        return Optional.ofNullable(date).map(LocalDate::toString).orElse(null);
    }
}
