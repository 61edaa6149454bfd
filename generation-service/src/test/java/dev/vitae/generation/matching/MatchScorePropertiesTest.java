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

/** What holds of every score: over the pairs of the relevance sets, with draws by a fixed seed. */
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
        forEveryPair((resume, posting, terms, pair) -> {
            int before = score(resume, terms);
            for (VacancyTerm term : terms.terms()) {
                if (term.kind() != TermKind.YEARS) {
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
        forEveryPair((resume, posting, terms, pair) -> {
            Experience job = new Experience(
                    "Elsewhere", posting.jobPosition(), "20" + (10 + random.nextInt(12)) + "-03", "2023-05", "Work.");
            assertThat(score(withJob(resume, job), terms)).as(pair).isGreaterThanOrEqualTo(score(resume, terms));
        });
    }

    @Test
    void anUnrelatedSkillNeverRaisesAScore() {
        forEveryPair((resume, posting, terms, pair) -> {
            String skill = UNRELATED.get(random.nextInt(UNRELATED.size()));
            assertThat(score(Resumes.andSkill(resume, skill), terms))
                    .as(pair + " with " + skill)
                    .isEqualTo(score(resume, terms));
        });
    }

    @Test
    void sayingItAllAgainChangesNothing() {
        forEveryPair((resume, posting, terms, pair) -> {
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
        forEveryPair((resume, posting, terms, pair) -> assertThat(score(tailored(resume, posting), terms))
                .as(pair)
                .isGreaterThanOrEqualTo(score(resume, terms)));
    }

    @Test
    void tailoringRaisesAScoreWhereEvidenceWasBuried() {
        int buried = 0;
        for (RelevanceSet set : RelevanceSet.all()) {
            for (Map.Entry<String, ResumeContent> resume : set.resumes().entrySet()) {
                ResumeContent unlisted = resume.getValue().withSkills(List.of());
                for (Map.Entry<String, RelevanceSet.Posting> vacancy :
                        set.vacancies().entrySet()) {
                    if (set.grade(resume.getKey(), vacancy.getKey()) == 3) {
                        ResumeContent tailored = tailored(unlisted, vacancy.getValue());
                        VacancyTerms terms = vacancy.getValue().terms();
                        if (!tailored.skills().isEmpty()) {
                            buried++;
                            assertThat(score(tailored, terms))
                                    .as(resume.getKey() + " for " + vacancy.getKey())
                                    .isGreaterThan(score(unlisted, terms));
                        }
                    }
                }
            }
        }
        assertThat(buried).isGreaterThan(5);
    }

    private static void forEveryPair(Claim claim) {
        for (RelevanceSet set : RelevanceSet.all()) {
            Map<String, ResumeContent> resumes = set.resumes();
            set.vacancies()
                    .forEach((vacancy, posting) -> resumes.forEach(
                            (id, resume) -> claim.hold(resume, posting, posting.terms(), id + " for " + vacancy)));
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
