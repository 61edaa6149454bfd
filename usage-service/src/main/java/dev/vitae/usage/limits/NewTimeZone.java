package dev.vitae.usage.limits;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param timeZone an IANA name */
public record NewTimeZone(@NotNull @Size(max = 100) String timeZone) {}
