package dev.vitae.generation.matching;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.generation.matching.Segment.Place;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Phrase;
import dev.vitae.generation.terms.Sentences;
import dev.vitae.generation.terms.Stated;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A résumé cut into lines, each with its place and how strong evidence there is: a job shows more than a section, that
 * more than a list of skills, that more than a summary; a job of the last three years shows most. The numbers are
 * decisions (ADR 10).
 */
final class ResumeSegments {
    private static final int RECENT_MONTHS = 36;
    private static final int OLD_MONTHS = 72;
    private static final int RECENT_JOB = 900;
    private static final int FORMER_JOB = 800;
    private static final int OLD_JOB = 700;
    private static final int CERTIFICATE = 800;
    private static final int SECTION = 650;
    private static final int EDUCATION = 600;
    static final int SKILLS = 550;
    private static final int SUMMARY = 450;

    /** Of a longer list of skills the rest is not read: a list of everything says nothing. */
    private static final int MOST_SKILLS = 80;

    /** Terms of one line beyond these are a list, whatever stands around it. */
    private static final int MOST_IN_A_LINE = 12;

    private final List<Segment> segments = new ArrayList<>();
    private final TextLanguage language;

    private ResumeSegments(TextLanguage language) {
        this.language = language;
    }

    static List<Segment> of(ResumeContent resume, WorkHistory history) {
        ResumeSegments cut = new ResumeSegments(TextLanguage.of(Tokens.of(prose(resume))));
        cut.addJobs(resume.experience(), history);
        cut.addEducation(resume.education());
        cut.addLists(resume);
        return cut.segments;
    }

    private static String prose(ResumeContent resume) {
        StringBuilder prose = new StringBuilder(resume.summary() == null ? "" : resume.summary());
        for (Experience job : resume.experience()) {
            prose.append('\n').append(job.position()).append('\n').append(job.description());
        }
        return prose.toString();
    }

    private void addJobs(List<Experience> jobs, WorkHistory history) {
        for (int i = 0; i < jobs.size(); i++) {
            Experience job = jobs.get(i);
            int strength = recency(history.monthsSince(i));
            String path = "/experience/" + i;
            add(path + "/position", job.position(), Place.JOB, strength, i);
            add(path + "/description", job.description(), Place.JOB, strength, i);
            List<String> projects = job.projects() == null ? List.of() : job.projects();
            for (int p = 0; p < projects.size(); p++) {
                add(path + "/projects/" + p, projects.get(p), Place.JOB, strength, i);
            }
        }
    }

    private static int recency(OptionalInt monthsSince) {
        if (monthsSince.isEmpty() || monthsSince.getAsInt() > OLD_MONTHS) {
            return OLD_JOB;
        }
        return monthsSince.getAsInt() > RECENT_MONTHS ? FORMER_JOB : RECENT_JOB;
    }

    private void addEducation(List<Education> courses) {
        for (int i = 0; i < courses.size(); i++) {
            add("/education/" + i + "/degree", courses.get(i).degree(), Place.EDUCATION, EDUCATION, -1);
            add("/education/" + i + "/field", courses.get(i).field(), Place.EDUCATION, EDUCATION, -1);
        }
    }

    private void addLists(ResumeContent resume) {
        add("/summary", resume.summary(), Place.SUMMARY, SUMMARY, -1);
        for (int i = 0; i < Math.min(MOST_SKILLS, resume.skills().size()); i++) {
            add("/skills/" + i, resume.skills().get(i), Place.SKILLS, SKILLS, -1);
        }
        List<Certification> certificates = orNone(resume.certifications());
        for (int i = 0; i < certificates.size(); i++) {
            add("/certifications/" + i + "/name", certificates.get(i).name(), Place.CERTIFICATE, CERTIFICATE, -1);
        }
        List<Language> languages = orNone(resume.languages());
        for (int i = 0; i < languages.size(); i++) {
            Language spoken = languages.get(i);
            String text = spoken.level() == null ? spoken.language() : spoken.language() + " " + spoken.level();
            add("/languages/" + i, text, Place.LANGUAGES, TermMatching.FULL, -1);
        }
        List<Section> sections = orNone(resume.sections());
        for (int s = 0; s < sections.size(); s++) {
            for (int e = 0; e < sections.get(s).entries().size(); e++) {
                String path = "/sections/" + s + "/entries/" + e;
                add(path, sections.get(s).entries().get(e), Place.SECTION, SECTION, -1);
            }
        }
    }

    private void add(String path, String text, Place place, int strength, int job) {
        if (text == null) {
            return;
        }
        for (String line : Sentences.of(Visible.of(text))) {
            String stated = Stated.of(line);
            List<Token> tokens = Tokens.of(stated);
            List<Mention> mentions = Lexicon.standard().mentions(stated, tokens, language);
            Set<String> words = Phrase.folded(tokens);
            Set<String> stems = Content.stems(tokens, language);
            int told = Math.min(MOST_IN_A_LINE, mentions.size());
            segments.add(
                    new Segment(path, line, place, strength, job, mentions.subList(0, told), words, stems, language));
            if (told < mentions.size()) {
                List<Mention> listed = mentions.subList(told, mentions.size());
                int less = Math.min(SKILLS, strength);
                segments.add(new Segment(path, line, place, less, job, listed, Set.of(), Set.of(), language));
            }
        }
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
