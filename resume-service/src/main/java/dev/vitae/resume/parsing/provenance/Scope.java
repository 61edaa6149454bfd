package dev.vitae.resume.parsing.provenance;

import dev.vitae.resume.parsing.layout.Layout;
import dev.vitae.resume.parsing.layout.Passage;
import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The sections that a value may have been read from. */
record Scope(Set<Integer> sections) implements Predicate<SourceLine> {

    static Scope of(Layout layout, SectionKind kind) {
        return where(layout, passage -> passage.kind() == kind);
    }

    static Scope of(Layout layout, String heading) {
        return where(layout, passage -> passage.heading().equals(heading));
    }

    private static Scope where(Layout layout, Predicate<Passage> condition) {
        Set<Integer> sections = new HashSet<>();
        for (int i = 0; i < layout.passages().size(); i++) {
            if (condition.test(layout.passages().get(i))) {
                sections.add(i);
            }
        }
        return new Scope(sections);
    }

    /** These and what stands before the first heading. */
    Scope orTop() {
        Set<Integer> more = new HashSet<>(sections);
        more.add(SourceLine.PREAMBLE);
        return new Scope(more);
    }

    @Override
    public boolean test(SourceLine line) {
        return sections.contains(line.section()) && !line.isHeading();
    }
}
