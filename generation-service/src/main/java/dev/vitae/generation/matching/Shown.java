package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Via;
import java.util.List;

/** How well a résumé shows a term, before alternatives count. */
record Shown(boolean matched, int strength, Via via, List<Evidence> evidence) {
    static final Shown NOT = new Shown(false, 0, null, List.of());
}
