package dev.vitae.generation.llm;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.matching.MatchScore;
import java.util.List;

/**
 * Tailors without a model and without a key: puts forward what is there and asked for, and says nothing new. Skills
 * that are asked for come first; skills that the text states but the list lacks join the list; in each job the
 * bullets that answer the vacancy come first; jobs keep their order.
 */
public final class RuleBasedModel implements LanguageModel {
    /** Goes into events and usage as the provider's name. */
    public static final String PROVIDER = "rule_based";

    private static final String MODEL = PROVIDER + "-" + MatchScore.VERSION;

    @Override
    public Tailored tailor(TailoringRequest request, Call call) {
        ResumeContent source = request.source();
        Relevance relevance = new Relevance(request.terms());
        List<String> skills = new SkillOrder(source, request.terms()).tailored();
        List<Experience> jobs = source.experience().stream()
                .map(job -> BulletOrder.tailored(job, relevance))
                .toList();
        String summary = new SummaryDraft(source, request.terms(), relevance).tailored();
        ResumeContent content = new ResumeContent(
                source.personalInfo(),
                summary,
                jobs,
                source.education(),
                skills,
                source.certifications(),
                source.languages(),
                source.sections(),
                source.other());
        return answer(content);
    }

    private static Tailored answer(ResumeContent content) {
        return new Tailored(content, PROVIDER, MODEL, Tailored.TokenUsage.NONE);
    }

    /** The rules would say the same again, so what is left is the source's own. */
    @Override
    public Tailored repair(TailoringRequest request, ResumeContent rejected, List<Rejected> claims, Call call) {
        return answer(request.source());
    }

    @Override
    public WrittenLetter write(TailoringRequest request, Call call) {
        return new WrittenLetter(new RuleBasedLetter(request).written(), PROVIDER, MODEL);
    }

    /** As {@link #repair}: once more would be the same, so it is cut. */
    @Override
    public WrittenLetter rewrite(TailoringRequest request, LetterDraft rejected, List<Rejected> claims, Call call) {
        return new WrittenLetter(rejected, PROVIDER, MODEL);
    }

    @Override
    public String provider() {
        return PROVIDER;
    }
}
