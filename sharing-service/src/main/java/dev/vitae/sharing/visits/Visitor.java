package dev.vitae.sharing.visits;

/** Somebody whom nothing else is known of. @param place of the visit they were first met in */
record Visitor(Place place, long hash) {}
