package dev.vitae.e2e.contract.fuzz;

/** How far a request is from a good one. */
enum Kind {
    GOOD,
    NEARLY_GOOD,
    HOSTILE
}
