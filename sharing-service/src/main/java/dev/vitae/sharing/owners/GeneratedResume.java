package dev.vitae.sharing.owners;

/** A tailored résumé: which of its versions is the current one, counted from 1. */
public record GeneratedResume(int currentVersion) {}
