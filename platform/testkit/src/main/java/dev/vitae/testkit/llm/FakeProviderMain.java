package dev.vitae.testkit.llm;

import dev.vitae.testkit.ProcessLog;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The fake provider as a process of its own: the argument is its port. Ends on SIGTERM, and when its standard input ends,
 * so that it never outlives the process that started it.
 */
public final class FakeProviderMain {
    private FakeProviderMain() {}

    public static void main(String[] arguments) throws IOException {
        ProcessLog.toStandardOutput();
        FakeProvider provider = FakeProvider.start(Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(provider::close, "stop-fake-provider"));
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }
}
