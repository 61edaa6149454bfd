package dev.vitae.generation.comparison;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.comparison.Change.Reason;
import dev.vitae.generation.comparison.Change.Sentence;
import dev.vitae.generation.matching.StatedTerms;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Says why something was changed, which terms of the vacancy it serves, and what it is from. */
final class Reasons implements Notes {
    private final StatedTerms terms;
    private final Set<String> shown;
    private final Sources sources;

    /** @param asked the vacancy's terms */
    Reasons(Collection<String> asked, ResumeContent source, ResumeContent tailored) {
        this.sources = new Sources(source);
        this.terms = new StatedTerms(asked);
        this.shown = terms.in(Said.all(tailored));
    }

    @Override
    public Reason added(String text) {
        List<String> served = in(text);
        return new Reason(
                served,
                served.isEmpty() ? "Said elsewhere in the résumé." : "Shows " + listed(served) + ", asked for.");
    }

    @Override
    public Reason reworded(String before, String after) {
        List<String> served = in(after);
        if (served.isEmpty()) {
            return new Reason(served, "Says it in other words.");
        }
        return new Reason(served, "Says what answers the vacancy: " + listed(served) + ".");
    }

    @Override
    public Reason moved(List<String> texts) {
        List<String> served = in(String.join("\n", texts));
        return new Reason(
                served,
                served.isEmpty()
                        ? "Makes room for what the vacancy asks for."
                        : "Puts in another place what the vacancy asks for: " + listed(served) + ".");
    }

    /** What is lost by it is said, too. */
    @Override
    public Reason removed(String text) {
        List<String> stated = in(text);
        List<String> lost =
                stated.stream().filter(term -> !shown.contains(term)).toList();
        if (!lost.isEmpty()) {
            return new Reason(stated, "Left out, though the vacancy asks for " + listed(lost) + ".");
        }
        return new Reason(
                stated,
                stated.isEmpty()
                        ? "Left out: it shows nothing that the vacancy asks for."
                        : "Left out: " + listed(stated) + " can be seen elsewhere.");
    }

    @Override
    public List<Sentence> sentences(String text, String under) {
        return sources.of(text, under);
    }

    private List<String> in(String text) {
        return List.copyOf(terms.in(text));
    }

    private static String listed(List<String> terms) {
        int last = terms.size() - 1;
        return last == 0 ? terms.get(0) : String.join(", ", terms.subList(0, last)) + " and " + terms.get(last);
    }
}
