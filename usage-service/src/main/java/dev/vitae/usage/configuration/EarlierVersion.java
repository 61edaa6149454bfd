package dev.vitae.usage.configuration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** @param version that is to hold once more; 0 is the default */
public record EarlierVersion(@NotNull @Min(0) Integer version) {}
