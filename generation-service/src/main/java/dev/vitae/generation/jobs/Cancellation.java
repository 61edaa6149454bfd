package dev.vitae.generation.jobs;

/** Whether a run is still wanted, and what ends the exchange with a provider at once when it no longer is. */
public final class Cancellation {

    private boolean cancelled;
    private Runnable abort = () -> {};

    public synchronized boolean cancelled() {
        return cancelled;
    }

    /** Replaces what was kept before; run at once where nobody waits any more. */
    public void onCancel(Runnable next) {
        boolean late;
        synchronized (this) {
            abort = next;
            late = cancelled;
        }
        if (late) {
            next.run();
        }
    }

    public void cancel() {
        Runnable now;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            now = abort;
        }
        now.run();
    }
}
