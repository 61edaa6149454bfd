package dev.vitae.generation.terms;

import java.util.List;

/**
 * A term of the alias list.
 *
 * @param canonical the name that Vitae shows
 * @param common a skill everyone claims: asked for often, worth little
 * @param implies names of entries that whoever states this one also shows
 * @param level of a degree: 1 school or apprenticeship, 2 associate, 3 bachelor, 4 master, 5 doctorate; else 0
 */
public record Entry(String canonical, TermKind kind, boolean common, List<String> implies, int level) {}
