package dev.vitae.load;

/** What people do with Vitae, in an order in which each finds what the one before has made. */
enum Use {
    SIGN_IN("sign in", 8, Customer::signIn),
    UPLOAD("upload", 1, Customer::upload),
    COLLECT("collect", 10, Customer::collect),
    TRACK("track", 10, Customer::track),
    TAILOR("tailor", 8, Customer::tailor),
    EXPORT("export", 4, Customer::export),
    SHARE("share", 2, Customer::share),
    VISIT("visit", 20, Customer::isVisited, Use.SMALL),
    LOOK("look", 300, Customer::look, Use.SMALL);

    /** As often, where it takes so little that a few could not be told from what the idle stack does. */
    private static final int SMALL = 50;

    private final String label;
    private final int perMonth;
    private final Deed deed;
    private final int times;

    interface Deed {
        void by(Customer customer) throws Exception;
    }

    /** @param perMonth by somebody who looks for a job. Assumed, not measured: replace it by what usage-service counts */
    Use(String label, int perMonth, Deed deed) {
        this(label, perMonth, deed, 1);
    }

    Use(String label, int perMonth, Deed deed, int times) {
        this.label = label;
        this.perMonth = perMonth;
        this.deed = deed;
        this.times = times;
    }

    String label() {
        return label;
    }

    int perMonth() {
        return perMonth;
    }

    /** How often it is measured where others are once. */
    int times() {
        return times;
    }

    void by(Customer customer) throws Exception {
        deed.by(customer);
    }
}
