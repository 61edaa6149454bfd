package dev.vitae.local;

import dev.vitae.testkit.JavaRuntime;
import java.util.ArrayList;
import java.util.List;

/** The command that runs a packaged service as the local stack does: benchmarks measure this and nothing else. */
public final class ServiceCommand {
    private ServiceCommand() {}

    /** On the JDK and with the start cache that {@code deploy/up} would take; the caller sets the service's variables. */
    public static ProcessBuilder of(Service service, StackConfig config) {
        Jdk jdk = Jdks.ofThisMachine().best();
        return of(
                service,
                config,
                StartCache.of(config, service.id(), jdk, service.classPath(config.root()))
                        .runtime());
    }

    static ProcessBuilder of(Service service, StackConfig config, JavaRuntime runtime) {
        List<String> command = new ArrayList<>();
        command.add(runtime.executable().toString());
        command.add("-Xmx" + service.heapMegabytes() + "m");
        // By itself it would be a third of the heap, all of it touched before the first collection.
        command.add("-Xmn24m");
        command.add(service.collector());
        // Address space alone. JDK 25 collects the whole heap each time that 15 % of it fill with compiled code: of the
        // 48 MB that it takes by itself, in the first minutes of work, for 0.2 s.
        command.add("-XX:ReservedCodeCacheSize=160m");
        command.addAll(runtime.options());
        // Whoever lists processes sees which stack this one is of.
        command.add("-Dvitae.stack=" + config.data());
        command.add("-jar");
        command.add(service.jar(config.root()).toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        // glibc's arenas, one per thread and core, would make up a fifth of each process.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }
}
