package dev.vitae.generation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Certification;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.llm.Instructions;
import dev.vitae.generation.llm.RuleBasedModel;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.terms.TermKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every score: over the pairs of the relevance sets, with changes drawn by a fixed seed. */
class MatchScorePropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final List<String> UNRELATED = List.of(
            "Falconry",
            "Beekeeping",
            "Glass blowing",
            "Puppetry",
            "Origami",
            "Horology",
            "Sword swallowing",
            "Heraldry");

    private final Random random = new Random(20_261_127);

    private interface Claim {
        void hold(ResumeContent resume, RelevanceSet.Posting posting, VacancyTerms terms, String pair);
    }

    @Test
    void trueEvidenceNeverLowersAScore() {
        forAllPairs((resume, posting, terms, pair) -> {
            int before = score(resume, terms);
            for (VacancyTerm term : terms.terms()) {
                if (term.kind() != TermKind.YEARS && random.nextInt(3) == 0) {
                    ResumeContent more = more(resume, term.term());
                    assertThat(score(more, terms))
                            .as(pair + " with " + term.term())
                            .isGreaterThanOrEqualTo(before);
                }
            }
        });
    }

    @Test
    void workOfTheRankAskedNeverLowersAScore() {
        forAllPairs((resume, posting, terms, pair) -> {
            Experience job = new Experience(
                    "Elsewhere", posting.jobPosition(), "20" + (10 + random.nextInt(12)) + "-03", "2023-05", "Work.");
            assertThat(score(withJob(resume, job), terms)).as(pair).isGreaterThanOrEqualTo(score(resume, terms));
        });
    }

    @Test
    void anUnrelatedSkillNeverRaisesAScore() {
        forAllPairs((resume, posting, terms, pair) -> {
            String skill = UNRELATED.get(random.nextInt(UNRELATED.size()));
            assertThat(score(Resumes.andSkill(resume, skill), terms))
                    .as(pair + " with " + skill)
                    .isEqualTo(score(resume, terms));
        });
    }

    @Test
    void sayingItAllAgainChangesNothing() {
        forAllPairs((resume, posting, terms, pair) -> {
            List<Experience> jobs = resume.experience().stream()
                    .map(job -> job.withDescription(job.description() + "\n" + job.description()))
                    .toList();
            List<String> skills = new ArrayList<>(resume.skills());
            skills.addAll(resume.skills());
            assertThat(score(resume.withExperience(jobs).withSkills(skills), terms))
                    .as(pair)
                    .isEqualTo(score(resume, terms));
        });
    }

    @Test
    void tailoringNeverLowersAScore() {
        forSomePairs((resume, posting, terms, pair) -> assertThat(score(tailored(resume, posting), terms))
                .as(pair)
                .isGreaterThanOrEqualTo(score(resume, terms)));
    }

    @Test
    void tailoringRaisesAScoreWhereEvidenceWasBuried() {
        List<Boolean> raised = new ArrayList<>();
        forSomePairs((resume, posting, terms, pair) -> {
            ResumeContent unlisted = resume.withSkills(List.of());
            ResumeContent tailored = tailored(unlisted, posting);
            if (!tailored.skills().isEmpty()) {
                Breakdown before = MatchScore.of(unlisted, terms, TODAY).breakdown();
                Breakdown after = MatchScore.of(tailored, terms, TODAY).breakdown();
                assertThat(after.gain()).as(pair).isGreaterThan(before.gain());
                raised.add(after.score() > before.score());
            }
        });
        assertThat(raised).hasSizeGreaterThan(20).contains(true);
    }

    /** A third of them, since tailoring takes its time; with -Pfull all. */
    private void forSomePairs(Claim claim) {
        boolean all = Integer.getInteger("vitae.fuzz.factor", 1) > 1;
        forAllPairs((resume, posting, terms, pair) -> {
            if (all || random.nextInt(3) == 0) {
                claim.hold(resume, posting, terms, pair);
            }
        });
    }

    private void forAllPairs(Claim claim) {
        for (RelevanceSet set : RelevanceSet.all()) {
            Map<String, ResumeContent> resumes = set.resumes();
            set.vacancies().forEach((vacancy, posting) -> {
                VacancyTerms terms = posting.terms();
                resumes.forEach((id, resume) -> claim.hold(resume, posting, terms, id + " for " + vacancy));
            });
        }
    }

    /** As a bullet of a job, as a skill, or as a certificate. */
    private ResumeContent more(ResumeContent resume, String term) {
        int where = random.nextInt(3);
        if (where == 0) {
            return Resumes.andSkill(resume, term);
        }
        if (where == 1) {
            List<Certification> certificates =
                    new ArrayList<>(resume.certifications() == null ? List.of() : resume.certifications());
            certificates.add(new Certification(term, null, null));
            return resume.withCertifications(certificates);
        }
        List<Experience> jobs = new ArrayList<>(resume.experience());
        int job = random.nextInt(jobs.size());
        jobs.set(job, jobs.get(job).withDescription(jobs.get(job).description() + "\n" + term));
        return resume.withExperience(jobs);
    }

    private static ResumeContent withJob(ResumeContent resume, Experience job) {
        List<Experience> jobs = new ArrayList<>(resume.experience());
        jobs.add(job);
        return resume.withExperience(jobs);
    }

    private static ResumeContent tailored(ResumeContent resume, RelevanceSet.Posting posting) {
        TailoringRequest.Vacancy vacancy =
                new TailoringRequest.Vacancy(posting.company(), posting.jobPosition(), posting.description());
        return new RuleBasedModel()
                .tailor(TailoringRequest.of(resume, vacancy, Instructions.NONE), Call.PLAIN)
                .content();
    }

    private static int score(ResumeContent resume, VacancyTerms terms) {
        return MatchScore.of(resume, terms, TODAY).score();
    }
}
