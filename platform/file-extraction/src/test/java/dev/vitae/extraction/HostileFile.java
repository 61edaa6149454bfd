package dev.vitae.extraction;

/**
 * A file as nobody but an attacker, or a bad day, makes it.
 *
 * @param code that refuses it; empty when it is read, for what it says, and the rest of it is left alone
 */
public record HostileFile(String name, byte[] bytes, String code) {

    static HostileFile refused(String name, byte[] bytes, String code) {
        return new HostileFile(name, bytes, code);
    }

    static HostileFile read(String name, byte[] bytes) {
        return new HostileFile(name, bytes, "");
    }

    @Override
    public String toString() {
        return name;
    }
}
