package dev.vitae.identity.llmkeys;

/** @param isNew whether there was none of that provider before */
public record KeptKey(LlmKey key, boolean isNew) {}
