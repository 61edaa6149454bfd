package dev.vitae.generation.neighbours;

/** What a generation is made of, as its owners keep it now. */
public record Sources(Resume resume, Vacancy vacancy) {}
