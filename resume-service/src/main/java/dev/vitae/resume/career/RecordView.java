package dev.vitae.resume.career;

import java.util.UUID;

/** A record as its person sees it; the ETag says its version, too. */
public interface RecordView {

    UUID id();

    int version();
}
