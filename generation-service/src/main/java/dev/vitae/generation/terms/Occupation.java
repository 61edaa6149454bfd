package dev.vitae.generation.terms;

/** What somebody does for a living, apart from rank. @param family the trade: its occupations are related */
public record Occupation(String family, String name) {}
