package dev.vitae.e2e.components;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Something of others that is shipped in a service. */
record Component(String group, String name, String version) implements Comparable<Component> {

    /** Of a library that has a file for each platform, whichever was built on. */
    private static final Pattern PLATFORM =
            Pattern.compile("-(?:linux|osx|windows)-(?:x86_64|aarch64|aarch_64|armv7|ppc64le|riscv64|s390x)$");

    private static final Comparator<Component> BY_NAME =
            Comparator.comparing(Component::id).thenComparing(Component::version);

    Component {
        name = PLATFORM.matcher(name).replaceFirst("");
    }

    String id() {
        return group + ":" + name;
    }

    @Override
    public int compareTo(Component other) {
        return BY_NAME.compare(this, other);
    }

    @Override
    public String toString() {
        return id() + " " + version;
    }
}
