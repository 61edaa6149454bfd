package dev.vitae.resume.skills.rebuild;

/** The topics do not hold all that was ever told: to build from them would lose what is known. */
final class HistoryIncomplete extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HistoryIncomplete(String why) {
        super(why);
    }
}
