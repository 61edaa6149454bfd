package dev.vitae.generation.jobs;

/** A run is to ask a provider that is named, with the platform's key, and that is switched off: rules are no stand-in for it. */
final class PlatformOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlatformOff() {
        super("the platform's key is switched off", null, false, false);
    }
}
