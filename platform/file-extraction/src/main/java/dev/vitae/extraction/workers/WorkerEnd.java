package dev.vitae.extraction.workers;

import java.util.Locale;

/** Why a worker ended. */
enum WorkerEnd {
    /** It took longer over a file than one may take, and was killed. */
    TIME,
    /** It took more memory than a worker may, and was killed. */
    MEMORY,
    /** It died of a file. */
    CRASH,
    /** It had read many files, or kept much memory after one. */
    WORN,
    /** Nothing was there to be read for a while. */
    IDLE;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
