package dev.vitae.vacancy.jobs.stages;

import java.util.Arrays;
import java.util.List;

/**
 * Which status may follow which: forward along the stages, any of which may be left out; to {@code rejected} and
 * {@code withdrawn} as long as the application is open; to {@code accepted} from an offer alone. What is closed stays so.
 */
public final class Moves {

    private Moves() {}

    public static boolean isAllowed(JobStatus from, JobStatus to) {
        if (!from.isOpen()) {
            return false;
        }
        return switch (to) {
            case REJECTED, WITHDRAWN -> true;
            case ACCEPTED -> from == JobStatus.OFFER;
            default -> to.compareTo(from) > 0;
        };
    }

    /** In the order of the board; empty for what is closed. */
    public static List<JobStatus> allowed(JobStatus from) {
        return Arrays.stream(JobStatus.values())
                .filter(to -> isAllowed(from, to))
                .toList();
    }
}
