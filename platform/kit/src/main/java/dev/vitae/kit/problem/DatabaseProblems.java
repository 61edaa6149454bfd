package dev.vitae.kit.problem;

import dev.vitae.kit.database.DatabaseAway;
import dev.vitae.kit.database.SqlFailure;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What a failure of the database means to whoever asked; empty where it is a defect of ours. */
final class DatabaseProblems {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

    /** What {@code vitae_begin} says of a person who is erased. */
    private static final String ERASED = "VT401";

    private DatabaseProblems() {}

    static Optional<Problem> of(Throwable failure) {
        if (DatabaseAway.is(failure)) {
            LOG.warnf("the database is away: %s", failure);
            return Optional.of(Problem.unavailable("service_unavailable"));
        }
        Optional<SqlFailure> refused = SqlFailure.behind(failure);
        if (refused.filter(refusal -> refusal.state().equals(ERASED)).isPresent()) {
            return Optional.of(Problem.accountGone());
        }
        return refused.filter(DatabaseProblems::isAboutTheData).map(refusal -> {
            // Validation should have said so, with a pointer. The database's own words may quote what was sent.
            LOG.warnf(
                    "the database refused what was sent: SQLSTATE %s, constraint %s",
                    refusal.state(), refusal.constraint().orElse("none"));
            return Problem.invalid(List.of());
        });
    }

    /** Class 22, data exception, and 23514, check violation. */
    private static boolean isAboutTheData(SqlFailure refusal) {
        return refusal.group().equals("22") || refusal.state().equals("23514");
    }
}
