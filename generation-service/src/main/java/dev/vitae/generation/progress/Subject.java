package dev.vitae.generation.progress;

/** What people follow. */
enum Subject {
    GENERATION("select e.seq, e.stage from generations g "
            + "join generation_events e on e.generation_id = g.id where g.id = $1 order by e.seq desc limit 1"),
    RUN("select e.seq, e.stage from resource_runs r "
            + "join resource_run_events e on e.run_id = r.id where r.id = $1 order by e.seq desc limit 1");

    private final String reached;

    Subject(String reached) {
        this.reached = reached;
    }

    /** Asks for the latest that happened of the one that is named, if the transaction sees it. */
    String reached() {
        return reached;
    }
}
